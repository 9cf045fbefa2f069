"""The rules of Fountain, one fixture each: what a play parses to, and that it is written back as it was read."""

from __future__ import annotations

from collections import Counter
from difflib import ndiff

import pytest

import screenplay_kit as sk

from .fixture import Fixture, read_fixtures, render

FIXTURES = read_fixtures()
LEAST_FIXTURES = 150


@pytest.mark.parametrize("fixture", FIXTURES, ids=[fixture.id for fixture in FIXTURES])
def test_play_is_what_the_fixture_says(fixture: Fixture) -> None:
    play = sk.parse(fixture.source)
    rendered = render(play, fixture)
    if rendered != list(fixture.expectation):
        difference = "\n".join(ndiff(fixture.expectation, rendered))
        pytest.fail(f"{fixture.id}\n{fixture.source!r}\n(- expected, + parsed)\n{difference}", pytrace=False)


@pytest.mark.parametrize("fixture", FIXTURES, ids=[fixture.id for fixture in FIXTURES])
def test_play_is_written_back_unchanged(fixture: Fixture) -> None:
    assert sk.parse(fixture.source).to_fountain() == fixture.source


def test_title_page_is_looked_up_without_regard_to_case() -> None:
    title_page = sk.parse("Title: The Lamp and the Goat\nDraft date: soon\n").title_page
    assert title_page["TITLE"] == "The Lamp and the Goat"
    assert title_page["draft DATE"] == "soon"
    assert "author" not in title_page


def test_there_are_enough_fixtures() -> None:
    assert len(FIXTURES) >= LEAST_FIXTURES


def test_titles_are_unique() -> None:
    uses = Counter(fixture.title for fixture in FIXTURES)
    assert [title for title, count in uses.items() if count > 1] == []
