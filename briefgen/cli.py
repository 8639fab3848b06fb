"""The command line. The only place that prints; all work is done by the stages."""

from __future__ import annotations

import argparse
import datetime
import os
import shlex
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

import msgspec

from briefgen.annotate import annotate
from briefgen.brief import CACHE, Compiled, compile_folder, notices_on, title_of_folder
from briefgen.cache import Cache
from briefgen.corrections import NONE, Corrections
from briefgen.export import render_files
from briefgen.export.correction_stubs import render_stubs
from briefgen.model import Brief, InputError, Notice
from briefgen.pages import Pieces, page_uris, render_assets, render_pages
from briefgen.progress import Bar
from briefgen.read import read_file
from briefgen.read.content import declines_glance, read_content
from briefgen.read.corrections_file import NAME as CORRECTIONS_FILE
from briefgen.read.corrections_file import read_corrections
from briefgen.schema import annotations_schema, brief_schema, corrections_schema, schema_json, to_json
from briefgen.written import write_file, write_files

_CORRECTIONS = f"content/{CORRECTIONS_FILE}"
_SCHEMAS = {"brief": brief_schema, "annotations": annotations_schema, "corrections": corrections_schema}

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

_DESCRIPTION = """\
Turns news articles about one event into a brief: who, when, what, with which aircraft and in whose words, where the
sources differ, and for every line the verbatim words that say so. `mkdocs build` makes a site of it; the commands here
give the same brief to other programs."""

_EXAMPLES = """\
examples:
  briefgen new tower-fire                 a new project to start a brief from
  briefgen add saved.html article.pdf     put articles into seeds/, with what they state about themselves
  briefgen check seeds                    what is doubtful or wrong in the articles of a folder
  briefgen compile seeds -o brief.json    the whole brief as JSON
  briefgen pages seeds -o docs            the same pages as the site's, for another generator
  briefgen annotate seeds/*.txt           what is found in each article, one JSON object a line
  briefgen schema brief                   the JSON Schema of brief.json

Exit status: 0 done; 1 some input could not be used (a message on standard error says which, where and what to do);
2 the call itself was wrong."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status: 0 done, 1 errors in the input. A wrong call exits with 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # JSON is UTF-8 whatever the terminal's locale
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    options = _parser().parse_args(arguments)
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except InputError as error:
        _tell_error(error)
        return 1
    except BrokenPipeError:
        # Who reads us (`head`, a pager) has seen enough. Nothing may be written on the way out either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status


def _annotate(options: argparse.Namespace) -> int:
    failed = 0
    for path in options.file:
        try:
            source = read_file(path)
        except InputError as error:
            _tell_error(error)
            failed = 1
            continue
        print(to_json(annotate(source)))
    return failed


def _add(options: argparse.Namespace) -> int:
    from briefgen.add import add_article, known_sources  # its parts for the web are of use to no other command

    failed, new = 0, not options.to.exists()
    known = list(known_sources(options.to))
    for given in options.article:
        try:
            added = add_article(given, options.to, known)
        except InputError as error:
            _tell_error(error)
            failed = 1
            continue
        known.append(added.source)
        meta = added.source.meta
        words = _plural(meta.words, "word")
        print(f"{meta.path}: {', '.join(filter(None, (meta.published, meta.outlet, meta.title, words)))}")
        _tell(added.notices)
    if new and options.to.is_dir():
        remedy = "If the articles are elsewhere, say so with --to FOLDER."
        _tell([Notice(level="info", message="this folder was made.", remedy=remedy, file=str(options.to))])
    return failed


def _new(options: argparse.Namespace) -> int:
    from briefgen.new import make_project, requirement

    made = make_project(options.folder, options.title or title_of_folder(options.folder))
    print(
        f"{options.folder}: {_plural(len(made), 'file')}. Next:\n\n"
        f"  cd {shlex.quote(str(options.folder))}\n"
        "  briefgen add FILE|URL...   put articles into seeds/, or drop the files in\n"
        "  mkdocs serve               the site at http://127.0.0.1:8000, rebuilt on save"
    )
    if "@" not in requirement():
        print("\nBefore you push it: write into requirements.txt where pip gets briefgen from.")
    return 0


def _compile(options: argparse.Namespace) -> int:
    brief = _compiled(options, options.title).brief
    _tell(n for n in _notices(brief) if n.level != "info")
    text = to_json(brief, indent=2) + "\n"
    if options.output is None:
        sys.stdout.write(text)
    else:
        write_file(options.output, text.encode())
    return _status(brief, options)


def _pages(options: argparse.Namespace) -> int:
    if options.output.resolve() == options.folder.resolve():
        message = "pages here would be read as articles the next time."
        remedy = "Choose another folder with -o."
        raise InputError(Notice(level="error", message=message, remedy=remedy, file=str(options.output)))
    compiled = _compiled(options, options.title, shown_as=options.folder.name)
    _tell(n for n in _notices(compiled.brief) if n.level != "info")
    by_hand, told = _by_hand(compiled, options)
    _tell(told)
    pages = render_pages(
        compiled.brief,
        annotations=compiled.annotations,
        full_text=options.full_text,
        replaced={uri: uri for uri in page_uris(compiled.brief) if uri in by_hand},
    )
    made = {page.uri: page.text for page in pages} | render_files(compiled.brief) | render_assets()
    write_files(options.output, {uri: text.encode() for uri, text in made.items()} | by_hand)
    return _status(compiled.brief, options) or int(options.strict and bool(told))


def _by_hand(compiled: Compiled, options: argparse.Namespace) -> tuple[dict[str, bytes], list[Notice]]:
    """The hand-written pages and what lies beside them, with pieces of the brief where they ask for them."""
    folder: Path | None = options.content
    if folder is None:
        return {}, []
    found = read_content(folder, options.output, options.corrections or folder / CORRECTIONS_FILE)
    taken = {uri: uri for uri in page_uris(compiled.brief) if uri in found}
    pieces = Pieces(compiled.brief, annotations=compiled.annotations, replaced=taken)
    told: list[Notice] = []
    for uri, content in found.items():
        if not uri.endswith(".md"):
            continue
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            told.append(Notice(level="warning", message="is not UTF-8.", remedy="It was copied as it is.", file=uri))
            continue
        home = uri == "index.md" and not declines_glance(text)
        placed = pieces.place(text, at=uri, file=(folder / uri).as_posix(), home=home)
        found[uri] = placed.text.encode()
        told += placed.notices
    return found, told


def _check(options: argparse.Namespace) -> int:
    brief = _compiled(options).brief
    notices = _notices(brief)
    for notice in notices:
        print(f"{notice.level}: {notice}")
    count = {level: sum(n.level == level for n in notices) for level in ("error", "warning", "info")}
    print(
        f"{_plural(len(brief.sources), 'source')}, {_plural(len(brief.timeline), 'happening')}, "
        f"{_plural(len(brief.actors), 'actor')}, {_plural(len(brief.quotes), 'quotation')}, "
        f"{_plural(len(brief.discrepancies), 'comparison')}: "
        f"{_plural(count['error'], 'error')}, {_plural(count['warning'], 'warning')}, "
        f"{_plural(count['info'], 'doubt')}."
    )
    stubs = render_stubs(brief, options.stubs)
    if stubs:
        print(
            f"\n# Where the rules may be wrong. Set right what is, and put it into {_CORRECTIONS}:\n{stubs}",
            end="",
        )
    return _status(brief, options)


def _corrections(options: argparse.Namespace) -> Corrections:
    path: Path | None = options.corrections
    if path is not None:
        return read_corrections(path, path.name if path.is_absolute() else path.as_posix(), must_exist=True)
    if not options.use_corrections:
        return NONE
    folder: Path = getattr(options, "content", None) or options.folder.parent / "content"
    return read_corrections(folder / CORRECTIONS_FILE, f"{folder.name}/{CORRECTIONS_FILE}")


def _schema(options: argparse.Namespace) -> int:
    print(schema_json(_SCHEMAS[options.of]()))
    return 0


def _compiled(options: argparse.Namespace, title: str | None = None, shown_as: str | None = None) -> Compiled:
    place: Path | None = options.cache
    if options.use_cache and place is None and (options.folder.parent / "mkdocs.yml").is_file():
        place = options.folder.parent / CACHE
    cache = Cache(place) if options.use_cache and place is not None else None
    corrections = _corrections(options)
    with Bar() as bar:
        compiled = compile_folder(
            options.folder,
            title,
            shown_as,
            corrections=corrections,
            cache=cache,
            workers=options.workers,
            progress=bar,
        )
    if cache is not None and cache.problem is not None:
        _tell([cache.problem])
    if not compiled.brief.sources and not compiled.brief.notices:
        remedy = f"Put articles there: briefgen add FILE|URL... --to {shlex.quote(str(options.folder))}"
        _tell([Notice(level="info", message="there are no articles in it.", remedy=remedy, file=str(options.folder))])
    return compiled


def _status(brief: Brief, options: argparse.Namespace) -> int:
    fatal = {"error", "warning"} if options.strict else {"error"} if options.run is _check else set()
    return int(any(n.level in fatal for n in _notices(brief)))


def _notices(brief: Brief) -> tuple[Notice, ...]:
    return notices_on(brief, datetime.date.today())


def _tell(notices: Iterable[Notice]) -> None:
    for notice in notices:
        print(f"briefgen: {notice.level}: {notice}", file=sys.stderr)


def _tell_error(error: InputError) -> None:
    """Tells why a file that was asked for cannot be used; one that lies among others is worth a warning only."""
    _tell([msgspec.structs.replace(error.notice, level="error")])


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="briefgen",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"briefgen {_version()}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    _article_commands(commands)
    _brief_commands(commands)
    command = commands.add_parser(
        "schema", help="print the JSON Schema of what compile and annotate print, or of the corrections"
    )
    command.add_argument("of", choices=list(_SCHEMAS), help="of what")
    command.set_defaults(run=_schema)
    return parser


def _article_commands(commands: _Commands) -> None:
    """The commands that make a project, put articles into it, and look at one article alone."""
    command = commands.add_parser(
        "new",
        help="make a new project to start a brief from",
        description="Makes a project in a new or empty folder: mkdocs.yml, pages to write, a folder for the articles, "
        "a workflow for GitHub Pages. `mkdocs build` makes a site of it at once.",
    )
    command.add_argument("folder", type=Path, metavar="DIR", help="the folder to make")
    command.add_argument("--title", help="title of the brief (default: made of the folder's name)")
    command.set_defaults(run=_new)

    command = commands.add_parser(
        "add",
        help="put articles, saved or on the web, into the sources folder",
        description="Puts articles into the sources folder, each under a name made of its day, outlet and title. Of "
        "what is no plain text, the text is written out with its metadata as front matter, and the original is kept in "
        "originals/ beside it. An article that is there already is refused.",
    )
    command.add_argument("article", nargs="+", metavar="FILE|URL", help="a file in any format, or an http(s) address")
    command.add_argument(
        "--to", type=Path, metavar="FOLDER", default=Path("seeds"), help="sources folder (default: seeds)"
    )
    command.set_defaults(run=_add)

    command = commands.add_parser(
        "annotate",
        help="print what is found in articles, one JSON object a line",
        description="Prints one JSON object a line and article: sentences, dates (TIMEX3), names, equipment, "
        "quantities, and quotations with cue and speaker. Every span says what stands in the text at its offsets.",
    )
    command.add_argument("file", nargs="+", type=Path, help="an article, in any format that can be read")
    command.set_defaults(run=_annotate)


def _brief_commands(commands: _Commands) -> None:
    """The commands that compile the articles of a folder."""
    command = _folder_command(commands, "compile", _compile, "compile the articles of a folder into one brief, as JSON")
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="file to write (default: standard output)")
    command.add_argument("--title", help="title of the brief (default: made of the folder's name)")

    command = _folder_command(commands, "pages", _pages, "write the pages of the brief as Markdown, for any generator")
    command.add_argument("-o", "--output", type=Path, metavar="OUT", required=True, help="folder to write into")
    command.add_argument("--title", help="title of the brief (default: made of the folder's name)")
    command.add_argument("--full-text", action="store_true", help="show whole articles, not only the cited passages")
    command.add_argument(
        "--content",
        type=Path,
        metavar="DIR",
        help="folder of hand-written pages: they are copied beside the others, with the pieces of the brief that they "
        "ask for",
    )

    command = _folder_command(commands, "check", _check, "read everything and print what is doubtful; exit 1 on errors")
    command.add_argument(
        "--stubs", type=_count, default=8, metavar="N", help="corrections to start from, at most (default: 8)"
    )


def _folder_command(commands: _Commands, name: str, run: object, help_: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=help_, description=f"{help_[:1].upper()}{help_[1:]}.")
    command.add_argument("folder", type=Path, help="the folder with the articles (and sources.yml)")
    command.add_argument("--strict", action="store_true", help="exit 1 on errors and on warnings")
    command.add_argument(
        "--corrections",
        type=Path,
        metavar="FILE",
        help="the editors' corrections (default: content/corrections.yml beside the articles' folder, if it is there)",
    )
    command.add_argument(
        "--no-corrections", dest="use_corrections", action="store_false", help="compile what the rules alone find"
    )
    command.add_argument(
        "--cache",
        type=Path,
        metavar="DIR",
        help=f"folder to keep annotations in, so that only new articles take time (default: {CACHE} beside the "
        "mkdocs.yml that stands beside the articles' folder, none where there is none)",
    )
    command.add_argument("--no-cache", dest="use_cache", action="store_false", help="annotate everything anew")
    command.add_argument(
        "--workers",
        type=_count,
        default=0,
        metavar="N",
        help="processes to annotate many articles with (default: as many as there are cores)",
    )
    command.set_defaults(run=run)
    return command


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError("give a number, 0 or more")
    return int(text)


def _version() -> str:
    from importlib.metadata import version

    return version("briefgen")
