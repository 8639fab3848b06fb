"""Adds clauses to happenings that are known: each to the one it is most like, if it is like that one as a whole."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefgen.compile.timeline.merging.likeness import ENOUGH, Profile, Weigher
from briefgen.compile.timex import days

ENOUGH_ON_AVERAGE = 0.8
# More members of a happening than this are not asked whether they are like a clause: the first ones will do.
ASKED = 6
# Happenings that share most with a clause, which are asked; and words that more of them share tell none from another.
_NEAREST = 12
_TOO_COMMON = 400


def backs(clause: Profile, happening: Sequence[Profile], weigher: Weigher) -> float:
    """How like a clause is to the member of a happening that is most like it; 0 where it is unlike them on average."""
    scores = [weigher.likeness(clause, p) for p in happening]
    return max(scores) if sum(scores) / len(scores) >= ENOUGH_ON_AVERAGE else 0.0


def join(groups: list[list[int]], numbers: Iterable[int], profiles: Sequence[Profile], weigher: Weigher) -> list[int]:
    """Adds each of the numbered clauses to the group it belongs to; gives back the numbers of those of none."""
    known = _Known([[profiles[n] for n in members[:ASKED]] for members in groups])
    left = []
    for n in numbers:
        clause = profiles[n]
        shared: dict[int, int] = defaultdict(int)
        for term, having in known.sharing(clause):
            weight = weigher.weight(term)
            for g in having:
                shared[g] += weight
        near = heapq.nsmallest(_NEAREST, shared, key=lambda g: (-shared[g], g))
        found = [(backs(clause, [profiles[m] for m in groups[g][:ASKED]], weigher), -g) for g in near]
        best, group = max(found, default=(0.0, 0))
        if best >= ENOUGH:
            groups[-group].append(n)
        else:
            left.append(n)
    return left


class _Known:
    """Happenings by the days that they cover and the terms in them, so that a clause meets only those that may be its.

    Most dates are single days, and there are few of them beside the happenings: what is of one time is looked up once.
    """

    def __init__(self, asked: Sequence[Sequence[Profile]]) -> None:
        self._having: dict[str, list[int]] = defaultdict(list)
        self._of_time: dict[tuple[int, int], list[int]] = defaultdict(list)
        for g, members in enumerate(asked):
            for term in frozenset().union(*(p.told for p in members)):
                self._having[term].append(g)
            for covered in {_covered(p) for p in members}:
                self._of_time[covered].append(g)
        self._meeting: dict[tuple[int, int], tuple[frozenset[int], dict[str, list[int]]]] = {}

    def sharing(self, clause: Profile) -> Iterator[tuple[str, list[int]]]:
        """The terms of a clause that some happenings of its time have, each with the numbers of these."""
        covered = _covered(clause)
        if covered not in self._meeting:
            self._meeting[covered] = self._meeting_at(*covered), {}
        meeting, by_term = self._meeting[covered]
        for term in clause.told:
            if term not in by_term:
                having = self._having.get(term, ())
                by_term[term] = [g for g in having if g in meeting] if len(having) <= _TOO_COMMON else []
            yield term, by_term[term]

    def _meeting_at(self, first: int, last: int) -> frozenset[int]:
        """The happenings of which some date may be one with what is covered here."""
        return frozenset(g for (a, b), having in self._of_time.items() if a <= last and first <= b for g in having)


def _covered(clause: Profile) -> tuple[int, int]:
    return days(clause.candidate.date) or (0, -1)
