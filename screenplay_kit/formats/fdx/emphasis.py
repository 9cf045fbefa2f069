"""Styled runs as text with emphasis marks, spelled as plainly as they can be, and back.

Final Draft's runs follow each other with any style; marks must nest and may not open before or close behind a space.
Spaces at the edges of a style lose it, as they would show none but an underline. Each spelling is read back; what
cannot be spelled (bold, bold italic and italic letters side by side in one word) loses italics first, then all styles.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import frozen

from screenplay_kit.formats.fdx.tables import BOLD, ITALIC, UNDERLINE
from screenplay_kit.model.inline import Run, parse_runs

Piece = tuple[str, int]
"""A text and the flags of its style."""

MARKS = {UNDERLINE: "_", BOLD: "**", ITALIC: "*"}
"""The marks of each style; of styles that start and end together, the first is outermost."""

TRIALS = [
    (styles, escaped)
    for styles in (BOLD | ITALIC | UNDERLINE, BOLD | UNDERLINE, UNDERLINE, 0)
    for escaped in (False, True)
]
"""Ways to spell a line, the most faithful first: which styles are kept, and whether literal marks are escaped."""

ENDS_NOTE = re.compile(r"\]\]|<ScriptNote[\s>]")
ENDS_BONEYARD = re.compile(r"\*/|Boneyard|<OmittedScene|\sStyle\s*=\s*[\"'][^\"'<]*(?:Bold|Italic)")
"""What stands in files that may have the ends of notes and boneyards when they are Fountain."""

WORD_OR_SPACE = re.compile(r"\s+|\S+")
LITERAL_MARK = re.compile(r"[*_]")
NOTE_MARK = re.compile(r"\[(?=\[)")


@frozen
class Guard:
    """Which marks must not occur in a text because Fountain would take them for a note or a boneyard.

    Attributes:
        notes: ``[[``, because ``]]`` or a note occurs somewhere.
        boneyards: ``/*``, because ``*/``, a boneyard or stars occur somewhere.
    """

    notes: bool = False
    boneyards: bool = False

    @classmethod
    def of(cls, source: str) -> "Guard":
        """What to guard against in texts of a source."""
        return cls(ENDS_NOTE.search(source) is not None, ENDS_BONEYARD.search(source) is not None)


def spell(pieces: Sequence[Piece], guard: Guard) -> str:
    """One line of styled text with emphasis marks."""
    plain = "".join(text for text, _ in pieces)
    is_plain = not any(style for _, style in pieces) and not LITERAL_MARK.search(plain)
    line = plain if is_plain else _spelled(pieces, plain, guard)
    return NOTE_MARK.sub("[ ", line) if guard.notes else line


def _spelled(pieces: Sequence[Piece], plain: str, guard: Guard) -> str:
    has_boneyard_mark = "/*" in plain and not guard.boneyards
    for styles, escaped in TRIALS:
        wanted = _joined((text, style & styles) for text, style in _hugging(pieces))
        line = _marked(wanted, escaped)
        if ("/*" not in line or has_boneyard_mark) and flagged(line) == wanted:
            return line
    return LITERAL_MARK.sub(r"\\\g<0>", plain)


def flagged(text: str) -> list[Piece]:
    """The runs of a text that has marks, with the flags of their styles."""
    return [(run.text, _flags(run)) for run in parse_runs(text)]


def _flags(run: Run) -> int:
    return BOLD * run.bold | ITALIC * run.italic | UNDERLINE * run.underline


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours of one style together."""
    full = (piece for piece in pieces if piece[0])
    return [("".join(text for text, _ in group), style) for style, group in groupby(full, key=lambda piece: piece[1])]


def _hugging(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces with no style on spaces that the words on both sides have not."""
    if not any(style for _, style in pieces):
        yield from pieces
        return
    tokens = [(found[0], style) for text, style in pieces for found in WORD_OR_SPACE.finditer(text)]
    before = _styles_of_words(tokens)
    after = reversed(list(_styles_of_words(list(reversed(tokens)))))
    for (text, style), left, right in zip(tokens, before, after, strict=True):
        yield text, style & left & right if text.isspace() else style


def _styles_of_words(tokens: Sequence[Piece]) -> Iterator[int]:
    """For each token the style of the last word up to it."""
    last = 0
    for text, style in tokens:
        last = last if text.isspace() else style
        yield last


def _marked(pieces: Sequence[Piece], escaped: bool) -> str:
    reaches = _reaches(pieces)
    still_open: list[int] = []  # innermost last
    parts: list[str] = []
    for index, (text, style) in enumerate(pieces):
        _close(still_open, style, parts)
        opening = [flag for flag in MARKS if style & flag and flag not in still_open]
        for flag in sorted(opening, key=lambda flag: -reaches[flag][index]):
            still_open.append(flag)
            parts.append(MARKS[flag])
        parts.append(LITERAL_MARK.sub(r"\\\g<0>", text) if escaped else text)
    _close(still_open, 0, parts)
    return "".join(parts)


def _close(still_open: list[int], style: int, parts: list[str]) -> None:
    """Close what the next piece has not, and all that was opened within it."""
    while any(not style & flag for flag in still_open):
        parts.append(MARKS[still_open.pop()])


def _reaches(pieces: Sequence[Piece]) -> dict[int, list[int]]:
    """For each style and piece, where the stretch of that style around it ends."""
    reaches = {flag: [0] * len(pieces) for flag in MARKS}
    for flag, ends in reaches.items():
        end = len(pieces)
        for index in range(len(pieces) - 1, -1, -1):
            if not pieces[index][1] & flag:
                end = index
            ends[index] = end
    return reaches
