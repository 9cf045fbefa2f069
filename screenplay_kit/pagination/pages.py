"""Filling pages with pieces, one page after the other, in time linear in the length of the script."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from screenplay_kit.pagination.breaks import LEAST_LINES_KEPT, Cursor, PageEnd, Row, find_page_end
from screenplay_kit.pagination.geometry import Geometry
from screenplay_kit.pagination.pieces import Piece
from screenplay_kit.pagination.result import Page, PrintedLine
from screenplay_kit.pagination.wrap import columns

SCENE_GOES_ON = "(CONTINUED)"
SCENE_WENT_ON = "CONTINUED:"
SCENE_MARK_LINES = 2
"""A mark of a divided scene and the blank line between it and the script (Warner Bros. guidelines)."""


@frozen
class Typesetter:
    """Sets pieces on pages.

    Attributes:
        pieces: all that is printed.
        geometry: the page geometry.
        scene_continueds: mark scenes that go on on another page.
    """

    pieces: Sequence[Piece]
    geometry: Geometry
    scene_continueds: bool

    def pages(self) -> Iterator[Page]:
        """The pages in order."""
        cursor, number, is_divided = Cursor(0, 0), 0, False
        while cursor.piece < len(self.pieces):
            number += 1
            head, top = self._head(cursor, is_divided)
            rows, following = self._lay_out(cursor, top)
            end = self._end(rows, following)
            body = [line for row in rows[: end.row] for line in self.pieces[row.piece].print(row.line, row.height)]
            last = rows[end.row]
            body += self.pieces[last.piece].print(end.line, last.height)
            is_divided = self._divides_scene(last, end.next)
            yield Page(number, (*head, *body, *self._foot(last, end.next)))
            cursor = end.next

    def _lay_out(self, cursor: Cursor, top: int) -> tuple[list[Row], Cursor]:
        """What follows the cursor, as lines down to some below the page; and the cursor after them."""
        rows: list[Row] = []
        height, enough = top, self.geometry.lines + LEAST_LINES_KEPT
        offset = cursor.offset
        for index in range(cursor.piece, len(self.pieces)):
            piece = self.pieces[index]
            if rows:
                if piece.starts_page:
                    return rows, Cursor(index, 0)
                height += piece.before
            for count, line in enumerate(piece.lines(offset), start=1):
                height += 1
                rows.append(Row(height, index, line, count))
                if height >= enough:
                    return rows, Cursor(index, line.end)
            offset = 0
        return rows, Cursor(len(self.pieces), 0)

    def _end(self, rows: Sequence[Row], following: Cursor) -> PageEnd:
        if self._fits(rows[-1], following):
            return PageEnd(len(rows) - 1, rows[-1].line, following)
        return find_page_end(self.pieces, rows, self._fits)

    def _fits(self, row: Row, following: Cursor) -> bool:
        return row.height + self._foot_height(row, following) <= self.geometry.lines

    def _divides_scene(self, row: Row, following: Cursor) -> bool:
        if not self.scene_continueds or following.piece == len(self.pieces):
            return False
        return self.pieces[row.piece].scene == self.pieces[following.piece].scene >= 0

    def _foot_height(self, row: Row, following: Cursor) -> int:
        marks = SCENE_MARK_LINES if self._divides_scene(row, following) else 0
        return marks + bool(self._more(following, row.height + 1))

    def _more(self, following: Cursor, height: int) -> list[PrintedLine]:
        if following.piece == len(self.pieces):
            return []
        return self.pieces[following.piece].more(following.offset, height)

    def _foot(self, row: Row, following: Cursor) -> list[PrintedLine]:
        """What stands below the script: ``(MORE)`` and ``(CONTINUED)``."""
        lines = self._more(following, row.height + 1)
        if self._divides_scene(row, following):
            column = self.geometry.transition.column(columns(SCENE_GOES_ON), True)
            height = row.height + self._foot_height(row, following)
            lines.append(PrintedLine(SCENE_GOES_ON, height, column, "scene_continued", None))
        return lines

    def _head(self, cursor: Cursor, is_divided: bool) -> tuple[list[PrintedLine], int]:
        """What stands above the script, ``CONTINUED:`` and who goes on speaking; and how many lines it takes."""
        lines, top = [], 0
        if is_divided:
            column = self.geometry.scene_heading.indent
            lines.append(PrintedLine(SCENE_WENT_ON, 1, column, "scene_continued", None))
            top = SCENE_MARK_LINES
        cues = self.pieces[cursor.piece].again(cursor.offset, top + 1)
        return [*lines, *cues], cues[-1].line if cues else top
