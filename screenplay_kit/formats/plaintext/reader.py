"""Reading a plain-text script."""

import re

from screenplay_kit.diagnostics import Diagnostic, Rule, Severity
from screenplay_kit.formats.plaintext.build import Builder
from screenplay_kit.formats.plaintext.likeness import IS_SCREENPLAY, likeness
from screenplay_kit.formats.plaintext.paragraphs import squeeze
from screenplay_kit.formats.plaintext.tagging import tag_script
from screenplay_kit.formats.plaintext.titles import read_title_page
from screenplay_kit.model.elements import Action
from screenplay_kit.model.placed import shorten
from screenplay_kit.model.screenplay import Screenplay
from screenplay_kit.model.title_page import TitlePage
from screenplay_kit.source import LINE_BREAK, LineTable, Span

NOT_A_SCREENPLAY = Rule(
    "P101",
    "not-a-screenplay",
    Severity.ERROR,
    "“{}” starts a text that does not look like a screenplay and was read as action",
    "check that it is the script itself, with scene headings and with names above what is said",
)

FORMAT = "plaintext"
PARAGRAPH = re.compile(r"[^\s][^\n]*(?:\n[^\S\n]*[^\s][^\n]*)*")


def read_plaintext(text: str) -> Screenplay:
    """Read a script in the layout of typed pages, however messy; any text reads.

    Spans point into ``text``, mark-up, entities and page furniture included; texts are without these. A text that is no
    screenplay comes back as action, with the diagnostic ``P101``.
    """
    tagged = tag_script(text)
    if likeness(tagged) < IS_SCREENPLAY:
        return _as_action(text)
    builder = Builder(tagged)
    builder.build()
    title_page = read_title_page(builder.title)
    return Screenplay.as_read(text, title_page, builder.elements, format=FORMAT, furniture=tuple(builder.furniture))


def _as_action(text: str) -> Screenplay:
    """Paragraphs of action, and the diagnostic."""
    lines = LineTable(text)
    plain = LINE_BREAK.sub(lambda found: "\n" * len(found[0]) if found[0] != "\r\n" else " \n", text)
    actions = []
    for found in PARAGRAPH.finditer(plain):
        words = "\n".join(line.strip() for line in found[0].split("\n"))
        start, end = found.start(), found.start() + len(found[0].rstrip())
        actions.append(Action(words, place=(start, end, lines.line(start))))
    first = actions[0].place if actions else (0, 0, 1)
    subject = shorten(squeeze(text[first[0] : first[0] + 200]), 40)
    finding = Diagnostic(
        NOT_A_SCREENPLAY, subject, Span(first[0], first[1]), line=first[2], column=lines.column(first[0])
    )
    return Screenplay.as_read(text, TitlePage(), actions, format=FORMAT, reading=(finding,))
