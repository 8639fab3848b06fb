"""From a path to a `Source`: the bytes are fetched, a reader makes an article of them, and it gets its identity."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path, PurePath

import msgspec

from briefgen.model import InputError, Notice, Source, SourceMeta
from briefgen.read.addresses import host_of
from briefgen.read.reader import Article, Reader, trouble
from briefgen.read.readers import all_readers
from briefgen.read.sources_file import StatedMeta

# Where the ending does not tell the format, no file of more than this is looked into.
MAX_BYTES = 50_000_000


def extract(data: bytes, name: str, shown_as: str) -> Article:
    """The article in the bytes of a file called ``name``: a function of these and of the readers installed alone.

    Raises `InputError`, also where a reader fails in a way that it should not.
    """
    return extract_by(*all_readers().choose(name, data, shown_as), data, shown_as)


def extract_by(reader: Reader, notices: tuple[Notice, ...], data: bytes, shown_as: str) -> Article:
    """What `extract` gives, by the reader that was chosen, with notices of that."""
    if len(data) > reader.max_bytes:
        raise _too_large(shown_as, reader.max_bytes)
    try:
        article = reader.read(data, shown_as)
    except InputError:
        raise
    except Exception as error:  # noqa: BLE001, RUF100  whatever is wrong with one file must not cost the others
        raise trouble(
            shown_as,
            f"cannot be read: the reader of {reader.name} failed ({type(error).__name__}).",
            "The file is probably damaged. Save the article anew, or as plain text.",
        ) from error
    if not article.body.strip():
        raise trouble(shown_as, "there is no text in it.", "Put the article's text into it, or take the file out.")
    return msgspec.structs.replace(article, notices=(*notices, *article.notices))


Extract = Callable[[bytes, str, str], Article]
"""What `extract` is, and what may stand in its place."""


def read_path(path: Path, stated: StatedMeta, shown_as: str | None = None, extracted: Extract = extract) -> Source:
    """The article in ``path``. What ``stated`` says goes before what the file itself says.

    ``extracted`` makes an article of the file's bytes: `extract`, or what remembers its work. Raises `InputError`
    where the file cannot be read, is too large, is of no known format, or holds no text.
    """
    shown = printable(shown_as or path)
    return to_source(extracted(file_bytes(path, shown), path.name, shown), path, stated, shown)


def to_source(article: Article, path: Path, stated: StatedMeta, shown_as: str) -> Source:
    """The source that ``article`` is when it was read from ``path``: with an id, a count of words and a hash."""
    own = article.meta
    published = stated.published or own.published
    meta = SourceMeta(
        id=_former(was) if (was := stated.was or own.was) else printable(path.stem),
        path=shown_as,
        title=stated.title or own.title,
        outlet=stated.outlet or own.outlet or host_of(stated.url or own.url),
        url=stated.url or own.url,
        author=stated.author or own.author,
        published=published,
        published_basis="stated" if published else "unknown",
        words=len(article.body.split()),
        sha256=hashlib.sha256(article.body.encode("utf-8", "surrogatepass")).hexdigest(),
        added=stated.added or own.added,
    )
    return Source(meta=meta, body=article.body, notices=article.notices, day_is_set=stated.published is not None)


def _former(name: str) -> str:
    """The id that a source had when its file was called ``name``, which may have no ending."""
    name = name.strip()
    return PurePath(name).stem if all_readers().by_ending(name) else name


def file_bytes(path: Path, shown_as: str) -> bytes:
    """The bytes of a regular file that is not larger than a file with its ending may be. Raises `InputError`."""
    reader = all_readers().by_ending(path.name)
    limit = reader.max_bytes if reader else MAX_BYTES
    try:
        if not shown_as:
            raise trouble("''", "this names no file.", "Name a file with an article.")
        status = path.stat()
        mode = status.st_mode
        if stat.S_ISDIR(mode):
            raise trouble(shown_as, "this is a folder.", f"Name the files in it: {shown_as.rstrip('/')}/*")
        if not stat.S_ISREG(mode):
            raise trouble(shown_as, "this is no file with text in it.", "Name a file with an article.")
        with path.open("rb") as file:
            # No room is made for as much as it might hold; but it may grow while it is read.
            data = file.read(min(status.st_size, limit) + 1)
            data += file.read(limit + 1 - len(data)) if len(data) > status.st_size else b""
    except OSError as error:
        raise trouble(
            shown_as, f"cannot be read: {error.strerror}.", "Check that it exists and that you may read it."
        ) from None
    if len(data) > limit:
        raise _too_large(shown_as, limit)
    return data


def printable(path: Path | str) -> str:
    """A path as text: file names need not be."""
    return os.fsencode(path).decode("utf-8", "replace")


def _too_large(shown_as: str, limit: int) -> InputError:
    return trouble(
        shown_as,
        f"this is larger than any article of its kind ({limit:,} bytes at most).",
        "Cut it into articles, save the article's text alone, or take it out of the sources folder.",
    )
