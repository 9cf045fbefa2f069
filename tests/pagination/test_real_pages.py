"""Pages of real scripts, against what other tools say of them."""

from pathlib import Path

import pytest

import screenplay_kit as sk
from screenplay_kit.pagination import A4, paginate
from tests.benchmarks.stopwatch import timed
from tests.pagination.final_draft import KINDS, read_geometry, read_play, read_scenes

BIG_FISH_PAGES = 122
MOST_SECONDS = 0.1
ROUNDS = 7


@pytest.fixture(scope="module")
def big_fish(shared: Path) -> sk.Screenplay:
    return sk.read(shared / "fountain" / "big-fish.fountain")


def test_big_fish_has_as_many_pages_as_elsewhere(big_fish: sk.Screenplay) -> None:
    pagination = paginate(big_fish)
    assert pagination.geometry.lines == 55
    assert abs(len(pagination.pages) - BIG_FISH_PAGES) <= 1


def test_big_fish_takes_a_tenth_of_a_second(big_fish: sk.Screenplay) -> None:
    assert min(timed(lambda: paginate(big_fish))[1] for _ in range(ROUNDS)) <= MOST_SECONDS


def test_scenes_are_as_long_as_final_draft_says(shared: Path) -> None:
    path = shared / "fdx" / "final-draft-export.fdx"
    for page in (read_geometry(path), A4):
        ours = paginate(read_play(path), page).scenes
        assert [(scene.length, scene.first_page) for scene in ours] == [
            (scene.length, scene.page) for scene in read_scenes(path)
        ]


def test_our_a4_is_the_page_of_final_draft(shared: Path) -> None:
    theirs = read_geometry(shared / "fdx" / "final-draft-export.fdx")
    assert theirs.lines == A4.lines
    for kind in KINDS.values():
        assert (kind, theirs.style(kind)) == (kind, A4.style(kind))
