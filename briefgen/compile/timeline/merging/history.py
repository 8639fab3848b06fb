"""Brings together what articles tell by the way of one year long ago: a refit, an overhaul, a bridge that was opened.

Of history each article says a few words, and hardly two choose the same ones: "a two-year refit that was completed in
2012", "its last overhaul was in 2012"; "inaugurated in 1967", "it opened in September 1967". What seldom comes twice
in a year (`once_a_year` in happenings.yaml) is one, where it is all that is told of its kind and year, or alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.merging.group import together
from briefgen.compile.timeline.merging.joining import ASKED
from briefgen.compile.timeline.merging.likeness import Weigher

_YEAR = len("2019")
# How alike two must be that are not the only two of their kind and year; and those that are.
_ENOUGH, _ENOUGH_ALONE = 1.3, 0.5
# Of one kind and year so many are compared, each with each.
_MOST = 12


def unite_history(groups: Sequence[list[Candidate]], weigher: Weigher) -> list[list[Candidate]]:
    """The happenings, those of one year long ago together that are of one kind and dated by the year alone."""
    of: dict[int, list[Candidate]] = dict(enumerate(groups))
    for same in _by_kind_and_year(of).values():
        for at, a in enumerate(same):
            for b in same[at + 1 :]:
                least = _ENOUGH if len(same) > 2 else _ENOUGH_ALONE
                if a in of and b in of and _are_one(of[a], of[b], weigher, least):
                    of[a] = together(of[a], of.pop(b))
    return list(of.values())


def _by_kind_and_year(of: Mapping[int, Sequence[Candidate]]) -> dict[tuple[str, str], list[int]]:
    """The numbers of the happenings of history, by what they are and their year."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    kinds = frozenset(f"~{kind}" for kind in predicates().once_a_year)
    for n, group in of.items():
        years = {c.date[:_YEAR] for c in group}
        if len(years) != 1 or any(c.kind != "background" or "#since" in c.terms or "/" in c.date for c in group):
            continue
        for kind in sorted(kinds & frozenset().union(*(c.terms for c in group[:ASKED]))):
            if len(same := found[kind, min(years)]) < _MOST:
                same.append(n)
    return found


def _are_one(one: Sequence[Candidate], other: Sequence[Candidate], weigher: Weigher, least: float) -> bool:
    """Whether different sources tell of two, one of them by the year alone, and two of them tell it alike enough."""
    if not {c.source for c in one}.isdisjoint(c.source for c in other):
        return False
    if all(len(c.date) > _YEAR for c in (*one, *other)):
        return False
    profiles = [weigher.profile(c) for c in other[:ASKED]]
    return max(weigher.likeness(weigher.profile(c), p) for c in one[:ASKED] for p in profiles) >= least
