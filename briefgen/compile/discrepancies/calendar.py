"""TIMEX3 values as stretches of days, so that a month can be seen to hold a day, and two days to differ."""

from __future__ import annotations

import calendar
import datetime
import re

from briefgen.compile.discrepancies.verdicts import Extent

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T.*)?")
_CLOCK = re.compile(r"T(\d\d):(\d\d)(?::\d\d)?")
_ALL_DAY = 1 - 1 / 86_400
# Parts of a day, in hours; a night runs into the next day.
_PARTS = {"TMO": (4, 12), "TMI": (11, 13), "TAF": (12, 18), "TEV": (16, 23), "TNI": (17, 31), "TDT": (5, 20)}
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEAR = re.compile(r"\d{4}")
_DECADE = re.compile(r"\d{3}")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
# Months of northern seasons, first to last; winter runs into the next year. EDTF has numbers for seasons.
_SEASONS = {"SP": (3, 5, "21"), "SU": (6, 8, "22"), "FA": (9, 11, "23"), "WI": (12, 14, "24")}
_AGO = re.compile(r"\b(\w+?)s? (?:ago|earlier|before|later|after)\b", re.IGNORECASE)
# How far off "two weeks ago" may be, in days.
_SLACK = {"day": 1, "week": 7, "fortnight": 7, "month": 31, "year": 366, "decade": 1830}


def days_of(value: str, text: str = "") -> Extent | None:
    """The time that a TIMEX3 value covers, in days of the proleptic calendar; None for what is no date.

    ``text`` is the expression itself: what is reckoned from another day ("two weeks ago") is taken less exactly.
    """
    try:
        found = _covered(value)
    except (ValueError, OverflowError):
        return None
    if found is None:
        return None
    first, last = found
    reckoned = _AGO.search(text)
    if reckoned:
        slack = _SLACK.get(reckoned[1].casefold(), 1)
        first, last = first - slack, last + slack
    low, high = _within_day(value)
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
    if season:
        return f"{season[1]}-{_SEASONS[season[2]][2]}"
    if _DECADE.fullmatch(value):
        return f"{value}X"
    if _DAY.fullmatch(value) or _MONTH.fullmatch(value) or _YEAR.fullmatch(value):
        day, _, time = value.partition("T")
        return value if re.fullmatch(r"\d\d:\d\d(:\d\d)?", time) else day
    extent = days_of(value)
    if extent is None:
        return None
    return "/".join(datetime.date.fromordinal(int(d)).isoformat() for d in (extent.low, extent.high))


def _covered(value: str) -> tuple[int, int] | None:
    if m := _DAY.fullmatch(value):
        day = datetime.date(int(m[1]), int(m[2]), int(m[3])).toordinal()
        return day, day
    if m := _MONTH.fullmatch(value):
        return _months(int(m[1]), int(m[2]), int(m[2]))
    if _YEAR.fullmatch(value):
        return _months(int(value), 1, 12)
    if _DECADE.fullmatch(value):
        return _months(int(value) * 10, 1, 1)[0], _months(int(value) * 10 + 9, 12, 12)[1]
    if m := _WEEK.fullmatch(value):
        first = datetime.date.fromisocalendar(int(m[1]), int(m[2]), 6 if m[3] else 1).toordinal()
        return first, first + (1 if m[3] else 6)
    if m := _SEASON.fullmatch(value):
        start, end, _ = _SEASONS[m[2]]
        return _months(int(m[1]), start, end)
    if m := _QUARTER.fullmatch(value):
        return _months(int(m[1]), int(m[2]) * 3 - 2, int(m[2]) * 3)
    return None


def _months(year: int, first: int, last: int) -> tuple[int, int]:
    over, month = divmod(last - 1, 12)
    end_year, month = year + over, month + 1
    end = datetime.date(end_year, month, calendar.monthrange(end_year, month)[1])
    return datetime.date(year, first, 1).toordinal(), end.toordinal()
