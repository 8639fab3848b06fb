"""Adds clauses to happenings that are known: each to the one it is most like, if it is like that one as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefgen.compile.timeline.likeness import ENOUGH, Profile, Weigher
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
    by_term: dict[str, list[int]] = defaultdict(list)
    covered: list[list[tuple[int, int]]] = []
    for g, members in enumerate(groups):
        asked = [profiles[n] for n in members[:ASKED]]
        covered.append([days(p.candidate.date) or (0, -1) for p in asked])
        for term in sorted(frozenset().union(*(p.told for p in asked))):
            by_term[term].append(g)
    left = []
    for n in numbers:
        clause = profiles[n]
        first, last = days(clause.candidate.date) or (0, -1)
        shared: dict[int, int] = defaultdict(int)
        for term in clause.told:
            if len(by_term.get(term, ())) <= _TOO_COMMON:
                for g in by_term.get(term, ()):
                    shared[g] += weigher.weight(term)
        near = [g for g in shared if any(a <= last and first <= b for a, b in covered[g])]
        near.sort(key=lambda g: (-shared[g], g))
        found = [(backs(clause, [profiles[m] for m in groups[g][:ASKED]], weigher), -g) for g in near[:_NEAREST]]
        best, group = max(found, default=(0.0, 0))
        if best >= ENOUGH:
            groups[-group].append(n)
        else:
            left.append(n)
    return left
