"""README, CI and packaging say the same."""

import re
import tomllib
from pathlib import Path

import screenplay_kit as sk
from screenplay_kit.report import overview

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PYPROJECT["project"]["optional-dependencies"]


def quick_start() -> list[str]:
    """The fenced commands under ``## Quick start``."""
    section = README.split("## Quick start\n")[1].split("\n## ")[0]
    return re.findall(r"^```(?:sh|bash|shell|console)\n(.*?)\n```$", section, re.MULTILINE | re.DOTALL)


def test_quick_start_is_two_commands_of_one_line() -> None:
    commands = quick_start()
    assert len(commands) == 2
    assert not any("\n" in command for command in commands)


def test_the_first_command_runs_the_main_job_on_a_script_that_is_there() -> None:
    (script,) = re.findall(r"docs/examples/\S+\.fountain", quick_start()[0])
    assert (ROOT / script).is_file()
    assert "-m screenplay_kit report" in quick_start()[0]


def test_ci_runs_the_second_command_as_printed() -> None:
    command = quick_start()[1]
    assert f"\n{command}\n" in CI
    assert "pytest" in command


def test_extras_named_in_readme_and_ci_exist() -> None:
    for extras in re.findall(r"'?\.\[([\w,]+)\]", README + CI):
        assert set(extras.split(",")) <= set(EXTRAS)
    for name in ("analysis", "notebook", "pdf", "corpus", "testing", "all"):
        assert name in EXTRAS


def test_the_output_in_the_readme_is_real(example_script: Path) -> None:
    shown = README.split("```text\n")[1].split("```")[0]
    assert overview(sk.read(example_script)).to_text().startswith(shown.rstrip("\n…").rstrip())


def test_the_code_in_the_readme_runs(example_script: Path) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert blocks
    names: dict[str, object] = {}
    for block in blocks:
        exec(block.replace('"script.fountain"', repr(str(example_script))), names)


def test_versions_agree() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changelog or f"## [{sk.__version__}]" in changelog
    assert PYPROJECT["tool"]["hatch"]["version"]["path"] == "screenplay_kit/__init__.py"
