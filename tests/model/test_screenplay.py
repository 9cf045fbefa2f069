"""Views of a screenplay."""

import pickle

import attrs
import pytest

import screenplay_kit as sk

SCRIPT = """\
Title: _The **Ferry**_
Author: A. Writer
author: B. Writer

A river.

# Act One

= They meet.

INT. FERRY - DAY #1#

= On deck.

OLGA
Hello.

OLGA (CONT'D)
(louder)
Hello!

D’ARTAGNAN
Hm.

## The storm

EXT. RIVER - NIGHT #2#

D'ARTAGNAN (V.O.)
~Row, row.

# Act Two

INT. FERRY - LATER #3#

It rains. [[how much?]]

/* cut */
"""


@pytest.fixture
def play() -> sk.Screenplay:
    return sk.parse(SCRIPT)


def test_title_page_is_a_mapping_that_ignores_case(play: sk.Screenplay) -> None:
    assert play.title == "The Ferry"
    assert play.title_page["TITLE"] == "_The **Ferry**_"
    assert list(play.title_page) == ["Title", "Author"]
    assert play.title_page["author"] == "A. Writer\nB. Writer"
    assert play.title_page.get_all("Author") == ("A. Writer", "B. Writer")
    assert len(play.title_page) == 2
    assert play.title_page.get("nothing") is None
    with pytest.raises(KeyError):
        play.title_page["nothing"]


def test_scenes_and_prelude_divide_the_elements(play: sk.Screenplay) -> None:
    assert [scene.heading.text for scene in play.scenes] == [
        "INT. FERRY - DAY",
        "EXT. RIVER - NIGHT",
        "INT. FERRY - LATER",
    ]
    assert [scene.index for scene in play.scenes] == [0, 1, 2]
    assert play.prelude + tuple(e for scene in play.scenes for e in scene.elements) == play.elements
    first = play.scenes[0]
    assert first.elements[0] is first.heading
    assert first.speakers == ("OLGA", "D'ARTAGNAN")
    assert first.synopses == (sk.Synopsis("On deck."),)
    assert first.line == first.heading.line
    assert first.span.of(SCRIPT).startswith("INT. FERRY")


def test_cues_of_one_name_are_one_character(play: sk.Screenplay) -> None:
    assert [character.name for character in play.characters] == ["OLGA", "D'ARTAGNAN"]
    dartagnan = play.characters["d’Artagnan (O.S.)"]
    assert dartagnan.spellings == ("D’ARTAGNAN", "D'ARTAGNAN")
    assert dartagnan.words == 3
    assert play.characters["OLGA"].words == 2
    assert play.characters[0].name == "OLGA"
    assert len(play.characters[:1]) == 1
    assert play.characters.__contains__("olga")
    assert not play.characters.__contains__("bob")
    assert play.characters[0] in play.characters
    assert play.characters == sk.parse(SCRIPT).characters
    assert play.characters != "cast"
    assert hash(play.characters) == hash(sk.parse(SCRIPT).characters)
    with pytest.raises(KeyError, match="no character 'BOB'; there are OLGA, D'ARTAGNAN"):
        play.characters["BOB"]


def test_outline_is_a_tree(play: sk.Screenplay) -> None:
    act_one, act_two = play.outline
    assert act_one.text == "Act One"
    assert act_one.level == 1
    assert [synopsis.text for synopsis in act_one.synopses] == ["They meet."]
    assert [scene.index for scene in act_one.scenes] == [0]
    (storm,) = act_one.children
    assert [scene.index for scene in storm.scenes] == [1]
    assert [node.text for node in act_one.walk()] == ["Act One", "The storm"]
    assert [scene.index for scene in act_two.scenes] == [2]


def test_notes_and_boneyards_are_found_wherever_they_stand(play: sk.Screenplay) -> None:
    assert play.notes == (sk.Note("how much?"),)
    assert play.boneyards == (sk.Boneyard("cut"),)


def test_dialogue_says_what_is_spoken(play: sk.Screenplay) -> None:
    assert [dialogue.speech for dialogue in play.dialogues] == ["Hello.", "Hello!", "Hm.", "Row, row."]


def test_texts_can_be_had_without_marks() -> None:
    (action,) = sk.parse("He _never **ever**_ looks \\*back\\*.").elements
    assert isinstance(action, sk.Action)
    assert action.plain_text == "He never ever looks *back*."
    assert action.runs[2] == sk.Run("ever", bold=True, underline=True)
    assert repr(action.runs[1]) == "Run('never ', underline)"


def test_reprs_are_short(play: sk.Screenplay) -> None:
    assert repr(play) == f"Screenplay('The Ferry', 3 scenes, {len(play.elements)} elements)"
    assert repr(play.scenes[1]) == "Scene(1, 'EXT. RIVER - NIGHT', 3 elements)"
    assert repr(play.elements[0]) == "Action('A river.', line=5)"
    assert repr(sk.Action("x" * 100)) == f"Action('{'x' * 47}…')"
    shown = "Dialogue(\"OLGA (CONT'D)\", Parenthetical('(louder)'), Speech('Hello!'), line=18)"
    assert repr(play.dialogues[1]) == shown
    assert repr(play.scenes[0].heading) == "SceneHeading('INT. FERRY - DAY', number='1', line=11)"
    assert repr(play.outline[0]) == "OutlineNode('Act One', level=1, 1 scenes, 1 children)"
    assert repr(play.characters) == "Cast(OLGA, D'ARTAGNAN)"
    assert repr(play.characters[0]) == "Character('OLGA', 2 cues)"
    assert repr(sk.PageBreak()) == "PageBreak()"
    assert repr(sk.TitleEntry("Title", "X")) == "TitleEntry('Title', 'X')"
    assert repr(sk.Dialogue(sk.CharacterCue("BOB"))) == "Dialogue('BOB')"


def test_html_is_escaped() -> None:
    play = sk.parse("Title: <script>\n\n.<b> & co\n\n@<i>\nHello.\n")
    for card in (play._repr_html_(), play.scenes[0]._repr_html_()):
        assert "&lt;b&gt; &amp; co" in card
        assert "<script>" not in card
        assert "<i>" not in card.lower()


def test_html_of_long_screenplays_is_short() -> None:
    cast = "".join(f"CHARACTER {number}\nHello.\n\n" for number in range(20))
    play = sk.parse("".join(f"INT. ROOM {number} - DAY\n\n{cast}" for number in range(50)))
    assert "and 38 more scenes" in play._repr_html_()
    assert ", …" in play._repr_html_()


def test_equality_is_by_content() -> None:
    one, other = sk.parse("INT. A - DAY\n\nHe sits.\n"), sk.parse("\n\n.INT. A - DAY\r\n\r\n!He sits.")
    assert one == other
    assert hash(one) == hash(other)
    assert one != sk.parse("INT. B - DAY\n\nHe sits.\n")
    assert sk.Action("x") != sk.Action("x", comments=(sk.Note("y"),))


def test_screenplays_are_frozen_and_picklable(play: sk.Screenplay) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        play.source = ""  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        play.elements[0].text = ""  # type: ignore[misc, union-attr]
    back = pickle.loads(pickle.dumps(play))
    assert back == play
    assert back.to_fountain() == SCRIPT


def test_an_empty_text_is_an_empty_screenplay() -> None:
    play = sk.parse("")
    assert play == sk.Screenplay()
    assert play.title == "Untitled"
    assert play.scenes == ()
    assert play.prelude == ()
    assert play.outline == ()
    assert play.diagnostics == ()
    assert list(play.segments()) == []
