"""The command line."""

from pathlib import Path

import pytest

import screenplay_kit as sk
from screenplay_kit.__main__ import main


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "a.fountain"
    path.write_text("Title: X\n\nINT. HOUSE - DAY #1#\n\nHe sits.\nEXT. SEA\n", encoding="utf-8")
    return path


def test_lint_lists_findings(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", str(script)]) == 0
    line = f"{script}:6:1 F201 “EXT. SEA” looks like a scene heading"
    assert capsys.readouterr().out.startswith(line)


def test_lint_fails_on_errors(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script.write_text("He sits. [[ why\n", encoding="utf-8")
    assert main(["lint", str(script)]) == 1
    assert "F102" in capsys.readouterr().out


def test_report_shows_the_overview(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(script)]) == 0
    assert capsys.readouterr().out.startswith("X\n\n1 page, 1 scene, 0 speaking characters\n")


def test_files_that_cannot_be_read_do_not_stop_the_others(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "nothing.fountain", str(script)]) == 2
    output = capsys.readouterr()
    assert "nothing.fountain: there is no such file" in output.err
    assert "F201" in output.out


@pytest.mark.parametrize("ending", ["fountain", "fdx", "json"])
def test_convert_writes_the_format_of_the_name(script: Path, tmp_path: Path, ending: str) -> None:
    output = tmp_path / f"b.{ending}"
    assert main(["convert", str(script), str(output)]) == 0
    assert sk.read(output) == sk.read(script)


def test_convert_fails_where_it_cannot_write(script: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", str(script), str(tmp_path / "b.docx")]) == 2
    assert "cannot write .docx files" in capsys.readouterr().err


def test_a_command_is_needed() -> None:
    with pytest.raises(SystemExit):
        main([])
