"""Fountain files."""

from screenplay_kit.diagnostics import Diagnostic, Rule, Severity
from screenplay_kit.errors import ReadError
from screenplay_kit.formats.text import decode, encode
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

ANY_TEXT = 0.3
"""The score of any text: every string is some Fountain, but another format may know better."""


class FountainFormat:
    """Any text; UTF-8, UTF-16 with a byte order mark, or in an encoding that is guessed."""

    name = "fountain"
    suffixes = (".fountain", ".spmd", ".md", ".txt", "")

    def score(self, data: bytes) -> float:
        """Low for any text, 0 for what is none."""
        return ANY_TEXT if decode(data) else 0.0

    def read(self, data: bytes, path: str) -> Screenplay:
        """The screenplay; a guess of the encoding is in its diagnostics."""
        decoded = decode(data)
        if decoded is None:
            raise ReadError(path, "it is no text, or in an unknown encoding", "save it as UTF-8 text")
        reading: tuple[Diagnostic, ...] = ()
        if decoded.is_guess:
            reading = (Diagnostic(GUESSED_ENCODING, decoded.encoding, Span(0, 0), line=1, column=1),)
        play = parse(decoded.text)
        return Screenplay.as_read(
            play.source, play.title_page, play.elements, encoding=decoded.encoding, reading=reading
        )

    def write(self, play: Screenplay, path: str, encoding: str | None = None) -> bytes:
        """The text, by default in the encoding that the screenplay was read with."""
        return encode(play.to_fountain(), encoding or play.encoding, path)


FOUNTAIN = FountainFormat()
