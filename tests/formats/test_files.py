"""Reading and writing files."""

import pickle
from pathlib import Path

import pytest

import screenplay_kit as sk

TEXT = "Title: Café\r\n\r\nINT. CAFÉ - DAY\r\n\r\nHe said “no” – and left it at that. Déjà vu, naïve, garçon.\n"
RUSSIAN = "INT. КУХНЯ - НОЧЬ\n\nОльга смотрит в окно и долго молчит. Дождь идёт с самого утра.\n\nОЛЬГА\nОпять дождь.\n"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", ""), ("utf-8", "\ufeff"), ("utf-16-le", "\ufeff"), ("utf-16-be", "\ufeff")],
    ids=["utf-8", "utf-8 with mark", "utf-16-le", "utf-16-be"],
)
def test_unicode_files_come_back_byte_for_byte(tmp_path: Path, encoding: str, mark: str) -> None:
    path, copy = tmp_path / "a.fountain", tmp_path / "b.fountain"
    path.write_bytes((mark + TEXT).encode(encoding))
    play = sk.read(path)
    assert play.title == "Café"
    assert play.scenes[0].heading.text == "INT. CAFÉ - DAY"
    assert play.diagnostics == ()
    sk.write(play, copy)
    assert copy.read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("text", "encoding"), [(TEXT, "cp1252"), (TEXT, "mac_roman"), (RUSSIAN, "cp1251")], ids=["cp1252", "mac", "cp1251"]
)
def test_old_encodings_are_guessed_and_the_guess_reported(tmp_path: Path, text: str, encoding: str) -> None:
    path, copy = tmp_path / "a.fountain", tmp_path / "b.fountain"
    path.write_bytes(text.encode(encoding))
    play = sk.read(str(path))
    assert play.source == text
    assert [finding.slug for finding in play.diagnostics] == ["guessed-encoding"]
    assert play.diagnostics[0].severity is sk.Severity.NOTICE
    sk.write(play, copy)
    assert copy.read_bytes() == path.read_bytes()
    sk.write(play, copy, encoding="utf-8")
    assert copy.read_bytes() == text.encode("utf-8")


GUESSES = [
    ("INT. CAFÉ - DAY\n\nRENÉ\nBonjour.\n", "cp1252"),
    ("INT. CAFÉ - DAY\n\nRENÉ\nBonjour.\n", "mac_roman"),
    ("He doesn’t move. “Stay,” she says — and he stays…\n", "cp1252"),
    ("He doesn’t move. “Stay,” she says — and he stays…\n", "mac_roman"),
    ("Der Mörder öffnet die Tür.\n", "cp1252"),
    ("A piñata. Niño, ¿qué haces?\n", "mac_roman"),
    ("Não há ninguém. A mãe põe o pão.\n", "cp1252"),
    ("Żółta żaba śpi. Część gości już wyszła, łódź płynie.\n", "cp1250"),
    ("ОЛЬГА\nПривет, как дела? Всё хорошо.\n", "cp1251"),
]


@pytest.mark.parametrize(("text", "encoding"), GUESSES)
def test_guesses_go_by_where_letters_stand(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "a.fountain"
    path.write_bytes(text.encode(encoding))
    assert sk.read(path).source == text


UNREADABLE = [
    (b"%PDF-1.7 \xe2\xe3", "PDF"),
    (b"PK\x03\x04rest", "zip"),
    (b"{\\rtf1 x}", "RTF"),
    (b"\xd0\xcf\x11\xe0", "Word"),
    (b"INT. HOUSE\x00\x01\x02", "no text"),
    (bytes(range(128, 160)) * 9, "no text"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe", "no text"),
    (b"\xff\xfea", "no text"),
]


@pytest.mark.parametrize(("data", "reason"), UNREADABLE, ids=[reason for _, reason in UNREADABLE])
def test_files_that_are_no_scripts_are_an_error_that_says_why(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "a.fountain"
    path.write_bytes(data)
    with pytest.raises(sk.ReadError, match=reason) as caught:
        sk.read(path)
    assert str(path) in str(caught.value)
    assert caught.value.remedy
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_missing_files_and_folders_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(sk.ReadError, match="there is no such file; check the name"):
        sk.read(tmp_path / "nothing.fountain")
    with pytest.raises(sk.ReadError, match="it is a folder"):
        sk.read(tmp_path)
    with pytest.raises(sk.ReadError, match="cannot be opened"):
        sk.read(tmp_path / ("x" * 5000))
    with pytest.raises(sk.ReadError, match="cannot be opened"):
        sk.read("a\0b")


def test_an_empty_file_is_an_empty_screenplay(tmp_path: Path) -> None:
    path = tmp_path / "a.fountain"
    path.write_bytes(b"")
    assert sk.read(path) == sk.Screenplay()


def test_files_that_cannot_be_written_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(sk.WriteError, match="it cannot be written"):
        sk.write(sk.parse("He sits."), tmp_path / "nowhere" / "a.fountain")
    with pytest.raises(sk.WriteError, match="there is no encoding nonsense"):
        sk.write(sk.parse("He sits."), tmp_path / "a.fountain", encoding="nonsense")


def test_names_of_other_formats_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(sk.WriteError, match=r"cannot write \.docx files"):
        sk.write(sk.parse("He sits."), tmp_path / "a.docx")


def test_what_an_encoding_cannot_say_is_an_error_and_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.fountain"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(sk.WriteError, match='pass encoding="utf-8"'):
        sk.write(sk.parse("李明"), path, encoding="cp1252")
    assert path.read_text(encoding="utf-8") == "old"


def test_final_draft_files_are_known_by_content_and_written_by_name(tmp_path: Path) -> None:
    play = sk.parse("Title: X\n\nINT. HOUSE - DAY #1#\n\nHe *sits*.\n\nBOB\nHi.\n")
    sk.write(play, tmp_path / "a.fdx")
    (tmp_path / "a.fdx").rename(tmp_path / "a.txt")
    back = sk.read(tmp_path / "a.txt")
    assert back == play
    assert back.format == "fdx"
    assert back.to_fountain() == play.source
    with pytest.raises(sk.WriteError, match="leave out encoding='cp1252'"):
        sk.write(play, tmp_path / "a.fdx", encoding="cp1252")


def test_a_file_that_is_only_named_like_final_draft_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.fdx").write_text("He sits.", encoding="utf-8")
    with pytest.raises(sk.ReadError, match=r"a\.fdx"):
        sk.read(tmp_path / "a.fdx")
