"""From bytes to text: which encoding a file has."""

import codecs
import re

from attrs import evolve, frozen

from screenplay_kit.errors import WriteError

MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
"""Byte order marks of UTF-16; the mark itself stays in the text, so that the same bytes can be written again."""

LATIN = ("cp1252", "mac_roman", "cp1250")
"""Encodings of Latin script that old screenplays are found in; of equally likely ones the first is taken."""

OTHERS = ("cp1251", "cp1253", "cp1254", "shift_jis", "euc_jp", "euc_kr", "gb18030", "big5")
"""Those of other scripts, and of Turkish."""

BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")

PUNCTUATION = frozenset("‘’“”„–—…«»¡¿•")
"""What screenplays have of punctuation beyond ASCII."""

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

    best = from_bytes(data, cp_isolation=[*LATIN, *OTHERS]).best()
    if best is None:
        return None
    encodings = (best.encoding,) if best.encoding in OTHERS else LATIN
    readings = [_decoded(data, encoding) for encoding in encodings]
    possible = [reading for reading in readings if reading]
    likeliest = max(possible, key=lambda reading: _likelihood(reading.text), default=None)
    return evolve(likeliest, is_guess=True) if likeliest else None


def _likelihood(text: str) -> int:
    """How well the characters beyond ASCII fit where they stand: letters the case around them, and punctuation."""
    score = 0
    for found in BEYOND_ASCII.finditer(text):
        character, place = found[0], found.start()
        before, after = text[max(0, place - 2) : place], text[place + 1 : place + 2]
        if character in PUNCTUATION:
            score += 2
        elif not character.isalpha():
            score -= 1
        elif character.isupper():
            score += -1 if before[-1:].islower() else 3 if before[-1:].isupper() else 1
        else:
            score += -1 if before.isupper() and len(before.strip()) == 2 and not after.islower() else 1
    return score


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
