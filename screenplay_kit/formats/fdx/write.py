"""From a screenplay to a Final Draft file: the old one with what has changed, or a new one."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from screenplay_kit.errors import WriteError
from screenplay_kit.formats.fdx.canonical import canonical
from screenplay_kit.formats.fdx.document import Document, note_range, unit_starts
from screenplay_kit.formats.fdx.encoding import encode
from screenplay_kit.formats.fdx.generate import Piece, write_entry, write_group
from screenplay_kit.formats.fdx.read import Block, read_blocks
from screenplay_kit.formats.fdx.scan import Node, scan
from screenplay_kit.formats.fdx.splice import Copy, OldBlock, Region, Splice, find_regions, gaps_around
from screenplay_kit.formats.fdx.tables import DOCUMENT, MARGIN
from screenplay_kit.formats.fdx.title_page import as_title_page, read_title_blocks
from screenplay_kit.fountain.write import describe_difference
from screenplay_kit.model.elements import Dialogue, Placed, SceneHeading
from screenplay_kit.model.screenplay import Screenplay

RANGE = re.compile(r"""\sRange\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""")
FRAME = ("<FinalDraft><Content>", "</Content></FinalDraft>")


class Edit(NamedTuple):
    """A stretch of a source and the text that takes its place."""

    start: int
    end: int
    text: str


def write_fdx(play: Screenplay) -> bytes:
    """A screenplay as a Final Draft file.

    Of one that was read from such a file, all that is unchanged keeps its bytes, and so does what else the file holds.

    Raises:
        WriteError: it holds what Final Draft cannot express.
    """
    is_fdx = play.format == "fdx" and bool(play.source)
    encoding = play.encoding if is_fdx else "utf-8"
    if is_fdx and play.is_as_read:
        return encode(play.source, encoding)
    document = Document(play.source if is_fdx else DOCUMENT, "the source")
    difference = ""
    for keep in (True, False):
        source = _applied(document.source, _edits(document, play, keep))
        back = Document(source, "the written file")
        found = Screenplay([piece for block in read_blocks(back) for piece in block.elements], _title_page(back))
        wanted = canonical(play, back.guard)
        if found == wanted:
            return encode(source, encoding)
        difference = difference or describe_difference(wanted, found)
    raise WriteError(f"the screenplay has no Final Draft form: {difference}")


def _title_page(document: Document) -> Any:
    return as_title_page(read_title_blocks(document))


def _applied(source: str, edits: Iterable[Edit]) -> str:
    parts, place = [], 0
    for edit in sorted(edits):
        parts += [source[place : edit.start], edit.text]
        place = edit.end
    return "".join([*parts, source[place:]])


def _edits(document: Document, play: Screenplay, keep: bool) -> Iterator[Edit]:
    """All changes to the source of a document; nothing of the script is kept if ``keep`` is false."""
    blocks = read_blocks(document)
    regions = find_regions(play.elements, blocks) if keep else [Region(0, len(blocks), play.elements)]
    if any(region.new or region.first != region.last for region in regions):
        bounds = (document.content.inner, document.content.outer)
        original = _originals(document, blocks) if keep else lambda _: None

        def generate(new: Sequence[Any], gone: Sequence[Any]) -> Iterator[str]:
            return write_group(new, original, _scene_properties(document, gone))

        splice = Splice(document.source, blocks, gaps_around(blocks, *bounds), generate, f"\n{MARGIN}")
        content = splice.carry_out(regions)
        yield _filled(document.content, content)
        yield from _note_edits(document, content, splice.copies)
    yield from _title_edits(document, play, keep)


def _filled(node: Node, text: str) -> Edit:
    """A node with another content, even if it had none."""
    if node.inner == node.end:
        return Edit(node.start, node.end, f"<{node.tag}>{text}\n  </{node.tag}>")
    return Edit(node.inner, node.outer, text)


def _originals(document: Document, blocks: Sequence[Block]) -> Callable[[Piece], str | None]:
    """A look-up of the XML of unchanged pieces that fill whole paragraphs and that no ranged note points to."""
    pieces: dict[tuple[int, int, int], Placed] = {}
    paragraphs = list(_paragraphs(document.content))
    starts, ends = {node.start for node in paragraphs}, {node.end for node in paragraphs}
    pointed = sorted(document.pointing)
    for block in blocks:
        for element in block.elements:
            inner = (element.cue, *element.parts) if isinstance(element, Dialogue) else ()
            for piece in (element, *inner):
                start, end, _ = piece.place
                is_pointed = bisect_left(pointed, start) < bisect_left(pointed, end)
                if start in starts and end in ends and not is_pointed:
                    pieces[piece.place] = piece

    def original(piece: Piece) -> str | None:
        is_unchanged = pieces.get(piece.place) == piece
        return document.source[piece.place[0] : piece.place[1]] if is_unchanged else None

    return original


def _paragraphs(content: Node) -> Iterator[Node]:
    for paragraph in content.all("Paragraph"):
        yield paragraph
        for block in paragraph.all("DualDialogue"):
            yield from block.all("Paragraph")


def _scene_properties(document: Document, gone: Sequence[OldBlock]) -> list[str]:
    """What Final Draft noted on the scenes whose headings go; their summaries are elements of their own."""
    starts = {block.start for block in gone if any(isinstance(element, SceneHeading) for element in block.elements)}
    found: list[str] = []
    for paragraph in document.content.all("Paragraph") if starts else ():
        if paragraph.start in starts:
            properties = paragraph.first("SceneProperties")
            is_kept = properties is not None and properties.first("Summary") is None
            found.append(document.source[properties.start : properties.end] if properties and is_kept else "")
    return found


def _note_edits(document: Document, content: str, copies: Sequence[Copy]) -> Iterator[Edit]:
    """The notes beside the script moved with their paragraphs; those that point to nothing any more are taken out."""
    anchors = {anchor.note.start: anchor for anchor in document.anchors}
    notes = list(document.ranged_notes())
    if not notes:
        return
    root = scan(content.join(FRAME), "the written script")
    units = {node.start - len(FRAME[0]): unit for node, unit in unit_starts(root.children[0])}
    where = _Copies(copies)
    for note in notes:
        anchor = anchors.get(note.start)
        now = where.now(anchor.paragraph) if anchor else None
        if anchor is None or now is None:
            yield Edit(note.start, note.end, "")
        elif (shift := units[now] - anchor.unit) and (found := RANGE.search(document.source, note.start, note.inner)):
            start, end = note_range(note)
            group = "double" if found["double"] is not None else "single"
            yield Edit(*found.span(group), f"{start + shift},{end + shift}")


class _Copies:
    """Where the paragraphs of the old script begin in the new one."""

    def __init__(self, copies: Sequence[Copy]) -> None:
        self.copies = sorted((copy for copy in copies if copy.end > copy.start), key=lambda copy: copy.start)
        self.starts = [copy.start for copy in self.copies]

    def now(self, paragraph: Node) -> int | None:
        """The start of a paragraph in the new script; None if it was not copied."""
        index = bisect_right(self.starts, paragraph.start) - 1
        if index < 0 or self.copies[index].end < paragraph.end:
            return None
        return self.copies[index].now + paragraph.start - self.copies[index].start


def _title_edits(document: Document, play: Screenplay, keep: bool) -> Iterator[Edit]:
    blocks = read_title_blocks(document)
    entries = play.title_page.entries
    if tuple(entry for block in blocks for entry in block.elements) == entries:
        return
    content = document.title_content

    def generate(new: Sequence[Any], _gone: Sequence[OldBlock]) -> Iterator[str]:
        return (write_entry(entry, spaced=not (blocks and keep)) for entry in new)

    if content is None or not keep:
        text = "".join(f"\n{MARGIN}  {xml}" for xml in generate(entries, ()))
    else:
        gaps = gaps_around(blocks, content.inner, content.outer)
        splice = Splice(document.source, blocks, gaps, generate, f"\n{MARGIN}  ")
        text = splice.carry_out([Region(0, len(blocks), entries)])
    if content:
        yield _filled(content, text)
        return
    inner = f"\n{MARGIN}<Content>{text}\n{MARGIN}</Content>"
    title_page = document.root.first("TitlePage")
    if title_page is None:
        place = document.content.end
        yield Edit(place, place, f"\n\n  <TitlePage>{inner}\n  </TitlePage>")
    elif title_page.inner == title_page.end:
        yield Edit(title_page.start, title_page.end, f"<TitlePage>{inner}\n  </TitlePage>")
    else:
        yield Edit(title_page.inner, title_page.inner, inner)
