"""The real script that the benchmarks read, and longer texts made of it."""

from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
BIG_FISH = PROJECT.parent / "shared" / "data" / "fountain" / "big-fish.fountain"

SHORT = "Title: The Lamp and the Goat\n\nINT. BARN - NIGHT\n\nThe goat looks at the lamp.\n\nANNA\nNot *again*.\n"
"""One element of each common kind, for what a first parse costs."""


@cache
def big_fish() -> str:
    return BIG_FISH.read_text(encoding="utf-8")


def repeated_big_fish(times: int) -> str:
    """Big Fish so many times, joined with blank lines; its title page stands once, at the start."""
    title_page, body = big_fish().split("\n\n", maxsplit=1)
    return "\n\n".join([title_page, *[body] * times])
