"""Times of day in scene headings: which words name one, and what they mean."""

import re
import tomllib
from functools import cache
from importlib.resources import files

WORD_ENDS = re.compile(r"[\s/,]+")
NUMBER = re.compile(r"#?\d+(?:[:.]\d\d)?")


def names_time(part: str) -> bool:
    """Whether a part of a heading names a time of day: ``NIGHT``, ``CHRISTMAS MORNING``, ``DAY / DRIVING``."""
    words = _words(part)
    return bool(words) and (words[-1] in _meanings() or names_only_time(part.partition("/")[0]))


def names_only_time(part: str) -> bool:
    """Whether a part of a heading says nothing but a time of day: ``LATER THAT SAME NIGHT``, not ``NIGHT CLUB``."""
    meanings, beside = _meanings(), _beside()
    words = _words(part)
    known = [word in meanings for word in words]
    return any(known) and all(
        is_time or word in beside or NUMBER.fullmatch(word) for word, is_time in zip(words, known, strict=True)
    )


def meaning(time_of_day: str) -> str | None:
    """What a time of day means: ``day``, ``night``, ``twilight``, ``relative`` to the scene before, or None."""
    found = [_meanings()[word] for word in _words(time_of_day) if word in _meanings()]
    return next((kind for kind in reversed(found) if kind != "relative"), found[-1] if found else None)


def _words(part: str) -> list[str]:
    return [word.strip(".,:;") if len(word) > 4 else word for word in WORD_ENDS.split(part.upper().strip()) if word]


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
