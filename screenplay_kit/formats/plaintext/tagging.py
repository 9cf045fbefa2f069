"""Tags for the lines of a script, with how sure they are."""

import re
from collections.abc import Sequence
from itertools import chain

from screenplay_kit.formats.plaintext.decode import STATES
from screenplay_kit.formats.plaintext.features import features_of
from screenplay_kit.formats.plaintext.inline import tag_inline
from screenplay_kit.formats.plaintext.layout import Layout, infer_layout
from screenplay_kit.formats.plaintext.lines import split_lines
from screenplay_kit.formats.plaintext.tagged import Tagged, TaggedLine
from screenplay_kit.formats.plaintext.weights import Weights, shipped, step_kinds

KINDS = {
    "page_number": "page_number",
    "running_header": "header",
    "continued": "continued",
    "omitted": "omitted",
    "more": "more",
    "code": "boilerplate",
}
"""The kinds of furniture that a shape tells."""

PAGE_NUMBER_BESIDE = re.compile(r"\s{2,}\d{1,3}[A-Z]?\.?$|^\d{1,3}\.\s{2,}")
TITLE_LINES = 60
"""Within how many lines from the start a title page is looked for."""


def tag_lines(text: str) -> tuple[TaggedLine, ...]:
    """What each line of a script is, blank lines included."""
    return tag_script(text).lines


def tag_script(text: str, weights: Weights | None = None) -> Tagged:
    """The tags of a script and its layout.

    Args:
        text: the script.
        weights: others than those that ship with the package.
    """
    weights = weights or shipped()
    lines = split_lines(text)
    layout = infer_layout(lines)
    tagged = weights.tag(features_of(layout, weights.lexicon), step_kinds(layout.gaps, layout.is_dense))
    tags = [STATES[state].removesuffix("_in_speech") for state, _ in tagged]
    kinds = iter(_kinds(layout, tags))
    beliefs = iter(tagged)
    found = iter(tags)
    every = [
        TaggedLine(line, next(found), next(kinds), min(1.0, next(beliefs)[1]))
        if line.text
        else TaggedLine(line, "other", "blank", 1.0)
        for line in lines
    ]
    return Tagged(tuple(tag_inline(every)), layout)


def _kinds(layout: Layout, tags: Sequence[str]) -> list[str]:
    """The tags, and for furniture which it is."""
    first = next((place for place, tag in enumerate(tags) if tag != "other"), len(tags))
    last = next((place for place in range(len(tags) - 1, -1, -1) if tags[place] != "other"), -1)
    kinds = []
    for place, (line, shape, tag) in enumerate(zip(layout.lines, layout.shapes, tags, strict=True)):
        if tag != "other":
            kinds.append(tag)
        elif shape in KINDS:
            kinds.append(KINDS[shape])
        elif line.has_markup or place > last >= 0:
            kinds.append("boilerplate")
        elif place < max(first, _title_end(layout, tags)):
            kinds.append("title_page")
        elif layout.repeats[place] > 1 or PAGE_NUMBER_BESIDE.search(line.text):
            kinds.append("header")
        else:
            kinds.append("other")
    return kinds


def _title_end(layout: Layout, tags: Sequence[str]) -> int:
    """Where the first scene, cue or transition stands; title pages do not go further."""
    body = ("scene_heading", "character", "transition")
    ends = chain(
        (place for place, tag in enumerate(tags[:TITLE_LINES]) if tag in body), [min(TITLE_LINES, len(layout.lines))]
    )
    return next(ends)
