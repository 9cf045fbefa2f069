"""Where a title page stands and what it says."""

import re
from collections.abc import Iterator

from screenplay_kit.fountain.rules import CONTENT, match_block

ENTRY = re.compile(
    r"\ {0,2}+(?P<key>[^ \t\n:][^\n:]*+):(?P<value>[^\n]*+)"
    rf"(?P<more>(?:\n(?:\ {{3}}|\ {{0,2}}\t){CONTENT})*+)(?:\n|\Z)"
)
"""``Key: value``, or ``Key:`` and lines indented by three or more spaces or a tab."""

KNOWN_KEYS = frozenset(
    [
        "title",
        "credit",
        "author",
        "authors",
        "source",
        "notes",
        "draft date",
        "date",
        "contact",
        "copyright",
        "revision",
        "format",
        "episode",
        "series",
    ]
)
"""Keys that make a title page even where the first one has no value."""

ELEMENT_WITH_COLON = re.compile(r"[^\n:]*\bTO:|(?i:FADE (?:IN|OUT|TO|UP)\b)")
"""First lines that look like a key but are transitions."""

LONGEST_KEY = 60
"""How many characters the first key may have; longer ones are sentences with a colon in them."""

END_OF_SENTENCE = re.compile(r"[.!?] ")
"""What a key does not hold."""

SENTENCE_ENDS = (".", "!", "?", "…", '"', "”")
"""How the value of an unknown key does not end where it is the only one: that is a sentence of action."""

BLOCKS_WITH_COLONS = frozenset({"ACTION", "DIALOGUE"})
"""Kinds of block that ``Key: value`` may look like without being one."""


def find_title_page(text: str, start: int) -> Iterator[re.Match[str]]:
    """The entries of a title page at the very start of a text, as matches of ``ENTRY``; none without such a page."""
    entry = ENTRY.match(text, start)
    if not entry or not _starts_title_page(text, entry):
        return
    while entry:
        yield entry
        entry = ENTRY.match(text, entry.end())


def _starts_title_page(text: str, entry: re.Match[str]) -> bool:
    block = match_block(text, entry.start(), len(text), at_break=True)
    if block.lastgroup not in BLOCKS_WITH_COLONS:
        return False
    if entry["key"].strip().casefold() in KNOWN_KEYS:
        return True
    if ELEMENT_WITH_COLON.match(text, entry.start("key")):
        return False
    if len(entry["key"]) > LONGEST_KEY or END_OF_SENTENCE.search(entry["key"]):
        return False
    if value := entry["value"].strip():
        is_alone = not entry["more"] and ENTRY.match(text, entry.end()) is None
        return entry["value"][0].isspace() and not (is_alone and value.endswith(SENTENCE_ENDS))
    return bool(entry["more"]) or ENTRY.match(text, entry.end()) is not None
