"""Finding an element or a scene in a sequence of elements."""

from collections.abc import Iterable, Sequence

from screenplay_kit.errors import EditError
from screenplay_kit.model.elements import Element, Placed
from screenplay_kit.model.scene import Scene


def find_place(elements: Sequence[Element], piece: Element | Scene | int) -> slice:
    """Where ``piece`` stands among ``elements``.

    Raises:
        EditError: it is not among them, or only as one of several alike from another version of the screenplay.
    """
    if isinstance(piece, int):
        if not -len(elements) <= piece < len(elements):
            raise EditError(f"there is no element {piece}; the screenplay has {len(elements)}")
        start = piece % len(elements)
        return slice(start, start + 1)
    if isinstance(piece, Scene):
        start = _find_element(elements, piece.heading)
        end = start + len(piece.elements)
        if tuple(elements[start:end]) != piece.elements:
            raise EditError(f"{piece!r} is not in this screenplay; take the scene from the screenplay that is edited")
        return slice(start, end)
    start = _find_element(elements, piece)
    return slice(start, start + 1)


def find_gap(elements: Sequence[Element], before: Element | Scene | int) -> slice:
    """The empty stretch before a piece, or at the end for the index ``len(elements)``; errors as in ``find_place``."""
    start = len(elements) if before == len(elements) else find_place(elements, before).start
    return slice(start, start)


def _find_element(elements: Sequence[Element], wanted: Element) -> int:
    for index, element in enumerate(elements):
        if element is wanted:
            return index
    alike = [index for index, element in enumerate(elements) if element == wanted]
    if len(alike) == 1:
        return alike[0]
    if alike:
        raise EditError(
            f"{wanted!r} comes from another version of the screenplay, and {len(alike)} elements are like it; "
            "take it from the screenplay that is edited, or pass its index"
        )
    raise EditError(
        f"{wanted!r} is not an element of this screenplay; take it from the screenplay that is edited "
        "(to change a part of a dialogue, replace the dialogue)"
    )


def as_elements(new: Element | Iterable[Element]) -> tuple[Element, ...]:
    """One element or several as a tuple.

    Raises:
        TypeError: there is something else among them.
    """
    elements = (new,) if isinstance(new, Placed) else tuple(new)
    for element in elements:
        if not isinstance(element, Element):
            raise TypeError(f"{element!r} is no element; pass SceneHeading, Action, Dialogue and the like")
    return elements
