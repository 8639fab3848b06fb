"""The command line. The only place that prints; all work is done by the stages."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from briefgen.annotate import annotate
from briefgen.brief import brief_of_folder
from briefgen.model import InputError
from briefgen.read import read_file
from briefgen.schema import to_json


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status (0 done, 1 errors in the input, 2 a call that makes no sense)."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except InputError as problem:
        print(f"briefgen: {problem.notice}", file=sys.stderr)
        return 1


def _annotate(options: argparse.Namespace) -> int:
    failed = 0
    for path in options.file:
        try:
            source = read_file(path)
        except InputError as problem:
            print(f"briefgen: {problem.notice}", file=sys.stderr)
            failed = 1
            continue
        print(to_json(annotate(source)))
    return failed


def _compile(options: argparse.Namespace) -> int:
    brief = brief_of_folder(options.folder, options.title)
    text = to_json(brief, indent=2) + "\n"
    if options.output is None:
        sys.stdout.write(text)
    else:
        options.output.write_text(text, encoding="utf-8", newline="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="briefgen",
        description="Turns news articles about one event into a brief that carries its evidence.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("annotate", help="print what is found in articles, one JSON object a line")
    command.add_argument("file", nargs="+", type=Path)
    command.set_defaults(run=_annotate)
    command = commands.add_parser("compile", help="compile the articles of a folder into brief.json")
    command.add_argument("folder", type=Path)
    command.add_argument("-o", "--output", type=Path, help="file to write (default: standard output)")
    command.add_argument("--title", help="title of the brief (default: the folder's name)")
    command.set_defaults(run=_compile)
    return parser
