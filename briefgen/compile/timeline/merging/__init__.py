"""Brings together the clauses that tell of one happening, within a source and across.

Average linkage over `likeness`: a clause joins a happening that it resembles as a whole, so that no chain of
half-likenesses makes one entry of a week. Only clauses whose dates can be one date are compared.
"""

from __future__ import annotations

import bisect
import functools
import math
from collections.abc import Iterable, Iterator, Sequence

from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.merging.group import in_order_told
from briefgen.compile.timeline.merging.joining import ENOUGH_ON_AVERAGE, join
from briefgen.compile.timeline.merging.kept_marks import Marks
from briefgen.compile.timeline.merging.likeness import ENOUGH, NEVER, Weigher
from briefgen.compile.timex import days

# So many are compared each with each; what comes after them is compared to the happenings that they made. The cost
# grows with the number of the sources, then, not with its square.
_AT_ONCE = 800


def merge(found: Sequence[Candidate], weigher: Weigher, marks: Marks) -> list[list[Candidate]]:
    """The happenings: lists of the candidates that tell of each. The order of ``found`` does not matter.

    By ``marks`` it is looked up what was made of those of one time before.
    """
    same = _worded_alike(in_order_told(found))
    ordered = [alike[0] for alike in same]
    groups: list[list[int]] = []
    for part in _of_one_time(ordered):
        some, counts = [ordered[n] for n in part], [len(same[n]) for n in part]
        make = functools.partial(_merged, some, counts, weigher)
        if len(part) == 1:
            made = make()
        else:
            part_holds = functools.partial(_are_of_all, len(part))
            made = marks.made(list[list[int]], some, (counts, weigher.follows_from(some)), make, part_holds)
        groups += [[part[n] for n in group] for group in made]
    return [[c for n in group for c in same[n]] for group in sorted(groups)]


def _merged(some: list[Candidate], counts: Sequence[int], weigher: Weigher) -> list[list[int]]:
    """The happenings of some candidates, of each of which there are as many as counted, by their numbers."""
    profiles = [weigher.profile(c) for c in some]
    groups: list[list[int]] = []
    for start in range(0, len(some), _AT_ONCE):
        part = range(start, min(start + _AT_ONCE, len(some)))
        left = join(groups, part, profiles, weigher) if groups else list(part)
        pairs = _meeting([some[n] for n in left])
        alike = ((a, b, weigher.likeness(profiles[left[a]], profiles[left[b]])) for a, b in pairs)
        groups += [[left[n] for n in sorted(m)] for m in clusters([counts[n] for n in left], alike)]
    return [sorted(group) for group in groups]


def _are_of_all(count: int, groups: Sequence[Sequence[int]]) -> bool:
    return sorted(n for group in groups for n in group) == list(range(count))


def _of_one_time(ordered: Sequence[Candidate]) -> list[list[int]]:
    """The candidates, by number, in parts of which none has a date that may be one with a date of another."""
    covered = [days(c.date) or (0, -1) for c in ordered]
    parts: list[list[int]] = []
    last = -math.inf
    for n in sorted(range(len(ordered)), key=covered.__getitem__):
        if covered[n][0] > last:
            parts.append([])
        parts[-1].append(n)
        last = max(last, *covered[n])
    return [sorted(part) for part in parts]


def _worded_alike(ordered: list[Candidate]) -> list[list[Candidate]]:
    """The candidates that nothing tells apart, as copies have them: they need be compared to others but once."""
    found: dict[tuple[object, ...], list[Candidate]] = {}
    for c in ordered:
        found.setdefault((c.date, c.kind, c.subject, c.speaker, c.occasion, c.main, c.terms), []).append(c)
    return list(found.values())


def clusters(counts: Sequence[int], alike: Iterable[tuple[int, int, float]]) -> list[list[int]]:
    """The clusters of the indices of ``counts``, given how alike some pairs are; the others are never alike.

    A count says how many of one kind an index stands for: so much it weighs in an average.
    """
    size = len(counts)
    cluster_of = list(range(size))
    members = {n: [n] for n in range(size)}
    weight = list(counts)
    # For each cluster, by the other cluster: the sum of the likenesses between them, counted from `NEVER` up, so that
    # a pair that is not there adds nothing.
    between: list[dict[int, float]] = [{} for _ in range(size)]
    near = []
    for a, b, score in alike:
        between[a][b] = between[b][a] = (score - NEVER) * weight[a] * weight[b]
        if score >= ENOUGH:
            near.append((-score, a, b))
    for _, a, b in sorted(near):
        one, two = sorted((cluster_of[a], cluster_of[b]))
        if one == two:
            continue
        if between[one][two] / (weight[one] * weight[two]) + NEVER < ENOUGH_ON_AVERAGE:
            continue
        for n in members[two]:
            cluster_of[n] = one
        members[one] += members.pop(two)
        weight[one] += weight[two]
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
