"""The loop that runs lark's tables does what lark's own loop does."""

from pathlib import Path

from hypothesis import given
from lark import Lark

from screenplay_kit.fountain import parser
from screenplay_kit.fountain.comments import put_back_comments, take_out_comments
from screenplay_kit.fountain.lexer import BlockLexer, scan
from tests.properties.strategies import fountain_text

GRAMMAR = Path(parser.__file__).with_name("fountain.lark").read_text(encoding="utf-8")
LARK = Lark(GRAMMAR, parser="lalr", lexer=BlockLexer, start="screenplay", transformer=parser._Builder(), strict=False)


@given(fountain_text)
def test_same_result_as_lark(text: str) -> None:
    script = take_out_comments(text)
    terminals = scan(script.text, script.boneyard_lines, script.note_lines)
    if script.layers:
        terminals = put_back_comments(terminals, script)
    assert parser._grammar().parse(terminals) == LARK.parse(terminals)
