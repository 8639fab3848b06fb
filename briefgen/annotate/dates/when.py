"""Stretches of the calendar: a day, a week, a quarter, a decade; moving among them; their TIMEX3 values."""

from __future__ import annotations

import calendar
import datetime
from typing import Literal

import msgspec

Grain = Literal["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]

# What a value of this grain looks like when the article's own date is not known.
UNRESOLVED: dict[str, str] = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "season": "XXXX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
# Letters of TIMEX3 durations; those below a day stand behind a T.
DURATION_LETTER: dict[str, str] = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "L",
}
# How coarse a stretch is, roughly in days.
SIZE = {"day": 1, "weekend": 2, "week": 7, "fortnight": 14, "month": 31, "quarter": 92, "season": 92, "half": 183}
SIZE |= {"year": 366, "decade": 3653, "century": 36525, "millennium": 365250}
_MONTHS = {"month": 1, "quarter": 3, "half": 6}
_YEARS = {"year": 1, "decade": 10, "century": 100, "season": 1}
_DAYS = {"day": 1, "week": 7, "weekend": 7}
# About when the parts of a day are.
HOUR_OF_PART = {"MO": 7, "MI": 12, "DT": 12, "AF": 15, "EV": 19, "NI": 22}
SEASON_OF_MONTH = ("WI", "WI", "SP", "SP", "SP", "SU", "SU", "SU", "FA", "FA", "FA", "WI")
# Nobody writes news of what lies further away; it also keeps the arithmetic within the calendar.
_FARTHEST = 9999


class When(msgspec.Struct, frozen=True):
    """A stretch of the calendar: some day in it, and how long it is. ``season`` is its TIMEX3 letters."""

    day: datetime.date
    grain: Grain
    season: str = ""

    @property
    def value(self) -> str:
        """Its TIMEX3 value."""
        year = f"{self.day.year:04}"
        if self.grain == "day":
            return self.day.isoformat()
        if self.grain in ("week", "weekend"):
            iso = self.day.isocalendar()
            return f"{iso[0]:04}-W{iso[1]:02}" + ("-WE" if self.grain == "weekend" else "")
        if self.grain == "month":
            return f"{year}-{self.day.month:02}"
        if self.grain == "quarter":
            return f"{year}-Q{(self.day.month + 2) // 3}"
        if self.grain == "half":
            return f"{year}-H{1 if self.day.month <= 6 else 2}"
        if self.grain == "season":
            return f"{year}-{self.season}"
        return {"year": year, "decade": year[:3], "century": year[:2]}[self.grain]

    def moved(self, n: float, grain: str) -> When | None:
        """The same stretch ``n`` units later (earlier where negative). None outside the calendar."""
        day = move(self.day, n, grain)
        return None if day is None else msgspec.structs.replace(self, day=day)

    def as_grain(self, grain: Grain) -> When:
        """The stretch of that length that holds this one's day."""
        season = SEASON_OF_MONTH[self.day.month - 1] if grain == "season" else ""
        return When(self.day, grain, season)


def move(day: datetime.date, n: float, grain: str) -> datetime.date | None:
    """``day`` moved by ``n`` units. None outside the calendar."""
    if abs(n) > _FARTHEST:
        return None
    try:
        if grain in _DAYS:
            return day + datetime.timedelta(days=round(n * _DAYS[grain]))
        if grain == "fortnight":
            return day + datetime.timedelta(days=round(n * 14))
        months = round(n * (_MONTHS.get(grain) or 12 * _YEARS[grain]))
        return _add_months(day, months)
    except (ValueError, OverflowError, KeyError):
        return None


def _add_months(day: datetime.date, months: int) -> datetime.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def day_of(year: int, month: int, day: int) -> datetime.date | None:
    """That day, or None where there is none (31 June)."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int) -> When | None:
    """That month, or None where there is none (a 13th)."""
    first = day_of(year, month, 1)
    return None if first is None else When(first, "month")


def duration(n: float | str, grain: str) -> str:
    """The TIMEX3 value of a length: ``P3D``, ``PT1H15M``; ``n`` may be ``X``, an unknown number."""
    if grain == "fortnight":
        return duration(n * 2 if isinstance(n, (int, float)) else n, "week")
    letter = DURATION_LETTER[grain]
    if isinstance(n, str):
        return f"P{'T' if letter[0] == 'T' else ''}{n}{letter.removeprefix('T')}"
    if grain in ("decade", "century", "millennium"):
        return duration(n * {"decade": 10, "century": 100, "millennium": 1000}[grain], "year")
    whole = int(n)
    rest = n - whole
    smaller = {"year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60), "day": ("hour", 24)}
    first = f"{whole}{letter.removeprefix('T')}" if whole or not rest else ""
    if rest and grain in smaller:
        unit, factor = smaller[grain]
        small = DURATION_LETTER[unit]
        t = "T" if letter[0] == "T" else ""
        gap = "T" if small[0] == "T" and not t else ""
        return f"P{t}{first}{gap}{round(rest * factor)}{small.removeprefix('T')}"
    if rest:
        first = f"{n:g}{letter.removeprefix('T')}"
    return f"P{'T' if letter[0] == 'T' else ''}{first}"
