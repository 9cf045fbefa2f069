"""Lines of a plain-text script, with what archives and revisions put around the text taken off."""

import html
import re
from typing import NamedTuple

from screenplay_kit.source import LINE_BREAK

TAB_WIDTH = 8
LONGEST = 400
"""Lines from this length on are whole paragraphs, which have nothing in their margins."""

HTML_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>|<!--|-->|<![a-zA-Z][^<>]{0,300}>|</?[a-zA-Z]+$")
"""Mark-up that pages of archives leave in the text of a script."""

REVISION_MARK = re.compile(r"(?:\s{2,}\*+|(?<=[^\s*])\s\*)$")
"""The asterisk that marks a changed line in the right margin."""

SCENE_NUMBER = r"(?:[A-Z]{0,3}-?\d{1,4}(?:[A-Z]{1,3}|\.\d{1,3})?|\d{1,3}-\d{1,3})"
LEFT_NUMBER = re.compile(rf"(?:[^\w\s(\"'.<-]{{1,3}} *|[A-Za-z0] (?=\d))?({SCENE_NUMBER})[.:)]?(\s+)(?=\S)")
"""A scene number before the text; scanned scripts have specks and stray letters in front of it."""

RIGHT_NUMBER = re.compile(rf"(?:\s+|(?<=[a-z.]))\(?({SCENE_NUMBER})[.)]?$")
RIGHT_MARGIN = re.compile(rf"\s{{3,}}({SCENE_NUMBER})[.)]?$")

NUMBERED = re.compile(r"(?:INT|EXT|EST|I/E|CONTINUED|OMIT)", re.IGNORECASE)
"""What makes a number before it a scene number even where nothing else does."""

INVISIBLE = str.maketrans({"\xa0": " ", "\ufeff": "", "\u200b": "", "\x0c": "", "\x0b": "", "\x1a": "", "\x00": ""})


class Line(NamedTuple):
    """One line.

    Attributes:
        start: where it starts in the source.
        end: where it ends in the source, line break excluded.
        number: 1-based.
        indent: column of the first character of ``text``, tabs expanded, scene number taken off.
        text: without spaces around it, revision marks, mark-up and scene numbers; entities decoded. Empty if blank.
        left: the scene number before the text, or empty.
        right: the scene number behind the text, or empty.
        starts_page: a form feed stands in it.
        has_markup: HTML was taken off.
    """

    start: int
    end: int
    number: int
    indent: int
    text: str
    left: str = ""
    right: str = ""
    starts_page: bool = False
    has_markup: bool = False


def split_lines(source: str) -> list[Line]:
    """The lines of ``source``, blank ones included."""
    lines: list[Line] = []
    start = 0
    for number, found in enumerate(LINE_BREAK.finditer(source), 1):
        lines.append(_line(source[start : found.start()], start, number))
        start = found.end()
    if start < len(source):
        lines.append(_line(source[start:], start, len(lines) + 1))
    return lines


def _line(raw: str, start: int, number: int) -> Line:
    end = start + len(raw)
    if not raw or raw.isspace():
        return Line(start, end, number, 0, "", starts_page="\x0c" in raw)
    text, starts_page, has_markup = raw, "\x0c" in raw, False
    if not text.isascii() or starts_page:
        text = text.translate(INVISIBLE)
    if "<" in text or "-->" in text or "&" in text:
        plain = html.unescape(HTML_TAG.sub("", text)).translate(INVISIBLE)
        has_markup, text = "<" in text or "-->" in text, " ".join(plain.splitlines())
    if "\t" in text:
        text = text.expandtabs(TAB_WIDTH)
    text = text.rstrip()
    if text.endswith("*") and len(text) < LONGEST:
        text = REVISION_MARK.sub("", text)
    body = text.lstrip()
    indent = len(text) - len(body)
    if len(body) >= LONGEST:
        return Line(start, end, number, indent, body, "", "", starts_page, has_markup)
    left, right, shift, body = _without_numbers(body)
    return Line(start, end, number, indent + shift, body, left, right, starts_page, has_markup)


def _without_numbers(body: str) -> tuple[str, str, int, str]:
    """The scene numbers in both margins, by how much the text stands further right for that, and the text."""
    found = LEFT_NUMBER.match(body) if not body[:1].islower() else None
    rest = body[found.end() :] if found else ""
    if found and (_is_heading_text(rest) or _both_margins(found[1], rest)):
        left, shift, body = found[1], found.end(), rest
        behind = RIGHT_NUMBER.search(body)
        if behind and behind.start() and (behind[1] == left or RIGHT_MARGIN.search(body)):
            return left, behind[1], shift, body[: behind.start()].rstrip()
        return left, "", shift, body
    margin = RIGHT_MARGIN.search(body) if body[-1:].isalnum() else None
    if margin and NUMBERED.match(body):
        return "", margin[1], 0, body[: margin.start()].rstrip()
    return "", "", 0, body


def _is_heading_text(text: str) -> bool:
    return NUMBERED.match(text) is not None or (text.upper() == text and sum(map(str.isalpha, text)) > 2)


def _both_margins(left: str, rest: str) -> bool:
    behind = RIGHT_MARGIN.search(rest)
    return behind is not None and behind[1] == left
