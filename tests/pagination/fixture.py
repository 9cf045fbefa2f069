"""Fixtures of page breaks: how the files below `fixtures/` are read, and how pages are written in their terms.

A file holds comment lines (`# ...`) and then fixtures. A fixture is a title line (`=== ` and a text; in square brackets
after it what is special about the page), a script in Fountain up to a line `---`, and the pages that it must give up to
the next title. Pages hold 14 lines unless the title says otherwise. A line `-- page 2 --` stands where a page starts.

To keep scripts short, `⟨8 lines⟩` stands for an action of eight lines, and `⟨8 lines, 2⟩` for what of it starts with
its second line. `␠` is a space and `⇥` a tab.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

import screenplay_kit as sk
from screenplay_kit.pagination import LETTER, Pagination, paginate

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURE_DIRECTORY = Path(__file__).parent / "fixtures"
LINES = 14
TITLE = re.compile(r"(?P<title>[^\[]*?)(?: \[(?P<options>.*)\])?")
FILLER = re.compile(r"⟨(\d+) lines⟩")
FILLED = re.compile(r"^line \d+$(?:\n^line \d+$)*", re.MULTILINE)
SIGNS = {"␠": " ", "⇥": "\t"}


@dataclass(frozen=True)
class Fixture:
    """One rule: a title, a script, and the pages that it must give."""

    file: str
    title: str
    lines: int
    scene_continueds: bool
    script: str
    expected: str

    @property
    def id(self) -> str:
        return f"{self.file}: {self.title}"

    def paginate(self) -> Pagination:
        play = sk.parse(self.script)
        return paginate(play, evolve(LETTER, lines=self.lines), scene_continueds=self.scene_continueds)


def read_fixtures(directory: Path = FIXTURE_DIRECTORY) -> list[Fixture]:
    """All fixtures of all files, in the order of file names."""
    return [fixture for path in sorted(directory.glob("*.txt")) for fixture in read_fixture_file(path)]


def read_fixture_file(path: Path) -> Iterator[Fixture]:
    _, *blocks = re.split(r"^=== (?=\S)", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for block in blocks:
        heading, _, rest = block.partition("\n")
        script, _, expected = rest.partition("\n---\n")
        found = TITLE.fullmatch(heading)
        assert found, heading
        options = found["options"] or ""
        lines = re.search(r"(\d+) lines", options)
        yield Fixture(
            path.stem,
            found["title"],
            int(lines[1]) if lines else LINES,
            "scene continueds" in options,
            decode(script),
            expected.strip("\n"),
        )


def decode(script: str) -> str:
    """The script that the lines of a fixture stand for."""
    for sign, character in SIGNS.items():
        script = script.replace(sign, character)
    return FILLER.sub(lambda found: "\n".join(f"line {number + 1}" for number in range(int(found[1]))), script) + "\n"


def visible(pagination: Pagination) -> str:
    """Pages as a fixture shows them."""
    pages = []
    for page in pagination.pages:
        if page.number > 1:
            pages.append(f"-- page {page.number} --")
        pages.append(FILLED.sub(_filler, page.to_text()))
    return "\n".join(pages)


def _filler(lines: re.Match[str]) -> str:
    numbers = [int(line.removeprefix("line ")) for line in lines[0].split("\n")]
    start = f", {numbers[0]}" if numbers[0] > 1 else ""
    return f"⟨{len(numbers)} lines{start}⟩"
