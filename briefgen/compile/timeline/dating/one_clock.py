"""Hours by Greenwich time, told as the clocks show them where it happened.

How far these are ahead is told where an article gives an hour by both: "at 03:40 local time (0240 GMT)". Where none
does, or two differ, an hour stays as it is given.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefgen.model import Annotations, DateMention

# The rule of what says a time over again as other clocks have it.
_IN_ANOTHER_ZONE = "in-another-zone"
_GREENWICH = re.compile(r"\b(?:GMT|UTC)\)?$")
# Of a clock that is no local one: "7 p.m. EDT (2300 GMT)".
_ZONE = re.compile(r"\b(?:[A-Z]{2,4}T|UTC|(?:[A-Z][a-z]+ )+[Tt]ime)$")
_HOUR = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_BESIDE = 30  # characters between an hour and the brackets behind it
_DAY, _QUARTER = 24 * 60, 15
_FARTHEST_WEST, _FARTHEST_EAST = -12 * 60, 14 * 60


def on_local_clock(found: Sequence[Annotations]) -> tuple[Annotations, ...]:
    """The annotations, with hours by Greenwich time brought to the clock of the place where the event is."""
    ahead = {minutes for one in found for minutes in _told_ahead(one)}
    if len(ahead) != 1 or not (minutes := ahead.pop()):
        return tuple(found)
    return tuple(_moved(one, datetime.timedelta(minutes=minutes)) for one in found)


def _told_ahead(one: Annotations) -> Iterator[int]:
    """By how many minutes local time is ahead of Greenwich, each time that the article tells it."""
    for local, other in zip(one.dates, one.dates[1:], strict=False):
        if other.rule != _IN_ANOTHER_ZONE or not _GREENWICH.search(other.text) or _ZONE.search(local.text):
            continue
        hours = _hour(local), _hour(other)
        if 0 <= other.start - local.end <= _BESIDE and hours[0] is not None and hours[1] is not None:
            minutes = (hours[0] - hours[1]).seconds // 60
            minutes -= _DAY if minutes > _FARTHEST_EAST else 0
            if minutes % _QUARTER == 0 and minutes > _FARTHEST_WEST:
                yield minutes


def _moved(one: Annotations, by: datetime.timedelta) -> Annotations:
    dates = tuple(_by_local_clock(one.dates, by))
    return one if dates == one.dates else msgspec.structs.replace(one, dates=dates)


def _by_local_clock(dates: Iterable[DateMention], by: datetime.timedelta) -> Iterator[DateMention]:
    for mention in dates:
        hour = _hour(mention) if mention.rule != _IN_ANOTHER_ZONE and _GREENWICH.search(mention.text) else None
        try:
            value = (hour + by).isoformat(timespec="minutes") if hour is not None else mention.value
        except OverflowError:  # a day outside the calendar
            value = mention.value
        yield mention if value == mention.value else msgspec.structs.replace(mention, value=value)


def _hour(mention: DateMention) -> datetime.datetime | None:
    """The moment that a mention gives to the minute; None where it gives none."""
    try:
        return datetime.datetime.fromisoformat(mention.value) if _HOUR.fullmatch(mention.value) else None
    except ValueError:  # "T24:00"
        return None
