"""How the time to read a text grows with its length: it should double where the length does."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import Any

from screenplay_kit import Screenplay, parse
from tests.benchmarks.families import FAMILIES, Family
from tests.benchmarks.stopwatch import timed

SIZES = [80_000 * 2**step for step in range(8)]
SIZES_QUICK = SIZES[:4]

ROUNDS = 3
SHORTEST = 0.005
"""Seconds below which a time is too short to be divided by."""
LONGEST = 30.0
"""Seconds that a time may be expected to take; otherwise a family stops at the size before."""
LARGEST_RATIO = 2.2
"""Two is what doubling the length may cost; the rest is noise, of the machine, its caches and the collector."""
REPEATS = 2
"""How often a step that is too large is measured again."""
LONGEST_REPEATED = 10.0
"""Seconds above which it is not: what takes so long is disturbed by little."""

QUESTIONS: dict[str, Callable[[Any], object]] = {
    "views": lambda play: (play.scenes, play.characters, play.outline),
    "diagnostics": lambda play: play.diagnostics,
    "runs": lambda play: play.elements[0].runs,
    "heading": lambda play: (play.elements[0].setting, play.elements[0].location),
}
"""What is asked of a play. Answers are kept, so what several of them need counts for the first."""

ALWAYS_ASKED = ("views", "diagnostics")


@dataclass(frozen=True)
class Step:
    """From one size to the next."""

    family: str
    measured: str
    size: int
    before: float
    after: float

    @property
    def ratio(self) -> float:
        return self.after / self.before

    def __str__(self) -> str:
        times = f"{self.before * 1000:.1f} ms → {self.after * 1000:.1f} ms"
        return f"{self.family}, {self.measured}, to {self.size:,} characters: {times}, × {self.ratio:.2f}"


@dataclass
class Growth:
    """The least seconds for each thing that is measured, by size; and how it ended, if it did not get through."""

    family: str
    seconds: dict[str, dict[int, float]] = field(default_factory=dict)
    stopped: str = ""
    crashed: str = ""

    def steps(self) -> Iterator[Step]:
        """The steps from times that are long enough to be divided by."""
        for measured, by_size in self.seconds.items():
            for (_, before), (size, after) in pairwise(by_size.items()):
                if before >= SHORTEST:
                    yield Step(self.family, measured, size, before, after)

    def steps_too_large(self) -> list[Step]:
        return [step for step in self.steps() if step.ratio > LARGEST_RATIO]

    def expected(self) -> float:
        """The longest that any time of the next size will be if it goes on like this."""
        lasts = (list(by_size.values())[-2:] for by_size in self.seconds.values())
        return max(times[-1] * max(times[-1] / times[0], 2.0) for times in lasts)


def measure_growth(quick: bool) -> None:
    sizes = SIZES_QUICK if quick else SIZES
    print(f"\nGrowth: milliseconds at each size, and the largest step from at least {SHORTEST * 1000:.0f} ms\n")
    _print_row("", "", [f"{size // 1000:,} KB" for size in sizes], "step")
    growths = []
    for family in FAMILIES:
        growth = _in_process_of_its_own(family, sizes)
        growths.append(growth)
        _print_growth(growth, sizes)
    _print_list(f"steps above {LARGEST_RATIO}", [str(step) for growth in growths for step in growth.steps_too_large()])
    _print_list("stopped", [f"{growth.family}: {growth.stopped}" for growth in growths if growth.stopped])
    _print_list("crashes", [f"{growth.family}: {growth.crashed}" for growth in growths if growth.crashed])


def _in_process_of_its_own(family: Family, sizes: list[int]) -> Growth:
    """Measured where no other family has left anything behind, and where a crash costs only this family."""
    with ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            return pool.submit(grow, FAMILIES.index(family), sizes).result()
        except BrokenProcessPool:
            return Growth(family.name, crashed="the process died")


def grow(index: int, sizes: list[int]) -> Growth:
    """Measure a family at each size, and once more around each step that is too large."""
    family = FAMILIES[index]
    growth = Growth(family.name)
    for size in sizes:
        if growth.seconds and growth.expected() > LONGEST:
            growth.stopped = f"{size:,} characters would take about {growth.expected():.0f} s"
            break
        try:
            _measure(family, [size], growth)
        except Exception as error:  # a parser that never raises is what is tested
            growth.crashed = f"{type(error).__name__} at {size:,} characters: {error}"
            break
    for _ in range(REPEATS):
        doubtful = {step.size for step in growth.steps_too_large() if step.after < LONGEST_REPEATED}
        _measure(family, sorted(doubtful | {size // 2 for size in doubtful}), growth)
    return growth


def _measure(family: Family, sizes: Sequence[int], growth: Growth) -> None:
    """Note the least times of some rounds through the sizes, each time with a play of its own."""
    texts = {size: family.text(size) for size in sizes}
    for _ in range(ROUNDS):
        for size, text in texts.items():
            play, seconds = timed(partial(parse, text))
            _note(growth, "parse", size, seconds)
            for question in (*ALWAYS_ASKED, family.asked):
                if question:
                    _note(growth, question, size, _time_of(question, play))
            del play


def _time_of(question: str, play: Screenplay) -> float:
    _, seconds = timed(partial(QUESTIONS[question], play))
    return seconds


def _note(growth: Growth, measured: str, size: int, seconds: float) -> None:
    by_size = growth.seconds.setdefault(measured, {})
    by_size[size] = min(seconds, by_size.get(size, seconds))


def _print_growth(growth: Growth, sizes: list[int]) -> None:
    family = growth.family
    for measured, by_size in growth.seconds.items():
        ratios = [step.ratio for step in growth.steps() if step.measured == measured]
        cells = [f"{by_size[size] * 1000:.1f}" if size in by_size else "–" for size in sizes]
        _print_row(family, measured, cells, f"{max(ratios):.2f}" if ratios else "–")
        family = ""


def _print_row(family: str, measured: str, cells: list[str], step: str) -> None:
    print(family.ljust(50), measured.ljust(11), *(cell.rjust(9) for cell in cells), step.rjust(6), flush=True)


def _print_list(title: str, items: list[str]) -> None:
    print(f"\n{title}", *(items or ["none"]), sep="\n  ", flush=True)
