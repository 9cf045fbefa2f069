"""What must hold for every Final Draft file and every screenplay."""

import contextlib
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import attrs
from hypothesis import given
from hypothesis import strategies as st

import screenplay_kit as sk
from screenplay_kit.formats.fdx import read_fdx, scene_properties, score, write_fdx
from tests.properties.strategies import elements, fountain_text, screenplays

TYPES = [
    *("Scene Heading", "Action", "Character", "Dialogue", "Parenthetical", "Transition", "Shot", "General", "Lyrics"),
    *("Singing", "Cast List", "New Act", "End of Act", "Outline 1", "Outline 3 (Beats)", "Summary", "Mine", ""),
]
SNIPPETS = [
    *("INT. HOUSE", "BOB", "CUT TO:", "(beat)", "Hello.", " ", "\n", "\n\n", "\t", "\u2028", "é", "𝄞", "#1#", "#", "^"),
    *("*", "**", "_", "\\", "\\*", "/*", "*/", "[[", "]]", "(", ")", "~", "=", "===", "!", "@", ">", "<", ".", "&"),
]
words = st.lists(st.sampled_from(SNIPPETS) | st.text("abc XYZ", max_size=4), max_size=5).map("".join)
styles = st.sampled_from(["", "Bold", "Italic", "Underline", "Bold+Italic", "Italic+Underline", "AllCaps", "Strikeout"])
runs = st.builds(lambda text, style: f"<Text Style={quoteattr(style)} Font='X'>{escape(text)}</Text>", words, styles)
note = st.builds(
    lambda text: f'<ScriptNote ID="1"><Paragraph><Text>{escape(text)}</Text></Paragraph></ScriptNote>', words
)
insides = st.lists(runs, max_size=3).map("".join)
attributes = st.sampled_from(["", ' Number="1"', ' Number="1 A"', ' StartsNewPage="Yes"', ' Alignment="Center"'])
plain_paragraphs = st.builds(
    lambda kind, more, notes, inside: f'<Paragraph Type="{kind}"{more}>{notes}{inside}</Paragraph>',
    st.sampled_from(TYPES),
    attributes,
    st.just("") | note,
    insides,
)
dual_paragraphs = st.lists(plain_paragraphs, max_size=5).map(
    lambda inside: f"<Paragraph><DualDialogue>{''.join(inside)}</DualDialogue></Paragraph>"
)
opaque = st.sampled_from(
    ["\n    ", "", "<!-- x -->", "<Foreign a='>'><Paragraph><Text>no</Text></Paragraph></Foreign>"]
)
paragraphs = st.lists(plain_paragraphs | dual_paragraphs | opaque, max_size=10).map("".join)
ranges = st.tuples(st.integers(-5, 60), st.integers(-5, 60))
ranged_notes = st.lists(
    st.builds(
        lambda range_, text: (
            f'<ScriptNote Range="{range_[0]},{range_[1]}"><Paragraph><Text>{escape(text)}</Text>'
            "</Paragraph></ScriptNote>"
        ),
        ranges,
        words,
    ),
    max_size=3,
).map(lambda notes: f"<ScriptNotes>{''.join(notes)}</ScriptNotes>")
titles = st.lists(plain_paragraphs, max_size=4).map(
    lambda inside: f"<TitlePage><Content>{''.join(inside)}</Content></TitlePage>"
)
files = st.builds(
    lambda body, title, notes: f"<FinalDraft><Content>{body}</Content>{title}{notes}</FinalDraft>".encode(),
    paragraphs,
    st.just("") | titles,
    ranged_notes,
)


def meaning(play: sk.Screenplay) -> Iterator[Any]:
    """All that a screenplay says, however its emphasis is spelled."""
    for element in play.elements:
        pieces = (element.cue, *element.parts) if isinstance(element, sk.Dialogue) else (element,)
        for piece in pieces:
            about = [type(piece), getattr(piece, "number", None), getattr(piece, "dual", None)]
            yield *about, getattr(piece, "level", None), getattr(piece, "comments", None), styled(piece)
    for entry in play.title_page.entries:
        yield entry.key, styled(sk.Action(entry.value)), entry.comments


def styled(piece: Any) -> Any:
    """The characters that are not spaces with their styles, and the text without marks."""
    if not hasattr(piece, "runs"):
        return getattr(piece, "text", None)
    characters = [
        (character, run.bold, run.italic, run.underline)
        for run in piece.runs
        for character in run.text
        if not character.isspace()
    ]
    return characters, piece.plain_text


@given(screenplays)
def test_what_is_written_is_read_back(play: sk.Screenplay) -> None:
    data = write_fdx(play)
    back = read_fdx(data, "a.fdx")
    assert list(meaning(back)) == list(meaning(play))
    assert write_fdx(back) == data
    assert score(data) == 1
    assert len(scene_properties(back)) == len(back.scenes)


@given(files)
def test_what_was_read_is_written_byte_for_byte(data: bytes) -> None:
    assert write_fdx(read_fdx(data, "a.fdx")) == data


@given(files)
def test_all_of_a_file_written_anew_is_the_same_screenplay(data: bytes) -> None:
    play = read_fdx(data, "a.fdx")
    anew = sk.Screenplay(play.elements, play.title_page)
    assert list(meaning(read_fdx(write_fdx(anew), "a.fdx"))) == list(meaning(play))


@given(files)
def test_places_go_up_and_lie_in_the_source(data: bytes) -> None:
    play = read_fdx(data, "a.fdx")
    assert "".join(span.of(play.source) for span, _ in play.segments()) == play.source
    for element in play.elements:
        assert play.source.count("\n", 0, element.span.start) + 1 == element.line
        if isinstance(element, sk.Dialogue):
            spans = [piece.span for piece in (element.cue, *element.parts)]
            assert spans == sorted(spans)
            assert spans[0].start == element.span.start
            assert spans[-1].end == element.span.end


@given(files, elements, st.data())
def test_edits_leave_everything_else_alone(data: bytes, new: sk.Element, draw: st.DataObject) -> None:
    play = read_fdx(data, "a.fdx")
    index = draw.draw(st.integers(0, len(play.elements)))
    gone = draw.draw(st.integers(0, min(2, len(play.elements) - index)))
    changed = (*play.elements[:index], new, *play.elements[index + gone :])
    edited = attrs.evolve(play, elements=changed)
    back = read_fdx(write_fdx(edited), "a.fdx")
    assert list(meaning(back)) == list(meaning(edited))
    assert back.source.count("<Foreign") == play.source.count("<Foreign")


@given(
    st.binary() | fountain_text.map(str.encode) | st.builds(lambda file, cut: file[:cut], files, st.integers(0, 300))
)
def test_nothing_but_a_read_error_is_ever_raised(data: bytes) -> None:
    assert 0 <= score(data) <= 1
    with contextlib.suppress(sk.ReadError):
        read_fdx(data, "a.fdx")
