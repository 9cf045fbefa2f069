"""Screenplays made in Python, as Fountain."""

import pytest

import screenplay_kit as sk


def dialogue(cue: str, *parts: sk.Speech | sk.Parenthetical | sk.Lyric, dual: bool = False) -> sk.Dialogue:
    return sk.Dialogue(sk.CharacterCue(cue, dual=dual), parts)


def test_a_whole_screenplay() -> None:
    play = sk.Screenplay(
        title_page={"Title": "The Ferry", "Contact": "A house\nA street"},
        elements=[
            sk.Section("Act One"),
            sk.Synopsis("They meet."),
            sk.SceneHeading("INT. FERRY - DAY", "1A"),
            sk.Action("It rains.\nIt pours."),
            dialogue("OLGA (O.S.)", sk.Parenthetical("wet"), sk.Speech("Hello.\n\nHello?")),
            dialogue("McKay", sk.Speech("Hm."), dual=True),
            dialogue("BOB", sk.Speech("Listen:"), sk.Lyric("Row, row.")),
            sk.Lyric("The river"),
            sk.Lyric("runs"),
            sk.Note("how\n\nmuch?"),
            sk.Boneyard("INT. CUT - DAY\n\nGone."),
            sk.Transition("CUT TO:"),
            sk.SceneHeading("THE DECK"),
            sk.Transition("Fade out."),
            sk.PageBreak(),
            sk.Centered("THE END"),
        ],
    )
    text = play.to_fountain()
    assert text == (
        "Title: The Ferry\nContact:\n    A house\n    A street\n\n"
        "# Act One\n\n= They meet.\n\nINT. FERRY - DAY #1A#\n\nIt rains.\nIt pours.\n\n"
        "OLGA (O.S.)\n(wet)\nHello.\n  \nHello?\n\n@McKay ^\nHm.\n\nBOB\nListen:\n~Row, row.\n\n"
        "~The river\n~runs\n\n[[how\n  \nmuch?]]\n\n/*\nINT. CUT - DAY\n\nGone.\n*/\n\n"
        "CUT TO:\n\n.THE DECK\n\n> Fade out.\n\n===\n\n> THE END <\n"
    )
    assert sk.parse(text) == play


MARKED = [
    (sk.Action("INT. NOT A HEADING"), "!INT. NOT A HEADING"),
    (sk.Action("SMASH CUT TO:"), "!SMASH CUT TO:"),
    (sk.Action("BANG\nGlass falls."), "!BANG\nGlass falls."),
    (sk.Action("BANG"), "BANG"),
    (sk.Action("Glass falls.\n.INT\n#1\nEXT. HOUSE"), "Glass falls.\n!.INT\n!#1\nEXT. HOUSE"),
    (sk.Action("!really"), "!!really"),
    (sk.Action("@home"), "!@home"),
    (sk.Action("..."), "..."),
    (sk.SceneHeading("est. sunny"), "est. sunny"),
    (sk.SceneHeading("SNIPER POV"), ".SNIPER POV"),
    (dialogue("COP #1", sk.Speech("Freeze.")), "COP #1\nFreeze."),
    (dialogue("李明", sk.Speech("你好")), "@李明\n你好"),
    (dialogue("INT. VOICE", sk.Speech("Boo.")), "@INT. VOICE\nBoo."),
    (dialogue("BOB"), "@BOB"),
    (sk.Transition("TO:"), "TO:"),
    (sk.Transition("FADE OUT."), "> FADE OUT."),
    (sk.Transition("ÜBERBLENDUNG TO:"), "ÜBERBLENDUNG TO:"),
    (sk.Transition("Überblendung TO:"), "> Überblendung TO:"),
    (sk.Note("a]"), "[[a] ]]"),
    (sk.Action("He sits.", comments=(sk.Note("why?"), sk.Boneyard("slowly"))), "He sits. [[why?]] /* slowly */"),
]


@pytest.mark.parametrize(("element", "text"), MARKED, ids=[text for _, text in MARKED])
def test_marks_stand_where_they_are_needed_and_nowhere_else(element: sk.Element, text: str) -> None:
    assert sk.Screenplay([sk.PageBreak(), element]).to_fountain() == f"===\n\n{text}\n"


def test_a_first_line_that_looks_like_a_title_page_is_marked() -> None:
    assert sk.Screenplay([sk.Action("Place: a house")]).to_fountain() == "!Place: a house\n"
    assert sk.Screenplay([sk.Action("A."), sk.Action("Place: a house")]).to_fountain() == "A.\n\nPlace: a house\n"


IMPOSSIBLE = [
    sk.Action("One.\n\nTwo."),
    sk.Action(""),
    sk.Action("trailing "),
    sk.Action("tab\tbed"),
    sk.Action("[[no note]]"),
    sk.SceneHeading("..."),
    sk.SceneHeading("INT. HOUSE #1#"),
    sk.Section("Act", level=7),
    sk.Synopsis(""),
    sk.Note("a]]b"),
    sk.Boneyard("a */ b"),
    dialogue("BOB", sk.Speech("(not spoken)")),
    dialogue("BOB", sk.Speech("# 1")),
    dialogue("BOB", sk.Speech("Hello."), sk.Speech("There.")),
    dialogue(""),
]


@pytest.mark.parametrize("element", IMPOSSIBLE, ids=map(repr, IMPOSSIBLE))
def test_what_fountain_cannot_say_is_an_error_that_names_it(element: sk.Element) -> None:
    with pytest.raises(sk.WriteError, match="has no Fountain form: it would be read back as"):
        sk.Screenplay([element]).to_fountain()


def test_a_title_page_that_cannot_be_read_back_is_an_error() -> None:
    with pytest.raises(sk.WriteError, match="title page"):
        sk.Screenplay(title_page={"FADE IN": "slowly"}).to_fountain()


def test_elements_that_would_run_together_are_an_error() -> None:
    unclosed = [sk.Action("He sees /* a mark."), sk.Action("And */ another.")]
    with pytest.raises(sk.WriteError, match="would be read back as"):
        sk.Screenplay(unclosed).to_fountain()


def test_an_empty_screenplay_is_an_empty_text() -> None:
    assert sk.Screenplay().to_fountain() == ""


def test_a_title_page_may_have_keys_without_values_and_comments() -> None:
    entry = sk.TitleEntry("Author", "", comments=(sk.Note("who?"),))
    play = sk.Screenplay(title_page=[sk.TitleEntry("Title", "X"), entry])
    assert play.to_fountain() == "Title: X\nAuthor: [[who?]]\n"
