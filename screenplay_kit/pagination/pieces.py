"""What is printed, as a flat sequence of pieces: one for each heading, action, cue, parenthetical, speech and so on."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from attrs import define

from screenplay_kit.model.elements import Printed
from screenplay_kit.model.inline import Run
from screenplay_kit.pagination.geometry import Style
from screenplay_kit.pagination.result import PrintedLine
from screenplay_kit.pagination.wrap import TAB, Line, Paragraph, columns

DIVISIBLE = frozenset({"action", "speech"})
"""Kinds whose paragraphs may be divided between pages."""
KEPT_WITH_NEXT = frozenset({"scene_heading", "cue", "parenthetical"})
"""Kinds that never end a page."""
KEPT_WITH_PREVIOUS = frozenset({"transition"})
"""Kinds that never start one: a transition stays with the scene that it ends (Warner Bros. guidelines)."""

CONTINUED = re.compile(r"\(\s*cont(?:['’`.]?d|inued|inuing)?\.?\s*\)", re.IGNORECASE)
"""A cue that says already that somebody goes on speaking: ``(CONT'D)``, ``(cont.)``, ``(continued)``."""
MOST_CUE_LINES = 2
"""Lines that the cue of a divided dialogue may take at the head of a page."""


@define(eq=False)
class Piece:
    """A paragraph of one kind.

    Attributes:
        kind: the kind of line that it gives.
        element: the index of the element that it belongs to.
        style: where it stands.
        paragraph: its text, emphasis marks taken off, tabs as spaces.
        before: blank lines before it; none at the top of a page.
        is_joined: no page may end before it.
        scene: the index of the scene that it belongs to, -1 before the first.
        starts_page: it stands after a page break.
        speaker: for a part of a dialogue, its cue; None for all else.
        styled: its text in stretches of one style; None where nothing can be emphasised.
    """

    kind: str
    element: int
    style: Style
    paragraph: Paragraph
    before: int = 0
    is_joined: bool = False
    scene: int = -1
    starts_page: bool = False
    speaker: "Piece | None" = None
    styled: "StyledText | None" = None

    @property
    def is_divisible(self) -> bool:
        """Whether a page may end within it."""
        return self.kind in DIVISIBLE

    def lines(self, start: int) -> Iterator[Line]:
        """The lines from an offset on."""
        return self.paragraph.lines(start, self.style.width, self.style.hang)

    def print(self, line: Line, height: int) -> list[PrintedLine]:
        """A line of it at a height of the page; none where the line is blank."""
        start, end = line
        if start == end:
            return []
        text = self.paragraph.text[start:end]
        style = self.style
        column = (
            style.indent
            if style.align == "left" and not style.hang
            else style.column(columns(text), start <= self.paragraph.begin)
        )
        runs = tuple(self.styled.cut(start, end)) if self.styled else ()
        return [PrintedLine(text, height, column, self.kind, self.element, runs)]

    def ends_page_badly(self, _line: Line) -> bool:
        """Whether a page should not end behind a line of it."""
        return self.kind in KEPT_WITH_NEXT

    def more(self, _start: int, height: int) -> list[PrintedLine]:
        """What stands at the foot of a page when this part of a dialogue, or a rest of it, starts the next one."""
        return [_added("(MORE)", height, "more", self.speaker)] if self.speaker else []

    def again(self, _start: int, height: int) -> list[PrintedLine]:
        """Who speaks, repeated at the head of a page that this part of a dialogue, or a rest of it, starts."""
        return _continued_cue(self.speaker, height) if self.speaker else []


def make_piece(kind: str, element: int, style: Style, printed: Printed) -> Piece:
    """A piece from a printed text."""
    text = printed.text
    if "\t" not in text and "*" not in text and "_" not in text and "\\" not in text:
        return Piece(kind, element, style, Paragraph(text, kind == "action"))
    runs = tuple(Run(run.text.replace("\t", TAB), run.bold, run.italic, run.underline) for run in printed.runs)
    text = "".join(run.text for run in runs)
    return Piece(kind, element, style, Paragraph(text, kind == "action"), styled=StyledText(runs))


class StyledText:
    """Stretches of one style, to be cut at any place."""

    __slots__ = ("_runs", "_starts")

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = runs
        self._starts = [0, *accumulate(len(run.text) for run in runs)]

    def cut(self, start: int, end: int) -> Iterator[Run]:
        """The stretches between two offsets."""
        for index in range(bisect_right(self._starts, start) - 1, len(self._runs)):
            run, place = self._runs[index], self._starts[index]
            if place >= end:
                break
            yield Run(run.text[max(start - place, 0) : end - place], run.bold, run.italic, run.underline)


def _added(text: str, height: int, kind: str, cue: Piece) -> PrintedLine:
    return PrintedLine(text, height, cue.style.column(columns(text), True), kind, cue.element)


def _continued_cue(cue: Piece, height: int) -> list[PrintedLine]:
    text = " ".join(cue.paragraph.text.split())
    text = text if CONTINUED.search(text) else f"{text} (CONT'D)"
    lines = list(Paragraph(text).lines(0, cue.style.width, cue.style.hang))[:MOST_CUE_LINES]
    return [_added(text[start:end], height + index, "cue_continued", cue) for index, (start, end) in enumerate(lines)]
