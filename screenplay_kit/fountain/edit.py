"""Editing the source of a screenplay: only the touched blocks are written anew, all other text keeps its bytes.

An edit is tried in the gentlest way first and read back. If the neighbours would be read as something else, it is tried
again with blank lines around it, then with the block behind it written anew too.
"""

import re
from collections.abc import Iterator

from attrs import evolve

from screenplay_kit.errors import EditError
from screenplay_kit.fountain.parser import parse
from screenplay_kit.fountain.write import describe_difference, write_blocks, write_title_page
from screenplay_kit.model.elements import Element
from screenplay_kit.model.screenplay import Screenplay
from screenplay_kit.model.title_page import TitlePage
from screenplay_kit.source import LINE_BREAK

BYTE_ORDER_MARK = "\ufeff"
KEPT_LINE = re.compile(" {2,}")
"""A line that does not end a dialogue."""


def splice(play: Screenplay, place: slice, new: tuple[Element, ...]) -> Screenplay:
    """The screenplay with ``new`` in place of the elements at ``place``.

    Raises:
        EditError: the elements around would be read as something else.
        WriteError: ``new`` holds what Fountain cannot express.
    """
    elements = (*play.elements[: place.start], *new, *play.elements[place.stop :])
    wanted = evolve(play, elements=elements)
    return _first_that_reads_back(wanted, _splices(play, place, new)) if play.is_fountain else wanted


def retitle(play: Screenplay, title_page: TitlePage) -> Screenplay:
    """The screenplay with another title page; errors as in ``splice``."""
    wanted = evolve(play, title_page=title_page)
    return _first_that_reads_back(wanted, _retitled(play, title_page)) if play.is_fountain else wanted


def _first_that_reads_back(wanted: Screenplay, sources: Iterator[str]) -> Screenplay:
    difference = ""
    for source in sources:
        found = parse(source)
        if found == wanted:
            return Screenplay.as_read(
                source, found.title_page, found.elements, encoding=wanted.encoding, reading=wanted.reading
            )
        difference = difference or describe_difference(wanted, found)
    raise EditError(f"the edit would change what stands around it: {difference}; change that as well")


def _splices(play: Screenplay, place: slice, new: tuple[Element, ...]) -> Iterator[str]:
    """The source after the edit, in several ways, the gentlest first."""
    source = play.source
    head, tail = _around(play, place, kept_gap=not new)
    if new:
        text = _write(play, head, new)
        if place.start < place.stop:
            yield _without_indent(head) + text + tail
        yield _parted(head, source) + text + _parted_in_front(tail, source)
    else:
        yield head + tail
        yield _parted(head, source) + tail
    if place.stop < len(play.elements):
        head, tail = _around(play, slice(place.start, place.stop + 1), kept_gap=False)
        text = _write(play, head, (*new, play.elements[place.stop]))
        yield _parted(head, source) + text + tail
        yield _parted(head, source) + text + _parted_in_front(tail, source)


def _write(play: Screenplay, head: str, new: tuple[Element, ...]) -> str:
    return _like(write_blocks(new, at_start=not head.strip(BYTE_ORDER_MARK)), play.source)


def _around(play: Screenplay, place: slice, kept_gap: bool) -> tuple[str, str]:
    """What stays before and after the elements at ``place``; of the gaps around them, one is kept if they go."""
    source, elements = play.source, play.elements
    above = elements[place.start - 1].span.end if place.start else play.title_page.span.end
    below = elements[place.stop].span.start if place.stop < len(elements) else len(source)
    if place.start == place.stop:
        return source[:below], source[below:]
    start, end = elements[place.start].span.start, elements[place.stop - 1].span.end
    if kept_gap:
        if place.start and (place.stop == len(elements) or _breaks(source[above:start]) < _breaks(source[end:below])):
            start = above
        else:
            end = below
    return source[:start], source[end:]


def _retitled(play: Screenplay, title_page: TitlePage) -> Iterator[str]:
    source = play.source
    text = _like(write_title_page(title_page), source)
    start, end = play.title_page.span if play.title_page else (len(source) - len(source.lstrip(BYTE_ORDER_MARK)),) * 2
    if text:
        yield source[:start] + text + source[end:]
        yield source[:start] + text + _parted_in_front(source[end:], source)
    elif play.elements:
        first = play.elements[0]
        yield source[:start] + source[first.span.start :]
        yield source[:start] + _write(play, source[:start], (first,)) + source[first.span.end :]
    else:
        yield source[:start]


def _parted(head: str, like: str) -> str:
    """``head`` with a blank line at its end, unless it is empty."""
    head = _without_indent(head)
    if not head.strip(BYTE_ORDER_MARK):
        return head
    lines = LINE_BREAK.split(head[len(head.rstrip(" \t\r\n")) :])
    if any(not KEPT_LINE.fullmatch(line) for line in lines[1:-1]):
        return head
    return head + _like("\n" * (2 if len(lines) == 1 else 1), like)


def _without_indent(head: str) -> str:
    """``head`` without the spaces that the last, unfinished line begins with, if it has nothing else."""
    stripped = head.rstrip(" \t")
    return stripped if not stripped or stripped[-1] in "\r\n" else head


def _parted_in_front(tail: str, like: str) -> str:
    """``tail`` with a blank line before it, or one line break if it is empty."""
    blank = tail[: len(tail) - len(tail.lstrip(" \t\r\n"))]
    wanted = 2 if len(blank) < len(tail) else 1
    return _like("\n" * max(0, wanted - _breaks(blank)), like) + tail


def _breaks(gap: str) -> int:
    return len(LINE_BREAK.findall(gap))


def _like(text: str, like: str) -> str:
    """The text with the line breaks that ``like`` begins with."""
    found = LINE_BREAK.search(like)
    return text.replace("\n", found[0]) if found else text
