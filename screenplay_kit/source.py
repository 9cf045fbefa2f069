"""Where things stand in a text: spans, and texts from which pieces were cut."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text: the offsets of its first character and of the one after its last, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]


class Cut(NamedTuple):
    """A piece taken out of a text.

    Attributes:
        span: where the piece stood.
        ends_line: the piece goes up to the end of a line, its line break included; what starts there starts behind it.
    """

    span: Span
    ends_line: bool


class CutText:
    """A text without some of its pieces, and the way from its offsets back to those of the original.

    An offset in the short text where a piece was cut means two offsets in the original: one before the piece and one
    after it. What starts there starts before a piece of its own line, but after one that belongs to the lines above;
    what ends there ends after the piece.

    Args:
        text: the original.
        cuts: the pieces to take out, in order, apart from each other.
    """

    __slots__ = ("_cut_before", "_ends", "_ends_line", "_places", "_starts", "text")

    def __init__(self, text: str, cuts: Iterable[Cut]) -> None:
        cuts = tuple(cuts)
        kept, place = [], 0
        for (start, end), _ in cuts:
            kept.append(text[place:start])
            place = end
        kept.append(text[place:])
        lengths = [cut.span.end - cut.span.start for cut in cuts]
        self.text = "".join(kept)
        self._cut_before = [0, *accumulate(lengths)]
        self._places = [cut.span.start - gone for cut, gone in zip(cuts, self._cut_before, strict=False)]
        self._starts = [cut.span.start for cut in cuts]
        self._ends = [cut.span.end for cut in cuts]
        self._ends_line = [cut.ends_line for cut in cuts]

    def start(self, offset: int) -> int:
        """The original offset of what starts at ``offset`` in the short text."""
        index = bisect_left(self._places, offset)
        while index < len(self._places) and self._places[index] == offset and self._ends_line[index]:
            index += 1
        return offset + self._cut_before[index]

    def end(self, offset: int) -> int:
        """The original offset of what ends at ``offset`` in the short text."""
        return offset + self._cut_before[bisect_right(self._places, offset)]

    def character(self, offset: int) -> int:
        """The original offset of the character at ``offset`` in the short text: behind whatever was cut before it."""
        return offset + self._cut_before[bisect_right(self._places, offset)]

    def shortened(self, offset: int) -> int:
        """The offset in the short text of what stands at ``offset`` in the original, outside all cuts."""
        return offset - self._cut_before[bisect_left(self._starts, offset)]

    def line_cuts(self) -> dict[int, int]:
        """Where pieces were cut that go up to the end of a line: offset in the short text → end in the original.

        Of several at one offset the last one counts.
        """
        cuts = zip(self._places, self._ends, self._ends_line, strict=True)
        return {place: end for place, end, ends_line in cuts if ends_line}


LINE_BREAK = re.compile(r"\r\n?|\n")
"""What ends a line: LF, CRLF or a lone CR, mixed in one text too."""


class LineTable:
    """The lines of a text: which line and column an offset has."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in LINE_BREAK.finditer(text))]

    def line(self, offset: int) -> int:
        """The 1-based line of ``offset``."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """The 1-based column of ``offset``, in code points."""
        return offset - self._starts[self.line(offset) - 1] + 1


def with_line_feeds(text: str) -> str:
    """The text with every line break written as LF."""
    return LINE_BREAK.sub("\n", text) if "\r" in text else text
