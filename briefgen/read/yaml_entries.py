"""YAML files of many entries, as ``sources.yml`` and ``corrections.yml`` are: a slip in one entry costs no other.

Where the whole is no YAML, each entry is read by itself: it begins at the margin.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import msgspec
import yaml

from briefgen.checked_yaml import FAST, load_checked, misfit_notice
from briefgen.model import InputError, Notice

T = TypeVar("T")

Entries = tuple[dict[str, T], tuple[Notice, ...]]
Rescue = Callable[[str, int, Notice], Entries[T]]
"""What makes of an entry that is no YAML what it can: of its text, its first line, and what is wrong with it."""

# A name at the margin; a hyphen there begins an item of a list.
_NAMED = re.compile(r"[^\s#-]")
_ITEM = re.compile(r"(?P<margin> *)-(?: |\Z)")
# Behind so many notices of one file nobody reads on.
_MOST_NOTICES = 50


def load_entries(text: str, type_: type[T], file: str, remedy: str, rescue: Rescue[T]) -> Entries[T]:
    """The YAML mapping ``text`` with its values as ``type_``, and a notice for each entry that is none or does not fit.

    An empty value is left out. Raises `InputError` where the text is no YAML mapping and none of its entries is.
    """
    try:
        return _entries(text, type_, file, 1, remedy)
    except InputError as problem:
        fault = problem
    entries: dict[str, T] = {}
    notices: list[Notice] = []
    for line, piece in _pieces(text, lambda row: bool(_NAMED.match(row))):
        try:
            found, misfits = _entries(piece, type_, file, line, remedy)
        except InputError as problem:
            found, misfits = rescue(piece, line, problem.notice)
        notices += [_twice(name, file, line) for name in found if name in entries]
        entries = found | entries
        notices += misfits
    if not entries:
        raise fault
    return entries, tuple(notices[:_MOST_NOTICES])


def _entries(text: str, type_: type[T], file: str, first_line: int, remedy: str) -> Entries[T]:
    entry: Any = dict[str, type_]  # type: ignore[valid-type]
    entries: dict[str, T] = {}
    notices: list[Notice] = []
    for key, value in load_checked(text, dict[str, Any], file, first_line, remedy).items():
        if value is None:
            continue
        try:
            entries |= msgspec.convert({key: value}, type=entry, strict=True)
        except msgspec.ValidationError as error:
            if len(notices) < _MOST_NOTICES:
                notices.append(misfit_notice(error, text, {key: value}, entry, file, first_line, remedy))
    return entries, tuple(notices)


def load_list(text: str, type_: Any, file: str, remedy: str) -> tuple[list[tuple[int, Any]], tuple[Notice, ...]]:
    """The YAML list ``text`` with its items as ``type_``, each with its line, and a notice for each that does not fit.

    Behind the first notices what does not fit is passed over in silence. Raises `InputError` where the text is no list,
    and none of its items can be read by itself.
    """
    try:
        return _items(text, type_, file, 1, remedy)
    except InputError as problem:
        fault = problem
    margin = next((item["margin"] for row in text.split("\n") if (item := _ITEM.match(row))), "")
    found: list[tuple[int, Any]] = []
    notices: list[Notice] = []
    for line, piece in _pieces(text, lambda row: bool((item := _ITEM.match(row)) and item["margin"] == margin)):
        try:
            items, misfits = _items(piece, type_, file, line, remedy)
        except InputError as problem:
            items, misfits = [], (problem.notice,)
        found += items
        notices += misfits
    if not found:
        raise fault
    return found, tuple(notices[:_MOST_NOTICES])


def _items(
    text: str, type_: Any, file: str, first_line: int, remedy: str
) -> tuple[list[tuple[int, Any]], tuple[Notice, ...]]:
    items: Any = load_checked(text, Any, file, first_line, remedy)
    if not items:  # an empty text is an empty list as well
        return [], ()
    if not isinstance(items, list):
        message = "a list is expected: each entry begins with “- ”."
        raise InputError(Notice(level="error", message=message, file=file, line=first_line, remedy=remedy))
    node: Any = yaml.compose(text, Loader=FAST)
    found = []
    notices: list[Notice] = []
    for number, item in enumerate(items):
        try:
            line = node.value[number].start_mark.line + first_line
            found.append((line, msgspec.convert(item, type=type_, strict=True)))
        except msgspec.ValidationError as error:
            if len(notices) < _MOST_NOTICES:
                notices.append(misfit_notice(error, text, items, type_, file, first_line, remedy, ("", str(number))))
    return found, tuple(notices)


def _pieces(text: str, begins: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    """The entries of a text, each with the line that it begins on, counted from 1."""
    rows = text.split("\n")
    starts = [number for number, row in enumerate(rows) if begins(row)]
    for start, end in itertools.pairwise([*starts, len(rows)]):
        yield start + 1, "\n".join(rows[start:end])


def _twice(name: str, file: str, line: int) -> Notice:
    message = f"the key {name!r} stands here twice."
    return Notice(level="error", message=message, file=file, line=line, remedy="The first one was used.")
