"""Files that are damaged, dangerous or something else: always a ReadError that says so."""

import time
from pathlib import Path

import pytest

import screenplay_kit as sk
from screenplay_kit.formats.fdx import read_fdx
from tests.formats.fdx.scripts import paragraph, script

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
BOMB = (
    f'{HEAD}<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    "<FinalDraft><Content><Paragraph><Text>&c;</Text></Paragraph></Content></FinalDraft>"
)
OUTSIDE = '{head}<!DOCTYPE x [<!ENTITY a SYSTEM "{address}">]><FinalDraft><Content>&a;</Content></FinalDraft>'
OUTSIDE_DTD = '{head}<!DOCTYPE FinalDraft SYSTEM "{address}"><FinalDraft><Content/></FinalDraft>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b" \n", "it is empty"),
        (b"INT. HOUSE - DAY\n", "it is no XML"),
        (b"%PDF-1.4 \xff\xfe", "says that it is in utf-8, but the byte at offset 9 is not"),
        (script(("Action", "Rain."))[:-40], "it ends too early, in line 6"),
        (b"<FinalDraft><Content><Paragraph Type='Act", "it ends too early"),
        (b"<FinalDraft", "not well-formed"),
        (b"<FinalDraft><Content></FinalDraft>", "not well-formed XML at line 1, column 24 (mismatched tag)"),
        (b"<FinalDraft><Content>&nbsp;</Content></FinalDraft>", "undefined entity"),
        (script(("Action", "a & b")), "not well-formed"),
        (script(("Action", "a \x0c b")), "not well-formed"),
        (b"<html><body/></html>", "its root is <html> and not <FinalDraft>"),
        (b"<a><FinalDraft><Content/></FinalDraft></a>", "its root is <a>"),
        (b"<FinalDraft/>", "it has no <Content>"),
        (BOMB.encode(), "defines entities or a document type"),
        (HEAD.encode() + "<FinalDraft>\xe9</FinalDraft>".encode("latin-1"), "is in utf-8, but the byte"),
        (b'<?xml version="1.0" encoding="UTF-16"?><FinalDraft/>', "is in UTF-16, which it is not"),
        (b'<?xml version="1.0" encoding="klingon"?><FinalDraft/>', "is in klingon"),
        (b'<?xml version="1.0" encoding="rot13"?><FinalDraft/>', "is in rot13"),
        (b'<?xml version="1.0" encoding="utf-7"?><FinalDraft/>', "is in utf-7"),
        ("<FinalDraft><Content/></FinalDraft>".encode("utf-16")[:-1], "is in utf-16-le, but the byte"),
    ],
)
def test_bad_files_are_told_apart(data: bytes, reason: str) -> None:
    with pytest.raises(sk.ReadError) as caught:
        read_fdx(data, "bad.fdx")
    assert caught.value.path == "bad.fdx"
    assert reason in caught.value.reason
    assert caught.value.remedy


@pytest.mark.parametrize("form", [OUTSIDE, OUTSIDE_DTD])
@pytest.mark.parametrize("what", ["file", "web"])
def test_nothing_is_fetched(form: str, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("it reached for the network"))
    address = secret.as_uri() if what == "file" else "http://127.0.0.1:9/x"
    with pytest.raises(sk.ReadError, match="defines entities or a document type"):
        read_fdx(form.format(head=HEAD, address=address).encode(), "a.fdx")


def test_a_hundred_megabytes_of_one_paragraph_are_refused() -> None:
    data = script(("Action", "x" * 100_000_000))
    with pytest.raises(sk.ReadError, match="more than 16,000,000 characters"):
        read_fdx(data, "a.fdx")


def test_deep_nests_are_no_trouble() -> None:
    deep = "<a>" * 50_000 + "</a>" * 50_000
    assert read_fdx(f"<FinalDraft><Content>{deep}</Content></FinalDraft>".encode(), "a.fdx").elements == ()
    notes = "<ScriptNote>" * 5_000 + "</ScriptNote>" * 5_000
    data = f"<FinalDraft><Content><Paragraph><Text>x</Text>{notes}</Paragraph></Content></FinalDraft>".encode()
    assert len(read_fdx(data, "a.fdx").elements) == 1
    duals = "<Paragraph><DualDialogue>" * 5_000 + "</DualDialogue></Paragraph>" * 5_000
    assert read_fdx(f"<FinalDraft><Content>{duals}</Content></FinalDraft>".encode(), "a.fdx").elements == ()


@pytest.mark.parametrize(
    "family",
    [
        paragraph("Action", "Rain falls."),
        paragraph("Character", "BOB") + paragraph("Dialogue", "Hello."),
        paragraph("Dialogue", "Hello."),
        '<Paragraph Type="Action"><Text Style="Bold">a</Text><Text Style="Italic">b</Text></Paragraph>',
        "<Paragraph/>",
    ],
)
def test_time_grows_in_proportion_to_length(family: str) -> None:
    start = '<Paragraph Type="Character"><Text>BOB</Text></Paragraph>'

    def seconds(times: int) -> float:
        data = script(start + family * times)
        began = time.perf_counter()
        read_fdx(data, "a.fdx")
        return time.perf_counter() - began

    seconds(100)
    small, large = min(seconds(500) for _ in range(3)), min(seconds(4000) for _ in range(2))
    assert large < 8 * small * 3
