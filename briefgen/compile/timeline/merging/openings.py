"""Brings together what several articles open with: the news of the day, in whatever words.

"A tram left its rails and ran into a house on Tuesday" and "At least three died on Tuesday when a tramcar toppled
over" have little in common but that both lead their articles. What else happened on the day stands further down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.merging.group import HAPPENED, only_day, together
from briefgen.compile.timeline.merging.joining import ASKED
from briefgen.compile.timeline.merging.likeness import Profile, Weigher
from briefgen.compile.timex import days

# How alike two events that lead their articles must be.
_ENOUGH = 0.25
_DAY = len("2019-05-08")
# Of one day so many happenings that articles open with are compared, each with each.
_MOST = 60


def unite_openings(groups: Sequence[list[Candidate]], weigher: Weigher, apart: frozenset[str]) -> list[list[Candidate]]:
    """The happenings, those of one day together that articles open with. ``apart``: see `Weigher`."""
    of: dict[int, list[Candidate]] = dict(enumerate(groups))
    openings = {n: [weigher.profile(c) for c in g if _is_opening(c, apart)][:ASKED] for n, g in of.items()}
    of_day: dict[str, list[int]] = defaultdict(list)
    for n, found in openings.items():
        for day in sorted({p.candidate.date[:_DAY] for p in found}):
            of_day[day].append(n)
    near = {(a, b) for same in of_day.values() for at, a in enumerate(same[:_MOST]) for b in same[at + 1 : _MOST]}
    pairs = sorted((-best, a, b) for a, b in near if (best := _likeness(openings[a], openings[b], weigher)) >= _ENOUGH)
    now = {n: n for n, found in openings.items() if found}
    for _, a, b in pairs:
        one, other = sorted((now[a], now[b]))
        if one == other:
            continue
        of[one] = together(of[one], of.pop(other))
        now = {n: one if at == other else at for n, at in now.items()}
    return list(of.values())


def _is_opening(candidate: Candidate, apart: frozenset[str]) -> bool:
    of_a_day = only_day(days(candidate.date)) is not None
    return candidate.opens and of_a_day and candidate.kind in HAPPENED and candidate.source not in apart


def _likeness(one: Sequence[Profile], other: Sequence[Profile], weigher: Weigher) -> float:
    """How alike the openings of two happenings are: of one day, in two articles, with a word or a name in common."""
    return max(
        (
            weigher.likeness(p, q)
            for p in one
            for q in other
            if p.candidate.source != q.candidate.source and p.candidate.date[:10] == q.candidate.date[:10]
            if p.words.terms & q.words.terms or p.names.terms & q.names.terms
        ),
        default=0.0,
    )
