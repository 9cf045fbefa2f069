"""The whole screenplay and the views of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib import import_module
from typing import Any, Protocol, cast

from attrs import field, frozen

from screenplay_kit.diagnostics import Diagnostic
from screenplay_kit.model import html
from screenplay_kit.model.cast import Cast, group_cues
from screenplay_kit.model.elements import Boneyard, Dialogue, Element, Furniture, Note
from screenplay_kit.model.inline import parse_runs
from screenplay_kit.model.locate import as_elements, find_gap, find_place
from screenplay_kit.model.outline import OutlineNode, build_outline
from screenplay_kit.model.scene import Scene, split_scenes
from screenplay_kit.model.title_page import TitlePage, as_title_page
from screenplay_kit.source import Span


class Notation(Protocol):
    """What the model asks of the notation that screenplays are written in; ``screenplay_kit.fountain`` provides it."""

    def write(self, play: Screenplay) -> str:
        """The screenplay as text."""

    def splice(self, play: Screenplay, place: slice, new: tuple[Element, ...]) -> Screenplay:
        """The screenplay with other elements at ``place``."""

    def retitle(self, play: Screenplay, title_page: TitlePage) -> Screenplay:
        """The screenplay with another title page."""

    def diagnose(self, play: Screenplay) -> tuple[Diagnostic, ...]:
        """What looks like a mistake in its source."""


def _notation() -> Notation:
    """The one place where the model reaches for a higher level, which is loaded when first asked for."""
    return cast("Notation", import_module("screenplay_kit.fountain"))


def _as_elements(elements: Iterable[Element]) -> tuple[Element, ...]:
    return tuple(elements)


@frozen(repr=False)
class Screenplay:
    """A screenplay: its title page and its elements, and all that follows from them.

    Screenplays are values: they compare by content, and editing one gives a new one.

    Attributes:
        elements: everything in source order.
        title_page: an ordered mapping of keys to values, looked up without regard to case; may be empty.
        source: the text it was read from; empty if it was not read from a text.
        format: the name of the format that the source is in.
        encoding: how the file it was read from was encoded.
        reading: findings about the file itself, such as a guessed encoding.
        furniture: what the source has of page numbers, running headers and the like, which is no element.
    """

    elements: tuple[Element, ...] = field(default=(), converter=_as_elements)
    title_page: TitlePage = field(factory=TitlePage, converter=as_title_page)
    source: str = field(default="", eq=False, kw_only=True)
    format: str = field(default="fountain", eq=False, kw_only=True)
    encoding: str = field(default="utf-8", eq=False, kw_only=True)
    reading: tuple[Diagnostic, ...] = field(default=(), eq=False, kw_only=True)
    furniture: tuple[Furniture, ...] = field(default=(), eq=False, kw_only=True)
    _as_read: bool = field(default=False, init=False, eq=False)

    @classmethod
    def as_read(cls, source: str, title_page: TitlePage, elements: Iterable[Element], **about: Any) -> Screenplay:
        """A screenplay that says exactly what ``source`` says; for those who read formats.

        Args:
            source: the text that the places of the elements refer to.
            title_page: its title page.
            elements: all that it holds.
            about: the other attributes of a screenplay.
        """
        play = cls(elements, title_page, source=source, **about)
        object.__setattr__(play, "_as_read", True)
        return play

    @property
    def is_as_read(self) -> bool:
        """Whether the source says exactly this: it was read from there, and changed by nothing but its methods."""
        return self._as_read

    @property
    def is_fountain(self) -> bool:
        """Whether the source says exactly this, in Fountain."""
        return self._as_read and self.format == "fountain"

    # What is in it

    @property
    def title(self) -> str:
        """The title without emphasis marks, on one line; ``Untitled`` where the title page has none."""
        runs = parse_runs(self.title_page.get("title", ""))
        return " ".join("".join(run.text for run in runs).split()) or "Untitled"

    @cached_property
    def _divided(self) -> tuple[tuple[Element, ...], tuple[Scene, ...]]:
        return split_scenes(self.elements)

    @property
    def prelude(self) -> tuple[Element, ...]:
        """What precedes the first scene heading."""
        return self._divided[0]

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """The scenes in order."""
        return self._divided[1]

    @property
    def dialogues(self) -> tuple[Dialogue, ...]:
        """All dialogues in order."""
        return tuple(element for element in self.elements if isinstance(element, Dialogue))

    @cached_property
    def characters(self) -> Cast:
        """The speaking characters in order of their first cue, cues grouped by normalised name."""
        return group_cues(self.dialogues)

    @cached_property
    def outline(self) -> tuple[OutlineNode, ...]:
        """The top sections, with their subsections, scenes and synopses."""
        return build_outline(self.elements, self.scenes)

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """All notes in order, those within other elements included."""
        return tuple(note for piece in (self.title_page, *self.elements) for note in piece.notes)

    @cached_property
    def boneyards(self) -> tuple[Boneyard, ...]:
        """All boneyards in order, those within other elements included."""
        return tuple(boneyard for piece in (self.title_page, *self.elements) for boneyard in piece.boneyards)

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What looks like a mistake, in source order; findings about the file itself first."""
        return (*self.reading, *_notation().diagnose(self))

    def segments(self) -> Iterator[tuple[Span, TitlePage | Element | None]]:
        """The source as a gapless sequence: the title page, the elements, and blank stretches (None) between them."""
        place = 0
        pieces = (self.title_page, *self.elements) if self.title_page else self.elements
        for piece in pieces:
            if piece.span.start > place:
                yield Span(place, piece.span.start), None
            yield piece.span, piece
            place = piece.span.end
        if place < len(self.source):
            yield Span(place, len(self.source)), None

    # Writing and editing

    def to_fountain(self) -> str:
        """The screenplay in Fountain; of one that was read and not changed, its source.

        Raises:
            WriteError: an element holds what Fountain cannot express.
        """
        return self.source if self.is_fountain else _notation().write(self)

    def replace(self, old: Element | Scene | int, new: Element | Iterable[Element]) -> Screenplay:
        """A screenplay with ``new`` in place of an element or a scene.

        Only what is touched is written anew, all other text keeps its bytes.

        Args:
            old: an element or scene of this screenplay, or the index of an element.
            new: what takes its place.

        Raises:
            EditError: ``old`` is not part of this screenplay, or ``new`` would change how its neighbours read.
            WriteError: ``new`` holds what Fountain cannot express.
        """
        return _notation().splice(self, find_place(self.elements, old), as_elements(new))

    def insert(self, before: Element | Scene | int, new: Element | Iterable[Element]) -> Screenplay:
        """A screenplay with ``new`` before an element or a scene; see ``replace`` for arguments and errors.

        The index ``len(play.elements)`` puts it at the end.
        """
        return _notation().splice(self, find_gap(self.elements, before), as_elements(new))

    def append(self, new: Element | Iterable[Element]) -> Screenplay:
        """A screenplay with ``new`` at its end; see ``replace`` for errors."""
        return self.insert(len(self.elements), new)

    def remove(self, old: Element | Scene | int) -> Screenplay:
        """A screenplay without an element or a scene; see ``replace`` for arguments and errors."""
        return _notation().splice(self, find_place(self.elements, old), ())

    def with_title_page(self, title_page: TitlePage | dict[str, str]) -> Screenplay:
        """A screenplay with another title page; see ``replace`` for errors."""
        return _notation().retitle(self, as_title_page(title_page))

    def __repr__(self) -> str:
        return f"Screenplay({self.title!r}, {len(self.scenes)} scenes, {len(self.elements)} elements)"

    def _repr_html_(self) -> str:
        return html.screenplay_card(self)
