"""How long a parse takes, against five packages from the index and against one regular expression."""

import re
from collections.abc import Mapping
from functools import partial
from statistics import median

from tests.benchmarks.packages import KIT, RIVALS, Package, Parse, load_all
from tests.benchmarks.stopwatch import print_table, timed
from tests.benchmarks.texts import big_fish, repeated_big_fish

FLOOR = Package("one regular expression", "from tests.benchmarks.rivals import kinds_of_lines", "kinds_of_lines(text)")
KIND_OF_LINE = re.compile(
    r"^(?:(?P<heading>(?:INT|EXT|EST|I/E)[. /].*)|(?P<transition>[^a-z\n]*TO:)|(?P<capitals>[^a-z\n]+)|(?P<other>.+))$",
    re.MULTILINE,
)

FOLD = 64
PROBE_FOLD = 8
LONGEST_RUN = 60.0
"""Seconds that a single run may take; a package that would take longer is left out."""

Times = dict[Package, list[float]]


def kinds_of_lines(text: str) -> list[str | None]:
    """Little more than finding the lines and looking at how each begins: the floor for a parser in pure Python."""
    return [line.lastgroup for line in KIND_OF_LINE.finditer(text)]


def compare_speed(quick: bool) -> None:
    parsers, missing = load_all((KIT, *RIVALS, FLOOR))
    once = big_fish()
    times, failures = _race(parsers, once, rounds=6 if quick else 16)
    without_warm_up = {package: rounds[1:] for package, rounds in times.items()}
    _print_race(f"Big Fish, {len(once):,} characters", without_warm_up, missing | failures)

    many = repeated_big_fish(FOLD)
    slow = _too_slow({package: parsers[package] for package in times}, times)
    fit = {package: parsers[package] for package in times if package not in slow}
    times, failures_at_length = _race(fit, many, rounds=1 if quick else 3)
    _print_race(f"Big Fish × {FOLD}, {len(many):,} characters", times, missing | failures | slow | failures_at_length)


def _race(parsers: Mapping[Package, Parse], text: str, rounds: int) -> tuple[Times, dict[Package, str]]:
    """The seconds of each parser in each round, all of them in turn; and who failed, and how."""
    times: Times = {package: [] for package in parsers}
    failures: dict[Package, str] = {}
    for _ in range(rounds):
        for package in list(times):
            try:
                _, seconds = timed(partial(parsers[package], text))
            except Exception as error:  # whatever a parser may raise
                failures[package] = f"fails: {type(error).__name__}: {error}"
                del times[package]
            else:
                times[package].append(seconds)
    return times, failures


def _too_slow(parsers: Mapping[Package, Parse], times_once: Times) -> dict[Package, str]:
    """Who would take too long on the long text, from how their times grow up to a shorter one."""
    times, failures = _race(parsers, repeated_big_fish(PROBE_FOLD), rounds=1)
    slow: dict[Package, str] = {}
    for package, (seconds,) in times.items():
        expected = seconds * max(seconds / min(times_once[package]), PROBE_FOLD)
        if expected > LONGEST_RUN:
            slow[package] = f"skipped: a run would take about {expected:.0f} s"
    return slow | failures


def _print_race(title: str, times: Times, left_out: Mapping[Package, str]) -> None:
    rivals = [package for package in times if package in RIVALS]
    fastest = min(rivals, key=lambda package: median(times[package]), default=KIT)
    rows = []
    for package, seconds in times.items():
        ratios = [own / least for own, least in zip(seconds, times[fastest], strict=True)]
        figures = f"{median(ratios):.2f}", f"{median(seconds) * 1000:.1f}", f"{min(seconds) * 1000:.1f}"
        rows.append([package.label, *figures])
    rows += [[package.label, reason, "", ""] for package, reason in left_out.items()]
    print_table(f"Speed: {title}", ["", f"× {fastest.name}", "median ms", "least ms"], rows)
