"""The rules that tell what a line is, as a table in order of precedence.

Each rule is a pattern for a whole block, tried at the start of a line behind its leading spaces, in a text without
boneyards and notes in which every line ends with LF. The last line break belongs to no block. All patterns move forward
only (possessive repeats), so that time grows in proportion to the length of the text.
"""

import re
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import cast
from unicodedata import category

from attrs import frozen

EDGE = r"(?=\n|\Z)"
"""The end of a line."""
REST = r"[^\n]*+"
"""The rest of a line."""
CONTENT = r"[ \t]*+[^ \t\n][^\n]*+"
"""The rest of a line, with something on it."""
BLANK = r"[ \t]*+(?:\n|\Z)"
"""A blank line, or what is left of the text if that is blank."""

PAGE_BREAK = rf"={{3,}}+[ \t]*+{EDGE}"
SECTION = rf"\#{{1,6}}+(?!\#){CONTENT}"
SYNOPSIS = rf"={CONTENT}"
INTERRUPTION = rf"[ \t]*+(?:{PAGE_BREAK}|{SECTION}|{SYNOPSIS})"
"""Lines that end any block and need no blank lines around them."""

CENTERED = rf">[ \t]*+(?!<[ \t]*+{EDGE})(?:[^<\n]++|<(?![ \t]*+{EDGE}))++<[ \t]*+{EDGE}"
FORCED_TRANSITION = rf">(?![ \t]*+<[ \t]*+{EDGE}){CONTENT}"
LYRIC = rf"~{CONTENT}"
FORCED_HEADING = rf"\.(?!\.){CONTENT}"
FORCED_CUE = rf"@(?![ \t]*+\^[ \t]*+{EDGE}){CONTENT}"
FORCED = rf"[ \t]*+(?:{CENTERED}|{FORCED_TRANSITION}|{LYRIC}|{FORCED_HEADING}|{FORCED_CUE})"
"""Lines that end a paragraph of action by their mark alone."""

SCENE_HEADING = rf"(?ai:INT\.?/EXT|EXT\.?/INT|INT|EXT|EST|I/E)(?:\.|\ (?=[ \t]*+[^ \t\n])){REST}"
"""A line that begins, in any case, with one of the settings and a dot or a space behind it."""

TRANSITION = rf"(?:[^\n:a-z]++|:(?![ \t]*+{EDGE}))++(?<=TO):[ \t]*+(?=\n(?:{BLANK}|{INTERRUPTION})|\Z)"
"""A line in capitals that ends in ``TO:``, with a blank line or an interruption behind it."""

GROUP = r"\((?:[^()\n]++|\([^()\n]*+\))*+\)"
"""Something in parentheses, which may hold parentheses itself."""

CUE = (
    rf"(?=(?:[^A-Za-z\x80-\U0010ffff(\n]++|{GROUP}|\()*+[A-Z\x80-\U0010ffff])"
    rf"[^a-z(\n]*+(?:(?:{GROUP}|\()[^a-z(\n]*+)*+"
)
"""A line with a letter and without lower-case letters, apart from what is in parentheses; one that nothing closes is a
character like others."""

SPOKEN_LINE = rf"(?!{INTERRUPTION})(?:\ {{2,}}+{EDGE}|{CONTENT})"
"""A line under a cue; two or more spaces stand for a kept empty line."""

SPOKEN = rf"\n(?!{INTERRUPTION}){CONTENT}(?:\n{SPOKEN_LINE})*+"
"""The lines under a cue, the first one with something on it."""

PARAGRAPH = rf"{REST}(?:\n(?!{INTERRUPTION}|{FORCED}){CONTENT})*+"
"""A line and those below it, up to a blank line or one that is something else."""


@frozen
class Rule:
    """What makes a block.

    Attributes:
        name: the kind of block.
        pattern: a regular expression for it, from its first character that is not a space. A group named after the
            rule holds the block, or of a dialogue the lines under the cue.
        opening: how such blocks begin, to pass over the rule quickly.
        after_break: it must follow a blank line, the start of the text, or a section, synopsis, page break or boneyard.
        in_capitals: the pattern leaves out what has lower-case letters in ASCII; the lexer looks at the others.
    """

    name: str
    pattern: str
    opening: str = ""
    after_break: bool = False
    in_capitals: bool = False


# How blocks begin: with a mark, with the first letter of a setting, or with two characters that are not lower-case.
MARK = r"[=\#>~.@!]"
SETTING = r"[IiEe]"
CAPITALS = r"\(|[^a-z\n](?:[^a-z]|\Z)"

RULES = (
    Rule("PAGE_BREAK", rf"(?P<PAGE_BREAK>{PAGE_BREAK})", MARK),
    Rule("SECTION", rf"(?P<SECTION>{SECTION})", MARK),
    Rule("SYNOPSIS", rf"(?P<SYNOPSIS>{SYNOPSIS})", MARK),
    Rule("CENTERED", rf"(?P<CENTERED>{CENTERED})", MARK),
    Rule("FORCED_TRANSITION", rf"(?P<FORCED_TRANSITION>{FORCED_TRANSITION})", MARK),
    Rule("LYRIC", rf"(?P<LYRIC>{LYRIC})", MARK),
    Rule("FORCED_HEADING", rf"(?P<FORCED_HEADING>{FORCED_HEADING})", MARK),
    Rule("FORCED_DIALOGUE", rf"(?P<FORCED_CUE>{FORCED_CUE})(?P<FORCED_DIALOGUE>{SPOKEN})?", MARK),
    Rule("FORCED_ACTION", rf"(?P<FORCED_ACTION>!(?={CONTENT}){PARAGRAPH})", MARK),
    Rule("SCENE_HEADING", rf"(?P<SCENE_HEADING>{SCENE_HEADING})", SETTING, after_break=True),
    Rule("TRANSITION", rf"(?P<TRANSITION>{TRANSITION})", CAPITALS, after_break=True, in_capitals=True),
    Rule("DIALOGUE", rf"(?P<CUE>{CUE})(?P<DIALOGUE>{SPOKEN})", CAPITALS, after_break=True, in_capitals=True),
    Rule("ACTION", rf"(?P<ACTION>{PARAGRAPH})"),
)
"""All rules in order of precedence: the first that matches wins."""


Match = re.Match[str]
Matcher = Callable[[str, int, int], Match]
"""Finds the block at a place in a text, taken to end at another one."""


def compile_rules(rules: Iterable[Rule]) -> Matcher:
    """One pattern for the next block under these rules, with its leading spaces and the blank stretch behind it.

    The last rule takes every line, so that there is always a match.
    """
    alternatives = [
        rf"(?={opening})(?:{'|'.join(rule.pattern for rule in group)})" if opening else next(group).pattern
        for opening, group in groupby(rules, key=lambda rule: rule.opening)
    ]
    pattern = rf"[ \t]*+(?:{'|'.join(alternatives)})(?:\n(?:[ \t]*+\n)*+(?:[ \t]++\Z)?|\Z)"
    return cast("Matcher", re.compile(pattern).match)


AT_BREAK = compile_rules(RULES)
"""The next block behind a blank line or whatever else counts as one."""
AT_BREAK_WITHOUT_CAPITALS = compile_rules(rule for rule in RULES if not rule.in_capitals)
ELSEWHERE = compile_rules(rule for rule in RULES if not rule.after_break)
"""The next block directly below another one."""

IN_CAPITALS = frozenset(rule.name for rule in RULES if rule.in_capitals)

INTERRUPTIONS = frozenset({"PAGE_BREAK", "SECTION", "SYNOPSIS"})
"""Blocks behind which everything may start, as behind a blank line."""

BLANK_STRETCH = re.compile(r"(?:[ \t]*+\n)*+(?:[ \t]++\Z)?")
PARENTHESES = re.compile(GROUP)
SPOKEN_LINES = re.compile(rf"(?:{SPOKEN_LINE}(?:\n|\Z))*+")


def match_block(text: str, place: int, end: int, at_break: bool) -> Match:
    """The block that starts at a line start; its kind is the name of the last group.

    Args:
        text: the script as it is printed.
        place: the start of a line that is not blank.
        end: where the text is taken to end.
        at_break: a blank line, or what counts as one, precedes the line.
    """
    if not at_break:
        return ELSEWHERE(text, place, end)
    found = AT_BREAK(text, place, end)
    if found.lastgroup in IN_CAPITALS and not _is_in_capitals(found):
        return AT_BREAK_WITHOUT_CAPITALS(text, place, end)
    return found


def _is_in_capitals(found: Match) -> bool:
    """Whether a block that may only have capitals has no lower-case letters beyond ASCII either."""
    line = found["CUE"] or found["TRANSITION"]
    return line.isascii() or (is_cue(line) if found["CUE"] else is_in_capitals(line))


def skip_blanks(text: str, place: int) -> int:
    """The end of the blank stretch that starts at a line start."""
    return cast("Match", BLANK_STRETCH.match(text, place)).end()


def end_of_speech(text: str, place: int, end: int) -> int:
    """The end of the lines that would be spoken under a cue, from a line start up to ``end``."""
    return cast("Match", SPOKEN_LINES.match(text, place, end)).end()


def is_in_capitals(text: str) -> bool:
    """No lower-case letter of any script and at least one capital letter."""
    if text.isupper():
        return True
    if text.isascii():
        return False
    categories = {category(character) for character in text}
    return "Ll" not in categories and "Lu" in categories


def is_cue(line: str) -> bool:
    """Whether a line can name who speaks: in capitals, parentheses apart."""
    return is_in_capitals(PARENTHESES.sub("", line) if "(" in line else line)
