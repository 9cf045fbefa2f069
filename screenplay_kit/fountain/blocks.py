"""What a block that the rules have found is: an element, or for a dialogue its cue and its parts."""

import re
from collections.abc import Callable

from lark import Token

from screenplay_kit.fountain.rules import Match
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
TRAILING_SPACES = re.compile(r"(?<![ \t])[ \t]++$", re.MULTILINE)
PARENTHESIS = re.compile(r"[()]")
SPACES = " \t"

VERSE = Token("VERSE", "")
"""Stands before a lyric that nobody's cue introduces."""

Terminal = Annotated | Boneyard | Token
"""What the grammar reads: elements, and marks of lark's own class where no element stands."""


def build_title_entry(entry: Match, line: int) -> TitleEntry:
    """What a match of ``titles.ENTRY`` says."""
    values = [entry["value"].strip(SPACES), *(found[0].strip(SPACES) for found in LINE.finditer(entry["more"]))]
    value = "\n".join(values[1:] if not values[0] else values)
    return TitleEntry(entry["key"].rstrip(SPACES), value, (entry.start(), entry.end("more"), line))


def _page_break(terminals: list[Terminal], _found: Match, start: int, end: int, line: int) -> None:
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


Builder = Callable[[list[Terminal], Match, int, int, int], None]
"""Adds to the terminals what a match is, given the start and the end of its block and its line."""

BUILDERS: dict[str, Builder] = {
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
