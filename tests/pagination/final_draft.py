"""What a file of Final Draft says of its scenes and its page, for comparison; no reader of the format."""

from pathlib import Path
from xml.etree import ElementTree

from attrs import evolve, frozen

import screenplay_kit as sk
from screenplay_kit.pagination import A4, Geometry, Style

POINTS_PER_INCH, POINTS_PER_LINE, CHARACTERS_PER_INCH = 72, 12, 10
KINDS = {
    "Scene Heading": "scene_heading",
    "Action": "action",
    "Character": "cue",
    "Parenthetical": "parenthetical",
    "Dialogue": "speech",
}
"""Kinds whose settings are compared; transitions stand in a narrow column there, in the whole width here."""


@frozen
class MeasuredScene:
    """The length and the page of a scene, as the file has them."""

    length: str
    page: int


def read_play(path: Path) -> sk.Screenplay:
    """The paragraphs of the file as elements."""
    elements: list[sk.Element] = []
    for kind, text in _paragraphs(path):
        if kind in ("Dialogue", "Parenthetical") and elements and isinstance(elements[-1], sk.Dialogue):
            part = sk.Speech(text) if kind == "Dialogue" else sk.Parenthetical(text)
            elements[-1] = evolve(elements[-1], parts=[*elements[-1].parts, part])
        elif kind == "Character":
            elements.append(sk.Dialogue(sk.CharacterCue(text)))
        elif kind == "Scene Heading":
            elements.append(sk.SceneHeading(text))
        else:
            elements.append(sk.Transition(text) if kind == "Transition" else sk.Action(text))
    return sk.Screenplay(elements)


def read_scenes(path: Path) -> list[MeasuredScene]:
    """What the file says of each scene."""
    found = ElementTree.parse(path).getroot().findall("Content/Paragraph/SceneProperties")
    return [MeasuredScene(scene.attrib["Length"], int(scene.attrib["Page"])) for scene in found]


def read_geometry(path: Path) -> Geometry:
    """The page that the file was set on, as far as it differs from our A4."""
    root = ElementTree.parse(path).getroot()
    layout, size = root.find("PageLayout"), root.find("PageLayout/PageSize")
    assert layout is not None
    assert size is not None
    margins = float(layout.attrib["TopMargin"]) + float(layout.attrib["BottomMargin"])
    lines = int((float(size.attrib["Height"]) * POINTS_PER_INCH - margins) // POINTS_PER_LINE)
    specs = {settings.attrib["Type"]: settings.find("ParagraphSpec") for settings in root.findall("ElementSettings")}
    action = specs["Action"]
    assert action is not None
    left = float(action.attrib["LeftIndent"])
    page = evolve(A4, name="final draft", lines=lines)
    for theirs, ours in KINDS.items():
        spec = specs[theirs]
        assert spec is not None
        page = evolve(page, **{ours: _style(spec.attrib, left)})  # type: ignore[arg-type]  # the kinds are styles
    return page


def _style(spec: dict[str, str], left: float) -> Style:
    first = float(spec["FirstIndent"])
    start = float(spec["LeftIndent"]) + first
    return Style(
        indent=int(round((start - left) * CHARACTERS_PER_INCH, 6)),
        width=int(round((float(spec["RightIndent"]) - start) * CHARACTERS_PER_INCH, 6)),
        before=int(spec["SpaceBefore"]) // POINTS_PER_LINE,
        hang=int(round(-first * CHARACTERS_PER_INCH, 6)),
    )


def _paragraphs(path: Path) -> list[tuple[str, str]]:
    content = ElementTree.parse(path).getroot().findall("Content/Paragraph")
    return [
        (paragraph.attrib["Type"], "".join(text.text or "" for text in paragraph.findall("Text")))
        for paragraph in content
    ]
