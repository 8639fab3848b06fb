"""Pairs of things that are as they were are not held against each other again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from shelved import Shelf

from briefgen import annotate
from briefgen.compile.discrepancies import statements
from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.comparisons.numbers import compare_numbers
from briefgen.compile.discrepancies.contesting.parties import Parties
from briefgen.compile.discrepancies.figures import near_numbers
from briefgen.compile.discrepancies.kept.held_before import HeldBefore
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.keeping import Keeper
from briefgen.model import Annotations, Source, SourceMeta


@pytest.fixture(autouse=True)
def _all_are_large(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(statements, "LARGE", 0)
    monkeypatch.setattr(statements, "_about", lambda count: 1.0 if count < 9 else 64.0)
    yield


def article(name: str, body: str) -> Annotations:
    meta = SourceMeta(id=name, path=f"{name}.txt", published="2034-02-05", published_basis="stated")
    return annotate(Source(meta=meta, body=body))


BARN = article("b", "An owl slept in the barn.\n")
MILL = article("m", "An owl slept in the mill.\n")
TOWER = article("t", "A jackdaw slept in the tower.\n")


def held(shelf: Shelf, sources: Sequence[Annotations], also: str = "") -> tuple[list[str], list[str]]:
    """A build with what was kept on a shelf: the pairs of sources that were asked for, and those that are one."""
    corpus = Corpus(sources, (), (), Keeper(shelf))
    told = [Answer.cut(one.sentences[0], 0, 6, block="bird", same="") for one in corpus.sources.values()]
    asked = []

    def ask(i: int, j: int) -> bool:
        asked.append(told[i].sentence.source + told[j].sentence.source)
        return told[i].sentence.text[:6] == told[j].sentence.text[:6]

    pairs = HeldBefore(corpus.last_time, "birds", [((one,), also) for one in told])
    every = [(i, j) for i in range(len(told)) for j in range(i)]
    together = [told[i].sentence.source + told[j].sentence.source for i, j in every if pairs.belong(i, j, ask)]
    pairs.keep()
    corpus.last_time.put_back()
    return asked, together


def test_pairs_of_what_is_as_it_was_are_known() -> None:
    shelf = Shelf()
    assert held(shelf, [BARN, MILL, TOWER]) == (["mb", "tb", "tm"], ["mb"])
    assert held(shelf, [BARN, MILL, TOWER]) == ([], ["mb"])


def test_what_comes_is_held_against_all_others() -> None:
    shelf = Shelf()
    held(shelf, [BARN, TOWER])
    assert held(shelf, [BARN, MILL, TOWER]) == (["mb", "tm"], ["mb"])
    assert held(shelf, [BARN, MILL, TOWER]) == ([], ["mb"])


def test_what_weighs_something_else_or_follows_from_other_data_is_held_against_all_others() -> None:
    shelf = Shelf()
    held(shelf, [BARN, MILL, TOWER])
    barns = [article(f"z{n}", "The barn was swept.\n") for n in range(9)]
    asked, _ = held(shelf, [BARN, MILL, TOWER, *barns])
    assert {"mb", "tb"} <= set(asked)
    assert "tm" not in asked
    assert held(shelf, [BARN, MILL, TOWER, *barns], also="another")[0][:3] == ["mb", "tb", "tm"]


def test_what_is_kept_of_another_shape_is_not_used() -> None:
    shelf = Shelf()
    held(shelf, [BARN, MILL])
    corpus = Corpus([BARN, MILL], (), (), Keeper(shelf))
    corpus.last_time.keep("birds", [["x"], 7])
    corpus.last_time.put_back()
    assert held(shelf, [BARN, MILL]) == (["mb"], ["mb"])


def test_numbers_are_held_against_each_other_again_where_the_sentence_that_such_points_to_weighs_something_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []

    def ask(_: object, i: int, *more: object) -> bool:
        asked.append(i)
        return True

    monkeypatch.setattr(near_numbers, "_one_question", ask)
    shelf = Shelf()
    told = article("s", "The abbey sells its orchards. At least 31 such sales were counted.\n")
    other = article("o", "The auditors read about 32 sales.\n")

    def built(*sources: Annotations) -> int:
        asked.clear()
        corpus = Corpus(sources, (), (), Keeper(shelf))
        compare_numbers(corpus, Parties(corpus), [])
        corpus.last_time.put_back()
        return len(asked)

    assert built(told, other) == 1
    assert built(told, other) == 0
    birds = [article(f"z{n}", "The owl was fed.\n") for n in range(9)]
    assert built(told, other, *birds) == 0
    orchards = [article(f"y{n}", "The orchards were mown.\n") for n in range(9)]
    assert built(told, other, *birds, *orchards) == 1
