"""What a screenplay is made of, one class per kind of element.

All are frozen values that compare by content: where they stood and how they were marked does not count. ``text`` is
what is printed; emphasis marks stay in it and are parsed on demand in ``runs``.

The ``type`` of a class is its terminal in ``fountain.lark``: the elements themselves are what the grammar reads.
"""

from functools import cached_property
from typing import ClassVar

from attrs import field, frozen

from screenplay_kit.model.dialogue import CharacterCue, Dialogue, DialoguePart, Lyric, Parenthetical, Speech
from screenplay_kit.model.heading import HeadingParts, heading_parts
from screenplay_kit.model.placed import NO_PLACE, Annotated, Boneyard, Furniture, Note, Place, Placed, Printed

__all__ = [
    "NO_PLACE",
    "Action",
    "Annotated",
    "Boneyard",
    "Centered",
    "CharacterCue",
    "Dialogue",
    "DialoguePart",
    "Element",
    "Furniture",
    "Lyric",
    "Note",
    "PageBreak",
    "Parenthetical",
    "Place",
    "Placed",
    "Printed",
    "SceneHeading",
    "Section",
    "Speech",
    "Synopsis",
    "Transition",
]


@frozen(repr=False, weakref_slot=False)
class SceneHeading(Printed):
    """``INT. HOUSE - DAY``: where and when a scene plays.

    Attributes:
        number: the scene number as written between its ``#``, or None.
        forced: it was marked with a dot.
    """

    type: ClassVar[str] = "SCENE_HEADING"
    _shown = ("number", "line")

    text: str
    number: str | None = None
    forced: bool = field(default=False, eq=False)
    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Note | Boneyard, ...] = ()

    @cached_property
    def _divided(self) -> HeadingParts:
        return heading_parts(self.text)

    @property
    def setting(self) -> str | None:
        """``INT``, ``EXT``, ``INT/EXT``, ``EXT/INT``, ``EST``, or None where the heading does not say."""
        return self._divided.setting

    @property
    def location(self) -> str:
        """The place as written, such as ``HOUSE - KITCHEN``."""
        return self._divided.location

    @property
    def time_of_day(self) -> str | None:
        """As written, such as ``NIGHT`` or ``MOMENTS LATER``, or None where the heading does not say."""
        return self._divided.time_of_day

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """What else it says of story time or level, as written: ``("FLASHBACK", "1973")``."""
        return self._divided.qualifiers


@frozen(repr=False, weakref_slot=False)
class Action(Printed):
    """What is seen and heard: a paragraph, its line breaks and leading spaces kept."""

    type: ClassVar[str] = "ACTION"

    text: str
    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Note | Boneyard, ...] = ()


@frozen(repr=False, weakref_slot=False)
class Transition(Printed):
    """``CUT TO:``, how one shot gives way to the next.

    Attributes:
        forced: it was marked with ``>``.
    """

    type: ClassVar[str] = "TRANSITION"

    text: str
    forced: bool = field(default=False, eq=False)
    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Note | Boneyard, ...] = ()


@frozen(repr=False, weakref_slot=False)
class Centered(Printed):
    """``> THE END <``, a line in the middle of the page."""

    type: ClassVar[str] = "CENTERED"

    text: str
    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Note | Boneyard, ...] = ()


@frozen(repr=False, weakref_slot=False)
class Section(Printed):
    """``# Act I``, a heading of the writer's outline that is not printed in the script.

    Attributes:
        level: 1 to 6, the number of ``#``.
    """

    type: ClassVar[str] = "SECTION"
    _shown = ("level", "line")

    text: str
    level: int = 1
    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Note | Boneyard, ...] = ()


@frozen(repr=False, weakref_slot=False)
class Synopsis(Printed):
    """``= what happens here``, a line of the writer's outline."""

    type: ClassVar[str] = "SYNOPSIS"

    text: str
    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Note | Boneyard, ...] = ()


@frozen(repr=False, weakref_slot=False)
class PageBreak(Annotated):
    """``===``: a new page starts here."""

    type: ClassVar[str] = "PAGE_BREAK"

    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Note | Boneyard, ...] = ()


Element = (
    SceneHeading | Action | Dialogue | Transition | Centered | Lyric | Section | Synopsis | Note | Boneyard | PageBreak
)
"""What ``Screenplay.elements`` holds."""
