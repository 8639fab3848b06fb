"""Named days, and the date of each in a given year."""

from __future__ import annotations

import datetime
import functools

import msgspec

from briefgen.lexicon import load_lexicon

# The first day of the Islamic calendar (16 July 622, Julian) as a proleptic Gregorian ordinal.
_HIJRI_EPOCH = 227015


class Holiday(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of dates_holidays.yaml: its names, and one of the ways to find its date."""

    names: tuple[str, ...]
    fixed: str | None = None
    nth: tuple[int, int, int] | None = None
    easter: int | None = None
    hijri: tuple[int, int] | None = None
    since: int = 0
    days: str = ""
    after: int = 0
    whole_month: bool = False

    def in_year(self, year: int) -> datetime.date | None:
        """Its date in ``year``, the first where there are two; None outside the calendar."""
        if not 1583 <= year <= 4000:
            return None
        if self.days:
            known = self.days.split()
            at = year - self.since
            return datetime.date.fromisoformat(f"{year:04}-{known[at]}") if 0 <= at < len(known) else None
        if self.fixed is not None:
            return datetime.date.fromisoformat(f"{year:04}-{self.fixed}")
        if self.nth is not None:
            return nth_weekday(year, *self.nth) + datetime.timedelta(days=self.after)
        if self.easter is not None:
            return easter(year) + datetime.timedelta(days=self.easter)
        return hijri_in_year(year, *self.hijri) if self.hijri is not None else None


@functools.cache
def _holidays() -> dict[str, Holiday]:
    entries = load_lexicon("dates_holidays", tuple[Holiday, ...])
    return {name: entry for entry in entries for name in entry.names}


def holiday_names() -> tuple[str, ...]:
    """All names, as the lexicon writes them."""
    return tuple(_holidays())


def holiday(name: str) -> Holiday:
    """The holiday of that name. Raises KeyError where there is none."""
    return _holidays()[name]


def nth_weekday(year: int, month: int, n: int, weekday: int) -> datetime.date:
    """The ``n``-th Monday (``weekday`` 1) of a month; a negative ``n`` counts from its end."""
    if n > 0:
        first = datetime.date(year, month, 1)
        return first + datetime.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (n - 1))
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    last = following - datetime.timedelta(days=1)
    return last - datetime.timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-n - 1))


def easter(year: int) -> datetime.date:
    """Easter Sunday in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    golden, century, of_century = year % 19, year // 100, year % 100
    leap_centuries, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon + 15) % 30
    leaps, of_leap = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * leaps - epact - of_leap) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return datetime.date(year, month, day + 1)


def hijri_in_year(year: int, month: int, day: int) -> datetime.date | None:
    """The first time in ``year`` that the arithmetic Islamic calendar has that month and day."""
    start = datetime.date(year, 1, 1).toordinal()
    islamic = (start - _HIJRI_EPOCH) * 30 // 10631 + 1
    for islamic_year in (islamic - 1, islamic, islamic + 1):
        days = (islamic_year - 1) * 354 + (3 + 11 * islamic_year) // 30
        ordinal = _HIJRI_EPOCH - 1 + days + (month * 59 - 59 + 1) // 2 + day
        found = datetime.date.fromordinal(ordinal)
        if found.year == year:
            return found
    return None
