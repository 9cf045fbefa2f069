"""The best way to tag a sequence of lines, and how sure each tag is.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): a line has a score per state from its
features, and each step from one state to the next has a score that depends on the blank lines between. Viterbi's
algorithm finds the best path, the forward-backward algorithm the probability of each state.
"""

from collections.abc import Sequence
from math import exp, log
from operator import add, mul

STATES = (
    "scene_heading",
    "action",
    "character",
    "dialogue",
    "parenthetical",
    "transition",
    "other",
    "other_in_speech",
)
"""The tags; furniture amid a speech is a state of its own, so that the speech can go on behind it."""

Scores = Sequence[float]
Steps = Sequence[Sequence[float]]
"""Per state (row), the score of stepping to each state (column)."""


def best_path(scores: Sequence[Scores], steps: Sequence[Steps]) -> list[int]:
    """The states of the path with the highest score.

    Args:
        scores: per line, the score of each state.
        steps: per line, the scores of the steps that lead to it; those of the first line are not used.
    """
    if not scores:
        return []
    columns_of: dict[int, list[tuple[float, ...]]] = {}
    best = list(scores[0])
    origins: list[list[int]] = []
    for score, step in zip(scores[1:], steps[1:], strict=True):
        columns = columns_of.get(id(step))
        if columns is None:
            columns = columns_of[id(step)] = list(zip(*step, strict=True))
        origin, new = [], []
        for state, column in enumerate(columns):
            ways = list(map(add, best, column))
            value = max(ways)
            origin.append(ways.index(value))
            new.append(value + score[state])
        best = new
        origins.append(origin)
    path = [best.index(max(best))]
    for origin in reversed(origins):
        path.append(origin[path[-1]])
    return path[::-1]


class Beliefs:
    """The probabilities of a sequence: of each state of each line, and of each step.

    Attributes:
        forward: per line and state, up to a factor per line.
        backward: likewise.
        states: per line, the probability of each state.
        log_total: the logarithm of the sum over all paths.
    """

    __slots__ = ("_emissions", "_scales", "backward", "forward", "log_total", "states")

    def __init__(self, scores: Sequence[Scores], factors: Sequence[Steps]) -> None:
        """Run forward-backward.

        Args:
            scores: per line, the score of each state.
            factors: per line, ``exp`` of the scores of the steps that lead to it.
        """
        columns_of: dict[int, list[tuple[float, ...]]] = {}
        self._emissions: list[list[float]] = []
        self.forward: list[list[float]] = []
        self._scales: list[float] = []
        self.log_total = 0.0
        for place, score in enumerate(scores):
            top = max(score)
            emission = [exp(value - top) for value in score]
            if place:
                factor = factors[place]
                columns = columns_of.get(id(factor))
                if columns is None:
                    columns = columns_of[id(factor)] = list(zip(*factor, strict=True))
                before = self.forward[-1]
                new = [sum(map(mul, before, column)) * here for column, here in zip(columns, emission, strict=True)]
            else:
                new = emission
            scale = 1.0 / sum(new)
            self.log_total += top - log(scale)
            self._emissions.append(emission)
            self._scales.append(scale)
            self.forward.append([value * scale for value in new])
        self.backward = self._run_backward(factors)
        self.states = [list(map(mul, ahead, behind)) for ahead, behind in zip(self.forward, self.backward, strict=True)]

    def _run_backward(self, factors: Sequence[Steps]) -> list[list[float]]:
        backward = [[1.0] * len(row) for row in self.forward[-1:]]
        for place in range(len(self.forward) - 1, 0, -1):
            scale = self._scales[place]
            ahead = [value * scale for value in map(mul, self._emissions[place], backward[-1])]
            backward.append([sum(map(mul, row, ahead)) for row in factors[place]])
        return backward[::-1]

    def steps(self, place: int, factor: Steps) -> list[list[float]]:
        """The probability of each step that leads to the line at ``place``."""
        scale = self._scales[place]
        ahead = [value * scale for value in map(mul, self._emissions[place], self.backward[place])]
        return [
            [start * way for way in map(mul, row, ahead)]
            for start, row in zip(self.forward[place - 1], factor, strict=True)
        ]
