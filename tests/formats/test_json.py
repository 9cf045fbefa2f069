"""Screenplays as JSON."""

import json
from pathlib import Path

import attrs
import pytest
from hypothesis import example, given

import screenplay_kit as sk
from screenplay_kit.formats.json import JSON, VERSION
from tests.properties.strategies import fountain_text, screenplays

SCRIPT = "\ufeffTitle: X\r\n\r\nINT. A #1#\r\n\r\nHe [[why? /* no */]] sits.\r\n\r\n@Bob ^\r\n(x)\r\nHi.\r\n~La.\r\n"


def all_of(play: sk.Screenplay) -> list[object]:
    """Everything that a screenplay holds, what does not count for equality included."""
    flat = attrs.asdict(play, recurse=True, filter=lambda attribute, _: not attribute.name.startswith("_parts"))
    return [flat, play.is_as_read]


def through_json(play: sk.Screenplay) -> sk.Screenplay:
    return JSON.read(JSON.write(play, "a.json"), "a.json")


@given(fountain_text)
@example(SCRIPT)
def test_what_was_read_comes_back_whole(text: str) -> None:
    play = sk.parse(text)
    back = through_json(play)
    assert all_of(back) == all_of(play)
    assert back.to_fountain() == text


@given(screenplays)
def test_what_was_made_comes_back_whole(play: sk.Screenplay) -> None:
    assert all_of(through_json(play)) == all_of(play)


def test_files_are_known_by_their_content(tmp_path: Path) -> None:
    play = attrs.evolve(sk.parse(SCRIPT), encoding="cp1252")
    sk.write(play, tmp_path / "a.json")
    (tmp_path / "a.json").rename(tmp_path / "a.fountain")
    back = sk.read(tmp_path / "a.fountain")
    assert back == play
    assert back.encoding == "cp1252"


def test_newer_fields_are_passed_over_and_newer_elements_reported() -> None:
    content = json.loads(JSON.write(sk.parse(SCRIPT), "a.json"))
    content["mood"] = "grim"
    content["elements"][0]["mood"] = "grim"
    content["elements"].append({"type": "Hologram", "text": "flickers"})
    back = JSON.read(json.dumps(content).encode(), "a.json")
    assert back == sk.parse(SCRIPT)
    assert not back.is_as_read
    assert [finding.slug for finding in back.reading] == ["unknown-element"]
    assert "Hologram" in str(back.reading[0])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{", "no JSON"),
        (b"\xff", "no JSON"),
        (b"[]", "not that of screenplay_kit"),
        (b'{"screenplay_kit": "x"}', "not that of screenplay_kit"),
        (b'{"screenplay_kit": %d}' % (VERSION + 1), "newer than this"),
        (b'{"screenplay_kit": 1}', "damaged"),
        (b'{"screenplay_kit": 1, "elements": [1]}', "damaged"),
        (b'{"screenplay_kit": 1, "elements": [{"type": "Action"}], "reading": []}', "damaged"),
    ],
)
def test_damaged_files_are_an_error_that_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(sk.ReadError, match=reason):
        JSON.read(data, "a.json")
