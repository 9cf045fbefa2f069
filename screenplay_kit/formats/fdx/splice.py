"""Putting new pieces among old ones: what is unchanged keeps its bytes, and so does all that stands between.

The old text is a sequence of gaps and blocks: ``gap block gap block gap``. A gap holds white space and paragraphs that
say nothing. New items take the places of blocks that go; a gap goes only if it is white space beside a block that went
without successor.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from attrs import define, field, frozen

from screenplay_kit.formats.fdx.generate import SEPARATOR
from screenplay_kit.model.elements import Dialogue, Lyric, Placed


class OldBlock(Protocol):
    """A stretch of a source and what it says."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def elements(self) -> Sequence[Placed]:
        """What it says."""

    @property
    def goes_on(self) -> bool:
        """It would be read as a part of a dialogue above it."""


@frozen
class Copy:
    """A stretch of the old text and where it begins in the new one."""

    start: int
    end: int
    now: int


@frozen
class Region:
    """What comes between two old blocks that stay, or at an end.

    Attributes:
        first: the index of the first old block that goes.
        last: the index of the old block that stays behind it; the number of blocks at the end.
        new: what takes its place: old blocks that moved, and new elements.
    """

    first: int
    last: int
    new: tuple["OldBlock | Placed", ...]


Generate = Callable[[Sequence[Placed], Sequence[OldBlock]], Iterator[str]]
"""Makes the XML of new elements, given also the blocks that go."""


def find_regions(elements: Sequence[Placed], blocks: Sequence[OldBlock]) -> list[Region]:
    """How to come from the old blocks to the elements, keeping all blocks that are unchanged."""
    by_place = {block.elements[0].place: index for index, block in enumerate(blocks)}
    regions: list[Region] = []
    new: list[OldBlock | Placed] = []
    index = passed = 0
    while index < len(elements):
        old = by_place.get(elements[index].place)
        if old is None or not _is_unchanged(elements, index, blocks[old]):
            new.append(elements[index])
            index += 1
            continue
        if old >= passed:
            regions.append(Region(passed, old, tuple(new)))
            new, passed = [], old + 1
        else:
            new.append(blocks[old])
        index += len(blocks[old].elements)
    return [*regions, Region(passed, len(blocks), tuple(new))]


def _is_unchanged(elements: Sequence[Placed], start: int, block: OldBlock) -> bool:
    found = elements[start : start + len(block.elements)]
    return list(found) == list(block.elements) and all(
        one.place == other.place for one, other in zip(found, block.elements, strict=True)
    )


Item = OldBlock | tuple[Placed, str]
"""A block that moved, or new XML and the last element that it says."""


@define
class Splice:
    """The new text while it is put together.

    Attributes:
        source: the old text.
        blocks: the old blocks.
        gaps: what stands before, between and behind them.
        generate: makes the XML of new elements.
        between: what to put between new items.
        parts: the pieces of the new text.
        length: of all pieces.
        copies: which of them were copied from where.
        last: the last element that was written.
    """

    source: str
    blocks: Sequence[OldBlock]
    gaps: Sequence[tuple[int, int]]
    generate: Generate
    between: str
    parts: list[str] = field(factory=list)
    length: int = 0
    copies: list[Copy] = field(factory=list)
    last: Placed | None = None

    def carry_out(self, regions: Sequence[Region]) -> str:
        """The new text."""
        for region in regions:
            self._region(region)
            if region.last < len(self.blocks):
                self._old(self.blocks[region.last], is_untouched=region.first == region.last and not region.new)
        return "".join(self.parts)

    def _region(self, region: Region) -> None:
        first, *others = self.gaps[region.first : region.last + 1]
        is_at_end = region.last == len(self.blocks)
        items = self._items(region)
        if not others and is_at_end:
            self._insert(items)
        self._copy(*first)
        for number, gap in enumerate(others, start=1):
            is_filled = self._next_item(items)
            if number == len(others):
                self._insert(items)
            if is_filled or not self.source[gap[0] : gap[1]].isspace():
                self._copy(*gap)
        if not others:
            for item in items:
                self._item(item)
                self._write(self.between)

    def _insert(self, items: Iterator[Item]) -> None:
        for item in items:
            self._write(self.between)
            self._item(item)

    def _next_item(self, items: Iterator[Item]) -> bool:
        for item in items:
            self._item(item)
            return True
        return False

    def _items(self, region: Region) -> Iterator[Item]:
        """The new items one by one: moved blocks, and the XML of elements with the last element that it says."""
        gone = self.blocks[region.first : region.last]
        fresh: list[Placed] = []
        for new in (*region.new, None):
            if isinstance(new, Placed):
                fresh.append(new)
                continue
            is_verse = bool(fresh) and isinstance(fresh[0], Lyric) and isinstance(self.last, Dialogue)
            for number, xml in enumerate(self.generate(fresh, gone) if fresh else ()):
                yield fresh[-1], SEPARATOR + self.between + xml if is_verse and not number else xml
            fresh = []
            if new is not None:
                yield new

    def _item(self, item: Item) -> None:
        if isinstance(item, tuple):
            self.last, xml = item
            self._write(xml)
        else:
            self._old(item, is_untouched=False)

    def _old(self, block: OldBlock, is_untouched: bool) -> None:
        goes_on = block.goes_on or isinstance(block.elements[0], Lyric)
        if goes_on and not is_untouched and isinstance(self.last, Dialogue):
            self._write(SEPARATOR + self.between)
        self._copy(block.start, block.end)
        self.last = block.elements[-1]

    def _copy(self, start: int, end: int) -> None:
        self.copies.append(Copy(start, end, self.length))
        self._write(self.source[start:end])

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def gaps_around(blocks: Sequence[OldBlock], start: int, end: int) -> list[tuple[int, int]]:
    """What stands before, between and behind blocks within two bounds."""
    starts = [start, *(block.end for block in blocks)]
    ends = [*(block.start for block in blocks), end]
    return list(zip(starts, ends, strict=True))
