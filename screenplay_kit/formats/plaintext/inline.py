"""Speech on the line of its cue, as transcripts have it (``CAPTAIN: Yes, sir.``)."""

import re
from collections.abc import Sequence

from attrs import evolve

from screenplay_kit.formats.plaintext.lines import Line
from screenplay_kit.formats.plaintext.tagged import TaggedLine
from screenplay_kit.model.dialogue import CharacterCue, Dialogue, DialoguePart, Parenthetical, Speech

INLINE = re.compile(
    r"(?P<name>[^\W\d_a-z][^a-z:?!,;()]{0,28}?)\s?(?P<extension>\([^()]{1,30}\))?\s?:\s*(?P<speech>\S.*)"
)
ASIDE = re.compile(r"(?P<aside>\([^()]*\))\s*")
NOT_NAMES = re.compile(
    r"(?:INT|EXT|FADE|CUT|DISSOLVE|ANGLE|CLOSE|SUPER|TITLE|INSERT|NOTE|IMAGE|POV|CREDITS?|RE|PS|SCENE)\b"
)
SHARE = 0.08
"""Which share of the lines such lines must be, for the script to be a transcript."""

FEWEST = 8


def match(line: Line) -> re.Match[str] | None:
    """The name and the speech in a line, if it looks like that."""
    found = INLINE.fullmatch(line.text)
    return found if found and not NOT_NAMES.match(found["name"]) else None


def tag_inline(lines: Sequence[TaggedLine]) -> list[TaggedLine]:
    """In transcripts, the lines with speech and those that go on below them tagged as dialogue, of kind ``inline``."""
    filled = [line for line in lines if line.line.text]
    starts = [tagged.line.text.find(":") > 0 and match(tagged.line) is not None for tagged in filled]
    if sum(starts) < max(FEWEST, SHARE * len(filled)):
        return list(lines)
    retagged: dict[int, TaggedLine] = {}
    in_speech, above = False, 0
    for tagged, starts_speech in zip(filled, starts, strict=True):
        goes_on = in_speech and tagged.line.number == above + 1 and tagged.tag in ("action", "dialogue")
        in_speech, above = starts_speech or goes_on, tagged.line.number
        if in_speech:
            kind = "inline" if starts_speech else "dialogue"
            retagged[tagged.line.number] = evolve(tagged, tag="dialogue", kind=kind)
    return [retagged.get(tagged.line.number, tagged) for tagged in lines]


def read_inline(first: Line, text: str, end: int) -> Dialogue:
    """The dialogue of a line with a name, and of the lines below it.

    Args:
        first: the line with the name.
        text: its text and that of the lines below, joined.
        end: where the last of them ends in the source.
    """
    found = INLINE.match(text.replace("\n", " "))
    assert found is not None
    start = found.start("speech")
    speech, name = text[start:], found["name"].strip()
    extension = f" {found['extension']}" if found["extension"] else ""
    middle = min(first.start + start, first.end)
    where = (middle, end, first.number)
    parts: list[DialoguePart] = []
    aside = ASIDE.match(speech)
    if aside and not extension and aside.end() < len(speech):
        extension, speech = f" {aside['aside']}", speech[aside.end() :]
    parts.append(
        Parenthetical(speech, place=where)
        if speech.startswith("(") and speech.endswith(")")
        else Speech(speech, place=where)
    )
    return Dialogue(
        CharacterCue(name + extension, place=(first.start, middle, first.number)),
        parts,
        (first.start, end, first.number),
    )
