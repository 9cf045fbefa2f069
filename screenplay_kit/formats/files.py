"""Reading and writing screenplay files of any format."""

from os import PathLike, fspath
from pathlib import Path

from screenplay_kit.errors import ReadError, WriteError
from screenplay_kit.formats.catalogue import format_of, formats
from screenplay_kit.model.screenplay import Screenplay

FOREIGN = {
    b"%PDF": ("it is a PDF file", "export the script from the program that made it as Fountain or plain text"),
    b"PK\x03\x04": ("it is a zip archive or an office document", "export the script as Fountain or plain text"),
    b"\xd0\xcf\x11\xe0": ("it is an old Word document", "save it as plain text"),
    b"{\\rtf": ("it is an RTF document", "save it as plain text"),
}
"""What files begin with that no format reads, what they are, and what to do."""


def read(path: str | PathLike[str]) -> Screenplay:
    """Read a screenplay file; its format is known by its content, and by its name where that leaves a doubt.

    Raises:
        ReadError: the file is missing, cannot be opened, or is no screenplay of a known format.
    """
    name = fspath(path)
    data = _load(name)
    for beginning, (what, remedy) in FOREIGN.items():
        if data.startswith(beginning):
            raise ReadError(name, what, remedy)
    return format_of(data, name).read(data, name)


def write(play: Screenplay, path: str | PathLike[str], encoding: str | None = None) -> None:
    """Write a screenplay in the format that the ending of the file name says.

    A screenplay that was not changed is written byte for byte as it was, in the format that it was read from.

    Args:
        play: the screenplay.
        path: where to; a file that is there is replaced.
        encoding: a Python codec; by default the one that it was read with.

    Raises:
        WriteError: no format has that ending, the format or the encoding cannot express the screenplay, or the file
            cannot be written.
    """
    name = fspath(path)
    suffix = Path(name).suffix.lower()
    chosen = next((one for one in formats().values() if suffix in one.suffixes), None)
    if chosen is None:
        known = sorted({suffix for one in formats().values() for suffix in one.suffixes if suffix})
        raise WriteError(f"{name}: cannot write {suffix} files; choose a name that ends in one of {', '.join(known)}")
    data = chosen.write(play, name, encoding)
    try:
        Path(name).write_bytes(data)
    except (OSError, ValueError) as error:
        raise WriteError(f"{name}: it cannot be written ({_reason(error)}); check the folder and its rights") from None


def _load(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise ReadError(name, "there is no such file", "check the name and the folder") from None
    except IsADirectoryError:
        raise ReadError(name, "it is a folder", "name a file in it") from None
    except (OSError, ValueError) as error:
        raise ReadError(name, f"it cannot be opened ({_reason(error)})", "check the name and its rights") from None


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
