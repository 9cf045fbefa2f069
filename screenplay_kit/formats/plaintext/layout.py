"""The layout of a script, inferred from the script itself: its columns, its blank lines, its names.

Nothing is assumed about where a column stands. Lines whose shape gives them away are taken as evidence: repeated names
in capitals are cues, what follows them is speech, what follows a heading is action, and so on. How much of each kind of
evidence stands in a column, in the whole script, in the pages around, and at the same distance from the cue before, is
what the tagger knows about a column. Flush-left scripts have one column, which then says nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence

from attrs import frozen

from screenplay_kit.formats.plaintext.lines import Line
from screenplay_kit.formats.plaintext.shapes import core_of, shape_of

CUE_SHAPES = frozenset({"name", "name_extended", "name_colon", "title_case", "capitals_sentence"})
HEADING_SHAPES = frozenset({"heading"})
ASIDE_SHAPES = frozenset({"aside", "aside_opens"})
TEXT_SHAPES = frozenset({"upper_stop", "upper_goes_on", "lower_stop", "lower_goes_on"})
FURNITURE_SHAPES = frozenset({"page_number", "more", "continued", "running_header", "code"})

CHUNK = 40
"""How many lines that are not blank share a local view of the columns; a page has about that many."""

CUE, SAID, HEADING, ASIDE, ACTED = range(5)
"""Kinds of evidence."""


@frozen
class Layout:
    """What is inferred of a whole script. Sequences have one item per line that is not blank.

    Attributes:
        lines: the lines that are not blank.
        shapes: their shapes.
        gaps: the blank lines before each, beyond what stands between any two lines: 0, 1, or 2 for more.
        names: how often the name in the line stands in what looks like a cue; 0 if the line does not.
        repeats: how often the line stands in the script, digits apart.
        columns: what the tagger knows about the column of each, one code per view and kind of evidence.
        is_dense: blank lines do not separate paragraphs.
        is_flat: nearly all lines start in one column.
        is_capitals: nearly all text is in capitals.
    """

    lines: Sequence[Line]
    shapes: Sequence[str]
    gaps: Sequence[int]
    names: Sequence[int]
    repeats: Sequence[int]
    columns: Sequence[tuple[str, ...]]
    is_dense: bool
    is_flat: bool
    is_capitals: bool


def infer_layout(all_lines: Sequence[Line]) -> Layout:
    """The layout of a script."""
    places = [place for place, line in enumerate(all_lines) if line.text]
    lines = [all_lines[place] for place in places]
    shapes = [shape_of(line.text) for line in lines]
    gaps, is_dense = _gaps(places)
    names = _names(lines, shapes, gaps, is_dense)
    digits_apart = [_pattern(line.text) for line in lines]
    counts = Counter(digits_apart)
    evidence = _evidence(shapes, names, gaps, is_dense)
    indents = Counter(line.indent for line in lines)
    most = indents.most_common(1)[0][1] if indents else 0
    capitals = sum(shape.startswith(("capitals", "name")) for shape in shapes)
    return Layout(
        lines,
        shapes,
        gaps,
        names,
        [counts[pattern] for pattern in digits_apart],
        _columns(lines, evidence),
        is_dense,
        most > 0.9 * len(lines),
        capitals > 0.75 * len(lines),
    )


def evidence_of(layout: Layout) -> list[int]:
    """The kind of evidence that each line gives about its column; -1 for none."""
    return _evidence(layout.shapes, layout.names, layout.gaps, layout.is_dense)


def _gaps(places: Sequence[int]) -> tuple[list[int], bool]:
    """Blank lines before each line, beyond the usual: in a script with doubled blank lines one is no separation."""
    raw = [place - before - 1 for before, place in zip([-3, *places], places, strict=False)]
    counts = Counter(raw[1:])
    total = max(1, len(raw) - 1)
    usual, seen = 0, 0
    while seen + counts[usual] < 0.3 * total and usual < 6:
        seen += counts[usual]
        usual += 1
    is_dense = seen + counts[usual] > 0.93 * total
    return [min(2, max(0, gap - usual)) for gap in raw], is_dense


def _pattern(text: str) -> str:
    return text if text.isalpha() else "".join("0" if character.isdigit() else character for character in text)


def name_in(text: str) -> str:
    """The name in what may be a cue, in one spelling."""
    return " ".join(core_of(text).upper().rstrip(" :.,").split())


def _names(lines: Sequence[Line], shapes: Sequence[str], gaps: Sequence[int], is_dense: bool) -> list[int]:
    """For each line that may be a cue, how many lines with its name look like cues: text follows them at once."""
    found: list[str] = []
    counts: Counter[str] = Counter()
    for place, (line, shape) in enumerate(zip(lines, shapes, strict=True)):
        name = name_in(line.text) if shape in CUE_SHAPES else ""
        found.append(name)
        if name and place + 1 < len(lines) and not gaps[place + 1] and (gaps[place] or is_dense):
            after = shapes[place + 1]
            if after in TEXT_SHAPES or after in ASIDE_SHAPES or after.startswith(("capitals", "aside")):
                counts[name] += 1
    return [counts[name] if name else 0 for name in found]


def _evidence(shapes: Sequence[str], names: Sequence[int], gaps: Sequence[int], is_dense: bool) -> list[int]:
    """The kind of evidence that each line gives about its column; -1 for none."""
    kinds: list[int] = []
    before = -1
    for shape, name, gap in zip(shapes, names, gaps, strict=True):
        kind = -1
        if shape in CUE_SHAPES and name > 1 and (gap or is_dense or before == -1):
            kind = CUE
        elif shape in HEADING_SHAPES:
            kind = HEADING
        elif shape in ASIDE_SHAPES:
            kind = ASIDE
        elif shape in TEXT_SHAPES:
            if before in (CUE, ASIDE) and not gap:
                kind = SAID
            elif before == HEADING:
                kind = ACTED
        kinds.append(kind)
        if shape not in FURNITURE_SHAPES:
            before = kind
    return kinds


class _View:
    """Counts of evidence per key, and the code that a key gets from them."""

    def __init__(self, totals: Sequence[int]) -> None:
        self.totals = totals
        self.counts: defaultdict[Hashable, list[int]] = defaultdict(lambda: [0] * 6)
        self.codes: dict[Hashable, str] = {}

    def code(self, key: Hashable) -> str:
        if key not in self.codes:
            self.codes[key] = _code(self.counts[key], self.totals)
        return self.codes[key]


def _code(counts: Sequence[int], totals: Sequence[int]) -> str:
    """Four digits: how much of the column is cues, headings and asides; and whether speech or action starts there."""
    size = max(1, counts[5])
    said = counts[SAID] / max(5, totals[SAID])
    acted = counts[ACTED] / max(5, totals[ACTED])
    balance = "x" if counts[SAID] + counts[ACTED] < 1 else str(round(4 * said / (said + acted)))
    return "".join(_level(counts[kind] / size) for kind in (CUE, HEADING, ASIDE)) + balance


def _level(share: float) -> str:
    if share < 0.1:
        return "0" if share < 0.01 else "1"
    return "2" if share < 0.35 else ("3" if share < 0.7 else "4")


def _columns(lines: Sequence[Line], evidence: Sequence[int]) -> list[tuple[str, ...]]:
    """Per line the codes of its column in the whole script, in the pages around, and seen from the cue before."""
    totals = [0] * 6
    for kind in evidence:
        totals[kind] += 1  # kind -1 counts in the last place, which nobody reads
    whole, local, from_cue = _View(totals), _View(totals), _View(totals)
    keys: list[tuple[int, tuple[int, int], int | None]] = []
    cue_indent: int | None = None
    for place, (line, kind) in enumerate(zip(lines, evidence, strict=True)):
        distance = None if cue_indent is None else line.indent - cue_indent
        chunk = place // CHUNK
        keys.append((line.indent, (chunk, line.indent), distance))
        buckets = [whole.counts[line.indent], from_cue.counts[distance]]
        buckets += [local.counts[other, line.indent] for other in (chunk - 1, chunk, chunk + 1)]
        for counts in buckets:
            counts[5] += 1
            if kind >= 0:
                counts[kind] += 1
        if kind == CUE:
            cue_indent = line.indent
    return [(whole.code(indent), local.code(near), from_cue.code(distance)) for indent, near, distance in keys]
