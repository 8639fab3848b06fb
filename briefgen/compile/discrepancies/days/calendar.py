"""TIMEX3 values as stretches of days, so that a month can be seen to hold a day, and two days to differ."""

from __future__ import annotations

import functools
import re

from briefgen.compile.discrepancies.verdicts import Extent
from briefgen.compile.timex import days, edtf

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?")
_CLOCK = re.compile(r"T(\d\d):(\d\d)(?::\d\d)?")
_ALL_DAY = 1 - 1 / 86_400
# Parts of a day, in hours; a night runs into the next day.
_PARTS = {"TMO": (4, 12), "TMI": (11, 13), "TAF": (12, 18), "TEV": (16, 23), "TNI": (17, 31), "TDT": (5, 20)}
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
# EDTF has numbers for seasons.
_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_CENTURY = re.compile(r"\d\d")
_AGO = re.compile(r"\b(\w+?)s? (?:ago|earlier|before|later|after)\b", re.IGNORECASE)
# "Overnight" is the night that ends with the day as often as the one that follows it.
_OVERNIGHT = re.compile(r"\b(?:overnight|(?:during|in) the night|at night)\b", re.IGNORECASE)
# How far off "two weeks ago" may be, in days.
_SLACK = {"day": 1, "week": 7, "fortnight": 7, "month": 31, "year": 366, "decade": 1830}


@functools.lru_cache(maxsize=4096)
def days_of(value: str, text: str = "") -> Extent | None:
    """The time that a TIMEX3 value covers, in days of the proleptic calendar; None for what is no date.

    ``text`` is the expression itself: what is reckoned from another day ("two weeks ago") is taken less exactly.
    """
    found = None if _CENTURY.fullmatch(value) else days(edtf(value))
    if found is None:
        return None
    first, last = found
    reckoned = _AGO.search(text)
    if reckoned:
        slack = _SLACK.get(reckoned[1].casefold(), 1)
        first, last = first - slack, last + slack
    low, high = _within_day(value)
    if value.endswith("TNI") and _OVERNIGHT.search(text):
        low -= 1
    return Extent(first + low, last + high, (first + low + last + high) / 2)


def _within_day(value: str) -> tuple[float, float]:
    """From where to where in its first and last day a value reaches, in days."""
    day = _DAY.fullmatch(value)
    time = (day[4] or "") if day else ""
    clock = _CLOCK.match(time)
    if clock and int(clock[1]) < 25 and int(clock[2]) < 60:
        at = (int(clock[1]) * 60 + int(clock[2])) / 1440
        return at, at
    if time in _PARTS:
        start, end = _PARTS[time]
        return start / 24, end / 24
    return 0.0, _ALL_DAY


def edtf_of(value: str) -> str | None:
    """A TIMEX3 value as EDTF: weeks become intervals, seasons numbers. None for what is no date."""
    if days_of(value) is None:
        return None
    season = _SEASON.fullmatch(value)
    return f"{season[1]}-{_SEASONS[season[2]]}" if season else edtf(value)
