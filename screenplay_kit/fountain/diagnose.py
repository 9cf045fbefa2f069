"""What looks like a mistake in a Fountain source, found in the screenplay that it was read as."""

import re
from collections.abc import Callable, Iterator

from attrs import frozen

from screenplay_kit.diagnostics import Diagnostic, Rule, Severity
from screenplay_kit.fountain.comments import take_out_comments
from screenplay_kit.fountain.rules import INTERRUPTIONS, SCENE_HEADING, is_cue
from screenplay_kit.model.elements import Action, Boneyard, Dialogue, Element, Note
from screenplay_kit.model.names import normalise_name, split_cue
from screenplay_kit.model.screenplay import Screenplay
from screenplay_kit.source import LINE_BREAK, LineTable, Span

RULES = {
    rule.slug: rule
    for rule in (
        Rule(
            "F101",
            "unclosed-boneyard",
            Severity.ERROR,
            "this /* has no */ behind it and was read as text",
            "close the boneyard with */",
        ),
        Rule(
            "F102",
            "unclosed-note",
            Severity.ERROR,
            "this [[ has no ]] before the next blank line and was read as text",
            "close the note with ]]; put two spaces on blank lines within it",
        ),
        Rule(
            "F201",
            "heading-without-blank-line",
            Severity.WARNING,
            "“{}” looks like a scene heading but was read as part of the text above it",
            "put a blank line before it",
        ),
        Rule(
            "F202",
            "duplicate-scene-number",
            Severity.ERROR,
            "scene number {} was used before",
            "give each scene a number of its own",
        ),
        Rule(
            "F301",
            "cue-without-dialogue",
            Severity.WARNING,
            "“{}” looks like a character cue, but nothing is said under it",
            "write the dialogue on the next line, or put ! before the line if it is action",
        ),
        Rule(
            "F302",
            "lower-case-in-cue",
            Severity.WARNING,
            "“{}” looks like a character cue but has lower-case letters and was read as action",
            "write it in capitals, or put @ before it",
        ),
        Rule(
            "F303",
            "dual-without-partner",
            Severity.ERROR,
            "“{}” is marked as dual dialogue, but no dialogue stands directly before it",
            "put it behind the dialogue that it is spoken with, or take away the ^",
        ),
        Rule(
            "F401",
            "title-key-without-value",
            Severity.WARNING,
            "the title page says nothing for “{}”",
            "write a value behind the colon or on indented lines below, or take the line away",
        ),
        Rule(
            "F501",
            "empty-forced-mark",
            Severity.WARNING,
            "nothing follows the mark {} and it was read as text",
            "write something behind it, or take it away",
        ),
    )
}
"""All findings of this module by slug."""

HEADING_LIKE = re.compile(SCENE_HEADING)
EMPTY_MARK = re.compile(r"[.!@~=>]|\#{1,6}|>[ \t]*<|@[ \t]*\^")
EMPTY_MARK_IN_DIALOGUE = re.compile(r"~")
LINE = re.compile(r"[^\r\n]+")
NOT_A_BREAK = re.compile(r"[^\r\n]")
EXTENSIONS = re.compile(
    r"V\.?O\.?|O\.?[SC]\.?|OFF|CONT['’]?D\.?|CONTINU(?:ED|ING)|FILTERED|PRE-?LAP|(?:ON|INTO) (?:PHONE|TV|RADIO|SCREEN)",
    re.IGNORECASE,
)
"""What stands in parentheses behind a name and hardly behind anything else."""

LONGEST_NAME = 38
"""How many characters a line may have that looks like a name; cues are indented to leave about so many on a page."""


@frozen
class _Line:
    """A line of an element in the source, without spaces around it."""

    text: str
    start: int
    is_first: bool


@frozen
class _Context:
    """What the checks look at."""

    play: Screenplay
    printed: str
    names: frozenset[str]
    lines: LineTable

    def finding(self, slug: str, start: int, end: int, subject: str = "") -> Diagnostic:
        line, column = self.lines.line(start), self.lines.column(start)
        return Diagnostic(RULES[slug], subject, Span(start, end), line=line, column=column)

    def lines_of(self, element: Element) -> Iterator[_Line]:
        """The lines of an element that have something on them, comments left out."""
        is_first = True
        for found in LINE.finditer(self.printed, *element.span):
            if text := found[0].strip(" \t"):
                yield _Line(text, found.start() + found[0].index(text), is_first)
                is_first = False

    def is_at_break(self, index: int) -> bool:
        """Whether a blank line, or what counts as one, stands before the element at ``index``."""
        if index == 0:
            return True
        above, element = self.play.elements[index - 1], self.play.elements[index]
        gap = self.play.source[above.span.end : element.span.start]
        return len(LINE_BREAK.findall(gap)) > 1 or above.type in INTERRUPTIONS or isinstance(above, Boneyard)


def diagnose(play: Screenplay) -> tuple[Diagnostic, ...]:
    """All findings in source order; none for a screenplay that was not read from a text."""
    if not play.is_fountain:
        return ()
    names = frozenset(normalise_name(dialogue.cue.name) for dialogue in play.dialogues if dialogue.parts)
    context = _Context(play, _without_comments(play), names, LineTable(play.source))
    findings = [finding for check in CHECKS for finding in check(context)]
    return tuple(sorted(findings, key=lambda finding: (finding.span, finding.code)))


def _without_comments(play: Screenplay) -> str:
    """The source with spaces in place of what is in notes and boneyards; all other text stays where it is."""
    pieces, place = [], 0
    for start, end in sorted(comment.span for comment in (*play.notes, *play.boneyards)):
        pieces += [play.source[place:start], NOT_A_BREAK.sub(" ", play.source[max(place, start) : end])]
        place = max(place, end)
    return "".join(pieces) + play.source[place:]


def _unclosed_comments(context: _Context) -> Iterator[Diagnostic]:
    source = context.play.source
    for start in take_out_comments(source).unclosed:
        slug = "unclosed-boneyard" if source[start] == "/" else "unclosed-note"
        yield context.finding(slug, start, start + 2)


def _title_keys(context: _Context) -> Iterator[Diagnostic]:
    for entry in context.play.title_page.entries:
        if not entry.value:
            yield context.finding("title-key-without-value", *entry.span, entry.key)


def _headings_without_blank_line(context: _Context) -> Iterator[Diagnostic]:
    for element in context.play.elements:
        if isinstance(element, Action | Dialogue):
            for line in context.lines_of(element):
                if _looks_like_heading(line.text) and not (line.is_first and isinstance(element, Dialogue)):
                    end = line.start + len(line.text)
                    yield context.finding("heading-without-blank-line", line.start, end, line.text)


def _looks_like_heading(line: str) -> bool:
    prefix = HEADING_LIKE.match(line)
    if not prefix:
        return False
    setting = line.split(maxsplit=1)[0]
    return "." in setting or setting.isupper()


def _scene_numbers(context: _Context) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for scene in context.play.scenes:
        number = scene.heading.number
        if number and number in seen:
            yield context.finding("duplicate-scene-number", *scene.heading.span, number)
        seen.add(number or "")


def _cues_without_dialogue(context: _Context) -> Iterator[Diagnostic]:
    for index, element in enumerate(context.play.elements):
        if isinstance(element, Dialogue) and not element.parts:
            yield context.finding("cue-without-dialogue", *element.span, element.cue.text)
        elif isinstance(element, Action) and "\n" not in element.text and context.is_at_break(index):
            for line in context.lines_of(element):
                if is_cue(line.text) and _names_somebody(line.text.rstrip("^ \t"), context):
                    end = line.start + len(line.text)
                    yield context.finding("cue-without-dialogue", line.start, end, line.text)


def _names_somebody(line: str, context: _Context) -> bool:
    name, extensions = split_cue(line)
    return normalise_name(name) in context.names or any(map(EXTENSIONS.fullmatch, extensions))


def _lower_case_in_cues(context: _Context) -> Iterator[Diagnostic]:
    for index, element in enumerate(context.play.elements):
        if isinstance(element, Action) and "\n" in element.text and context.is_at_break(index):
            line = next(context.lines_of(element))
            if not line.text.startswith("!") and _looks_like_cue(line.text, context):
                yield context.finding("lower-case-in-cue", line.start, line.start + len(line.text), line.text)


def _looks_like_cue(line: str, context: _Context) -> bool:
    """In the spelling of a known name, or mostly in capitals with a capital at the start of each word."""
    name, extensions = split_cue(line.rstrip("^ \t"))
    if len(name) > LONGEST_NAME or not any(map(str.islower, name)):
        return False
    if normalise_name(name) in context.names or any(map(EXTENSIONS.fullmatch, extensions)):
        return True
    capitals, small = sum(map(str.isupper, name)), sum(map(str.islower, name))
    return capitals > small and name[-1:] not in ".!?:," and not _looks_like_heading(line)


def _dual_dialogue(context: _Context) -> Iterator[Diagnostic]:
    above: Element | None = None
    for element in context.play.elements:
        if isinstance(element, Dialogue) and element.cue.dual and not isinstance(above, Dialogue):
            yield context.finding("dual-without-partner", *element.cue.span, element.cue.text)
        if not isinstance(element, Note | Boneyard):
            above = element


def _empty_marks(context: _Context) -> Iterator[Diagnostic]:
    for element in context.play.elements:
        if isinstance(element, Action | Dialogue):
            marks = EMPTY_MARK if isinstance(element, Action) else EMPTY_MARK_IN_DIALOGUE
            for line in context.lines_of(element):
                if marks.fullmatch(line.text):
                    yield context.finding("empty-forced-mark", line.start, line.start + len(line.text), line.text)


CHECKS: tuple[Callable[[_Context], Iterator[Diagnostic]], ...] = (
    _unclosed_comments,
    _title_keys,
    _headings_without_blank_line,
    _scene_numbers,
    _cues_without_dialogue,
    _lower_case_in_cues,
    _dual_dialogue,
    _empty_marks,
)
"""Each looks for one kind of mistake, or for two that are alike."""
