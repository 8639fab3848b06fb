"""The header of a text file: YAML front matter, or the ``date YYYY-MM-DD`` that some files begin with."""

from __future__ import annotations

import re

import msgspec

from briefgen.checked_yaml import load_checked
from briefgen.model import InputError, Notice
from briefgen.read.sources_file import REMEDY, FrontMatter, check_published

# Front matter stands between two lines of three hyphens, the first of them at the very start.
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_DATE_PREFIX = re.compile(r"\s*date[ \t]+(?P<date>\d{4}-\d\d-\d\d)(?!\d)[ \t]*\n?")


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """What the header says, and where the body begins."""

    meta: FrontMatter = FrontMatter()
    body_start: int = 0
    notices: tuple[Notice, ...] = ()


def read_header(text: str, path: str) -> Header:
    """The header of ``text``; a header that cannot be understood is taken off too, with a notice."""
    if text.startswith("---"):
        return _front_matter(text, path)
    return read_date_prefix(text, path)


def read_date_prefix(text: str, path: str) -> Header:
    """The ``date YYYY-MM-DD`` that ``text`` begins with, if any."""
    prefix = _DATE_PREFIX.match(text)
    if prefix is None:
        return Header()
    line = text.count("\n", 0, prefix.start("date")) + 1
    published, notices = check_published(prefix["date"], path, line)
    return Header(meta=FrontMatter(published=published), body_start=prefix.end(), notices=notices)


def _front_matter(text: str, path: str) -> Header:
    match = _FRONT_MATTER.match(text)
    if match is None:
        if not re.match(r"---[ \t]*\n[ \t]*[A-Za-z_]+:", text):
            return Header()  # a rule across the page, not front matter
        notice = Notice(
            level="warning",
            message="front matter begins here and never ends.",
            remedy="Close it with a line of three hyphens. The file was read as text from its first line on.",
            file=path,
            line=1,
        )
        return Header(notices=(notice,))
    try:
        meta = load_checked(match["yaml"], FrontMatter, path, first_line=2, remedy=REMEDY)
    except InputError as problem:
        notice = msgspec.structs.replace(problem.notice, level="warning")
        return Header(body_start=match.end(), notices=(notice,))
    published, notices = check_published(meta.published, path, _line_of(text, "published"))
    added, more_notices = check_published(meta.added, path, _line_of(text, "added"), "added")
    meta = msgspec.structs.replace(meta, published=published, added=added)
    return Header(meta=meta, body_start=match.end(), notices=(*notices, *more_notices))


def _line_of(text: str, field: str) -> int:
    return next((n for n, row in enumerate(text.splitlines(), 1) if row.startswith(field)), 2)
