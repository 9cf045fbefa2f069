"""Tags for scripts that nobody has tagged: what a first tagger is sure of, mended where the text leaves no doubt."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from screenplay_kit.formats.plaintext.decode import STATES
from screenplay_kit.formats.plaintext.training.sheets import Script, Sheet
from screenplay_kit.formats.plaintext.weights import Weights

SURE = 0.9
"""From what probability on a tag of the first tagger is learned from."""

TITLE_PAGE = 80
"""Within how many lines from the start a title page is looked for."""

ENDS_TITLE_PAGE = frozenset({"heading", "transition", "transition_like", "shot", "place_and_time"})
OTHER_SHAPES = frozenset({"page_number", "continued", "more", "running_header", "code"})
HEADING_SHAPES = frozenset({"heading", "place_and_time", "shot", "name", "capitals_long"})
TRANSITION = re.compile(
    r"(?:[A-Z]+ ){0,2}(?:CUT|DISSOLVE|WIPE|FADE)S?(?: [A-Z]+){0,2} TO:?|FADE (?:IN|OUT)[:.]?"
    r"|(?:[A-Z]+ ){0,2}(?:CUT|DISSOLVE|WIPE|FADE)S?(?: [A-Z]+)? TO (?:BLACK|WHITE)[:.]?"
)
NUMBERED = 10
"""From how many numbered headings on a number before a line makes it one."""

LONGEST_ASIDE = 7


def read_weak(folder: Path, without: frozenset[str]) -> list[Script]:
    """The scripts of which only the lines are known where scenes start."""
    scripts = []
    for name in ("gold_dev", "silver"):
        for film, about in json.loads((folder / f"{name}.json").read_text(encoding="utf-8")).items():
            if film not in without:
                text = (folder / "scripts" / f"{film}.txt").read_text(encoding="utf-8")
                scripts.append(Script(film, text, {line - 1: "scene_heading" for line in about["scene_lines"]}))
    return sorted(scripts, key=lambda script: script.name)


def windows(script: Script, seed: int) -> set[int]:
    """The numbers of the lines to learn from: the start, the end and a stretch between, which differs by script."""
    lines = [place for place, line in enumerate(script.text.split("\n")) if line.strip()]
    middle = len(lines) * (15 + 37 * seed % 70) // 100
    return {*lines[:90], *lines[middle : middle + 150], *lines[-30:]}


def weak_tags(script: Script, sheet: Sheet, weights: Weights) -> dict[int, str]:
    """The tags of the lines of which ``sheet``, in the original layout, has features."""
    places = [place for place, features in enumerate(sheet.features) if features]
    tagged = weights.tag([sheet.features[place] for place in places], [sheet.kinds[place] for place in places])
    tags: dict[int, str | None] = {}
    for place, (state, belief) in zip(places, tagged, strict=True):
        tag = STATES[state].removesuffix("_in_speech")
        tags[place] = tag if belief >= SURE else None
    for place in places:
        if sheet.layout.shapes[place] in OTHER_SHAPES or sheet.layout.lines[place].has_markup:
            tags[place] = "other"
    _mend_transitions(sheet, tags)
    _mend_headings(sheet, tags)
    _mend_asides(sheet, tags)
    _mend_ends(sheet, tags)
    known = {sheet.numbers[place]: tag for place, tag in tags.items() if tag}
    return known | {line: tag for line, tag in script.tags.items() if line in known}


def _mend_transitions(sheet: Sheet, tags: dict[int, str | None]) -> None:
    """What says nothing but how one shot gives way to the next is a transition, wherever it stands."""
    for place in list(tags):
        if sheet.layout.shapes[place] == "transition" and TRANSITION.fullmatch(sheet.layout.lines[place].text):
            tags[place] = "transition"


def _mend_headings(sheet: Sheet, tags: dict[int, str | None]) -> None:
    """A line in capitals with a scene number is a heading, and so is one alone that names a time of day."""
    layout = sheet.layout
    numbered = sum(
        1 for line, shape in zip(layout.lines, layout.shapes, strict=True) if line.left and shape == "heading"
    )
    for place in list(tags):
        line, shape = layout.lines[place], layout.shapes[place]
        alone = layout.gaps[place] and layout.gaps[min(place + 1, len(layout.gaps) - 1)]
        has_number = line.left and (line.right == line.left or numbered >= NUMBERED)
        if shape in HEADING_SHAPES and (has_number or (shape == "place_and_time" and alone)):
            tags[place] = "scene_heading"


def _mend_asides(sheet: Sheet, tags: dict[int, str | None]) -> None:
    """What opens a parenthesis on a line of its own amid speech is a parenthetical to where the parenthesis closes."""
    layout = sheet.layout
    for place in list(tags):
        if layout.shapes[place] != "aside_opens" or tags.get(place - 1) not in (
            "character",
            "dialogue",
            "parenthetical",
        ):
            continue
        end = _closing(
            layout.shapes, layout.gaps, [line.text for line in layout.lines[place : place + LONGEST_ASIDE]], place
        )
        for inside in range(place, end):
            if inside in tags:
                tags[inside] = "parenthetical"


def _closing(shapes: Sequence[str], gaps: Sequence[int], texts: Sequence[str], place: int) -> int:
    """Where the parenthesis ends that opens at ``place``; ``place`` itself if that is not clear."""
    for offset, text in enumerate(texts):
        if offset and (gaps[place + offset] or shapes[place + offset] == "aside_opens"):
            break
        if ")" in text:
            return place + offset + 1 if text.rstrip(".").endswith(")") else place
    return place


def _mend_ends(sheet: Sheet, tags: dict[int, str | None]) -> None:
    """The title page, and what archives put behind the end."""
    shapes = sheet.layout.shapes
    end = next((place for place, shape in enumerate(shapes[:TITLE_PAGE]) if shape in ENDS_TITLE_PAGE), 0)
    if end and any(shape in ("credit", "code") for shape in shapes[:end]):
        last = max(place for place, shape in enumerate(shapes[:end]) if shape in ("credit", "code"))
        for place in range(end):
            near = place <= last + 2
            tags[place] = "other" if near else None
    size = len(shapes)
    for place in range(max(0, size - 30), size):
        if shapes[place] == "the_end":
            tags[place] = "action"
            for behind in range(place + 1, size):
                tags[behind] = "other"
            break


def count_of(tags: Mapping[int, str]) -> dict[str, int]:
    """How many lines have each tag."""
    return {tag: sum(1 for value in tags.values() if value == tag) for tag in STATES[:-1]}
