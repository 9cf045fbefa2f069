"""Learn the weights anew.

    python -m screenplay_kit.formats.plaintext.training ../shared/data

reads the labels in ``line_tags`` and the scripts in ``turning_points`` and writes ``weights.tsv``, the same bytes from
the same data. ``tests/formats/plaintext/measure.py`` says how well they do on scripts that were left out; its table
goes into the head of the file with ``--scores FILE``.
"""

import argparse
from pathlib import Path

from screenplay_kit.formats.plaintext.training.recipe import gather, make_weights
from screenplay_kit.formats.plaintext.weights import write

WEIGHTS = Path(__file__).resolve().parents[1] / "weights.tsv"
ABOUT = (
    "Weights of the tagger of plain-text scripts: a conditional random field over lines.",
    "Made by: python -m screenplay_kit.formats.plaintext.training ../shared/data --scores SCORES",
)


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(prog="python -m screenplay_kit.formats.plaintext.training")
    parser.add_argument("data", type=Path, help="the folder with line_tags and turning_points")
    parser.add_argument("--scores", type=Path, help="a file whose lines go into the head: the measured scores")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = parser.parse_args()
    remarks = list(ABOUT)
    if chosen.scores:
        remarks += chosen.scores.read_text(encoding="utf-8").splitlines()
    elif chosen.out.exists():
        old = chosen.out.read_text(encoding="utf-8").splitlines()
        remarks = [line[2:] for line in old if line.startswith("# ") and not line.startswith("# part")] or remarks
    weights = make_weights(gather(chosen.data))
    chosen.out.write_text(write(weights, remarks), encoding="utf-8")


if __name__ == "__main__":
    main()
