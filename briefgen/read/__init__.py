"""Files in, sources out. One file here a format, each with a `Reader`; other packages may bring more of them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import msgspec

from briefgen.model import InputError, Notice, Source
from briefgen.read.files import Extract, extract, read_path
from briefgen.read.reader import Article, Reader
from briefgen.read.readers import all_readers
from briefgen.read.sources_file import NAME as SOURCES_FILE
from briefgen.read.sources_file import StatedMeta, read_sources_file

__all__ = ["Article", "Reader", "Reading", "StatedMeta", "formats", "read_file", "read_folder"]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What a folder held: the sources that could be read, ordered by id, and what was wrong or doubtful."""

    sources: tuple[Source, ...] = ()
    notices: tuple[Notice, ...] = ()


def read_file(path: Path, shown_as: str | None = None) -> Source:
    """The article in ``path`` on its own, without what ``sources.yml`` may say of it. Raises `InputError`."""
    return read_path(path, StatedMeta(), shown_as)


def formats() -> tuple[str, ...]:
    """The endings of the files that can be read, with their dots."""
    return all_readers().suffixes


def read_folder(
    folder: Path,
    shown_as: str | None = None,
    extracted: Extract = extract,
    progress: Callable[[str, int, int], None] | None = None,
) -> Reading:
    """All articles in ``folder``, and only in it. A file that cannot be used gives a notice and costs no other file.

    ``shown_as`` is what messages and metadata call the folder: published pages must not tell where it lies on disk.
    ``extracted`` makes articles of bytes, see `briefgen.read.files.read_path`; ``progress`` is told what is done, how
    much of it, and how much there is.
    Raises `InputError` where the folder itself is missing or cannot be listed.
    """
    try:
        with os.scandir(folder) as entries:
            paths = sorted(folder / e.name for e in entries if not e.name.startswith((".", "~")) and not _is_folder(e))
    except OSError as error:
        raise InputError(
            Notice(
                level="error",
                message=f"the sources folder cannot be read: {error.strerror}.",
                remedy="Create it, put the articles into it, or set `sources_dir` to where they are.",
                file=shown_as or str(folder),
            )
        ) from None
    shown = shown_as or str(folder)
    stated, found = read_sources_file(folder, shown)
    notices = [*all_readers().notices, *found]
    sources: dict[str, Source] = {}
    by_text: dict[str, Source] = {}
    for number, path in enumerate(paths):
        if progress is not None:
            progress("Reading", number, len(paths))
        if path.name == SOURCES_FILE:
            continue
        try:
            source = read_path(path, stated.get(path.name, StatedMeta()), f"{shown}/{path.name}", extracted)
            _refuse_twin(source, sources.get(source.meta.id), by_text.get(source.meta.sha256))
        except InputError as problem:
            notices.append(problem.notice)
            continue
        sources[source.meta.id] = by_text[source.meta.sha256] = source
        notices.extend(source.notices)
    if not paths:
        notices.append(
            Notice(
                level="info",
                message="there are no articles here yet.",
                remedy=f"Put them into this folder. What can be read: {', '.join(formats())}.",
                file=shown,
            )
        )
    return Reading(sources=tuple(sources.values()), notices=tuple(notices))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder; not where that cannot be told, as of a link that leads to itself."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _refuse_twin(source: Source, twin: Source | None, same: Source | None) -> None:
    """Raises `InputError` where another source was read that has the id or the text of this one."""
    if twin is not None:
        raise InputError(
            Notice(
                level="error",
                message=f"{Path(twin.meta.path).name} goes by the same name, {twin.meta.id!r}, and was read already.",
                remedy="Rename one of the two: its name without the ending, or what it `was`, is the source's id.",
                file=source.meta.path,
            )
        )
    if same is not None:
        raise InputError(
            Notice(
                level="info",
                message=f"the same text as {Path(same.meta.path).name}; it counts as one source.",
                file=source.meta.path,
            )
        )
