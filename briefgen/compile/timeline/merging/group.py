"""The candidates that tell of one happening: how two such groups become one, and which days they give.

Every step that brings happenings together asks the same of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timex import days
from briefgen.model import HappeningKind

HAPPENED: frozenset[HappeningKind] = frozenset({"event", "background"})
"""The kinds of what is told to have come about."""


def in_order_told(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates by source, and in each as they stand there."""
    return sorted(found, key=lambda c: (c.order, c.start, c.end, c.date))


def together(one: Sequence[Candidate], other: Sequence[Candidate]) -> list[Candidate]:
    """Two happenings as one."""
    return in_order_told((*one, *other))


def days_of_what_happened(group: Sequence[Candidate]) -> tuple[int, int] | None:
    """The first and last day that all who date what happened give it; None where they differ, or it is yet to come."""
    given = {days(c.date) for c in group if c.founds}
    if len(given) != 1 or not {c.kind for c in group if c.founds} <= HAPPENED:
        return None
    return given.pop()


def only_day(covered: tuple[int, int] | None) -> int | None:
    """The day, where no other is covered."""
    return covered[0] if covered and covered[0] == covered[1] else None
