"""screenplay_kit: understand the structure of screenplays.

    import screenplay_kit as sk

    play = sk.read("script.fountain")
    play.scenes, play.characters, play.outline, play.diagnostics

Names are loaded when they are first asked for, so that importing the package costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from screenplay_kit.diagnostics import Diagnostic as Diagnostic
    from screenplay_kit.diagnostics import Severity as Severity
    from screenplay_kit.errors import EditError as EditError
    from screenplay_kit.errors import ReadError as ReadError
    from screenplay_kit.errors import ScreenplayKitError as ScreenplayKitError
    from screenplay_kit.errors import WriteError as WriteError
    from screenplay_kit.formats.files import read as read
    from screenplay_kit.formats.files import write as write
    from screenplay_kit.fountain.parser import parse as parse
    from screenplay_kit.model.cast import Cast as Cast
    from screenplay_kit.model.cast import Character as Character
    from screenplay_kit.model.elements import Action as Action
    from screenplay_kit.model.elements import Boneyard as Boneyard
    from screenplay_kit.model.elements import Centered as Centered
    from screenplay_kit.model.elements import CharacterCue as CharacterCue
    from screenplay_kit.model.elements import Dialogue as Dialogue
    from screenplay_kit.model.elements import Element as Element
    from screenplay_kit.model.elements import Furniture as Furniture
    from screenplay_kit.model.elements import Lyric as Lyric
    from screenplay_kit.model.elements import Note as Note
    from screenplay_kit.model.elements import PageBreak as PageBreak
    from screenplay_kit.model.elements import Parenthetical as Parenthetical
    from screenplay_kit.model.elements import SceneHeading as SceneHeading
    from screenplay_kit.model.elements import Section as Section
    from screenplay_kit.model.elements import Speech as Speech
    from screenplay_kit.model.elements import Synopsis as Synopsis
    from screenplay_kit.model.elements import Transition as Transition
    from screenplay_kit.model.inline import Run as Run
    from screenplay_kit.model.outline import OutlineNode as OutlineNode
    from screenplay_kit.model.scene import Scene as Scene
    from screenplay_kit.model.screenplay import Screenplay as Screenplay
    from screenplay_kit.model.title_page import TitleEntry as TitleEntry
    from screenplay_kit.model.title_page import TitlePage as TitlePage
    from screenplay_kit.pagination.geometry import A4 as A4
    from screenplay_kit.pagination.geometry import LETTER as LETTER
    from screenplay_kit.pagination.paginate import paginate as paginate
    from screenplay_kit.pagination.result import Pagination as Pagination
    from screenplay_kit.report.overview import Overview as Overview
    from screenplay_kit.report.overview import overview as overview
    from screenplay_kit.source import Span as Span

__version__ = "0.1.0"

_HOMES = {
    "diagnostics": "Diagnostic Severity",
    "errors": "EditError ReadError ScreenplayKitError WriteError",
    "formats.files": "read write",
    "fountain.parser": "parse",
    "model.cast": "Cast Character",
    "model.elements": "Action Boneyard Centered CharacterCue Dialogue Element Furniture Lyric Note PageBreak "
    "Parenthetical SceneHeading Section Speech Synopsis Transition",
    "model.inline": "Run",
    "model.outline": "OutlineNode",
    "model.scene": "Scene",
    "model.screenplay": "Screenplay",
    "model.title_page": "TitleEntry TitlePage",
    "pagination.geometry": "A4 LETTER",
    "pagination.paginate": "paginate",
    "pagination.result": "Pagination",
    "report.overview": "Overview overview",
    "source": "Span",
}
_MODULES = {name: module for module, names in _HOMES.items() for name in names.split()}

__all__ = sorted(_MODULES)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
