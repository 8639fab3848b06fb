"""``sources.yml`` beside the articles: what their text does not say about themselves."""

from __future__ import annotations

import difflib
import re
from pathlib import Path

import msgspec

from briefgen.model import InputError, Notice
from briefgen.read.addresses import web_address
from briefgen.read.days import stated_day
from briefgen.read.plain_fields import read_plain_fields
from briefgen.read.yaml_entries import Entries, load_entries

NAME = "sources.yml"
_MOST_LOOKED_FOR = 5
# The name of a file, which the fields of its entry stand below.
_NAME = re.compile(r"(?P<mark>[\"']?)(?P<name>.+?)(?P=mark)[ \t]*:[ \t]*(?:#.*)?")
REMEDY = "Known fields: title, outlet, url, author, published and added (YYYY-MM-DD), was (the file's former name)."


class StatedMeta(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an author states about an article, in ``sources.yml`` or in its front matter."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    added: str | None = None
    was: str | None = None
    """What the file was called before: it stays the source's id, so that links and corrections still find it."""


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
        remedy = "Save it as UTF-8, where you may read it. It was left out of account."
        return {}, (_warning(path, None, f"cannot be read: {reason}.", remedy),)
    try:
        stated, misfits = load_entries(text, StatedMeta, path, REMEDY, _field_by_field)
    except InputError as problem:
        remedy = "Nothing in this file is used until it is mended."
        return {}, (msgspec.structs.replace(problem.notice, remedy=remedy),)
    notices = [_unindented(notice) or notice for notice in misfits]
    kept: dict[str, StatedMeta] = {}
    for name, meta in stated.items():
        line = _line_of(text, name)
        if not (folder / name).is_file():
            notices.append(_warning(path, line, f"there is no file {name!r}.", _other_name(name, folder, len(notices))))
        published, doubts = check_published(meta.published, path, _line_of(text, "published", line))
        added, more_doubts = check_published(meta.added, path, _line_of(text, "added", line), "added")
        notices += [*doubts, *more_doubts]
        if meta.url and not web_address(meta.url):
            message = f"url: {meta.url!r} is no address of the web."
            notices.append(
                _warning(path, _line_of(text, "url", line), message, "Write it whole, with https:// before it.")
            )
        kept[name] = msgspec.structs.replace(meta, published=published, added=added)
    return kept, tuple(notices)


def _field_by_field(entry: str, line: int, problem: Notice) -> Entries[StatedMeta]:
    """What can be understood of an entry that is no YAML, and what to mend in it."""
    head, _, fields = entry.partition("\n")
    name = _NAME.fullmatch(head)
    if name is None or not fields.strip():
        message = problem.message if ":" in head else "this line has no colon behind its name: write “name:”."
        return {}, (msgspec.structs.replace(problem, message=message, remedy="This entry was left out."),)
    meta, notices = read_plain_fields(fields, StatedMeta, problem.file or "", line + 1, problem)
    return {name["name"]: meta}, notices


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


def _unindented(notice: Notice) -> Notice | None:
    """A notice that a file's field stands where the name of a file should, if that is what is wrong."""
    field = next((f for f in StatedMeta.__struct_fields__ if notice.message.startswith(f"in {f}: fields of")), None)
    if field is None:
        return None
    message = f"the field {field!r} stands where the name of a file should."
    return msgspec.structs.replace(notice, message=message, remedy="Indent it under the name of its file.")


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


def _line_of(text: str, name: str, entry: int | None = None) -> int | None:
    """The line that begins with ``name``, counted from 1; within the entry of line ``entry``, else that line itself."""
    for number, line in enumerate(text.splitlines()[entry or 0 :], 1 + (entry or 0)):
        if line.lstrip().lstrip("'\"").startswith(name):
            return number
        if entry and line[:1].strip():
            break
    return entry
