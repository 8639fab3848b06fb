"""What comparisons hold against each other by key is compared again only where something under the key has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set

import pytest
from shelved import Shelf

from briefgen import annotate
from briefgen.compile.discrepancies import statements
from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.kept.by_key import Comparing, KnownOfOthers, Told, by_key, by_terms, by_words
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.keeping import Keeper
from briefgen.model import Annotations, Source, SourceMeta

Concerns = Callable[[OneSource, Set[str]], bool]

_BIRDS = ("heron", "stork", "crane")


@pytest.fixture(autouse=True)
def _all_are_large(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(statements, "LARGE", 0)
    monkeypatch.setattr(statements, "_about", lambda count: 1.0 if count < 9 else 64.0)
    yield


def article(name: str, body: str, day: int = 5) -> Annotations:
    meta = SourceMeta(id=name, path=f"{name}.txt", published=f"2034-02-{day:02}", published_basis="stated")
    return annotate(Source(meta=meta, body=body))


HERON = article("h", "A heron nested on the mill roof.\n")
STORK = article("s", "A stork nested on the chimney. A heron flew off.\n")
OTHER = article("o", "The miller swept the yard.\n")


class Birds:
    """A comparison of the birds that sentences tell of; ``made`` are those that it was made for, in order."""

    def __init__(self, most: int | None = None, weighing: int = 4) -> None:
        self.made: list[str] = []
        self.looked_at: list[str] = []
        self.asked = Comparing("birds", str, KeptAnswer, self._find, self._make, most=most, weighing=weighing)

    def _find(self, _: Corpus, sentence: Sentence) -> Iterator[tuple[str, KeptAnswer]]:
        self.looked_at.append(sentence.source)
        for bird in _BIRDS:
            at = sentence.lower.find(bird)
            if at >= 0:
                yield bird, to_keep(Answer.cut(sentence, at, at + len(bird), block="bird", same=bird))

    def _make(self, corpus: Corpus, bird: str, told: Told[KeptAnswer]) -> Iterator[Finding]:
        self.made.append(bird)
        answers = tuple(as_told(corpus.sources[sentence.source], answer) for sentence, answer in told)
        yield Finding.told("birds", "status", f"Where is the {bird}?", (answers,))


def built(
    shelf: Shelf,
    *sources: Annotations,
    context: object = None,
    of_others: Sequence[KnownOfOthers] = (),
    most: int | None = None,
    weighing: int = 4,
) -> tuple[Birds, list[tuple[str, int, str]]]:
    """A build with what was kept on a shelf: what was made anew; and each bird, how often, and from which sources."""
    corpus, birds = Corpus(sources, (), (), Keeper(shelf)), Birds(most, weighing)
    found = by_key(corpus, birds.asked, context, of_others)
    corpus.last_time.put_back()
    told = [
        (one.key, one.many, "".join(a.sentence.source for f in one.findings for p in f.positions for a in p))
        for one in found
    ]
    return birds, told


def test_what_is_as_it_was_is_not_looked_at_again() -> None:
    shelf = Shelf()
    built(shelf, HERON, STORK)
    birds, found = built(shelf, HERON, STORK)
    assert (birds.made, birds.looked_at) == ([], [])
    assert found == [("heron", 2, "hs"), ("stork", 1, "s")]


def test_a_source_that_comes_is_looked_through_and_only_its_keys_are_compared_again() -> None:
    shelf = Shelf()
    built(shelf, HERON, OTHER)
    birds, found = built(shelf, HERON, OTHER, STORK)
    assert set(birds.looked_at) == {"s"}
    assert sorted(birds.made) == ["heron", "stork"]
    assert found == [("heron", 2, "hs"), ("stork", 1, "s")]
    more = article("m", "Nobody saw the stork.\n")
    assert built(shelf, HERON, OTHER, STORK, more)[0].made == ["stork"]


def test_what_a_source_told_that_is_gone_is_told_no_more() -> None:
    shelf = Shelf()
    built(shelf, HERON, OTHER, STORK)
    birds, found = built(shelf, HERON, OTHER)
    assert (birds.made, found) == (["heron"], [("heron", 1, "h")])
    assert built(shelf, HERON, OTHER, STORK)[1] == [("heron", 2, "hs"), ("stork", 1, "s")]


def test_a_source_that_tells_something_else_is_looked_through_again() -> None:
    shelf = Shelf()
    built(shelf, HERON, STORK)
    changed = article("h", "A crane and a stork nested on the mill roof.\n")
    assert built(shelf, changed, STORK)[1] == [("stork", 2, "hs"), ("crane", 1, "h"), ("heron", 1, "s")]


def test_keys_come_in_the_order_of_what_is_told_first_under_them() -> None:
    shelf = Shelf()
    built(shelf, HERON, STORK)
    early = article("e", "A stork came early.\n", day=1)
    assert [key for key, _, _ in built(shelf, HERON, STORK, early)[1]] == ["stork", "heron"]


def test_a_sentence_whose_words_weigh_something_else_is_compared_again() -> None:
    shelf = Shelf()
    built(shelf, HERON, STORK, OTHER)
    common = [article(f"c{n}", "The chimney was swept.\n") for n in range(9)]
    assert built(shelf, HERON, STORK, OTHER, *common)[0].made == ["stork", "heron"]


@pytest.mark.parametrize(("weighing", "made"), [(0, []), (1, ["stork"]), (2, ["stork", "heron"])])
def test_the_words_of_as_many_sentences_count_as_are_weighed(weighing: int, made: list[str]) -> None:
    shelf = Shelf()
    built(shelf, STORK, OTHER, weighing=weighing)
    common = [article(f"c{n}", "The chimney was swept.\n") for n in range(9)]
    assert built(shelf, STORK, OTHER, *common, weighing=weighing)[0].made == made


def test_what_comes_behind_those_that_are_compared_is_only_counted() -> None:
    shelf = Shelf()
    built(shelf, HERON, STORK, most=2)
    late = article("t", "A heron came late.\n", day=9)
    birds, found = built(shelf, HERON, STORK, late, most=2)
    assert (birds.made, found[0]) == ([], ("heron", 3, "hs"))
    assert built(shelf, HERON, STORK, most=2)[0].made == []
    early = article("e", "A heron came early.\n", day=1)
    birds, found = built(shelf, HERON, STORK, early, most=2)
    assert (birds.made, found[0]) == (["heron"], ("heron", 3, "eh"))
    birds, found = built(shelf, HERON, STORK, most=2)
    assert (birds.made, found[0]) == (["heron"], ("heron", 2, "hs"))


def test_of_those_that_are_compared_each_must_weigh_what_it_did() -> None:
    shelf = Shelf()
    behind = article("t", "A heron saw the weir.\n", day=9)
    built(shelf, HERON, STORK, behind, most=2)
    weirs = [article(f"w{n}", "The weir was mended.\n") for n in range(9)]
    assert built(shelf, HERON, STORK, behind, *weirs, most=2)[0].made == []
    mills = [article(f"m{n}", "The mill was swept.\n") for n in range(9)]
    assert built(shelf, HERON, STORK, behind, *weirs, *mills, most=2)[0].made == ["heron"]


def test_all_is_compared_again_in_another_context() -> None:
    shelf = Shelf()
    built(shelf, HERON, STORK, context=["May"])
    assert built(shelf, HERON, STORK, context=["May"])[0].made == []
    assert built(shelf, HERON, STORK, context=["June"])[0].made == ["heron", "stork"]


def test_that_nothing_was_found_is_known() -> None:
    shelf = Shelf()
    built(shelf, OTHER)
    birds, found = built(shelf, OTHER)
    assert (birds.looked_at, found) == ([], [])


@pytest.mark.parametrize(
    "kept",
    [[], [None, {"h": [0, 7]}, {}], [None, {"h": [0, 0]}, {b"\xa5heron": [1, ["q", 0, 0], [["q", 0, 0, 1]], []]}]],
    ids=["another shape", "a key that is not there", "a source that is not there"],
)
def test_what_is_not_as_it_was_kept_is_found_anew(kept: object) -> None:
    shelf = Shelf()
    corpus = Corpus([HERON, STORK], (), (), Keeper(shelf))
    by_key(corpus, Birds().asked)
    corpus.last_time.keep("by key birds", kept)
    corpus.last_time.put_back()
    grown = article("m", "A heron is no stork.\n")
    assert built(shelf, HERON, STORK, grown)[1] == [("heron", 3, "hms"), ("stork", 2, "ms")]


@pytest.mark.parametrize(("concerns", "name"), [(by_words, "mill roof"), (by_terms, "roof")])
def test_what_sources_know_of_others_concerns_those_that_name_it(concerns: Concerns, name: str) -> None:
    shelf = Shelf()
    built(shelf, HERON, STORK, OTHER, of_others=[KnownOfOthers({name: "a roof"}, concerns)])
    for named in ({name: "a place"}, {}, {name: "a place", "attic": "a place"}):
        birds, told = built(shelf, HERON, STORK, OTHER, of_others=[KnownOfOthers(named, concerns)])
        assert (birds.looked_at, birds.made) == (["h"], ["heron"])
        assert told == built(Shelf(), HERON, STORK, OTHER)[1]


def test_where_much_is_known_otherwise_all_is_made_again() -> None:
    shelf = Shelf()
    built(shelf, HERON, STORK, OTHER, of_others=[KnownOfOthers({}, by_words)])
    names = {f"attic {n}": "a place" for n in range(500)}
    birds, _ = built(shelf, HERON, STORK, OTHER, of_others=[KnownOfOthers(names, by_words)])
    assert set(birds.looked_at) == {"h", "s", "o"}
