"""What elements share: a place in the source, comments within them, a printed text."""

from typing import ClassVar

from attrs import field, frozen

from screenplay_kit.model.inline import Run, parse_runs
from screenplay_kit.source import Span


def shorten(text: str, length: int = 48) -> str:
    """The text, or its beginning and an ellipsis, for short representations."""
    return text if len(text) <= length else text[: length - 1] + "…"


Place = tuple[int, int, int]
"""Where something stands in a source: start and end offset, and 1-based line."""

NO_PLACE: Place = (0, 0, 0)


class Placed:
    """What all elements share: where they stand.

    Attributes:
        place: start and end offset in the source and 1-based line; zeros if it was not read from a text. The place of a
            note or boneyard is that of its marks, of all else whole lines without the last line break.
    """

    __slots__ = ()

    type: ClassVar[str]
    _shown: ClassVar[tuple[str, ...]] = ("line",)

    place: Place

    @property
    def span(self) -> Span:
        """Where it stands in the source; ``(0, 0)`` if it was not read from one."""
        return Span(self.place[0], self.place[1])

    @property
    def line(self) -> int:
        """The 1-based line of the source where it starts; 0 if it was not read from one."""
        return self.place[2]

    def __repr__(self) -> str:
        text = getattr(self, "text", None)
        shown = [repr(shorten(text))] if text is not None else []
        shown += [f"{name}={value!r}" for name in self._shown if (value := getattr(self, name))]
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


@frozen(repr=False)
class Furniture(Placed):
    """Something that a page has and the screenplay has not: a page number, a running header, ``(CONTINUED)``.

    Attributes:
        kind: what it is, such as ``page_number``.
        text: as it stands in the source, spaces around it apart.
    """

    type: ClassVar[str] = "FURNITURE"

    kind: str
    text: str
    place: Place = field(default=NO_PLACE, eq=False)
