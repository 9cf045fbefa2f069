"""What is said in a paragraph under a cue: speech, directions to the speaker, lyrics."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import evolve

from screenplay_kit.formats.fdx.document import Document
from screenplay_kit.formats.fdx.scan import Node
from screenplay_kit.formats.fdx.texts import Printed
from screenplay_kit.fountain.blocks import is_parenthetical
from screenplay_kit.model.elements import DialoguePart, Lyric, Parenthetical, Speech

PARENTHESES = [("", ""), ("", ")"), ("(", ""), ("(", ")")]
"""What may be missing around a direction, the least first."""


def parts_of(document: Document, paragraph: Node, kind: str, text: Printed) -> list[DialoguePart]:
    """The parts of a dialogue in one paragraph with a text; its notes belong to the last one."""
    if kind == "lyric":
        parts: list[DialoguePart] = [Lyric(line) for line in text.full]
    elif kind == "parenthetical":
        parts = [direction(text.joined)]
    else:
        parts = list(_said(text.lines))
    parts[-1] = evolve(parts[-1], comments=document.comments(paragraph))
    places = document.shares(paragraph, len(parts))
    return [evolve(part, place=place) for part, place in zip(parts, places, strict=True)]


def joined_speeches(parts: Sequence[DialoguePart]) -> Iterator[DialoguePart]:
    """The parts of a dialogue, adjacent speeches together."""
    for is_speech, group in groupby(parts, key=lambda part: isinstance(part, Speech)):
        said = list(group)
        if is_speech and len(said) > 1:
            start, _, line = said[0].place
            text = "\n".join(part.text for part in said)
            comments = tuple(comment for part in said for comment in part.comments)
            yield Speech(text, (start, said[-1].place[1], line), comments)
        else:
            yield from said


def direction(text: str) -> DialoguePart:
    """A direction with the parentheses that it lacks; speech if no parentheses make it one."""
    for before, after in PARENTHESES:
        if is_parenthetical(f"{before}{text}{after}"):
            return Parenthetical(f"{before}{text}{after}")
    return Speech(text)


def _said(lines: Sequence[str]) -> Iterator[DialoguePart]:
    """Lines as Fountain takes them: in parentheses, behind ``~``, or spoken, adjacent ones together."""
    for kind, group in groupby(lines, key=_kind):
        if kind is Speech:
            spoken = "\n".join(group).strip("\n")
            if spoken:
                yield Speech(spoken)
        else:
            for line in group:
                yield Parenthetical(line) if kind is Parenthetical else Lyric(line[1:].lstrip(" \t"))


def _kind(line: str) -> type[DialoguePart]:
    if line[:1] == "(" and is_parenthetical(line):
        return Parenthetical
    return Lyric if line[:1] == "~" and line[1:].strip() else Speech
