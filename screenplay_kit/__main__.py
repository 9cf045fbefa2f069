"""The command line: ``python -m screenplay_kit report FILE`` and ``lint FILE``."""

import argparse
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper

from screenplay_kit.diagnostics import Severity
from screenplay_kit.errors import ScreenplayKitError
from screenplay_kit.formats import read
from screenplay_kit.report import overview

OK, FOUND_ERRORS, FAILED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status is 1 if lint found errors and 2 if a file could not be read."""
    parser = argparse.ArgumentParser(prog="screenplay_kit", description="Understand screenplays.")
    commands = parser.add_subparsers(dest="command", required=True)
    report = commands.add_parser("report", help="show what is in a screenplay")
    report.add_argument("file", nargs="+", metavar="FILE")
    report.set_defaults(run=_report)
    lint = commands.add_parser("lint", help="list what looks like a mistake")
    lint.add_argument("file", nargs="+", metavar="FILE")
    lint.set_defaults(run=_lint)
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that knows only ASCII shows the rest
    try:
        return max(_run(options.run, path) for path in options.file)
    except BrokenPipeError:  # whoever reads the output has seen enough
        sys.stdout = None
        return OK


def _run(command: Callable[[str], int], path: str) -> int:
    """The exit status of a command for one file; a file that cannot be read does not stop the others."""
    try:
        return command(path)
    except ScreenplayKitError as error:
        print(error, file=sys.stderr)
        return FAILED


def _report(path: str) -> int:
    print(overview(read(path)).to_text(), end="")
    return OK


def _lint(path: str) -> int:
    diagnostics = read(path).diagnostics
    for diagnostic in diagnostics:
        print(f"{path}:{diagnostic}")
    return FOUND_ERRORS if any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics) else OK


if __name__ == "__main__":
    sys.exit(main())
