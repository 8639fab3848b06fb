"""How alike two contexts are is the same in any order, and a group tells it of one more as its mean would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.annotate import annotate
from briefgen.compile.discrepancies import Corpus
from briefgen.compile.discrepancies.answers import Answer, Context, likeness
from briefgen.compile.discrepancies.grouping import alike
from briefgen.compile.discrepancies.groups import Group, weights_of
from briefgen.model import Source, SourceMeta

_BODIES = (
    "A ferry sank off Olm on Monday. Seven sailors drowned near the harbour, the coast guard said.",
    "The ferry sank off Olm early on Monday. Divers found seven sailors near the old harbour on Tuesday.",
    "A crane fell on a warehouse in Brandeck. Nobody was hurt, the owner of the warehouse said.",
)
_CORPUS = Corpus(
    [annotate(Source(meta=SourceMeta(id=f"s{n}", path=f"s{n}.txt"), body=body)) for n, body in enumerate(_BODIES)],
    (),
    (),
)
_CONTEXTS = st.dictionaries(st.sampled_from(sorted(_CORPUS.weights)), st.sampled_from([0.35, 0.7, 1.0]), min_size=1)


def _answer(number: int = 0) -> Answer:
    sentence = list(_CORPUS.all())[number]
    return Answer.cut(sentence, 0, 1, block="told", same="")


def _group(contexts: list[dict[str, float]]) -> Group:
    group = Group()
    for terms in contexts:
        group.add(_answer(), Context(terms), 0.0)
    return group


@given(_CONTEXTS, _CONTEXTS, st.randoms(use_true_random=False))
def test_likeness_in_any_order(a: dict[str, float], b: dict[str, float], chance: object) -> None:
    shuffled = list(a.items())
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    def found(one: Context, other: Context) -> tuple[float, float, int, int]:
        how = likeness(_CORPUS, one, other)
        return how.weight, how.ratio, how.terms, how.deeds

    assert found(Context(a), Context(b)) == found(Context(shuffled), Context(b)) == found(Context(b), Context(a))


@given(st.lists(_CONTEXTS, min_size=1, max_size=5), _CONTEXTS)
def test_what_a_group_shares_is_what_its_mean_does(contexts: list[dict[str, float]], other: dict[str, float]) -> None:
    group, context = _group(contexts), Context(other)
    shared = group.shared(context, weights_of(_CORPUS, context))
    assert shared == pytest.approx(likeness(_CORPUS, context, group.context).weight)


def test_answers_in_like_words_are_one_group() -> None:
    groups = alike(_CORPUS, [_answer(0), _answer(2), _answer(4)], 3.0, 0.2)
    assert [[a.sentence.source for a in g.answers] for g in groups] == [["s0", "s1"], ["s2"]]


def test_what_is_asked_of_the_answers_of_a_group_is_asked_once_each() -> None:
    asked = []

    def source_of(corpus: Corpus, answer: Answer) -> frozenset[str]:
        asked.append(answer.sentence.source)
        return frozenset({answer.sentence.source})

    group = alike(_CORPUS, [_answer(0), _answer(2)], 3.0, 0.2)[0]
    assert group.having(_CORPUS, source_of) == group.having(_CORPUS, source_of) == group.sources == {"s0", "s1"}
    assert asked == ["s0", "s1"]
