"""From bytes to text: which encoding a file has."""

import codecs
import re

from attrs import evolve, frozen

from screenplay_kit.errors import WriteError

MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
"""Byte order marks of UTF-16; the mark itself stays in the text, so that the same bytes can be written again."""

CANDIDATES = [
    "cp1252",
    "mac_roman",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "shift_jis",
    "euc_jp",
    "euc_kr",
    "gb18030",
    "big5",
]
"""Encodings that screenplays are found in where they are neither UTF-8 nor UTF-16; of equals the first is taken."""

CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""Control characters that text does not need; real scripts have a few strays."""

MOST_CONTROLS = 0.002
"""The share of them, of all characters, up to which a file counts as text."""


@frozen
class Decoded:
    """A text and the encoding that it had.

    Attributes:
        text: all of it, a byte order mark included.
        encoding: the name of a Python codec.
        is_guess: nothing in the file says so, it is only the likeliest.
    """

    text: str
    encoding: str
    is_guess: bool = False


def decode(data: bytes) -> Decoded | None:
    """The text that ``data`` holds: UTF-8, UTF-16 with a mark, or what is likeliest; None if it is no text."""
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return _decoded(data, encoding)
    try:
        return _text_only(Decoded(data.decode("utf-8"), "utf-8"))
    except UnicodeDecodeError:
        return None if b"\x00" in data else _guess(data)


def _decoded(data: bytes, encoding: str) -> Decoded | None:
    try:
        return _text_only(Decoded(data.decode(encoding), encoding))
    except UnicodeDecodeError:
        return None


def _guess(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    matches = from_bytes(data, cp_isolation=CANDIDATES)
    best = matches.best()
    if best is None:
        return None
    as_good = [match for match in matches if (match.chaos, match.coherence) == (best.chaos, best.coherence)]
    possible = {encoding for match in as_good for encoding in match.could_be_from_charset}
    encoding = next(candidate for candidate in CANDIDATES if candidate in possible)
    decoded = _decoded(data, encoding)
    return evolve(decoded, is_guess=True) if decoded else None


def _text_only(decoded: Decoded) -> Decoded | None:
    controls = len(CONTROL.findall(decoded.text))
    return None if "\x00" in decoded.text or controls > MOST_CONTROLS * len(decoded.text) else decoded


def encode(text: str, encoding: str, path: str) -> bytes:
    """The text in an encoding; ``path`` is for messages.

    Raises:
        WriteError: the encoding is unknown, or cannot express a character.
    """
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        problem = f"{encoding} cannot express {text[error.start]!r} at offset {error.start}"
        raise WriteError(f'{path}: {problem}; pass encoding="utf-8"') from None
    except LookupError:
        raise WriteError(f'{path}: there is no encoding {encoding}; pass encoding="utf-8"') from None
