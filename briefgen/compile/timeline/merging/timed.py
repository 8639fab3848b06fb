"""Brings together what sources time to nearly the same hour, and that with what articles open with.

"The dam burst at 9.50am", "the wall gave way shortly before ten" and "a dam burst above Quilla on Monday": what comes
in a moment (`sudden` in happenings.yaml) is not told to come again within the hour, and the hour of what leads the news
stands further down. Where two hours of the day would do for that, neither is taken for it. What somebody who is known
does at one minute is one thing, of whichever kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.candidate import NEXT_HOUR, Candidate
from briefgen.compile.timeline.merging.group import HAPPENED, together
from briefgen.compile.timeline.merging.likeness import hours_apart

_DAY = len("2019-05-08")
_WITHIN_HOURS = 0.75
_WITHIN_MINUTES = 0.1
# Of one day so many timed happenings are compared, each with each.
_MOST = 60


def unite_timed(groups: Sequence[list[Candidate]], apart: frozenset[str]) -> list[list[Candidate]]:
    """The happenings, those of one hour and kind as one; ``apart`` are the sources that tell of another event."""
    of: dict[int, list[Candidate]] = dict(enumerate(groups))
    for a, b in list(_neighbours(of, apart)):
        if a in of and b in of and _are_of_one_hour(of[a], of[b]):
            of[a] = together(of[a], of.pop(b))
    # An article opens with the first of several: "the first shock at nine, and the last at noon".
    timed = {day: [n for n in same if not _is_a_further_one(of[n])] for day, same in _by_day(of, apart).items()}
    for n in [n for n, g in of.items() if _opens(g)]:
        main = {f"~{k}" for c in of[n] if c.opens for k in c.main}
        near = [m for m in timed.get(of[n][0].date[:_DAY], ()) if m in of and _kinds(of[m]) & _kinds(of[n]) & main]
        if len(near) == 1 and near[0] != n:
            of[n] = together(of[n], of.pop(near[0]))
    return list(of.values())


def _is_a_further_one(group: Sequence[Candidate]) -> bool:
    return all(c.rule == NEXT_HOUR for c in group)


def _by_day(of: Mapping[int, Sequence[Candidate]], apart: frozenset[str]) -> dict[str, list[int]]:
    """The happenings with an hour, by their day."""
    found: dict[str, list[int]] = defaultdict(list)
    for n, group in of.items():
        timed = _timed(group)
        if timed and not all(c.source in apart for c in group):
            found[timed[0].date[:_DAY]].append(n)
    return found


def _neighbours(of: Mapping[int, Sequence[Candidate]], apart: frozenset[str]) -> Iterator[tuple[int, int]]:
    for same in _by_day(of, apart).values():
        for at, a in enumerate(same[:_MOST]):
            yield from ((a, b) for b in same[at + 1 : _MOST])


def _timed(group: Sequence[Candidate]) -> list[Candidate]:
    return [c for c in group if "T" in c.date and c.founds and c.kind in HAPPENED]


def _kinds(group: Sequence[Candidate]) -> frozenset[str]:
    """The kinds of happening told of that come in a moment, as terms; none of what is told as another ("a second")."""
    sudden = predicates().sudden
    told = [c for c in group if c.kind in HAPPENED and not any(t.startswith("#") and " " in t for t in c.terms)]
    return frozenset(t for c in told for t in c.terms if t[0] == "~" and t[1:] in sudden)


def _opens(group: Sequence[Candidate]) -> bool:
    """Whether an article opens with a happening of a day to which nobody gives an hour."""
    days = {c.date for c in group if c.founds}
    return len(days) == 1 and len(next(iter(days))) == _DAY and any(c.opens and c.kind in HAPPENED for c in group)


def _are_of_one_hour(one: Sequence[Candidate], other: Sequence[Candidate]) -> bool:
    """Whether two are of one kind, and different sources tell nearly the same time of them."""
    timed, also = _timed(one), _timed(other)
    if {c.source for c in timed} & {c.source for c in also}:
        return False
    apart = max((hours_apart(a.date, b.date) for a in timed for b in also), default=_WITHIN_HOURS + 1)
    if _kinds(one) & _kinds(other) and apart <= _WITHIN_HOURS:
        return True
    if apart <= _WITHIN_MINUTES and any(_told_alike(a, b) for a in timed for b in also):
        return True
    return any(_are_of_one_minute(a, b) for a in timed for b in also)


def _told_alike(a: Candidate, b: Candidate) -> bool:
    """Whether two share what they mainly tell, be it of whichever kind: "let go at 5:03", "released around five"."""
    return bool(a.main & b.main)


def _are_of_one_minute(a: Candidate, b: Candidate) -> bool:
    """Whether somebody is told by name to have done something at the very same time, in whatever words."""
    return a.date == b.date and a.subject is not None and a.subject == b.subject and f"@{a.subject}" in a.terms
