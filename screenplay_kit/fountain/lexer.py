"""From the printed text of a script to the elements that the grammar reads.

The text is gone through once, block by block, by the table of rules. Each block becomes an element, a dialogue becomes
its cue and its parts; spans and lines are those of the text that was scanned.
"""

import re
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, cast

from lark import Token
from lark.common import LexerConf
from lark.lexer import Lexer, LexerState

from screenplay_kit.fountain.rules import (
    AT_BREAK,
    AT_BREAK_WITHOUT_CAPITALS,
    BLANK_STRETCH,
    ELSEWHERE,
    LINE_BREAKERS,
    RULES,
    is_cue,
    is_in_capitals,
)
from screenplay_kit.fountain.titles import find_title_page
from screenplay_kit.model.elements import (
    Action,
    Annotated,
    Boneyard,
    Centered,
    CharacterCue,
    DialoguePart,
    Lyric,
    PageBreak,
    Parenthetical,
    Place,
    SceneHeading,
    Section,
    Speech,
    Synopsis,
    Transition,
)
from screenplay_kit.model.title_page import TitleEntry

SCENE_NUMBER = re.compile(r"[.\-]*[^\W_](?:[^\W_]|[.\-])*")
LINE = re.compile(r"[^\n]+")
FORCED_LINE = re.compile(r"^([ \t]*+)!(?=[ \t]*+[^ \t\n])", re.MULTILINE)
TRAILING_SPACES = re.compile(r"[ \t]++$", re.MULTILINE)
PARENTHESIS = re.compile(r"[()]")
SPACES = " \t"

IN_CAPITALS = frozenset(rule.name for rule in RULES if rule.in_capitals)
GO_ON_BELOW_BONEYARD = frozenset({"ACTION", "FORCED_ACTION", "DIALOGUE", "FORCED_DIALOGUE", "FORCED_CUE"})

VERSE = Token("VERSE", "")
END = Token("_END", "")

Terminal = Annotated | Boneyard | Token
Match = re.Match[str]


class BlockLexer(Lexer):
    """Plugs the scanner into lark: its input is a sequence of terminals."""

    __future_interface__ = 2

    def __init__(self, lexer_conf: LexerConf) -> None:
        pass

    def lex(self, lexer_state: LexerState, parser_state: Any) -> Iterator[Token]:
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
    for entry in find_title_page(text, start) if at_very_start else ():
        terminals.append(_title_entry(entry, 1 + text.count("\n", 0, entry.start())))
        place = entry.end()
    body = _skip_blanks(text, place)
    at_break = body > place or body == start
    place, length, line = body, len(text), 1 + text.count("\n", 0, body)
    match_at_break, match_elsewhere, count = AT_BREAK.match, ELSEWHERE.match, text.count
    boneyards = _Boneyards(boneyard_lines, length)
    limit = boneyards.limit_behind(place)
    while place < length:
        if place >= limit:
            behind = _skip_blanks(text, place)
            at_break = at_break or behind > place or boneyards.end_at(place)
            line += count("\n", place, behind)
            place, limit = behind, boneyards.limit_behind(behind)
            continue
        if place in note_lines:
            at_break = False
        found = match_at_break(text, place, limit) if at_break else match_elsewhere(text, place, limit)
        kind = found.lastgroup
        if kind in IN_CAPITALS and not _is_in_capitals(found):
            found = AT_BREAK_WITHOUT_CAPITALS.match(text, place, limit)
            kind = found.lastgroup
        block_end, end = found.end(kind), found.end()
        if end == limit < length and end - block_end == 1:
            found = boneyards.match_across(found, at_break)
            kind = found.lastgroup
            block_end, end = found.end(kind), found.end()
        BUILDERS[kind](terminals, found, place, block_end, line)
        at_break = end - block_end > 1 or kind in LINE_BREAKERS
        line += count("\n", place, end)
        place = end
    terminals.append(END)
    return terminals


# Which block comes next


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
        if above.lastgroup not in GO_ON_BELOW_BONEYARD:
            return above
        while last < len(limits) - 1 and _skip_blanks(text, limits[last]) == limits[last]:
            below = match_block(text, limits[last], True, limits[last + 1])
            if below.lastgroup not in GO_ON_BELOW_BONEYARD or below.lastgroup in IN_CAPITALS:
                break
            last += 1
            if below.end() - below.end(below.lastgroup) != 1:
                break
        return match_block(text, above.start(), at_break, limits[last])


def match_block(text: str, place: int, at_break: bool, end: int = sys.maxsize) -> Match:
    """The block that starts at a line start, by the table of rules.

    Args:
        text: the script as it is printed.
        place: the start of a line that is not blank.
        at_break: a blank line, or what counts as one, precedes it.
        end: where the text is taken to end.
    """
    found = (AT_BREAK if at_break else ELSEWHERE).match(text, place, end)
    if found.lastgroup in IN_CAPITALS and not _is_in_capitals(found):
        return AT_BREAK_WITHOUT_CAPITALS.match(text, place, end)
    return found


def _is_in_capitals(found: Match) -> bool:
    """Whether a block that may only have capitals has no lower-case letters beyond ASCII either."""
    line = found["CUE"] or found["TRANSITION"]
    return line.isascii() or (is_cue(line) if found.lastgroup == "DIALOGUE" else is_in_capitals(line))


def _skip_blanks(text: str, place: int) -> int:
    return BLANK_STRETCH.match(text, place).end()


# What it is


def _title_entry(entry: Match, line: int) -> TitleEntry:
    values = [entry["value"].strip(SPACES), *(found[0].strip(SPACES) for found in LINE.finditer(entry["more"]))]
    value = "\n".join(values[1:] if not values[0] else values)
    return TitleEntry(entry["key"].rstrip(SPACES), value, (entry.start(), entry.end("more"), line))


def _page_break(terminals: list[Terminal], found: Match, start: int, end: int, line: int) -> None:
    terminals.append(PageBreak((start, end, line)))


def _section(terminals: list[Terminal], found: Match, start: int, end: int, line: int) -> None:
    marked = found["SECTION"]
    text = marked.lstrip("#")
    terminals.append(Section(text.strip(SPACES), len(marked) - len(text), (start, end, line)))


def _synopsis(terminals: list[Terminal], found: Match, start: int, end: int, line: int) -> None:
    terminals.append(Synopsis(found["SYNOPSIS"][1:].strip(SPACES), (start, end, line)))


def _centered(terminals: list[Terminal], found: Match, start: int, end: int, line: int) -> None:
    text = found["CENTERED"].rstrip(SPACES)[1:-1].strip(SPACES)
    terminals.append(Centered(text, (start, end, line)))


def _transition(terminals: list[Terminal], found: Match, start: int, end: int, line: int) -> None:
    terminals.append(Transition(found["TRANSITION"].rstrip(SPACES), False, (start, end, line)))


def _forced_transition(terminals: list[Terminal], found: Match, start: int, end: int, line: int) -> None:
    text = found["FORCED_TRANSITION"][1:].strip(SPACES)
    terminals.append(Transition(text, True, (start, end, line)))


def _lyric(terminals: list[Terminal], found: Match, start: int, end: int, line: int) -> None:
    terminals += VERSE, Lyric(found["LYRIC"][1:].strip(SPACES), (start, end, line))


def _scene_heading(terminals: list[Terminal], found: Match, start: int, end: int, line: int) -> None:
    text, number = _split_scene_number(found["SCENE_HEADING"].rstrip(SPACES))
    terminals.append(SceneHeading(text, number, False, (start, end, line)))


def _forced_heading(terminals: list[Terminal], found: Match, start: int, end: int, line: int) -> None:
    text, number = _split_scene_number(found["FORCED_HEADING"][1:].strip(SPACES))
    terminals.append(SceneHeading(text, number, True, (start, end, line)))


def _split_scene_number(text: str) -> tuple[str, str | None]:
    if text[-1:] == "#":
        start = text.rfind("#", 0, -1)
        heading, number = text[:start].rstrip(SPACES), text[start + 1 : -1]
        if start > 0 and heading and SCENE_NUMBER.fullmatch(number):
            return heading, number
    return text, None


def _action(terminals: list[Terminal], found: Match, start: int, end: int, line: int) -> None:
    text = found.string[start:end].rstrip(SPACES)
    if "\n" in text:
        text = TRAILING_SPACES.sub("", text)
    if "!" in text:
        text = FORCED_LINE.sub(r"\1", text)
    if "\t" in text:
        text = text.replace("\t", "    ")
    terminals.append(Action(text, (start, end, line)))


def _dialogue(terminals: list[Terminal], found: Match, start: int, end: int, line: int) -> None:
    cue_end = found.end("CUE")
    text = found.string
    terminals.append(_cue(text[start:cue_end].strip(SPACES), False, (start, cue_end, line)))
    said = text[cue_end + 1 : end]
    if "\n" in said:
        terminals += _parts(said, cue_end + 1, line + 1)
    else:
        terminals.append(_part(said.strip(SPACES), (cue_end + 1, end, line + 1)))


def _forced_dialogue(terminals: list[Terminal], found: Match, start: int, end: int, line: int) -> None:
    cue_end = found.end("FORCED_CUE")
    terminals.append(_cue(found["FORCED_CUE"][1:].strip(SPACES), True, (start, cue_end, line)))
    if cue_end < end:
        terminals += _parts(found.string[cue_end + 1 : end], cue_end + 1, line + 1)


def _cue(text: str, forced: bool, place: Place) -> CharacterCue:
    dual = text[-1] == "^"
    return CharacterCue(text[:-1].rstrip(SPACES) if dual else text, dual, forced, place)


def _parts(text: str, start: int, line: int) -> list[DialoguePart]:
    """The lines under a cue, adjacent lines of speech together."""
    parts: list[DialoguePart] = []
    speeches: list[Speech] = []
    for said in text.split("\n"):
        end = start + len(said)
        part = _part(said.strip(SPACES), (start, end, line))
        if isinstance(part, Speech):
            speeches.append(part)
        else:
            parts += [*_joined(speeches), part]
            speeches = []
        start = end + 1
        line += 1
    return parts + _joined(speeches)


def _part(text: str, place: Place) -> DialoguePart:
    if text[:1] == "(" and is_parenthetical(text):
        return Parenthetical(text, place)
    if text[:1] == "~" and len(text) > 1:
        return Lyric(text[1:].lstrip(SPACES), place)
    return Speech(text, place)


def _joined(lines: list[Speech]) -> list[Speech]:
    """Lines of speech as one, kept empty lines at the ends left out."""
    while lines and not lines[-1].text:
        lines.pop()
    while lines and not lines[0].text:
        lines.pop(0)
    if len(lines) < 2:
        return lines
    start, _, line = lines[0].place
    return [Speech("\n".join(said.text for said in lines), (start, lines[-1].place[1], line))]


def is_parenthetical(line: str) -> bool:
    """Whether a line without spaces around it is wholly in parentheses."""
    if line[:1] != "(" or line[-1] != ")":
        return False
    depth = 0
    for mark in PARENTHESIS.finditer(line, 0, len(line) - 1):
        depth += 1 if mark[0] == "(" else -1
        if depth == 0:
            return False
    return True


BUILDERS: dict[str, Callable[[list[Terminal], Match, int, int, int], None]] = {
    "PAGE_BREAK": _page_break,
    "SECTION": _section,
    "SYNOPSIS": _synopsis,
    "CENTERED": _centered,
    "FORCED_TRANSITION": _forced_transition,
    "LYRIC": _lyric,
    "FORCED_HEADING": _forced_heading,
    "FORCED_CUE": _forced_dialogue,
    "FORCED_DIALOGUE": _forced_dialogue,
    "FORCED_ACTION": _action,
    "SCENE_HEADING": _scene_heading,
    "TRANSITION": _transition,
    "DIALOGUE": _dialogue,
    "ACTION": _action,
}
"""How each kind of block in the table of rules becomes an element."""
