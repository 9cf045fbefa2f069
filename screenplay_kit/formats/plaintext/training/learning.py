"""Learning the weights: stochastic gradient descent on the likelihood of the tags, in plain Python.

AdaGrad (Duchi, Hazan and Singer 2011) sets the size of each weight's steps; weights shrink a little after every round,
which is a penalty on their squares. All is done in one order that a seed decides, so that the same examples give the
same weights.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import exp, sqrt
from random import Random

from attrs import frozen

from screenplay_kit.formats.plaintext.decode import STATES, Beliefs
from screenplay_kit.formats.plaintext.weights import STEP_KINDS, Weights

SIZE = len(STATES)


@frozen
class Example:
    """A stretch of lines with their tags.

    Attributes:
        script: which script it is from.
        features: per line.
        kinds: per line, the kind of step that leads to it.
        states: per line, the tag as an index.
        weight: how much it counts.
    """

    script: str
    features: Sequence[Sequence[str]]
    kinds: Sequence[str]
    states: Sequence[int]
    weight: float = 1.0


@frozen
class Settings:
    """How to learn.

    Attributes:
        rounds: how often all examples are seen.
        rate: the size of the first steps.
        shrinkage: by which share of itself each weight shrinks after a round.
        scripts: in how many scripts a feature must occur to get a weight.
        seed: of the order of the examples.
        enough: a line whose tags are this sure is not learned from.
    """

    rounds: int = 8
    rate: float = 0.25
    shrinkage: float = 0.03
    scripts: int = 3
    seed: int = 1
    enough: float = 0.02


def learn(examples: Sequence[Example], lexicon: dict[str, float], settings: Settings) -> Weights:
    """The weights that make the tags of the examples likely."""
    learner = _Learner(_frequent(examples, settings.scripts), settings)
    random = Random(settings.seed)
    numbered = [learner.number(example) for example in examples]
    for _ in range(settings.rounds):
        for _, place in sorted((random.random(), place) for place in range(len(examples))):
            learner.see(examples[place], numbered[place])
        learner.shrink()
    return learner.weights(lexicon)


def _frequent(examples: Iterable[Example], scripts: int) -> dict[str, int]:
    """A number for each feature that occurs in enough scripts."""
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for example in examples:
        for names in example.features:
            for name in names:
                seen[name].add(example.script)
    return {
        name: number
        for number, name in enumerate(sorted(name for name, where in seen.items() if len(where) >= scripts))
    }


class _Learner:
    def __init__(self, numbers: dict[str, int], settings: Settings) -> None:
        self.numbers = numbers
        self.settings = settings
        self.table = [[0.0] * SIZE for _ in numbers]
        self.squares = [[1.0] * SIZE for _ in numbers]
        self.steps = {kind: [[0.0] * SIZE for _ in STATES] for kind in STEP_KINDS}
        self.step_squares = {kind: [[1.0] * SIZE for _ in STATES] for kind in STEP_KINDS}

    def number(self, example: Example) -> list[list[int]]:
        return [[self.numbers[name] for name in names if name in self.numbers] for names in example.features]

    def see(self, example: Example, numbered: Sequence[Sequence[int]]) -> None:
        """Learn from one example."""
        table = self.table
        scores = [
            [sum(column) for column in zip(*[table[number] for number in numbers], strict=True)] for numbers in numbered
        ]
        factors = {kind: [[exp(value) for value in row] for row in rows] for kind, rows in self.steps.items()}
        beliefs = Beliefs(scores, [factors[kind] for kind in example.kinds])
        for place, (state, belief) in enumerate(zip(example.states, beliefs.states, strict=True)):
            if 1 - belief[state] < self.settings.enough and (
                not place or 1 - beliefs.states[place - 1][example.states[place - 1]] < self.settings.enough
            ):
                continue
            slope = [-value * example.weight for value in belief]
            slope[state] += example.weight
            for number in numbered[place]:
                self._move(table[number], self.squares[number], slope)
            if place:
                self._move_steps(example, place, beliefs.steps(place, factors[example.kinds[place]]))

    def _move_steps(self, example: Example, place: int, probabilities: Sequence[Sequence[float]]) -> None:
        kind, weight = example.kinds[place], example.weight
        for before, row in enumerate(probabilities):
            slope = [-value * weight for value in row]
            if before == example.states[place - 1]:
                slope[example.states[place]] += weight
            self._move(self.steps[kind][before], self.step_squares[kind][before], slope)

    def _move(self, row: list[float], squares: list[float], slope: Sequence[float]) -> None:
        rate = self.settings.rate
        for state, value in enumerate(slope):
            if value > 1e-3 or value < -1e-3:
                squares[state] += value * value
                row[state] += rate * value / sqrt(squares[state])

    def shrink(self) -> None:
        keep = 1 - self.settings.shrinkage
        for rows in (self.table, *self.steps.values()):
            for row in rows:
                row[:] = [value * keep for value in row]

    def weights(self, lexicon: dict[str, float]) -> Weights:
        return Weights({name: self.table[number] for name, number in self.numbers.items()}, self.steps, lexicon)
