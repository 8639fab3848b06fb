"""Brings together the clauses that tell of one happening, within a source and across.

Two clauses are one happening where their dates can be one date and they share enough of their words, counting a rare
word more than one that half of the clauses have. Average linkage: a clause joins a happening that it resembles as a
whole, so that no chain of half-likenesses makes one entry of a week.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from briefgen.compile.timeline.candidates import Candidate
from briefgen.compile.timeline.edtf import days, precision

_ENOUGH = 0.4
_SAME_SPEAKER = 0.6


def merge(found: Sequence[Candidate]) -> list[list[Candidate]]:
    """The happenings: lists of the candidates that tell of each. The order of ``found`` does not matter."""
    ordered = sorted(found, key=lambda c: (c.order, c.start, c.end, c.date))
    weight = _weights(ordered)
    pairs = sorted(
        ((likeness(ordered[a], ordered[b], weight), a, b) for a, b in _meeting(ordered)),
        key=lambda p: (-p[0], p[1], p[2]),
    )
    alike = {(a, b): s for s, a, b in pairs}
    cluster_of = list(range(len(ordered)))
    members = {n: [n] for n in cluster_of}
    for score, a, b in pairs:
        if score < _ENOUGH:
            break
        one, two = sorted((cluster_of[a], cluster_of[b]))
        if one == two or not _average(members[one], members[two], alike) >= _ENOUGH * 0.75:
            continue
        for n in members[two]:
            cluster_of[n] = one
        members[one] += members.pop(two)
    return [[ordered[n] for n in sorted(m)] for m in members.values()]


def _average(one: list[int], two: list[int], alike: dict[tuple[int, int], float]) -> float:
    scores = [alike.get((min(a, b), max(a, b)), 0.0) for a in one for b in two]
    return sum(scores) / len(scores)


def _meeting(ordered: list[Candidate]) -> list[tuple[int, int]]:
    """The pairs whose dates may be one: they overlap, or are years next to each other ("two years ago")."""
    by_year: dict[int, list[int]] = defaultdict(list)
    for n, c in enumerate(ordered):
        for year in {int(c.date[:4]), int(c.date.split("/")[-1][:4])}:
            by_year[year].append(n)
    pairs = {(a, b) for group in by_year.values() for i, a in enumerate(group) for b in group[i + 1 :]}
    return [(a, b) for a, b in sorted(pairs) if _same_time(ordered[a], ordered[b])]


def _same_time(a: Candidate, b: Candidate) -> bool:
    one, two = days(a.date), days(b.date)
    return one is not None and two is not None and one[0] <= two[1] and two[0] <= one[1]


def _weights(ordered: list[Candidate]) -> dict[str, float]:
    counts = Counter(t for c in ordered for t in c.terms)
    return {t: math.log(1 + len(ordered) / n) for t, n in counts.items()}


def likeness(a: Candidate, b: Candidate, weight: dict[str, float]) -> float:
    """How alike two candidates are, 0 to 1: the weight of what they share by the weight of the lesser one."""
    shared = sum(weight[t] for t in a.terms & b.terms)
    least = min(sum(weight[t] for t in a.terms), sum(weight[t] for t in b.terms))
    most = max(sum(weight[t] for t in a.terms), sum(weight[t] for t in b.terms))
    score = shared / (0.7 * least + 0.3 * most) if least else 0.0
    if a.kind == b.kind == "statement" and a.date[:10] == b.date[:10] and a.subject and a.subject == b.subject:
        return max(score, _SAME_SPEAKER)
    fine = min(precision(a.date), precision(b.date))
    coarse = max(precision(a.date), precision(b.date))
    if coarse > 3 * fine:
        score *= 0.9
    if (a.kind == "statement") != (b.kind == "statement"):
        score *= 0.8
    return score
