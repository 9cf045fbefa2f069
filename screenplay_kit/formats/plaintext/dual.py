"""Dual dialogue: two columns of speech side by side."""

import re
from collections.abc import Sequence

from attrs import frozen

from screenplay_kit.formats.plaintext.lines import Line
from screenplay_kit.formats.plaintext.paragraphs import squeeze
from screenplay_kit.formats.plaintext.shapes import core_of, is_capitals
from screenplay_kit.model.dialogue import CharacterCue, Dialogue, DialoguePart, Parenthetical, Speech

TWO_NAMES = re.compile(r"(?P<first>[^\s].{0,28}?[^\s])\s{5,}(?P<second>[^\s].{1,30})")
NOT_NAMES = re.compile(r"\d+[A-Z]?\.?|.*\b(?:INT|EXT|CONTINUED|TO)\b.*|.*:")
SPACES = re.compile(r"\s{2,}")
REACH = 6
"""By how many columns a line of the right column may start before its cue."""


@frozen
class DualBlock:
    """Two dialogues side by side.

    Attributes:
        size: how many lines they take.
        dialogues: the left one and the right one.
    """

    size: int
    dialogues: tuple[Dialogue, Dialogue]


def find_dual(lines: Sequence[Line]) -> DualBlock | None:
    """The dual dialogue whose cues stand in the first of some lines without a blank line between, if there is one."""
    line = lines[0]
    found = TWO_NAMES.fullmatch(line.text) if "     " in line.text else None
    if not found or not _is_name(found["first"]) or not _is_name(found["second"]):
        return None
    border = line.indent + found.start("second")
    rows: list[tuple[Line, str, str]] = []
    for below in lines[1:]:
        halves = _halves(below, border) if below.text else None
        if halves is None:
            break
        rows.append((below, *halves))
    if not any(left for _, left, _ in rows) or not any(right for _, _, right in rows):
        return None
    middle = line.start + _offset(line, found.start("second"))
    left = (line.start, middle, line.number)
    right = (middle, rows[-1][0].end, line.number)
    return DualBlock(
        len(rows) + 1,
        (
            Dialogue(CharacterCue(squeeze(found["first"]), place=left), _parts([row[1] for row in rows], left), left),
            Dialogue(
                CharacterCue(squeeze(found["second"]), dual=True, place=right),
                _parts([row[2] for row in rows], right),
                right,
            ),
        ),
    )


def _is_name(text: str) -> bool:
    core = core_of(text)
    return is_capitals(core) and len(core) > 1 and not NOT_NAMES.fullmatch(text) and core.count(" ") < 4


def _offset(line: Line, column: int) -> int:
    """The offset in the source, from the line's start, of a column of its text; exact where no tab or entity is."""
    return min(line.indent + column, line.end - line.start - 1)


def _halves(line: Line, border: int) -> tuple[str, str] | None:
    """What stands left and right of the border; None if a word crosses it."""
    if line.indent >= border - REACH:
        return "", line.text
    at = border - line.indent
    if len(line.text) <= at - REACH:
        return line.text, ""
    gaps = [gap for gap in SPACES.finditer(line.text) if at - REACH <= gap.end() <= at + REACH]
    if gaps:
        gap = min(gaps, key=lambda gap: abs(gap.end() - at))
        return line.text[: gap.start()], line.text[gap.end() :]
    return (line.text, "") if len(line.text) < at else None


def _parts(rows: Sequence[str], place: tuple[int, int, int]) -> list[DialoguePart]:
    """The parts of one column: what is in parentheses, and speech between."""
    parts: list[DialoguePart] = []
    texts = [squeeze(row) for row in rows if row]
    while texts:
        if texts[0].startswith("("):
            size = next((size for size, text in enumerate(texts, 1) if text.endswith(")")), 1)
            parts.append(Parenthetical(" ".join(texts[:size]), place=place))
        else:
            size = next((size for size, text in enumerate(texts) if text.startswith("(")), len(texts))
            parts.append(Speech(" ".join(texts[:size]), place=place))
        texts = texts[size:]
    return parts
