"""Dual dialogue: two dialogues side by side, as one piece whose lines are pairs."""

from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import define, field

from screenplay_kit.pagination.pieces import Piece
from screenplay_kit.pagination.result import PrintedLine
from screenplay_kit.pagination.wrap import Line


@define(eq=False)
class Column:
    """One of the two dialogues.

    Attributes:
        pieces: its cue and parts.
        cells: its lines from top to bottom, each with its piece.
    """

    pieces: Sequence[Piece]
    cells: list[tuple[Piece, Line]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.cells = [(piece, line) for piece in self.pieces for line in piece.lines(0)]

    def rest(self, start: int) -> Piece | None:
        """The piece that the line ``start`` belongs to, or None where the column has ended."""
        return self.cells[start][0] if start < len(self.cells) else None


@define(eq=False)
class DualPiece(Piece):
    """Two dialogues side by side; its offsets are heights. It stays on one page unless it is longer than a page."""

    left: Column = field(kw_only=True)
    right: Column = field(kw_only=True)

    @property
    def is_divisible(self) -> bool:
        """Whether a page may end within it: no."""
        return False

    def lines(self, start: int) -> Iterator[Line]:
        """The lines from a height on."""
        height = max(len(self.left.cells), len(self.right.cells))
        return (Line(row, row + 1) for row in range(start, height))

    def print(self, line: Line, height: int) -> list[PrintedLine]:
        """What stands at one height, from left to right."""
        cells = chain.from_iterable(column.cells[line.start : line.end] for column in (self.left, self.right))
        return [printed for piece, line in cells for printed in piece.print(line, height)]

    def ends_page_badly(self, line: Line) -> bool:
        """Whether one of the columns has a cue or a parenthetical at that height."""
        rests = (column.rest(line.start) for column in (self.left, self.right))
        return any(piece is not None and piece.ends_page_badly(line) for piece in rests)

    def more(self, start: int, height: int) -> list[PrintedLine]:
        """``(MORE)`` for each of them that goes on."""
        rests = (column.rest(start) for column in (self.left, self.right)) if start else ()
        return [printed for piece in rests if piece for printed in piece.more(0, height)]

    def again(self, start: int, height: int) -> list[PrintedLine]:
        """The cues of those that go on, on one line."""
        rests = (column.rest(start) for column in (self.left, self.right)) if start else ()
        return [printed for piece in rests if piece for printed in piece.again(0, height)[:1]]
