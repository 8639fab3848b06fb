"""The day of hours that an article gives without their day, by others that have the same hours.

"At 3 a.m. the boat asked to dive. At 4:25 a.m. it did not answer", in an article of Sunday, tells of Wednesday where
others have it dive at 3 a.m. on Wednesday and lost at 4:25. Two hours of one article that few others have, on one day
before, not both of them full ones, are no chance; then its hours without a day are all of that day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.dating.quoted import on_day
from briefgen.compile.timex import days
from briefgen.model import Annotations

# What these rules made has no day beside it.
_ALONE = frozenset({"clock", "clock-alone", "part-alone"})
_DAY = len("2019-05-08")
_HOUR = len("2019-05-08T04:25")
# An article goes back so far for the news that it tells.
_DAYS_BEFORE = 7
_ENOUGH = 2
# At three in the afternoon much comes about.
_MOST_OTHERS = 12


def dated_by_same_hours(found: Sequence[Candidate], by_id: Mapping[str, Annotations]) -> list[Candidate]:
    """The candidates, those hours moved to their day that were only taken to be of the day of their article."""
    dated: dict[str, list[Candidate]] = defaultdict(list)
    bare: dict[str, list[int]] = defaultdict(list)
    for n, c in enumerate(found):
        if len(c.date) != _HOUR or c.date[_DAY] != "T":
            continue
        published = by_id[c.source].source.published
        if published and c.date[:_DAY] == published[:_DAY] and _has_no_day(c, by_id[c.source]):
            bare[c.source].append(n)
        else:
            dated[c.date[_DAY:]].append(c)
    moved = list(found)
    for source, numbers in bare.items():
        day = _day_of([found[n] for n in numbers], dated, source)
        for n in numbers if day else ():
            moved[n] = on_day(found[n], f"{day}{found[n].date[_DAY:]}")
    return moved


def _has_no_day(candidate: Candidate, annotations: Annotations) -> bool:
    """Whether no date but an hour stands in what a candidate tells."""
    within = (d for d in annotations.dates if candidate.start <= d.start < candidate.end)
    return all(d.rule in _ALONE for d in within)


def _day_of(hours: Sequence[Candidate], dated: Mapping[str, Sequence[Candidate]], source: str) -> str:
    """The one day before their own on which others have enough of these hours; empty where there is none."""
    own = days(hours[0].date) or (0, 0)
    shared: dict[str, set[str]] = defaultdict(set)
    alike: set[str] = set()
    for c in hours:
        others = [other for other in dated.get(c.date[_DAY:], ()) if other.source != source]
        for other in others if len({o.source for o in others}) <= _MOST_OTHERS else ():
            before = days(other.date)
            if before is None or not 0 < own[0] - before[0] <= _DAYS_BEFORE:
                continue
            shared[other.date[:_DAY]].add(c.date[_DAY:])
            if any(t[0] != "=" for t in c.terms & other.terms):
                alike.add(other.date[:_DAY])
    found = [
        day
        for day, clocks in shared.items()
        if len(clocks) >= _ENOUGH and not all(clock.endswith("00") for clock in clocks) and day in alike
    ]
    return found[0] if len(found) == 1 else ""
