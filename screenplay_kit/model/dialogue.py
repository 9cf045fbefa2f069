"""Dialogue: who speaks, and what is said, sung and directed."""

from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

from attrs import field, frozen

from screenplay_kit.model.names import split_cue
from screenplay_kit.model.placed import NO_PLACE, Boneyard, Note, Place, Placed, Printed, shorten


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
        shown = [repr(self.cue.text), *(f"{type(part).__name__}({shorten(part.text)!r})" for part in self.parts)]
        if self.line:
            shown.append(f"line={self.line}")
        return f"Dialogue({', '.join(shown)})"
