"""Reader for plain text and Markdown: ``.txt`` and ``.md``, with or without a header."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from briefgen.model import InputError, Notice, Source, SourceMeta
from briefgen.read.encoding import decode
from briefgen.read.header import read_header
from briefgen.read.sources_file import StatedMeta

SUFFIXES = frozenset({".txt", ".md"})
# No article is longer; a larger file is a mistake (a log, a data dump) and would only make everybody wait.
MAX_BYTES = 10_000_000


def read_text(path: Path, stated: StatedMeta, shown_as: str | None = None) -> Source:
    """The article in ``path``. What ``stated`` says goes before what the file's own header says.

    ``\\r\\n`` and ``\\r`` are read as ``\\n``; nothing else in the body is changed. Raises `InputError` where the file
    cannot be read, is too large, or holds no text.
    """
    name = os.fsencode(shown_as or path).decode("utf-8", "replace")
    text, notices = decode(_bytes(path, name), name)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    header = read_header(text, name)
    body = text[header.body_start :]
    if not body.strip():
        raise _problem(name, "there is no text in it.", "Put the article's text into it, or take the file out.")
    published = stated.published or header.meta.published
    meta = SourceMeta(
        id=os.fsencode(path.stem).decode("utf-8", "replace"),
        path=name,
        title=stated.title or header.meta.title,
        outlet=stated.outlet or header.meta.outlet,
        url=stated.url or header.meta.url,
        author=stated.author or header.meta.author,
        published=published,
        published_basis="stated" if published else "unknown",
        words=len(body.split()),
        sha256=hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest(),
    )
    return Source(meta=meta, body=body, notices=(*notices, *header.notices))


def _bytes(path: Path, name: str) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _problem(name, "this is no file with text in it.", "Name a text file.")
        size = status.st_size
        if size > MAX_BYTES:
            raise _problem(
                name,
                f"with {size:,} bytes it is larger than any article ({MAX_BYTES:,} at most).",
                "Cut it into articles, or take it out of the sources folder.",
            )
        return path.read_bytes()
    except OSError as error:
        raise _problem(
            name, f"cannot be read: {error.strerror}.", "Check that it exists and that you may read it."
        ) from None


def _problem(file: str, message: str, remedy: str) -> InputError:
    return InputError(Notice(level="error", message=message, remedy=remedy, file=file))
