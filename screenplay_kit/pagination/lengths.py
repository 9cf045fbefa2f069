"""Measuring pages: where elements stand, and how long scenes are in pages, eighths and minutes.

Eighths are counted as production breakdowns count them: what a scene takes of a page is measured, an eighth that is
begun counts whole, and no scene is shorter than one. Movie Magic Screenwriter documents rounding upwards (its help on
"Calculate Eighths by"), with the lines of the page divided by eight as one of its two eighths; the lengths that Final
Draft writes into its files agree with it (``tests/pagination/measure.py``).
"""

from collections.abc import Iterator, Sequence

from attrs import define

from screenplay_kit.model.elements import Dialogue, Element, SceneHeading
from screenplay_kit.pagination.geometry import Geometry
from screenplay_kit.pagination.result import ElementPlace, Page, RunningTime, SceneLength
from screenplay_kit.pagination.timing import content_minutes, pages_minutes

EIGHTHS = 8
PRELUDE = -1
"""The number of what precedes the first scene."""


@define
class Tally:
    """What a scene, or what precedes the first, adds up to.

    Attributes:
        first_page: the number of the page where it starts, 0 if nothing of it is printed.
        last_page: the number of the page where its last printed line stands.
        lines: the lines from its first to its last, page by page.
        words: the words that are spoken or sung.
        action_lines: the printed lines of action.
    """

    first_page: int = 0
    last_page: int = 0
    lines: int = 0
    words: int = 0
    action_lines: int = 0

    def time(self, geometry: Geometry) -> RunningTime:
        """How long it takes on screen."""
        return RunningTime(pages_minutes(self.lines, geometry.lines), content_minutes(self.words, self.action_lines))


def eighths(lines: int, geometry: Geometry) -> int:
    """A number of lines in eighths of a page, begun ones counted whole, at least one."""
    return max(-(-lines * EIGHTHS // geometry.lines), 1)


def number_scenes(elements: Sequence[Element]) -> list[int]:
    """For each element, the index of its scene, -1 before the first."""
    numbers, scene = [], PRELUDE
    for element in elements:
        scene += isinstance(element, SceneHeading)
        numbers.append(scene)
    return numbers


def place_elements(elements: Sequence[Element], pages: Sequence[Page]) -> tuple[ElementPlace, ...]:
    """For each element, where it stands; see ``ElementPlace`` for those that are not printed."""
    starts: dict[int, tuple[int, int]] = {}
    ends: dict[int, int] = {}
    for page in pages:
        for line in page.lines:
            if line.element is not None:
                starts.setdefault(line.element, (page.number, line.line))
                ends[line.element] = page.number
    place = (pages[-1].number, pages[-1].lines[-1].line) if pages else (1, 1)
    places = []
    for index in range(len(elements) - 1, -1, -1):
        place = starts.get(index, place)
        places.append(ElementPlace(*place, ends.get(index, place[0])))
    return tuple(reversed(places))


def tally_scenes(elements: Sequence[Element], pages: Sequence[Page]) -> dict[int, Tally]:
    """What each scene adds up to, by its index; -1 is what precedes the first."""
    numbers = number_scenes(elements)
    tallies = {number: Tally() for number in (PRELUDE, *numbers)}
    for element, number in zip(elements, numbers, strict=True):
        if isinstance(element, Dialogue):
            tallies[number].words += len(element.speech.split())
    for page in pages:
        for number, first, last in _extents(page, numbers):
            tally = tallies[number]
            tally.first_page, tally.last_page = tally.first_page or page.number, page.number
            tally.lines += last - first + 1
        for line in page.lines:
            if line.kind == "action" and line.element is not None:
                tallies[numbers[line.element]].action_lines += 1
    return tallies


def _extents(page: Page, numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """The scenes on a page, each with its first and its last line there."""
    extents: dict[int, tuple[int, int]] = {}
    for line in page.lines:
        if line.element is not None:
            number = numbers[line.element]
            first, last = extents.get(number, (line.line, line.line))
            extents[number] = (first, max(last, line.line))
    for number, (first, last) in extents.items():
        yield number, first, last


def scene_lengths(
    elements: Sequence[Element], places: Sequence[ElementPlace], tallies: dict[int, Tally], geometry: Geometry
) -> Iterator[SceneLength]:
    """For each scene, where it stands and how long it is."""
    headings = (place for element, place in zip(elements, places, strict=True) if isinstance(element, SceneHeading))
    for number, heading in enumerate(headings):
        tally = tallies[number]
        first, last = (tally.first_page, tally.last_page) if tally.lines else (heading.page, heading.page)
        length = eighths(tally.lines, geometry)
        yield SceneLength(number, first, last, tally.lines, length, tally.time(geometry))
