"""Brings together what several sources tell of one happening on different days: one entry, whose dates differ.

Only what befalls a thing once counts (`once` in happenings.yaml): a ship sinks on one day, and who says another is
mistaken, but talks are held on Monday and on Tuesday. A source that has both days tells of two happenings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.merging.group import days_of_what_happened, only_day, together
from briefgen.compile.timeline.merging.joining import ASKED, ENOUGH_ON_AVERAGE
from briefgen.compile.timeline.merging.likeness import ENOUGH, Profile, Weigher

_DAYS_APART = 3
# That a ship sank off a coast on both days is not enough: beside its kind so many words must be the same.
_LEAST_WORDS = 2
# Of one kind so many happenings are compared, each with each.
_MOST = 60


def unite_misdated(groups: Sequence[list[Candidate]], weigher: Weigher) -> list[list[Candidate]]:
    """The happenings, those of different days that must be one together."""
    of: dict[int, list[Candidate]] = dict(enumerate(groups))
    day = {n: first for n, group in of.items() if (first := _one_day(group)) is not None}
    pairs = sorted({pair for members in _by_kind(of, day).values() for pair in _near(members, day)})
    if not pairs:
        return list(groups)
    for a, b in pairs:
        if a in of and b in of and _are_one(of[a], of[b], weigher):
            of[a] = together(of[a], of.pop(b))
    return list(of.values())


def _one_day(group: Sequence[Candidate]) -> int | None:
    """The day of an event that all who date it give; None where that is no day, or none of what happened."""
    return only_day(days_of_what_happened(group))


def _by_kind(of: Mapping[int, Sequence[Candidate]], day: Mapping[int, int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    befalling = frozenset(f"~{kind}" for kind in predicates().once | predicates().once_a_person)
    for n in day:
        for kind in sorted(befalling & frozenset().union(*[c.terms for c in of[n] if c.founds])):
            found.setdefault(kind, []).append(n)
    return found


def _near(members: Sequence[int], day: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    for place, a in enumerate(members[:_MOST]):
        for b in members[place + 1 : _MOST]:
            if 0 < abs(day[a] - day[b]) <= _DAYS_APART:
                yield a, b


def _are_one(one: Sequence[Candidate], other: Sequence[Candidate], weigher: Weigher) -> bool:
    if not {c.source for c in one}.isdisjoint(c.source for c in other):
        return False
    asked = [weigher.profile(c) for c in other[:ASKED]]
    profiles = [weigher.profile(c) for c in one[:ASKED]]
    if not any(_are_of_one_thing(p, q) for p in profiles for q in asked):
        return False
    scores = [weigher.likeness(p, q) for p in profiles for q in asked]
    return max(scores) >= ENOUGH and sum(scores) / len(scores) >= ENOUGH_ON_AVERAGE


def _are_of_one_thing(one: Profile, other: Profile) -> bool:
    """Whether two share so many words, or a person whom such a thing befalls but once."""
    kinds = {t[1:] for t in one.kinds.terms & other.kinds.terms}
    words = len(one.words.terms & other.words.terms)
    if words >= _LEAST_WORDS and kinds & predicates().once:
        return True
    return bool(words and one.persons & other.persons and kinds & predicates().once_a_person)
