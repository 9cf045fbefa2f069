"""From a screenplay to pages."""

from screenplay_kit.model.screenplay import Screenplay
from screenplay_kit.pagination.geometry import LETTER, Geometry
from screenplay_kit.pagination.lengths import place_elements, scene_lengths, tally_scenes
from screenplay_kit.pagination.pages import Typesetter
from screenplay_kit.pagination.result import Pagination, RunningTime
from screenplay_kit.pagination.timing import content_minutes, pages_minutes
from screenplay_kit.pagination.typescript import pieces_of


def paginate(play: Screenplay, geometry: Geometry = LETTER, *, scene_continueds: bool = False) -> Pagination:
    """The pages of a screenplay, with the place of every element and the length of every scene.

    Sections, synopses, notes and boneyards are not printed, nor is the title page, which no page number counts. The
    same screenplay gives the same pages always.

    Args:
        play: the screenplay.
        geometry: the page, such as ``LETTER``, ``A4`` or ``geometry("a4")``.
        scene_continueds: print ``(CONTINUED)`` below and ``CONTINUED:`` above where a page ends within a scene.
    """
    elements = play.elements
    pages = tuple(Typesetter(pieces_of(elements, geometry), geometry, scene_continueds).pages())
    places = place_elements(elements, pages)
    tallies = tally_scenes(elements, pages)
    scenes = tuple(scene_lengths(elements, places, tallies, geometry))
    lines = (len(pages) - 1) * geometry.lines + pages[-1].lines[-1].line if pages else 0
    words = sum(tally.words for tally in tallies.values())
    action_lines = sum(tally.action_lines for tally in tallies.values())
    time = RunningTime(pages_minutes(lines, geometry.lines), content_minutes(words, action_lines))
    return Pagination(geometry, pages, places, scenes, time)
