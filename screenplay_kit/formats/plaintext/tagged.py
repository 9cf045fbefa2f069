"""What tagging gives: lines with their tags."""

from attrs import frozen

from screenplay_kit.formats.plaintext.layout import Layout
from screenplay_kit.formats.plaintext.lines import Line


@frozen
class TaggedLine:
    """A line and what it is.

    Attributes:
        line: the line: its place, its text without what stands around it, its scene numbers.
        tag: ``scene_heading``, ``action``, ``character``, ``dialogue``, ``parenthetical``, ``transition`` or ``other``.
        kind: the tag, ``inline`` for dialogue with its cue on the same line, or of ``other`` which: ``blank``,
            ``page_number``, ``header``, ``continued``, ``more``,
            ``omitted``, ``title_page``, ``boilerplate``, or ``other`` if that is not known.
        confidence: the probability of the tag, 0 to 1, as far as the tagger knows.
    """

    line: Line
    tag: str
    kind: str
    confidence: float


@frozen
class Tagged:
    """The tags of a whole script.

    Attributes:
        lines: all lines, blank ones included.
        layout: what was inferred of the layout.
    """

    lines: tuple[TaggedLine, ...]
    layout: Layout
