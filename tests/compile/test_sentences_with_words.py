"""Which sentences have a word that is looked for, and which terms a clause tells."""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.telling.clauses_told import answers_told, terms_told
from briefgen.compile.discrepancies.words import first_parts
from briefgen.model import Source, SourceMeta

_BODY = "The crew didn’t re-open the lock. Nobody was hurt. The lock was opened by the crew."


@pytest.mark.parametrize(
    ("word", "numbers"),
    [("lock", [0, 2]), ("crew", [0, 2]), ("re-open", [0]), ("open", [0]), ("didn’t", [0]), ("t", [0]), ("storm", [])],
)
def test_sentences_with_a_word(word: str, numbers: list[int]) -> None:
    source = Source(meta=SourceMeta(id="a", path="a.txt"), body=_BODY)
    corpus = Corpus([annotate(source)], (), ())
    assert [s.number for s in corpus.with_word(word.__eq__)] == numbers


def test_each_word_is_asked_about_once() -> None:
    sources = [Source(meta=SourceMeta(id=i, path=f"{i}.txt"), body=_BODY) for i in "abc"]
    corpus = Corpus([annotate(s) for s in sources], (), ())
    asked: list[str] = []

    def opens(word: str) -> bool:
        asked.append(word)
        return word.startswith("open")

    assert [(s.source, s.number) for s in corpus.with_word(opens)] == [(i, n) for i in "abc" for n in (0, 2)]
    assert len(asked) == len(set(asked))


def test_what_phrases_begin_with() -> None:
    assert first_parts(["short circuit", "short-lived", "Arson"]) == ("arson", "short")


def test_the_terms_of_a_clause_are_those_of_its_context() -> None:
    # In whatever order: sums over them are exact (see the tests of groups).
    body = (
        "The crew opened the old lock on the canal, and the police closed the bridge over it, the harbor master said."
    )
    corpus = Corpus([annotate(Source(meta=SourceMeta(id="a", path="a.txt"), body=body))], (), ())
    answers = answers_told(corpus)
    assert len(answers) > 1
    assert [dict(terms_told(a)) for a in answers] == [dict(a.context()) for a in answers]
