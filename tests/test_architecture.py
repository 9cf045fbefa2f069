"""The shape of the package: which part may import which, and what is public."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import screenplay_kit as sk

PACKAGE = Path(sk.__file__).parent

LEVELS = {
    **dict.fromkeys(["errors", "source", "diagnostics"], 0),
    "model": 1,
    "fountain": 2,
    "pagination": 2,
    "formats": 3,
    "report": 5,
    "__main__": 6,
}
"""Imports run only downwards, and packages of one level do not import each other."""

WITHIN_LEVEL_0 = {("diagnostics", "source")}
PARSE_PATH = {"attr", "attrs", "lark", "screenplay_kit"}
"""What reading a script may load beyond the standard library."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def imports_of(path: Path) -> set[str]:
    """All modules that a file imports, wherever in the file."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} has a relative import"
            found.add(node.module or "")
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(PACKAGE)) for path in MODULES])
def test_imports_run_downwards(path: Path) -> None:
    part = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if part == "__init__":
        return
    for module in imports_of(path):
        if module.split(".")[0] != "screenplay_kit":
            continue
        assert module != "screenplay_kit", f"{path.name} imports the package root"
        other = module.split(".")[1]
        is_downwards = LEVELS[other] < LEVELS[part] or other == part
        assert is_downwards or (part, other) in WITHIN_LEVEL_0, f"{path.name} imports {module}"


def test_the_package_root_names_a_home_for_each_public_name() -> None:
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    checked = {
        (alias.asname, (node.module or "").removeprefix("screenplay_kit."))
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("screenplay_kit.")
        for alias in node.names
    }
    assert checked == set(sk._MODULES.items())
    assert all(getattr(sk, name) is not None for name in sk.__all__)
    assert set(sk.__all__) <= set(dir(sk))


def test_unknown_names_are_unknown() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = sk.nonsense


def loaded_by(code: str) -> set[str]:
    """The top-level packages outside the standard library that some code loads in a fresh interpreter."""
    report = f"{code}\nimport sys; print(' '.join({{name.split('.')[0] for name in sys.modules}}))"
    names = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True).stdout.split()
    before = subprocess.run(
        [sys.executable, "-c", report.removeprefix(code)], capture_output=True, text=True, check=True
    ).stdout.split()
    return {name for name in set(names) - set(before) if name not in sys.stdlib_module_names}


def test_importing_the_package_loads_nothing_else() -> None:
    assert loaded_by("import screenplay_kit") == {"screenplay_kit"}


def test_parsing_loads_only_what_it_needs() -> None:
    assert loaded_by("import screenplay_kit; screenplay_kit.parse('INT. HOUSE')") <= PARSE_PATH


def test_reading_utf_8_does_not_load_the_guesser_of_encodings(tmp_path: Path) -> None:
    path = tmp_path / "a.fountain"
    path.write_text("INT. CAFÉ", encoding="utf-8")
    assert "charset_normalizer" not in loaded_by(f"import screenplay_kit; screenplay_kit.read({str(path)!r})")
