"""The first look at a screenplay."""

import screenplay_kit as sk

SCRIPT = """\
Title: The Ferry
Author: A. Writer

# Act One

= They meet.

INT. FERRY - DAY

OLGA
One two three.

## Storm

EXT. RIVER - NIGHT

BOB
Four.

EXT. BANK - CONTINUOUS

INT./EXT. CAR - DAWN

.SOMEWHERE

= Alone.
"""


def test_overview_counts() -> None:
    look = sk.overview(sk.parse(SCRIPT))
    assert (look.title, look.author, look.pages, look.scenes) == ("The Ferry", "A. Writer", 1, 5)
    assert [(share.name, share.words, share.share, share.cues) for share in look.characters] == [
        ("OLGA", 3, 0.75, 1),
        ("BOB", 1, 0.25, 1),
    ]
    assert look.settings == {"exterior": 2, "interior": 1, "both": 1, "not said": 1}
    assert look.times == {"night": 2, "day": 1, "dawn or dusk": 1, "not said": 1}


def test_overview_reads_well() -> None:
    assert sk.overview(sk.parse(SCRIPT)).to_text() == (
        "The Ferry\n"
        "by A. Writer\n"
        "\n"
        "1 page, 5 scenes, 2 speaking characters\n"
        "Where  2 exterior, 1 interior, 1 both, 1 not said\n"
        "When   2 night, 1 day, 1 dawn or dusk, 1 not said\n"
        "\n"
        "Who speaks, by share of the words in dialogue\n"
        "  OLGA   75.0%  3 words, 1 cue  ███████████████\n"
        "  BOB    25.0%  1 word, 1 cue  █████\n"
        "\n"
        "Outline\n"
        "  Act One  (scene 1)\n"
        "    They meet.\n"
        "    Storm  (scenes 2 to 5)\n"
    )


def test_overview_of_nothing() -> None:
    assert sk.overview(sk.parse("")).to_text() == "Untitled\n\n0 pages, 0 scenes, 0 speaking characters\n"
    assert sk.overview(sk.parse("@BOB\n\nHe sits.")).characters[0].share == 0
