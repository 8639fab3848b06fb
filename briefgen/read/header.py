"""The header of a text file: front matter (YAML, TOML), labelled lines, or the ``date YYYY-MM-DD`` some begin with."""

from __future__ import annotations

import difflib
import functools
import re
from itertools import islice
from typing import Any

import msgspec

from briefgen.checked_yaml import load_checked
from briefgen.model import InputError, Notice
from briefgen.read.addresses import web_address
from briefgen.read.labelled_lines import LABELS, read_labelled_lines
from briefgen.read.plain_fields import read_plain_fields
from briefgen.read.sources_file import REMEDY, StatedMeta, check_published
from briefgen.read.toml_fields import FRONT_MATTER, toml_fields

# Front matter stands between two lines of three hyphens, the first of them before any text.
_FRONT_MATTER = re.compile(r"\s*---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_DATE_PREFIX = re.compile(r"\s*date[ \t]+(?P<date>\d{4}-\d\d-\d\d)(?!\d)[ \t]*\n?")
# The name of a field; ours are shorter.
_NAME = re.compile(r"([A-Za-z_]{2,20})[ \t]*:(?:\s|\Z)")
_NEARLY = 0.8
_MOST_DOUBTS = 10
# So many blank lines may stand before it.
_BEFORE = 20


class FrontMatter(msgspec.Struct, frozen=True, kw_only=True):
    """Front matter as it comes with articles: our fields, a few of other programs, and others that are let through.

    Site generators call the day ``date``; browser extensions that save articles give ``source`` and ``site``.
    """

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | list[str] | None = None
    published: str | None = None
    added: str | None = None
    was: str | None = None
    date: Any = None
    source: Any = None
    site: Any = None


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """What the header says, and where the body begins."""

    meta: StatedMeta = StatedMeta()
    body_start: int = 0
    notices: tuple[Notice, ...] = ()


def read_header(text: str, path: str) -> Header:
    """The header of ``text``; one that is no YAML is taken off too, with notices, and what is plain in it is read."""
    if text[:_BEFORE].lstrip().startswith("---"):
        return _front_matter(text, path)
    if text[:_BEFORE].lstrip().startswith("+++"):
        return _toml_front_matter(text, path)
    labelled = read_labelled_lines(text)
    if labelled.body_start:
        return Header(meta=labelled.meta, body_start=labelled.body_start)
    return read_date_prefix(text, path)


def read_date_prefix(text: str, path: str) -> Header:
    """The ``date YYYY-MM-DD`` that ``text`` begins with, if any."""
    prefix = _DATE_PREFIX.match(text)
    if prefix is None:
        return Header()
    line = text.count("\n", 0, prefix.start("date")) + 1
    published, notices = check_published(prefix["date"], path, line)
    return Header(meta=StatedMeta(published=published), body_start=prefix.end(), notices=notices)


def _front_matter(text: str, path: str) -> Header:
    match = _FRONT_MATTER.match(text)
    if match is None:
        if not re.match(r"\s*---[ \t]*\n[ \t]*[A-Za-z_]+:", text):
            return Header()  # a rule across the page, not front matter
        notice = Notice(
            level="warning",
            message="front matter begins here and never ends.",
            remedy="Close it with a line of three hyphens. The file was read as text from its first line on.",
            file=path,
            line=1,
        )
        return Header(notices=(notice,))
    above = text[: match.start("yaml")].count("\n")
    mistakes: tuple[Notice, ...] = ()
    misspelt: tuple[Notice, ...] = ()
    try:
        front = load_checked(match["yaml"], FrontMatter, path, first_line=1 + above, remedy=REMEDY)
        misspelt = _misspelt(match["yaml"], path, 1 + above)
    except InputError as problem:
        front, mistakes = read_plain_fields(match["yaml"], FrontMatter, path, 1 + above, problem.notice)
    meta, notices = _stated(front, text, path)
    return Header(meta=meta, body_start=match.end(), notices=(*mistakes, *notices, *misspelt))


def _toml_front_matter(text: str, path: str) -> Header:
    match = FRONT_MATTER.match(text)
    if match is None:
        return Header()
    given, wrong = toml_fields(match["toml"])
    fields: dict[str, Any] = {}
    for name, value in given.items():
        known = name if name in FrontMatter.__struct_fields__ else LABELS.get(name)
        is_list = known == "author" and isinstance(value, list) and all(isinstance(v, str) for v in value)
        if known and (isinstance(value, str) or is_list):
            fields.setdefault(known, value)
    meta, notices = _stated(msgspec.convert(fields, FrontMatter), text, path)
    first = text.count("\n", 0, match.start("toml")) + 1
    mistakes = (
        Notice(
            level="warning",
            message="this line of the front matter is no TOML.",
            remedy='Write it so: name = "value". The field was not used.',
            file=path,
            line=first + number,
        )
        for number in wrong[:_MOST_DOUBTS]
    )
    return Header(meta=meta, body_start=match.end(), notices=(*mistakes, *notices))


def _stated(front: FrontMatter, text: str, path: str) -> tuple[StatedMeta, tuple[Notice, ...]]:
    """What front matter states, in our fields."""
    day = "published" if front.published or front.date is None else "date"
    published, notices = check_published(front.published or _text(front.date), path, _line_of(text, day), day)
    added, more_notices = check_published(front.added, path, _line_of(text, "added"), "added")
    if front.url and not web_address(front.url) and not front.url.startswith(("/", ".")):
        message = f"url: {front.url!r} is no address of the web."
        remedy = "Write it whole, with https:// before it."
        line = _line_of(text, "url")
        more_notices = (*more_notices, Notice(level="info", message=message, remedy=remedy, file=path, line=line))
    meta = StatedMeta(
        title=front.title,
        outlet=front.outlet or _text(front.site) or (None if web_address(front.source) else _text(front.source)),
        url=web_address(front.url) or web_address(front.source),
        author=", ".join(_unlinked(name) for name in front.author) if isinstance(front.author, list) else front.author,
        published=published,
        added=added,
        was=front.was,
    )
    return meta, (*notices, *more_notices)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _unlinked(name: str) -> str:
    """``[[Ada Writer]]``, as programs for notes link a name, without the brackets."""
    return name.strip().removeprefix("[[").removesuffix("]]")


def _misspelt(header: str, path: str, first_line: int) -> tuple[Notice, ...]:
    """A doubt for each field of the ``header`` that is called nearly as one of ours; for the first few of many."""
    known = FrontMatter.__struct_fields__
    fields = (
        (line, found[1]) for line, row in enumerate(header.split("\n"), first_line) if (found := _NAME.match(row))
    )
    near = ((line, field, _nearest(field)) for line, field in fields if field not in known)
    doubts = (
        Notice(
            level="info",
            message=f"the field {field!r} is not used; {ours!r} is.",
            remedy="Rename it if that is meant.",
            file=path,
            line=line,
            rule="front-matter-misspelt",
        )
        for line, field, ours in near
        if ours
    )
    return tuple(islice(doubts, _MOST_DOUBTS))


@functools.lru_cache(maxsize=1_000)
def _nearest(field: str) -> str | None:
    """Which of our fields is called nearly so."""
    return next(iter(difflib.get_close_matches(field.lower(), StatedMeta.__struct_fields__, n=1, cutoff=_NEARLY)), None)


def _line_of(text: str, field: str) -> int:
    return next((n for n, row in enumerate(text.splitlines(), 1) if row.startswith(field)), 2)
