"""Reading and writing screenplay files."""

from os import PathLike
from pathlib import Path

from screenplay_kit.diagnostics import Diagnostic, Rule, Severity
from screenplay_kit.errors import ReadError, WriteError
from screenplay_kit.formats.text import Decoded, decode
from screenplay_kit.fountain import parse
from screenplay_kit.model.screenplay import Screenplay
from screenplay_kit.source import Span

GUESSED_ENCODING = Rule(
    "R101",
    "guessed-encoding",
    Severity.NOTICE,
    "the file is not UTF-8 and was read as {}, which is a guess",
    "if letters or quotation marks look wrong, save it as UTF-8",
)

FOREIGN = {
    b"%PDF": ("it is a PDF file", "export the script from the program that made it as Fountain or plain text"),
    b"PK\x03\x04": ("it is a zip archive or an office document", "export the script as Fountain or plain text"),
    b"\xd0\xcf\x11\xe0": ("it is an old Word document", "save it as plain text"),
    b"{\\rtf": ("it is an RTF document", "save it as plain text"),
}
"""What files of other kinds begin with, what they are, and what to do."""

FINAL_DRAFT = ("it is a Final Draft file", "export the script from Final Draft as Fountain or plain text")

SUFFIXES = frozenset({".fountain", ".spmd", ".txt", ".md", ""})
"""File names that Fountain is written to."""


def read(path: str | PathLike[str]) -> Screenplay:
    """Read a Fountain file.

    UTF-8 and UTF-16 with a byte order mark are read as such; of other files the encoding is guessed, and the guess is
    in the diagnostics.

    Raises:
        ReadError: the file is missing, cannot be opened, or is no text.
    """
    decoded = _decode(str(path), _load(path))
    play = parse(decoded.text)
    reading: tuple[Diagnostic, ...] = ()
    if decoded.is_guess:
        reading = (Diagnostic(GUESSED_ENCODING, decoded.encoding, Span(0, 0), line=1, column=1),)
    return Screenplay.as_read(play.source, play.title_page, play.elements, encoding=decoded.encoding, reading=reading)


def write(play: Screenplay, path: str | PathLike[str], encoding: str | None = None) -> None:
    """Write a screenplay as Fountain; one that was read and not changed is written byte for byte as it was.

    Args:
        play: the screenplay.
        path: where to; the file is replaced.
        encoding: a Python codec; by default the one that it was read with.

    Raises:
        WriteError: the name is not one of a Fountain file, or Fountain or the encoding cannot express what it holds.
    """
    suffix = Path(path).suffix.lower()
    if suffix not in SUFFIXES:
        known = ", ".join(sorted(filter(None, SUFFIXES)))
        raise WriteError(f"{path}: cannot write {suffix} files; choose a name that ends in one of {known}")
    data = _encode(str(path), play.to_fountain(), encoding or play.encoding)
    try:
        Path(path).write_bytes(data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise WriteError(
            f"{path}: it cannot be written ({reason}); check the folder, and that you may write there"
        ) from None


def _load(path: str | PathLike[str]) -> bytes:
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise ReadError(str(path), "there is no such file", "check the name and the folder") from None
    except IsADirectoryError:
        raise ReadError(str(path), "it is a folder", "name a file in it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ReadError(
            str(path), f"it cannot be opened ({reason})", "check the name, and that you may read it"
        ) from None


def _encode(path: str, text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        problem = f"{encoding} cannot express {text[error.start]!r} at offset {error.start}"
        raise WriteError(f'{path}: {problem}; pass encoding="utf-8"') from None
    except LookupError:
        raise WriteError(f'{path}: there is no encoding {encoding}; pass encoding="utf-8"') from None


def _decode(path: str, data: bytes) -> Decoded:
    for beginning, (what, remedy) in FOREIGN.items():
        if data.startswith(beginning):
            raise ReadError(path, what, remedy)
    decoded = decode(data)
    if decoded is None:
        raise ReadError(path, "it is no text, or in an unknown encoding", "save it as UTF-8 text")
    if "<FinalDraft" in decoded.text[:1000]:
        raise ReadError(path, *FINAL_DRAFT)
    return decoded
