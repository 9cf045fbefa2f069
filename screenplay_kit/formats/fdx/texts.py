"""The text of paragraphs, line by line and with emphasis marks, as Fountain could hold it."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from attrs import frozen

from screenplay_kit.formats.fdx.emphasis import Guard, Piece, flagged, spell
from screenplay_kit.formats.fdx.scan import Node
from screenplay_kit.formats.fdx.tables import ALL_CAPS, STYLES

SOFT_RETURN = re.compile("\r\n?|[\n\u2028\u2029]")
"""What ends a line within a paragraph; Final Draft writes LF or U+2028."""

NUMBER_AT_END = re.compile(r"(?P<heading>.*\S)[ \t]*#(?P<number>[.\-]*[^\W_](?:[^\W_]|[.\-])*)#")
NOT_IN_NUMBERS = re.compile(r"(?:[^\w.\-]|_)+")
NUMBER = re.compile(r"[.\-]*[^\W_].*")

END_OF_NOTE = re.compile(r"\](?=\])")

SPACES = " \t"

Line = list[Piece]


@frozen
class Printed:
    """What a paragraph prints, without spaces at the ends of its lines."""

    _styled: list[Line]
    _guard: Guard

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Its lines without leading spaces, empty lines only between others."""
        lines = [spell(_without_leading(line), self._guard) for line in self._styled]
        while lines and not lines[-1]:
            lines.pop()
        start = next((index for index, line in enumerate(lines) if line), 0)
        return tuple(lines[start:])

    @property
    def indented(self) -> tuple[str, ...]:
        """Its lines with leading spaces, tabs as four of them, and no empty lines: the form of action."""
        full = (line for line in self._styled if line)
        return tuple(spell([(text.replace("\t", "    "), style) for text, style in line], self._guard) for line in full)

    @property
    def is_empty(self) -> bool:
        """It prints nothing."""
        return not any(self._styled)

    @property
    def full(self) -> tuple[str, ...]:
        """The lines that are not empty."""
        return tuple(line for line in self.lines if line)

    @property
    def joined(self) -> str:
        """All on one line."""
        return " ".join(self.full)


def printed(paragraphs: Sequence[Node], guard: Guard) -> Printed:
    """What one paragraph prints, or several as if they were one with soft returns."""
    return _printed((line for paragraph in paragraphs for line in _lines(_pieces(paragraph))), guard)


def respelled(text: str, guard: Guard) -> Printed:
    """A text with emphasis marks as it is read back from a paragraph."""
    return _printed(_lines(flagged(text)), guard)


def raw_text(paragraph: Node) -> str:
    """The characters of a paragraph with LF at soft returns, whatever their style."""
    return SOFT_RETURN.sub("\n", "".join(run.text for run in paragraph.all("Text")))


def split_number(text: str, number: str | None) -> tuple[str, str | None]:
    """The text of a heading and its number: as given, or as it stands between ``#`` at the end of the text.

    What a number cannot have, such as spaces, becomes a dash.
    """
    cleaned = NOT_IN_NUMBERS.sub("-", (number or "").strip())
    if NUMBER.fullmatch(cleaned):
        return text, cleaned
    found = NUMBER_AT_END.fullmatch(text)
    return (found["heading"], found["number"]) if found else (text, None)


def note_text(text: str, guard: Guard) -> str:
    """The text of a note without spaces at the ends of its lines and without marks that would end it."""
    lines = (line.rstrip(SPACES) for line in SOFT_RETURN.split(text))
    text = END_OF_NOTE.sub("] ", "\n".join(lines).strip())
    return text.replace("/*", "/ *") if guard.boneyards else text


def boneyard_text(text: str) -> str:
    """The text of a boneyard without the mark that would end it."""
    return SOFT_RETURN.sub("\n", text).strip().replace("*/", "* /")


def style_flags(style: str) -> int:
    """The flags of ``Bold+Italic`` and the like."""
    flags = 0
    for name in style.split("+"):
        flags |= STYLES.get(name.strip(), 0)
    return flags


def _printed(lines: Iterable[Line], guard: Guard) -> Printed:
    return Printed([_without_trailing(line) for line in lines], guard)


def _pieces(paragraph: Node) -> list[Piece]:
    pieces: list[Piece] = []
    for run in paragraph.all("Text"):
        flags = style_flags(run.attributes.get("Style", ""))
        text = run.text.upper() if flags & ALL_CAPS else run.text
        pieces.append((SOFT_RETURN.sub("\n", text), flags & ~ALL_CAPS))
    return pieces


def _lines(pieces: Sequence[Piece]) -> list[Line]:
    lines: list[Line] = [[]]
    for text, style in pieces:
        first, *more = SOFT_RETURN.sub("\n", text).split("\n")
        lines[-1].append((first, style))
        lines += [[(part, style)] for part in more]
    return lines


def _without_trailing(line: Line) -> Line:
    line = list(line)
    while line:
        text, style = line.pop()
        if text.rstrip(SPACES):
            return [*line, (text.rstrip(SPACES), style)]
    return line


def _without_leading(line: Line) -> Line:
    for index, (text, style) in enumerate(line):
        if text.lstrip(SPACES):
            return [(text.lstrip(SPACES), style), *line[index + 1 :]]
    return []
