"""What a screenplay is made of, one class per kind of element.

All are frozen values that compare by content: where they stood and how they were marked does not count. ``text`` is
what is printed; emphasis marks stay in it and are parsed on demand in ``runs``.

The ``type`` of a class is its terminal in ``fountain.lark``: the elements themselves are what the grammar reads.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

from attrs import field, frozen

from screenplay_kit.model.heading import HeadingParts, heading_parts
from screenplay_kit.model.inline import Run, parse_runs
from screenplay_kit.model.names import split_cue
from screenplay_kit.source import Span


def _shorten(text: str, length: int = 48) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


Place = tuple[int, int, int]
"""Where something stands in a source: start and end offset, and 1-based line."""

NO_PLACE: Place = (0, 0, 0)


class Placed:
    """What all elements share: where they stand.

    Attributes:
        place: start and end offset in the source, whole lines without the last line break, and 1-based line; zeros if
            it was not read from a text.
    """

    __slots__ = ()

    type: ClassVar[str]
    place: Place

    @property
    def span(self) -> Span:
        """Where it stands in the source, whole lines without the last line break; ``(0, 0)`` if not read from one."""
        return Span(self.place[0], self.place[1])

    @property
    def line(self) -> int:
        """The 1-based line of the source where it starts; 0 if not read from one."""
        return self.place[2]

    def __repr__(self) -> str:
        text = getattr(self, "text", None)
        shown = [repr(_shorten(text))] if text is not None else []
        if self.line:
            shown.append(f"line={self.line}")
        return f"{type(self).__name__}({', '.join(shown)})"


class Annotated(Placed):
    """An element that may hold notes and boneyards.

    Attributes:
        comments: the notes and boneyards within it, in order.
    """

    __slots__ = ()

    comments: "tuple[Note | Boneyard, ...]"

    @property
    def notes(self) -> "tuple[Note, ...]":
        """The notes that stand here, in order."""
        return tuple(comment for comment in self.comments if isinstance(comment, Note))

    @property
    def boneyards(self) -> "tuple[Boneyard, ...]":
        """The boneyards that stand here, in order; those within notes included."""
        return tuple(boneyard for comment in self.comments for boneyard in comment.boneyards)


@frozen(repr=False, weakref_slot=False)
class Boneyard(Placed):
    """``/* … */``, a piece of script that was taken out; alone or within another element."""

    type: ClassVar[str] = "BONEYARD"

    text: str
    place: Place = field(default=NO_PLACE, eq=False)

    @property
    def notes(self) -> "tuple[Note, ...]":
        """None: what is inside a boneyard is not script."""
        return ()

    @property
    def boneyards(self) -> "tuple[Boneyard, ...]":
        """Itself."""
        return (self,)


@frozen(repr=False, weakref_slot=False)
class Note(Annotated):
    """``[[ … ]]``, a remark that is not printed; alone or within another element."""

    type: ClassVar[str] = "NOTE"

    text: str
    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Boneyard, ...] = ()

    @property
    def notes(self) -> "tuple[Note, ...]":
        """Itself."""
        return (self,)


class Printed(Annotated):
    """An element with a printed text."""

    __slots__ = ()

    text: str

    @property
    def runs(self) -> tuple[Run, ...]:
        """The text in stretches of one style, emphasis marks taken off."""
        return parse_runs(self.text)

    @property
    def plain_text(self) -> str:
        """The text without emphasis marks."""
        return "".join(run.text for run in self.runs)


@frozen(repr=False, weakref_slot=False)
class SceneHeading(Printed):
    """``INT. HOUSE - DAY``: where and when a scene plays.

    Attributes:
        number: the scene number as written between its ``#``, or None.
        forced: it was marked with a dot.
    """

    type: ClassVar[str] = "SCENE_HEADING"

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
class CharacterCue(Printed):
    """The line that says who speaks.

    Attributes:
        text: the cue without ``@`` and ``^``, extensions included.
        dual: spoken beside the dialogue before it (``^``).
        forced: it was marked with ``@``.
    """

    type: ClassVar[str] = "CUE"

    text: str
    dual: bool = False
    forced: bool = field(default=False, eq=False)
    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Note | Boneyard, ...] = ()

    @cached_property
    def _parts(self) -> tuple[str, tuple[str, ...]]:
        return split_cue(self.text)

    @property
    def name(self) -> str:
        """The name as written, without extensions and emphasis marks."""
        return self._parts[0]

    @property
    def extensions(self) -> tuple[str, ...]:
        """What stands in parentheses behind the name, without them: ``("O.S.", "cont'd")``."""
        return self._parts[1]


@frozen(repr=False, weakref_slot=False)
class Speech(Printed):
    """Spoken lines without interruption, their line breaks kept."""

    type: ClassVar[str] = "SPEECH"

    text: str
    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Note | Boneyard, ...] = ()


def _in_parentheses(text: str) -> str:
    return text if text.startswith("(") and text.endswith(")") else f"({text})"


@frozen(repr=False, weakref_slot=False)
class Parenthetical(Printed):
    """A direction to the speaker on a line of its own; ``text`` has its parentheses, as printed."""

    type: ClassVar[str] = "PARENTHETICAL"

    text: str = field(converter=_in_parentheses)
    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Note | Boneyard, ...] = ()


@frozen(repr=False, weakref_slot=False)
class Lyric(Printed):
    """One line that is sung, within a dialogue or alone."""

    type: ClassVar[str] = "LYRIC"

    text: str
    place: Place = field(default=NO_PLACE, eq=False)
    comments: tuple[Note | Boneyard, ...] = ()


DialoguePart = Speech | Parenthetical | Lyric


def _as_parts(parts: Iterable[DialoguePart]) -> tuple[DialoguePart, ...]:
    return tuple(parts)


@frozen(repr=False, weakref_slot=False)
class Dialogue(Placed):
    """A cue and what is said under it.

    Attributes:
        cue: who speaks.
        parts: speeches, parentheticals and lyrics, in order.
    """

    type: ClassVar[str] = "DIALOGUE"

    cue: CharacterCue
    parts: tuple[DialoguePart, ...] = field(default=(), converter=_as_parts)
    place: Place = field(default=NO_PLACE, eq=False)

    @property
    def speech(self) -> str:
        """The spoken and sung lines, without parentheticals."""
        return "\n".join(part.text for part in self.parts if not isinstance(part, Parenthetical))

    @property
    def comments(self) -> tuple[Note | Boneyard, ...]:
        """The notes and boneyards within the cue and the parts, in order."""
        return tuple(comment for piece in (self.cue, *self.parts) for comment in piece.comments)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes within the cue and the parts, in order."""
        return tuple(note for piece in (self.cue, *self.parts) for note in piece.notes)

    @property
    def boneyards(self) -> tuple[Boneyard, ...]:
        """The boneyards within the cue and the parts, in order."""
        return tuple(boneyard for piece in (self.cue, *self.parts) for boneyard in piece.boneyards)

    def __repr__(self) -> str:
        shown = [repr(self.cue.text), *(repr(_shorten(part.text)) for part in self.parts)]
        if self.line:
            shown.append(f"line={self.line}")
        return f"Dialogue({', '.join(shown)})"


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
