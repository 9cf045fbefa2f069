"""The command line."""

from pathlib import Path

import pytest

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


def test_a_command_is_needed() -> None:
    with pytest.raises(SystemExit):
        main([])
