"""Boneyards and notes, which may start and end anywhere: they are taken out before any line is read.

What is left is the script as it is printed, with LF behind every line. The rules for lines are applied to that text;
afterwards everything found in it is moved to where it stands in the source, and the comments are put back.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import cast

from attrs import evolve, frozen
from lark import Token

from screenplay_kit.fountain.blocks import Terminal
from screenplay_kit.model.elements import Boneyard, Note, Place, Placed
from screenplay_kit.source import Cut, CutText, LineTable, Span, with_line_feeds

TRULY_BLANK = re.compile(r"\n(?! {2,}+(?:\n|\Z))[ \t]*+(?=\n|\Z)")
"""A line that ends a note: blank, and not the two or more spaces that stand for a kept empty line."""

INDENT = re.compile(r"\ufeff?[ \t]*+")
REST_OF_LINE = re.compile(r"[ \t]*+(?:\n|\Z)")
TRAILING_SPACES = re.compile(r"(?<![ \t])[ \t]++(?=\n|\Z)")
CRLF = re.compile("\r\n")


@frozen
class Script:
    """A source and what is left of it without boneyards and notes.

    Attributes:
        source: the original.
        text: the script as it is printed.
        comments: the boneyards and notes in order; boneyards within notes belong to these.
        boneyard_lines: offsets in ``text`` where a boneyard stood on lines of its own, ascending.
        note_lines: likewise of notes.
        unclosed: offsets in the source of each ``/*`` and ``[[`` that has no end and is text.
        layers: the texts that led from the source to ``text``.
    """

    source: str
    text: str
    comments: tuple[Boneyard | Note, ...] = ()
    boneyard_lines: tuple[int, ...] = ()
    note_lines: frozenset[int] = frozenset()
    unclosed: tuple[int, ...] = ()
    layers: tuple[CutText, ...] = ()

    def start(self, offset: int) -> int:
        """The source offset of what starts at ``offset`` in the text."""
        for layer in reversed(self.layers):
            offset = layer.start(offset)
        return offset

    def end(self, offset: int) -> int:
        """The source offset of what ends at ``offset`` in the text."""
        for layer in reversed(self.layers):
            offset = layer.end(offset)
        return offset


def take_out_comments(source: str) -> Script:
    """Take boneyards out of a source, then notes out of what is left; in time proportional to its length."""
    if "\r" not in source and "/*" not in source and "[[" not in source:
        return Script(source, source)
    layers = [_with_line_feeds(source)] if "\r" in source else []
    text = layers[-1].text if layers else source
    if "/*" not in text and "[[" not in text:
        return Script(source, text, layers=tuple(layers))
    boneyards, unclosed_boneyards = find_boneyards(text)
    without_boneyards = CutText(text, _cuts(text, boneyards))
    notes, unclosed_notes = find_notes(without_boneyards.text)
    printed = CutText(without_boneyards.text, _cuts(without_boneyards.text, notes))
    found = Script(source, printed.text, layers=(*layers, without_boneyards, printed))
    boneyard_lines, note_lines = _comment_lines(without_boneyards, notes, printed)
    unclosed = (*unclosed_boneyards, *map(without_boneyards.character, unclosed_notes))
    if layers:
        unclosed = tuple(map(layers[0].character, unclosed))
    comments = _build_comments(source, layers, boneyards, without_boneyards, notes)
    return evolve(
        found,
        comments=comments,
        boneyard_lines=boneyard_lines,
        note_lines=note_lines,
        unclosed=tuple(sorted(unclosed)),
    )


def _comment_lines(
    without_boneyards: CutText, notes: Sequence[Span], printed: CutText
) -> tuple[tuple[int, ...], frozenset[int]]:
    """Where in the printed text boneyards and notes stood on lines of their own, directly above what is there.

    Boneyards within notes stood nowhere in the script; where both kinds stood above a line, the last one counts.
    """
    starts = [note.start for note in notes]
    note_ends = printed.line_cuts()
    boneyard_lines = set()
    for place in without_boneyards.line_cuts():
        before = bisect_left(starts, place) - 1
        if before >= 0 and notes[before].end > place:
            continue
        line = printed.shortened(place)
        boneyard_lines.add(line)
        if place >= note_ends.get(line, place + 1):
            del note_ends[line]
    return tuple(sorted(boneyard_lines)), frozenset(note_ends)


def _with_line_feeds(source: str) -> CutText:
    """The source with LF behind every line: CR becomes LF, and the LF of CRLF is cut."""
    pairs = (Cut(Span(found.start() + 1, found.end()), ends_line=True) for found in CRLF.finditer(source))
    return CutText(source.replace("\r", "\n"), pairs)


def find_boneyards(source: str) -> tuple[list[Span], list[int]]:
    """The boneyards of a text, marks included, and the place of the first ``/*`` without an end."""
    found: list[Span] = []
    start = source.find("/*")
    while start >= 0:
        end = source.find("*/", start + 2)
        if end < 0:
            return found, [start]
        found.append(Span(start, end + 2))
        start = source.find("/*", end + 2)
    return found, []


def find_notes(text: str) -> tuple[list[Span], list[int]]:
    """The notes of a text, marks included, and the places of each ``[[`` without an end before a truly blank line."""
    found: list[Span] = []
    unclosed: list[int] = []
    end = blank = -1
    start = text.find("[[")
    while start >= 0:
        if end < start + 2:
            end = text.find("]]", start + 2)
            end = len(text) if end < 0 else end
        if blank < start:
            ahead = TRULY_BLANK.search(text, start)
            blank = ahead.start() if ahead else len(text)
        if end < blank:
            found.append(Span(start, end + 2))
            start = text.find("[[", end + 2)
        else:
            unclosed.append(start)
            start = text.find("[[", start + 2)
    return found, unclosed


def _cuts(text: str, comments: Sequence[Span]) -> list[Cut]:
    """What to take out of a text: comments that fill lines of their own with these lines, others alone."""
    cuts: list[Cut] = []
    index = 0
    while index < len(comments):
        line_start = _line_start(text, cuts[-1] if cuts else Cut(Span(0, 0), True), comments[index].start)
        last = index
        if line_start is not None:
            place = line_start
            while last < len(comments) and _skip(INDENT, text, place) == comments[last].start:
                place = comments[last].end
                last += 1
            rest = REST_OF_LINE.match(text, place)
            if last > index and rest:
                start = line_start + text.startswith("\ufeff", line_start)
                cuts.append(Cut(Span(start, rest.end()), ends_line=True))
                index = last
                continue
        line_end = max(last, index + 1)
        cuts += [Cut(span, ends_line=False) for span in comments[index:line_end]]
        index = line_end
    return cuts


def _line_start(text: str, before: Cut, offset: int) -> int | None:
    """The start of the line of ``offset``, or None where that line began before the cut before it ended."""
    floor = before.span.end
    line_break = text.rfind("\n", floor, offset)
    if line_break >= 0:
        return line_break + 1
    return floor if before.ends_line else None


def _skip(pattern: re.Pattern[str], text: str, place: int) -> int:
    found = pattern.match(text, place)
    return found.end() if found else place


def _build_comments(
    source: str,
    line_feeds: Sequence[CutText],
    boneyards: Sequence[Span],
    without_boneyards: CutText,
    notes: Sequence[Span],
) -> tuple[Boneyard | Note, ...]:
    lines = LineTable(source)

    def place_in_source(start: int, end: int) -> Place:
        for layer in line_feeds:
            start, end = layer.character(start), layer.character(end - 1) + 1
        return start, end, lines.line(start)

    def build_boneyard(span: Span) -> Boneyard:
        start, end, line = place_in_source(*span)
        return Boneyard(with_line_feeds(source[start + 2 : end - 2]).strip(), (start, end, line))

    built_boneyards = [build_boneyard(span) for span in boneyards]
    boneyard_starts = [span.start for span in boneyards]
    comments: list[Boneyard | Note] = []
    done = 0
    for note in notes:
        start, end = without_boneyards.character(note.start), without_boneyards.character(note.end - 1) + 1
        first, last = bisect_left(boneyard_starts, start), bisect_left(boneyard_starts, end)
        text = TRAILING_SPACES.sub("", without_boneyards.text[note.start + 2 : note.end - 2]).strip()
        comments += built_boneyards[done:first]
        comments.append(Note(text, place_in_source(start, end), tuple(built_boneyards[first:last])))
        done = last
    comments += built_boneyards[done:]
    return tuple(comments)


def put_back_comments(terminals: Sequence[Terminal], script: Script) -> list[Terminal]:
    """Terminals of ``script.text`` as terminals of its source.

    They must be fresh, nobody else's: they are changed in place. A comment belongs to the element whose text surrounds
    it or that it shares a line with, within a dialogue or a title page to the piece before it. Others stand alone.
    """
    lines = LineTable(script.source)
    comments = iter(script.comments)
    comment = next(comments, None)
    result: list[Terminal] = []

    def comments_before(offset: int) -> Iterator[Boneyard | Note]:
        nonlocal comment
        while comment and comment.place[0] < offset:
            yield comment
            comment = next(comments, None)

    for index, terminal in enumerate(terminals):
        following = terminals[index + 1] if index + 1 < len(terminals) else terminal
        if isinstance(terminal, Token):
            result += comments_before(len(script.source) + 1 if following is terminal else _start(script, following))
        else:
            start, end = script.start(terminal.place[0]), script.end(terminal.place[1])
            if not (index and _goes_on(terminals[index - 1], terminal)):
                result += comments_before(start)
            object.__setattr__(terminal, "place", (start, end, lines.line(start)))
            inside = tuple(comments_before(_start(script, following) if _goes_on(terminal, following) else end))
            if inside:
                object.__setattr__(terminal, "comments", inside)
        result.append(terminal)
    return result


def _start(script: Script, terminal: Terminal) -> int:
    return script.start(cast("Placed", terminal).place[0])


def _goes_on(above: Terminal, below: Terminal) -> bool:
    """Whether the second of two terminals goes on with the dialogue or the title page of the first."""
    if below.type == "LYRIC":
        return above.type != "VERSE"
    return below.type in {"SPEECH", "PARENTHETICAL"} or above.type == below.type == "TITLE_ENTRY"
