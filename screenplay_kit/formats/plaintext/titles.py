"""Title pages: which line is the title, who wrote it, when."""

import re
from collections.abc import Sequence

from screenplay_kit.formats.plaintext.lines import Line
from screenplay_kit.formats.plaintext.paragraphs import squeeze
from screenplay_kit.model.title_page import TitleEntry, TitlePage

CREDIT = re.compile(
    r"(?:(?:original |screen|tele|a )*(?:play|story|script|teleplay|screenplay)?\s*(?:written\s+(?:and directed )?)?by"
    r"|(?:an? )?(?:original )?screenplay)(?::|\b)\s*(?P<rest>.*)",
    re.IGNORECASE,
)
KEYS = [
    (
        "Source",
        re.compile(
            r"(?:\(?(?:suggested|based|adapted|inspired)\b|from (?:the|a) (?:novel|book|play|story)).*", re.IGNORECASE
        ),
    ),
    (
        "Revision",
        re.compile(r"(?:current |additional )?(?:revisions?|revised|rewritten|rewrites?|rev\.?)\b.*", re.IGNORECASE),
    ),
    (
        "Draft date",
        re.compile(
            r".*\b(?:draft|shooting script)\b.*|\W*(?:\d{1,2}[./-]){2}\d{2,4}\W*"
            r"|.{0,12}\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?\s.{0,8}\d{2,4}.{0,3}",
            re.IGNORECASE,
        ),
    ),
    ("Copyright", re.compile(r"(?:copyright|©|\(c\)|all rights reserved).*", re.IGNORECASE)),
    (
        "Contact",
        re.compile(
            r".*(?:@|\(?\d{3}\)?[ .-]\d{3}[- .]\d{4}|\b(?:agency|productions?|street|avenue|blvd)\b).*", re.IGNORECASE
        ),
    ),
]
"""What a line of a title page is called, by how it reads; in order."""

TITLE_BY = re.compile(r"[\"“]?(?P<title>.{2,60}?)[\"”]?,?\s+(?:screenplay |written )?by\s+(?P<author>[A-Z].{2,60})")


def read_title_page(lines: Sequence[Line]) -> TitlePage:
    """The title page that the lines make; what is not recognised stands under ``Notes``."""
    if not lines:
        return TitlePage()
    found: list[tuple[str, str, Line]] = []
    expected = "Title"
    for line in lines:
        text = squeeze(f"{line.left} {line.text} {line.right if line.right != line.left else ''}")
        credit = CREDIT.fullmatch(text)
        both = TITLE_BY.fullmatch(text) if expected == "Title" else None
        key = next((key for key, pattern in KEYS if pattern.fullmatch(text)), None)
        if both and not credit:
            found += [("Title", both["title"].strip('"“”, '), line), ("Author", both["author"], line)]
            expected = "Notes"
        elif credit and not (key and not credit["rest"]):
            found.append(("Credit", text[: credit.start("rest")].rstrip(": ") if credit["rest"] else text, line))
            if credit["rest"]:
                found.append(("Author", credit["rest"], line))
            expected = "Author"
        elif key:
            found.append((key, text, line))
            expected = key if key in ("Source", "Revision") else "Notes"
        else:
            found.append((expected, text, line))
    return TitlePage(_entries(found), (lines[0].start, lines[-1].end, lines[0].number))


def _entries(found: Sequence[tuple[str, str, Line]]) -> list[TitleEntry]:
    """Neighbours of one key as one entry."""
    entries: list[TitleEntry] = []
    for key, text, line in found:
        if entries and entries[-1].key == key:
            start, _, number = entries[-1].place
            entries[-1] = TitleEntry(key, f"{entries[-1].value}\n{text}", (start, line.end, number))
        else:
            entries.append(TitleEntry(key, text, (line.start, line.end, line.number)))
    return entries
