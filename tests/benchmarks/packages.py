"""The parsers that are measured, each as Python source, so that one table serves this process and fresh ones."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import metadata
from typing import Any

Parse = Callable[[str], object]


@dataclass(frozen=True)
class Package:
    """A parser.

    Attributes:
        name: in the package index.
        load: the statement that imports what is needed.
        parse: an expression for what ``text`` is read as.
    """

    name: str
    load: str
    parse: str

    @property
    def label(self) -> str:
        """The name and the version."""
        try:
            return f"{self.name} {metadata.version(self.name)}"
        except metadata.PackageNotFoundError:
            return self.name

    @property
    def first_parse(self) -> str:
        """A program that loads the package and parses a ``text``, once that has a value."""
        return f"{self.load}\n{self.parse}"

    def loaded(self) -> Parse:
        """The parser as a function. Raises ImportError where the package is not installed."""
        namespace: dict[str, Any] = {}
        exec(f"{self.load}\ndef parse(text):\n    return {self.parse}", namespace)
        parse: Parse = namespace["parse"]
        return parse


KIT = Package("screenplay_kit", "from screenplay_kit import parse as read", "read(text)")

RIVALS = (
    Package("fountain-parser", "import fountain_parser", "fountain_parser.parse(text)"),
    Package("fountain-py", "import fountain", "fountain.FountainParser().parse(text)"),
    Package(
        "fountain-tools",
        "from fountain_tools.parser import Parser",
        "(parser := Parser(), parser.add_text(text), parser.finalize(), parser.script)[-1]",
    ),
    Package(
        "screenplain",
        "import io; from screenplain.parsers import fountain",
        "list(fountain.parse(io.StringIO(text)))",
    ),
    Package("Jouvence", "from jouvence.parser import JouvenceParser", "JouvenceParser().parseString(text)"),
)


def load_all(packages: Iterable[Package]) -> tuple[dict[Package, Parse], dict[Package, str]]:
    """The parsers of those that are installed, and why the others cannot take part."""
    parsers: dict[Package, Parse] = {}
    missing: dict[Package, str] = {}
    for package in packages:
        try:
            parsers[package] = package.loaded()
        except ImportError as error:
            missing[package] = f"not installed ({error})"
    return parsers, missing
