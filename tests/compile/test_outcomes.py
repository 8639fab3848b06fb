"""What was made of plain data is looked up in the next build; what is not whole, or not of it, is made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest
from shelved import Shelf

from briefgen.annotate import annotate
from briefgen.compile.discrepancies import Corpus, compile_discrepancies, statements
from briefgen.compile.discrepancies.groups import Group
from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.keeping import Keeper
from briefgen.compile.outcomes import Outcomes, digest_of
from briefgen.model import Annotations, Source, SourceMeta


def builds(shelf: Shelf, *asked: list[object]) -> list[object]:
    """What is made in builds that ask for what follows from some things, one after another."""
    made: list[object] = []

    def make(of: object) -> list[object]:
        made.append(of)
        return [of]

    for things in asked:
        outcomes = Outcomes(Keeper(shelf, "Weir"), "any")
        for of in things:
            assert outcomes.made(list[object], of, lambda of=of: make(of), lambda told: len(told) == 1) == [of]  # type: ignore[misc]
        outcomes.put_back()
    return made


def test_what_was_made_is_made_once() -> None:
    assert builds(Shelf(), ["weir", "mill"], ["mill", "weir", "ford"]) == ["weir", "mill", "ford"]


def test_what_one_build_did_not_ask_for_is_kept_no_longer() -> None:
    assert builds(Shelf(), ["weir"], ["mill"], ["weir"]) == ["weir", "mill", "weir"]


@pytest.mark.parametrize(
    "given",
    [
        lambda content: content[:-1],
        lambda content: bytes(32) + content[32:],
        lambda content: content[:32] + msgspec.msgpack.encode({digest_of("weir"): msgspec.msgpack.encode("a dam")}),
        lambda content: content[:32] + msgspec.msgpack.encode({digest_of("weir"): msgspec.msgpack.encode([1, 2])}),
    ],
    ids=["cut short", "of another brief", "another shape", "not made of it"],
)
def test_what_cannot_have_been_made_of_it_is_made_anew(given: Callable[[bytes], bytes]) -> None:
    assert builds(Shelf(given), ["weir"], ["weir"]) == ["weir", "weir"]


def test_sets_have_one_digest_in_any_order() -> None:
    words = ["weir", "mill", "ford", "sluice", "heron"]
    assert digest_of(frozenset(words)) == digest_of(frozenset(reversed(words))) != digest_of(frozenset(words[1:]))


def article(name: str, body: str) -> Annotations:
    meta = SourceMeta(id=name, path=f"{name}.txt", published="2034-02-06", published_basis="stated")
    return annotate(Source(meta=meta, body=body))


WEIR = (
    "Bruna Halvik denied on Friday that the weir at Sorle had been opened. The talks were not cancelled, she said.",
    "The weir at Sorle burst on Friday, Bruna Halvik said. Two herons were found. Nobody claimed responsibility.",
    "Nobody has claimed responsibility for the weir at Sorle. On 3 February 2034 the talks were cancelled.",
)


def test_what_is_found_in_a_sentence_follows_from_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, Callable[[Corpus, Sentence], Iterator[object]]]] = []
    whole = Corpus.found

    def noting(
        corpus: Corpus, kind: str, type_: type, find: Callable[..., Iterator[object]], fits: object = None
    ) -> object:
        asked.append((kind, find))
        return whole(corpus, kind, type_, find, fits)  # type: ignore[arg-type]

    monkeypatch.setattr(Corpus, "found", noting)
    sources = [article(f"w{n}", body) for n, body in enumerate(WEIR)]
    every = Corpus(sources, (), ())
    compile_discrepancies(every, (), ())
    assert {"denials", "set words", "done or not"} <= {kind for kind, _ in asked}
    for source in sources:
        alone = Corpus([source], (), ())
        for kind, find in asked:
            for one, same in zip(alone.all(), every.sentences[source.source.id], strict=True):
                assert list(find(alone, one)) == list(find(every, same)), kind


def test_only_answers_near_something_new_are_held_against_groups_again(monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[object] = []
    shared = Group.shared

    def noting(group: Group, *args: Any) -> float:
        held.append(group)
        return shared(group, *args)

    monkeypatch.setattr(statements, "LARGE", 0)
    monkeypatch.setattr(statements, "_about", lambda _: 100.0)
    monkeypatch.setattr(Group, "shared", noting)
    before = [article(f"w{n}", body) for n, body in enumerate(WEIR)]
    new = article("x", "A lorry full of turnips overturned near Quelm.")
    counts, shelf = [], Shelf()
    for sources in (before, [*before, new]):
        held.clear()
        compile_discrepancies(Corpus(sources, (), (), Keeper(shelf)), (), ())
        counts.append(len(held))
    assert counts[0] > counts[1]
