"""Brings together what one person said on one day: his words to a crowd, as two articles quote different parts of them.

Whoever speaks of the news says several things of it at once, and each article takes another sentence. What was said on
two occasions that are known, at two hours or one after the other in a live report stays apart; so do the statements of
bodies, for which many speak.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.compile.timeline.candidate import LIVE, THEN, Candidate
from briefgen.compile.timeline.merging.group import only_day, together
from briefgen.compile.timex import days
from briefgen.model import ActorKind

_CLOCK = "T"


def unite_one_voice(
    groups: Sequence[list[Candidate]], kinds: Mapping[str, ActorKind], apart: frozenset[str]
) -> list[list[Candidate]]:
    """The happenings, those together that a person said on one day. ``kinds`` and ``apart``: see `Weigher`."""
    of: dict[int, list[Candidate]] = dict(enumerate(groups))
    first: dict[tuple[str, int], list[int]] = {}
    for n, group in enumerate(groups):
        said = _said_by(group, kinds, apart)
        if said is None:
            continue
        known = first.setdefault(said, [])
        other = next((m for m in known if _may_be_one(of[m], group)), None)
        if other is None:
            known.append(n)
        else:
            of[other] = together(of[other], of.pop(n))
    return list(of.values())


def _said_by(
    group: Sequence[Candidate], kinds: Mapping[str, ActorKind], apart: frozenset[str]
) -> tuple[str, int] | None:
    """Which person says what all of a group tells, and on which day; None where that is no person or no one day."""
    speakers = {c.speaker for c in group if c.kind == "statement"}
    speaker, day = next(iter(speakers), None), only_day(days(group[0].date))
    if len(speakers) != 1 or speaker is None or day is None or kinds.get(speaker) != "person":
        return None
    if any(c.kind != "statement" or c.rule in (LIVE, THEN) or c.source in apart for c in group):
        return None
    return (speaker, day) if all(only_day(days(c.date)) == day for c in group) else None


def _may_be_one(one: Sequence[Candidate], other: Sequence[Candidate]) -> bool:
    """Whether nothing tells two statements of a person apart: neither where he spoke nor at which hour."""
    places = [{c.occasion for c in group if c.occasion} for group in (one, other)]
    hours = [{c.date for c in group if _CLOCK in c.date} for group in (one, other)]
    return all(not a or not b or a == b for a, b in (places, hours))
