"""Elements as they are read back: emphasis spelled in one way, white space as Final Draft keeps it."""

from collections.abc import Iterable
from typing import Any, TypeVar, cast

from attrs import evolve

from screenplay_kit.formats.fdx.emphasis import Guard
from screenplay_kit.formats.fdx.texts import boneyard_text, note_text, respelled
from screenplay_kit.model.elements import (
    Action,
    Boneyard,
    Dialogue,
    Element,
    Note,
    PageBreak,
    Placed,
    Printed,
    Speech,
)
from screenplay_kit.model.screenplay import Screenplay
from screenplay_kit.model.title_page import TitleEntry

Piece = TypeVar("Piece", bound=Placed)


def canonical(play: Screenplay, guard: Guard) -> Screenplay:
    """A screenplay as it is read back from the file that it is written to."""
    elements = (_element(element, guard) for element in play.elements)
    return Screenplay(elements, [_entry(entry, guard) for entry in play.title_page.entries])


def _entry(entry: TitleEntry, guard: Guard) -> TitleEntry:
    value = "\n".join(respelled(entry.value, guard).full)
    return evolve(entry, value=value, comments=_comments(entry.comments, guard))


def _element(element: Element, guard: Guard) -> Element:
    if isinstance(element, Dialogue):
        parts = (_printed(part, guard) for part in element.parts)
        return evolve(element, cue=_printed(element.cue, guard), parts=parts)
    if isinstance(element, Note | Boneyard):
        return _comment(element, guard)
    if isinstance(element, PageBreak):
        return evolve(element, comments=_comments(element.comments, guard))
    return _printed(element, guard)


def _printed(piece: Piece, guard: Guard) -> Piece:
    text = respelled(cast("Printed", piece).text, guard)
    if isinstance(piece, Action):
        spelled = "\n".join(text.indented)
    else:
        spelled = "\n".join(text.lines) if isinstance(piece, Speech) else text.joined
    changed: Any = piece
    return cast("Piece", evolve(changed, text=spelled, comments=_comments(changed.comments, guard)))


def _comments(comments: Iterable[Note | Boneyard], guard: Guard) -> tuple[Note | Boneyard, ...]:
    return tuple(_comment(comment, guard) for comment in comments)


def _comment(comment: Note | Boneyard, guard: Guard) -> Note | Boneyard:
    if isinstance(comment, Boneyard):
        return evolve(comment, text=boneyard_text(comment.text))
    inner = tuple(evolve(boneyard, text=boneyard_text(boneyard.text)) for boneyard in comment.comments)
    return evolve(comment, text=note_text(comment.text, guard), comments=inner)
