"""Whether a text is a screenplay at all."""

from itertools import pairwise

from screenplay_kit.formats.plaintext.layout import FURNITURE_SHAPES
from screenplay_kit.formats.plaintext.tagged import Tagged
from screenplay_kit.formats.plaintext.tagging import tag_script

FULL_DENSITY = 0.1
"""How many signs of a screenplay per line make one for certain. The 74 scripts of the development data have 0.069 to
0.478, all but two of them 0.19 or more; the few texts of other kinds that were tried have none. Chosen by hand."""

HEADING = 2.0
KNOWN_CUE = 1.0
UNKNOWN_CUE = 0.5
"""A name that speaks once; counts only where there are headings or names that speak twice."""

CUE_SHAPES = frozenset({"name", "name_extended", "capitals_sentence", "name_colon"})
IS_SCREENPLAY = 0.5


def looks_like_screenplay(text: str) -> float:
    """How much a text looks like a screenplay, 0 to 1; from 0.5 on it is read as one."""
    return likeness(tag_script(text))


def likeness(tagged: Tagged) -> float:
    """The same for a text that is tagged."""
    layout = tagged.layout
    tags = [line.tag for line in tagged.lines if line.line.text]
    counted = sum(1 for shape in layout.shapes if shape not in FURNITURE_SHAPES)
    if not counted:
        return 0.0
    headings = sum(
        1 for shape, tag in zip(layout.shapes, tags, strict=True) if shape == "heading" and tag == "scene_heading"
    )
    known = sum(1 for line in tagged.lines if line.kind == "inline")
    unknown = 0
    for (tag, below), shape, name in zip(pairwise(tags), layout.shapes, layout.names, strict=False):
        if tag == "character" and below in ("dialogue", "parenthetical") and shape in CUE_SHAPES:
            known += name > 1
            unknown += name <= 1
    signs = HEADING * headings + KNOWN_CUE * known
    if signs:
        signs += UNKNOWN_CUE * unknown
    return min(1.0, signs / counted / FULL_DENSITY)
