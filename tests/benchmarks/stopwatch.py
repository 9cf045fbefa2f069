"""One clock for all benchmarks, and tables to print what it says.

The clock is the processor time of the process, which other programs on the machine disturb least.
"""

import gc
from collections.abc import Callable, Iterable, Sequence
from time import process_time
from typing import TypeVar

Result = TypeVar("Result")


def timed(action: Callable[[], Result]) -> tuple[Result, float]:
    """What an action gives and the seconds of processor time that it took.

    Earlier garbage is collected before the clock starts; during the action the collector runs as it always does. What
    the result takes to free does not count.
    """
    gc.collect()
    start = process_time()
    result = action()
    return result, process_time() - start


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table with its first column aligned left and the others right."""
    lines = [columns, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    print(f"\n{title}\n")
    for first, *others in lines:
        cells = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        print("  ".join([first.ljust(widths[0]), *cells]), flush=True)
