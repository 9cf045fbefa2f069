"""Telling screenplays from other texts."""

from pathlib import Path

import pytest

import screenplay_kit as sk
from screenplay_kit.formats.plaintext import looks_like_screenplay, read_plaintext
from tests.formats.plaintext.test_reading import LIGHTHOUSE

ESSAY = (
    """On Lighthouses

I have never lived near the sea, and yet I cannot remember a time when I did not
think about lighthouses. My father kept a picture of one over his desk.

"Why do you keep it there?" I asked him once. He did not answer.

It seems to me that a light which is not meant for you is the only kind that one
can look at for long.
"""
    * 5
)

CODE = Path(__file__).read_text(encoding="utf-8")
MOVED = "<html><title>301 Moved</title>\n<body>\nThe document has moved <a href='x'>here</a>.\n</body></html>"
LIST = "SHOPPING LIST\n\nMILK\nEGGS\nBREAD\n\nTOOLS\n\nHAMMER\nNAILS\n"

OTHERS = {
    "an essay": ESSAY,
    "source code": CODE,
    "a moved page": MOVED,
    "a list": LIST,
    "blank": " \n\n\t\n",
    "empty": "",
}


@pytest.mark.parametrize("what", OTHERS)
def test_what_is_no_screenplay_comes_back_as_action_with_a_diagnostic(what: str) -> None:
    text = OTHERS[what]
    assert looks_like_screenplay(text) < 0.5
    play = read_plaintext(text)
    assert [finding.code for finding in play.reading] == ["P101"]
    assert play.reading[0].severity is sk.Severity.ERROR
    assert not play.scenes
    words = " ".join(element.text for element in play.elements if isinstance(element, sk.Action)).split()
    assert words == text.split()


def test_a_screenplay_looks_like_one() -> None:
    assert looks_like_screenplay(LIGHTHOUSE) == 1
    assert looks_like_screenplay("INT. HOUSE - DAY\n\nBob sits.\n\nBOB\nHello.\n") == 1


def test_real_scripts_all_look_like_screenplays(shared: Path) -> None:
    for path in sorted((shared / "turning_points" / "scripts").glob("*.txt"))[::12]:
        assert looks_like_screenplay(path.read_text(encoding="utf-8")) > 0.9, path.name
