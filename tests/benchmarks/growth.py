"""How the time to read a text grows with its length: it should double where the length does."""

import gc
import multiprocessing
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from screenplay_kit import Screenplay, parse
from tests.benchmarks.families import FAMILIES, Family
from tests.benchmarks.stopwatch import timed

SIZES = [20_000 * 2**step for step in range(10)]
SIZES_QUICK = SIZES[:6]

ROUNDS = 3
SHORTEST = 0.005
"""Seconds below which a time is too short to be divided by."""
LONGEST = 10.0
"""Seconds that a time may be expected to take; otherwise a family stops at the size before."""
LARGEST_RATIO = 2.2
"""Two is what doubling the length may cost; the rest is noise, of the machine, its caches and the collector."""
REPEATS = 2
"""How often a step that is too large is measured again, both sizes in turn, before it is believed."""

QUESTIONS: dict[str, Callable[[Any], object]] = {
    "views": lambda play: (play.scenes, play.characters, play.outline),
    "diagnostics": lambda play: play.diagnostics,
    "runs": lambda play: play.elements[0].runs,
    "heading": lambda play: (play.elements[0].setting, play.elements[0].location),
}
"""What is asked of a play. Answers are kept, so what several of them need counts for the first."""

ALWAYS_ASKED = ("views", "diagnostics")

Seconds = Mapping[str, float]
"""The least time of parsing, and of each question."""


@dataclass(frozen=True)
class Step:
    """From one size to twice that size.

    Attributes:
        without_collector: the ratio while the garbage collector was off, where that was looked at.
    """

    name: str
    before: float
    after: float
    without_collector: float | None = None

    @property
    def ratio(self) -> float:
        return self.after / self.before

    @property
    def is_too_large(self) -> bool:
        return self.ratio > LARGEST_RATIO

    def __str__(self) -> str:
        times = f"{_in_milliseconds(self.before)} ms → {_in_milliseconds(self.after)} ms, × {self.ratio:.2f}"
        aside = f" (garbage collector off: × {self.without_collector:.2f})" if self.without_collector else ""
        return f"{self.name}: {times}{aside}"


@dataclass
class Growth:
    """How the times of a family grow with the size, and why it did not get to the last one.

    Attributes:
        seconds: by size.
        steps: those from times that are long enough, by what was measured.
    """

    family: str
    seconds: dict[int, Seconds] = field(default_factory=dict)
    steps: dict[str, list[Step]] = field(default_factory=dict)
    stopped: str = ""
    crashed: str = ""

    def expected(self) -> float:
        """The longest time at the next size if it goes on like this."""
        *before, last = self.seconds.values()
        ratios = {name: last[name] / before[-1][name] if before else 2.0 for name in last}
        return max(seconds * max(ratios[name], 2.0) for name, seconds in last.items())


def measure_growth(quick: bool) -> None:
    sizes = SIZES_QUICK if quick else SIZES
    print("\nGrowth: milliseconds for so many thousand characters, and the largest step from one to the next\n")
    _print_row("", "", [f"{size // 1000} K" for size in sizes], "step")
    growths = []
    for index in range(len(FAMILIES)):
        growths.append(_in_process_of_its_own(index, sizes))
        _print_growth(growths[-1], sizes)
    steps = [step for growth in growths for steps in growth.steps.values() for step in steps]
    _print_list(f"steps above {LARGEST_RATIO}", [str(step) for step in steps if step.is_too_large])
    _print_list("stopped", [f"{growth.family}: {growth.stopped}" for growth in growths if growth.stopped])
    _print_list("crashes", [f"{growth.family}: {growth.crashed}" for growth in growths if growth.crashed])


def _in_process_of_its_own(index: int, sizes: Sequence[int]) -> Growth:
    """Measured where no other family has left anything behind, and where a crash costs only this family."""
    with ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn")) as pool:
        try:
            return pool.submit(grow, index, sizes).result()
        except BrokenProcessPool:
            return Growth(FAMILIES[index].name, crashed="the process died")


def grow(index: int, sizes: Sequence[int]) -> Growth:
    """Measure one of the families at each size, and again where a step is too large."""
    family = FAMILIES[index]
    growth = Growth(family.name)
    for size in sizes:
        if growth.seconds and growth.expected() > LONGEST:
            growth.stopped = f"{size:,} characters would take about {growth.expected():.0f} s"
            break
        try:
            growth.seconds[size] = measure(family, [size])[size]
            if size // 2 in growth.seconds:
                for measured, step in _believable_steps(family, size, growth.seconds).items():
                    growth.steps.setdefault(measured, []).append(step)
        except Exception as error:  # a parser that never raises is what is tested
            growth.crashed = f"{type(error).__name__} at {size:,} characters: {error}"
            break
    return growth


def measure(family: Family, sizes: Sequence[int]) -> dict[int, Seconds]:
    """The least times of some rounds through the sizes, each time with a play of its own."""
    least: dict[int, dict[str, float]] = {size: {} for size in sizes}
    texts = {size: family.text(size) for size in sizes}
    for _ in range(ROUNDS):
        for size, text in texts.items():
            for name, seconds in _times(text, family.asked).items():
                least[size][name] = min(seconds, least[size].get(name, seconds))
    return dict(least)


def _times(text: str, asked: str) -> Seconds:
    play, seconds = timed(partial(parse, text))
    times = {"parse": seconds}
    for question in (*ALWAYS_ASKED, *filter(None, [asked])):
        times[question] = _time_of(question, play)
    return times


def _time_of(question: str, play: Screenplay) -> float:
    _, seconds = timed(partial(QUESTIONS[question], play))
    return seconds


def _believable_steps(family: Family, size: int, seconds: Mapping[int, Seconds]) -> dict[str, Step]:
    """The steps to a size; those that stay too large when they are measured again are so."""
    steps = {name: step for name, step in _steps(family, size, seconds).items() if step.before >= SHORTEST}
    for _ in range(REPEATS):
        if any(step.is_too_large for step in steps.values()):
            again = _steps(family, size, measure(family, [size // 2, size]))
            steps = {name: min(step, again[name], key=lambda step: step.ratio) for name, step in steps.items()}
    if any(step.is_too_large for step in steps.values()):
        gc.disable()
        without = _steps(family, size, measure(family, [size // 2, size]))
        gc.enable()
        steps = {name: replace(step, without_collector=without[name].ratio) for name, step in steps.items()}
    return steps


def _steps(family: Family, size: int, seconds: Mapping[int, Seconds]) -> dict[str, Step]:
    before, after = seconds[size // 2], seconds[size]
    return {
        measured: Step(f"{family.name}, {measured}, to {size:,} characters", before[measured], after[measured])
        for measured in after
    }


def _print_growth(growth: Growth, sizes: Sequence[int]) -> None:
    label = growth.family
    for measured in next(iter(growth.seconds.values()), ()):
        times = (growth.seconds[size][measured] if size in growth.seconds else None for size in sizes)
        cells = ["–" if seconds is None else _in_milliseconds(seconds) for seconds in times]
        ratios = [step.ratio for step in growth.steps.get(measured, ())]
        _print_row(label, measured, cells, f"{max(ratios):.2f}" if ratios else "–")
        label = ""


def _in_milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.1f}" if seconds < 1 else f"{seconds * 1000:,.0f}"


def _print_row(family: str, measured: str, cells: Sequence[str], step: str) -> None:
    print(family.ljust(48), measured.ljust(11), *(cell.rjust(7) for cell in cells), step.rjust(5), flush=True)


def _print_list(title: str, items: Sequence[str]) -> None:
    print(f"\n{title}", *(items or ["none"]), sep="\n  ", flush=True)
