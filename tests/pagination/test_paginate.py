"""What a pagination says besides its lines."""

import pickle
from collections.abc import Callable
from functools import partial

import pytest
from attrs import evolve

import screenplay_kit as sk
from screenplay_kit.pagination import A4, LETTER, Style, geometry, paginate
from tests.benchmarks.stopwatch import timed

SCRIPT = """
FADE IN:

EXT. WEIR - DAWN

Mist.

GUS
I tried the wheel.

# Act two

INT. MILL - DAY

Dust.

[[ More? ]]
"""


def lines_of_action(count: int) -> sk.Action:
    return sk.Action("\n".join(["Rain."] * count))


def test_geometries_are_found_by_name() -> None:
    assert geometry("letter") is LETTER
    assert geometry("A4") is A4
    with pytest.raises(KeyError, match="no page geometry 'legal'; there are letter, a4"):
        geometry("legal")


def test_a_page_must_hold_a_divided_dialogue() -> None:
    with pytest.raises(ValueError, match="'lines' must be >= 12"):
        evolve(LETTER, lines=3)
    with pytest.raises(ValueError, match="leaves too little"):
        Style(indent=0, width=10, hang=9)


def test_elements_have_places() -> None:
    play = sk.parse(SCRIPT)
    places = paginate(play).places
    assert [type(element).__name__ for element in play.elements] == [
        *("Action", "SceneHeading", "Action", "Dialogue", "Section", "SceneHeading", "Action", "Note")
    ]
    assert [place.line for place in places] == [1, 3, 5, 7, 10, 10, 12, 12]
    assert {(place.page, place.last_page) for place in places} == {(1, 1)}


def test_an_element_that_is_divided_ends_on_another_page() -> None:
    (place,) = paginate(sk.Screenplay([lines_of_action(120)])).places
    assert (place.page, place.line, place.last_page) == (1, 1, 3)


def test_scenes_have_lengths_in_eighths() -> None:
    page = evolve(LETTER, lines=16)
    lengths = {1: "2/8", 2: "2/8", 3: "3/8", 12: "7/8", 14: "1", 15: "1 1/8", 30: "2", 31: "2 1/8"}
    for lines, length in lengths.items():
        play = sk.Screenplay([sk.SceneHeading("EXT. WEIR - DAWN"), lines_of_action(lines)])
        (scene,) = paginate(play, page).scenes
        assert (scene.lines, scene.length) == (lines + 2, length)


def test_what_stands_between_scenes_unprinted_does_not_make_the_first_longer() -> None:
    scenes = paginate(
        sk.Screenplay(
            [
                *(sk.SceneHeading("EXT. WEIR - DAWN"), lines_of_action(53), sk.Section("Act two")),
                *(sk.SceneHeading("INT. MILL - DAY"), lines_of_action(3)),
            ]
        )
    ).scenes
    assert [(scene.first_page, scene.last_page) for scene in scenes] == [(1, 1), (2, 2)]


def test_time_is_counted_by_pages_and_by_content() -> None:
    speech = sk.Dialogue(sk.CharacterCue("GUS"), [sk.Speech("boat " * 150)])
    pagination = paginate(sk.Screenplay([lines_of_action(55), speech]))
    assert pagination.time.by_pages == pytest.approx((55 + 23) / 55, abs=0.1)
    assert pagination.time.by_content == pytest.approx(2)


def test_nothing_printed_gives_no_pages() -> None:
    pagination = paginate(sk.Screenplay([sk.Section("Act one"), sk.Note("start with rain"), sk.PageBreak()]))
    assert pagination.pages == ()
    assert len(pagination.places) == 3
    assert pagination.time.by_pages == pagination.time.by_content == 0


def test_lines_know_their_emphasis() -> None:
    pagination = paginate(sk.Screenplay([sk.Action("The *boat\tturns* and " + "turns " * 10 + "**again**.")]))
    first, second = pagination.pages[0].lines
    assert first.runs[:2] == (sk.Run("The "), sk.Run("boat    turns", italic=True))
    assert second.runs == (sk.Run("turns turns turns turns "), sk.Run("again", bold=True), sk.Run("."))
    assert all("".join(run.text for run in line.runs) == line.text for line in (first, second))


def test_a_cue_of_dialogue_marks_is_shortened_at_the_head_of_a_page() -> None:
    speech = sk.Dialogue(sk.CharacterCue("GUS AND ALEC " * 12), [sk.Speech("The boat turns. " * 40)])
    pages = paginate(sk.Screenplay([speech]), evolve(LETTER, lines=12)).pages
    assert sum(line.kind == "cue_continued" for line in pages[2].lines) == 2


def test_paginations_survive_pickling() -> None:
    pagination = paginate(sk.parse(SCRIPT))
    assert pickle.loads(pickle.dumps(pagination)) == pagination


def test_the_whole_is_text_with_form_feeds() -> None:
    play = sk.Screenplay([sk.Action("Rain."), sk.PageBreak(), sk.Action("Sun.")])
    assert paginate(play).to_text() == "Rain.\n\fSun."
    assert repr(paginate(play)) == "Pagination(2 pages, letter, 0 scenes)"


FAMILIES: dict[str, Callable[[int], sk.Element]] = {
    "sentences": lambda size: sk.Action("The boat turns. " * size),
    "one sentence": lambda size: sk.Action("boat and " * size * 2),
    "one word": lambda size: sk.Action("x" * size * 16),
    "speech": lambda size: sk.Dialogue(sk.CharacterCue("GUS"), [sk.Speech("The boat turns. " * size)]),
    "full width": lambda size: sk.Action("水车停了。" * size * 3),
    "spaces": lambda size: sk.Action("boat" + " " * size * 16 + "turns"),
    "empty lines": lambda size: sk.Action("boat" + "\n" * size * 16 + "turns"),
    "accents": lambda size: sk.Action("e" + "\u0301" * size * 16),
    "emphasis": lambda size: sk.Action("*boat* and " * size),
}


@pytest.mark.parametrize("family", FAMILIES)
def test_time_grows_with_length(family: str) -> None:
    small, large = (sk.Screenplay([FAMILIES[family](size)]) for size in (1_000, 8_000))
    seconds = [min(timed(partial(paginate, play))[1] for _ in range(3)) for play in (small, large)]
    assert seconds[1] < 0.02 or seconds[1] / seconds[0] < 8 * 2
