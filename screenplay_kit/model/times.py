"""Times of day in scene headings: which words name one, and what they mean."""

import re
import tomllib
from functools import cache
from importlib.resources import files

WORD_ENDS = re.compile(r"[\s/,]+")
NUMBER = re.compile(r"#?\d+(?:[:.]\d\d)?")
CLOCK = re.compile(r"\d{1,2}(?::\d\d)?(?:AM|PM|A\.M\.?|P\.M\.?)|\d{1,2}:\d\d")
"""A time by the clock written as one word: ``10PM``, ``23:00``."""


def names_time(part: str) -> bool:
    """Whether a part of a heading names a time of day: ``NIGHT``, ``CHRISTMAS MORNING``, ``DAY / DRIVING``."""
    words = _words(part)
    return bool(words) and (_kind_at_end(words) is not None or names_only_time(part.partition("/")[0]))


def names_only_time(part: str) -> bool:
    """Whether a part of a heading says nothing but a time of day: ``LATER THAT SAME NIGHT``, not ``NIGHT CLUB``."""
    words, found = _words(part), False
    while words:
        kind = _kind_at_end(words)
        if kind is None and words[-1] not in _beside() and not NUMBER.fullmatch(words[-1]):
            return False
        found = found or kind is not None
        words = words[:-2] if " ".join(words[-2:]) in _meanings() else words[:-1]
    return found


def meaning(time_of_day: str) -> str | None:
    """What a time of day means: ``day``, ``night``, ``twilight``, ``clock``, ``relative`` to the scene before, or None.

    Of several the last one counts that is not relative.
    """
    words = _words(time_of_day)
    kinds = [kind for end in range(len(words), 0, -1) if (kind := _kind_at_end(words[:end]))]
    return next((kind for kind in kinds if kind != "relative"), kinds[0] if kinds else None)


def _kind_at_end(words: list[str]) -> str | None:
    """What the last word means, or the last two together."""
    meanings = _meanings()
    last = words[-1]
    return meanings.get(" ".join(words[-2:])) or meanings.get(last) or ("clock" if CLOCK.fullmatch(last) else None)


def _words(part: str) -> list[str]:
    words = (word.strip(",:;") for word in WORD_ENDS.split(part.upper()))
    return [word if word in _meanings() else word.rstrip(".") for word in words if word]


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    text = files("screenplay_kit.model").joinpath("times_of_day.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _meanings() -> dict[str, str]:
    return {
        word: kind
        for kind, languages in _table().items()
        if kind != "beside"
        for words in languages.values()
        for word in words
    }


@cache
def _beside() -> frozenset[str]:
    return frozenset(word for words in _table()["beside"].values() for word in words)
