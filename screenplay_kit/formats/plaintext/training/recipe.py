"""From the data to the weights: which scripts, in which layouts, in which order."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import frozen

from screenplay_kit.formats.plaintext.training.learning import Example, Settings, learn
from screenplay_kit.formats.plaintext.training.lexicon import learn_lexicon
from screenplay_kit.formats.plaintext.training.sheets import (
    VARIANTS,
    Script,
    Sheet,
    examples_of,
    number,
    read_gold,
    sheet_of,
)
from screenplay_kit.formats.plaintext.training.weak import read_weak, weak_tags, windows
from screenplay_kit.formats.plaintext.weights import Weights

GOLD_VARIANTS = ("plain", "no_blanks", "flush", "flush_no_blanks", "capitals", "two_columns")
"""The layouts in which tagged scripts are learned from."""

WEAK_VARIANTS = (
    "no_blanks",
    "flush",
    "flush_no_blanks",
    "capitals",
    "double",
    "mild",
    "two_columns",
    "capitals_no_blanks",
)
"""Beside its own layout, each script without tags is learned from in one of these, in turn."""

FIRST = Settings(rounds=6)
SECOND = Settings(rounds=5)
WEAK_WEIGHT = 0.5


@frozen
class Material:
    """All that is learned from, seen once.

    Attributes:
        gold: the scripts tagged by people.
        gold_sheets: their sheets, in each layout.
        weak: the other scripts.
        weak_sheets: theirs; the original layout comes first.
        lexicon: the words of speech and action.
    """

    gold: Sequence[Script]
    gold_sheets: Sequence[Sequence[Sheet]]
    weak: Sequence[Script]
    weak_sheets: Sequence[Sequence[Sheet]]
    lexicon: Mapping[str, float]


def gather(data: Path) -> Material:
    """Read the data and look at every line that is learned from."""
    gold = read_gold(data / "line_tags")
    weak = read_weak(data / "turning_points", frozenset(script.name for script in gold))
    lexicon = learn_lexicon(weak)
    gold_sheets = [
        [
            sheet_of(script.name, VARIANTS[name](number(script.text)), lexicon, script.tags.__contains__)
            for name in GOLD_VARIANTS
        ]
        for script in gold
    ]
    weak_sheets = []
    for place, script in enumerate(weak):
        wanted = windows(script, place)
        names = ("plain", WEAK_VARIANTS[place % len(WEAK_VARIANTS)])
        weak_sheets.append(
            [sheet_of(script.name, VARIANTS[name](number(script.text)), lexicon, wanted.__contains__) for name in names]
        )
    return Material(gold, gold_sheets, weak, weak_sheets, lexicon)


def gold_examples(material: Material, without: str | None) -> list[Example]:
    """The examples tagged by people, those of one script left out."""
    return [
        example
        for script, sheets in zip(material.gold, material.gold_sheets, strict=True)
        if script.name != without
        for sheet in sheets
        for example in examples_of(sheet, script.tags)
    ]


def make_weights(material: Material, without: str | None = None) -> Weights:
    """Learn in two steps: from the tags of people alone; then from these and from what the first tagger is sure of.

    Args:
        material: all that is learned from.
        without: a script that nothing is learned from, to measure with.
    """
    gold = gold_examples(material, without)
    first = learn(gold, dict(material.lexicon), FIRST)
    weak = [
        example
        for script, sheets in zip(material.weak, material.weak_sheets, strict=True)
        for tags in [weak_tags(script, sheets[0], first)]
        for sheet in sheets
        for example in examples_of(sheet, tags, WEAK_WEIGHT)
    ]
    return learn(gold + weak, dict(material.lexicon), SECOND)
