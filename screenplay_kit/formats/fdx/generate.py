"""From elements to the XML that Final Draft would write for them."""

import re
from collections.abc import Callable, Iterator, Sequence

from screenplay_kit.errors import WriteError
from screenplay_kit.formats.fdx.emphasis import flagged
from screenplay_kit.formats.fdx.tables import BONEYARD, MARGIN, STYLES
from screenplay_kit.formats.fdx.title_page import LAYOUT, OTHER_LAYOUT
from screenplay_kit.model.elements import (
    Action,
    Boneyard,
    Centered,
    CharacterCue,
    Dialogue,
    DialoguePart,
    Element,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Section,
    Speech,
    Synopsis,
    Transition,
)
from screenplay_kit.model.title_page import TitleEntry

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
IN_TEXT = str.maketrans(REFERENCES)
IN_ATTRIBUTE = str.maketrans({**REFERENCES, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"})

TYPE_NAMES: dict[type, str] = {
    SceneHeading: "Scene Heading",
    Action: "Action",
    Centered: "Action",
    PageBreak: "Action",
    Transition: "Transition",
    Synopsis: "Summary",
    Lyric: "Lyrics",
    CharacterCue: "Character",
    Speech: "Dialogue",
    Parenthetical: "Parenthetical",
    Note: "General",
    Boneyard: "General",
}
"""The type of paragraph for each kind of element but sections, which have their level in it."""

SEPARATOR = f'<Paragraph Type="Action">\n{MARGIN}  <Text></Text>\n{MARGIN}</Paragraph>'
"""An empty paragraph, which ends a dialogue."""

Piece = Element | CharacterCue | DialoguePart
Original = Callable[[Piece], str | None]
"""The XML that a piece was read from, if it is still what it was."""


def write_group(elements: Sequence[Element], original: Original, properties: Sequence[str] = ()) -> Iterator[str]:
    """Each element as XML without indentation, dual dialogues with their partner.

    Args:
        elements: what to write.
        original: gives the XML of pieces that need not be written anew.
        properties: ``SceneProperties`` for the headings among them, in order.

    Raises:
        WriteError: a text has characters that XML cannot express.
    """
    headings = iter(properties)
    index, new_page = 0, False
    while index < len(elements):
        element = elements[index]
        end = _end_of_dual(elements, index)
        if _is_plain_break(element) and index + 1 < len(elements) and _may_start_page(elements[index + 1]):
            new_page = True
        elif end > index:
            yield _dual(elements[index:end], original, new_page)
            index, new_page = end - 1, False
        else:
            inside = next(headings, "") if isinstance(element, SceneHeading) else ""
            is_verse = isinstance(element, Lyric) and index > 0 and isinstance(elements[index - 1], Dialogue)
            parted = f"{SEPARATOR}\n{MARGIN}" if is_verse else ""
            yield parted + _element(element, original, new_page, inside)
            new_page = False
        index += 1


def write_entry(entry: TitleEntry, spaced: bool) -> str:
    """An entry of the title page as XML, after the empty paragraphs that precede it in Final Draft's template."""
    alignment, blanks = LAYOUT.get(entry.key.lower(), OTHER_LAYOUT)
    empty = f'<Paragraph Alignment="{alignment}"/>\n{MARGIN}  ' * (blanks if spaced else 0)
    attributes = {"Alignment": alignment, "Key": entry.key}
    return empty + _paragraph(attributes, entry.value, entry.comments, margin=MARGIN + "  ")


def _is_plain_break(element: Element) -> bool:
    return isinstance(element, PageBreak) and not element.comments


def _may_start_page(element: Element) -> bool:
    return not isinstance(element, PageBreak | Lyric | Note | Boneyard)


def _end_of_dual(elements: Sequence[Element], start: int) -> int:
    """Where the dual dialogue ends that starts here; ``start`` if none does."""
    if not isinstance(elements[start], Dialogue):
        return start
    end = start + 1
    if _is_dual(elements[start]):
        return end
    while end < len(elements) and _is_dual(elements[end]):
        end += 1
    return end if end > start + 1 else start


def _is_dual(element: Element) -> bool:
    return isinstance(element, Dialogue) and element.cue.dual


def _dual(dialogues: Sequence[Element], original: Original, new_page: bool) -> str:
    said = "".join(f"\n{MARGIN}{_element(dialogue, original)}" for dialogue in dialogues)
    tag = '<Paragraph StartsNewPage="Yes">' if new_page else "<Paragraph>"
    return f"{tag}\n{MARGIN}  <DualDialogue>{said}\n{MARGIN}  </DualDialogue>\n{MARGIN}</Paragraph>"


def _element(element: Element, original: Original, new_page: bool = False, inside: str = "") -> str:
    kept = None if new_page or inside else original(element)
    if kept is not None:
        return kept
    if isinstance(element, Dialogue):
        pieces = [_piece(element.cue, original, new_page), *(_piece(part, original) for part in element.parts)]
        return f"\n{MARGIN}".join(pieces)
    return _piece(element, original, new_page, inside)


def _piece(piece: Piece, original: Original, new_page: bool = False, inside: str = "") -> str:
    kept = None if new_page or inside else original(piece)
    if kept is not None:
        return kept
    attributes = {"Alignment": "Center"} if isinstance(piece, Centered) else {}
    if isinstance(piece, SceneHeading) and piece.number:
        attributes["Number"] = piece.number
    if new_page or isinstance(piece, PageBreak):
        attributes["StartsNewPage"] = "Yes"
    attributes["Type"] = f"Outline {piece.level}" if isinstance(piece, Section) else TYPE_NAMES[type(piece)]
    if isinstance(piece, Note | Boneyard):
        return _paragraph(attributes, "", (piece,))
    text = "" if isinstance(piece, PageBreak | Dialogue) else piece.text
    return _paragraph(attributes, text, piece.comments, inside)


def _paragraph(
    attributes: dict[str, str],
    text: str,
    comments: Sequence[Note | Boneyard],
    inside: str = "",
    margin: str = MARGIN,
) -> str:
    lines = [f"<Paragraph{_attributes(attributes)}>", *([inside] if inside else []), *map(_note, comments)]
    lines += [_run(run, flags) for run, flags in flagged(text) or [("", 0)]]
    return f"\n{margin}  ".join(lines) + f"\n{margin}</Paragraph>"


def _run(text: str, flags: int) -> str:
    style = "+".join(name for name, flag in STYLES.items() if flags & flag)
    return f"<Text{_attributes({'Style': style} if style else {})}>{_escape(text, IN_TEXT)}</Text>"


def _note(comment: Note | Boneyard) -> str:
    attributes = {"Name": "", "Type": BONEYARD if isinstance(comment, Boneyard) else ""}
    inner = "".join(map(_note, comment.comments)) if isinstance(comment, Note) else ""
    text = f"<Paragraph><Text>{_escape(comment.text, IN_TEXT)}</Text></Paragraph>"
    return f"<ScriptNote{_attributes(attributes)}>{text}{inner}</ScriptNote>"


def _attributes(attributes: dict[str, str]) -> str:
    return "".join(f' {name}="{_escape(value, IN_ATTRIBUTE)}"' for name, value in sorted(attributes.items()))


def _escape(text: str, references: dict[int, str]) -> str:
    if found := NOT_IN_XML.search(text):
        raise WriteError(f"Final Draft files cannot hold {found[0]!r}, which stands in {text[:60]!r}; take it out")
    return text.translate(references)
