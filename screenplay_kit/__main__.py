"""The command line: ``python -m screenplay_kit`` with ``report``, ``lint`` or ``convert``."""

import argparse
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from screenplay_kit.diagnostics import Severity
from screenplay_kit.errors import ScreenplayKitError
from screenplay_kit.formats import read, write
from screenplay_kit.report import overview

OK, FOUND_ERRORS, FAILED = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status is 1 if lint found errors and 2 if a file could not be read or written."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that knows only ASCII shows the rest
    try:
        return max(_run(options, path) for path in options.file)
    except BrokenPipeError:  # whoever reads the output has seen enough
        sys.stdout = None
        return OK


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="screenplay_kit", description="Understand screenplays.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, run, about in (
        ("report", _report, "show what is in a screenplay"),
        ("lint", _lint, "list what looks like a mistake"),
    ):
        command = commands.add_parser(name, help=about)
        command.add_argument("file", nargs="+", metavar="FILE")
        command.set_defaults(run=run)
    convert = commands.add_parser("convert", help="turn a screenplay into a file of another format")
    convert.add_argument("file", nargs=1, metavar="IN")
    convert.add_argument("output", metavar="OUT")
    convert.set_defaults(run=_convert)
    return parser


def _run(options: argparse.Namespace, path: str) -> int:
    """The exit status of a command for one file; a file that cannot be read does not stop the others."""
    try:
        return int(options.run(path, options))
    except ScreenplayKitError as error:
        print(error, file=sys.stderr)
        return FAILED


def _report(path: str, _options: argparse.Namespace) -> int:
    print(overview(read(path)).to_text(), end="")
    return OK


def _lint(path: str, _options: argparse.Namespace) -> int:
    diagnostics = read(path).diagnostics
    for diagnostic in diagnostics:
        print(f"{path}:{diagnostic}")
    return FOUND_ERRORS if any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics) else OK


def _convert(path: str, options: argparse.Namespace) -> int:
    write(read(path), options.output)
    return OK


if __name__ == "__main__":
    sys.exit(main())
