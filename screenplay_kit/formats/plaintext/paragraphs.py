"""Lines that a layout wrapped, joined again; breaks that the writer made, kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from screenplay_kit.formats.plaintext.lines import Line
from screenplay_kit.formats.plaintext.tagged import TaggedLine

SPARE = 12
"""By how many characters a line must be shorter than it had to be, for its break to be the writer's."""

LEAST_WIDTH = 24
SENTENCE_ENDS = (".", "!", "?", "…", '"', "”", ":", "--", "—")


def widths(lines: Iterable[TaggedLine]) -> Mapping[str, int]:
    """How wide the text of each tag runs: the length that one line in twenty exceeds."""
    lengths: defaultdict[str, list[int]] = defaultdict(list)
    for tagged in lines:
        lengths[tagged.tag].append(len(tagged.line.text))
    return {tag: max(LEAST_WIDTH, sorted(sizes)[len(sizes) * 19 // 20]) for tag, sizes in lengths.items()}


def squeeze(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def is_wrapped(line: str, below: str, width: int) -> bool:
    """Whether the line ends where it does because the first word below had no more room."""
    word = below.split(" ", 1)[0]
    return len(line) + 1 + len(word) > width - SPARE


def join(lines: Sequence[Line], width: int) -> str:
    """The text of lines that stand directly below each other."""
    if not lines:
        return ""
    text = squeeze(lines[0].text)
    for above, line in pairwise(lines):
        below = squeeze(line.text)
        text += (" " if goes_on(above.text, below, width) else "\n") + below
    return text


def goes_on(line: str, below: str, width: int) -> bool:
    """Whether the text runs on from one line to the next."""
    return is_wrapped(line, below, width) or (below[:1].islower() and not line.endswith(SENTENCE_ENDS))


def starts_paragraph(line: str, below: str, width: int) -> bool:
    """Whether a paragraph ends with a line, in scripts where no blank line says so."""
    return line.endswith(SENTENCE_ENDS) and not below[:1].islower() and not is_wrapped(line, below, width)
