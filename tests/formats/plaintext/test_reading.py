"""Scripts in the layouts that archives use, and what they are read as."""

from collections.abc import Callable
from pathlib import Path

import pytest

import screenplay_kit as sk
from screenplay_kit.formats.plaintext import read_plaintext

LIGHTHOUSE = (Path(__file__).parent / "fixtures" / "lighthouse.txt").read_text(encoding="utf-8")

Fact = tuple[str, ...]


def facts(play: sk.Screenplay) -> list[Fact]:
    """The elements, as short as they can be compared."""
    found: list[Fact] = []
    for element in play.elements:
        if isinstance(element, sk.Dialogue):
            found.append(("dialogue", element.cue.text, *(part.text for part in element.parts)))
        else:
            found.append((type(element).__name__, getattr(element, "text", "")))
    return found


def read(text: str) -> list[Fact]:
    return facts(read_plaintext(text))


LONG_SPEECH = (
    "Your sister told me. She said I should give you this, and that I shouldn't go until you had read every word of it."
)

WANTED: list[Fact] = [
    ("Transition", "FADE IN:"),
    ("SceneHeading", "EXT. HARBOUR - DAWN"),
    ("Action", "Fog lies on the water. A bell rings somewhere out at sea and nobody answers it."),
    ("Action", "MARTHA HOLT, sixty, climbs the steps of the pier with a heavy canvas bag."),
    ("dialogue", "MARTHA", "You're late. I said six, and it is nearly seven by that clock."),
    ("Action", "TOM REED, twenty, jumps from the boat."),
    ("dialogue", "TOM", "(out of breath)", "The tide was against me all the way from the point."),
    ("dialogue", "MARTHA", "The tide is always against you."),
    ("Transition", "CUT TO:"),
    ("SceneHeading", "INT. LIGHTHOUSE - LAMP ROOM - DAY"),
    ("Action", "Dust on every pane. Martha wipes the great lens with her sleeve and stands back to look at it."),
    ("dialogue", "TOM (O.S.)", "Is it true that it hasn't burned since the war?"),
    ("dialogue", "MARTHA", "(without turning round, as if to the lens)", "Who told you that?"),
    ("Action", "He appears in the door. He holds a letter."),
    (
        "dialogue",
        "TOM",
        LONG_SPEECH,
    ),
    (
        "Action",
        "Martha takes the letter. She does not open it. She puts it into the bag and closes the bag.",
    ),
    ("dialogue", "MARTHA", "Now you can say you gave it to me."),
    ("Transition", "DISSOLVE TO:"),
    ("SceneHeading", "EXT. CLIFF PATH - NIGHT"),
    ("Action", "Rain. Tom walks ahead with a lantern. Martha follows him & counts the steps under her breath."),
    ("dialogue", "MARTHA", "Eighty-one. Eighty-two."),
    ("dialogue", "TOM", "What are you counting?"),
    ("dialogue", "MARTHA", "The ways down."),
    ("Action", "She stops. Far out, a light answers them."),
    ("Transition", "FADE OUT."),
    ("Action", "THE END"),
]


def test_a_typed_script_with_all_its_furniture() -> None:
    play = read_plaintext(LIGHTHOUSE)
    assert facts(play) == WANTED
    assert [scene.heading.number for scene in play.scenes] == ["1", "2", "3"]
    assert play.format == "plaintext"
    assert not play.reading


def test_the_title_page_is_taken_apart() -> None:
    assert dict(read_plaintext(LIGHTHOUSE).title_page) == {
        "Title": "THE LIGHTHOUSE KEEPER",
        "Credit": "Written by",
        "Author": "Ada Marsh",
        "Draft date": "March 3, 2019",
    }


def test_furniture_is_kept_with_its_kind_and_place() -> None:
    play = read_plaintext(LIGHTHOUSE)
    kinds = [item.kind for item in play.furniture]
    assert kinds == [
        "continued",
        "page_number",
        "continued",
        "more",
        "continued",
        "page_number",
        "continued",
        "continued_cue",
    ]
    for item in play.furniture:
        assert item.text.split()[0] in item.span.of(LIGHTHOUSE)
        assert LIGHTHOUSE.split("\n")[item.line - 1] == item.span.of(LIGHTHOUSE)


# The same script as others would have it


def without_blank_lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


MESSES: dict[str, Callable[[str], str]] = {
    "tabs for spaces": lambda text: text.replace("     ", "\t"),
    "flush left": lambda text: "\n".join(line.strip() for line in text.split("\n")),
    "double spaced": lambda text: text.replace("\n", "\n\n"),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "pushed to the right": lambda text: "\n".join(" " * 10 + line for line in text.split("\n")),
    "form feeds": lambda text: text.replace(
        "                                                                2.", "\x0c2."
    ),
    "entities": lambda text: text.replace("&", "&amp;").replace("'", "&#39;"),
    "mark-up": lambda text: "<html><pre>\n" + text.replace("CUT TO:", "<b>CUT TO:</b>") + "</pre></html>\n",
    "a byte order mark": lambda text: "\ufeff" + text,
}


@pytest.mark.parametrize("mess", MESSES)
def test_the_layout_does_not_change_what_is_read(mess: str) -> None:
    assert read(MESSES[mess](LIGHTHOUSE)) == WANTED


def test_blank_lines_may_be_missing() -> None:
    found = read(without_blank_lines(LIGHTHOUSE))
    for kind in ("SceneHeading", "dialogue", "Transition"):
        assert [fact for fact in found if fact[0] == kind] == [fact for fact in WANTED if fact[0] == kind]


# One phenomenon each


def with_scene(lines: str) -> list[Fact]:
    """What is read of some lines put before the last scene."""
    text = LIGHTHOUSE.replace("3    EXT. CLIFF PATH", lines.strip("\n") + "\n\n3    EXT. CLIFF PATH")
    return [fact for fact in read(text) if fact not in WANTED]


def test_a_heading_without_int_or_ext() -> None:
    assert with_scene("2A   THE ENGINE ROOM - NIGHT                                         2A\n\n     Steam.") == [
        ("SceneHeading", "THE ENGINE ROOM - NIGHT"),
        ("Action", "Steam."),
    ]


def test_a_heading_of_two_lines() -> None:
    lines = """
     EXT. HARBOUR - THE LONG PIER BELOW THE OLD CUSTOMS HOUSE AND
     THE FISH MARKET - NIGHT

     Nobody.
"""
    assert with_scene(lines) == [
        ("SceneHeading", "EXT. HARBOUR - THE LONG PIER BELOW THE OLD CUSTOMS HOUSE AND THE FISH MARKET - NIGHT"),
        ("Action", "Nobody."),
    ]


def test_an_extension_below_the_cue() -> None:
    lines = """
                         TOM
                         (V.O.)
               I never saw her again.
"""
    assert with_scene(lines) == [("dialogue", "TOM (V.O.)", "I never saw her again.")]


def test_short_lines_keep_their_breaks() -> None:
    lines = """
     On the wall, in chalk:

     ONE
     TWO
     THREE
"""
    assert ("Action", "ONE\nTWO\nTHREE") in with_scene(lines)


def test_two_columns_of_speech_are_dual_dialogue() -> None:
    lines = """
               MARTHA                         TOM
          Don't you dare go              I'm going down. You
          down there.                    can't stop me.
"""
    text = LIGHTHOUSE.replace("3    EXT. CLIFF PATH", lines.strip("\n") + "\n\n3    EXT. CLIFF PATH")
    play = read_plaintext(text)
    first, second = [
        dialogue for dialogue in play.dialogues if ("dialogue", dialogue.cue.text, dialogue.speech) not in WANTED
    ][-2:]
    assert (first.cue.name, first.speech, first.cue.dual) == ("MARTHA", "Don't you dare go down there.", False)
    assert (second.cue.name, second.speech, second.cue.dual) == ("TOM", "I'm going down. You can't stop me.", True)
    assert first.span.end <= second.span.start


def test_the_boilerplate_of_a_site_is_no_script() -> None:
    text = (
        '<script>\nvar tracker = _gat._getTracker("UA-1");\n</script>\n'
        + LIGHTHOUSE
        + "\n\nUser Comments\n\nBack to the archive\nhttp://www.example.org/scripts\n"
    )
    play = read_plaintext(text)
    assert facts(play) == WANTED
    assert "boilerplate" in {item.kind for item in play.furniture}


def test_speech_on_the_line_of_the_cue() -> None:
    talk = "\n".join(f"ADA: (low) This is what I say, number {n}.\n\nBEN: And I {n} say no.\n" for n in range(8))
    play = read_plaintext(f"INT. CAVE - NIGHT\n\nTwo people in the dark.\n\n{talk}\nThey leave.\n")
    assert [character.name for character in play.characters] == ["ADA", "BEN"]
    assert play.dialogues[0].cue.text == "ADA (low)"
    assert play.dialogues[0].speech == "This is what I say, number 0."
