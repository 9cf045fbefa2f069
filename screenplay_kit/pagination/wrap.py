"""Breaking a paragraph into lines of a width, line by line, as far as somebody asks.

A line ends at white space, after a hyphen or dash that is followed by a word, or between two full-width characters; a
word that is longer than a line is divided where the line is full. Widths are columns of a fixed-pitch typeface: two for
a full-width character, none for a combining mark or an invisible one (Unicode Standard Annex 11).
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import category, east_asian_width

HYPHENS = "-\u2010"
DASHES = f"{HYPHENS}\u2012\u2013\u2014\u2015"
UNBREAKABLE_SPACES = "\u00a0\u2007\u202f"
OPENING = "([{“‘«„¿¡"
"""What may start a line after a dash, letters and digits apart."""
NEVER_FIRST = "、。，．・：；？！）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…"
NEVER_LAST = "（［｛「『【〈《〔"
"""Full-width punctuation that stays with its neighbour (JIS X 4051, the commonest of it)."""

NARROW = re.compile("[\u0000-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e]*")
"""Text in which every character takes one column: Latin, Greek, Cyrillic, Armenian and their punctuation."""
TAB = "    "
"""Fountain: a tab is four spaces (https://fountain.io/syntax, section Action)."""


class Line(NamedTuple):
    """A line: the offsets in its text of its first character and of the one after its last, without spaces around."""

    start: int
    end: int


@cache
def _columns(character: str) -> int:
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def columns(text: str) -> int:
    """How many columns a text takes."""
    return len(text) if text.isascii() or is_narrow(text) else sum(map(_columns, text))


def is_narrow(text: str) -> bool:
    """Whether every character of a text is known to take one column."""
    return text.isascii() or NARROW.fullmatch(text) is not None


class Paragraph:
    """A text that can be broken into lines from any place on.

    Args:
        text: with a line feed for each line break, and no tabs.
        keeps_indent: leave the spaces at the start of the text and after its line breaks.
    """

    __slots__ = ("_end", "_is_narrow", "_keeps_indent", "_line_break", "begin", "text")

    def __init__(self, text: str, keeps_indent: bool = False) -> None:
        self.text = text
        self._keeps_indent = keeps_indent
        self._is_narrow = text.isascii() or is_narrow(text)
        self._end = len(text.rstrip())
        self._line_break = (0, -1)
        self.begin = self.first(0)

    @property
    def is_blank(self) -> bool:
        """Whether it has no visible character."""
        return self._end == 0

    def lines(self, start: int, width: int, hang: int = 0) -> Iterator[Line]:
        """The lines from ``start`` on, blank ones of the text included, those at the very start and end apart.

        Args:
            start: the offset of the first character that is not yet on a line.
            width: columns to a line.
            hang: how many columns narrower all lines but the first of the text are.
        """
        place = self.first(start)
        while place < self._end:
            line_break = self._find_line_break(place)
            room = width - hang if place > self.begin else width
            if self._is_narrow and line_break == len(self.text) and self._end - place <= room:
                yield Line(place, self._end)
                return
            first, end = self._one_line(place, line_break, room)
            yield Line(first, end)
            place = self._after(end, line_break)

    def first(self, start: int) -> int:
        """Where the next line starts: after blank lines, and before the spaces that indent it if they are kept."""
        text, place = self.text, start
        if not text[start : start + 1].isspace():
            return start
        while place < len(text) and text[place].isspace():
            place += 1
        if self._keeps_indent:
            line_break = text.rfind("\n", max(start - 1, 0), place)
            if line_break >= 0 or not start:
                return max(line_break + 1, start)
        return place

    def _find_line_break(self, place: int) -> int:
        """The next hard line break, or the end; the last answer is kept, so that no text is read again and again."""
        since, line_break = self._line_break
        if not since <= place <= line_break:
            found = self.text.find("\n", place)
            line_break = len(self.text) if found < 0 else found
            self._line_break = (place, line_break)
        return line_break

    def _after(self, end: int, line_break: int) -> int:
        """Where the next line starts, given the end of the one before it and of the hard line that it is on."""
        text, place = self.text, end
        while place < line_break and text[place].isspace():
            place += 1
        return place if place < line_break else line_break + 1

    def _one_line(self, start: int, line_break: int, width: int) -> tuple[int, int]:
        """The start and end of the line at ``start``; equal where the hard line holds nothing more."""
        text, word = self.text, start
        while word < line_break and text[word].isspace():
            word += 1
        if word == line_break:
            return start, start
        if not self._keeps_indent or word - start >= width:
            start = word
        full = self._full(start, line_break, width)
        if full == line_break:
            return start, start + len(text[start:line_break].rstrip())
        end = self._last_break(word, full)
        if end or start == word:
            return start, end or full
        return self._one_line(word, line_break, width)  # a word too long for what its indent leaves of the line

    def _full(self, start: int, line_break: int, width: int) -> int:
        """The offset up to which characters fit on a line, at least one character."""
        if self._is_narrow:
            return min(start + width, line_break)
        text, place, room = self.text, start, width
        while place < line_break:
            room -= _columns(text[place])
            if room < 0:
                break
            place += 1
        return max(place, start + 1)

    def _last_break(self, word: int, full: int) -> int:
        """The last offset between the first word and ``full`` where a line may end, or 0."""
        text = self.text
        for place in range(full, word, -1):
            before, after = text[place - 1], text[place]
            if after.isspace():
                if after not in UNBREAKABLE_SPACES:
                    return word + len(text[word:place].rstrip())
            elif before in DASHES:
                if (after.isalnum() or after in OPENING) and _ends_word(text, place, word):
                    return place
            elif not self._is_narrow and _between_full_width(before, after):
                return place
        return 0


def _ends_word(text: str, place: int, word: int) -> bool:
    """Whether the dash before ``place`` may end a line: any but a hyphen with no letter or digit before it."""
    before = text[place - 2] if place - 2 >= word else " "
    return text[place - 1] not in HYPHENS or before.isalnum() or before in DASHES


def _between_full_width(before: str, after: str) -> bool:
    if after in NEVER_FIRST or before in NEVER_LAST or before.isspace() or _columns(after) == 0:
        return False
    return _columns(before) == 2 or _columns(after) == 2
