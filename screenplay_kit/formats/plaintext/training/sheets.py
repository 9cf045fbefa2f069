"""Scripts to learn from, in several layouts, with what the tagger sees of their lines."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from screenplay_kit.formats.plaintext.decode import STATES
from screenplay_kit.formats.plaintext.features import features_of
from screenplay_kit.formats.plaintext.layout import ASIDE, CUE, Layout, evidence_of, infer_layout
from screenplay_kit.formats.plaintext.lines import split_lines
from screenplay_kit.formats.plaintext.training.learning import Example
from screenplay_kit.formats.plaintext.weights import step_kinds

Numbered = Sequence[tuple[int, str]]
"""The lines of a script with the number that each had in the original, from 0; -1 for lines that were put in."""

LONGEST = 120
"""Longer stretches are cut, so that the order of learning mixes scripts well."""


@frozen
class Script:
    """A script and what is known of its lines.

    Attributes:
        name: which script.
        text: all of it.
        tags: tags of lines by number, from 0.
    """

    name: str
    text: str
    tags: Mapping[int, str]


def read_gold(folder: Path) -> list[Script]:
    """The scripts of which a slice was tagged by people."""
    scripts = []
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        lines = text.split("\n")
        tags = {
            place: tag for place, tag in enumerate(gold["tags"], gold["start_line"]) if tag and lines[place].strip()
        }
        scripts.append(Script(path.stem, text, tags))
    return scripts


def number(text: str) -> Numbered:
    """The lines of a text with their numbers."""
    return list(enumerate(text.split("\n")))


def without_blank_lines(lines: Numbered) -> Numbered:
    """No blank lines anywhere."""
    return [(place, line) for place, line in lines if line.strip()]


def flush_left(lines: Numbered) -> Numbered:
    """No indentation."""
    return [(place, line.lstrip()) for place, line in lines]


def double_spaced(lines: Numbered) -> Numbered:
    """A blank line below every line."""
    return [pair for place, line in lines for pair in ((place, line), (-1, ""))]


def in_capitals(lines: Numbered) -> Numbered:
    """All in capitals."""
    return [(place, line.upper()) for place, line in lines]


def mildly_indented(lines: Numbered) -> Numbered:
    """A quarter of the indentation, as some conversions leave it."""
    return [(place, " " * ((len(line) - len(line.lstrip())) // 4) + line.lstrip()) for place, line in lines]


def in_two_columns(lines: Numbered) -> Numbered:
    """Only what is plainly a cue or an aside is indented, as some conversions leave it."""
    layout = infer_layout(split_lines("\n".join(line for _, line in lines)))
    far = {line.number for line, kind in zip(layout.lines, evidence_of(layout), strict=True) if kind in (CUE, ASIDE)}
    return [
        (place, (" " * (25 if at in far else 10) + line.strip()) if line.strip() else line)
        for at, (place, line) in enumerate(lines, 1)
    ]


VARIANTS: dict[str, Callable[[Numbered], Numbered]] = {
    "plain": lambda lines: lines,
    "no_blanks": without_blank_lines,
    "flush": flush_left,
    "flush_no_blanks": lambda lines: without_blank_lines(flush_left(lines)),
    "double": double_spaced,
    "capitals": in_capitals,
    "mild": mildly_indented,
    "two_columns": in_two_columns,
    "capitals_no_blanks": lambda lines: without_blank_lines(in_capitals(lines)),
}
"""The same script as other archives would have it."""


@frozen
class Sheet:
    """What the tagger sees of some lines of a script in one layout. Sequences have one item per line that is not blank.

    Attributes:
        script: which script.
        numbers: the original numbers of the lines, from 0.
        layout: the layout of the whole script.
        features: per line; empty for lines that were not asked for.
        kinds: per line, the kind of step that leads to it.
    """

    script: str
    numbers: Sequence[int]
    layout: Layout
    features: Sequence[Sequence[str]]
    kinds: Sequence[str]


def sheet_of(name: str, lines: Numbered, lexicon: Mapping[str, float], wanted: Callable[[int], bool]) -> Sheet:
    """The sheet of a script, with the features of those lines whose original number is wanted."""
    split = split_lines("\n".join(line for _, line in lines))
    numbers = [lines[line.number - 1][0] for line in split if line.text]
    layout = infer_layout(split)
    known: dict[str, str] = {}  # one object per feature, for want of memory
    places = {place for place, line in enumerate(numbers) if wanted(line)}
    features = [[known.setdefault(feature, feature) for feature in row] for row in features_of(layout, lexicon, places)]
    return Sheet(name, numbers, layout, features, step_kinds(layout.gaps, layout.is_dense))


def examples_of(sheet: Sheet, tags: Mapping[int, str], weight: float = 1.0) -> Iterator[Example]:
    """The stretches of a sheet that have tags."""
    states = states_of([tags.get(place) for place in sheet.numbers])
    start = 0
    for place in range(len(states) + 1):
        if place == len(states) or states[place] < 0 or place - start >= LONGEST:
            if place > start:
                piece = slice(start, place)
                yield Example(sheet.script, sheet.features[piece], sheet.kinds[piece], states[piece], weight)
            start = place + (place < len(states) and states[place] < 0)


def states_of(tags: Iterable[str | None]) -> list[int]:
    """Tags as states: furniture amid a speech is told from other furniture. -1 where there is no tag."""
    states: list[int] = []
    in_speech = False
    for tag in tags:
        if tag == "other":
            states.append(STATES.index("other_in_speech" if in_speech else "other"))
        else:
            in_speech = tag in ("character", "dialogue", "parenthetical")
            states.append(-1 if tag is None else STATES.index(tag))
    return states
