"""Title pages: from paragraphs that are only laid out to entries with keys.

A paragraph with the attribute ``Key`` is an entry; this library writes it, and Final Draft drops it when it saves.
Other title pages are recognised by their layout, the one that Final Draft's template has: centred title, credit and
author, the contact below at the left, the draft and its date at the right. What is not recognised stays where it is.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from screenplay_kit.formats.fdx.document import Document
from screenplay_kit.formats.fdx.scan import Node
from screenplay_kit.formats.fdx.texts import printed
from screenplay_kit.model.title_page import TitleEntry, TitlePage

CREDIT = re.compile(
    r"[*_]*(?:(?:an? )?(?:original )?(?:screenplay|teleplay|script|story|written|created|adapted|adaptation)?"
    r"(?: (?:&|and) (?:story|written|directed|created))?(?: for \w+)? ?by)[*_:]*",
    re.IGNORECASE,
)
"""Lines that say what the next one did."""

SOURCE = re.compile(r"[*_]*(?:based (?:up)?on|from the|adapted from|inspired by|suggested by)\b.*", re.IGNORECASE)
DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\b(?:19|20)\d\d\b|\bdraft\b|\brev(?:ision|ised)?\b", re.IGNORECASE)
COPYRIGHT = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)

LAYOUT = {
    "title": ("Center", 16),
    "credit": ("Center", 3),
    "author": ("Center", 1),
    "authors": ("Center", 1),
    "source": ("Center", 2),
    "draft date": ("Right", 8),
    "date": ("Right", 8),
    "contact": ("Left", 8),
}
"""How an entry is aligned and how many empty paragraphs precede it, by its key in lower case."""

OTHER_LAYOUT = ("Left", 1)


@frozen
class TitleBlock:
    """A stretch of the source and the entry that it says."""

    start: int
    end: int
    elements: tuple[TitleEntry, ...]
    goes_on: bool = False


def read_title_blocks(document: Document) -> list[TitleBlock]:
    """The entries of a title page, in order."""
    content = document.title_content
    paragraphs = list(content.all("Paragraph")) if content else []
    if any("Key" in paragraph.attributes for paragraph in paragraphs):
        marked = (paragraph for paragraph in paragraphs if "Key" in paragraph.attributes)
        return [_block(document, [paragraph], paragraph.attributes["Key"]) for paragraph in marked]
    return list(_recognised(document, paragraphs))


def as_title_page(blocks: Sequence[TitleBlock]) -> TitlePage:
    """The title page that blocks make; it has no place, as it may stand behind the script."""
    return TitlePage(entry for block in blocks for entry in block.elements)


def _block(document: Document, paragraphs: Sequence[Node], key: str) -> TitleBlock:
    start, end = paragraphs[0].start, paragraphs[-1].end
    comments = tuple(comment for paragraph in paragraphs for comment in document.comments(paragraph))
    value = "\n".join(printed(paragraphs, document.guard).full)
    return TitleBlock(start, end, (TitleEntry(key, value, document.place(start, end), comments),))


def _recognised(document: Document, paragraphs: Sequence[Node]) -> Iterator[TitleBlock]:
    credited = False
    seen: set[str] = set()
    for alignment, group in _groups(document, paragraphs):
        for part, text in _at_credits(document, group):
            key = _key(text, alignment, credited, seen)
            credited = key == "Credit"
            if key:
                seen.add(key)
                yield _block(document, part, key)


def _groups(document: Document, paragraphs: Sequence[Node]) -> Iterator[tuple[str, list[Node]]]:
    """Adjacent paragraphs with a text and one alignment."""

    def look(paragraph: Node) -> tuple[bool, str]:
        is_empty = printed([paragraph], document.guard).is_empty
        return is_empty, paragraph.attributes.get("Alignment", "Left")

    for (is_empty, alignment), group in groupby(paragraphs, key=look):
        if not is_empty:
            yield alignment, list(group)


def _at_credits(document: Document, group: Sequence[Node]) -> Iterator[tuple[list[Node], str]]:
    """A group divided so that each credit stands alone."""

    def text_of(paragraph: Node) -> str:
        return printed([paragraph], document.guard).joined

    for _, part in groupby(group, key=lambda paragraph: _is_credit(text_of(paragraph))):
        nodes = list(part)
        yield nodes, " ".join(map(text_of, nodes))


def _is_credit(text: str) -> bool:
    return CREDIT.fullmatch(text) is not None


def _key(text: str, alignment: str, credited: bool, seen: set[str]) -> str:
    """The key of a group of lines; empty if nothing tells it."""
    if _is_credit(text):
        return "Credit"
    if credited:
        return "Author"
    if alignment == "Center" and "Title" not in seen:
        return "Title"
    if SOURCE.fullmatch(text):
        return "Source"
    if COPYRIGHT.search(text):
        return "Copyright"
    if alignment != "Center":
        is_date = alignment == "Right" and DATE.search(text) and len(text) < 60
        return "Draft date" if is_date else "Contact"
    return ""
