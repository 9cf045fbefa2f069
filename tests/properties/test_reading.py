"""What must hold for any text at all."""

import pickle
from itertools import pairwise

from hypothesis import example, given

import screenplay_kit as sk
from tests.properties.strategies import fountain_text

WHITE_SPACE = " \t\r\n\ufeff"


@given(fountain_text)
@example("[[a]]\nTitle: B")
@example("Title: A\n/* b */\nINT. C")
@example("BOB\n/* x */\nHello.\n/* y */\nINT. HOUSE - DAY")
def test_every_text_is_covered_exactly_once_in_order(text: str) -> None:
    play = sk.parse(text)
    segments = list(play.segments())
    assert "".join(span.of(text) for span, _ in segments) == text
    assert all(before.end == after.start for (before, _), (after, _) in pairwise(segments))
    assert all(not span.of(text).strip(WHITE_SPACE) for span, piece in segments if piece is None)


@given(fountain_text)
def test_an_unchanged_screenplay_writes_its_source(text: str) -> None:
    assert sk.parse(text).to_fountain() == text


@given(fountain_text)
def test_kinds_of_line_breaks_do_not_matter(text: str) -> None:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    play = sk.parse(text)
    for line_break in ("\r\n", "\r"):
        other = sk.parse(text.replace("\n", line_break))
        assert other == play
        assert [element.line for element in other.elements] == [element.line for element in play.elements]


@given(fountain_text)
def test_lines_and_texts_are_those_at_the_spans(text: str) -> None:
    for element in sk.parse(text).elements:
        before = text[: element.span.start].replace("\r\n", "\n").replace("\r", "\n")
        assert element.line == before.count("\n") + 1
        pieces = (element.cue, *element.parts) if isinstance(element, sk.Dialogue) else (element,)
        for piece in pieces:
            assert element.span.start <= piece.span.start <= piece.span.end <= element.span.end
            if not piece.notes and not piece.boneyards and hasattr(piece, "text"):
                words = piece.span.of(text).replace("!", "").split()
                assert "".join(piece.text.replace("!", "").split()) in "".join(words)


@given(fountain_text)
def test_all_views_can_be_taken_and_pickled(text: str) -> None:
    play = sk.parse(text)
    assert pickle.loads(pickle.dumps(play)) == play
    for scene in play.scenes:
        heading = scene.heading
        assert isinstance(heading.location, str)
        assert scene.speakers == tuple(dict.fromkeys(scene.speakers))
        assert scene._repr_html_().startswith("<div>")
    assert play.prelude + tuple(element for scene in play.scenes for element in scene.elements) == play.elements
    assert sum(len(character.dialogues) for character in play.characters) == len(play.dialogues)
    assert all(repr(element) for element in play.elements)
    assert play._repr_html_().startswith("<div>")


@given(fountain_text)
def test_runs_hold_the_text_and_nothing_else(text: str) -> None:
    for element in sk.parse(text).elements:
        if isinstance(element, sk.Action):
            runs = element.runs
            assert all(run.text for run in runs)
            letters = "".join(run.text for run in runs)
            assert letters.replace("*", "").replace("_", "") == element.text.replace("\\*", "").replace(
                "\\_", ""
            ).replace("*", "").replace("_", "")


@given(fountain_text)
def test_diagnostics_stand_where_they_say(text: str) -> None:
    for diagnostic in sk.parse(text).diagnostics:
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert 1 <= diagnostic.line <= len(lines)
        assert diagnostic.column >= 1
        assert diagnostic.code in str(diagnostic)
