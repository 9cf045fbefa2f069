"""From Fountain text to a screenplay."""

from functools import cache
from importlib.resources import files
from typing import Any, cast

from lark import Lark, Token

from screenplay_kit.fountain.automaton import Automaton
from screenplay_kit.fountain.comments import put_back_comments, take_out_comments
from screenplay_kit.fountain.lexer import BlockLexer, scan
from screenplay_kit.model.elements import Dialogue, Element, Lyric, SceneHeading
from screenplay_kit.model.screenplay import Screenplay
from screenplay_kit.model.title_page import TitleEntry, TitlePage


def parse(text: str) -> Screenplay:
    """Read Fountain text.

    Every string is some screenplay; what looks like a mistake is in ``diagnostics``. Time and memory grow in proportion
    to the length of the text.
    """
    script = take_out_comments(text)
    terminals = scan(script.text, script.boneyard_lines, script.note_lines)
    if script.layers:
        terminals = put_back_comments(terminals, script)
    title_page, elements = cast("_Content", _grammar().parse(cast("Any", terminals)))
    return Screenplay.as_read(text, title_page, elements)


_Content = tuple[TitlePage, list[Element]]


class _Builder:
    """What each rule of ``fountain.lark`` makes of its children; called while parsing, so that no tree is built."""

    def screenplay(self, children: list[Any]) -> _Content:
        title_page = TitlePage()
        if isinstance(children[0], TitlePage):
            title_page = children.pop(0)
        return title_page, [element for part in children for element in part]

    def title_page(self, entries: list[TitleEntry]) -> TitlePage:
        (start, _, line), (_, end, _) = entries[0].place, entries[-1].place
        return TitlePage(entries, (start, end, line))

    def scene(self, children: list[Any]) -> list[Element]:
        heading, content = cast("tuple[SceneHeading, list[Element]]", children)
        return [heading, *content]

    def content(self, children: list[Any]) -> list[Element]:
        if not children:
            return []
        elements, element = children
        elements.append(element)
        return elements  # type: ignore[no-any-return]

    def dialogue(self, children: list[Any]) -> list[Element]:
        elements, cue = children[:2]
        start, _, line = cue.place
        elements.append(Dialogue(cue, children[2:], (start, children[-1].place[1], line)))
        return elements  # type: ignore[no-any-return]

    def verse(self, children: list[Token | Lyric]) -> Lyric:
        return cast("Lyric", children[1])


@cache
def _grammar() -> Lark:
    grammar = files("screenplay_kit.fountain").joinpath("fountain.lark").read_text(encoding="utf-8")
    return Lark(
        grammar,
        parser="lalr",
        lexer=BlockLexer,
        start="screenplay",
        transformer=cast("Any", _Builder()),
        _plugins={"LALR_Parser": Automaton},
    )
