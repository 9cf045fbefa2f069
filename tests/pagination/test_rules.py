"""The rules of pages, one fixture each."""

from collections import Counter
from difflib import ndiff

import pytest

from tests.pagination.fixture import Fixture, read_fixtures, visible

FIXTURES = read_fixtures()


@pytest.mark.parametrize("fixture", FIXTURES, ids=[fixture.id for fixture in FIXTURES])
def test_pages_are_what_the_fixture_says(fixture: Fixture) -> None:
    pages = visible(fixture.paginate())
    if pages != fixture.expected:
        difference = "\n".join(ndiff(fixture.expected.split("\n"), pages.split("\n")))
        pytest.fail(f"{fixture.id}\n(- expected, + set)\n{difference}", pytrace=False)


def test_titles_are_unique() -> None:
    uses = Counter(fixture.title for fixture in FIXTURES)
    assert [title for title, count in uses.items() if count > 1] == []
