"""Dates of the brief (EDTF) as people read them, and the groups of a timeline. No locale: the pages are in English."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_POINT = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?([~?%]?)")
_FOR_MACHINES = re.compile(r"\d{4}(-\d\d){0,2}(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?")
_DAY = re.compile(r"\d{4}-\d\d-(?P<day>\d\d)")
_DECADE = re.compile(r"(\d{3})X([~?%]?)")
_CENTURY = re.compile(r"(\d\d)XX([~?%]?)")
_DOUBT = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}


@lru_cache(maxsize=1 << 12)
def in_words(edtf: str) -> str:
    """``2025-06-04`` as "4 June 2025"; what is no date that we write stays as it is."""
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        if first in ("", ".."):
            return f"until {in_words(last)}"
        if last in ("", ".."):
            return f"since {in_words(first)}"
        return _from_to(first, last)
    if match := _DECADE.fullmatch(edtf):
        return f"{_DOUBT.get(match[2], '')}the {match[1]}0s"
    if match := _CENTURY.fullmatch(edtf):
        return f"{_DOUBT.get(match[2], '')}the {match[1]}00s"
    match = _POINT.fullmatch(edtf)
    if match is None:
        return edtf
    year, month, day, time, zone, doubt = match.groups()
    words = str(int(year))
    if month in _SEASONS:
        words = f"{_SEASONS[month]} {words}"
    elif month is not None:
        if not 1 <= int(month) <= 12:
            return edtf
        words = f"{_MONTHS[int(month) - 1]} {words}"
        words = f"{int(day)} {words}" if day else words
    if time:
        words += f", {time}{' UTC' if zone == 'Z' else f' (UTC{zone})' if zone else ''}"
    return _DOUBT.get(doubt, "") + words


def _from_to(first: str, last: str) -> str:
    """An interval with the month and the year said once where both ends share them: "28 June – 3 July 2031"."""
    begin, end = _DAY.fullmatch(first), _DAY.fullmatch(last)
    if begin and end and first[:7] == last[:7] and first < last:
        return f"{int(begin['day'])}–{in_words(last)}"
    words = in_words(first)
    if begin and end and first[:4] == last[:4]:
        words = words.removesuffix(f" {first[:4]}")
    return f"{words} – {in_words(last)}"


def for_machines(edtf: str) -> str:
    """``edtf`` as ISO 8601-1 and HTML write dates: without doubt, intervals by their beginning; else empty."""
    point = edtf.partition("/")[0].rstrip("~?%")
    return point if _FOR_MACHINES.fullmatch(point) else ""


def with_weekday(edtf: str) -> str:
    """As `in_words`, the weekday before it where ``edtf`` is one calendar day."""
    try:
        day = datetime.date.fromisoformat(edtf)
    except ValueError:
        return in_words(edtf)
    return f"{_WEEKDAYS[day.weekday()]}, {in_words(edtf)}" if len(edtf) == 10 else in_words(edtf)


def group_of(edtf: str) -> str:
    """What a timeline groups ``edtf`` under: its day, month or year, without time and doubt; intervals by beginning."""
    point = edtf.partition("/")[0]
    if point in ("", ".."):
        point = edtf.partition("/")[2]
    return point.partition("T")[0].rstrip("~?%")


def days_of(edtf: str) -> str:
    """As `group_of`, but an interval of days by both its ends: "last week" is not the Monday that it began on."""
    first, _, last = edtf.partition("/")
    whole = _DAY.fullmatch(first) and _DAY.fullmatch(last) and first < last
    return edtf if whole else group_of(edtf)


def time_of(edtf: str) -> str | None:
    """The time of day in ``edtf``, as "12:10", or None."""
    point = edtf.partition("/")[0]
    _, _, time = point.partition("T")
    return time[:5] or None
