"""The pass over the XML: which tags stand where.

expat does the parsing, behind defusedxml: documents with a document type or entities of their own are refused, so that
nothing is ever expanded or fetched. Only the tags in ``tables.KEPT`` become nodes. Nothing here recurses, and time
grows in proportion to length.
"""

import re
from collections.abc import Iterator
from typing import Any, cast

from attrs import Factory, define
from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import DefusedXMLParser, ParseError  # type: ignore[import-untyped]

from screenplay_kit.errors import ReadError
from screenplay_kit.formats.fdx.tables import KEPT, LONGEST_PARAGRAPH

START_TAG = re.compile(r"""<[^\s/>"']++(?:[^"'>]++|"[^"]*+"|'[^']*+')*+>""")
TRUNCATED = frozenset({3, 5, 6, 20})
"""Codes of expat (xml.parsers.expat.errors) for a document that ends too early."""


@define(eq=False)
class Node:
    """A tag that matters.

    Attributes:
        tag: its name.
        attributes: its attributes, references resolved.
        start: where its start tag begins, in code points.
        inner: where its start tag ends.
        outer: where its end tag begins; ``inner`` for ``<a/>``.
        end: where its end tag ends.
        children: the nodes in it.
        text: the characters directly in it; only of ``Text``.
    """

    tag: str
    attributes: dict[str, str]
    start: int
    inner: int = 0
    outer: int = 0
    end: int = 0
    children: "list[Node]" = Factory(list)
    text: str = ""

    def all(self, tag: str) -> "Iterator[Node]":
        """The children with a name, in order."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> "Node | None":
        """The first child with a name."""
        return next(self.all(tag), None)


def scan(source: str, name: str) -> Node:
    """The root of a Final Draft file.

    Raises:
        ReadError: the source is not well-formed, refused for safety, or no Final Draft file.
    """
    collector = _Collector(source, name)
    parser = DefusedXMLParser(target=collector, encoding="utf-8", forbid_dtd=True)
    collector.expat = parser.parser
    try:
        parser.feed(collector.data_fed)
        parser.close()
    except ParseError as error:
        raise _malformed(error, name, collector.depth) from None
    except DefusedXmlException:
        reason = "it defines entities or a document type, as no Final Draft file does; it was not read for safety"
        raise ReadError(name, reason, "remove its <!DOCTYPE …>, or get the script from somebody you trust") from None
    root = collector.root.first("FinalDraft")
    if root is None:
        reason = f"its root is <{collector.root_tag}> and not <FinalDraft>"
        raise ReadError(name, reason, "name a file that Final Draft saved as .fdx")
    return root


def _malformed(error: SyntaxError, name: str, depth: int) -> ReadError:
    line, column = cast("Any", error).position
    if cast("Any", error).code in TRUNCATED and depth:
        return ReadError(name, f"it ends too early, in line {line}", "copy or export it again, or restore a backup")
    reason = f"it is not well-formed XML at line {line}, column {column + 1} ({str(error.msg).partition(':')[0]})"
    return ReadError(name, reason, "export it again, or restore a backup")


class _Collector:
    """What the parser reports to; makes the nodes."""

    def __init__(self, source: str, name: str) -> None:
        self.source, self.name = source, name
        self.data_fed = source.encode("utf-8", "surrogatepass")
        self.offsets = _Offsets(self.data_fed, source.isascii())
        self.expat: Any = None
        self.root = Node("", {}, 0)
        self.root_tag = ""
        self.depth = 0
        self.open = [self.root]  # nodes around this place
        self.ignored = 0  # how deep in a tag that does not matter
        self.texts: list[str] = []
        self.length = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.root_tag = self.root_tag or tag
        self.depth += 1
        above = self.open[-1]
        if self.ignored or tag not in KEPT.get(above.tag, ()):
            self.ignored += 1
            return
        node = Node(tag, dict(attributes), self.offsets.of(self.expat.CurrentByteIndex))
        node.inner = cast("re.Match[str]", START_TAG.match(self.source, node.start)).end()
        above.children.append(node)
        self.open.append(node)
        self.texts, self.length = [], 0

    def data(self, text: str) -> None:
        if self.ignored or self.open[-1].tag != "Text":
            return
        self.texts.append(text)
        self.length += len(text)
        if self.length > LONGEST_PARAGRAPH:
            reason = f"it has a text of more than {LONGEST_PARAGRAPH:,} characters without a break"
            raise ReadError(self.name, reason, "divide the paragraph that is as long")

    def end(self, _tag: str) -> None:
        self.depth -= 1
        if self.ignored:
            self.ignored -= 1
            return
        node = self.open.pop()
        if self.source.startswith("/>", node.inner - 2):
            node.outer = node.end = node.inner
        else:
            node.outer = self.offsets.of(self.expat.CurrentByteIndex)
            node.end = self.source.index(">", node.outer) + 1
        if node.tag == "Text":
            node.text = "".join(self.texts)


class _Offsets:
    """Offsets in code points of ascending offsets in UTF-8."""

    def __init__(self, data: bytes, is_ascii: bool) -> None:
        self.data, self.is_ascii = data, is_ascii
        self.byte = self.point = 0

    def of(self, byte: int) -> int:
        if self.is_ascii:
            return byte
        self.point += len(self.data[self.byte : byte].decode("utf-8", "surrogatepass"))
        self.byte = byte
        return self.point
