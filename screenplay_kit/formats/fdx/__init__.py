"""Final Draft files (.fdx), read and written without losing what Final Draft put there.

The source of a screenplay that was read is the XML text, and the place of each element is that of its paragraphs. What
stands for what is in the tables of ``tables.py``.
"""

from screenplay_kit.errors import WriteError
from screenplay_kit.formats.fdx.document import Document
from screenplay_kit.formats.fdx.encoding import decode, score
from screenplay_kit.formats.fdx.properties import FdxScene, scene_properties
from screenplay_kit.formats.fdx.read import read_blocks
from screenplay_kit.formats.fdx.title_page import as_title_page, read_title_blocks
from screenplay_kit.formats.fdx.write import write_fdx
from screenplay_kit.model.screenplay import Screenplay

__all__ = ["FDX", "FdxFormat", "FdxScene", "read_fdx", "scene_properties", "score", "write_fdx"]


def read_fdx(data: bytes, name: str) -> Screenplay:
    """The screenplay that a Final Draft file holds.

    Args:
        data: the file.
        name: what to call it in errors.

    Raises:
        ReadError: it is damaged, dangerous, in another encoding than it says, or no Final Draft file.
    """
    decoded = decode(data, name)
    document = Document(decoded.text, name)
    elements = [element for block in read_blocks(document) for element in block.elements]
    title_page = as_title_page(read_title_blocks(document))
    return Screenplay.as_read(decoded.text, title_page, elements, format="fdx", encoding=decoded.encoding)


class FdxFormat:
    """Final Draft files as a format."""

    name = "fdx"
    suffixes = (".fdx",)

    def score(self, data: bytes) -> float:
        """1 for a Final Draft file, little for other XML."""
        return score(data)

    def read(self, data: bytes, path: str) -> Screenplay:
        """The screenplay; see ``read_fdx``."""
        return read_fdx(data, path)

    def write(self, play: Screenplay, path: str, encoding: str | None = None) -> bytes:
        """The file, always in the encoding that its XML declares; see ``write_fdx``."""
        if encoding and encoding.lower().replace("_", "-") not in ("utf-8", "utf8", play.encoding):
            raise WriteError(f"{path}: Final Draft files are written in UTF-8; leave out encoding={encoding!r}")
        return write_fdx(play)


FDX = FdxFormat()
