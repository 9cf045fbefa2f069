"""From the printed text of a script to the terminals that the grammar reads.

The text is gone through once, block by block, by the table of rules. Each block becomes an element, a dialogue becomes
its cue and its parts; places are those in the text that is scanned.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Any, cast

from lark import Token
from lark.common import LexerConf
from lark.lexer import Lexer, LexerState

from screenplay_kit.fountain.blocks import BUILDERS, Terminal, build_title_entry
from screenplay_kit.fountain.rules import INTERRUPTIONS, Match, end_of_speech, is_cue, match_block, skip_blanks
from screenplay_kit.fountain.titles import find_title_page

END = Token("_END", "")

DIALOGUES = frozenset({"DIALOGUE", "FORCED_DIALOGUE", "FORCED_CUE"})
PARAGRAPHS = frozenset({"ACTION", "FORCED_ACTION"})
ENDS_DIALOGUE = frozenset({"SCENE_HEADING", "TRANSITION", "DIALOGUE"}) | INTERRUPTIONS
"""Blocks that may start below a boneyard in the middle of a dialogue; all other lines there are spoken."""


class BlockLexer(Lexer):
    """Plugs the scanner into lark: its input is a sequence of terminals."""

    __future_interface__ = 2

    def __init__(self, _lexer_conf: LexerConf) -> None:
        pass

    def lex(self, lexer_state: LexerState, _parser_state: Any) -> Iterator[Token]:
        """The terminals that were given, one by one."""
        return iter(cast("Any", lexer_state.text))


def scan(text: str, boneyard_lines: Sequence[int] = (), note_lines: Collection[int] = ()) -> list[Terminal]:
    """All that stands in a text, in order, as terminals of the grammar.

    Args:
        text: the script as it is printed, without comments, every line ended by LF.
        boneyard_lines: offsets where a boneyard stood on lines of its own, ascending; it counts as a blank line.
        note_lines: offsets where a note stood on lines of its own; it does not.
    """
    terminals: list[Terminal] = []
    place = start = 1 if text.startswith("\ufeff") else 0
    at_very_start = start not in note_lines and start not in boneyard_lines
    line = 1
    for entry in find_title_page(text, start) if at_very_start else ():
        terminals.append(build_title_entry(entry, line))
        line += text.count("\n", place, entry.end())
        place = entry.end()
    body = skip_blanks(text, place)
    at_break = body > place or body == start
    line += text.count("\n", place, body)
    place, length = body, len(text)
    boneyards = _Boneyards(boneyard_lines, length)
    limit = boneyards.limits[0]
    while place < length:
        if place >= limit:
            behind = skip_blanks(text, place)
            at_break = at_break or behind > place or boneyards.end_at(place)
            line += text.count("\n", place, behind)
            place, limit = behind, boneyards.limit_behind(behind)
            continue
        if place in note_lines:
            at_break = False
        found = match_block(text, place, limit, at_break)
        kind = found.lastgroup or ""
        block_end, end = found.end(kind), found.end()
        if end == limit < length and end - block_end == 1:
            found = boneyards.match_across(found, at_break)
            kind = found.lastgroup or ""
            block_end, end = found.end(kind), found.end()
        BUILDERS[kind](terminals, found, place, block_end, line)
        at_break = end - block_end > 1 or kind in INTERRUPTIONS
        line += text.count("\n", place, end)
        place = end
    terminals.append(END)
    return terminals


class _Boneyards:
    """Boneyards on lines of their own: the block above goes on below unless what stands there starts another one.

    Args:
        lines: offsets where they stood, ascending.
        length: of the text.
    """

    def __init__(self, lines: Sequence[int], length: int) -> None:
        self.lines = frozenset(lines)
        self.limits = (*lines, length)
        self.next = 0

    def limit_behind(self, place: int) -> int:
        """The next boneyard behind a place, or the end of the text."""
        while self.limits[self.next] <= place and self.next < len(self.limits) - 1:
            self.next += 1
        return self.limits[self.next]

    def end_at(self, place: int) -> bool:
        """Whether a boneyard stands on the lines directly above a place."""
        return place in self.lines

    def match_across(self, above: Match, at_break: bool) -> Match:
        """The block that goes up to the next boneyard, with those lines below that belong to it."""
        text, limits, last = above.string, self.limits, self.next
        is_paragraph = above.lastgroup in PARAGRAPHS
        is_spoken = above.lastgroup in DIALOGUES or (is_paragraph and at_break and is_cue(above[0].rstrip("\n")))
        if not (is_paragraph or is_spoken):
            return above
        while last < len(limits) - 1 and skip_blanks(text, limits[last]) == limits[last]:
            below = match_block(text, limits[last], limits[last + 1], at_break=True)
            if is_spoken and below.lastgroup not in ENDS_DIALOGUE:
                end = end_of_speech(text, limits[last], limits[last + 1])
            elif below.lastgroup in PARAGRAPHS:
                end = below.end(below.lastgroup) + 1
            else:
                break
            last += 1
            if end < limits[last]:
                break
        return match_block(text, above.start(), limits[last], at_break)
