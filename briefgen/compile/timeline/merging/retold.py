"""Brings what only tells when or where it was to what it was: "the landslip occurred at 7 a.m. above the upper quarry".

News tells its event first, and then once more with the hour and the place. A noun of a happening that "occurred" or
"took place" is that happening, told again, on whichever day of the same kind most sources tell of.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compile.timeline.candidate import WHATEVER_OPENS, Candidate
from briefgen.compile.timeline.merging.group import HAPPENED, only_day, together
from briefgen.compile.timex import days


def unite_retold(groups: Sequence[list[Candidate]]) -> list[list[Candidate]]:
    """The happenings, what is only told to have occurred with what it was."""
    of: dict[int, list[Candidate]] = dict(enumerate(groups))
    again = [n for n, g in of.items() if all(c.occurs for c in g)]
    for n in again:
        day, kinds = _day(of[n]), frozenset().union(*(c.occurs for c in of[n]))
        near = [
            (len({c.source for c in g}), any(c.opens for c in g), -m)
            for m, g in of.items()
            if m != n and day is not None and _day(g) == day and (_tells(g, kinds) or _is_meant(g, of[n]))
        ]
        if near:
            other = -max(near)[2]
            of[other] = together(of[other], of.pop(n))
    return list(of.values())


def _day(group: Sequence[Candidate]) -> int | None:
    return only_day(days(group[0].date))


def _is_meant(group: Sequence[Candidate], again: Sequence[Candidate]) -> bool:
    """Whether an article opens with a happening of which it says further down when "the accident happened"."""
    sources = {c.source for c in again if c.occurs == WHATEVER_OPENS}
    return any(c.opens and c.kind in HAPPENED and c.source in sources for c in group)


def _tells(group: Sequence[Candidate], kinds: frozenset[str]) -> bool:
    """Whether a happening is one of these kinds, and no statement or plan."""
    return any(c.kind in HAPPENED and not kinds.isdisjoint(c.terms) for c in group)
