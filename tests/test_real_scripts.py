"""Whole screenplays by others, and our own."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

import screenplay_kit as sk

SCRIPTS = ["big-fish", "brick-and-steel", "the-last-birthday-card"]


@pytest.fixture(params=SCRIPTS)
def path(request: pytest.FixtureRequest, shared: Path) -> Path:
    return shared / "fountain" / f"{request.param}.fountain"


def test_they_come_back_byte_for_byte(path: Path, tmp_path: Path) -> None:
    sk.write(sk.read(path), tmp_path / "copy.fountain")
    assert (tmp_path / "copy.fountain").read_bytes() == path.read_bytes()


def test_written_anew_they_say_the_same(path: Path) -> None:
    play = sk.read(path)
    anew = sk.Screenplay(play.elements, play.title_page).to_fountain()
    assert sk.parse(anew) == play


def test_no_findings_that_are_errors(path: Path) -> None:
    assert [finding for finding in sk.read(path).diagnostics if finding.severity is sk.Severity.ERROR] == []


def test_big_fish(shared: Path) -> None:
    play = sk.read(shared / "fountain" / "big-fish.fountain")
    assert play.title == "Big Fish"
    assert play.title_page["notes"].split("\n")[0] == "FINAL PRODUCTION DRAFT"
    assert len(play.characters) == 48
    # 190 headings begin with INT or EXT, and two with EXT/INT, which the program that wrote the FDX file did not know
    beginnings = [scene.heading.text.split(".")[0] for scene in play.scenes]
    assert len(play.scenes) == 192
    assert beginnings.count("EXT/INT") == 2
    assert len(play.characters["EDWARD"].dialogues) > 200


def test_big_fish_has_the_headings_of_its_final_draft_file(shared: Path) -> None:
    play = sk.read(shared / "fountain" / "big-fish.fountain")
    root = ElementTree.parse(shared / "fdx" / "big-fish.fdx").getroot()
    paragraphs = root.findall("./Content/Paragraph[@Type='Scene Heading']")
    theirs = [" ".join("".join(text.itertext()) for text in paragraph.findall("Text")) for paragraph in paragraphs]
    ours = [scene.heading.text for scene in play.scenes if scene.heading.setting != "EXT/INT"]
    assert [" ".join(heading.split()) for heading in ours] == [" ".join(heading.split()) for heading in theirs]


def test_brick_and_steel(shared: Path) -> None:
    play = sk.read(shared / "fountain" / "brick-and-steel.fountain")
    assert play.title == "BRICK & STEEL FULL RETIRED"
    assert [scene.heading.forced for scene in play.scenes].count(True) == 2
    dual = [dialogue for dialogue in play.dialogues if dialogue.cue.dual]
    assert [dialogue.speech for dialogue in dual] == ["Screw retirement."]
    assert play.characters["JACK"].dialogues[0].parts[0] == sk.Parenthetical("(in Vietnamese, subtitled)")
    assert play.elements[-1] == sk.Centered("THE END")


def test_the_last_birthday_card(shared: Path) -> None:
    play = sk.read(shared / "fountain" / "the-last-birthday-card.fountain")
    assert [node.text for node in play.outline] == ["ACT I", "ACT II: A New Day", "ACT III: The Showdown"]
    assert play.outline[0].children[0].children[0].text == "Scott's SF Apartment"
    assert play.scenes[0].heading.location == "SAN FRANCISCO APARTMENT"
    assert play.scenes[0].heading.time_of_day == "DAY"
    assert "          Jacob Billups" in "".join(e.text for e in play.elements if isinstance(e, sk.Action))


def test_the_example_film_shows_the_whole_syntax(example_script: Path) -> None:
    play = sk.read(example_script)
    assert play.diagnostics == ()
    kinds = {type(element).__name__ for element in play.elements}
    assert kinds >= {
        *("SceneHeading", "Action", "Dialogue", "Transition", "Centered", "Section", "Synopsis", "Note"),
        *("Boneyard", "PageBreak"),
    }
    assert any(dialogue.cue.dual for dialogue in play.dialogues)
    assert any(isinstance(part, sk.Lyric) for dialogue in play.dialogues for part in dialogue.parts)
    assert any("FLASHBACK" in scene.heading.qualifiers for scene in play.scenes)
    extensions = {extension for dialogue in play.dialogues for extension in dialogue.cue.extensions}
    assert {"V.O.", "O.S.", "CONT'D"} <= extensions
    assert any(element.notes for element in play.elements if not isinstance(element, sk.Note))
