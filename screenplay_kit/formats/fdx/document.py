"""A Final Draft file as it was scanned: where its script stands, and which notes point into it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from screenplay_kit.errors import ReadError
from screenplay_kit.formats.fdx.emphasis import Guard
from screenplay_kit.formats.fdx.scan import Node, scan
from screenplay_kit.formats.fdx.tables import BONEYARD, TYPES
from screenplay_kit.formats.fdx.texts import boneyard_text, note_text, raw_text
from screenplay_kit.model.elements import Boneyard, Note, Place
from screenplay_kit.source import LineTable

EMBEDDED = ("DualDialogue", "OmittedScene")
"""What stands within a paragraph and counts for two in ``Range``."""


class Anchor(NamedTuple):
    """Where a note beside the script points to.

    Attributes:
        note: the note.
        unit: where the paragraph begins as ``Range`` counts.
        paragraph: the paragraph of the script.
        printing: the one that has the text: itself, or one in a dual dialogue.
    """

    note: Node
    unit: int
    paragraph: Node
    printing: Node


class Document:
    """The scanned text of a file.

    Args:
        source: its text.
        name: of the file, for errors.

    Attributes:
        content: the node that holds the script.

    Raises:
        ReadError: it is no Final Draft file.
    """

    def __init__(self, source: str, name: str) -> None:
        self.source = source
        self.root = scan(source, name)
        content = self.root.first("Content")
        if content is None:
            raise ReadError(name, "it has no <Content>, where scripts stand", "export the script itself as .fdx")
        self.content = content
        self.guard = Guard.of(source)
        self.lines = LineTable(source)

    @property
    def title_content(self) -> Node | None:
        """What holds the title page."""
        title_page = self.root.first("TitlePage")
        return title_page and title_page.first("Content")

    def place(self, start: int, end: int) -> Place:
        """The place of a stretch of the source."""
        return start, end, self.lines.line(start)

    def shares(self, paragraph: Node, number: int, has_page_break: bool = False) -> list[Place]:
        """Places for all that one paragraph says: in order, apart, together the whole of it.

        A page break has the start tag, the first of the others nearly all the rest.
        """
        spans = [(paragraph.start, paragraph.inner)] if has_page_break else []
        start = paragraph.inner if has_page_break else paragraph.start
        others = number - len(spans)
        if others == 1:
            spans.append((start, paragraph.end))
        elif others:
            spans += [(start, paragraph.outer), *[(paragraph.outer,) * 2] * (others - 2)]
            spans.append((paragraph.outer, paragraph.end))
        return [self.place(*span) for span in spans]

    def comments(self, paragraph: Node) -> tuple[Note | Boneyard, ...]:
        """The notes in a paragraph, those that point to it, and the scene that was taken out of it."""
        notes = [*paragraph.all("ScriptNote"), *self.pointing.get(paragraph.start, ())]
        omitted = paragraph.all("OmittedScene")
        return (*map(self._comment, notes), *map(self._boneyard, omitted))

    @cached_property
    def anchors(self) -> list["Anchor"]:
        """Where the notes beside the script point to: the paragraph with a text in which their ``Range`` begins."""
        starts = [
            (unit, paragraph, node)
            for paragraph, unit in unit_starts(self.content)
            if (node := _printing(paragraph)) is not None
        ]
        units = [unit for unit, _, _ in starts]
        anchors: list[Anchor] = []
        for note in self.ranged_notes() if starts else ():
            index = bisect_right(units, note_range(note)[0]) - 1
            anchors.append(Anchor(note, *starts[max(index, 0)]))
        return anchors

    @cached_property
    def pointing(self) -> dict[int, list[Node]]:
        """The notes beside the script by the start of the paragraph that they belong to."""
        found: dict[int, list[Node]] = defaultdict(list)
        for anchor in self.anchors:
            found[anchor.printing.start].append(anchor.note)
        return dict(found)

    def ranged_notes(self) -> Iterator[Node]:
        """The notes that stand beside the script."""
        for notes in self.root.all("ScriptNotes"):
            yield from notes.all("ScriptNote")

    def _comment(self, note: Node) -> Note | Boneyard:
        if note.attributes.get("Type") == BONEYARD:
            return self._boneyard(note)
        inner = (inner for inner in note.all("ScriptNote") if inner.attributes.get("Type") == BONEYARD)
        text = note_text(_paragraphs(note), self.guard)
        return Note(text, self.place(note.start, note.end), tuple(map(self._boneyard, inner)))

    def _boneyard(self, node: Node) -> Boneyard:
        return Boneyard(boneyard_text(_paragraphs(node)), self.place(node.start, node.end))


def _paragraphs(node: Node) -> str:
    return "\n".join(map(raw_text, node.all("Paragraph")))


def kind_of(paragraph: Node) -> str:
    """What a paragraph is, by the table of types; a writer's own name behind a type is ignored."""
    name = paragraph.attributes.get("Type", "").partition("(")[0].strip().lower()
    kind = TYPES.get(name, "action")
    is_centered = kind == "action" and paragraph.attributes.get("Alignment") == "Center"
    return "centered" if is_centered else kind


def unit_starts(content: Node) -> Iterator[tuple[Node, int]]:
    """The paragraphs of a script and where each begins as ``Range`` counts.

    A character counts for its UTF-16 units, the end of a paragraph for one, an embedded block for two.
    """
    unit = 0
    for paragraph in content.all("Paragraph"):
        yield paragraph, unit
        text = "".join(run.text for run in paragraph.all("Text"))
        blocks = sum(child.tag in EMBEDDED for child in paragraph.children)
        unit += len(text) + sum(character > "\uffff" for character in text) + 2 * blocks + 1


def note_range(note: Node) -> tuple[int, int]:
    """Where a note begins and ends; zeros if it does not say."""
    try:
        start, end = map(int, note.attributes.get("Range", "").split(","))
    except ValueError:
        return 0, 0
    return start, end


def _printing(paragraph: Node) -> Node | None:
    """The first paragraph with a text at a place: itself, or one of a dual dialogue in it."""
    block = paragraph.first("DualDialogue")
    candidates = block.all("Paragraph") if block else iter((paragraph,))
    return next((node for node in candidates if raw_text(node).strip()), None)
