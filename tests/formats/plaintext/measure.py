"""How well plain-text scripts are read, measured.

    python -m tests.formats.plaintext.measure [tags] [headings] [time]

``tags``: F1 on the 15 tagged scripts, each tagged by weights that were learned without it, in several layouts; takes
about ten minutes. ``headings``: which share of the lines where scenes start, of the 74 scripts, is tagged as heading by
the weights that ship. ``time``: seconds per 200,000 characters.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterable
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from statistics import median

from screenplay_kit.formats.plaintext import read_plaintext, tag_lines
from screenplay_kit.formats.plaintext.decode import STATES
from screenplay_kit.formats.plaintext.training.recipe import Material, gather, make_weights
from screenplay_kit.formats.plaintext.training.sheets import VARIANTS, Script, number, read_gold, sheet_of
from screenplay_kit.formats.plaintext.training.weak import read_weak
from screenplay_kit.formats.plaintext.weights import Weights

DATA = Path(__file__).resolve().parents[4] / "shared" / "data"
TAGS = STATES[:7]
Pairs = list[tuple[str, str]]


def tag_variant(script: Script, variant: str, weights: Weights) -> Pairs:
    """The wanted and the found tag of each tagged line of a script in one layout."""
    lines = VARIANTS[variant](number(script.text))
    sheet = sheet_of(script.name, lines, weights.lexicon, lambda _: True)
    found = weights.tag(sheet.features, sheet.kinds)
    return [
        (script.tags[line], STATES[state].removesuffix("_in_speech"))
        for line, (state, _) in zip(sheet.numbers, found, strict=True)
        if line in script.tags
    ]


def leave_out(place: int, material: Material) -> dict[str, Pairs]:
    """The tags of one script in each layout, by weights learned from the others."""
    script = material.gold[place]
    weights = make_weights(material, without=script.name)
    return {variant: tag_variant(script, variant, weights) for variant in VARIANTS}


def f1(pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    """F1 of each tag, in per cent."""
    right, wanted, found = Counter[str](), Counter[str](), Counter[str]()
    for want, got in pairs:
        wanted[want] += 1
        found[got] += 1
        right[want] += want == got
    return {tag: 200 * right[tag] / max(1, wanted[tag] + found[tag]) for tag in TAGS}


def measure_tags() -> None:
    """Print F1 with each script left out in turn."""
    material = gather(DATA)
    with Pool() as pool:
        results = pool.map(partial(leave_out, material=material), range(len(material.gold)), chunksize=1)
    print(f"{'F1, one script left out':24}" + "".join(f"{tag[:9]:>10}" for tag in TAGS))
    for variant in VARIANTS:
        scores = f1(pair for result in results for pair in result[variant])
        print(f"{variant:24}" + "".join(f"{scores[tag]:10.1f}" for tag in TAGS))


def heading_recall(script: Script) -> float:
    """Which share of the lines where scenes start is tagged as heading."""
    found = {tagged.line.number - 1 for tagged in tag_lines(script.text) if tagged.tag == "scene_heading"}
    return len(found & set(script.tags)) / len(script.tags)


def measure_headings() -> None:
    """Print the recall of headings over the scripts."""
    scripts = read_weak(DATA / "turning_points", frozenset())
    with Pool() as pool:
        recalls = sorted(zip(pool.map(heading_recall, scripts), [script.name for script in scripts], strict=True))
    print(f"headings: median recall {median(recall for recall, _ in recalls):.3f}, {len(recalls)} scripts; lowest:")
    for recall, name in recalls[:8]:
        print(f"  {recall:.3f} {name}")


def measure_time() -> None:
    """Print seconds of processor time per 200,000 characters."""
    scripts = read_gold(DATA / "line_tags")
    read_plaintext("INT. HOUSE - DAY")
    for what, reads in (("tag_lines", tag_lines), ("read_plaintext", read_plaintext)):
        seconds = []
        for script in scripts:
            start = time.process_time()
            reads(script.text)
            seconds.append((time.process_time() - start) * 200_000 / len(script.text))
        print(f"{what}: {median(seconds):.2f} s per 200,000 characters, median; most {max(seconds):.2f}")


if __name__ == "__main__":
    chosen = sys.argv[1:] or ["tags", "headings", "time"]
    for name in chosen:
        {"tags": measure_tags, "headings": measure_headings, "time": measure_time}[name]()
