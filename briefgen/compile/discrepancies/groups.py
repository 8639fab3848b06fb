"""Answers brought together: equal ones in groups, and groups of differing ones that may answer one question.

Equal answers need less alike around them to be counted together than differing ones. How much, each comparison says.
"""

from __future__ import annotations

import functools
import itertools
import math
import operator
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, TypeVar

from briefgen.compile.discrepancies.answers import Answer, Context, Likeness, sentences_of
from briefgen.compile.discrepancies.kept.as_before import Pairs
from briefgen.compile.discrepancies.statements import Corpus

T = TypeVar("T", bound=Hashable)

_INDEX_TERMS = 8
_OF_ALL = re.compile(
    r"\bof (?:the|its|his|her|their|all|[A-Z][\w.’' -]{0,30}?[’']s?) $"
    r"|\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,4}) of $"
)
_FAR_BACK = 45  # characters


class Group:
    """Answers that came out alike; ``contexts`` are the terms around each of them.

    What is asked of a group is worked out once: no answer is added after that.
    """

    def __init__(self, weighed: Callable[[Answer], tuple[Context, float]] | None = None) -> None:
        self.answers: list[Answer] = []
        self._contexts: list[Context] = []
        self._weighed = weighed
        self._things: set[str] = set()
        self._sums: dict[str, float] = {}
        self._size = 0.0
        self._having: dict[Callable[[Corpus, Answer], object], frozenset[Any]] = {}
        self._first: dict[Callable[[Answer], object], Any] = {}

    def add(self, answer: Answer, context: Context, size: float) -> None:
        """Takes one more answer in; ``size`` is the weight of its context."""
        self._take_in()
        self.answers.append(answer)
        self._things |= answer.counted
        self._sum(context, size)

    def add_later(self, answer: Answer) -> None:
        """Takes one more answer in, and looks at what is around it when that is asked for."""
        self.answers.append(answer)
        self._things |= answer.counted

    def _take_in(self) -> None:
        """Looks at what is around the answers that were taken in without it."""
        if self._weighed is not None and len(self._contexts) < len(self.answers):
            for answer in self.answers[len(self._contexts) :]:
                self._sum(*self._weighed(answer))

    def _sum(self, context: Context, size: float) -> None:
        self._contexts.append(context)
        self._size += size
        sums = self._sums
        for term, near in context.items():
            sums[term] = sums.get(term, 0.0) + near

    def counts_any(self, things: Set[str]) -> bool:
        """Whether some of what is counted is among ``things``."""
        return not self._things.isdisjoint(things)

    @property
    def contexts(self) -> list[Context]:
        """The terms around each of the answers."""
        self._take_in()
        return self._contexts

    @property
    def size(self) -> float:
        """The weight of the mean of the contexts."""
        self._take_in()
        return self._size / len(self.answers)

    def shared(self, context: Context, weights: Sequence[float]) -> float:
        """The weight of what a context shares with the mean of those in the group; ``weights`` are those of its terms.

        As `likeness` has it, but found without the mean, as it is asked between one answer that is added and the next.
        """
        self._take_in()
        count = len(self.answers)
        near = map(operator.mul, context.values(), itertools.repeat(count))
        least = map(min, near, map(self._sums.get, context, itertools.repeat(0.0)))
        return math.fsum(map(operator.mul, weights, least)) / count

    @functools.cached_property
    def context(self) -> Context:
        """The terms around all answers: the mean of their contexts."""
        self._take_in()
        count = len(self.answers)
        return Context({term: near / count for term, near in self._sums.items()})

    @functools.cached_property
    def sentences(self) -> frozenset[tuple[str, int]]:
        """The sentences that hold the answers, by source and number."""
        return sentences_of(self.answers)

    @functools.cached_property
    def sources(self) -> frozenset[str]:
        """The sources that give the answers."""
        return frozenset(a.sentence.source for a in self.answers)

    @functools.cached_property
    def deeds(self) -> frozenset[str]:
        """The deeds told next to any of the answers."""
        return frozenset(d for a in self.answers for d in a.deeds())

    @functools.cached_property
    def deeds_around(self) -> frozenset[str]:
        """The deeds told anywhere near any of the answers."""
        return frozenset(d for a in self.answers for d in a.deeds(every=True))

    def having(self, corpus: Corpus, of: Callable[[Corpus, Answer], Iterable[T]]) -> frozenset[T]:
        """What ``of`` finds in any of the answers."""
        known = self._having.get(of)
        if known is None:
            known = self._having[of] = frozenset(found for a in self.answers for found in of(corpus, a))
        return known

    def first(self, ask: Callable[[Answer], T]) -> T:
        """What ``ask`` tells of the first answer."""
        known = self._first.get(ask)
        if known is None:
            known = self._first[ask] = ask(self.answers[0])
        told: T = known
        return told

    @functools.cached_property
    def whole(self) -> bool:
        """Whether the first answer is a count of all, of which another is a part."""
        return _is_whole(self.answers[0])

    @functools.cached_property
    def voices(self) -> frozenset[str]:
        """The voices heard in the group."""
        return frozenset([a.sentence.voice for a in self.answers])

    @functools.cached_property
    def texts(self) -> frozenset[str]:
        """The words of the answers, in whatever case."""
        return frozenset(a.text.casefold() for a in self.answers)


def weights_of(corpus: Corpus, context: Context) -> tuple[float, ...]:
    """What each term of a context tells, in order."""
    return tuple(map(corpus.weights.__getitem__, context))


def most_telling(corpus: Corpus, context: Context) -> list[str]:
    """The most telling terms of a context, by which others are found that share some of them.

    In the same order in each process, since they are kept: those of a context may come as a set has them.
    """
    if len(context) <= _INDEX_TERMS:
        return sorted(context)
    ranked = sorted([(-corpus.weights[term] * near, term) for term, near in context.items()])
    return [term for _, term in ranked[:_INDEX_TERMS]]


def most_alike(
    corpus: Corpus,
    groups: Sequence[Group],
    one: Callable[[Corpus, Group, Group], Likeness | None],
    kept_as: str = "",
    most: int = 60,
) -> list[tuple[int, int]]:
    """The pairs of groups that ``one`` finds to belong together, by number; those most alike first.

    Pairs are made of groups of one block but different value that share some of their most telling terms. Of the groups
    that share a term only the first ``most`` are paired, so that the cost grows with the number of terms.
    What is found is kept under the name ``kept_as`` if that is given; ``one`` must then follow from the two groups, as
    `AsBefore` has it.
    """
    known = _Compared(corpus, groups, kept_as)
    by_term: dict[tuple[str, str], list[int]] = defaultdict(list)
    terms = [known.terms(i) or tuple(most_telling(corpus, group.context)) for i, group in enumerate(groups)]
    for i, group in enumerate(groups):
        for term in terms[i]:
            members = by_term[group.answers[0].block, term]
            if len(members) < most:
                members.append(i)
    places: list[set[str]] = [set() for _ in groups]
    for (_, term), members in by_term.items():
        for i in members:
            places[i].add(term)
    values = [g.answers[0].value or g.answers[0].same for g in groups]
    found = [(-ratio, i, j) for i, j, ratio in known.found(places)]
    for i, j in sorted(known.to_compare(by_term)):
        if values[i] != values[j] and (alike := one(corpus, groups[i], groups[j])) is not None:
            found.append((-alike.ratio, i, j))
    known.keep(terms, places, found)
    return [(i, j) for _, i, j in sorted(found)]


class _Compared:
    """The pairs of groups that were compared when the brief was compiled last; of no name none were."""

    def __init__(self, corpus: Corpus, groups: Sequence[Group], kept_as: str) -> None:
        self._corpus, self._kept_as = corpus, kept_as
        self._keys: list[bytes] = []
        self._before = [-1] * len(groups)
        self._known = Pairs()
        if kept_as:
            self._keys, self._before, self._known = corpus.last_time.pairs(kept_as, [g.answers for g in groups])

    def terms(self, i: int) -> tuple[str, ...]:
        """The most telling terms of a group, if it is as it was; else none."""
        return self._known.terms[self._before[i]] if self._before[i] >= 0 else ()

    def found(self, places: Sequence[Set[str]]) -> Iterator[tuple[int, int, float]]:
        """The pairs that belonged together and would be compared now, with how alike they were."""
        now = {number: i for i, number in enumerate(self._before) if number >= 0}
        for one, other, ratio in self._known.found:
            i, j = now.get(one, -1), now.get(other, -1)
            if i >= 0 and j >= 0 and not places[i].isdisjoint(places[j]):
                yield i, j, ratio

    def to_compare(self, by_term: Mapping[tuple[str, str], list[int]]) -> set[tuple[int, int]]:
        """The pairs that stand under one term and were not compared, when both groups were as they are."""
        known, before = self._known.places, self._before
        pairs: set[tuple[int, int]] = set()
        for (_, term), members in by_term.items():
            new = [i for i in members if before[i] < 0 or term not in known[before[i]]]
            if len(new) == len(members):
                pairs.update(itertools.combinations(members, 2))
            else:
                pairs.update((min(i, j), max(i, j)) for i in new for j in members if i != j)
        return {(i, j) for i, j in pairs if not self._were_compared(i, j)} if known else pairs

    def _were_compared(self, i: int, j: int) -> bool:
        one, other = self._before[i], self._before[j]
        return one >= 0 and other >= 0 and not self._known.places[one].isdisjoint(self._known.places[other])

    def keep(
        self, terms: Sequence[tuple[str, ...]], places: Sequence[Set[str]], found: Iterable[tuple[float, int, int]]
    ) -> None:
        """Keeps which groups belong together now."""
        if self._kept_as:
            alike = tuple((i, j, -unlike) for unlike, i, j in found)
            pairs = Pairs(tuple(self._keys), tuple(terms), tuple(map(frozenset, places)), alike)
            self._corpus.last_time.keep_pairs(self._kept_as, pairs)


def _is_whole(answer: Answer) -> bool:
    """Whether a count is that of all, of which another is a part: "three of the firm's nine plants"."""
    if answer.block != "count":
        return False
    sentence = answer.sentence
    start = answer.start - sentence.start
    return _OF_ALL.search(sentence.text[max(0, start - _FAR_BACK) : start]) is not None
