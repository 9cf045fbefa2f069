"""Screenplays and scenes as short, escaped HTML for notebooks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screenplay_kit.model.scene import Scene
    from screenplay_kit.model.screenplay import Screenplay

SHOWN_SCENES = 12
SHOWN_SPEAKERS = 8


def screenplay_card(play: Screenplay) -> str:
    """Title, counts, and the first scenes of a screenplay."""
    title = escape(play.title)
    counts = f"{len(play.scenes)} scenes, {len(play.characters)} speaking characters"
    rows = "".join(
        f"<tr><td>{scene.index}</td><td>{escape(scene.heading.text)}</td><td>{_names(scene)}</td></tr>"
        for scene in play.scenes[:SHOWN_SCENES]
    )
    more = len(play.scenes) - SHOWN_SCENES
    rest = f"<p>and {more} more scenes</p>" if more > 0 else ""
    head = "<tr><th>scene</th><th>heading</th><th>speakers</th></tr>"
    return f"<div><p><b>{title}</b>: {counts}</p><table>{head}{rows}</table>{rest}</div>"


def scene_card(scene: Scene) -> str:
    """Heading, speakers and size of a scene."""
    return (
        f"<div><p><b>{scene.index}. {escape(scene.heading.text)}</b></p>"
        f"<p>{len(scene.elements)} elements; speakers: {_names(scene) or 'none'}</p></div>"
    )


def _names(scene: Scene) -> str:
    names = ", ".join(escape(name) for name in scene.speakers[:SHOWN_SPEAKERS])
    return names + (", …" if len(scene.speakers) > SHOWN_SPEAKERS else "")
