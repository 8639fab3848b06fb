"""Answers to questions, and how those that answer the same question are brought together.

Two answers belong to one question where what is said around them is the same: the deed, who did it, to what. That is
measured over the terms of the clause (and less of the rest of the sentence), each weighed by how telling it is.
Equal answers need less of that to be counted together than differing ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.verdicts import Extent

_NEAR = 0.7  # how much a word in another clause but close by counts, against one in the same clause
_REST = 0.35  # and one farther off in the sentence
_REACH = 45  # characters
_INDEX_TERMS = 8


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What one sentence answers: the words at ``start`` to ``end``, what they come to, and on which line they lie.

    ``block`` names what can be compared at all (a dimension, a thing counted); ``same`` is equal for equal answers.
    ``left_out`` are terms that tell nothing about the question, being the answer itself. ``held_by`` is the party
    that says so, empty where it is the source.
    """

    sentence: Sentence
    start: int
    end: int
    text: str
    block: str
    same: str
    normalised: str | None = None
    extent: Extent | None = None
    held_by: str = ""
    left_out: frozenset[str] = frozenset()

    @property
    def voice(self) -> str:
        """The voice that gives the answer."""
        return self.sentence.voice

    def context(self) -> dict[str, float]:
        """The terms around the answer, with how near each is: 1 in its clause, less elsewhere in its sentence."""
        clause = self.sentence.clause_at(self.start)
        near: dict[str, float] = {}
        for at, terms in self.sentence.words:
            if self.start <= at < self.end:
                continue
            if clause.start <= at < clause.end:
                weight = 1.0
            else:
                weight = _NEAR if self.start - _REACH <= at < self.end + _REACH else _REST
            for term in terms:
                if term not in self.left_out and near.get(term, 0.0) < weight:
                    near[term] = weight
        return near

    def deeds(self) -> frozenset[str]:
        """The deeds told next to the answer: the nearest behind it, and the nearest before it."""
        behind = next(((at, d) for at, t in self.sentence.words if at >= self.end and (d := _deeds(t))), None)
        ahead = next(((at, d) for at, t in reversed(self.sentence.words) if at < self.start and (d := _deeds(t))), None)
        found: list[str] = []
        if behind and behind[0] - self.end <= _REACH:
            found += behind[1]
        if ahead and self.start - ahead[0] <= _REACH:
            found += ahead[1]
        return frozenset(found)


def _deeds(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(t for t in terms if t[0] == "@")


class Group:
    """Answers that came out alike, with the terms that stand around them."""

    def __init__(self, answer: Answer, context: dict[str, float]) -> None:
        self.answers = [answer]
        self.context = dict(context)
        self._count = 1

    def add(self, answer: Answer, context: dict[str, float]) -> None:
        """Takes one more answer in; the context becomes the mean of all."""
        self.answers.append(answer)
        self._count += 1
        share = 1 / self._count
        for term in [*self.context, *(t for t in context if t not in self.context)]:
            self.context[term] = self.context.get(term, 0.0) * (1 - share) + context.get(term, 0.0) * share

    @property
    def voices(self) -> frozenset[str]:
        """The voices heard in the group."""
        return frozenset(a.voice for a in self.answers)


class Likeness(msgspec.Struct, frozen=True):
    """How much two contexts share: ``weight`` of the shared terms, ``ratio`` of the smaller context.

    ``terms`` and ``deeds`` count the shared terms, and the deeds among them, that stand close by in both.
    """

    weight: float
    ratio: float
    deeds: int
    terms: int


def likeness(corpus: Corpus, a: dict[str, float], b: dict[str, float]) -> Likeness:
    """How alike two contexts are."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    shared = deeds = terms = 0.0
    for term, near in small.items():
        other = large.get(term)
        if other is not None:
            both = min(near, other)
            shared += corpus.weight(term) * both
            deeds += term[0] == "@" and both > _REST / 2
            terms += both > _REST / 2
    sizes = [sum(corpus.weight(t) * near for t, near in c.items()) for c in (a, b)]
    return Likeness(shared, shared / max(min(sizes), 1e-9), int(deeds), int(terms))


def alike(corpus: Corpus, answers: Sequence[Answer], least_weight: float, least_ratio: float) -> list[Group]:
    """Groups of equal answers (same block, same value) whose contexts are alike. Each answer stands in one group."""
    groups: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for answer in answers:
        context = answer.context()
        if not context:
            continue
        best, best_weight = None, 0.0
        for group in groups[answer.block, answer.same]:
            found = likeness(corpus, context, group.context)
            if found.weight >= least_weight and found.ratio >= least_ratio and found.weight > best_weight:
                best, best_weight = group, found.weight
        if best is None:
            groups[answer.block, answer.same].append(Group(answer, context))
        else:
            best.add(answer, context)
    return [g for found in groups.values() for g in found]


def candidates(corpus: Corpus, groups: Sequence[Group], most: int = 60) -> Iterator[tuple[int, int, Likeness]]:
    """Pairs of groups of one block but different value that share some of their most telling terms."""
    by_term: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, group in enumerate(groups):
        telling = sorted(group.context, key=lambda t: (-corpus.weight(t) * group.context[t], t))[:_INDEX_TERMS]
        for term in telling:
            by_term[group.answers[0].block, term].append(i)
    pairs: set[tuple[int, int]] = set()
    for _, members in sorted(by_term.items()):
        for n, i in enumerate(members[:most]):
            pairs.update((i, j) for j in members[n + 1 : most])
    for i, j in sorted(pairs):
        if groups[i].answers[0].same != groups[j].answers[0].same:
            yield i, j, likeness(corpus, groups[i].context, groups[j].context)


def unite(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The numbers 0 to ``count`` in the sets that ``pairs`` join, each set in order."""
    leader = list(range(count))

    def find(i: int) -> int:
        while leader[i] != i:
            leader[i] = leader[leader[i]]
            i = leader[i]
        return i

    for i, j in pairs:
        a, b = find(i), find(j)
        leader[max(a, b)] = min(a, b)
    sets: dict[int, list[int]] = defaultdict(list)
    for i in range(count):
        sets[find(i)].append(i)
    return list(sets.values())
