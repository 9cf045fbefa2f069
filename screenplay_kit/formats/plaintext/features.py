"""What the tagger sees of each line: names of features, for which ``weights.tsv`` has weights.

A feature is a short text such as ``shape,next=name,aside``. Numbers are put into few classes, so that a weight has
enough examples to learn from.
"""

from collections.abc import Container, Mapping, Sequence
from itertools import pairwise

from screenplay_kit.formats.plaintext.layout import CUE_SHAPES, Layout

LENGTHS = [0, 0, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6, 6]
"""Classes of the length of a line, by fives: speech is rarely longer than 38 characters, action than 62."""

WIDTH_OF_SPEECH = 38
WIDTH_OF_ACTION = 62
FAR = 7
"""From how many columns on a step to the right or left is a far one."""

COUNTS = [0, 1, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4]
"""Classes of how often something occurs: never, once, twice, 3 to 5, 6 to 14; more are class 5."""

LONGEST_ASIDE = 8
"""After how many lines a parenthesis counts as never closed."""


def _length(size: int) -> int:
    return LENGTHS[size // 5] if size < 65 else 7


def _count(number: int) -> int:
    return COUNTS[number] if number < 15 else 5


def _step(here: int, there: int) -> str:
    difference = there - here
    if -2 < difference < 2:
        return "="
    if difference > 0:
        return ">>" if difference >= FAR else ">"
    return "<<" if difference <= -FAR else "<"


def _open_asides(layout: Layout) -> list[str]:
    """For each line whether it stands in a parenthesis that a line above opened, and whether it closes it."""
    states: list[str] = []
    since = 0
    for line, shape, gap in zip(layout.lines, layout.shapes, layout.gaps, strict=True):
        if shape == "aside_opens":
            since = 1
            states.append("opens")
        elif since and since < LONGEST_ASIDE and (not gap or layout.is_dense):
            closes = ")" in line.text
            since = 0 if closes else since + 1
            states.append(("closes" if line.text[-1] in ").]" else "closes_within") if closes else "within")
        else:
            since = 0
            states.append("no")
    return states


def _voices(layout: Layout, lexicon: Mapping[str, float]) -> list[float]:
    """For each line how much its words are those of speech (positive) or of action (negative), in nats."""
    voices = []
    for line, shape in zip(layout.lines, layout.shapes, strict=True):
        text = line.text
        words = text.lower().replace("’", "'").split()
        total = sum(lexicon.get(word.strip('.,;:"“”()-…'), 0.0) for word in words)
        total += lexicon.get(f"<{words[0]}", 0.0)
        if "?" in text:
            total += lexicon.get("<?>", 0.0)
        if "!" in text:
            total += lexicon.get("<!>", 0.0)
        voices.append(total if shape[0] in "ul" or shape == "capitals_long" or layout.is_capitals else 0.0)
    return voices


def _voice(nats: float) -> int:
    return max(-4, min(4, round(nats / 1.2)))


def _blocks(voices: Sequence[float], layout: Layout) -> list[float]:
    """The voices summed over each line and the lines of its paragraph beside it."""
    sums = list(voices)
    for place, (before, here) in enumerate(pairwise(voices)):
        if not layout.gaps[place + 1] and layout.lines[place].indent == layout.lines[place + 1].indent:
            sums[place] += here
            sums[place + 1] += before
    return sums


def features_of(layout: Layout, lexicon: Mapping[str, float], wanted: Container[int] | None = None) -> list[list[str]]:
    """The features of each line that is not blank.

    Args:
        layout: the layout of the script.
        lexicon: the words of speech and action.
        wanted: the places of the lines to look at, all by default; the others get no features.
    """
    size = len(layout.lines)
    shapes = ["<<", "<", *layout.shapes, ">", ">>"]
    gaps = [*layout.gaps, 2, 2]
    names = ["", "", *map(_name_code, layout.shapes, layout.names), "", ""]
    asides = _open_asides(layout)
    voices = _voices(layout, lexicon)
    blocks = _blocks(voices, layout)
    texts = [line.text for line in layout.lines]
    indents = [line.indent for line in layout.lines]
    lengths = list(map(len, texts))
    words = [text.find(" ") if " " in text else len(text) for text in texts]
    kind = ("d" if layout.is_dense else "s") + ("f" if layout.is_flat else "i") + ("c" if layout.is_capitals else "m")
    flat = kind[1]
    heading_seen = False
    found: list[list[str]] = []
    for place, line in enumerate(layout.lines):
        heading_seen = heading_seen or shapes[place + 2] == "heading" or names[place + 2] > "n2"
        if wanted is not None and place not in wanted:
            found.append([])
            continue
        shape, before, after = shapes[place + 2], shapes[place + 1], shapes[place + 3]
        first, last = texts[place][0], texts[place][-1]
        blank = f"{gaps[place]}{gaps[place + 1]}"
        name, name_before, name_after = names[place + 2], names[place + 1], names[place + 3]
        length = _length(lengths[place])
        voice, block = _voice(voices[place]), _voice(blocks[place])
        back = _step(indents[place], indents[place - 1]) if place else "^"
        on = _step(indents[place], indents[place + 1]) if place + 1 < size else "$"
        back2 = _step(indents[place], indents[place - 2]) if place > 1 else "^"
        whole, local, from_cue = layout.columns[place]
        aside = asides[place]
        numbers = ("L" if line.left else "-") + ("R" if line.right else "-")
        full = lengths[place - 1] + 1 + words[place] if place and not gaps[place] else 0
        wrap = "" if not full else ("s" if full <= WIDTH_OF_SPEECH else ("m" if full <= WIDTH_OF_ACTION else "l"))
        start = "l" if first.islower() else ("u" if first.isupper() else first)
        end_before = texts[place - 1][-1] if place else "^"
        end_before = "a" if end_before.isalnum() else end_before
        end = "a" if last.isalnum() else last
        repeated = _count(layout.repeats[place])
        found.append(
            [
                "bias",
                f"doc={kind}",
                f"shape={shape}",
                f"shape,blank={shape},{blank},{kind[0]}",
                f"shape,before={shape},{before}",
                f"shape,after={shape},{after}",
                f"shape,before,gap={shape},{before},{gaps[place]}",
                f"shape,after,gap={shape},{after},{gaps[place + 1]}",
                f"before2={shapes[place]},{before},{gaps[place]}",
                f"after2={after},{shapes[place + 4]},{gaps[place + 1]}",
                f"name={shape},{name},{flat}",
                f"name,blank={name},{blank},{kind[0]}",
                f"name_before={name_before},{gaps[place]},{shape}",
                f"name_after={name_after},{gaps[place + 1]},{shape}",
                f"name_before2={names[place]},{name_before},{gaps[place]},{flat}",
                f"length={length},{shape}",
                f"length,blank={length},{blank}",
                f"wrap={wrap},{start},{end_before}",
                f"wrap,voice={wrap},{voice}",
                f"back={back},{gaps[place]},{shape}",
                f"on={on},{gaps[place + 1]},{shape}",
                f"steps={back},{on},{blank}",
                f"back,before={back},{before},{gaps[place]}",
                f"on,after={on},{after},{gaps[place + 1]}",
                f"back2={back2},{shapes[place]},{back}",
                f"column={whole},{flat}",
                f"column,cues={whole[0]},{shape}",
                f"column,rest={whole[1:]},{shape}",
                f"local={local},{flat}",
                f"local,cues={local[0]},{shape}",
                f"local,rest={local[3]},{shape},{flat}",
                f"from_cue={from_cue},{flat}",
                f"from_cue,cues={from_cue[0]},{shape}",
                f"from_cue,rest={from_cue[2:]},{shape}",
                f"balance={whole[3]}{local[3]}{from_cue[3]}",
                f"voice={voice},{flat}",
                f"voice,shape={voice},{shape}",
                f"block={block},{flat},{kind[0]}",
                f"block,gap={block},{blank},{flat}",
                f"aside={aside},{shape}",
                f"aside,back={aside},{back},{blank}",
                f"numbers={numbers},{shape}",
                f"ends={start},{end},{shape}",
                f"end_before={end_before},{start},{gaps[place]}",
                f"repeated={repeated},{shape}",
                f"opening={heading_seen},{shape}",
                f"opening,place={heading_seen},{min(4, 20 * place // size)},{20 * place // size > 18}",
            ]
        )
    return found


def _name_code(shape: str, count: int) -> str:
    return f"n{_count(count)}" if shape in CUE_SHAPES else "-"
