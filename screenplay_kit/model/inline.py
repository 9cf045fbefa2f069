"""Emphasis within a text, parsed when somebody asks for it.

A mark may open where no space follows it and close where no space precedes it; the ends of a line count as spaces.
Marks pair with the nearest open mark of their kind on the same line and never cross; what has no partner is text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any, NamedTuple, cast

from attrs import evolve, frozen
from lark import Lark, Token, Tree
from lark.common import LexerConf
from lark.lexer import Lexer, LexerState

MARKS = {"*": "ITALIC", "**": "BOLD", "***": "BOTH", "_": "UNDERLINE"}
STYLES: dict[str, tuple[str, ...]] = {
    "italic": ("italic",),
    "bold": ("bold",),
    "both": ("bold", "italic"),
    "underline": ("underline",),
}
"""What each rule of ``inline.lark`` does to the runs in it."""

PIECE = re.compile(r"(?P<escape>\\[*_])|(?P<mark>\*+|_+)|(?P<text>[^*_\\]+|\\)")

PARTNERS = {1: (1, 3), 2: (2, 3), 3: (1, 2, 3)}
"""How many marks an opening run may have left to be closed, in whole or in part, by a run of one, two or three."""


@frozen
class Run:
    """A stretch of text in one style, marks and escapes taken off."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False

    def __repr__(self) -> str:
        styles = [name for name in ("bold", "italic", "underline") if getattr(self, name)]
        return f"Run({', '.join([repr(self.text), *styles])})"


def parse_runs(text: str) -> tuple[Run, ...]:
    """The runs of ``text``, neighbours in the same style joined; no runs for an empty text."""
    if "*" not in text and "_" not in text and "\\" not in text:
        return (Run(text),) if text else ()
    return tuple(_joined(_styled(_parser().parse(text))))


class _EmphasisLexer(Lexer):
    """Cuts a text into pieces and decides which marks open and close; everything else becomes TEXT."""

    __future_interface__ = 2

    def __init__(self, _lexer_conf: LexerConf) -> None:
        pass

    def lex(self, lexer_state: LexerState, _parser_state: Any) -> Iterator[Token]:
        for number, line in enumerate(cast("Any", lexer_state.text).text.split("\n")):
            if number:
                yield Token("TEXT", "\n")
            yield from _LineOfMarks(line).tokens()


class _OpenMark(NamedTuple):
    character: str
    size: int
    slot: int


class _LineOfMarks:
    """Pairs the marks of one line.

    A slot holds the tokens of one piece. A run of three stars may open or close ``*`` and ``**`` at different places,
    so what it gives stands in its slot from the outside in (opening) or from the inside out (closing).
    """

    def __init__(self, line: str) -> None:
        self.line = line
        self.slots: list[list[Token]] = []
        self.still_open: list[_OpenMark] = []  # innermost last
        self.open_sizes = dict.fromkeys([("*", 1), ("*", 2), ("*", 3), ("_", 1)], 0)

    def tokens(self) -> Iterator[Token]:
        for piece in PIECE.finditer(self.line):
            if piece.lastgroup == "mark":
                self._mark(piece[0], piece.start(), piece.end())
            else:
                self.slots.append([Token("TEXT", piece[0][1:] if piece.lastgroup == "escape" else piece[0])])
        while self.still_open:
            self._leave_as_text(self._pop())
        return chain.from_iterable(self.slots)

    def _mark(self, mark: str, start: int, end: int) -> None:
        self.slots.append([])
        character, size = mark[0], len(mark)
        if start > 0 and not self.line[start - 1].isspace():
            size = self._close(character, size)
            self.slots.append([])
        if (character, size) in self.open_sizes and end < len(self.line) and not self.line[end].isspace():
            self._push(_OpenMark(character, size, len(self.slots) - 1))
        elif size:
            self.slots[-1].append(Token("TEXT", character * size))

    def _close(self, character: str, size: int) -> int:
        """Close what a run of marks can close, innermost first; the size that is left of it."""
        while any(self.open_sizes.get((character, partner)) for partner in PARTNERS.get(size, ())):
            opener = self._pop()
            if opener.character != character or opener.size not in PARTNERS[size]:
                self._leave_as_text(opener)
                continue
            common = min(size, opener.size)
            style = MARKS[character * common]
            self.slots[opener.slot].insert(0, Token(f"{style}_OPEN", ""))
            self.slots[-1].append(Token(f"{style}_CLOSE", ""))
            size -= common
            if opener.size > common:
                self._push(opener._replace(size=opener.size - common))
        return size

    def _push(self, mark: _OpenMark) -> None:
        self.still_open.append(mark)
        self.open_sizes[mark.character, mark.size] += 1

    def _pop(self) -> _OpenMark:
        mark = self.still_open.pop()
        self.open_sizes[mark.character, mark.size] -= 1
        return mark

    def _leave_as_text(self, mark: _OpenMark) -> None:
        self.slots[mark.slot].insert(0, Token("TEXT", mark.character * mark.size))


@cache
def _parser() -> Lark:
    grammar = files("screenplay_kit.model").joinpath("inline.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", lexer=_EmphasisLexer)


def _styled(tree: Tree[Token]) -> Iterator[Run]:
    """The texts of a tree in order, each in the styles of all the emphases around it; iterative, for deep nests."""
    stack: list[tuple[Iterator[Token | Tree[Token]], Run]] = [(iter(tree.children), Run(""))]
    while stack:
        children, style = stack[-1]
        for child in children:
            if isinstance(child, Tree):
                stack.append((iter(child.children), _with_styles(style, STYLES[child.data])))
                break
            if child.type == "TEXT":
                yield evolve(style, text=str(child))
        else:
            stack.pop()


def _with_styles(run: Run, names: Iterable[str]) -> Run:
    return evolve(run, **dict.fromkeys(names, True))  # type: ignore[arg-type]  # all styles are flags


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    texts: list[str] = []
    last = Run("")
    for run in runs:
        if texts and evolve(run, text="") != last:
            yield evolve(last, text="".join(texts))
            texts = []
        last = evolve(run, text="")
        texts.append(run.text)
    if texts:
        yield evolve(last, text="".join(texts))
