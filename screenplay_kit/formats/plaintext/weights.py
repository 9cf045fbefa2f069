"""The learned weights: of features, of steps and of words, as they stand in ``weights.tsv``.

The file is made by ``python -m screenplay_kit.formats.plaintext.training ../shared/data``; its head says how well it
does.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

from attrs import field, frozen

from screenplay_kit.formats.plaintext.decode import STATES, Beliefs, Steps, best_path

STEP_KINDS = ("0", "1", "2", "dense")
"""What a step's score depends on: the blank lines before the second line, or that blank lines mean nothing here."""

NOTHING = (0.0,) * len(STATES)


@frozen
class Weights:
    """What was learned.

    Attributes:
        features: per feature, a weight for each state.
        steps: per kind of step, the score of each step from state (row) to state (column).
        lexicon: per word, how much more likely it is in speech than in action, in nats.
    """

    features: Mapping[str, Sequence[float]]
    steps: Mapping[str, Steps]
    lexicon: Mapping[str, float]
    _factors: Mapping[str, Steps] = field(init=False)

    @_factors.default
    def _exponentials(self) -> Mapping[str, Steps]:
        return {kind: [[exp(value) for value in row] for row in table] for kind, table in self.steps.items()}

    def tag(self, features: Iterable[Sequence[str]], kinds: Sequence[str]) -> list[tuple[int, float]]:
        """The state of each line and its probability.

        Args:
            features: what is seen of each line.
            kinds: the kind of the step that leads to each.
        """
        table = self.features
        scores = [
            [sum(column) for column in zip(NOTHING, *[table[name] for name in names if name in table], strict=True)]
            for names in features
        ]
        path = best_path(scores, [self.steps[kind] for kind in kinds])
        beliefs = Beliefs(scores, [self._factors[kind] for kind in kinds])
        return [(state, row[state]) for state, row in zip(path, beliefs.states, strict=True)]


def step_kinds(gaps: Iterable[int], is_dense: bool) -> list[str]:
    """The kind of the step that leads to each line."""
    return ["dense" if is_dense else STEP_KINDS[gap] for gap in gaps]


@cache
def shipped() -> Weights:
    """The weights that ship with the package."""
    return parse(files("screenplay_kit.formats.plaintext").joinpath("weights.tsv").read_text(encoding="utf-8"))


def parse(text: str) -> Weights:
    """Read a table of weights; lines that start with ``#`` are remarks."""
    features: dict[str, tuple[float, ...]] = {}
    steps: dict[str, list[tuple[float, ...]]] = {kind: [] for kind in STEP_KINDS}
    lexicon: dict[str, float] = {}
    for line in text.splitlines():
        if not line or line.startswith("# "):
            continue
        part, name, *values = line.split("\t")
        if part == "feature":
            features[name] = tuple(float(value or 0) for value in values)
        elif part == "step":
            steps[name.split(",")[0]].append(tuple(map(float, values)))
        else:
            lexicon[name] = float(values[0])
    return Weights(features, steps, lexicon)


def write(weights: Weights, remarks: Iterable[str]) -> str:
    """The table of weights as text, sorted, rounded to two places; weights that say nothing are left out."""
    rows = [f"# {remark}" for remark in remarks]
    rows.append("# part\tname\t" + "\t".join(STATES))
    for kind in STEP_KINDS:
        for state, row in zip(STATES, weights.steps[kind], strict=True):
            rows.append("\t".join(["step", f"{kind},{state}", *(f"{value:.2f}" for value in row)]))
    for name, values in sorted(weights.features.items()):
        if max(map(abs, values)) >= SAYS_NOTHING:
            rows.append("\t".join(["feature", name, *(_short(value) for value in values)]))
    rows += [f"word\t{name}\t{value:.1f}" for name, value in sorted(weights.lexicon.items())]
    return "\n".join(rows) + "\n"


SAYS_NOTHING = 0.04


def _short(value: float) -> str:
    shown = f"{value:.2f}"
    return "" if shown in ("0.00", "-0.00") else shown
