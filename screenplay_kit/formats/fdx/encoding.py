"""From the bytes of an XML file to its text and back."""

import codecs
import re

from attrs import frozen

from screenplay_kit.errors import ReadError

BEGINNINGS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
    b"<\x00": "utf-16-le",
    b"\x00<": "utf-16-be",
}
"""How files begin whose encoding needs no declaration (XML 1.0, appendix F)."""

DECLARED = re.compile(rb"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""")

PLAIN_CODECS = re.compile(
    r"utf-8|ascii|iso8859-\d+|cp\d+|mac-[a-z0-9]+|koi8-[rut]|shift_jis\w*|euc_\w+|gb\w+|big5\w*|johab"
)
"""Python codecs for encodings that XML files are in, and in which ASCII is ASCII."""

START_OF_XML = re.compile(r"\ufeff?\s*<")
ROOT = re.compile(r"\ufeff?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<(?P<name>[^\s/>!?]+)", re.DOTALL)

SAVE_AGAIN = "open it in Final Draft and save it again"


@frozen
class Decoded:
    """The text of a file, a byte order mark included, and the Python codec that it is in."""

    text: str
    encoding: str


def decode(data: bytes, name: str) -> Decoded:
    """The text of an XML file, in the encoding that it declares.

    Raises:
        ReadError: it is no XML, or is not in the encoding that it declares.
    """
    encoding = _encoding(data, name)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"it says that it is in {encoding}, but the byte at offset {error.start} is not"
        raise ReadError(name, problem, f"correct the encoding in its first line, or {SAVE_AGAIN}") from None
    if not START_OF_XML.match(text):
        reason = "it is no XML" if text.strip("\ufeff \t\r\n") else "it is empty"
        raise ReadError(name, reason, "name a file that Final Draft saved as .fdx")
    return Decoded(text, encoding)


def encode(text: str, encoding: str) -> bytes:
    """The bytes of an XML text; characters that the encoding lacks become numeric references."""
    return text.encode(encoding, "xmlcharrefreplace")


def score(data: bytes) -> float:
    """How surely ``data`` is a Final Draft file: 1 if that is its root, 0.1 for other XML, 0 for the rest."""
    head = data[:4096]
    encoding = next((codec for mark, codec in BEGINNINGS.items() if head.startswith(mark)), "latin-1")
    text = head.decode(encoding, "ignore")
    root = ROOT.match(text)
    if root and root["name"] == "FinalDraft":
        return 1.0
    return 0.1 if START_OF_XML.match(text) and text.lstrip("\ufeff \t\r\n").startswith("<?xml") else 0.0


def _encoding(data: bytes, name: str) -> str:
    for beginning, encoding in BEGINNINGS.items():
        if data.startswith(beginning):
            return encoding
    declared = DECLARED.match(data[:1000])
    if not declared:
        return "utf-8"
    called = declared[1].decode("ascii")
    try:
        codec = codecs.lookup(called).name
    except LookupError:
        codec = ""
    if not PLAIN_CODECS.fullmatch(codec):
        raise ReadError(name, f"it says that it is in {called}, which it is not or which is unknown", SAVE_AGAIN)
    return codec
