"""From a scanned Final Draft file to the elements of a screenplay."""

from collections.abc import Sequence
from typing import Any, cast

from attrs import evolve, frozen

from screenplay_kit.formats.fdx.document import Document, kind_of
from screenplay_kit.formats.fdx.scan import Node
from screenplay_kit.formats.fdx.speech import joined_speeches, parts_of
from screenplay_kit.formats.fdx.tables import SPOKEN
from screenplay_kit.formats.fdx.texts import Printed, printed, split_number
from screenplay_kit.model.elements import (
    Action,
    Centered,
    CharacterCue,
    Dialogue,
    DialoguePart,
    Element,
    Lyric,
    PageBreak,
    SceneHeading,
    Section,
    Synopsis,
    Transition,
)


@frozen
class Block:
    """A stretch of the source and the elements that it says; they are kept or written anew together.

    Attributes:
        start: where its first paragraph begins.
        end: where its last paragraph ends.
        elements: at least one.
        goes_on: its first paragraph would belong to a dialogue above it.
    """

    start: int
    end: int
    elements: tuple[Element, ...]
    goes_on: bool = False


def read_blocks(document: Document) -> list[Block]:
    """All that the script of a document says, in order."""
    return _read(document, document.content)


def _read(document: Document, parent: Node) -> list[Block]:
    reader = _Reader(document, is_dual=parent.tag == "DualDialogue")
    for paragraph in parent.all("Paragraph"):
        reader.add(paragraph)
    reader.end_dialogue()
    return reader.blocks


class _Reader:
    """Goes through paragraphs and puts together those that are one dialogue."""

    def __init__(self, document: Document, is_dual: bool) -> None:
        self.document = document
        self.is_dual = is_dual
        self.blocks: list[Block] = []
        self.above: list[Element] = []  # the page break before the dialogue that is open
        self.cue: CharacterCue | None = None
        self.parts: list[DialoguePart] = []
        self.start = self.end = 0

    def add(self, paragraph: Node) -> None:
        """Read the next paragraph."""
        kind = kind_of(paragraph)
        text = printed([paragraph], self.document.guard)
        if not self.is_dual and (block := paragraph.first("DualDialogue")):
            self.end_dialogue()
            self._add_dual(paragraph, block)
        elif text.is_empty:
            self._add_empty(paragraph, kind)
        elif kind == "cue" and text.joined.strip("^ "):
            self.end_dialogue()
            self._start_dialogue(paragraph, text)
        elif kind in SPOKEN and self.cue:
            self.parts += parts_of(self.document, paragraph, kind, text)
            self.end = paragraph.end
        else:
            self.end_dialogue()
            self._add_block(paragraph, _elements(self.document, paragraph, kind, text), kind in SPOKEN)

    def end_dialogue(self) -> None:
        """Nothing more is said under the last cue."""
        if self.cue:
            dialogue = Dialogue(self.cue, joined_speeches(self.parts), self.document.place(self.cue.place[0], self.end))
            self.blocks.append(Block(self.start, self.end, (*self.above, dialogue)))
        self.cue = None

    def _start_dialogue(self, paragraph: Node, text: Printed) -> None:
        self.above = _page_break(self.document, paragraph)
        place = self.document.place(paragraph.inner if self.above else paragraph.start, paragraph.end)
        name = text.joined.rstrip("^ ")
        self.cue = CharacterCue(name, place=place, comments=self.document.comments(paragraph))
        self.parts = []
        self.start, self.end = paragraph.start, paragraph.end

    def _add_empty(self, paragraph: Node, kind: str) -> None:
        """A paragraph that prints nothing: a page break, notes, or only the end of a dialogue."""
        comments = self.document.comments(paragraph)
        if kind in SPOKEN and self.cue:
            if comments:
                self._annotate(paragraph)
            return
        self.end_dialogue()
        if found := _page_break(self.document, paragraph):
            place = self.document.place(paragraph.start, paragraph.end)
            found = [evolve(cast("PageBreak", found[0]), place=place, comments=comments)]
            self.blocks.append(Block(paragraph.start, paragraph.end, tuple(found)))
        elif comments:
            places = self.document.shares(paragraph, len(comments))
            notes = (evolve(comment, place=place) for comment, place in zip(comments, places, strict=True))
            self.blocks.append(Block(paragraph.start, paragraph.end, tuple(notes)))

    def _annotate(self, paragraph: Node) -> None:
        """Add the notes of an empty paragraph to what was said last."""
        last: CharacterCue | DialoguePart = self.parts[-1] if self.parts else cast("CharacterCue", self.cue)
        place = (last.place[0], paragraph.end, last.place[2])
        last = evolve(last, place=place, comments=last.comments + self.document.comments(paragraph))
        if isinstance(last, CharacterCue):
            self.cue = last
        else:
            self.parts[-1] = last
        self.end = paragraph.end

    def _add_block(self, paragraph: Node, elements: Sequence[Element], goes_on: bool = False) -> None:
        found = _page_break(self.document, paragraph)
        elements = [*found, *elements]
        places = self.document.shares(paragraph, len(elements), has_page_break=bool(found))
        placed = (evolve(element, place=place) for element, place in zip(elements, places, strict=True))
        self.blocks.append(Block(paragraph.start, paragraph.end, tuple(placed), goes_on))

    def _add_dual(self, paragraph: Node, block: Node) -> None:
        elements = [element for inner in _read(self.document, block) for element in inner.elements]
        spoken = [index for index, element in enumerate(elements) if isinstance(element, Dialogue)]
        for index in spoken[1:] or spoken:
            dialogue = cast("Dialogue", elements[index])
            elements[index] = evolve(dialogue, cue=evolve(dialogue.cue, dual=True))
        if elements:
            elements = [*_page_break(self.document, paragraph), *elements]
            self.blocks.append(Block(paragraph.start, paragraph.end, tuple(elements)))


def _page_break(document: Document, paragraph: Node) -> list[Element]:
    if paragraph.attributes.get("StartsNewPage") != "Yes":
        return []
    return [PageBreak(document.place(paragraph.start, paragraph.inner))]


def _elements(document: Document, paragraph: Node, kind: str, text: Printed) -> list[Element]:
    """What a paragraph says that is no part of a dialogue."""
    found: list[Element]
    match kind:
        case "heading":
            heading, number = split_number(text.joined, paragraph.attributes.get("Number"))
            found = [SceneHeading(heading, number), *_summary(document, paragraph)]
        case "transition":
            found = [Transition(text.joined)]
        case "section":
            level = int(paragraph.attributes["Type"].split()[1][0])
            found = [Section(text.joined, min(level, 6))]
        case "synopsis":
            found = [Synopsis(line) for line in text.full]
        case "centered":
            found = [Centered(line) for line in text.full]
        case "lyric":
            found = [Lyric(line) for line in text.full]
        case _:
            found = [Action("\n".join(text.indented))]
    place = 0 if kind == "heading" else -1
    commented: Any = found[place]
    found[place] = evolve(commented, comments=document.comments(paragraph))
    return found


def _summary(document: Document, heading: Node) -> list[Synopsis]:
    """The summary on the index card of a scene."""
    properties = heading.first("SceneProperties")
    summary = properties and properties.first("Summary")
    text = printed(list(summary.all("Paragraph")), document.guard) if summary else None
    return [Synopsis(line) for line in text.full] if text else []
