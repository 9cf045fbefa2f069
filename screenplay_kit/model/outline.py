"""The writer's outline: sections as a tree, with the scenes and synopses under them."""

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from screenplay_kit.model.elements import Element, SceneHeading, Section, Synopsis
from screenplay_kit.model.scene import Scene


@frozen(repr=False)
class OutlineNode:
    """A section of the outline.

    Attributes:
        section: the section itself.
        synopses: the synopses between it and its first scene or subsection.
        scenes: the scenes that start directly under it, those of its subsections apart.
        children: its subsections.
    """

    section: Section
    synopses: tuple[Synopsis, ...] = field(default=(), repr=False)
    scenes: tuple[Scene, ...] = field(default=(), repr=False)
    children: "tuple[OutlineNode, ...]" = field(default=(), repr=False)

    @property
    def text(self) -> str:
        """The text of the section."""
        return self.section.text

    @property
    def level(self) -> int:
        """The level of the section, 1 to 6."""
        return self.section.level

    def walk(self) -> "Iterator[OutlineNode]":
        """This node and all below it, in source order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def __repr__(self) -> str:
        return (
            f"OutlineNode({self.text!r}, level={self.level}, {len(self.scenes)} scenes, {len(self.children)} children)"
        )


@frozen
class _Draft:
    """A node while its contents are still being read."""

    section: Section
    synopses: list[Synopsis] = field(factory=list)
    scenes: list[Scene] = field(factory=list)
    children: "list[OutlineNode]" = field(factory=list)

    def finish(self) -> OutlineNode:
        return OutlineNode(self.section, tuple(self.synopses), tuple(self.scenes), tuple(self.children))


def build_outline(elements: Iterable[Element], scenes: Iterable[Scene]) -> tuple[OutlineNode, ...]:
    """The top sections of the outline; a section belongs to the nearest one before it with a lower level."""
    top: list[OutlineNode] = []
    open_drafts: list[_Draft] = []

    def close_down_to(level: int) -> None:
        while open_drafts and open_drafts[-1].section.level >= level:
            node = open_drafts.pop().finish()
            (open_drafts[-1].children if open_drafts else top).append(node)

    next_scene = iter(scenes)
    under_heading = False
    for element in elements:
        if isinstance(element, Section):
            close_down_to(element.level)
            open_drafts.append(_Draft(element))
            under_heading = False
        elif isinstance(element, SceneHeading):
            scene = next(next_scene)
            under_heading = True
            if open_drafts:
                open_drafts[-1].scenes.append(scene)
        elif isinstance(element, Synopsis) and open_drafts and not under_heading:
            open_drafts[-1].synopses.append(element)
    close_down_to(0)
    return tuple(top)
