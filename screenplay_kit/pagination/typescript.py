"""From the elements of a screenplay to the pieces that are printed."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from screenplay_kit.model.elements import (
    Action,
    Centered,
    Dialogue,
    Element,
    Lyric,
    PageBreak,
    SceneHeading,
    Transition,
)
from screenplay_kit.pagination.dual import Column, DualPiece
from screenplay_kit.pagination.geometry import Geometry, Style
from screenplay_kit.pagination.pieces import KEPT_WITH_NEXT, KEPT_WITH_PREVIOUS, Piece, make_piece
from screenplay_kit.pagination.wrap import Paragraph

KINDS: dict[type, str] = {
    SceneHeading: "scene_heading",
    Action: "action",
    Transition: "transition",
    Centered: "centered",
    Lyric: "lyric",
}
"""The kinds of line that elements give; what is neither here nor a dialogue is not printed."""


def pieces_of(elements: Sequence[Element], geometry: Geometry) -> list[Piece]:
    """All that is printed, in order; texts without a visible character are left out.

    Args:
        elements: all elements of a screenplay.
        geometry: the page geometry.
    """
    pieces: list[Piece] = []
    scene = -1
    starts_page = False
    for group in _paired(elements):
        element = elements[group[0]]
        scene += isinstance(element, SceneHeading)
        starts_page = starts_page or isinstance(element, PageBreak)
        for piece in _pieces(elements, group, geometry):
            previous = pieces[-1] if pieces and not starts_page else None
            piece.scene, piece.starts_page, starts_page = scene, starts_page, False
            _set_distance(piece, previous)
            pieces.append(piece)
    return pieces


def _paired(elements: Sequence[Element]) -> Iterator[tuple[int, ...]]:
    """The indices of the elements, those of two dialogues side by side together and in the place of the second.

    Only elements that are not printed, such as notes, may stand between the two.
    """
    left: int | None = None
    for index, element in enumerate(elements):
        is_dialogue = isinstance(element, Dialogue)
        if left is not None and isinstance(element, Dialogue) and element.cue.dual:
            yield left, index
            left = None
        elif is_dialogue or type(element) in KINDS or isinstance(element, PageBreak):
            if left is not None:
                yield (left,)
            left = index if is_dialogue else None
            if not is_dialogue:
                yield (index,)
    if left is not None:
        yield (left,)


def _pieces(elements: Sequence[Element], group: tuple[int, ...], geometry: Geometry) -> list[Piece]:
    if len(group) == 2:
        return _dual(elements, group[0], group[1], geometry)
    (index,) = group
    element = elements[index]
    if isinstance(element, Dialogue):
        return _dialogue(element, index, geometry, None)
    if isinstance(element, SceneHeading | Action | Transition | Centered | Lyric):
        kind = KINDS[type(element)]
        return _visible([make_piece(kind, index, geometry.style(kind), element)])
    return []


def _dialogue(dialogue: Dialogue, index: int, geometry: Geometry, column: Style | None) -> list[Piece]:
    """The cue and the parts, on the whole page or in a column of dual dialogue."""

    def style(kind: str) -> Style:
        return geometry.in_column(kind, column) if column else geometry.style(kind)

    cue = make_piece("cue", index, style("cue"), dialogue.cue)
    parts = [make_piece(part.type.lower(), index, style(part.type.lower()), part) for part in dialogue.parts]
    parts = _visible(parts)
    if _visible([cue]):
        for part in parts:
            part.speaker = cue
        return [cue, *parts]
    for part in parts[:1]:
        part.style = evolve(part.style, before=geometry.cue.before)
    return parts


def _dual(elements: Sequence[Element], left: int, right: int, geometry: Geometry) -> list[Piece]:
    columns = []
    for index, style in ((left, geometry.dual_left), (right, geometry.dual_right)):
        dialogue = elements[index]
        assert isinstance(dialogue, Dialogue)
        columns.append(Column(_dialogue(dialogue, index, geometry, style)))
    if not any(column.cells for column in columns):
        return []
    return [DualPiece("dual", left, geometry.cue, Paragraph(""), left=columns[0], right=columns[1])]


def _visible(pieces: list[Piece]) -> list[Piece]:
    return [piece for piece in pieces if not piece.paragraph.is_blank]


def _set_distance(piece: Piece, previous: Piece | None) -> None:
    """How far a piece stands from the one before it on its page, and whether a page may end between them."""
    if previous is None:
        return
    is_part = previous.element == piece.element
    is_close = is_part or (piece.style.close and previous.kind == piece.kind)
    piece.before = 0 if is_close else piece.style.before
    is_kept = previous.kind in KEPT_WITH_NEXT and (is_part or previous.kind != "parenthetical")
    piece.is_joined = is_kept or piece.kind in KEPT_WITH_PREVIOUS
