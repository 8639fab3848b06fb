"""Many sources annotated at once: the same as one by one, whoever does it and whatever is remembered."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import msgspec
import pytest

from briefgen import Source, annotate, read_folder
from briefgen.annotating import annotate_sources
from briefgen.brief import compile_folder
from briefgen.cache import Cache
from briefgen.model import SourceMeta
from briefgen.schema import to_json

SEEDS = Path(__file__).parents[1] / "seeds"


def sources(count: int) -> list[Source]:
    return [
        Source(
            meta=SourceMeta(id=f"s{n:03}", path=f"seeds/s{n:03}.txt", published="2031-03-04", published_basis="stated"),
            body=f"Captain Mira Voss said on Monday that {n} people were rescued. “It was quiet,” she said.\n",
        )
        for n in range(count)
    ]


EXECUTORS: dict[str, Callable[[], Executor]] = {
    "threads": lambda: ThreadPoolExecutor(3),
    "a process": lambda: ProcessPoolExecutor(1, mp_context=get_context("spawn")),
    "processes that die": lambda: ProcessPoolExecutor(1, get_context("spawn"), initializer=os._exit, initargs=(1,)),
}


@pytest.mark.parametrize("name", EXECUTORS)
def test_any_executor_gives_what_none_gives(name: str) -> None:
    read = sources(20)
    with EXECUTORS[name]() as executor:
        assert annotate_sources(read, executor=executor) == tuple(map(annotate, read))


@pytest.mark.parametrize("workers", [0, 1, 3])
def test_any_number_of_workers_gives_the_same(workers: int) -> None:
    read = sources(60)
    assert annotate_sources(read, workers=workers) == tuple(map(annotate, read))


def test_the_cache_gives_what_annotating_gives_and_knows_the_unchanged(tmp_path: Path) -> None:
    read = read_folder(SEEDS).sources
    cold = annotate_sources(read, cache=Cache(tmp_path))
    told: list[str] = []
    warm = annotate_sources(read, cache=Cache(tmp_path), progress=lambda what, done, total: told.append(what))
    assert cold == warm == tuple(map(annotate, read))
    assert told == []


@pytest.mark.parametrize("change", [{"published": "2031-03-05"}, {"id": "other"}, {"title": "Another"}])
def test_a_source_that_changed_is_annotated_again(tmp_path: Path, change: dict[str, str]) -> None:
    (read,) = sources(1)
    annotate_sources([read], cache=Cache(tmp_path))
    changed = msgspec.structs.replace(read, meta=msgspec.structs.replace(read.meta, **change))
    assert annotate_sources([changed], cache=Cache(tmp_path)) == (annotate(changed),)


def test_an_entry_that_belongs_to_another_source_is_not_used(tmp_path: Path) -> None:
    one, two = sources(2)
    annotate_sources([one], cache=Cache(tmp_path / "one"))
    annotate_sources([two], cache=Cache(tmp_path / "two"))
    (mine,), (foreign,) = ([*(tmp_path / name).rglob("*.entry")] for name in ("one", "two"))
    mine.write_bytes(foreign.read_bytes())
    assert annotate_sources([one], cache=Cache(tmp_path / "one")) == (annotate(one),)


def test_a_number_too_large_to_be_kept_is_annotated_here(tmp_path: Path) -> None:
    read = Source(meta=SourceMeta(id="odd", path="odd.txt"), body="He counted " + "9" * 400 + " ships.")
    with ThreadPoolExecutor(1) as executor:
        found = annotate_sources([read], cache=Cache(tmp_path), executor=executor)
    assert found == (annotate(read),)


def test_progress_counts_up_to_all_there_is() -> None:
    told: list[tuple[str, int, int]] = []
    annotate_sources(sources(3), progress=lambda *now: told.append(now))
    assert told == [("Annotating", n, 3) for n in (1, 2, 3)]


def test_the_brief_is_the_same_bytes_for_any_cache_and_any_workers(tmp_path: Path) -> None:
    """With a cache that is new, full, cut off in the middle, and one that can keep nothing."""
    expected = to_json(compile_folder(SEEDS).brief)
    for _ in range(2):
        assert to_json(compile_folder(SEEDS, cache=Cache(tmp_path / "cache"), workers=2).brief) == expected
    again = compile_folder(SEEDS, title="Another", cache=Cache(tmp_path / "cache")).brief
    assert again == compile_folder(SEEDS, title="Another").brief
    for number, path in enumerate(sorted((tmp_path / "cache").rglob("*.entry"))):
        path.write_bytes(path.read_bytes()[: 40 * number])
    assert to_json(compile_folder(SEEDS, cache=Cache(tmp_path / "cache")).brief) == expected
    assert to_json(compile_folder(SEEDS, cache=Cache(SEEDS / "sources.yml")).brief) == expected
