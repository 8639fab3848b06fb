"""Brings together the clauses that tell of one happening, within a source and across.

Average linkage over `likeness`: a clause joins a happening that it resembles as a whole, so that no chain of
half-likenesses makes one entry of a week. Only clauses whose dates can be one date are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

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
    alike = {(a, b): weigher.likeness(profiles[a], profiles[b]) for a, b in _meeting(ordered)}
    return [[ordered[n] for n in sorted(m)] for m in clusters(len(ordered), alike)]


def clusters(size: int, alike: dict[tuple[int, int], float]) -> list[list[int]]:
    """The clusters of the numbers below ``size``, given how alike some pairs are; the others are never alike."""
    cluster_of = list(range(size))
    members = {n: [n] for n in range(size)}
    # For each cluster, by the other cluster: the sum of the likenesses between them, and of how many pairs.
    between: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
    for (a, b), score in alike.items():
        between[a][b] = between[b][a] = (score, 1)
    for (a, b), score in sorted(alike.items(), key=lambda pair: (-pair[1], pair[0])):
        if score < ENOUGH:
            break
        one, two = sorted((cluster_of[a], cluster_of[b]))
        if one == two:
            continue
        total, count = between[one][two]
        pairs = len(members[one]) * len(members[two])
        if (total + NEVER * (pairs - count)) / pairs < ENOUGH_ON_AVERAGE:
            continue
        for n in members[two]:
            cluster_of[n] = one
        members[one] += members.pop(two)
        for other, (more, further) in between.pop(two).items():
            del between[other][two]
            if other != one:
                had, of = between[one].get(other, (0.0, 0))
                between[one][other] = between[other][one] = (had + more, of + further)
    return list(members.values())


def _meeting(ordered: list[Candidate]) -> list[tuple[int, int]]:
    """The pairs whose dates may be one: what the one covers and what the other covers overlap."""
    covered = [days(c.date) or (0, -1) for c in ordered]
    by_year: dict[int, list[int]] = defaultdict(list)
    for n, c in enumerate(ordered):
        for year in {int(c.date[:4]), int(c.date.split("/")[-1][:4])}:
            by_year[year].append(n)
    pairs = {
        (a, b)
        for group in by_year.values()
        for i, a in enumerate(group)
        for b in group[i + 1 :]
        if covered[a][0] <= covered[b][1] and covered[b][0] <= covered[a][1]
    }
    return sorted(pairs)
