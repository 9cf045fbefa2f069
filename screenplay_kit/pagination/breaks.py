"""Where a page may end: the keep-together rules.

They are those of the Warner Bros. guidelines (http://www.tailslate.net/the-standard-script-format/) and, for parts of a
dialogue, of Scriptware (http://scriptwritingsecrets.com/PageBreak.htm), with the two-line rule of word processors where
a sentence is too long:

- no scene heading and no cue ends a page, no transition starts one; a parenthetical stays with what follows it;
- an action or a speech is divided between sentences, with two of its lines or more at the foot of the page;
- only where that would leave more than a few lines empty, within a sentence, with two lines or more on both pages;
- where even that does not help, since what belongs together is longer than a page, the page is filled.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from screenplay_kit.pagination.pieces import Piece
from screenplay_kit.pagination.sentences import last_sentence_end
from screenplay_kit.pagination.wrap import Line

LEAST_LINES_KEPT = 2
"""Lines of a divided paragraph at the foot of a page, and, if a sentence is divided too, at the head of the next."""
REACH = 4
"""Lines that may stay empty so that no sentence is divided. Chosen: the length of a long sentence in action."""


class Row(NamedTuple):
    """A line of a piece at its height on a page.

    Attributes:
        height: 1 for the first line of the page.
        piece: the index of the piece.
        line: its offsets.
        nth: how many lines of the piece stand on this page, this one included.
    """

    height: int
    piece: int
    line: Line
    nth: int


class Cursor(NamedTuple):
    """How far the pieces are printed: the next piece, and the offset in it."""

    piece: int
    offset: int


class PageEnd(NamedTuple):
    """The end of a page: its last row, cut short where a sentence ends in it, and what comes next."""

    row: int
    line: Line
    next: Cursor


Rule = Callable[[Sequence[Piece], Sequence[Row], int], Line | None]
"""Given pieces, rows and the index of a row: the line that may be the last of the page, or None."""


Fits = Callable[[Row, Cursor], bool]


def between_pieces(pieces: Sequence[Piece], rows: Sequence[Row], index: int) -> Line | None:
    """A page may end behind a piece that the next is not joined to, and at a blank line within one."""
    row, following = rows[index], rows[index + 1]
    if row.piece == following.piece:
        is_end = pieces[row.piece].is_divisible and _is_blank(following.line)
    else:
        is_end = not pieces[following.piece].is_joined
    return row.line if is_end else None


def between_sentences(pieces: Sequence[Piece], rows: Sequence[Row], index: int) -> Line | None:
    """A page may end where a sentence does, if two lines of the paragraph stand at its foot."""
    row = rows[index]
    piece = pieces[row.piece]
    if not piece.is_divisible or row.nth < LEAST_LINES_KEPT:
        return None
    end = last_sentence_end(piece.paragraph.text, *row.line)
    return None if end is None else Line(row.line.start, end)


def within_sentence(pieces: Sequence[Piece], rows: Sequence[Row], index: int) -> Line | None:
    """A page may end within a sentence, if two lines of the paragraph stand on either side."""
    row = rows[index]
    after = rows[index + LEAST_LINES_KEPT : index + LEAST_LINES_KEPT + 1]
    is_end = (
        pieces[row.piece].is_divisible
        and row.nth >= LEAST_LINES_KEPT
        and all(other.piece == row.piece for other in after)
        and len(after) == 1
    )
    return row.line if is_end else None


def not_badly(pieces: Sequence[Piece], rows: Sequence[Row], index: int) -> Line | None:
    """A page may end anywhere but behind a heading, a cue or a parenthetical."""
    row = rows[index]
    return None if pieces[row.piece].ends_page_badly(row.line) else row.line


def anywhere(_pieces: Sequence[Piece], rows: Sequence[Row], index: int) -> Line | None:
    """A page may end behind any line."""
    return rows[index].line


def find_page_end(pieces: Sequence[Piece], rows: Sequence[Row], fits: Fits) -> PageEnd:
    """Where to end a page that more is laid out for than it holds.

    Args:
        pieces: all pieces.
        rows: what is laid out, down to ``LEAST_LINES_KEPT`` lines below the page.
        fits: whether a page that ends behind a row has room for what must stand below it, given what comes next.
    """

    def lowest(*rules: Rule) -> PageEnd | None:
        return _lowest(pieces, rows, fits, rules)

    whole = lowest(between_pieces, between_sentences)
    divided = lowest(within_sentence)
    if whole and divided:
        lost = rows[divided.row].height - rows[whole.row].height
        return divided if lost > REACH else whole
    end = whole or divided or lowest(not_badly) or lowest(anywhere)
    assert end is not None, "every page holds a line"
    return end


def _lowest(pieces: Sequence[Piece], rows: Sequence[Row], fits: Fits, rules: Sequence[Rule]) -> PageEnd | None:
    for index in range(len(rows) - 2, -1, -1):
        row = rows[index]
        for rule in rules:
            line = rule(pieces, rows, index)
            if line is None:
                continue
            is_whole = line.end == row.line.end and rows[index + 1].piece != row.piece
            end = PageEnd(index, line, Cursor(rows[index + 1].piece, 0) if is_whole else Cursor(row.piece, line.end))
            if fits(row, end.next):
                return end
    return None


def _is_blank(line: Line) -> bool:
    return line.start == line.end
