"""TIMEX3 values as EDTF dates (ISO 8601-2), and how EDTF dates lie to each other.

The one reader of such values for all that is compiled. A brief claims no more precision than the text: a week becomes
the interval of its days, a season that of its months, and a value that names no calendar time (PRESENT_REF, a weekday
nobody could resolve) becomes no date at all.
"""

from __future__ import annotations

import calendar
import datetime
import functools
import re

_CALENDAR_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T(.*))?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_YEAR = re.compile(r"(\d{4})$")
_DECADE = re.compile(r"(\d{3})$")
_CENTURY = re.compile(r"(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?$")
_PART_OF_YEAR = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$")
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_MONTHS_OF = {
    "SP": (3, 5),
    "SU": (6, 8),
    "FA": (9, 11),
    "WI": (12, 14),
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
    "H1": (1, 6),
    "H2": (7, 12),
}
_UNCERTAIN = re.compile(r"[~?%]")


@functools.lru_cache(maxsize=4096)
def edtf(value: str, mod: str | None = None) -> str:
    """The EDTF date of a TIMEX3 ``value`` with its ``mod``; empty where it names no calendar time that exists.

    ``2017-W51`` gives ``2017-12-18/2017-12-24``, ``2016-SU`` gives ``2016-06/2016-08``, a time of day without a clock
    (``2017-12-28TNI``) its day, APPROX a ``~``.
    """
    date = _plain(value)
    if not date or mod != "APPROX":
        return date
    return f"{date}~" if "/" not in date and "T" not in date else date


def _plain(value: str) -> str:
    try:
        if m := _DAY.match(value):
            day = datetime.date(int(m[1]), int(m[2]), int(m[3])).isoformat()
            clock = _CLOCK.match(m[4] or "")
            return f"{day}T{clock.group()}" if clock else day
        if m := _MONTH.match(value):
            return value if 1 <= int(m[2]) <= 12 and int(m[1]) else ""
        if m := _YEAR.match(value):
            return value if int(value) else ""
        if m := _WEEK.match(value):
            first = datetime.date.fromisocalendar(int(m[1]), int(m[2]), 6 if m[3] else 1)
            last = first + datetime.timedelta(days=1 if m[3] else 6)
            return f"{first.isoformat()}/{last.isoformat()}"
    except (ValueError, OverflowError):  # the last week of the year 9999 ends in none
        return ""
    if m := _PART_OF_YEAR.match(value):
        year, (first_month, last_month) = int(m[1]), _MONTHS_OF[m[2]]
        end_year, end_month = (year, last_month) if last_month <= 12 else (year + 1, last_month - 12)
        return f"{year:04}-{first_month:02}/{end_year:04}-{end_month:02}"
    if _DECADE.match(value):
        return f"{value}X"
    return f"{value}XX" if _CENTURY.match(value) else ""


def calendar_day(value: str) -> datetime.date | None:
    """The calendar day that a TIMEX3 ``value`` or an ISO date begins with; None where there is none (``2017-W51``)."""
    if not _CALENDAR_DAY.match(value):
        return None
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError:
        return None


def days_later(day: datetime.date, count: int) -> datetime.date:
    """The day ``count`` days after another, or before it; the first or the last of all days where there is none."""
    return datetime.date.fromordinal(min(max(day.toordinal() + count, 1), datetime.date.max.toordinal()))


@functools.lru_cache(maxsize=4096)
def days(date: str) -> tuple[int, int] | None:
    """The first and the last day that an EDTF ``date`` covers, as proleptic ordinals; None where it is empty."""
    parts = [_UNCERTAIN.sub("", p).split("T")[0] for p in date.split("/")]
    try:
        return _first(parts[0]), _last(parts[-1])
    except ValueError:
        return None


def _first(part: str) -> int:
    year, month, day = _numbers(part.replace("X", "0"))
    return datetime.date(max(year, 1), month or 1, day or 1).toordinal()


def _last(part: str) -> int:
    year, month, day = _numbers(part.replace("X", "9"))
    month = month or 12
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1]).toordinal()


def _numbers(part: str) -> tuple[int, int, int]:
    pieces = [int(p) for p in part.split("-")]
    return pieces[0], pieces[1] if len(pieces) > 1 else 0, pieces[2] if len(pieces) > 2 else 0


def precision(date: str) -> int:
    """How many days an EDTF ``date`` covers; 0 where it is empty."""
    covered = days(date)
    return covered[1] - covered[0] + 1 if covered else 0
