"""What a match means: the functions that rules name under ``means``, each from parts and context to a TIMEX3 value."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import msgspec

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.holidays import holiday
from briefgen.annotate.dates.when import (
    SEASON_OF_MONTH,
    UNRESOLVED,
    Grain,
    When,
    day_of,
    duration,
    month_of,
    move,
)
from briefgen.model import TimexType

_SEASON_MONTH = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}


class Meaning(msgspec.Struct, frozen=True):
    """A TIMEX3 type, value and modifier; ``when`` is the stretch of the calendar, where it is one that is known."""

    type: TimexType
    value: str
    mod: str | None = None
    when: When | None = None


class Context(msgspec.Struct):
    """What a meaning can depend on, beside the words: the article's day, the dates before it, the tense around it.

    ``period`` is the quarter or year whose figures a business report gives: "a year earlier" is a year before that.
    ``direction`` is -1 where the words around tell of the past, 1 where of what is to come, 0 where they don't tell.
    """

    published: datetime.date | None
    last: When | None = None
    period: When | None = None
    direction: int = 0

    @property
    def today(self) -> When | None:
        """The article's own day."""
        return None if self.published is None else When(self.published, "day")


MEANINGS: dict[str, Callable[[Found, Context], Meaning | None]] = {}


def _meaning(function: Callable[[Found, Context], Meaning | None]) -> Callable[[Found, Context], Meaning | None]:
    MEANINGS[function.__name__.removeprefix("_")] = function
    return function


def _mod(found: Found) -> str | None:
    mod = found.get("EARLY", "MID", "EARLIER", "BOUNDARY", "BEGINNING", "APPROX", "OVER", "OR_SO")
    return str(mod) if mod else None


def _date(when: When | None, unresolved: str, mod: str | None = None) -> Meaning:
    return Meaning("DATE", unresolved if when is None else when.value, mod, when)


# ---- the calendar


@_meaning
def _iso(found: Found, context: Context) -> Meaning | None:
    year, month, day = (int(n) for n in str(found.get("ISO")).split("-"))
    date = day_of(year, month, day)
    return None if date is None else _date(When(date, "day"), "")


@_meaning
def _slashed(found: Found, context: Context) -> Meaning | None:
    """Month first, as the American press writes it; day first where no month has that number."""
    first, second, year = (int(n) for n in str(found.get("SLASHED")).split("/"))
    if year < 100:
        year = _full_year(year, context)
    date = day_of(year, first, second) or day_of(year, second, first)
    return None if date is None else _date(When(date, "day"), "")


@_meaning
def _nine_eleven(found: Found, context: Context) -> Meaning | None:
    return _date(When(datetime.date(2001, 9, 11), "day"), "")


def _full_year(short: int, context: Context) -> int:
    """A year of two digits, in the hundred years that end twenty years after the article."""
    latest = (context.published.year if context.published else 2000) + 20
    return latest - (latest - short) % 100


def _year(found: Found, context: Context) -> int | None:
    """The year that the match gives, in digits or as "last year"."""
    year = found.get("YEAR")
    if year is not None:
        return int(year)
    short = found.get("SHORT_YEAR")
    if short is not None:
        return _full_year(int(str(short)[-2:]), context)
    if found.has("YEAR_NOUN"):
        return context.published.year + int(found.get("WHICH") or 0) if context.published else None
    return None


@_meaning
def _calendar(found: Found, context: Context) -> Meaning | None:
    """A date given by its parts: weekday, day, month, year, season, holiday, part of the day."""
    when, unresolved = _point(found, context)
    if unresolved is None:
        return None
    part = found.get("PART", "DAWN", "PARTS")
    if part is not None:
        return Meaning("TIME", f"{when.value if when else unresolved}T{part}", _mod(found), when)
    moment = found.get("MOMENT")
    if moment is not None:
        return Meaning("TIME", f"{when.value if when else unresolved}{moment}", _mod(found), when)
    return _date(when, unresolved, _mod(found))


def _point(found: Found, context: Context) -> tuple[When | None, str | None]:
    """The stretch of the calendar, and the value where it cannot be resolved. (None, None): there is no such date."""
    year = _year(found, context)
    month = found.get("MONTH", "MAYBE_MONTH")
    day = found.get("DAY", "DAYTH")
    weekday = found.get("WEEKDAY", "MAYBE_WEEKDAY")
    named = found.get("HOLIDAY")
    season = found.get("SEASON")
    if month is not None and day is not None:
        return _month_day(int(month), int(day), year, int(weekday) if weekday is not None else None, context)
    if month is not None:
        return _month(int(month), year, found, context)
    if weekday is not None and day is None:
        return _weekday(int(weekday), found, context)
    if day is not None:
        return _day(int(day), context)
    if named is not None:
        return _holiday(str(named), year, found, context)
    if season is not None:
        return _season(str(season), year, found, context)
    if found.has("TODAY"):
        return (context.today.moved(int(found.get("TODAY") or 0), "day") if context.today else None), UNRESOLVED["day"]
    if year is not None:
        return (When(datetime.date(year, 1, 1), "year"), "")
    return None, None


def _month_day(
    month: int, day: int, year: int | None, weekday: int | None, context: Context
) -> tuple[When | None, str | None]:
    if day_of(2000, month, day) is None:
        return None, None
    if year is not None:
        date = day_of(year, month, day)
        return (None, None) if date is None else (When(date, "day"), "")
    if context.published is None:
        return None, f"XXXX-{month:02}-{day:02}"
    candidates = [
        date
        for y in range(context.published.year - 4, context.published.year + 5)
        if (date := day_of(y, month, day)) is not None
    ]
    fitting = [d for d in candidates if weekday is None or d.isoweekday() == weekday] or candidates
    return When(_nearest(fitting, context.published, context.direction), "day"), ""


def _nearest(dates: list[datetime.date], published: datetime.date, direction: int) -> datetime.date:
    """The one nearest to the article's day. Where the tense tells, the other side counts as further."""

    def distance(date: datetime.date) -> float:
        days = (date - published).days
        against = direction * days < 0
        return abs(days) * (2.5 if against else 1)

    return min(dates, key=distance)


def _month(month: int, year: int | None, found: Found, context: Context) -> tuple[When | None, str | None]:
    if year is not None:
        return month_of(year, month), ""
    published = context.published
    if published is None:
        return None, f"XXXX-{month:02}"
    if found.has("WHICH"):
        which = int(found.get("WHICH") or 0)
        if which < 0:
            year = published.year if month < published.month else published.year - 1
        elif which > 0:
            year = published.year if month > published.month else published.year + 1
        else:
            year = published.year
    elif context.direction > 0:
        year = published.year if month >= published.month else published.year + 1
    else:
        year = published.year if month <= published.month else published.year - 1
        if context.direction == 0 and month > published.month and month - published.month <= 4:
            year = published.year
    return month_of(year, month), ""


def _weekday(weekday: int, found: Found, context: Context) -> tuple[When | None, str | None]:
    unresolved = f"XXXX-WXX-{weekday}"
    published = context.published
    if published is None:
        return None, unresolved
    back = (published.isoweekday() - weekday) % 7
    which = found.get("WHICH", "THEN")
    if which is not None:
        direction = int(which)
        if direction < 0:
            back = back or 7
        if direction > 0:
            back = back - 7
        elif direction == 0 and context.direction > 0:
            back = back - 7 if back else 0
    elif context.direction > 0 and back:
        back -= 7
    date = move(published, -back, "day")
    return (None if date is None else When(date, "day")), unresolved


def _day(day: int, context: Context) -> tuple[When | None, str | None]:
    """The 24th: of the month that was spoken of last, else the nearest to the article's day."""
    base = context.last.day if context.last is not None and context.last.grain in ("day", "month") else None
    base = base or context.published
    if base is None:
        return None, f"XXXX-XX-{day:02}"
    dates = [
        date
        for n in (-1, 0, 1)
        if (first := move(base.replace(day=1), n, "month")) is not None
        and (date := day_of(first.year, first.month, day)) is not None
    ]
    if not dates:
        return None, None
    return When(min(dates, key=lambda d: abs((d - base).days)), "day"), ""


def _holiday(name: str, year: int | None, found: Found, context: Context) -> tuple[When | None, str | None]:
    entry = holiday(name)
    grain: Grain = "month" if entry.whole_month else "day"
    if year is not None:
        date = entry.in_year(year)
        return (When(date, grain), "") if date else (None, f"{year:04}")
    published = context.published
    if published is None:
        return None, f"XXXX-{entry.fixed}" if entry.fixed else "XXXX-XX-XX"
    dates = [d for y in (-1, 0, 1) if (d := entry.in_year(published.year + y)) is not None]
    which = found.get("WHICH", "THEN")
    if which is not None and int(which) < 0:
        dates = [d for d in dates if d < published][-1:] or dates
    elif which is not None and int(which) > 0:
        dates = [d for d in dates if d > published][:1] or dates
    elif which is not None:
        dates = [d for d in dates if d.year == published.year] or dates
    return (When(_nearest(dates, published, context.direction), grain), "") if dates else (None, "XXXX-XX-XX")


def _season(season: str, year: int | None, found: Found, context: Context) -> tuple[When | None, str | None]:
    published = context.published
    if year is None and published is None:
        return None, f"XXXX-{season}"
    if year is None and published is not None:
        which = found.get("WHICH", "THEN")
        month = _SEASON_MONTH[season]
        now = SEASON_OF_MONTH[published.month - 1] == season
        if which is not None and int(which) < 0:
            year = published.year if month < published.month and not now else published.year - 1
        elif which is not None and int(which) > 0:
            year = published.year if month > published.month and not now else published.year + 1
        elif (which is not None and int(which) == 0) or now or context.direction == 0:
            year = published.year
        elif context.direction > 0:
            year = published.year if month > published.month else published.year + 1
        else:
            year = published.year if month < published.month else published.year - 1
    date = day_of(year or 0, _SEASON_MONTH[season], 1)
    return (None, None) if date is None else (When(date, "season", season), "")


@_meaning
def _week_of(found: Found, context: Context) -> Meaning | None:
    """ "The week of March 6"."""
    when, unresolved = _point(found, context)
    if found.get("UNIT") != "week" or unresolved is None:
        return None
    return _date(when and when.as_grain("week"), UNRESOLVED["week"])


@_meaning
def _the_year(found: Found, context: Context) -> Meaning | None:
    """ "The year 2000"."""
    year = found.get("NUM")
    if found.get("UNIT") != "year" or not isinstance(year, int) or not 1000 <= year <= 2999:
        return None
    return _date(When(datetime.date(year, 1, 1), "year"), "")


@_meaning
def _range_day(found: Found, context: Context) -> Meaning | None:
    """The second day of "June 3-5", in the month of the first."""
    last, day = context.last, int(found.get("DAY", "DAYTH") or 0)
    if last is None or last.grain != "day" or last.day.day >= day:
        return None
    date = day_of(last.day.year, last.day.month, day)
    return None if date is None else _date(When(date, "day"), "")


@_meaning
def _range_year(found: Found, context: Context) -> Meaning | None:
    """The second year of "1998-99"."""
    last, year = context.last, found.get("NUM")
    if last is None or last.grain != "year" or not isinstance(year, int):
        return None
    if year < 100:
        year += last.day.year // 100 * 100
    if not last.day.year < year <= last.day.year + 150:
        return None
    return _date(When(datetime.date(year, 1, 1), "year"), "")


@_meaning
def _decade(found: Found, context: Context) -> Meaning | None:
    given = str(found.get("DECADE"))
    text = "".join(c for c in given if c.isdigit())
    if given[0].isdigit() and len(text) == 2 and not found.has("THE"):
        return None  # "in his 30s": an age
    if len(text) == 4:
        return Meaning("DATE", text[:3], _mod(found), When(datetime.date(int(text), 1, 1), "decade"))
    year = _full_year(int(text), context)
    return Meaning("DATE", str(year)[:3], _mod(found), When(datetime.date(year, 1, 1), "decade"))


@_meaning
def _century(found: Found, context: Context) -> Meaning | None:
    n = int(found.get("ORDINAL") or 0)
    return Meaning("DATE", f"{n - 1:02}", _mod(found)) if 1 <= n <= 30 else None


@_meaning
def _quarter(found: Found, context: Context) -> Meaning | None:
    n = int(found.get("ORDINAL") or 0)
    if not 1 <= n <= 4:
        return None
    year, published = _year(found, context), context.published
    if year is not None:
        return _date(When(datetime.date(year, 3 * n - 1, 15), "quarter"), "", _mod(found))
    if published is None:
        return Meaning("DATE", f"XXXX-Q{n}", _mod(found))
    dates = [datetime.date(published.year + y, 3 * n - 1, 15) for y in (-1, 0, 1)]
    return _date(When(_nearest(dates, published, context.direction), "quarter"), "", _mod(found))


@_meaning
def _half_year(found: Found, context: Context) -> Meaning | None:
    n = int(found.get("ORDINAL", "LATTER") or 0)
    year = _year(found, context) or (context.published.year if context.published else None)
    if n not in (1, 2):
        return None
    return _date(When(datetime.date(year, 6 * n - 3, 1), "half") if year else None, f"XXXX-H{n}", _mod(found))


@_meaning
def _this_quarter(found: Found, context: Context) -> Meaning | None:
    if found.has("LATEST") or (found.get("WHICH") == 0 and context.period is not None):
        return _that_quarter(found, context)
    when = context.today and context.today.as_grain("quarter").moved(int(found.get("WHICH") or 0), "quarter")
    return _date(when, "XXXX-QX", _mod(found))


@_meaning
def _that_quarter(found: Found, context: Context) -> Meaning | None:
    """The quarter that was spoken of last; else the last that had ended when the article appeared."""
    when = context.period if context.period is not None and context.period.grain == "quarter" else None
    if when is None and context.today is not None:
        when = context.today.as_grain("quarter").moved(-1, "quarter")
    return _date(when, "XXXX-QX", _mod(found))


@_meaning
def _year_before(found: Found, context: Context) -> Meaning | None:
    """A year before the period that the report is about: "the year-ago quarter"."""
    if found.has("UNIT", "UNITS"):
        return _duration(found, context)
    base = context.period or (context.today and context.today.as_grain("year"))
    return _date(base and base.moved(-1, "year"), "XXXX")


@_meaning
def _year_period(found: Found, context: Context) -> Meaning | None:
    """ "The 1988 period", "last year's quarter": that year's, of the kind that the report is about."""
    year = _year(found, context)
    if year is None:
        return _date(None, "XXXX")
    if context.period is None or context.period.grain != "quarter":
        return _date(When(datetime.date(year, 1, 1), "year"), "")
    return _date(When(context.period.day.replace(year=year, day=1), "quarter"), "")


# ---- counted from the article's day, or from the date before in the text


@_meaning
def _today(found: Found, context: Context) -> Meaning | None:
    mod = _mod(found)
    which = int(found.get("TODAY", "WHICH", "THEN") or 0)
    part = found.get("PART", "TONIGHT", "OVERNIGHT")
    base = (context.last if found.has("THEN") else None) or context.today
    when = base and base.as_grain("day").moved(which, "day")
    value = when.value if when else UNRESOLVED["day"]
    return Meaning("TIME", f"{value}T{part}", mod, when) if part else Meaning("DATE", value, mod, when)


def _grain(unit: object) -> Grain | None:
    return unit if unit in UNRESOLVED else None  # type: ignore[return-value]


@_meaning
def _which_unit(found: Found, context: Context) -> Meaning | None:
    grain = _grain(found.get("UNIT"))
    if grain is None:
        return None
    when = context.today and context.today.as_grain(grain).moved(int(found.get("WHICH") or 0), grain)
    return _date(when, UNRESOLVED[grain], _mod(found))


@_meaning
def _the_which_unit(found: Found, context: Context) -> Meaning | None:
    """ "The past year" is a length, "the next year" a date."""
    if int(found.get("WHICH") or 0) == 0:
        return _which_unit(found, context)
    return Meaning("DURATION", duration(1, str(found.get("UNIT"))), _mod(found))


@_meaning
def _then_unit(found: Found, context: Context) -> Meaning | None:
    grain = _grain(found.get("UNIT"))
    if grain is None:
        return None
    base = context.last or context.today
    if found.tokens.items[found.first].lower == "the next" and grain not in ("day", "quarter"):
        base = context.today
    when = base and base.as_grain(grain).moved(int(found.get("THEN") or 0), grain)
    return _date(when, UNRESOLVED[grain], _mod(found))


@_meaning
def _boundary_unit(found: Found, context: Context) -> Meaning | None:
    """ "The end of the month": of the article's own."""
    grain = _grain(found.get("UNIT"))
    if grain is None:
        return None
    return _date(context.today and context.today.as_grain(grain), UNRESOLVED[grain], _mod(found))


@_meaning
def _year_end(found: Found, context: Context) -> Meaning | None:
    return _date(context.today and context.today.as_grain("year"), "XXXX", "END")


@_meaning
def _weekend(found: Found, context: Context) -> Meaning | None:
    """The weekend: the one to come where the tense says so, else the one before; "this" may be either."""
    which = found.get("WHICH", "THEN")
    if context.today is None:
        return Meaning("DATE", UNRESOLVED["weekend"], _mod(found))
    at_weekend = context.today.day.isoweekday() >= 6
    if which is not None and int(which):
        weeks = int(which)
    elif which is not None:
        weeks = -1 if context.direction < 0 and context.today.day.isoweekday() <= 2 else 0
    else:
        weeks = 0 if at_weekend or context.direction > 0 else -1
    return _date(context.today.as_grain("weekend").moved(weeks, "week"), UNRESOLVED["weekend"], _mod(found))


def _lengths(found: Found) -> list[tuple[float | str, str]]:
    """The counts and units of a length, in order: [(1, "hour"), (15, "minute")]."""
    out: list[tuple[float | str, str]] = []
    count: float | str | None = None
    previous = ""
    for name, at in found.parts:
        value = found.tokens.items[at].readings[name]
        if name in ("NUM", "SEVERAL", "ONE", "HALF"):
            # "two to three weeks": at least two; "another three days", "a few days": the number counts.
            if count is None or previous == "ONE":
                count = value
        elif name == "AND_HALF":
            if out and count is None and not isinstance(out[-1][0], str):
                out[-1] = (out[-1][0] + float(value), out[-1][1])
            elif isinstance(count, (int, float)):
                count += float(value)
        elif name in ("UNIT", "UNITS"):
            out.append(("X" if count is None else count, str(value)))
            count = None
        previous = name
    return out


@_meaning
def _duration(found: Found, context: Context) -> Meaning | None:
    lengths = _lengths(found)
    if not lengths:
        return None
    values = [duration(n, unit) for n, unit in lengths]
    value = values[0]
    for more in values[1:]:
        rest = more.removeprefix("P")
        value += rest.removeprefix("T") if "T" in value else rest
    return Meaning("DURATION", value, _mod(found))


def _is_one_year(lengths: list[tuple[float | str, str]]) -> bool:
    return bool(lengths) and lengths[0][0] == 1 and lengths[0][1] == "year"


def _shifted(found: Found, sign: int, base: When | None, mod: str | None) -> Meaning | None:
    """The date that lies the length of ``found`` before or behind ``base``, as exact as its unit."""
    lengths = _lengths(found)
    if not lengths:
        return None
    n, unit = lengths[0]
    if isinstance(n, str):
        return Meaning("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", mod)
    if unit in ("second", "minute", "hour"):
        return Meaning("DATE", base.value if base and base.grain == "day" else UNRESOLVED["day"], mod, None)
    if unit == "fortnight":
        n, unit = n * 2, "week"
    if unit in ("millennium", "century"):
        n, unit = n * (1000 if unit == "millennium" else 100), "year"
    grain = _grain(unit)
    if grain is None:
        return None
    if n != int(n):
        n, grain = (n * 12, "month") if grain == "year" else (n, grain)
    when = base and base.as_grain(grain if grain != "decade" else "year").moved(sign * n, grain)
    return _date(when, UNRESOLVED[grain], mod)


@_meaning
def _ago(found: Found, context: Context) -> Meaning | None:
    sign = int(found.get("AGO", "FROM_NOW") or 0)
    if sign < 0 and _is_one_year(_lengths(found)) and context.period is not None:
        return _date(context.period.moved(-1, "year"), "XXXX-QX")
    return _shifted(found, sign, context.today, _mod(found))


@_meaning
def _later(found: Found, context: Context) -> Meaning | None:
    """ "Three days later", from the date before it in the text. Less than a day, or an unknown number, is a length."""
    sign = int(found.get("LATER") or 0)
    lengths = _lengths(found)
    if sign < 0 and _is_one_year(lengths) and context.period is not None:
        return _date(context.period.moved(-1, "year"), "XXXX-QX")
    if not lengths or isinstance(lengths[0][0], str) or lengths[0][1] in ("second", "minute", "hour"):
        return None
    return _shifted(found, sign, context.last or context.today, _mod(found))


# ---- times of the day


@_meaning
def _clock(found: Found, context: Context) -> Meaning | None:
    time = _time(found)
    if time is None:
        return None
    day: When | None = context.today
    unresolved: str | None = UNRESOLVED["day"]
    if found.has("WEEKDAY", "MONTH", "MAYBE_MONTH", "MAYBE_WEEKDAY", "TODAY"):
        day, unresolved = _point(found, context)
        if unresolved is None:
            return None
    elif context.last is not None and context.last.grain == "day":
        day = context.last
    if time == "T24:00" and day is not None:
        time = "T00:00"
    return Meaning("TIME", f"{day.value if day else unresolved}{time}", _mod(found), day)


def _time(found: Found) -> str | None:
    moment = found.get("MOMENT")
    if moment is not None:
        return str(moment)
    clock = found.get("CLOCK")
    military = found.get("MILITARY")
    if clock is not None:
        hour, minute = (int(n) for n in str(clock).split(":")[:2])
    elif military is not None:
        hour, minute = divmod(int(military), 100)
    else:
        hour, minute = int(found.get("HOUR") or 0), 0
    half = found.get("AMPM")
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + int(half)
    elif found.get("PART") in ("AF", "EV") and 1 <= hour < 12:
        hour += 12
    return f"T{hour:02}:{minute:02}"


@_meaning
def _hour_in_part(found: Found, context: Context) -> Meaning | None:
    return _clock(found, context)


# ---- sets, references


@_meaning
def _each(found: Found, context: Context) -> Meaning | None:
    unit = found.get("UNIT", "WEEKEND")
    if unit is not None:
        return Meaning("SET", duration(int(found.get("EACH") or 1), str(unit)))
    weekday = found.get("WEEKDAY", "WEEKDAYS")
    part = found.get("PART", "PARTS")
    if weekday is not None:
        return Meaning("SET", f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))
    month = found.get("MONTH", "MAYBE_MONTH")
    if month is not None:
        return Meaning("SET", f"XXXX-{int(month):02}")
    season = found.get("SEASON", "SEASONS")
    return Meaning("SET", f"XXXX-{season}" if season else f"XXXX-XX-XXT{part}")


@_meaning
def _how_often(found: Found, context: Context) -> Meaning | None:
    return Meaning("SET", str(found.get("HOW_OFTEN")))


@_meaning
def _reference(found: Found, context: Context) -> Meaning | None:
    value = found.get("PRESENT", "PAST", "FUTURE", "RECENT", "PAST_NOUN", "FUTURE_NOUN")
    return Meaning("DATE", str(value))


@_meaning
def _recent_units(found: Found, context: Context) -> Meaning | None:
    return Meaning("DATE", "PAST_REF")


@_meaning
def _coming_units(found: Found, context: Context) -> Meaning | None:
    """ "Coming months", "past years"."""
    which = int(found.get("WHICH") or 0)
    return Meaning("DATE", "FUTURE_REF" if which > 0 else "PAST_REF") if which else None
