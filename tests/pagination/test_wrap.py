"""Breaking paragraphs into lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay_kit.pagination.sentences import last_sentence_end
from screenplay_kit.pagination.wrap import Paragraph, columns

PIECES = [
    "boat",
    "ne'er-do-well",
    "--",
    "-5",
    " ",
    "   ",
    "\n",
    "\n\n",
    "x" * 30,
    "水车",
    "。",
    "「",
    "e\u0301",
    "\u00a0",
    "—",
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join)


def lines_of(text: str, width: int, keeps_indent: bool = False, hang: int = 0) -> list[str]:
    paragraph = Paragraph(text, keeps_indent)
    return [text[start:end] for start, end in paragraph.lines(0, width, hang)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("the boat turns", 8, ["the boat", "turns"]),
        ("the boat turns", 14, ["the boat turns"]),
        ("a well-known weir", 8, ["a well-", "known", "weir"]),
        ("boat--and weir", 7, ["boat--", "and", "weir"]),
        ("boat—and weir", 7, ["boat—", "and", "weir"]),
        ('he said "boat--" twice', 15, ["he said", '"boat--" twice']),
        ("minus -5 degrees", 8, ["minus -5", "degrees"]),
        ("minus -500", 8, ["minus", "-500"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("to abcdefghij", 4, ["to", "abcd", "efgh", "ij"]),
        ("10\u00a0000 boats", 8, ["10\u00a0000", "boats"]),
        ("boat\nweir", 20, ["boat", "weir"]),
        ("boat\n\nweir", 20, ["boat", "", "weir"]),
        ("水车停了。", 4, ["水车", "停", "了。"]),
        ("我说「停」。", 6, ["我说", "「停」", "。"]),
        ("cafe\u0301 noir", 4, ["cafe\u0301", "noir"]),
        ("лодка плывёт", 6, ["лодка", "плывёт"]),
        ("", 10, []),
        (" \n ", 10, []),
    ],
)
def test_lines_break_where_a_typist_would_break_them(text: str, width: int, lines: list[str]) -> None:
    assert lines_of(text, width) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("  boat", ["  boat"]),
        ("one\n   two", ["one", "   two"]),
        ("\n  boat", ["  boat"]),
        ("  the boat turns", ["  the boat", "turns"]),
        ("    abcdefghijklm", ["abcdefghij", "klm"]),
        (" " * 12 + "boat", ["boat"]),
    ],
)
def test_leading_spaces_are_kept_where_there_is_room(text: str, lines: list[str]) -> None:
    assert lines_of(text, 10, keeps_indent=True) == lines


def test_later_lines_of_a_hanging_paragraph_are_narrower() -> None:
    assert lines_of("(on the boat)", 8, hang=1) == ["(on the", "boat)"]
    assert lines_of("(ab cde fghi)", 7, hang=2) == ["(ab cde", "fghi)"]


@given(texts, st.integers(2, 40), st.booleans())
def test_every_visible_character_stands_on_a_line_that_is_not_too_long(text: str, width: int, keeps: bool) -> None:
    paragraph = Paragraph(text, keeps)
    lines = list(paragraph.lines(0, width))
    assert "".join("".join(text[start:end].split()) for start, end in lines) == "".join(text.split())
    assert all(columns(text[start:end]) <= width for start, end in lines)
    assert all(upper.end <= lower.start for upper, lower in pairwise(lines))
    assert all(not text[end - 1].isspace() for start, end in lines if end > start)


@given(texts, st.integers(2, 40), st.booleans())
def test_lines_from_a_line_break_on_are_those_of_the_whole(text: str, width: int, keeps: bool) -> None:
    paragraph = Paragraph(text, keeps)
    lines = list(paragraph.lines(0, width))
    for index, line in enumerate(lines[:-1]):
        rest = [other for other in lines[index + 1 :] if other.start < other.end]
        assert [other for other in paragraph.lines(line.end, width) if other.start < other.end] == rest


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The boat turns. It sinks.", ["The boat turns."]),
        ("“Is it there?” He looks.", ["“Is it there?”"]),
        ("He waits... and waits.", []),
        ("He waits... Nothing.", ["He waits..."]),
        ("Here is Mr. Sayle with J. Alec.", []),
        ("It is I. He nods.", ["It is I."]),
        ("No end", []),
        ("水车停了。雾。", ["水车停了。"]),
        ("At 5.30 it rains", []),
    ],
)
def test_where_sentences_end(text: str, ends: list[str]) -> None:
    found = []
    end = last_sentence_end(text, 0, len(text))
    while end is not None:
        found.append(text[:end])
        end = last_sentence_end(text, 0, end - 1)
    assert found == ends
