"""Specification fixtures: how the files below `fixtures/` are read, and how a parsed play is written in their terms.

A file holds comment lines (`# ...`) and then fixtures. A fixture is a title line (`=== ` and a text), the input up to a
line `---`, and the expectation up to the next title. The input shows what is invisible by a visible sign:

    ␠ space   ⇥ tab   ␍ carriage return   ␚ byte order mark   ⟨U+000C⟩ any other character
    ␃ at the very end: the file ends here, without a final newline

The expectation lists the elements in order, one line each (`Action: text`), line breaks within a text as `⏎`. Indented
below an element stand its fields, only those that matter here (`number: 12A`; an empty value means that it is absent;
`forced`, `not dual`; one `note:` line for each note), and after them all parts of a dialogue. The entries of a title
page are always complete. Facts about the whole play may follow: `scenes: 2`, `runs 0: plain [b:bold]`,
`diagnostic: slug line` and the others in `PLAY_FACTS`. In an outline `A (1) > B (2)` makes B a child of A, ` | ` stands
between siblings, and several children of one section stand in square brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    import screenplay_kit as sk

FIXTURE_DIRECTORY = Path(__file__).parent / "fixtures"

SIGNS = {"␠": " ", "⇥": "\t", "␍": "\r", "␚": "\ufeff"}
CODE_POINT = re.compile(r"⟨U\+([0-9A-F]{4,6})⟩")
FIELDS_OF_CUES = ("name", "extensions", "dual", "forced")
STYLES = (("b", "bold"), ("i", "italic"), ("u", "underline"))


@dataclass(frozen=True)
class Fixture:
    """One behaviour: a title, the input, and the lines that describe the play it must give."""

    file: str
    title: str
    source: str
    expectation: tuple[str, ...]

    @property
    def id(self) -> str:
        """The name of the test: file stem and title."""
        return f"{self.file}: {self.title}"

    def element_expectations(self) -> list[list[str]]:
        """The expected lines of each element: its own line first, then its indented lines."""
        elements: list[list[str]] = []
        for line in self.expectation:
            if line.startswith(" ") and elements:
                elements[-1].append(line)
            elif line[:1].isupper():
                elements.append([line])
        return elements

    def play_expectations(self) -> list[str]:
        """The expected lines about the whole play."""
        return [line for line in self.expectation if line[:1].islower()]


def read_fixtures(directory: Path = FIXTURE_DIRECTORY) -> list[Fixture]:
    """All fixtures of all files, in the order of file names. Raises ValueError for a malformed file."""
    return [fixture for path in sorted(directory.glob("*.txt")) for fixture in read_fixture_file(path)]


def read_fixture_file(path: Path) -> list[Fixture]:
    """The fixtures of one file, in order."""
    # newline="" keeps whatever newlines the file has, so that a stray carriage return cannot hide in a fixture.
    with path.open(encoding="utf-8", newline="") as file:
        preamble, *blocks = re.split(r"^=== (?=\S)", file.read(), flags=re.MULTILINE)
    strays = [line for line in preamble.split("\n") if line.strip() and not line.startswith("#")]
    if strays:
        message = f"{path.name}: only comments may precede the first fixture, not {strays[0]!r}"
        raise ValueError(message)
    return [read_fixture(path.stem, block) for block in blocks]


def read_fixture(file: str, block: str) -> Fixture:
    """One fixture from its text, which starts with the title."""
    title, *lines = block.split("\n")
    if "---" not in lines:
        message = f"{file}: the fixture {title!r} has no line '---' between input and expectation"
        raise ValueError(message)
    divider = lines.index("---")
    expectation = tuple(line for line in lines[divider + 1 :] if line)
    return Fixture(file, title, decode(lines[:divider]), expectation)


def decode(lines: Sequence[str]) -> str:
    """The input that the lines of a fixture stand for."""
    text = "".join(f"{line}\n" for line in lines).removesuffix("␃\n")
    for sign, character in SIGNS.items():
        text = text.replace(sign, character)
    return CODE_POINT.sub(lambda match: chr(int(match[1], 16)), text)


def visible(text: str) -> str:
    """A text of the model as an expectation shows it."""
    text = text.replace("\n", "⏎").replace("\r", "␍").replace("\t", "⇥")
    return "".join(character if character.isprintable() else f"⟨U+{ord(character):04X}⟩" for character in text)


def render(play: sk.Screenplay, fixture: Fixture) -> list[str]:
    """The play in the terms of the fixture: every element, but only those fields and facts that it asks for."""
    lines = []
    if play.title_page.entries:
        lines = ["TitlePage", *(labelled(f"  {entry.key}", entry.value) for entry in play.title_page.entries)]
    wanted = [expected for expected in fixture.element_expectations() if expected[0] != "TitlePage"]
    for index, element in enumerate(play.elements):
        lines += render_element(element, wanted[index] if index < len(wanted) else [])
    return lines + list(render_play_facts(play, fixture.play_expectations()))


def render_element(element: Any, expected: Iterable[str]) -> Iterator[str]:
    """The line of an element, then the fields that the expected lines ask for, then the parts of a dialogue."""
    yield headline(element)
    labels = [line.strip().removeprefix("not ").split(":")[0] for line in expected]
    for label in dict.fromkeys(labels[1:]):
        yield from (f"  {line}" for line in render_field(element, label))
    for part in getattr(element, "parts", ()):
        yield f"  {headline(part)}"


def headline(element: Any) -> str:
    """What an element or a part is and says, in one line."""
    kind = type(element).__name__
    if kind == "PageBreak":
        return kind
    return labelled(kind, element.cue.text if kind == "Dialogue" else element.text)


def render_field(element: Any, label: str) -> list[str]:
    """The lines of one field; none where the element has no such field."""
    if label in {"note", "boneyard"}:
        return [labelled(label, inner.text) for inner in getattr(element, f"{label}s")]
    is_of_cue = label in FIELDS_OF_CUES and hasattr(element, "cue")
    owner = element.cue if is_of_cue else element
    if not hasattr(owner, label):
        return []
    value = getattr(owner, label)
    if isinstance(value, bool):
        return [label if value else f"not {label}"]
    if label == "extensions":
        return [listed(label, value)]
    return [labelled(label, "" if value is None else str(value))]


def render_play_facts(play: sk.Screenplay, expected: Iterable[str]) -> Iterator[str]:
    """One line for each fact that the expected lines ask for; all diagnostics where they ask for one."""
    for fact in dict.fromkeys(line.removeprefix("no ").split(":")[0] for line in expected):
        if fact.startswith("runs "):
            yield render_runs(play, int(fact.removeprefix("runs ")))
        elif fact in {"diagnostic", "diagnostics"}:
            yield from render_diagnostics(play)
        elif fact in PLAY_FACTS:
            yield PLAY_FACTS[fact](play)


def render_diagnostics(play: sk.Screenplay) -> list[str]:
    """All diagnostics in the order of their lines, or the statement that there are none."""
    found = sorted(play.diagnostics, key=attrgetter("line", "slug"))
    return [f"diagnostic: {diagnostic.slug} {diagnostic.line}" for diagnostic in found] or ["no diagnostics"]


def render_runs(play: sk.Screenplay, index: int) -> str:
    """The runs of one element, neighbours of one style joined."""
    element: Any = play.elements[index]
    text = ""
    for style, runs in groupby(element.runs, key=style_of):
        run = visible("".join(run.text for run in runs))
        text += f"[{style}:{run}]" if style else run.replace("[", r"\[")
    return f"runs {index}: {text}"


def style_of(run: sk.Run) -> str:
    """The letters of a style: `bi` for bold italic, nothing for plain text."""
    return "".join(letter for letter, style in STYLES if getattr(run, style))


def render_outline(nodes: Iterable[Any]) -> str:
    """Sections with the number of their own scenes."""
    branches = []
    for node in nodes:
        branch = f"{node.section.text} ({len(node.scenes)})"
        if node.children:
            children = render_outline(node.children)
            branch += f" > [{children}]" if len(node.children) > 1 else f" > {children}"
        branches.append(branch)
    return " | ".join(branches)


def labelled(label: str, text: str) -> str:
    """A label and a text, the label alone where there is no text."""
    return f"{label}: {visible(text)}" if text else f"{label}:"


def listed(label: str, texts: Iterable[str]) -> str:
    """A label and several texts in one line."""
    return labelled(label, " | ".join(texts))


PLAY_FACTS: Mapping[str, Callable[[sk.Screenplay], str]] = {
    "scenes": lambda play: f"scenes: {len(play.scenes)}",
    "characters": lambda play: listed("characters", (character.name for character in play.characters)),
    "prelude": lambda play: f"prelude: {len(play.prelude)}",
    "notes": lambda play: listed("notes", (note.text for note in play.notes)),
    "boneyards": lambda play: listed("boneyards", (boneyard.text for boneyard in play.boneyards)),
    "outline": lambda play: labelled("outline", render_outline(play.outline)),
}
