"""Screenplays as JSON: everything that the model holds, in a versioned form.

Reading is forward-compatible: fields that this version does not know are passed over, and elements of kinds that it
does not know are left out and reported.
"""

import json
from functools import cache
from typing import Any, TypeGuard, get_args

from cattrs import BaseValidationError, Converter
from cattrs.strategies import configure_tagged_union

from screenplay_kit.diagnostics import Diagnostic, Rule, Severity
from screenplay_kit.errors import ReadError
from screenplay_kit.formats.text import encode
from screenplay_kit.model.dialogue import DialoguePart
from screenplay_kit.model.elements import Boneyard, Element, Furniture, Note
from screenplay_kit.model.screenplay import Screenplay
from screenplay_kit.model.title_page import TitleEntry, TitlePage
from screenplay_kit.source import Span

MARK = "screenplay_kit"
VERSION = 1
"""Raised when a reader of the old form would misunderstand the new one; additions do not raise it."""

UNKNOWN_ELEMENT = Rule(
    "J101",
    "unknown-element",
    Severity.WARNING,
    "an element of the unknown kind {} was left out",
    "read the file with a newer version of screenplay_kit",
)


class JsonFormat:
    """The whole model, places and diagnostics included; what is read is what was written."""

    name = "json"
    suffixes = (".json",)

    def score(self, data: bytes) -> float:
        """1 for our own JSON, whatever its version."""
        head = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
        return 1.0 if head.startswith(b"{") and f'"{MARK}"'.encode() in head else 0.0

    def read(self, data: bytes, path: str) -> Screenplay:
        """The screenplay that was written, equal in all its attributes."""
        try:
            content = json.loads(data)
        except ValueError as error:
            raise ReadError(path, f"it is no JSON ({error})", "export it again") from None
        if not _is_ours(content):
            raise ReadError(path, "its JSON is not that of screenplay_kit", "write it with sk.write(play, path)")
        if content[MARK] > VERSION:
            raise ReadError(path, f"its form is version {content[MARK]}, newer than this", "update screenplay_kit")
        try:
            return _structure(content)
        except (BaseValidationError, TypeError, ValueError, KeyError, AttributeError) as error:
            raise ReadError(path, f"its JSON is damaged ({type(error).__name__})", "write it again") from None

    def write(self, play: Screenplay, path: str, encoding: str | None = None) -> bytes:
        """The model as JSON, in UTF-8 unless told otherwise."""
        to_json = _converter().unstructure
        content = {
            MARK: VERSION,
            "format": play.format,
            "encoding": play.encoding,
            "is_as_read": play.is_as_read,
            "title_page": to_json(play.title_page.entries, tuple[TitleEntry, ...]),
            "title_page_place": play.title_page.place,
            "elements": to_json(play.elements, tuple[Element, ...]),
            "furniture": to_json(play.furniture, tuple[Furniture, ...]),
            "reading": to_json(play.reading, tuple[Diagnostic, ...]),
            "source": play.source,
        }
        return encode(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding or "utf-8", path)


JSON = JsonFormat()


def _is_ours(content: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(content, dict) and isinstance(content.get(MARK), int)


def _structure(content: dict[str, Any]) -> Screenplay:
    from_json = _converter().structure
    known = [element for element in content["elements"] if element["type"] in KINDS]
    unknown = [element["type"] for element in content["elements"] if element["type"] not in KINDS]
    reading = from_json(content["reading"], tuple[Diagnostic, ...])
    reading += tuple(Diagnostic(UNKNOWN_ELEMENT, kind, Span(0, 0), line=1, column=1) for kind in unknown)
    parts: dict[str, Any] = {
        "title_page": TitlePage(
            from_json(content["title_page"], tuple[TitleEntry, ...]), tuple(content["title_page_place"])
        ),
        "elements": from_json(known, tuple[Element, ...]),
        "furniture": from_json(content["furniture"], tuple[Furniture, ...]),
        "reading": reading,
        **{name: str(content[name]) for name in ("source", "format", "encoding")},
    }
    if content["is_as_read"] and not unknown:
        return Screenplay.as_read(parts.pop("source"), **parts)
    return Screenplay(**parts)


@cache
def _converter() -> Converter:
    """Elements are told apart by a field ``type`` with the name of their class; what is as usual is left out."""
    converter = Converter(omit_if_default=True)
    for union in (Note | Boneyard, DialoguePart, Element):  # those within others first
        configure_tagged_union(union, converter, tag_name="type")
    return converter


KINDS = frozenset(kind.__name__ for kind in get_args(Element))
"""The kinds of element that this version knows."""
