"""What must hold for any text at all."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

import screenplay_kit as sk
from screenplay_kit.formats.plaintext import looks_like_screenplay, read_plaintext, tag_lines
from tests.formats.plaintext.test_reading import LIGHTHOUSE

TAGS = {"scene_heading", "action", "character", "dialogue", "parenthetical", "transition", "other"}

line = st.one_of(
    st.sampled_from(LIGHTHOUSE.split("\n")),
    st.sampled_from(
        ["", "", "BOB     ANN", "  BOB (V.O.)        ANN", "ANN: hello (", "(", "1", "a  b", "<b", "&#0;", "\t\x0c"]
    ),
    st.text(max_size=30),
)
script = st.builds(
    lambda lines, end: end.join(lines), st.lists(line, max_size=40), st.sampled_from(["\n", "\r\n", "\r"])
)


@given(script)
def test_any_text_reads_and_spans_stand_in_it_in_order(text: str) -> None:
    play = read_plaintext(text)
    assert play.source == text
    end = play.title_page.span.end
    for element in play.elements:
        assert end <= element.span.start < element.span.end <= len(text)
        assert element.line == 1 + text[: element.span.start].replace("\r\n", "\n").replace("\r", "\n").count("\n")
        end = element.span.end
        if isinstance(element, sk.Dialogue):
            assert element.parts
            for piece in (element.cue, *element.parts):
                assert element.span.start <= piece.span.start <= piece.span.end <= element.span.end
    for item in play.furniture:
        assert 0 <= item.span.start < item.span.end <= len(text)


@given(script)
def test_nothing_is_silently_lost(text: str) -> None:
    play = read_plaintext(text)
    assert play.elements or play.furniture or play.title_page or play.reading


@given(script)
def test_every_line_has_a_tag_and_a_confidence(text: str) -> None:
    tagged = tag_lines(text)
    assert {item.tag for item in tagged} <= TAGS
    assert all(0 <= item.confidence <= 1 for item in tagged)
    assert [item.line.number for item in tagged] == list(range(1, len(tagged) + 1))
    assert all(before.line.end < after.line.start for before, after in pairwise(tagged))
    assert 0 <= looks_like_screenplay(text) <= 1


@given(st.text())
def test_texts_of_all_kinds_read(text: str) -> None:
    read_plaintext(text)


def test_reading_takes_time_in_proportion_to_length() -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        read_plaintext(text)
        return time.process_time() - start

    for piece in (LIGHTHOUSE, "(\n", "A", "<b ", "BOB   ANN\n", "a = (", "- "):
        short, long = piece * (20_000 // len(piece)), piece * (160_000 // len(piece))
        assert min(seconds(long) for _ in range(2)) < 0.3 + 24 * seconds(short)
