"""``sources.yml`` beside the articles: what their text does not say about themselves."""

from __future__ import annotations

import difflib
from pathlib import Path

import msgspec

from briefgen.checked_yaml import load_entries
from briefgen.model import InputError, Notice
from briefgen.read.days import stated_day

NAME = "sources.yml"
_MOST_LOOKED_FOR = 5
REMEDY = "Known fields: title, outlet, url, author, published and added (YYYY-MM-DD)."


class StatedMeta(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an author states about an article, in ``sources.yml`` or in its front matter."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    added: str | None = None


class FrontMatter(StatedMeta, frozen=True, kw_only=True, forbid_unknown_fields=False):
    """Front matter as it comes with articles: other programs' fields are let through and not used."""


def read_sources_file(folder: Path, shown_as: str) -> tuple[dict[str, StatedMeta], tuple[Notice, ...]]:
    """What ``folder/sources.yml`` states, by file name, and notices of what is wrong in it. Never raises.

    ``shown_as`` is what notices call the folder.
    """
    path = f"{shown_as}/{NAME}"
    try:
        text = (folder / NAME).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return {}, ()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        return {}, (_warning(path, None, f"cannot be read: {reason}.", "It was left out of account."),)
    try:
        stated, misfits = load_entries(text, StatedMeta, path, REMEDY)
    except InputError as problem:
        remedy = "Nothing in this file is used until it is mended."
        return {}, (msgspec.structs.replace(problem.notice, remedy=remedy),)
    notices = list(misfits)
    kept: dict[str, StatedMeta] = {}
    for name, meta in stated.items():
        line = _line_of(text, name)
        if not (folder / name).is_file():
            notices.append(_warning(path, line, f"there is no file {name!r}.", _other_name(name, folder, len(notices))))
        published, doubts = check_published(meta.published, path, line)
        added, more_doubts = check_published(meta.added, path, line, "added")
        notices += [*doubts, *more_doubts]
        kept[name] = msgspec.structs.replace(meta, published=published, added=added)
    return kept, tuple(notices)


def check_published(
    published: str | None, path: str, line: int | None, field: str = "published"
) -> tuple[str | None, tuple[Notice, ...]]:
    """The day in ``published`` (a time behind it is cut off), or None and a notice where there is no such day.

    Programs that save articles write "4 June 2025" there, too: it is read where it has one reading only.
    """
    if not published:
        return None, ()
    day = stated_day(published)
    if day:
        return day, ()
    return None, (_impossible_date(path, line, field, published),)


def _other_name(name: str, folder: Path, told: int) -> str:
    """What to do about a name that no file has; behind the first few notices without looking for the nearest one."""
    remedy = "Correct the name, ending included, or take the entry out."
    try:
        names = sorted(path.name for path in folder.iterdir()) if told < _MOST_LOOKED_FOR else []
    except OSError:
        names = []
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.7)
    return f"Did you mean {near[0]!r}? {remedy}" if near else remedy


def _impossible_date(path: str, line: int | None, field: str, published: str) -> Notice:
    return _warning(path, line, f"{field}: {published!r} is no date.", "Write it as YYYY-MM-DD, a day that exists.")


def _warning(path: str, line: int | None, message: str, remedy: str) -> Notice:
    return Notice(level="warning", message=message, remedy=remedy, file=path, line=line)


def _line_of(text: str, name: str) -> int | None:
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().lstrip("'\"").startswith(name):
            return number
    return None
