"""What a Final Draft file says."""

from pathlib import Path

import pytest

import screenplay_kit as sk
from screenplay_kit.formats.fdx import FdxScene, read_fdx, scene_properties, score
from screenplay_kit.model.elements import DialoguePart
from tests.formats.fdx.scripts import fdx, paragraph, read

DUAL = """    <Paragraph>
      <DualDialogue>
        <Paragraph Type="Character"><Text>STEEL</Text></Paragraph>
        <Paragraph Type="Dialogue"><Text>Screw retirement.</Text></Paragraph>
        <Paragraph Type="Character"><Text>BRICK</Text></Paragraph>
        <Paragraph Type="Dialogue"><Text>Screw it.</Text></Paragraph>
      </DualDialogue>
    </Paragraph>"""


@pytest.mark.parametrize(
    ("kind", "text", "element"),
    [
        ("Scene Heading", "INT. HOUSE - DAY", sk.SceneHeading("INT. HOUSE - DAY")),
        ("Scene Heading", "INT. HOUSE #12A#", sk.SceneHeading("INT. HOUSE", "12A")),
        ("Action", "Rain.", sk.Action("Rain.")),
        ("General", "Rain.", sk.Action("Rain.")),
        ("Cast List", "BOB", sk.Action("BOB")),
        ("My Own Type", "Rain.", sk.Action("Rain.")),
        ("Shot", "CLOSE ON THE GUN", sk.Action("CLOSE ON THE GUN")),
        ("Transition", "CUT TO:", sk.Transition("CUT TO:")),
        ("New Act", "ACT ONE", sk.Centered("ACT ONE")),
        ("End of Act", "END OF ACT ONE", sk.Centered("END OF ACT ONE")),
        ("Lyrics", "La la", sk.Lyric("La la")),
        ("Outline 1", "Act One", sk.Section("Act One", 1)),
        ("Outline 2 (Sequences)", "The heist", sk.Section("The heist", 2)),
        ("Summary", "They meet.", sk.Synopsis("They meet.")),
        ("Character", "BOB ", sk.Dialogue(sk.CharacterCue("BOB"))),
        ("Dialogue", "nobody's", sk.Action("nobody's")),
        ("Action", "  far in  \n\n\tfarther", sk.Action("  far in\n    farther")),
        ("Scene Heading", "INT. HOUSE -\nDAY", sk.SceneHeading("INT. HOUSE - DAY")),
        ("Action", "Tom &amp; Jerry &lt;3", sk.Action("Tom & Jerry <3")),
        ("Action", "soft\u2028return", sk.Action("soft\nreturn")),
    ],
)
def test_paragraphs_become_elements(kind: str, text: str, element: sk.Element) -> None:
    assert read((kind, text)).elements == (element,)


def test_a_cue_and_what_follows_is_one_dialogue() -> None:
    play = read(
        ("Character", "BOB (V.O.)"),
        ("Parenthetical", "wryly)"),
        ("Dialogue", "One."),
        ("Dialogue", "Two."),
        ("Singing", "La\nla"),
        ("Action", "He stops."),
    )
    parts: list[DialoguePart] = [sk.Parenthetical("(wryly)"), sk.Speech("One.\nTwo."), sk.Lyric("La"), sk.Lyric("la")]
    assert play.elements == (sk.Dialogue(sk.CharacterCue("BOB (V.O.)"), parts), sk.Action("He stops."))


def test_directions_within_a_speech_are_directions() -> None:
    play = read(("Character", "BOB"), ("Dialogue", "One.\n(beat)\nTwo."))
    parts: list[DialoguePart] = [sk.Speech("One."), sk.Parenthetical("(beat)"), sk.Speech("Two.")]
    assert play.elements == (sk.Dialogue(sk.CharacterCue("BOB"), parts),)


def test_the_second_of_two_who_speak_at_once_is_dual() -> None:
    play = read(DUAL)
    assert [dialogue.cue.dual for dialogue in play.dialogues] == [False, True]
    assert [dialogue.cue.name for dialogue in play.dialogues] == ["STEEL", "BRICK"]
    assert read(("Action", "A"), DUAL).dialogues[1].span.of(read(("Action", "A"), DUAL).source).startswith("<Paragraph")


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ('<Text Style="Bold">Bang!</Text>', "**Bang!**"),
        ('<Text Style="Italic">a </Text><Text>b</Text>', "*a* b"),
        ('<Text Style="Underline">a </Text><Text Style="Italic+Underline">b</Text><Text>.</Text>', "_a *b*_."),
        ('<Text Style="Bold+Italic">both</Text>', "***both***"),
        ('<Text Style="Italic">two\nlines</Text>', "*two*\n*lines*"),
        ('<Text Style="AllCaps">loud</Text><Text> bang</Text>', "LOUD bang"),
        ('<Text Color="#FFFF00000000" Font="Arial" RevisionID="1" Size="12">x</Text>', "x"),
        ("<Text>2 * 3 is snake_case</Text>", "2 * 3 is snake_case"),
        ("<Text>2*3*4 is _it_</Text>", r"2\*3\*4 is \_it\_"),
        ("<Text>a /* b */ c</Text>", r"a /\* b \*/ c"),
        ('<Text>*/</Text><Text Style="Bold">or</Text>', "*/or"),
        ('<Text Style="Bold">a</Text><Text Style="Bold+Italic">b</Text><Text Style="Italic">c</Text>', "**ab**c"),
        ("<Text>a [[b]] c</Text>", "a [ [b]] c"),
    ],
)
def test_styles_become_emphasis_and_literal_marks_are_escaped(runs: str, text: str) -> None:
    play = read(f'<Paragraph Type="Action">{runs}</Paragraph>')
    assert play.elements == (sk.Action(text),)
    assert sk.parse(play.to_fountain()) == play


def test_empty_paragraphs_are_no_elements() -> None:
    play = read(("Action", ""), '<Paragraph Type="Action"/>', ("Action", "  \n "), ("Action", "Rain."))
    assert play.elements == (sk.Action("Rain."),)


def test_page_breaks_and_centred_text() -> None:
    play = read(
        paragraph("Action", "THE\nEND", 'Alignment="Center" StartsNewPage="Yes" '),
        paragraph("Action", "", 'StartsNewPage="Yes" '),
    )
    assert play.elements == (sk.PageBreak(), sk.Centered("THE"), sk.Centered("END"), sk.PageBreak())


def test_notes_in_a_paragraph_belong_to_it() -> None:
    note = '<ScriptNote ID="1" Name="x"><Paragraph><Text>Too</Text><Text> slow</Text></Paragraph></ScriptNote>'
    play = read(f'<Paragraph Type="Action">{note}<Text>Rain.</Text></Paragraph>', f"<Paragraph>{note}</Paragraph>")
    assert play.elements == (sk.Action("Rain.", comments=(sk.Note("Too slow"),)), sk.Note("Too slow"))


def test_notes_beside_the_script_belong_to_where_they_point() -> None:
    """Ranges count characters, one for the end of each paragraph and two for a dual dialogue."""
    ranges = ["0,3", "4,4", "8,9", "11,13"]
    notes = "".join(
        f'<ScriptNote Range="{range_}"><Paragraph><Text>{range_}</Text></Paragraph></ScriptNote>' for range_ in ranges
    )
    body = "\n".join([paragraph("Action", "Hum"), paragraph("Action", "Hum"), DUAL, paragraph("Action", "Go")])
    play = read_fdx(fdx(body, f"<ScriptNotes>{notes}</ScriptNotes>"), "a.fdx")
    assert [[note.text for note in element.notes] for element in play.elements] == [
        ["0,3"],
        ["4,4"],
        ["8,9"],
        [],
        ["11,13"],
    ]


def test_omitted_scenes_are_boneyards() -> None:
    omitted = "<OmittedScene><Paragraph Type='Action'><Text>Gone.</Text></Paragraph></OmittedScene>"
    play = read(f'<Paragraph Number="4" Type="Scene Heading"><Text>OMITTED</Text>{omitted}</Paragraph>')
    assert play.elements == (sk.SceneHeading("OMITTED", "4", comments=(sk.Boneyard("Gone."),)),)


def test_what_final_draft_knows_of_scenes() -> None:
    properties = '<SceneProperties Color="#0000FFFF0000" Length="1 3/8" Page="2" Title="Home">'
    summary = "<Summary><Paragraph><Text>They meet.</Text></Paragraph></Summary></SceneProperties>"
    play = read(
        ("Scene Heading", "INT. A"),
        f'<Paragraph Number="7" Type="Scene Heading">{properties}{summary}<Text>INT. B</Text></Paragraph>',
    )
    assert play.elements[1:] == (sk.SceneHeading("INT. B", "7"), sk.Synopsis("They meet."))
    assert scene_properties(play) == (FdxScene(), FdxScene(11, "2", "Home", "#0000FFFF0000"))
    assert scene_properties(sk.parse("INT. A\n\nRain.\n")) == (FdxScene(),)


def test_a_file_that_final_draft_exported(shared: Path) -> None:
    play = read_fdx((shared / "fdx" / "final-draft-export.fdx").read_bytes(), "export.fdx")
    assert dict(play.title_page) == {
        "Title": "_FDX Test Script_",
        "Credit": "Written by",
        "Author": "Ian",
        "Copyright": "Copyright (c) 2026",
        "Contact": "Draft\ninformation\nContact\ninformation",
    }
    assert [scene.heading.number for scene in play.scenes] == ["1", "2"]
    assert [scene.length_in_eighths for scene in scene_properties(play)] == [3, 2]
    assert [character.name for character in play.characters] == ["DJ", "DAVE", "JIM", "KAY"]


@pytest.mark.parametrize(("name", "scenes", "speakers"), [("big-fish", 190, 48), ("brick-and-steel", 8, 7)])
def test_real_scripts(shared: Path, name: str, scenes: int, speakers: int) -> None:
    data = (shared / "fdx" / f"{name}.fdx").read_bytes()
    play = read_fdx(data, name)
    assert (len(play.scenes), len(play.characters)) == (scenes, speakers)
    assert score(data) == 1
    assert all(element.span.of(play.source).startswith("<Paragraph") for element in play.elements[:5])


def test_the_score_tells_final_draft_from_the_rest() -> None:
    assert score(fdx("")) == score(fdx("").decode().encode("utf-16")) == score(b"<FinalDraft>") == 1
    assert 0 < score(b"<?xml version='1.0'?><html/>") < 0.5
    assert score(b"INT. HOUSE - DAY\n\nHe types <FinalDraft>.") == score(b"") == 0


def test_notes_in_empty_paragraphs_of_a_dialogue_belong_to_what_was_said_last() -> None:
    note = "<ScriptNote><Paragraph><Text>{}</Text></Paragraph></ScriptNote>"
    empty = '<Paragraph Type="Dialogue">{}</Paragraph>'
    play = read(
        ("Character", "BOB"), empty.format(note.format("who?")), ("Dialogue", "Hi."), empty.format(note.format("why?"))
    )
    cue = sk.CharacterCue("BOB", comments=(sk.Note("who?"),))
    assert play.elements == (sk.Dialogue(cue, [sk.Speech("Hi.", comments=(sk.Note("why?"),))]),)


def test_title_pages_are_recognised_by_their_layout() -> None:
    lines = [("Center", "THE FERRY"), ("Center", "Screenplay by"), ("Center", "Jo"), ("Center", "Based on the novel")]
    lines += [("Center", "???"), ("Right", "Second draft"), ("Left", "jo@example.org"), ("Left", "© Jo")]
    title = "".join(f'<Paragraph Alignment="{at}"><Text>{text}</Text></Paragraph><Paragraph/>' for at, text in lines)
    play = read_fdx(fdx("", f"<TitlePage><Content>{title}</Content></TitlePage>"), "a.fdx")
    assert dict(play.title_page) == {
        "Title": "THE FERRY",
        "Credit": "Screenplay by",
        "Author": "Jo",
        "Source": "Based on the novel",
        "Draft date": "Second draft",
        "Contact": "jo@example.org",
        "Copyright": "© Jo",
    }
