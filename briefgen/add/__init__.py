"""Putting an article into the sources folder: read once to see what it is, kept under a name that says so.

A plain text is kept byte for byte. Of every other format the text is written out, with what the file states about
itself as front matter, where people can see and correct it; the original stays beside it in ``originals/``.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePath

import msgspec
import yaml

from briefgen.add.duplicates import most_alike
from briefgen.add.fetch import Fetched, fetch, is_address
from briefgen.add.names import file_stem, text_key
from briefgen.model import InputError, Notice, Source
from briefgen.read import read_file, read_folder
from briefgen.read.addresses import host_of
from briefgen.read.encoding import decode
from briefgen.read.files import extract, file_bytes
from briefgen.read.reader import Article, Reader, doubt, trouble
from briefgen.read.readers import all_readers
from briefgen.read.text import READER as PLAIN_TEXT

__all__ = ["ORIGINALS", "Added", "add_article", "as_text_file", "known_sources"]

ORIGINALS = "originals"
"""The folder within the sources folder that originals are kept in. It is not read."""


# "www.harbourpost.example/ferry", as browsers show an address
_MISSES_SCHEME = re.compile(r"(?:www\.[\w-]+\.|[\w-]+(?:\.[\w-]+){1,4}/).", re.IGNORECASE)


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """An article that was put into the folder: its source as it is read there, and what is doubtful about it."""

    source: Source
    notices: tuple[Notice, ...] = ()


def known_sources(folder: Path) -> tuple[Source, ...]:
    """The articles that are in ``folder`` already; none where it is not there yet."""
    return read_folder(folder).sources if folder.is_dir() else ()


def add_article(given: str, folder: Path, known: Sequence[Source]) -> Added:
    """Puts the article that ``given`` names, a path or an address, into ``folder``.

    Raises `InputError` where it cannot be had, read or written, or is among the ``known`` ones.
    """
    fetched = fetch(given) if is_address(given) else None
    if fetched is None and not os.path.lexists(given) and _MISSES_SCHEME.match(given):
        raise trouble(given, "there is no such file.", f"If it is an address, write https://{given}")
    data = fetched.data if fetched else file_bytes(Path(given), given)
    name = f"fetched{fetched.ending}" if fetched else PurePath(given).name
    article = extract(_in_utf8(fetched) if fetched else data, name, given)
    if fetched:
        article = _found_at(article, fetched.url)
    alike = most_alike(article.body, known)
    if alike and alike.same:
        raise trouble(given, f"this is in the folder already, as {alike.source.meta.path}.", "Nothing was added.")
    reader, _ = all_readers().choose(name, data, given)
    path = _free_path(folder, article)
    if reader is PLAIN_TEXT and not fetched:
        path = path.with_name(path.stem + (PurePath(name).suffix.lower() or ".txt"))
        _write(path, data)
    else:
        if reader is not PLAIN_TEXT:
            _write(folder / ORIGINALS / f"{path.stem}{_ending(reader, name)}", data)
        _write(path, as_text_file(article))
    # That a name which we gave does not tell the format is nothing to tell the user.
    notices = [n for n in article.notices if not (fetched and n.rule == "format-by-content")]
    if alike:
        message = f"{alike.share:.0%} of it stands in {alike.source.meta.path}, too."
        remedy = "It was added all the same: texts that share so much count as one voice."
        notices.append(doubt(given, "nearly-the-same", message, remedy))
    elif article.meta.url and (other := next((s for s in known if s.meta.url == article.meta.url), None)):
        message = f"{other.meta.path} came from the same address, with other words."
        remedy = "It was added: take the older one out if this is a later version of it."
        notices.append(doubt(given, "same-address", message, remedy))
    source = read_file(path)
    if source.meta.published is None:
        message = "its day of publication is not known; without it, “on Monday” cannot be placed."
        remedy = "Put `published: YYYY-MM-DD` into its front matter, or into sources.yml."
        notices.append(doubt(str(path), "undated", message, remedy))
    return Added(source=source, notices=tuple(notices))


def as_text_file(article: Article) -> bytes:
    """An article as a text file with front matter; reading it gives the same body and the same metadata.

    For a day of publication that is not known there is a line to put it into.
    """
    stated = {name: value for name, value in msgspec.structs.asdict(article.meta).items() if value}
    header = yaml.safe_dump(stated, allow_unicode=True, sort_keys=False, width=10_000) if stated else ""
    if article.meta.published is None:
        header += "published:\n"
    return f"---\n{header}---\n{article.body.strip()}\n".encode("utf-8", "replace")


def _in_utf8(fetched: Fetched) -> bytes:
    """What was fetched, in UTF-8 where the server says what encoding it is in and the text itself does not."""
    if fetched.ending not in (".html", ".txt", ".md") or not fetched.charset:
        return fetched.data
    try:
        return decode(fetched.data, fetched.url, declared=fetched.charset)[0].encode("utf-8", "replace")
    except InputError:
        return fetched.data


def _found_at(article: Article, url: str) -> Article:
    """The article with the address that it was found at, unless it names one of the same site itself."""
    meta = article.meta
    if not meta.url or host_of(meta.url) != host_of(url):
        meta = msgspec.structs.replace(meta, url=url)
    return msgspec.structs.replace(article, meta=msgspec.structs.replace(meta, outlet=meta.outlet or host_of(url)))


def _ending(reader: Reader, name: str) -> str:
    suffix = PurePath(name).suffix.lower()
    return suffix if suffix in reader.suffixes else reader.suffixes[0]


def _free_path(folder: Path, article: Article) -> Path:
    """The article's own name; with a piece of its hash where another article has that name already."""
    stem = file_stem(article)
    taken = {path.stem for path in folder.iterdir()} if folder.is_dir() else set()
    if stem in taken:
        stem = f"{stem}-{text_key(article.body)[:8]}"
    return folder / f"{stem}.txt"


def _write(path: Path, data: bytes) -> None:
    """Writes a file whole or not at all; a name with a leading dot is not read in between."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".adding-", dir=path.parent)
        unfinished = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            unfinished.chmod(0o644)
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        remedy = "Check that you may write there and that there is room, or choose another folder with --to."
        raise trouble(str(path), f"cannot be written: {error.strerror}.", remedy) from None
