"""The day of hours that an article gives without their day, by others that have the same hours.

"At 3 a.m. the boat asked to dive. At 4:25 a.m. it did not answer", in an article of Sunday, tells of Wednesday where
others have it dive at 3 a.m. on Wednesday and lost at 4:25. Two hours of one article that others have on one day
before, or one told to the minute, with a word in common, are no chance, nor is a deed that befalls somebody but once;
then its hours without a day that were taken to be of the same day are all of that one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.dating.clock import has_its_day
from briefgen.compile.timeline.dating.quoted import on_day
from briefgen.compile.timex import days
from briefgen.model import IN_ANOTHER_ZONE, Annotations

# What these rules made has no day beside it.
_ALONE = frozenset({"clock", "clock-alone", "part-alone", IN_ANOTHER_ZONE})
_DAY = len("2019-05-08")
_HOUR = len("2019-05-08T04:25")
# An article goes back so far for the news that it tells.
_DAYS_BEFORE = 7
_ENOUGH = 2
# At three in the afternoon much comes about.
_MOST_OTHERS = 12
# "Around nine" is what others call 9:05; at half past nine something else came.
_MINUTES = 15
_QUARTER = 15
# Words that two must share who do something at a full hour.
_ALIKE = 2


class _Shared(msgspec.Struct):
    """What hours one article and others have on one day: the very same, those with a word in common, and one that
    settles it."""

    same: set[str] = msgspec.field(default_factory=set)
    alike: set[str] = msgspec.field(default_factory=set)
    certain: bool = False

    def settles(self) -> bool:
        """Whether that is no chance."""
        several = len(self.same) >= _ENOUGH and not all(hour.endswith("00") for hour in self.same)
        return self.certain or len(self.alike) >= _ENOUGH or (several and bool(self.alike))


def dated_by_same_hours(found: Sequence[Candidate], by_id: Mapping[str, Annotations]) -> list[Candidate]:
    """The candidates, those hours moved to their day that were only taken to be of another."""
    dated: dict[int, list[Candidate]] = defaultdict(list)
    befell: dict[tuple[str, str], set[str]] = defaultdict(set)
    bare: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, c in enumerate(found):
        has_hour = len(c.date) == _HOUR and c.date[_DAY] == "T"
        is_bare = has_hour and _has_no_day(c, by_id[c.source])
        if c.founds and not is_bare and len(c.date) >= _DAY and "/" not in c.date:
            for deed in _befalls(c):
                befell[deed].add(c.date[:_DAY])
        if not has_hour:
            continue
        if is_bare and by_id[c.source].source.published:
            bare[c.source, c.date[:_DAY]].append(n)
        dated[_minute(c) // _MINUTES].append(c)
    moved = list(found)
    for numbers in bare.values():
        day = _day_of([found[n] for n in numbers], dated) or _day_it_befell([found[n] for n in numbers], befell)
        for n in numbers if day else ():
            moved[n] = on_day(found[n], f"{day}{found[n].date[_DAY:]}")
    return moved


def _befalls(candidate: Candidate) -> list[tuple[str, str]]:
    """Who is told to have done or undergone what befalls nobody twice, and what that is."""
    if candidate.subject is None or f"@{candidate.subject}" not in candidate.terms or candidate.kind == "statement":
        return []
    once = predicates().once_a_person
    return [(candidate.subject, term) for term in candidate.terms if term[0] == "~" and term[1:] in once]


def _day_it_befell(hours: Sequence[Candidate], befell: Mapping[tuple[str, str], set[str]]) -> str:
    """The one day before on which somebody underwent what he is told here to have undergone at an hour."""
    own = days(hours[0].date) or (0, 0)
    given = {day for c in hours for deed in _befalls(c) for day in befell.get(deed, ())}
    before = [day for day in given if (told := days(day)) and 0 < own[0] - told[0] <= _DAYS_BEFORE]
    return before[0] if len(given) == len(before) == 1 else ""


def _has_no_day(candidate: Candidate, annotations: Annotations) -> bool:
    """Whether no date but an hour stands in what a candidate tells."""
    within = (d for d in annotations.dates if candidate.start <= d.start < candidate.end)
    return all(d.rule in _ALONE and not has_its_day(d) for d in within)


def _minute(candidate: Candidate) -> int:
    """The minute of the day that a candidate gives."""
    return int(candidate.date[_DAY + 1 : _DAY + 3]) * 60 + int(candidate.date[_DAY + 4 : _DAY + 6])


def _day_of(hours: Sequence[Candidate], dated: Mapping[int, Sequence[Candidate]]) -> str:
    """The one day before their own on which others have enough of these hours; empty where there is none."""
    own = days(hours[0].date) or (0, 0)
    shared: dict[str, _Shared] = defaultdict(_Shared)
    for c in hours:
        slot = _minute(c) // _MINUTES
        others = [o for n in (slot - 1, slot, slot + 1) for o in dated.get(n, ()) if o.source != c.source]
        for other in others if len({o.source for o in others}) <= _MOST_OTHERS else ():
            before = days(other.date)
            apart = abs(_minute(c) - _minute(other))
            alike = sum(t[0] == "~" or t[0].isalpha() for t in c.terms & other.terms)
            if before is None or not 0 < own[0] - before[0] <= _DAYS_BEFORE or apart > _MINUTES:
                continue
            on = shared[other.date[:_DAY]]
            on.same |= {c.date} if not apart else set()
            on.alike |= {c.date} if alike else set()
            full = _minute(c) % _QUARTER == _minute(other) % _QUARTER == 0
            to_the_minute = apart <= 1 and alike > 0 and not full
            acts_alike = c.subject is not None and c.subject == other.subject and alike >= _ALIKE
            on.certain |= to_the_minute or acts_alike
    found = [day for day, on in shared.items() if on.settles()]
    return found[0] if len(found) == 1 else ""
