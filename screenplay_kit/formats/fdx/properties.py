"""What Final Draft knows of scenes beside their text: lengths, pages, titles, colours."""

import re

from attrs import frozen

from screenplay_kit.formats.fdx.document import Document
from screenplay_kit.formats.fdx.scan import Node
from screenplay_kit.model.screenplay import Screenplay

LENGTH = re.compile(r"\s*(?:(?P<pages>\d+)(?!\s*/))?\s*(?:(?P<eighths>\d+)\s*/\s*8)?\s*")
"""``2``, ``3/8`` or ``1 3/8``."""


@frozen
class FdxScene:
    """What ``SceneProperties`` say of a scene.

    Attributes:
        length_in_eighths: of a page, or None where it does not say.
        page: the page that it starts on, as written, or None.
        title: its title on the index card; empty if it has none.
        colour: ``#RRRRGGGGBBBB``, or None.
    """

    length_in_eighths: int | None = None
    page: str | None = None
    title: str = ""
    colour: str | None = None


def scene_properties(play: Screenplay) -> tuple[FdxScene, ...]:
    """What Final Draft noted on each scene of ``play.scenes``; scenes that are new or changed have nothing noted."""
    if play.format != "fdx" or not play.source:
        return tuple(FdxScene() for _ in play.scenes)
    paragraphs = {}
    for paragraph in Document(play.source, "the source").content.all("Paragraph"):
        paragraphs[paragraph.start] = paragraphs[paragraph.inner] = paragraph
    return tuple(_scene(paragraphs.get(scene.heading.place[0])) for scene in play.scenes)


def _scene(heading: Node | None) -> FdxScene:
    properties = heading and heading.first("SceneProperties")
    if not properties:
        return FdxScene()
    said = properties.attributes
    length = LENGTH.fullmatch(said.get("Length", ""))
    eighths = None
    if length and (length["pages"] or length["eighths"]):
        eighths = 8 * int(length["pages"] or 0) + int(length["eighths"] or 0)
    return FdxScene(eighths, said.get("Page") or None, said.get("Title", ""), said.get("Color") or None)
