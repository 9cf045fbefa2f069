"""Page geometry: how many lines a page holds, and where on it each kind of line stands.

The numbers, and the source of each, are in ``geometry.toml``; all are characters and lines at 10 characters and 6 lines
to the inch, the pitch of 12-point Courier.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import Attribute, evolve, field, frozen, validators

LEAST_LINES = 12
"""A page must hold the marks of divided scenes and dialogues, a cue, and two lines that go with it."""

LEAST_WIDTH = 2
"""A full-width character takes two columns."""

ALIGNMENTS = ("left", "center", "right")


@frozen
class Style:
    """Where lines of one kind stand.

    Attributes:
        indent: characters between the left margin of the action and the line.
        width: characters to a line.
        before: blank lines before it, none at the top of a page.
        hang: characters that the second and later lines of a paragraph are indented further.
        align: ``left``, ``center`` or ``right`` within the width.
        close: whether it follows a line of its own kind without a blank line.
    """

    indent: int = field(validator=validators.ge(0))
    width: int = field(validator=validators.ge(LEAST_WIDTH))
    before: int = field(default=0, validator=[validators.ge(0), validators.le(3)])
    hang: int = field(default=0, validator=validators.ge(0))
    align: str = field(default="left", validator=validators.in_(ALIGNMENTS))
    close: bool = False

    @hang.validator
    def _leaves_room(self, _attribute: "Attribute[int]", hang: int) -> None:
        if self.width - hang < LEAST_WIDTH:
            raise ValueError(f"a hang of {hang} leaves too little of a width of {self.width}")

    def column(self, width: int, is_first: bool) -> int:
        """The column where a line of ``width`` characters starts, counted from the left margin of the action."""
        room = self.width - width
        if self.align == "left":
            return self.indent + (0 if is_first else self.hang)
        return self.indent + (max(room, 0) if self.align == "right" else max(room, 0) // 2)


@frozen
class Geometry:
    """A page geometry; frozen, so that ``attrs.evolve(LETTER, lines=54)`` makes another.

    Attributes:
        name: under which ``geometry`` finds it.
        lines: lines of text to a page, page number and margins apart.
        title: the paper, as people call it.
        scene_heading, action, cue, parenthetical, speech, lyric, transition, centered: the kinds of line.
        dual_left, dual_right: the columns of dual dialogue.
    """

    name: str
    lines: int = field(validator=validators.ge(LEAST_LINES))
    scene_heading: Style
    action: Style
    cue: Style
    parenthetical: Style
    speech: Style
    lyric: Style
    transition: Style
    centered: Style
    dual_left: Style
    dual_right: Style
    title: str = ""

    def style(self, kind: str) -> Style:
        """The style of a kind of line, such as ``scene_heading``."""
        style = getattr(self, kind)
        assert isinstance(style, Style)
        return style

    def in_column(self, kind: str, column: Style) -> Style:
        """The style of a kind of dialogue line within a column of dual dialogue.

        Speech fills the column; a cue and a parenthetical are indented in it as they are against speech on a whole
        page, as far as the narrower column allows in proportion.
        """
        style, speech = self.style(kind), self.speech
        inset = max(style.indent - speech.indent, 0) * column.width // speech.width
        width = min(style.width, column.width - inset) if kind == "parenthetical" else column.width - inset
        hang = style.hang if width - style.hang >= LEAST_WIDTH else 0
        if width < LEAST_WIDTH:
            inset, width = 0, column.width
        return evolve(style, indent=column.indent + inset, width=width, before=0, hang=hang)


def _from_table(name: str, table: Mapping[str, Any]) -> Geometry:
    fields: dict[str, Any] = {key: Style(**value) if isinstance(value, dict) else value for key, value in table.items()}
    return Geometry(name, **fields)


@cache
def _geometries() -> dict[str, Geometry]:
    text = files("screenplay_kit.pagination").joinpath("geometry.toml").read_text(encoding="utf-8")
    return {name: _from_table(name, table) for name, table in tomllib.loads(text).items()}


def geometry(name: str) -> Geometry:
    """The geometry of a name: ``letter`` or ``a4``, in any case.

    Raises:
        KeyError: there is none of that name; the message lists those that there are.
    """
    try:
        return _geometries()[name.casefold()]
    except KeyError:
        raise KeyError(f"no page geometry {name!r}; there are {', '.join(_geometries())}") from None


LETTER = geometry("letter")
A4 = geometry("a4")
