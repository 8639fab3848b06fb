"""Brings together the clauses that tell of one happening, within a source and across.

Average linkage over `likeness`: a clause joins a happening that it resembles as a whole, so that no chain of
half-likenesses makes one entry of a week. Only clauses whose dates can be one date are compared.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefgen.compile.timeline.candidates import Candidate
from briefgen.compile.timeline.edtf import days
from briefgen.compile.timeline.likeness import ENOUGH, NEVER, Weigher
from briefgen.model import ActorKind

ENOUGH_ON_AVERAGE = 0.8


def merge(
    found: Sequence[Candidate], kinds: Mapping[str, ActorKind], apart: frozenset[str] = frozenset()
) -> list[list[Candidate]]:
    """The happenings: lists of the candidates that tell of each. The order of ``found`` does not matter.

    ``kinds`` tells what kind of actor an id stands for; ``apart`` are the sources that tell of another event.
    """
    ordered = sorted(found, key=lambda c: (c.order, c.start, c.end, c.date))
    weigher = Weigher(ordered, kinds, apart)
    profiles = [weigher.profile(c) for c in ordered]
    likeness = weigher.likeness
    alike = [(a, b, likeness(profiles[a], profiles[b])) for a, b in _meeting(ordered)]
    return [[ordered[n] for n in sorted(m)] for m in clusters(len(ordered), alike)]


def clusters(size: int, alike: Iterable[tuple[int, int, float]]) -> list[list[int]]:
    """The clusters of the numbers below ``size``, given how alike some pairs are; the others are never alike."""
    cluster_of = list(range(size))
    members = {n: [n] for n in range(size)}
    # For each cluster, by the other cluster: the sum of the likenesses between them, counted from `NEVER` up, so that
    # a pair that is not there adds nothing.
    between: list[dict[int, float]] = [{} for _ in range(size)]
    near = []
    for a, b, score in alike:
        between[a][b] = between[b][a] = score - NEVER
        if score >= ENOUGH:
            near.append((-score, a, b))
    for _, a, b in sorted(near):
        one, two = sorted((cluster_of[a], cluster_of[b]))
        if one == two:
            continue
        pairs = len(members[one]) * len(members[two])
        if between[one][two] / pairs + NEVER < ENOUGH_ON_AVERAGE:
            continue
        for n in members[two]:
            cluster_of[n] = one
        members[one] += members.pop(two)
        for other, more in between[two].items():
            del between[other][two]
            if other != one:
                between[one][other] = between[other][one] = between[one].get(other, 0.0) + more
        between[two] = {}
    return list(members.values())


def _meeting(ordered: list[Candidate]) -> Iterator[tuple[int, int]]:
    """The pairs whose dates may be one: what the one covers and what the other covers overlap."""
    covered = [days(c.date) or (0, -1) for c in ordered]
    by_day = sorted(range(len(ordered)), key=lambda n: (covered[n], n))
    firsts = [covered[n][0] for n in by_day]
    for place, a in enumerate(by_day):
        for b in by_day[place + 1 : bisect.bisect_right(firsts, covered[a][1])]:
            yield (a, b) if a < b else (b, a)
