"""The words of speech and of action: learned from scripts whose columns leave no doubt which is which."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import log

from screenplay_kit.formats.plaintext.layout import ACTED, CUE, HEADING, TEXT_SHAPES, Layout, evidence_of, infer_layout
from screenplay_kit.formats.plaintext.lines import split_lines
from screenplay_kit.formats.plaintext.training.sheets import Script

SCRIPTS = 12
"""In how many scripts a word must occur; names of people and places do not."""

OCCURRENCES = 60
STRONGEST = 2.0
WEAKEST = 0.4
"""Words that tell less, in nats, are left out."""


def learn_lexicon(scripts: Iterable[Script]) -> dict[str, float]:
    """Per word, how much more likely it is in a line of speech than in one of action, in nats."""
    counts = {True: Counter[str](), False: Counter[str]()}
    where: defaultdict[str, set[str]] = defaultdict(set)
    for script in scripts:
        for words, is_speech in _lines(infer_layout(split_lines(script.text))):
            counts[is_speech].update(words)
            for word in words:
                where[word].add(script.name)
    said, acted = counts[True].total(), counts[False].total()
    lexicon: dict[str, float] = {}
    for word, scripts_with in where.items():
        if len(scripts_with) >= SCRIPTS and counts[True][word] + counts[False][word] >= OCCURRENCES:
            odds = log((counts[True][word] + 2) / said) - log((counts[False][word] + 2) / acted)
            if abs(odds) >= WEAKEST:
                lexicon[word] = round(max(-STRONGEST, min(STRONGEST, odds)), 1)
    return lexicon


def words_of(text: str) -> list[str]:
    """The words of a line, its first word once more as the first, and signs for question and exclamation."""
    words = [word.strip('.,;:"“”()-…') for word in text.lower().replace("’", "'").split()]
    found = [word for word in words if word]
    if words:
        found.append(f"<{text.lower().replace('’', chr(39)).split()[0]}")
    return found + [f"<{sign}>" for sign in "?!" if sign in text]


def _lines(layout: Layout) -> Iterator[tuple[list[str], bool]]:
    """The lines that are plainly speech or action, as words."""
    if layout.is_flat or layout.is_dense:
        return
    evidence = evidence_of(layout)
    acted = Counter(line.indent for line, kind in zip(layout.lines, evidence, strict=True) if kind == ACTED)
    cues = Counter(line.indent for line, kind in zip(layout.lines, evidence, strict=True) if kind == CUE)
    if not acted or not cues:
        return
    action_column = acted.most_common(1)[0][0]
    state: bool | None = None
    for line, shape, gap, kind in zip(layout.lines, layout.shapes, layout.gaps, evidence, strict=True):
        if kind == CUE:
            state = True
        elif kind == HEADING:
            state = False
        elif gap:
            state = False if line.indent == action_column and state is not None else None
        if shape in TEXT_SHAPES and state is not None and (state or line.indent == action_column):
            yield words_of(line.text), state
