"""From elements to Fountain text, with forcing marks exactly where they are needed.

Whether a mark is needed is not worked out a second time here: each block is written without one, read back, and written
with one if it was read as something else. What cannot be read back at all cannot be expressed in Fountain.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from screenplay_kit.errors import WriteError
from screenplay_kit.fountain.parser import parse
from screenplay_kit.fountain.rules import FORCED, INTERRUPTION
from screenplay_kit.fountain.titles import KNOWN_KEYS
from screenplay_kit.model.elements import (
    Action,
    Annotated,
    Boneyard,
    Centered,
    Dialogue,
    DialoguePart,
    Element,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Section,
    Synopsis,
    Transition,
)
from screenplay_kit.model.screenplay import Screenplay
from screenplay_kit.model.title_page import TitleEntry, TitlePage

NEEDS_MARK_WITHIN_ACTION = re.compile(rf"{INTERRUPTION}|{FORCED}|[ \t]*!")
"""Lines that would not go on with the paragraph of action above them."""


def write(play: Screenplay) -> str:
    """A screenplay as Fountain, all of it written anew.

    Raises:
        WriteError: it holds what Fountain cannot express.
    """
    title_page = write_title_page(play.title_page)
    blocks = write_blocks(play.elements, at_start=not title_page)
    text = "\n\n".join(part for part in (title_page, blocks) if part)
    text = text + "\n" if text else ""
    back = parse(text)
    if back != play:
        raise WriteError(f"the screenplay has no Fountain form: {describe_difference(play, back)}")
    return text


def write_title_page(title_page: TitlePage) -> str:
    """A title page without the blank line behind it."""
    return "\n".join(_title_entry(entry, is_first=index == 0) for index, entry in enumerate(title_page.entries))


def write_blocks(elements: Sequence[Element], at_start: bool) -> str:
    """Elements with blank lines between them, those of one verse on adjacent lines.

    Args:
        elements: what to write.
        at_start: the first one stands at the very start of the text, where a title page could be.

    Raises:
        WriteError: one of them holds what Fountain cannot express.
    """
    pieces: list[str] = []
    for index, element in enumerate(elements):
        if index:
            is_verse = isinstance(element, Lyric) and isinstance(elements[index - 1], Lyric)
            pieces.append("\n" if is_verse else "\n\n")
        pieces.append(write_block(element, at_start and index == 0))
    return "".join(pieces)


def write_block(element: Element, at_start: bool = False) -> str:
    """One element, without the line break behind it.

    Raises:
        WriteError: it holds what Fountain cannot express.
    """
    found: tuple[Element, ...] = ()
    for text in _spellings(element):
        back = parse(text if at_start else f"\n{text}")
        if back.elements == (element,):
            return text
        found = found or back.elements
    shown = ", ".join(map(repr, found)) or "nothing"
    raise WriteError(f"{element!r} has no Fountain form: it would be read back as {shown}; change or divide its text")


def describe_difference(wanted: Screenplay, found: Screenplay) -> str:
    """Where two screenplays first differ, in words."""
    if wanted.title_page != found.title_page:
        return f"its title page {wanted.title_page!r} would be read back as {found.title_page!r}"
    pairs = zip_longest(wanted.elements, found.elements, fillvalue="nothing")
    mine, theirs = next((mine, theirs) for mine, theirs in pairs if mine != theirs)
    return f"{mine!r} would be read back as {theirs!r}"


def _spellings(element: Element) -> Iterator[str]:
    """The ways to write an element, the plainest first."""
    if isinstance(element, Dialogue):
        said = "".join(f"\n{_dialogue_part(part)}" for part in element.parts)
        dual = " ^" if element.cue.dual else ""
        for mark in ("", "@"):
            yield f"{mark}{element.cue.text}{dual}{_comments(element.cue)}{said}"
    elif isinstance(element, Note | Boneyard):
        yield _comment(element)
    else:
        for text in _printed_spellings(element):
            yield text + _comments(element)


def _printed_spellings(element: Element) -> Iterator[str]:
    match element:
        case SceneHeading(text, number):
            behind = f" #{number}#" if number else ""
            yield text + behind
            yield f".{text}{behind}"
        case Action(text):
            first, *below = text.split("\n")
            marked = [f"!{line}" if NEEDS_MARK_WITHIN_ACTION.match(line) else line for line in below]
            yield "\n".join([first, *marked])
            yield "\n".join([f"!{first}", *marked])
        case Transition(text):
            yield text
            yield f"> {text}"
        case Centered(text):
            yield f"> {text} <"
        case Lyric(text):
            yield f"~{text}"
        case Section(text, level):
            yield f"{'#' * level} {text}"
        case Synopsis(text):
            yield f"= {text}"
        case PageBreak():
            yield "==="


def _dialogue_part(part: DialoguePart) -> str:
    if isinstance(part, Lyric):
        text = f"~{part.text}"
    elif isinstance(part, Parenthetical):
        text = part.text
    else:
        text = _with_kept_lines(part.text)
    return text + _comments(part)


def _title_entry(entry: TitleEntry, is_first: bool) -> str:
    """``Key: value``, or the value on lines of its own if it has several, or if one would make the entry a sentence."""
    is_sentence = is_first and entry.key.casefold() not in KNOWN_KEYS and bool(entry.value)
    if "\n" not in entry.value and not is_sentence:
        return f"{entry.key}: {entry.value}".rstrip(" ") + _comments(entry)
    lines = "".join(f"\n    {line}" for line in entry.value.split("\n"))
    return f"{entry.key}:{lines}{_comments(entry)}"


def _comments(element: Annotated) -> str:
    return "".join(f" {_comment(comment)}" for comment in element.comments)


def _comment(comment: Note | Boneyard) -> str:
    if isinstance(comment, Note):
        text = _with_kept_lines(comment.text) + _comments(comment)
        return f"[[{text} ]]" if text.endswith("]") else f"[[{text}]]"
    return f"/*\n{comment.text}\n*/" if "\n" in comment.text else f"/* {comment.text} */"


def _with_kept_lines(text: str) -> str:
    """The text with two spaces on its empty lines, so that they do not end the block."""
    return "\n".join(line or "  " for line in text.split("\n"))
