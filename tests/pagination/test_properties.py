"""What holds for the pages of every screenplay."""

from collections import defaultdict
from itertools import pairwise

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import screenplay_kit as sk
from screenplay_kit.pagination import Geometry, Page, Pagination, geometry, paginate
from screenplay_kit.pagination.wrap import columns
from tests.properties.strategies import fountain_text, screenplays

PRINTED = (sk.SceneHeading, sk.Action, sk.Transition, sk.Centered, sk.Lyric)
NEVER_LAST = ("scene_heading", "cue")
WORDS = [
    "boat",
    "weir",
    "ne'er-do-well",
    "Llanfairpwllgwyngyll" * 4,
    "mist--",
    "Mr.",
    "end.",
    "why?",
    "ÉVA",
    "水车",
    "。",
]

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join)
speakers = st.sampled_from(
    ["GUS", "GWEN (O.S.)", "ALEC (CONT'D)", "A VERY LONG NAME THAT TAKES MORE THAN A SINGLE LINE"]
)
parts = st.lists(
    st.builds(sk.Speech, texts) | st.builds(sk.Parenthetical, st.sampled_from(["beat", "to the miller, quietly"])),
    min_size=1,
    max_size=4,
)
long_elements: st.SearchStrategy[sk.Element] = st.one_of(
    st.builds(sk.SceneHeading, st.sampled_from(["INT. MILL - DAY", "EXT. WEIR - " + "VERY LATE IN THE EVENING " * 5])),
    st.builds(sk.Action, texts),
    st.builds(sk.Action, st.lists(texts, min_size=1, max_size=4).map("\n  ".join)),
    st.builds(sk.Action, st.lists(texts, min_size=1, max_size=4).map(f"\n{' ' * 50}".join)),
    st.builds(sk.Dialogue, st.builds(sk.CharacterCue, speakers, dual=st.booleans()), parts),
    st.builds(sk.Transition, st.just("CUT TO:")),
    st.builds(sk.Lyric, texts),
    st.builds(sk.Note, texts),
    st.just(sk.PageBreak()),
)
long_plays = st.builds(sk.Screenplay, st.lists(long_elements, max_size=30))
plays = st.one_of(long_plays, screenplays, fountain_text.map(sk.parse))
geometries = st.builds(
    lambda name, lines: evolve(geometry(name), lines=lines), st.sampled_from(["letter", "a4"]), st.integers(12, 60)
)


def visible(text: str) -> str:
    return "".join(text.split())


def printed_text(element: sk.Element) -> str:
    if isinstance(element, sk.Dialogue):
        return "".join(visible(piece.plain_text) for piece in (element.cue, *element.parts))
    return visible(element.plain_text) if isinstance(element, PRINTED) else ""


def own_lines(page: Page) -> list[str]:
    """The kinds of the last line of the script on a page, marks of divided scenes apart."""
    lines = [line for line in page.lines if line.kind != "scene_continued"]
    return [line.kind for line in lines if line.line == lines[-1].line]


@given(plays, geometries, st.booleans())
def test_every_printed_character_stands_on_the_pages_once_and_in_order(
    play: sk.Screenplay, page: Geometry, marks: bool
) -> None:
    found: defaultdict[int, str] = defaultdict(str)
    for printed in paginate(play, page, scene_continueds=marks).pages:
        for line in printed.lines:
            if line.element is not None and not line.is_added:
                found[line.element] += visible(line.text)
    assert found == {index: text for index, element in enumerate(play.elements) if (text := printed_text(element))}


@given(plays, geometries, st.booleans())
def test_elements_stand_in_order(play: sk.Screenplay, page: Geometry, marks: bool) -> None:
    pagination = paginate(play, page, scene_continueds=marks)
    assert len(pagination.places) == len(play.elements)
    places = [(place.page, place.line) for place in pagination.places]
    assert places == sorted(places)
    assert all(place.page <= place.last_page <= max(len(pagination.pages), 1) for place in pagination.places)
    assert [printed.number for printed in pagination.pages] == list(range(1, len(pagination.pages) + 1))
    for printed in pagination.pages:
        heights = [line.line for line in printed.lines]
        assert heights == sorted(heights)


@given(plays, geometries, st.booleans())
def test_no_page_is_longer_than_the_paper(play: sk.Screenplay, page: Geometry, marks: bool) -> None:
    for printed in paginate(play, page, scene_continueds=marks).pages:
        assert printed.lines
        assert all(1 <= line.line <= page.lines for line in printed.lines)


@given(plays, geometries, st.booleans())
def test_no_line_is_wider_than_the_text(play: sk.Screenplay, page: Geometry, marks: bool) -> None:
    right = page.action.indent + page.action.width
    for printed in paginate(play, page, scene_continueds=marks).pages:
        assert all(line.column >= 0 and line.column + columns(line.text) <= right for line in printed.lines)


@given(long_plays, geometries, st.booleans())
def test_no_heading_or_cue_ends_a_page_that_something_else_stands_on(
    play: sk.Screenplay, page: Geometry, marks: bool
) -> None:
    pages = paginate(play, page, scene_continueds=marks).pages
    for printed, following in pairwise(pages):
        if any(kind in NEVER_LAST for kind in own_lines(printed)):
            assert stands_before_page_break(play, following) or only_kept(printed)


def stands_before_page_break(play: sk.Screenplay, following: Page) -> bool:
    """Whether a page starts because the writer put a page break before it."""
    first = next(line.element for line in following.lines if line.element is not None)
    before = first - 1
    while before >= 0 and not printed_text(play.elements[before]):
        if isinstance(play.elements[before], sk.PageBreak):
            return True
        before -= 1
    return False


def only_kept(page: Page) -> bool:
    """Whether a page holds nothing but headings, cues and what stays with them: no better end exists."""
    kinds = {line.kind for line in page.lines if not line.is_added}
    return kinds <= {"scene_heading", "cue", "parenthetical", "transition"}


@given(long_plays, geometries)
def test_paragraphs_are_divided_between_sentences_or_with_two_lines_on_either_side(
    play: sk.Screenplay, page: Geometry
) -> None:
    pagination = paginate(play, page)
    for upper, lower in pairwise(pagination.pages):
        above = [line for line in upper.lines if not line.is_added]
        below = [line for line in lower.lines if not line.is_added]
        if above[-1].kind != "action" or above[-1].element != below[0].element:
            continue
        lines_above = sum(line.element == above[-1].element for line in above)
        lines_below = sum(line.element == below[0].element for line in below)
        assert lines_above >= 2
        assert lines_below >= 2 or above[-1].text[-1] in ".?!。"


@given(plays)
def test_the_same_screenplay_gives_the_same_pages(play: sk.Screenplay) -> None:
    again = sk.Screenplay(play.elements)
    assert paginate(play) == paginate(again)


@given(long_plays, geometries)
def test_scenes_have_pages_and_lengths(play: sk.Screenplay, page: Geometry) -> None:
    pagination: Pagination = paginate(play, page)
    assert [scene.scene for scene in pagination.scenes] == [scene.index for scene in play.scenes]
    for scene in pagination.scenes:
        assert 1 <= scene.first_page <= scene.last_page
        assert 1 <= scene.eighths <= 8 * (scene.last_page - scene.first_page + 1)
        assert scene.lines <= page.lines * (scene.last_page - scene.first_page + 1)
    assert sum(scene.lines for scene in pagination.scenes) <= page.lines * len(pagination.pages)
