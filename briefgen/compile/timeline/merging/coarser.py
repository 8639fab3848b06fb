"""Brings together what one source dates to the day and another only to the week, the month or the year.

"A flood that drowned 23 pilgrims in 1998" and "the river rose on 4 June 1998": who tells of it in passing gives
the year alone. Both must be of a kind of happening that befalls a thing but once (`once` in happenings.yaml), and have
more than a word in common.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.merging.group import days_of_what_happened, together
from briefgen.compile.timeline.merging.joining import ASKED
from briefgen.compile.timeline.merging.likeness import Profile, Weigher

_ENOUGH = 0.25
_LEAST_WORDS = 2
# So many happenings of its kind and time are asked for each that is dated coarsely.
_MOST = 60


def unite_coarser(groups: Sequence[list[Candidate]], weigher: Weigher) -> list[list[Candidate]]:
    """The happenings, those that are dated coarsely with the finer one that they must be."""
    of: dict[int, list[Candidate]] = dict(enumerate(groups))
    covered = {n: span for n, group in of.items() if (span := _covered(group)) is not None}
    by_kind: dict[str, list[int]] = defaultdict(list)
    for n, (first, last) in covered.items():
        for kind in _befalling(of[n]) if first == last else ():
            by_kind[kind].append(n)
    coarse = [n for n, (first, last) in covered.items() if first < last and _befalling(of[n])]
    if not coarse or not by_kind:
        return list(groups)
    profiled = functools.cache(lambda n: tuple(weigher.profile(c) for c in groups[n][:ASKED]))
    for n in coarse:
        first, last = covered[n]
        # What began on a day and went on is no coarser date of it.
        within = (m for kind in _befalling(of[n]) for m in by_kind[kind] if first < covered[m][0] <= last)
        near = [(_likeness(profiled(n), profiled(m), weigher), -m) for m in islice(within, _MOST)]
        best, other = max(near, default=(0.0, 0))
        if best >= _ENOUGH:
            of[-other] = together(of[-other], of.pop(n))
    return list(of.values())


def _befalling(group: Sequence[Candidate]) -> list[str]:
    """The kinds of happening told of, as terms, that befall a thing or a person but once."""
    once = predicates().once | predicates().once_a_person
    return sorted({t for c in group[:ASKED] for t in c.terms if t[0] == "~" and t[1:] in once})


def _covered(group: Sequence[Candidate]) -> tuple[int, int] | None:
    """The first and last day of what happened, where all who date it give the same; None for any other.

    What went on or was counted since a day is not of one day.
    """
    if any("#since" in c.terms for c in group):
        return None
    return days_of_what_happened(group)


def _likeness(coarse: Sequence[Profile], fine: Sequence[Profile], weigher: Weigher) -> float:
    return max((weigher.likeness(p, q) for p in coarse for q in fine if _are_of_one_thing(p, q)), default=0.0)


def _are_of_one_thing(one: Profile, other: Profile) -> bool:
    """Whether two have words in common, and a kind of happening that befalls a thing or a person but once."""
    if len(one.words.terms & other.words.terms) < _LEAST_WORDS:
        return False
    kinds = {t[1:] for t in one.kinds.terms & other.kinds.terms}
    return bool(kinds & (predicates().once | predicates().once_a_person))
