"""The documentation says what the library does: its examples are run, and it leaves out no finding and no name."""

import doctest
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr
from pathlib import Path

import pytest

import screenplay_kit as sk
from screenplay_kit.__main__ import main
from screenplay_kit.formats.fountain import GUESSED_ENCODING
from screenplay_kit.fountain.diagnose import RULES

DOCS = Path(__file__).parents[1] / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md") if "_build" not in path.parts)

BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^```\{code-block\} text\n:caption: (?P<name>\S+)\n\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
"""A file that the examples of a page read."""

COMMAND = re.compile(r"^\$ (.*)$", re.MULTILINE)
LEFT_OUT = re.compile(r"^…$", re.MULTILINE)
EMPTY_LINE = re.compile(r"^$(?=\n)", re.MULTILINE)


class Shell:
    """Runs the command line of the package as a terminal does."""

    def __init__(self) -> None:
        self.status = 0

    def __call__(self, line: str) -> None:
        if line == "echo $?":
            print(self.status)
            return
        python, option, package, *arguments = shlex.split(line)
        assert (python, option, package) == ("python", "-m", "screenplay_kit")
        with redirect_stderr(sys.stdout):
            self.status = main(arguments)


def examples(page: str) -> str:
    """The code of a page, each line where it stands there, all other lines empty."""
    kept, place = "", 0
    for block in BLOCK.finditer(page):
        start, end = block.span("code")
        code = "\n" * block["code"].count("\n")
        if block["language"] == "python":
            assert block["code"].startswith(">>> "), f"not an example that can be run:\n{block['code']}"
            code = block["code"]
        elif block["language"] == "console":
            code = as_python(block["code"])
        kept += "\n" * page.count("\n", place, start) + code
        place = end
    return kept


def as_python(console: str) -> str:
    """Commands and their output as an example for Python; a line ``…`` stands for any others."""
    code = LEFT_OUT.sub("...", EMPTY_LINE.sub("<BLANKLINE>", console))
    return COMMAND.sub(lambda command: f">>> shell({command[1]!r})  # doctest: +ELLIPSIS", code)


def findings_explained() -> Iterator[tuple[str, str, str]]:
    """Code, slug and severity of each finding that has a section in ``howto/lint.md``."""
    page = (DOCS / "howto" / "lint.md").read_text(encoding="utf-8")
    for found in re.finditer(r"^### ([A-Z]\d+) (\S+)\n\n(\w+)\. ", page, re.MULTILINE):
        yield found[1], found[2], found[3].lower()


@pytest.mark.parametrize("path", PAGES, ids=[str(path.relative_to(DOCS)) for path in PAGES])
def test_the_examples_give_what_the_page_shows(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = path.read_text(encoding="utf-8")
    shutil.copy(DOCS / "examples" / "sayle-and-daughter.fountain", tmp_path / "script.fountain")
    for file in FILE.finditer(page):
        (tmp_path / file["name"]).write_text(file["text"], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    test = doctest.DocTestParser().get_doctest(examples(page), {"shell": Shell()}, path.name, str(path), 0)
    report: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.REPORT_NDIFF).run(test, out=report.append)
    assert result.failed == 0, "".join(report)


def test_every_finding_is_explained() -> None:
    known = (GUESSED_ENCODING, *RULES.values())
    assert sorted(findings_explained()) == sorted((rule.code, rule.slug, rule.severity.value) for rule in known)


def test_every_public_name_is_in_the_reference() -> None:
    pages = "".join(path.read_text(encoding="utf-8") for path in (DOCS / "api").glob("*.md"))
    described = re.findall(r"^\.\. (?:auto\w+|py:data):: (?:screenplay_kit\.)?(\w+)$", pages, re.MULTILINE)
    assert set(sk.__all__) <= set(described)
