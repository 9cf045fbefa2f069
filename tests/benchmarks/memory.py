"""How much memory a parse takes for each byte that it reads."""

import gc
import tracemalloc

from tests.benchmarks.packages import KIT, RIVALS, Parse, load_all
from tests.benchmarks.stopwatch import print_table
from tests.benchmarks.texts import big_fish


def compare_memory() -> None:
    text = big_fish()
    size = len(text.encode())
    parsers, left_out = load_all((KIT, *RIVALS))
    rows = []
    for package, parse in parsers.items():
        try:
            parse(text)  # what is loaded and cached once is not counted
            peak, retained = _traced_memory(parse, text)
        except Exception as error:  # whatever a parser may raise
            left_out[package] = f"fails: {type(error).__name__}: {error}"
        else:
            rows.append([package.label, f"{peak / size:.1f}", f"{retained / size:.1f}"])
    rows += [[package.label, reason, ""] for package, reason in left_out.items()]
    print_table(f"Memory: bytes per byte of Big Fish ({size:,} bytes)", ["", "peak", "retained"], rows)


def _traced_memory(parse: Parse, text: str) -> tuple[int, int]:
    """The bytes that a parse allocates at its peak, and those that its result keeps."""
    gc.collect()
    tracemalloc.start()
    try:
        result = parse(text)
        _, peak = tracemalloc.get_traced_memory()
        gc.collect()
        retained, _ = tracemalloc.get_traced_memory()
        del result
        return peak, retained
    finally:
        tracemalloc.stop()
