"""What a screenplay format is.

To add one:

1. Write a class with the members of ``Format``, in a module of its own; other formats are none of its business.
2. Let ``score`` look at the content: 1.0 for what nothing else can be, such as a signature, 0.0 for what it is not.
3. Raise ``ReadError`` for what cannot be read and ``WriteError`` for what cannot be written, and nothing else.
4. Name an instance of it in ``catalogue.BUILT_IN``, or from another package in the entry-point group
   ``screenplay_kit.formats``.
"""

from typing import Protocol, runtime_checkable

from screenplay_kit.model.screenplay import Screenplay


@runtime_checkable
class Format(Protocol):
    """A way to keep a screenplay in a file.

    Attributes:
        name: a short name, such as ``fountain``.
        suffixes: the endings of file names that it is written to, in lower case, each with its dot.
    """

    name: str
    suffixes: tuple[str, ...]

    def score(self, data: bytes) -> float:
        """How surely a file has this format, 0 to 1, by its content alone."""

    def read(self, data: bytes, path: str) -> Screenplay:
        """The screenplay in a file; ``path`` is for messages.

        Raises:
            ReadError: it cannot be read.
        """

    def write(self, play: Screenplay, path: str, encoding: str | None = None) -> bytes:
        """A screenplay as a file; ``path`` is for messages.

        Raises:
            WriteError: the format or the encoding cannot express it.
        """
