"""Which formats there are."""

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import screenplay_kit as sk
from screenplay_kit.formats import catalogue
from screenplay_kit.formats.catalogue import FormatError, formats
from screenplay_kit.formats.protocol import Format


class Shouting:
    """A format of another package: Fountain in capitals, behind a signature."""

    name = "shouting"
    suffixes = (".shout",)

    def score(self, data: bytes) -> float:
        return float(data.startswith(b"SHOUT"))

    def read(self, data: bytes, path: str) -> sk.Screenplay:
        return sk.parse(data.decode().removeprefix("SHOUT"))

    def write(self, play: sk.Screenplay, path: str, encoding: str | None = None) -> bytes:
        return b"SHOUT" + play.to_fountain().upper().encode()


SHOUTING = Shouting()


@pytest.fixture
def plug_in(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, "shouting", f"{__name__}:SHOUTING")


def install(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    points = [EntryPoint(name, value, catalogue.GROUP)]
    monkeypatch.setattr(catalogue, "entry_points", lambda group: points)
    catalogue.formats.cache_clear()


@pytest.fixture(autouse=True)
def forget_plug_ins() -> None:
    catalogue.formats.cache_clear()


def test_every_format_has_what_a_format_needs() -> None:
    for name, one in formats().items():
        assert isinstance(one, Format)
        assert one.name == name
        assert one.suffixes
        assert one.score(b"") in (0.0, 0.3)
        assert one.score(b"\x00\xff\x00") == 0.0


@pytest.mark.usefixtures("plug_in")
def test_formats_of_other_packages_read_and_write(tmp_path: Path) -> None:
    sk.write(sk.parse("He sits."), tmp_path / "a.shout")
    assert (tmp_path / "a.shout").read_bytes() == b"SHOUTHE SITS."
    assert sk.read(tmp_path / "a.shout") == sk.parse("HE SITS.")


def test_a_name_that_is_claimed_twice_is_an_error_that_names_both(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, "fountain", f"{__name__}:SHOUTING")
    with pytest.raises(FormatError, match="fountain is claimed by screenplay_kit and by tests"):
        formats()


def test_what_is_no_format_is_an_error_that_names_its_owner(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, "shouting", f"{__name__}:install")
    with pytest.raises(FormatError, match=r"tests\.formats.* needs the members of Format"):
        formats()
