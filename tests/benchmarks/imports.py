"""What importing costs: the processor time of fresh interpreters, from their start to the end of a program."""

import subprocess
import sys
from statistics import median

from tests.benchmarks.packages import KIT, RIVALS, load_all
from tests.benchmarks.stopwatch import print_table
from tests.benchmarks.texts import PROJECT, SHORT

EMPTY = "an empty interpreter"


def compare_imports(quick: bool) -> None:
    installed, missing = load_all(RIVALS)
    programs = {
        EMPTY: "pass",
        "import screenplay_kit": "import screenplay_kit",
        "from screenplay_kit import parse": "from screenplay_kit import parse",
        "screenplay_kit, first parse": f"text = {SHORT!r}\n{KIT.first_parse}",
    }
    for package in installed:
        programs[package.load] = package.load
        programs[f"{package.name}, first parse"] = f"text = {SHORT!r}\n{package.first_parse}"
    times: dict[str, list[float]] = {label: [] for label in programs}
    for number in range(1 + (3 if quick else 7)):
        for label, program in programs.items():
            seconds = _seconds(program)
            if number:  # the first round writes and warms the caches
                times[label].append(seconds)
    nothing = median(times[EMPTY])
    rows = []
    for label, rounds in times.items():
        seconds = median(rounds)
        figures = f"{seconds * 1000:.1f}", f"{(seconds - nothing) * 1000:.1f}", f"{seconds / nothing:.2f}"
        rows.append([label, *figures])
    rows += [[package.name, reason, "", ""] for package, reason in missing.items()]
    print_table("Import: median of fresh interpreters", ["", "ms", "ms above empty", "× empty"], rows)


def _seconds(program: str) -> float:
    """The processor time that a fresh interpreter has taken when it gets to the end of a program."""
    command = [sys.executable, "-c", f"{program}\nimport time; print(time.process_time())"]
    return float(subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout)
