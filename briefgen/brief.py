"""The way from a folder of articles to a brief, for those who want the whole of it in one call."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterable
from concurrent.futures import Executor
from pathlib import Path

import msgspec

from briefgen import annotating
from briefgen.annotating import Annotator, Beside, Progress
from briefgen.cache import Cache, code_version, key_of
from briefgen.compile import compile_brief
from briefgen.compile.ahead import make_ahead
from briefgen.compile.corrections import terms_of
from briefgen.compile.published import InferredDate, infer_published
from briefgen.compile.published.misstated import infer_misstated
from briefgen.corrections import NONE, Corrections
from briefgen.lexicon import parsed_before
from briefgen.lexicon.terms import NO_TERMS, Terms
from briefgen.model import Annotations, Brief, Notice, Source
from briefgen.read import read_folder
from briefgen.reading import remembering

KIND = "briefs"
KIND_ALONE = "alone"
ROOMS = (*annotating.ROOMS, "collecting.py", "compile", "corrections.py", "targets.py", "schema.py")
"""The parts of this package that a brief follows from."""
LIBRARIES = (*annotating.LIBRARIES, "rapidfuzz", "pint")
"""The libraries that these import."""

CACHE = ".cache/briefgen"
"""Where a project keeps its cache, seen from its mkdocs.yml, unless it is told otherwise."""


class Compiled(msgspec.Struct, frozen=True, kw_only=True):
    """A brief, and the annotations that it was compiled from."""

    brief: Brief
    annotations: tuple[Annotations, ...] = ()


def compile_folder(
    folder: Path,
    title: str | None = None,
    shown_as: str | None = None,
    *,
    corrections: Corrections = NONE,
    cache: Cache | None = None,
    workers: int = 1,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Compiled:
    """The brief of all articles in ``folder``, with their annotations; what could not be used stands in its notices.

    ``title`` is made of the folder's name where it is None; ``shown_as`` is what the brief calls the folder;
    ``corrections`` are the editor's word on what comes out (see `briefgen.read.corrections_file`). The other
    arguments change nothing of what comes out, only how long it takes: see `briefgen.annotating.annotate_sources`.
    Raises `briefgen.model.InputError` where there is no such folder.
    """
    shelf = _Shelf(cache)
    with parsed_before(shelf):
        reading = read_folder(folder, shown_as, remembering(cache), progress)
        annotations = annotate_all(
            reading.sources,
            terms=terms_of(corrections),
            cache=cache,
            workers=workers,
            executor=executor,
            progress=progress,
            beside=Beside(make_ahead, shelf.lay_out),
        )
        kept = shelf if shelf.holds_any else None
        brief = _compile(annotations, title or title_of_folder(folder), reading.notices, corrections, cache, kept)
    if cache is not None:
        cache.prune()
    return Compiled(brief=brief, annotations=annotations)


def _compile(
    annotations: tuple[Annotations, ...],
    title: str,
    notices: tuple[Notice, ...],
    corrections: Corrections,
    cache: Cache | None,
    shelf: _Shelf | None,
) -> Brief:
    """What `compile_brief` gives; from the cache where the same was compiled before."""
    try:
        key = key_of(code_version(ROOMS, LIBRARIES), msgspec.msgpack.encode((annotations, title, notices, corrections)))
    except (OverflowError, UnicodeError):  # the odd number of 400 digits
        return compile_brief(annotations, title, notices, corrections, shelf)
    if cache is not None and (data := cache.get(KIND, key)) is not None:
        with contextlib.suppress(msgspec.DecodeError, ValueError):
            return msgspec.msgpack.decode(data, type=Brief)
    brief = compile_brief(annotations, title, notices, corrections, shelf)
    if cache is not None:
        cache.put(KIND, key, msgspec.msgpack.encode(brief))
    return brief


class _Shelf:
    """Keeps what `compile` finds in each source alone: in a cache, and until it is asked for what was made ahead."""

    def __init__(self, cache: Cache | None) -> None:
        self._cache = cache
        self._ahead: dict[bytes, bytes] = {}

    @property
    def holds_any(self) -> bool:
        """Whether anything can be on it."""
        return self._cache is not None or bool(self._ahead)

    def lay_out(self, made: tuple[tuple[bytes, bytes], ...]) -> None:
        """Takes what `make_ahead` made of one source."""
        for digest, content in made:
            self._ahead[digest] = content
            self.put(digest, content)

    def get(self, digest: bytes) -> bytes | None:
        made = self._ahead.pop(digest, None)
        if made is not None or self._cache is None:
            return made
        return self._cache.get(KIND_ALONE, self._key(digest))

    def put(self, digest: bytes, content: bytes) -> None:
        if self._cache is not None:
            self._cache.put(KIND_ALONE, self._key(digest), content)

    def _key(self, digest: bytes) -> str:
        return key_of(code_version(ROOMS, LIBRARIES), digest)


def brief_of_folder(folder: Path, title: str | None = None, shown_as: str | None = None) -> Brief:
    """The brief of all articles in ``folder``: that of `compile_folder`, alone."""
    return compile_folder(folder, title, shown_as).brief


def annotate_all(
    sources: Iterable[Source],
    *,
    terms: Terms = NO_TERMS,
    cache: Cache | None = None,
    workers: int = 1,
    executor: Executor | None = None,
    progress: Progress | None = None,
    beside: Beside | None = None,
) -> tuple[Annotations, ...]:
    """The annotations of all sources, in their order.

    Where the others tell when one was published that is undated, or dated long after what it tells, it is annotated
    again with that date and a notice.
    """
    read = tuple(sources)
    annotator = Annotator(
        terms=terms, cache=cache, workers=workers, executor=executor, progress=progress, beside=beside
    )
    with contextlib.closing(annotator):
        annotations = annotator.annotate(read)
        settled = {source.meta.id for source in read if source.day_is_set}
        misstated = (i for i in infer_misstated(annotations) if i.source not in settled)
        inferred = {i.source: i for i in (*infer_published(annotations), *misstated)}
        again = [_dated(source, inferred[source.meta.id]) for source in read if source.meta.id in inferred]
        dated = {found.source.id: found for found in annotator.annotate(again)}
    return tuple(_told_if_undated(dated.get(found.source.id, found)) for found in annotations)


def _dated(source: Source, inferred: InferredDate) -> Source:
    meta = msgspec.structs.replace(source.meta, published=inferred.published, published_basis="inferred")
    return msgspec.structs.replace(source, meta=meta, notices=(*source.notices, inferred.notice))


def _told_if_undated(found: Annotations) -> Annotations:
    """The annotations, with a notice where nothing tells when the source was published."""
    if found.source.published is not None:
        return found
    notice = Notice(
        level="info",
        message="its day of publication is not known; without it, “on Monday” cannot be placed.",
        remedy="Put `published: YYYY-MM-DD` into its front matter, or into sources.yml.",
        file=found.source.path,
        source=found.source.id,
        rule="undated",
    )
    return msgspec.structs.replace(found, notices=(*found.notices, notice))


def notices_on(brief: Brief, today: datetime.date) -> tuple[Notice, ...]:
    """The notices of the brief, each with its file, and one for each source that says it came out after ``today``.

    Every "on Monday" in such a source goes wrong. The clock is the caller's and changes nothing in the brief;
    tomorrow is let pass, as it has begun somewhere on Earth.
    """
    tomorrow = (today + datetime.timedelta(days=1)).isoformat()
    ahead = (
        Notice(
            level="warning",
            message=f"says it was published on {source.published}, which is yet to come.",
            remedy="Set the date right in its header or in sources.yml: the dates in its text are counted from it.",
            file=source.path,
            rule="published-ahead",
        )
        for source in brief.sources
        if source.published_basis == "stated" and source.published is not None and source.published > tomorrow
    )
    files = {source.id: source.path for source in brief.sources}
    told = (msgspec.structs.replace(n, file=n.file or files.get(n.source or "")) for n in brief.notices)
    return (*told, *ahead)


def title_of_folder(folder: Path) -> str:
    """A title out of the folder's name: ``tower-fire`` gives "Tower fire"."""
    words = folder.resolve().name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:] or "Brief"
