"""What a reader is: the interface that every file format is read through, ours and those of other packages.

A package adds a format by an entry point of the group ``briefgen.readers`` that names a `Reader`.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from briefgen.model import InputError, Notice
from briefgen.read.sources_file import StatedMeta

MEGABYTE = 1_000_000


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """What a reader gets out of a file: the text, what the file states about it, and what was doubtful."""

    body: str
    meta: StatedMeta = StatedMeta()
    notices: tuple[Notice, ...] = ()


class Reader(msgspec.Struct, frozen=True, kw_only=True):
    """A file format, and how an article is got out of it.

    ``name`` is what messages call a file of it ("PDF"), ``suffixes`` are the endings that it goes by, in lower case
    with their dot, the usual one first. ``read(data, shown_as)`` gives the article in the bytes of a file, or raises
    `InputError`; it asks for nothing but these bytes, and ``shown_as`` is only for messages. ``sniff(data)`` tells
    whether bytes are of this format beyond doubt, so that a file with a wrong ending, or none, is read too. Libraries
    that take long to import are imported inside these functions. A file of more than ``max_bytes`` is not read.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Article]
    sniff: Callable[[bytes], bool] = lambda _: False
    max_bytes: int = 10 * MEGABYTE


def trouble(file: str, message: str, remedy: str) -> InputError:
    """The error that says that ``file`` cannot be used, why, and what to do."""
    return InputError(Notice(level="error", message=message, remedy=remedy, file=file))


def doubt(file: str, rule: str, message: str, remedy: str | None = None) -> Notice:
    """The notice that something in reading ``file`` is doubtful."""
    return Notice(level="info", message=message, remedy=remedy, file=file, rule=rule)
