"""What follows from one source alone is kept from build to build, and changes nothing of what comes out."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec
import pytest
from shelved import Shelf

from briefgen import annotate, compile_brief, read_folder
from briefgen.brief import compile_folder
from briefgen.cache import Cache
from briefgen.compile.discrepancies.alone import found_alone
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.keeping import Keeper
from briefgen.model import Annotations, Notice, Source, SourceMeta
from briefgen.schema import to_json

SEEDS = Path(__file__).parents[2] / "seeds"


class CountingShelf(Shelf):
    """A shelf that counts what is put there."""

    def __init__(self, given: Callable[[bytes], bytes] = bytes) -> None:
        super().__init__(given)
        self.put_there = 0
        self.clauses_put_there = 0

    def put(self, digest: bytes, content: bytes) -> None:
        self.put_there += 1
        self.clauses_put_there += clauses_in(self.held.get(digest)) != clauses_in(content)
        super().put(digest, content)


def clauses_in(content: bytes | None) -> object:
    return None if content is None else msgspec.msgpack.decode(content[32:]).get("clauses")


@cache
def seeds() -> tuple[Annotations, ...]:
    return tuple(annotate(source) for source in read_folder(SEEDS).sources)


def annotated(name: str, body: str) -> Annotations:
    meta = SourceMeta(id=name, path=f"{name}.txt", published="2031-03-04", published_basis="stated")
    return annotate(Source(meta=meta, body=body))


@pytest.mark.parametrize("last", range(len(seeds())))
def test_a_brief_with_one_source_more_is_the_same_with_what_was_kept_of_the_others(last: int) -> None:
    shelf = CountingShelf()
    compile_brief([a for n, a in enumerate(seeds()) if n != last], "Seeds", shelf=shelf)
    assert to_json(compile_brief(seeds(), "Seeds", shelf=shelf)) == to_json(compile_brief(seeds(), "Seeds"))


def test_a_brief_of_the_same_sources_finds_all_that_was_kept() -> None:
    shelf = CountingShelf()
    compile_brief(seeds(), "Seeds", shelf=shelf)
    put_there = shelf.put_there
    compile_brief(seeds(), "Seeds", shelf=shelf)
    assert 0 < put_there == shelf.put_there


def test_a_source_whose_sentences_were_kept_tells_the_same() -> None:
    keeper = Keeper(CountingShelf())
    for source in seeds():
        named = {mention.actor.casefold(): f"id-{mention.start}" for mention in source.names}
        made, kept = (OneSource(source, "voice", named, keeper) for _ in range(2))
        assert made.sentences == kept.sentences == OneSource(source, "voice", named).sentences
        assert any(map(found_alone([kept], keeper).roles, kept.sentences))


@pytest.mark.parametrize(
    "given",
    [
        lambda content: b"",
        lambda content: content[:-1],
        lambda content: content[:32] + b"\xc1",
        lambda content: content[:32] + msgspec.msgpack.encode({"text": 1}),
        lambda content: bytes(32) + content[32:],
    ],
    ids=["empty", "cut short", "no msgpack", "another shape", "of another source"],
)
def test_what_is_not_as_it_was_kept_is_made_anew(given: Callable[[bytes], bytes]) -> None:
    shelf = CountingShelf(given)
    whole = to_json(compile_brief(seeds()[:3], "Seeds", shelf=shelf))
    assert to_json(compile_brief(seeds()[:3], "Seeds", shelf=shelf)) == whole


def test_who_a_name_stands_for_belongs_to_what_is_kept() -> None:
    made: list[str] = []

    def make(annotations: Annotations) -> str:
        made.append(annotations.source.id)
        return annotations.text

    keeper, one = Keeper(CountingShelf()), annotated("one", "Voss said that Lind had left on Monday.\n")
    assert {keeper.kept("any", str, make, one, also) for also in (["voss"], ["voss"], ["lind"])} == {one.text}
    assert made == ["one", "one"]


def test_what_is_said_of_a_source_beside_the_brief_is_no_part_of_what_it_tells() -> None:
    keeper, one = Keeper(CountingShelf()), annotated("one", "Voss left on Monday.\n")
    told = msgspec.structs.replace(one, notices=(Notice(level="info", message="a doubt", rule="any"),))
    assert keeper.kept("any", str, lambda _: "voss", one) == "voss"
    keeper.put_back()
    assert keeper.kept("any", str, lambda _: "lind", told) == "voss"


@pytest.mark.parametrize(
    ("told", "anew"),
    [
        ("Anna Voss met an old captain at the pier on Monday.", 1),
        ("Anna Voss and the crew of the captain left Tallow on Monday.", 1),
        ("Anna Voss came to Tallow. The harbor master said on Monday that the ferry was lost.", 1),
        ("Anna Voss came to Tallow. The captain said on Monday that the ferry was lost.", 2),
    ],
    ids=["of somebody else", "who says nothing", "another office", "who says something"],
)
def test_a_new_role_makes_anew_only_what_asks_who_holds_it(told: str, anew: int) -> None:
    old = annotated("old", f"{told}\n")
    new = annotated("new", "Captain Anna Voss left Carrow on Sunday.\n")
    shelf = CountingShelf()
    assert "anna-voss" in {actor.id for actor in compile_brief([old], "Ferry", shelf=shelf).actors}
    before = shelf.clauses_put_there
    warm = to_json(compile_brief([old, new], "Ferry", shelf=shelf))
    assert warm == to_json(compile_brief([old, new], "Ferry"))
    assert shelf.clauses_put_there - before == anew


def test_what_no_longer_holds_is_made_anew_and_kept_instead() -> None:
    keeper, one = Keeper(CountingShelf()), annotated("one", "Voss left on Monday.\n")
    assert keeper.kept("any", str, lambda _: "voss", one) == "voss"
    assert keeper.kept("any", str, lambda _: "lind", one, holds="voss".__eq__) == "voss"
    assert keeper.kept("any", str, lambda _: "lind", one, holds="lind".__eq__) == "lind"
    assert keeper.kept("any", str, lambda _: "voss", one) == "lind"


def test_a_number_too_large_for_any_bytes_is_made_each_time() -> None:
    shelf, one = CountingShelf(), annotated("one", "Voss left on Monday.\n")
    keeper = Keeper(shelf)
    assert keeper.kept("any", int, lambda _: 10**400, one) == 10**400
    assert keeper.kept("any", int, lambda _: 1, one, 10**400) == 1
    keeper.put_back()
    assert not shelf.held


def test_a_folder_that_grows_gives_the_same_with_a_cache_as_without(tmp_path: Path) -> None:
    articles, kept = tmp_path / "articles", tmp_path / "cache"
    articles.mkdir()
    for n, day in enumerate(("Monday", "Tuesday", "Monday")):
        text = f"date 2031-03-05 TALLOW — {12 + n} people were rescued on {day}, Captain Mira Voss said.\n"
        (articles / f"a{n}.txt").write_text(text, encoding="utf-8")
        with_cache = compile_folder(articles, cache=Cache(kept)).brief
        assert to_json(with_cache) == to_json(compile_folder(articles).brief)


@pytest.mark.parametrize("on", [True, False])
def test_compiling_leaves_the_collector_of_garbage_as_it_was(on: bool, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("date 2031-03-05 TALLOW — Captain Mira Voss left on Monday.\n", encoding="utf-8")
    was = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        compile_folder(tmp_path)
        assert gc.isenabled() == on
    finally:
        (gc.enable if was else gc.disable)()
