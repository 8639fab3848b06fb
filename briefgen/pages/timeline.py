"""The timeline as it is read: day by day, or under the days that something lasted; then the background by month and
year; and a way to find one's day in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from briefgen.model import Happening
from briefgen.pages import dates, order
from briefgen.pages.escaping import anchor

_MOST_STOPS = 24
"""With more days than this, a reader is led to months, and with more months to years."""


class Group(msgspec.Struct, frozen=True):
    """Entries under one heading; ``key`` is their day, month or year, or their days from first to last (EDTF)."""

    id: str
    key: str
    title: str
    entries: tuple[Happening, ...]


def groups(timeline: Iterable[Happening]) -> tuple[list[Group], list[Group], tuple[Happening, ...]]:
    """The days; the months and years of background and of what is dated more coarsely; what has no date."""
    happenings = tuple(timeline)
    dated = [h for h in happenings if h.date]
    return (
        _grouped((h for h in dated if order.is_daily(h)), "day", dates.days_of),
        _grouped((h for h in dated if not order.is_daily(h)), "background", lambda date: dates.group_of(date)[:7]),
        tuple(h for h in happenings if not h.date),
    )


def stops(
    days: Sequence[Group], background: Sequence[Group], undated: Sequence[Happening]
) -> list[tuple[str, str, int]]:
    """Where to go in a timeline: anchor, label and number of entries. Days, or months or years where days are many."""
    out: list[tuple[str, str, int]] = []
    for length in (10, 7, 4):
        found: dict[str, list[Group]] = {}
        for day in days:
            found.setdefault(day.key[:length], []).append(day)
        out = [
            (
                within[0].id,
                dates.in_words(within[0].key if length == 10 and len(within) == 1 else key),
                sum(len(day.entries) for day in within),
            )
            for key, within in found.items()
        ]
        if len(out) <= _MOST_STOPS:
            break
    before = sum(len(period.entries) for period in background)
    return [
        *out,
        *([("background", "background", before)] if before else []),
        *([("without-a-date", "without a date", len(undated))] if undated else []),
    ]


def _grouped(happenings: Iterable[Happening], prefix: str, key_of: Callable[[str], str]) -> list[Group]:
    found: dict[str, list[Happening]] = {}
    for happening in happenings:
        found.setdefault(key_of(happening.date), []).append(happening)
    # What is known to some days only stands behind what is known to the first of them, and else under the id of that.
    ids = {key: key.partition("/")[0] for key in sorted(found)}
    taken: set[str] = set()
    for key, first in ids.items():
        if first in taken:
            ids[key] = key.replace("/", "-")
        taken.add(first)
    return [
        Group(anchor(f"{prefix}-{ids[key]}"), key, dates.with_weekday(key), tuple(found[key])) for key in sorted(found)
    ]
