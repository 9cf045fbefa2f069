"""Writing Final Draft files: what is unchanged keeps its bytes, everything comes back."""

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from attrs import evolve

import screenplay_kit as sk
from screenplay_kit.formats.fdx import read_fdx, scene_properties, write_fdx
from tests.formats.fdx.scripts import fdx, paragraph, read, script

FDX = ["big-fish", "brick-and-steel", "final-draft-export"]
FOUNTAIN = ["big-fish", "brick-and-steel", "the-last-birthday-card"]


def rewritten(play: sk.Screenplay, *elements: sk.Element) -> str:
    """The text of the file after other elements were put in the place of all."""
    return write_fdx(evolve(play, elements=elements)).decode()


@pytest.mark.parametrize("name", FDX)
def test_unchanged_files_keep_every_byte(shared: Path, name: str) -> None:
    data = (shared / "fdx" / f"{name}.fdx").read_bytes()
    play = read_fdx(data, name)
    assert write_fdx(play) == data
    assert write_fdx(evolve(play, elements=play.elements)) == data, "also where nothing says that it is unchanged"


@pytest.mark.parametrize("name", FDX)
@pytest.mark.parametrize("what", ["insert", "replace", "remove", "append"])
def test_an_edit_touches_nothing_else(shared: Path, name: str, what: str) -> None:
    play = read_fdx((shared / "fdx" / f"{name}.fdx").read_bytes(), name)
    middle = len(play.elements) // 2
    while isinstance(play.elements[middle], sk.Dialogue):
        middle += 1
    old, new = play.elements[middle], sk.Action("A *new* line & <more>.")
    start, end = old.span
    if what == "insert":
        edited, head, tail = play.insert(middle, new), play.source[:start], play.source[start:]
    elif what == "replace":
        edited, head, tail = play.replace(middle, new), play.source[:start], play.source[end:]
    elif what == "remove":
        edited, head, tail = play.remove(middle), play.source[:start], play.source[end:].lstrip()
    else:
        last = play.elements[-1].span.end
        edited, head, tail = play.append(new), play.source[:last], play.source[last:]
    written = write_fdx(edited).decode()
    assert written.startswith(head)
    assert written.endswith(tail)
    assert read_fdx(written.encode(), name) == edited
    assert ("A </Text>" in written) == (what != "remove")


@pytest.mark.parametrize("name", FDX)
def test_from_final_draft_to_fountain_and_back(shared: Path, name: str) -> None:
    play = read_fdx((shared / "fdx" / f"{name}.fdx").read_bytes(), name)
    by_fountain = sk.parse(play.to_fountain())
    assert by_fountain == play
    assert read_fdx(write_fdx(by_fountain), name) == play


@pytest.mark.parametrize("name", FOUNTAIN)
def test_from_fountain_to_final_draft_and_back(shared: Path, name: str) -> None:
    play = sk.read(shared / "fountain" / f"{name}.fountain")
    back = read_fdx(write_fdx(play), name)
    assert back == play
    assert sk.parse(back.to_fountain()) == play


def test_the_example_script(example_script: Path) -> None:
    play = sk.read(example_script)
    assert read_fdx(write_fdx(play), "a.fdx") == play


def test_all_that_final_draft_lacks_comes_back() -> None:
    note, boneyard = sk.Note("why\n\nthis?", comments=(sk.Boneyard("old"),)), sk.Boneyard("gone\n\nlong ago")
    lonely = sk.Dialogue(sk.CharacterCue("ECHO", dual=True), [sk.Speech("Hello?", comments=(note,))])
    play = sk.Screenplay(
        [
            sk.Section("Act I", 1),
            sk.Section("Deep", 6),
            sk.Synopsis("They *meet*."),
            sk.SceneHeading("THE DECK", "A-1", comments=(note, boneyard)),
            note,
            boneyard,
            sk.PageBreak(),
            sk.PageBreak(comments=(note,)),
            sk.Centered("THE **END**"),
            sk.PageBreak(),
            lonely,
            lonely,
            sk.Lyric("la"),
            sk.Lyric("la la"),
            sk.PageBreak(),
        ],
        {"Title": "_**The Ferry**_", "Authors": "A\nB", "Draft date": "1/2/2020", "My own": "thing"},
    )
    assert read_fdx(write_fdx(play), "a.fdx") == play


def test_three_at_once() -> None:
    first, *others = (sk.Dialogue(sk.CharacterCue(name, dual=name != "A"), [sk.Speech("Yes.")]) for name in "ABC")
    play = sk.Screenplay([first, *others])
    data = write_fdx(play)
    assert data.count(b"<DualDialogue>") == 1
    assert read_fdx(data, "a.fdx") == play


def test_a_new_file_is_what_final_draft_reads() -> None:
    data = write_fdx(sk.Screenplay([sk.SceneHeading("INT. HOUSE", "2"), sk.Action("He *runs*.")], {"Title": "X"}))
    root = ElementTree.fromstring(data)
    assert data.startswith(
        b'<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n<FinalDraft DocumentType="Script"'
    )
    assert [child.tag for child in root] == ["Content", "TitlePage"]
    heading, action = root.findall("Content/Paragraph")
    assert heading.attrib == {"Number": "2", "Type": "Scene Heading"}
    assert [(run.attrib, run.text) for run in action] == [({}, "He "), ({"Style": "Italic"}, "runs"), ({}, ".")]


def test_the_title_page_is_recognised_without_our_own_attribute() -> None:
    """Final Draft drops attributes that it does not know when it saves."""
    title_page = {
        "Title": "The Ferry",
        "Credit": "Written by",
        "Author": "Jo",
        "Draft date": "1/2/2020",
        "Contact": "Me",
    }
    data = write_fdx(sk.Screenplay([sk.Action("Rain.")], title_page))
    for key in title_page:
        data = data.replace(f' Key="{key}"'.encode(), b"")
    assert dict(read_fdx(data, "a.fdx").title_page) == title_page


def test_a_changed_title_page_leaves_the_rest_of_it_alone(shared: Path) -> None:
    play = read_fdx((shared / "fdx" / "final-draft-export.fdx").read_bytes(), "a.fdx")
    edited = play.with_title_page({"Title": "Other", "Author": "Jo"})
    written = write_fdx(edited).decode()
    back = read_fdx(written.encode(), "a.fdx")
    assert back == edited
    start = play.source.index("<TitlePage>")
    assert written.startswith(play.source[: play.source.index("<Content>", start)])
    assert written.endswith(play.source[play.source.index("</TitlePage>") :])


def test_a_changed_heading_keeps_what_final_draft_noted_on_it(shared: Path) -> None:
    play = read_fdx((shared / "fdx" / "final-draft-export.fdx").read_bytes(), "a.fdx")
    edited = play.replace(play.scenes[0].heading, sk.SceneHeading("INT. ATTIC", "1"))
    back = read_fdx(write_fdx(edited), "a.fdx")
    assert back == edited
    assert scene_properties(back) == scene_properties(play)
    assert back.source.count("CharacterArcBeat") == play.source.count("CharacterArcBeat")


def test_a_changed_speech_keeps_the_paragraphs_around_it() -> None:
    cue = '    <Paragraph Type="Character"><Text RevisionID="1" Style="">BOB</Text></Paragraph>'
    play = read(cue, ("Dialogue", "One."), ("Parenthetical", "(beat)"), ("Dialogue", "Two."))
    dialogue = play.dialogues[0]
    changed = evolve(dialogue, parts=[sk.Speech("Other."), *dialogue.parts[1:]])
    written = rewritten(play, changed)
    assert written == play.source.replace("One.", "Other.")


def test_a_changed_voice_of_two_at_once_keeps_the_other() -> None:
    play = read(
        '<Paragraph><DualDialogue><Paragraph Type="Character"><Text Size="9">A</Text></Paragraph>'
        '<Paragraph Type="Dialogue"><Text Size="9">Yes.</Text></Paragraph><Paragraph Type="Character"><Text>B</Text>'
        "</Paragraph></DualDialogue></Paragraph>"
    )
    written = rewritten(play, play.elements[0], sk.Dialogue(sk.CharacterCue("C", dual=True), [sk.Speech("No.")]))
    assert '<Paragraph Type="Dialogue"><Text Size="9">Yes.</Text></Paragraph>' in written
    assert [dialogue.cue.name for dialogue in read_fdx(written.encode(), "a.fdx").dialogues] == ["A", "C"]


def test_what_says_nothing_stays() -> None:
    empty = '    <Paragraph Type="Action"/><!-- mine --><Strange Thing="1"/>'
    play = read(("Action", "One."), empty, ("Action", "Two."), empty, ("Action", "Three."))
    assert rewritten(play, play.elements[0]).count(empty) == 2
    assert rewritten(play).count(empty) == 2


def test_notes_beside_the_script_move_with_their_words() -> None:
    notes = "".join(
        f'<ScriptNote Id="{number}" Range="{range_}"><Paragraph><Text>n{number}</Text></Paragraph></ScriptNote>'
        for number, range_ in enumerate(["0,3", "5,7", "10,14"])
    )
    body = "\n".join(paragraph("Action", text) for text in ["One.", "Two.", "Three."])
    play = read_fdx(fdx(body, f"<ScriptNotes>{notes}</ScriptNotes>"), "a.fdx")
    inserted = play.insert(1, sk.Action("𝄞 new."))
    written = write_fdx(inserted).decode()
    assert [part.split('"')[0] for part in written.split('Range="')[1:]] == ["0,3", "13,15", "18,22"]
    assert read_fdx(written.encode(), "a.fdx") == inserted
    removed = play.remove(1)
    written = write_fdx(removed).decode()
    assert [part.split('"')[0] for part in written.split('Range="')[1:]] == ["0,3", "5,9"]
    assert read_fdx(written.encode(), "a.fdx") == removed


def test_scenes_can_change_places(shared: Path) -> None:
    play = read_fdx((shared / "fdx" / "brick-and-steel.fdx").read_bytes(), "a.fdx")
    moved = [*play.prelude, *(element for scene in reversed(play.scenes) for element in scene.elements)]
    written = rewritten(play, *moved)
    assert read_fdx(written.encode(), "a.fdx").elements == tuple(moved)
    assert all(
        element.span.of(play.source) in written for element in play.elements if not isinstance(element, sk.Dialogue)
    )


def test_a_lyric_behind_a_dialogue_stays_apart() -> None:
    play = read(("Character", "BOB"), ("Dialogue", "One."), ("Action", "He sings."), ("Lyrics", "La"))
    edited = play.remove(1)
    assert read_fdx(write_fdx(edited), "a.fdx") == edited


@pytest.mark.parametrize("codec", ["utf-16", "utf-8-sig", "iso-8859-1"])
def test_files_are_written_in_the_encoding_they_had(codec: str) -> None:
    declared = "UTF-8" if codec == "utf-8-sig" else codec
    data = script(("Action", "Café.")).decode().replace("UTF-8", declared).encode(codec)
    play = read_fdx(data, "a.fdx")
    assert play.elements == (sk.Action("Café."),)
    assert write_fdx(play) == data
    edited = play.append(sk.Action("Smörgås – 李."))
    assert read_fdx(write_fdx(edited), "a.fdx") == edited


def test_what_xml_cannot_hold_is_said() -> None:
    with pytest.raises(sk.WriteError, match=r"cannot hold '\\x0c'"):
        write_fdx(sk.Screenplay([sk.Action("new\x0cpage")]))
    with pytest.raises(sk.WriteError, match="no Final Draft form"):
        write_fdx(sk.Screenplay([sk.Action("")]))


def test_empty_screenplays() -> None:
    assert read_fdx(write_fdx(sk.Screenplay()), "a.fdx") == sk.Screenplay()
    play = read_fdx(b"<FinalDraft><Content/></FinalDraft>", "a.fdx")
    edited = play.append(sk.Action("Rain.")).with_title_page({"Title": "X"})
    assert read_fdx(write_fdx(edited), "a.fdx") == edited
    assert all(one != other for one, other in pairwise(map(write_fdx, [play, edited])))


@pytest.mark.parametrize("title", ["", "<TitlePage/>", "<TitlePage><Header/></TitlePage>"])
def test_a_title_page_can_be_added(title: str) -> None:
    play = read_fdx(fdx(paragraph("Action", "Rain."), title), "a.fdx")
    edited = play.with_title_page({"Title": "X"})
    written = write_fdx(edited)
    assert read_fdx(written, "a.fdx") == edited
    assert (b"<Header/>" in written) == ("<Header/>" in title)
