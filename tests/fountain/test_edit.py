"""Edits of a screenplay that was read."""

from collections.abc import Callable

import attrs
import pytest

import screenplay_kit as sk

SOURCE = """\
Title:  The Ferry

   INT. FERRY - DAY


It rains.<spaces>

\t\tOLGA
\tHello.

CUT TO:

EXT. RIVER - NIGHT

# Act Two
INT. HOUSE - DAY

The end.""".replace("<spaces>", "   ")


@pytest.fixture
def play() -> sk.Screenplay:
    return sk.parse(SOURCE)


def test_replacing_an_element_keeps_all_else(play: sk.Screenplay) -> None:
    rain = play.elements[1]
    assert isinstance(rain, sk.Action)
    edited = play.replace(rain, attrs.evolve(rain, text="It pours."))
    assert edited.source == SOURCE.replace("It rains.   ", "It pours.")
    assert play.source == SOURCE


def test_replacing_with_several_elements(play: sk.Screenplay) -> None:
    edited = play.replace(1, [sk.Action("It pours."), sk.SceneHeading("THE DECK")])
    assert edited.source == SOURCE.replace("It rains.   ", "It pours.\n\n.THE DECK")
    assert len(edited.scenes) == 4


def test_removing_an_element_takes_one_gap_with_it(play: sk.Screenplay) -> None:
    assert play.remove(1).source == SOURCE.replace("It rains.   \n\n", "")
    assert play.remove(-1).source == SOURCE.replace("\n\nThe end.", "")
    assert play.remove(0).source == SOURCE.replace("   INT. FERRY - DAY\n\n\n", "")


def test_removing_what_needed_no_blank_line_adds_one(play: sk.Screenplay) -> None:
    section = next(element for element in play.elements if isinstance(element, sk.Section))
    assert play.remove(section).source == SOURCE.replace("# Act Two\n", "")
    tight = sk.parse("He sits.\n# Act\nINT. HOUSE - DAY\n")
    assert tight.remove(1).source == "He sits.\n\nINT. HOUSE - DAY\n"


def test_inserting_and_appending(play: sk.Screenplay) -> None:
    assert play.insert(1, sk.Action("A gull.")).source == SOURCE.replace("It rains.", "A gull.\n\nIt rains.")
    assert play.append(sk.Centered("THE END")).source == SOURCE + "\n\n> THE END <\n"
    assert play.insert(play.scenes[1], sk.Action("A gull.")).elements.index(sk.Action("A gull.")) == 4
    assert sk.parse("").append(sk.Action("A gull.")).source == "A gull.\n"
    assert sk.parse("A.\r\n").append(sk.Action("It rains.\nHard.")).source == "A.\r\n\r\nIt rains.\r\nHard.\r\n"


def test_scenes_can_be_replaced_and_removed(play: sk.Screenplay) -> None:
    assert len(play.remove(play.scenes[1]).scenes) == 2
    edited = play.replace(play.scenes[0], [sk.SceneHeading("INT. TRAIN - DAY"), sk.Action("It hums.")])
    assert edited.source == "Title:  The Ferry\n\nINT. TRAIN - DAY\n\nIt hums.\n\nEXT." + SOURCE.split("\n\nEXT.")[1]


def test_elements_of_the_first_version_can_be_used_again(play: sk.Screenplay) -> None:
    heading, rain = play.elements[:2]
    edited = play.replace(heading, sk.SceneHeading("INT. TRAIN - DAY")).replace(rain, sk.Action("It hums."))
    assert [element.text for element in edited.elements[:2]] == ["INT. TRAIN - DAY", "It hums."]  # type: ignore[union-attr]


def test_the_block_behind_is_marked_if_it_would_change() -> None:
    play = sk.parse("He sits.\n\nPlace: a house\n")
    edited = play.remove(0)
    assert edited.source == "!Place: a house\n"
    assert edited.elements == play.elements[1:]


def test_the_title_page_can_be_replaced_added_and_removed(play: sk.Screenplay) -> None:
    assert play.with_title_page({"Title": "The Train"}).source == SOURCE.replace(":  The Ferry", ": The Train")
    assert play.with_title_page({}).source == SOURCE.removeprefix("Title:  The Ferry\n\n")
    assert sk.parse("He sits.").with_title_page({"Title": "X"}).source == "Title: X\n\nHe sits."
    assert sk.parse("\ufeffHe sits.").with_title_page({"Title": "X"}).source == "\ufeffTitle: X\n\nHe sits."
    assert sk.parse("Title: X\n").with_title_page({}).source == ""
    assert sk.Screenplay([sk.Action("He sits.")]).with_title_page({"Title": "X"}).title == "X"


def test_edits_keep_what_is_known_of_the_file() -> None:
    play = attrs.evolve(sk.parse("He sits."), encoding="cp1252")
    assert play.append(sk.Action("He waits.")).encoding == "cp1252"


def test_screenplays_made_in_python_can_be_edited_too() -> None:
    play = sk.Screenplay([sk.Action("He sits.")]).append(sk.Action("He waits."))
    assert play.to_fountain() == "He sits.\n\nHe waits.\n"


def test_elements_of_other_screenplays_are_an_error(play: sk.Screenplay) -> None:
    with pytest.raises(sk.EditError, match="is not an element of this screenplay"):
        play.remove(sk.Action("Elsewhere."))
    with pytest.raises(sk.EditError, match="there is no element 99"):
        play.remove(99)
    with pytest.raises(sk.EditError, match="is not in this screenplay"):
        play.remove(-1).remove(play.scenes[-1])
    with pytest.raises(sk.EditError, match="there is no element 99"):
        play.insert(99, sk.Action("More."))
    with pytest.raises(TypeError, match="is no element"):
        play.append("More.")  # type: ignore[arg-type]
    twins = sk.parse("He sits.\n\nHe sits.\n")
    with pytest.raises(sk.EditError, match="2 elements are like it"):
        twins.remove(sk.Action("He sits."))
    assert twins.remove(twins.elements[1]).source == "He sits.\n"


def test_an_edit_that_would_swallow_its_surroundings_is_an_error() -> None:
    play = sk.parse("He sees /* a mark.\n\nHe sits.\n")
    with pytest.raises(sk.EditError, match="would change what stands around it"):
        play.append(sk.Action("And */ another."))


def test_what_cannot_be_written_is_an_error(play: sk.Screenplay) -> None:
    with pytest.raises(sk.WriteError, match="has no Fountain form"):
        play.append(sk.Action("One.\n\nTwo."))


TIGHT = [
    ("He walks.\n\n   /* x */\n\n#", lambda play: play.remove(1), "He walks.\n\n#"),
    ("BOB\nHi.\n  ", lambda play: play.append(sk.Action("Rain.")), "BOB\nHi.\n\nRain.\n"),
    ("BOB\nHi.\n  \n", lambda play: play.append(sk.Action("Rain.")), "BOB\nHi.\n  \n\nRain.\n"),
    ("He walks.\n\n\t", lambda play: play.append(sk.Action("Rain.")), "He walks.\n\nRain.\n"),
    ("A.\n\n    [[n]]\n\nB.\n", lambda play: play.replace(1, sk.Action("Rain.")), "A.\n\nRain.\n\nB.\n"),
    ("INT. X\nJOHN\n@bob\nHi.\n", lambda play: play.remove(0), "JOHN\n\n@bob\nHi.\n"),
    (">t\nJOHN:\n.h\n", lambda play: play.replace(0, sk.Action("Rain.")), "Rain.\n\nJOHN:\n\n.h\n"),
    ("A: b\n\nJOHN:\nJOHN:\n\nHi.\n", lambda play: play.with_title_page({}), "@JOHN:\nJOHN:\n\nHi.\n"),
    ("A.\n# S\nB.\n", lambda play: play.replace(1, sk.Synopsis("s")), "A.\n= s\nB.\n"),
]


@pytest.mark.parametrize(("source", "edit", "edited"), TIGHT, ids=[repr(source) for source, *_ in TIGHT])
def test_edits_in_tight_places(source: str, edit: Callable[[sk.Screenplay], sk.Screenplay], edited: str) -> None:
    assert edit(sk.parse(source)).source == edited
