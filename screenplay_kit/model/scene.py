"""Scenes: a heading and all that follows up to the next one."""

from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from attrs import field, frozen

from screenplay_kit.model import html
from screenplay_kit.model.elements import Dialogue, Element, SceneHeading, Section, Synopsis
from screenplay_kit.model.names import normalise_name
from screenplay_kit.source import Span


@frozen(repr=False)
class Scene:
    """A scene.

    Attributes:
        index: 0-based place among the scenes of the screenplay.
        elements: all its elements in source order, the heading first.
    """

    index: int
    elements: tuple[Element, ...] = field(repr=False)

    @property
    def heading(self) -> SceneHeading:
        """The heading that starts it."""
        heading = self.elements[0]
        assert isinstance(heading, SceneHeading)
        return heading

    @property
    def span(self) -> Span:
        """From the start of the heading to the end of the last element."""
        return Span(self.heading.span.start, self.elements[-1].span.end)

    @property
    def line(self) -> int:
        """1-based line of the heading."""
        return self.heading.line

    @property
    def dialogues(self) -> tuple[Dialogue, ...]:
        """The dialogues in it, in order."""
        return tuple(element for element in self.elements if isinstance(element, Dialogue))

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """The normalised names of those who speak, in order of their first cue here."""
        return tuple(dict.fromkeys(normalise_name(dialogue.cue.name) for dialogue in self.dialogues))

    @property
    def synopses(self) -> tuple[Synopsis, ...]:
        """The synopses written under its heading, those of a section that starts behind it apart."""
        before_section: list[Synopsis] = []
        for element in self.elements:
            if isinstance(element, Section):
                break
            if isinstance(element, Synopsis):
                before_section.append(element)
        return tuple(before_section)

    def __repr__(self) -> str:
        return f"Scene({self.index}, {self.heading.text!r}, {len(self.elements)} elements)"

    def _repr_html_(self) -> str:
        return html.scene_card(self)


def split_scenes(elements: Iterable[Element]) -> tuple[tuple[Element, ...], tuple[Scene, ...]]:
    """Divide elements at the scene headings: the prelude before the first one, and the scenes."""
    elements = tuple(elements)
    starts = [place for place, element in enumerate(elements) if isinstance(element, SceneHeading)]
    bounds = pairwise((*starts, len(elements)))
    scenes = tuple(Scene(index, elements[start:end]) for index, (start, end) in enumerate(bounds))
    return elements[: starts[0] if starts else len(elements)], scenes
