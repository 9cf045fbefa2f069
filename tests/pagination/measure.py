"""How near our pages come to those of others, and how long they take; run with `python -m tests.pagination.measure`.

It needs the real scripts beside the project (see tests/conftest.py).
"""

import sys
from collections.abc import Callable
from functools import partial
from math import ceil

from attrs import evolve

import screenplay_kit as sk
from screenplay_kit.pagination import A4, LETTER, Pagination, paginate
from tests.benchmarks.stopwatch import print_table, timed
from tests.conftest import SHARED
from tests.pagination.final_draft import read_geometry, read_play, read_scenes

BIG_FISH = SHARED / "fountain" / "big-fish.fountain"
BIG_FISH_PAGES = 122
"""At 55 lines to the page, according to ../shared/data/README.md."""
FINAL_DRAFT = SHARED / "fdx" / "final-draft-export.fdx"
ROUNDS = 9
SIZES = [2**step * 1000 for step in range(6)]


def big_fish(play: sk.Screenplay) -> None:
    rows = []
    for before in (1, 2):
        heading = evolve(LETTER.scene_heading, before=before)
        for lines in (54, 55, 56, 57):
            pages = len(paginate(play, evolve(LETTER, lines=lines, scene_heading=heading)).pages)
            difference = f"{pages - BIG_FISH_PAGES:+}" if lines == 55 else ""
            rows.append([f"{lines} lines, {before} before a heading", str(pages), difference])
    rows.append(["Letter, scene continueds", str(len(paginate(play, scene_continueds=True).pages)), ""])
    rows.append(["A4", str(len(paginate(play, A4).pages)), ""])
    print_table(f"Big Fish ({BIG_FISH_PAGES} pages)", ["page", "pages", "off"], rows)


def final_draft() -> None:
    measured = read_scenes(FINAL_DRAFT)
    play = read_play(FINAL_DRAFT)
    rows = []
    for page in (read_geometry(FINAL_DRAFT), A4, LETTER):
        pagination = paginate(play, page)
        for name, rule in ROUNDINGS.items():
            lengths = [rule(pagination, index) for index in range(len(measured))]
            right = sum(str(scene.length) == f"{length}/8" for scene, length in zip(measured, lengths, strict=True))
            rows.append([f"{page.name}, {name}", " ".join(map(str, lengths)), f"{right} of {len(measured)}"])
        pages = sum(ours.first_page == scene.page for ours, scene in zip(pagination.scenes, measured, strict=True))
        rows.append([f"{page.name}, page where it starts", "", f"{pages} of {len(measured)}"])
    lengths_there = ", ".join(scene.length for scene in measured)
    print_table(f"Final Draft's scenes ({lengths_there})", ["rule", "eighths", "agree"], rows)


def _exact(pagination: Pagination, index: int, blank: bool) -> float:
    """Eighths of a scene, not rounded; with the blank lines before its heading, where they are printed, or without."""
    scene, page = pagination.scenes[index], pagination.geometry
    return 8 * (scene.lines + (page.scene_heading.before if blank and index else 0)) / page.lines


ROUNDINGS: dict[str, Callable[[Pagination, int], int]] = {
    "upwards (ours)": lambda pagination, index: pagination.scenes[index].eighths,
    "upwards, with blank lines before": lambda pagination, index: ceil(_exact(pagination, index, True)),
    "nearest": lambda pagination, index: round(_exact(pagination, index, False)),
    "nearest, with blank lines before": lambda pagination, index: round(_exact(pagination, index, True)),
    "downwards": lambda pagination, index: int(_exact(pagination, index, False)),
}


def speed(play: sk.Screenplay) -> None:
    seconds = min(timed(partial(paginate, play))[1] for _ in range(ROUNDS))
    print_table("Time for Big Fish", ["", "ms"], [["best of nine", f"{seconds * 1000:.0f}"]])
    families: dict[str, Callable[[int], sk.Screenplay]] = {
        "one long action": lambda size: sk.Screenplay([sk.Action("The boat turns. " * size)]),
        "one long sentence": lambda size: sk.Screenplay([sk.Action("boat and " * size * 2)]),
        "one long word": lambda size: sk.Screenplay([sk.Action("x" * size * 16)]),
        "one long speech": lambda size: dialogue("The boat turns. " * size),
        "full-width speech": lambda size: dialogue("水车停了。" * size * 2),
        "headings only": lambda size: sk.Screenplay([sk.SceneHeading("INT. MILL - DAY")] * size),
        "a cue and spaces": lambda size: dialogue("boat" + " " * size * 16 + "turns."),
    }
    rows = []
    for name, make in families.items():
        times = [min(timed(partial(paginate, make(size)))[1] for _ in range(3)) for size in SIZES]
        rows.append([name, *(f"{time * 1000:.1f}" for time in times)])
    print_table("Growth: milliseconds at each size", ["", *map(str, SIZES)], rows)


def dialogue(text: str) -> sk.Screenplay:
    return sk.Screenplay([sk.Dialogue(sk.CharacterCue("GUS"), [sk.Speech(text)])])


def main() -> None:
    if not SHARED.is_dir():
        sys.exit(f"the real scripts are not at {SHARED}")
    play = sk.read(BIG_FISH)
    big_fish(play)
    final_draft()
    speed(play)


if __name__ == "__main__":
    main()
