"""Hours by the clocks of another zone, told as the clocks show them where it happened.

How far these are ahead is told where an article gives an hour by both: "at 03:40 local time (0240 GMT)", "at 10 a.m. in
Weston (3 a.m. ET)". For Greenwich it also follows from two hours to the minute that others give as many hours later or
earlier: 00:03 and 17:04 GMT, in one article, are 2:03 and 19:04 in another. Where nothing tells it for a zone, or two
differ, its hours stay as they are given.
"""

from __future__ import annotations

import bisect
import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from briefgen.compile.zones import GREENWICH, zone_of
from briefgen.model import IN_ANOTHER_ZONE, Annotations, DateMention

_HOUR = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_BESIDE = 30  # characters between an hour and the brackets behind it
_DAY, _QUARTER = 24 * 60, 15
_FARTHEST_EAST = 14 * 60
# How far behind Greenwich a clock may be. With others a day is too short to tell Sydney, ahead of New York by 15 hours,
# from Honolulu: it is told of neighbours.
_FARTHEST_WEST, _WEST_OF_OTHERS = -12 * 60, -4 * 60
# So many hours, none of them a round one, are no chance.
_ENOUGH, _ROUND, _HALF_HOUR = 2, 5, 30
_WEST, _EAST = datetime.timedelta(minutes=_FARTHEST_WEST), datetime.timedelta(minutes=_FARTHEST_EAST)


def on_local_clock(found: Sequence[Annotations]) -> tuple[Annotations, ...]:
    """The annotations, with hours of other zones brought to the clock of the place where the event is."""
    told: dict[str, set[int]] = defaultdict(set)
    for one in found:
        for zone, minutes in _told_ahead(one):
            told[zone].add(minutes)
    if GREENWICH not in told:
        told[GREENWICH] |= _seen_ahead(found)
    ahead = {zone: datetime.timedelta(minutes=min(ways)) for zone, ways in told.items() if len(ways) == 1}
    return tuple(_moved(one, ahead) for one in found) if ahead else tuple(found)


def _told_ahead(one: Annotations) -> Iterator[tuple[str, int]]:
    """By how many minutes local time is ahead of that of a zone, each time that the article tells it."""
    for first, second in zip(one.dates, one.dates[1:], strict=False):
        if second.rule != IN_ANOTHER_ZONE or not 0 <= second.start - first.end <= _BESIDE:
            continue
        local, other = (second, first) if not zone_of(second.text) else (first, second)
        zone = zone_of(other.text)
        hours = _hour(local), _hour(other)
        if not zone or zone_of(local.text) or hours[0] is None or hours[1] is None:
            continue
        minutes = (hours[0] - hours[1]).seconds // 60
        minutes -= _DAY if minutes > _FARTHEST_EAST else 0
        if minutes % _QUARTER == 0 and minutes > (_FARTHEST_WEST if zone == GREENWICH else _WEST_OF_OTHERS):
            yield zone, minutes


def _seen_ahead(found: Sequence[Annotations]) -> set[int]:
    """By how many minutes local time must be ahead, where hours of one article are those of others but for that."""
    greenwich, local = set[datetime.datetime](), set[datetime.datetime]()
    for one in found:
        for mention in one.dates:
            hour, zone = _hour(mention), zone_of(mention.text)
            if hour is not None and hour.minute % _ROUND and zone in ("", GREENWICH):
                (greenwich if zone == GREENWICH else local).add(hour)
    shared: dict[int, set[datetime.datetime]] = defaultdict(set)
    by_time = sorted(local)
    for there in greenwich:
        for here in by_time[bisect.bisect(by_time, there + _WEST) : bisect.bisect(by_time, there + _EAST)]:
            minutes = int((here - there).total_seconds()) // 60
            if minutes % _HALF_HOUR == 0:
                shared[minutes].add(there)
    return {minutes for minutes, hours in shared.items() if len(hours) >= _ENOUGH}


def _moved(one: Annotations, ahead: Mapping[str, datetime.timedelta]) -> Annotations:
    dates = tuple(_by_local_clock(one.dates, ahead))
    return one if dates == one.dates else msgspec.structs.replace(one, dates=dates)


def _by_local_clock(dates: Iterable[DateMention], ahead: Mapping[str, datetime.timedelta]) -> Iterator[DateMention]:
    for mention in dates:
        by = ahead.get(zone_of(mention.text)) if mention.rule != IN_ANOTHER_ZONE else None
        hour = _hour(mention) if by is not None else None
        try:
            value = (hour + by).isoformat(timespec="minutes") if hour is not None and by is not None else mention.value
        except OverflowError:  # a day outside the calendar
            value = mention.value
        yield mention if value == mention.value else msgspec.structs.replace(mention, value=value)


def _hour(mention: DateMention) -> datetime.datetime | None:
    """The moment that a mention gives to the minute; None where it gives none."""
    try:
        return datetime.datetime.fromisoformat(mention.value) if _HOUR.fullmatch(mention.value) else None
    except ValueError:  # "T24:00"
        return None
