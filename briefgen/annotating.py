"""Annotating many sources at once: those that were annotated before from the cache, the others on all cores."""

from __future__ import annotations

import logging
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, as_completed
from contextlib import closing
from functools import partial
from typing import Any, NamedTuple

import msgspec

from briefgen.annotate import annotate
from briefgen.cache import Cache, code_version, key_of
from briefgen.collecting import collecting_nothing
from briefgen.lexicon.terms import NO_TERMS, Terms
from briefgen.model import Annotations, Source

KIND = "annotations"
ROOMS = ("annotate", "lexicon", "model", "shelf.py", "checked_yaml.py", "yaml_faults.py")
"""The parts of this package that annotations follow from."""
LIBRARIES = ("sentencex", "text2num", "msgspec", "pyyaml")
"""The libraries that these import."""

_log = logging.getLogger(__name__)

# A worker must read the lexicons before it can begin, which takes it as long as some dozens of articles.
_SOURCES_THAT_PAY = 48
# So many at once: few enough for an even load and a bar that moves, enough to make the way there and back worth it.
_AT_ONCE = 8

Progress = Callable[[str, int, int], None]
"""Told of work as it goes: what is done, how much of it is done, and how much there is."""


class Beside(NamedTuple):
    """What else workers make of the sources that they annotate, so that it need not be made here, one by one.

    ``make`` is called there, once for the annotations of each source: a function of a module, which gives plain data.
    ``take`` is called here with what it gave. What is not annotated by a worker is left alone.
    """

    make: Callable[[Annotations], Any]
    take: Callable[[Any], None]


class Annotator:
    """Annotates sources: the same for any cache, any executor, any number of workers.

    ``terms`` are what an editor adds to the lexicons.

    ``executor`` is where to work, be it processes or other machines; without one, ``workers`` processes are started
    where there is enough to do (0: one a core), and stay until `close`. What cannot be done there, as the processes
    die, is done here. ``beside`` tells what else workers make of what they annotate.
    """

    def __init__(
        self,
        *,
        terms: Terms = NO_TERMS,
        cache: Cache | None = None,
        workers: int = 1,
        executor: Executor | None = None,
        progress: Progress | None = None,
        beside: Beside | None = None,
    ) -> None:
        self._terms = terms
        self._cache = cache
        self._workers = workers
        self._executor = executor
        self._started: Executor | None = None
        self._progress = progress
        self._beside = beside

    def annotate(self, sources: Sequence[Source]) -> tuple[Annotations, ...]:
        """The annotations of ``sources``, in their order."""
        packed = [_encoded(source) for source in sources]
        follows_from = (code_version(ROOMS, LIBRARIES), msgspec.msgpack.encode(self._terms))
        keys = [None if data is None else key_of(*follows_from, data) for data in packed]
        with collecting_nothing():
            done = [_recalled(self._cache, key, source) for key, source in zip(keys, sources, strict=True)]
        todo = [i for i, found in enumerate(done) if found is None]

        finished = len(done) - len(todo)

        def keep(i: int, found: Annotations) -> None:
            nonlocal finished
            done[i] = found
            _remember(self._cache, keys[i], found)
            finished += 1
            if self._progress is not None:
                self._progress("Annotating", finished, len(done))

        pool = self._pool(len(todo))
        if pool is not None and todo:
            make = partial(_annotate_packed, self._terms, None if self._beside is None else self._beside.make)
            for i, found, made in _made_by(pool, make, {i: data for i in todo if (data := packed[i]) is not None}):
                keep(i, found)
                if self._beside is not None:
                    self._beside.take(made)
        for i in todo:
            if done[i] is None:
                keep(i, annotate(sources[i], self._terms))
        return tuple(found for found in done if found is not None)

    def close(self) -> None:
        """Ends the processes that were started."""
        started, self._started = self._started, None
        if started is not None:
            started.shutdown()

    def _pool(self, work: int) -> Executor | None:
        """Where so much work is done; None where that is here."""
        if self._executor is not None:
            return self._executor
        if self._started is None and (workers := _paying(self._workers, work)) > 1:
            self._started = _processes(workers)
        return self._started


def annotate_sources(
    sources: Sequence[Source],
    *,
    terms: Terms = NO_TERMS,
    cache: Cache | None = None,
    workers: int = 1,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> tuple[Annotations, ...]:
    """The annotations of ``sources``, in their order, as `Annotator` makes them."""
    annotator = Annotator(terms=terms, cache=cache, workers=workers, executor=executor, progress=progress)
    with closing(annotator):
        return annotator.annotate(sources)


def _paying(workers: int, work: int) -> int:
    """How many workers are worth starting."""
    if work < _SOURCES_THAT_PAY or not _may_start_processes():
        return 1
    return min(workers or _cores(), work // _AT_ONCE)


def _may_start_processes() -> bool:
    """Whether the program that runs is one that a new process may import, as every new process does.

    That is an installed command or a module run by ``python -m``. A script might begin its work all over again.
    """
    main = sys.modules["__main__"]
    path = getattr(main, "__file__", None)
    return getattr(main, "__spec__", None) is not None or path is None or not path.endswith(".py")


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _processes(workers: int) -> Executor:
    # Never forked from here: other threads may be at work (`mkdocs serve`), and a fork would copy their locks as held.
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    return ProcessPoolExecutor(workers, mp_context=context)


def _annotate_packed(
    terms: Terms, beside: Callable[[Annotations], Any] | None, sources: list[bytes]
) -> list[tuple[bytes, Any]]:
    """What a worker does: sources in, annotations out, as plain bytes, and what is made beside them."""
    every = (annotate(msgspec.msgpack.decode(data, type=Source), terms) for data in sources)
    return [(_encoded(found) or b"", beside(found) if beside is not None else None) for found in every]


def _made_by(
    pool: Executor, make: Callable[[list[bytes]], list[tuple[bytes, Any]]], packed: Mapping[int, bytes]
) -> Iterator[tuple[int, Annotations, Any]]:
    """What ``pool`` makes of the sources, each with its number, as it comes; less than all where the pool breaks."""
    waiting: dict[Future[list[tuple[bytes, Any]]], list[int]] = {}
    numbers = list(packed)
    try:
        for start in range(0, len(numbers), _AT_ONCE):
            some = numbers[start : start + _AT_ONCE]
            waiting[pool.submit(make, [packed[i] for i in some])] = some
        for future in as_completed(waiting):
            for i, (data, made) in zip(waiting[future], future.result(), strict=True):
                if data:
                    yield i, msgspec.msgpack.decode(data, type=Annotations), made
    except (BrokenExecutor, OSError) as problem:
        _log.info("The workers ended too early (%s). What they left is annotated without them.", problem)
    finally:
        for future in waiting:
            future.cancel()


def _encoded(data: Source | Annotations) -> bytes | None:
    """``data`` as bytes; None for the odd text that has none (a half of a surrogate pair, a number of 400 digits)."""
    try:
        return msgspec.msgpack.encode(data)
    except (OverflowError, UnicodeError):
        return None


def _recalled(cache: Cache | None, key: str | None, source: Source) -> Annotations | None:
    if cache is None or key is None or (data := cache.get(KIND, key)) is None:
        return None
    try:
        found = msgspec.msgpack.decode(data, type=Annotations)
    except (msgspec.DecodeError, ValueError):
        return None
    return found if (found.source, found.text) == (source.meta, source.body) else None


def _remember(cache: Cache | None, key: str | None, found: Annotations) -> None:
    if cache is not None and key is not None and (data := _encoded(found)) is not None:
        cache.put(KIND, key, data)
