"""How fast, how large, how quick to load and how even the parser is. Run as ``python tests/benchmarks/parse.py``."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # this checkout, not one that is installed

from tests.benchmarks.growth import measure_growth
from tests.benchmarks.imports import compare_imports
from tests.benchmarks.memory import compare_memory
from tests.benchmarks.rivals import compare_speed
from tests.benchmarks.texts import BIG_FISH

PARTS: dict[str, Callable[[bool], None]] = {
    "rivals": compare_speed,
    "memory": lambda _: compare_memory(),
    "imports": compare_imports,
    "growth": measure_growth,
}


def main() -> None:
    parser = argparse.ArgumentParser(description="Benchmarks of screenplay_kit; README.md says what the numbers mean.")
    parser.add_argument("--only", choices=PARTS, help="run one part")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, and growth up to 640 KB")
    options = parser.parse_args()
    if not BIG_FISH.exists():
        sys.exit(f"The benchmarks read Big Fish; put the script at {BIG_FISH}.")
    for name, run in PARTS.items():
        if options.only in (None, name):
            run(options.quick)


if __name__ == "__main__":
    main()
