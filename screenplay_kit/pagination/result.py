"""What pagination gives: pages of lines, where each element stands, how long each scene is."""

from attrs import field, frozen

from screenplay_kit.model.inline import Run
from screenplay_kit.pagination.geometry import Geometry

ADDED = frozenset({"more", "cue_continued", "scene_continued"})
"""Kinds of line that the page has and the screenplay has not: ``(MORE)``, ``NAME (CONT'D)``, ``CONTINUED``."""


@frozen(repr=False)
class PrintedLine:
    """One line of type. Two of dual dialogue stand at the same height.

    Attributes:
        text: what is printed, without emphasis marks.
        line: its height, 1 for the first line of the page, up to ``geometry.lines``.
        column: characters between the left margin of the action and the text.
        kind: ``scene_heading``, ``action``, ``cue``, ``parenthetical``, ``speech``, ``lyric``, ``transition``,
            ``centered``, or what the page adds: ``more``, ``cue_continued``, ``scene_continued``.
        element: the index in ``play.elements`` of what it belongs to; None for ``scene_continued``.
        runs: the text in stretches of one style.
    """

    text: str
    line: int
    column: int
    kind: str
    element: int | None
    _styled: tuple[Run, ...] = ()

    @property
    def runs(self) -> tuple[Run, ...]:
        """The text in stretches of one style."""
        return self._styled or (Run(self.text),)

    @property
    def is_added(self) -> bool:
        """Whether the page has it and the screenplay has not, such as ``(MORE)``."""
        return self.kind in ADDED

    def __repr__(self) -> str:
        return f"PrintedLine({self.line}, {' ' * self.column + self.text!r}, {self.kind})"


@frozen(repr=False)
class Page:
    """A page; the title page is not one of them.

    Attributes:
        number: 1 for the first.
        lines: what is printed on it from top to bottom, side by side from left to right; blank lines are left out.
    """

    number: int
    lines: tuple[PrintedLine, ...] = field(repr=False)

    def to_text(self) -> str:
        """The page as plain text, every line in its place."""
        rows = [""] * (self.lines[-1].line if self.lines else 0)
        for line in self.lines:
            row = rows[line.line - 1]
            rows[line.line - 1] = row + " " * max(line.column - len(row), 1 if row else 0) + line.text
        return "\n".join(rows)

    def __repr__(self) -> str:
        return f"Page({self.number}, {len(self.lines)} lines)"


@frozen
class ElementPlace:
    """Where an element stands.

    Attributes:
        page: the number of the page where it starts.
        line: the line of that page, 1 for the first.
        last_page: the number of the page where it ends.

    An element that is not printed, such as a section, stands where the next printed one starts, or where the last line
    of the script stands.
    """

    page: int
    line: int
    last_page: int


@frozen
class RunningTime:
    """How long something takes on screen, in minutes; see ``timing`` for the sources.

    Attributes:
        by_pages: a page a minute.
        by_content: from the words that are spoken and the lines of action.
    """

    by_pages: float
    by_content: float


@frozen
class SceneLength:
    """Where a scene stands and how long it is.

    Attributes:
        scene: the index in ``play.scenes``.
        first_page: the number of the page where it starts.
        last_page: the number of the page where it ends.
        lines: how many lines it takes, blank ones within it included, the ones before it and at page ends not.
        eighths: its length in eighths of a page, begun ones counted whole, at least one.
        time: how long it takes on screen.
    """

    scene: int
    first_page: int
    last_page: int
    lines: int
    eighths: int
    time: RunningTime

    @property
    def length(self) -> str:
        """As a production breakdown has it: ``3/8``, ``1``, ``2 5/8``."""
        pages, eighths = divmod(self.eighths, 8)
        return " ".join([str(pages)] * (pages > 0) + [f"{eighths}/8"] * (eighths > 0))


@frozen(repr=False)
class Pagination:
    """A screenplay on pages.

    Attributes:
        geometry: the page geometry.
        pages: the pages in order; none where nothing is printed.
        places: for each element of the screenplay, where it stands.
        scenes: for each scene, its pages and length.
        time: how long the whole takes on screen.
    """

    geometry: Geometry
    pages: tuple[Page, ...]
    places: tuple[ElementPlace, ...]
    scenes: tuple[SceneLength, ...]
    time: RunningTime

    def to_text(self) -> str:
        """All pages as plain text, with form feeds between them."""
        return "\n\f".join(page.to_text() for page in self.pages)

    def __repr__(self) -> str:
        return f"Pagination({len(self.pages)} pages, {self.geometry.name}, {len(self.scenes)} scenes)"
