"""Brings together what one source tells as to come and a later one as having come, in other words.

"Both sides will meet on Monday" and "the talks broke down on Monday night" are hardly alike, and of one source they
would be two things. Of a day that was to come for the one and is gone for the other, little need be in common.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.merging.group import only_day, together
from briefgen.compile.timeline.merging.joining import ASKED
from briefgen.compile.timeline.merging.likeness import PLANNED_AND_DONE, STATEMENT_AND_EVENT, Profile, Weigher
from briefgen.compile.timex import days

# How alike a plan and what came of it must be, that it was a plan left out of account.
_ENOUGH = 0.9
_CLOCK = len("2019-05-08T")
# What people come to and speak at.
_GATHERINGS = (
    *("summit", "meeting", "conference", "convention", "session", "hearing", "debate", "briefing", "rally", "talks"),
    *("speech", "address", "interview", "ceremony", "visit", "testimony", "testify", "trial", "court"),
)


def unite_planned(
    groups: Sequence[list[Candidate]], weigher: Weigher, published: Mapping[str, str | None]
) -> list[list[Candidate]]:
    """The happenings, each plan together with what came of it. ``published`` is the day of each source, by its id."""
    of: dict[int, list[Candidate]] = dict(enumerate(groups))
    planned = [n for n, g in of.items() if all(c.kind == "scheduled" for c in g) and _day(g) is not None]
    if not planned:
        return list(groups)
    done: dict[int, list[int]] = defaultdict(list)
    for n, group in of.items():
        day = _day(group)
        if day is not None and not any(c.kind == "scheduled" for c in group):
            done[day].append(n)
    for n in planned:
        plan = [weigher.profile(c) for c in of[n][:ASKED]]
        near = [
            (_likeness(plan, [weigher.profile(c) for c in of[m][:ASKED]], weigher), -m)
            for m in done[_day(of[n]) or 0]
            if m in of and _tells_later(of[m], of[n], published)
        ]
        best, other = max(near, default=(0.0, 0))
        if best >= _ENOUGH:
            of[-other] = together(of[-other], of.pop(n))
    return list(of.values())


def _day(group: Sequence[Candidate]) -> int | None:
    """The one day that all who found a happening give it; None where there is none."""
    given = {days(c.date) for c in group if c.founds or "~" in c.date}
    return only_day(given.pop()) if len(given) == 1 else None


def _tells_later(done: Sequence[Candidate], plan: Sequence[Candidate], published: Mapping[str, str | None]) -> bool:
    """Whether what came is told by none of the sources that tell of the plan, and by one that appeared later."""
    if not {c.source for c in done}.isdisjoint(c.source for c in plan):
        return False
    first = min(published.get(c.source) or "9999" for c in plan)
    return any((published.get(c.source) or "") > first for c in done)


def _share_enough(plan: Profile, done: Profile) -> bool:
    """Whether two share more than one word, be it a name or "the cabinet" for "the Danish cabinet".

    "To return home" and "held at their homes" have but one.
    """
    words = plan.told & done.told
    if len(words) != 1:
        return bool(words)
    heads = {t.rpartition("-")[2] for t in plan.names.terms}
    return not (plan.names.terms.isdisjoint(done.names.terms) and heads.isdisjoint(done.told))


def _came_of_it(plan: Profile, done: Profile) -> bool:
    """Whether somebody was to gather or to speak, and what is told of the day is what he said there.

    "The union will hold a summit" and "at their summit the leaders of the union said".
    """
    a, b = plan.candidate, done.candidate
    if b.kind != "statement" or a.subject is None or a.subject not in (b.subject, b.speaker):
        return False
    return not plan.told.isdisjoint(_gatherings() & done.told)


@functools.cache
def _gatherings() -> frozenset[str]:
    """The stems of what people say things at."""
    return frozenset(map(predicates().base, _GATHERINGS))


def _likeness(plan: Sequence[Profile], done: Sequence[Profile], weigher: Weigher) -> float:
    scores = [
        weigher.likeness(p, d) - PLANNED_AND_DONE - (STATEMENT_AND_EVENT if _came_of_it(p, d) else 0.0)
        for p in plan
        for d in done
        if _share_enough(p, d)
    ]
    hours = {p.candidate.date for p in plan if len(p.candidate.date) > _CLOCK}
    if any(d.candidate.date in hours for d in done):
        return _ENOUGH + max(scores, default=0.0)  # the very hour that it was to come
    return max(scores, default=0.0)
