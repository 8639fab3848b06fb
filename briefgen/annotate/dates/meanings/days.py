"""Points of the calendar that are given by their parts: day, month, weekday, season, holiday, part of the day."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from briefgen.annotate.dates.around import token_before
from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.holidays import holiday, nth_weekday
from briefgen.annotate.dates.meanings.base import (
    EITHER_ORDER,
    IMPOSSIBLE_DAY,
    Context,
    Meaning,
    dated,
    full_year,
    meaning,
    modifier,
    nearest,
    year_of,
    years_off,
)
from briefgen.annotate.dates.meanings.joined import (
    day_named_beside,
    day_to_come_beside,
    is_moved,
    joined_day,
    joined_month,
    spans_on,
    year_at_head,
    year_of_the_story,
)
from briefgen.annotate.dates.meanings.seasons import season_of
from briefgen.annotate.dates.when import (
    UNRESOLVED,
    Grain,
    When,
    day_of,
    month_of,
    move,
)

# The same for a day of a month, and for one that describes a noun: "she was ready for the June 7 vote".
_AGAINST_OF_DAY, _AGAINST_OF_NOUN = (1.0, 3.0, 10.0, 30.0), (1.0, 2.0, 2.0, 2.0)
# How many times as far a day counts that the tense speaks for, by how clearly it does. In an article of Monday
# "on Tuesday" is hardly ever six days ago, whatever the tense: it was written in another zone, or for the next day;
# unless it has told of Sunday and of nothing later.
_AHEAD_IN_TENSE = (1.0, 0.7, 0.3, 0.1)
_BEHIND_IN_TENSE = (0.3, 0.3, 0.3, 0.1)
# How many days ahead a day of this week is called by its bare name.
_CALLED_BY_NAME = 3
_LATE_PARTS = frozenset({"AF", "EV"})
_OF_A_YEAR = frozenset({"day", "month", "season", "year"})
_OWN = frozenset({"his", "her", "its", "their", "our", "my", "your"})


@meaning
def _iso(found: Found, context: Context) -> Meaning | None:
    year, month, day = (int(n) for n in str(found.get("ISO")).replace("/", "-").split("-"))
    date = day_of(year, month, day)
    return None if date is None else dated(When(date, "day"), "")


@meaning
def _slashed(found: Found, context: Context) -> Meaning | None:
    """Month first, as the American press writes it; day first where no month has that number."""
    first, second, year = (int(n) for n in str(found.get("SLASHED")).split("/"))
    if year < 100:
        year = full_year(year, context)
    date = day_of(year, first, second) or day_of(year, second, first)
    if date is None:
        return None
    either = first != second and day_of(year, second, first) is not None and date.month == first
    return Meaning("DATE", date.isoformat(), None, When(date, "day"), EITHER_ORDER if either else "")


@meaning
def _dotted(found: Found, context: Context) -> Meaning | None:
    """Day first, as those who write dates with full stops do."""
    day, month, year = (int(n) for n in str(found.get("DOTTED")).split("."))
    date = day_of(year, month, day)
    return None if date is None else dated(When(date, "day"), "")


@meaning
def _nine_eleven(found: Found, context: Context) -> Meaning | None:
    return dated(When(datetime.date(2001, 9, 11), "day"), "")


@meaning
def _calendar(found: Found, context: Context) -> Meaning | None:
    """A date given by its parts: weekday, day, month, year, season, holiday, part of the day."""
    when, unresolved = point(found, context)
    if unresolved is None:
        return _impossible(found)
    part = found.get("PART", "DAWN", "PARTS", "OVERNIGHT")
    if part is not None:
        return Meaning("TIME", f"{when.value if when else unresolved}T{part}", modifier(found), when)
    moment = found.get("MOMENT")
    if moment is not None:
        return Meaning("TIME", f"{when.value if when else unresolved}{moment}", modifier(found), when)
    return dated(when, unresolved, modifier(found))


# Days that the press calls by month and day alone, with "attacks" or the like, once the year is known to all.
_ATTACKS = {(9, 11): 2001, (7, 7): 2005, (1, 6): 2021, (10, 7): 2023}


@meaning
def _day_of_attacks(found: Found, context: Context) -> Meaning | None:
    """ "The Sept. 11 attacks", in an article of any later year."""
    month, day = int(found.get("MONTH", "MAYBE_MONTH") or 0), int(found.get("DAY", "DAYTH") or 0)
    year = _ATTACKS.get((month, day))
    if year is None or context.published is None or context.published.year <= year:
        return None
    return dated(When(datetime.date(year, month, day), "day"), "")


@meaning
def _day_of_month(found: Found, context: Context) -> Meaning | None:
    """ "On the 24th", "on the first": one in words only where no noun follows ("on the first ballot")."""
    items = found.tokens.items
    in_words = items[found.last - 1].lower.isalpha()
    if in_words and found.last < len(items) and found.tokens.body[items[found.last].start].isalnum():
        return None
    return _calendar(found, context)


def _impossible(found: Found) -> Meaning | None:
    """A month that has no such day ("31 June") is still that month; nothing more is claimed."""
    month, year = found.get("MONTH", "MAYBE_MONTH"), found.get("YEAR")
    if month is None or not found.has("DAY", "DAYTH"):
        return None
    return Meaning("DATE", f"{year or 'XXXX'}-{int(month):02}", rule=IMPOSSIBLE_DAY)


def point(found: Found, context: Context) -> tuple[When | None, str | None]:
    """The stretch of the calendar, and the value where it cannot be resolved. (None, None): there is no such date."""
    year = year_of(found, context)
    month = found.get("MONTH", "MAYBE_MONTH")
    day = found.get("DAY", "DAYTH")
    weekday = found.get("WEEKDAY", "MAYBE_WEEKDAY")
    named = found.get("HOLIDAY")
    season = found.get("SEASON")
    if month is not None and day is not None:
        if year is None and weekday is None and (other := joined_day(found, context)) is not None:
            earlier = (int(month), int(day)) < (other.day.month, other.day.day)
            year = other.day.year + (earlier and not is_moved(found, context))
        if year is None and weekday is None:
            year = year_at_head(found, context) or year_of_the_story(int(month), int(day), found, context)
        against = _AGAINST_OF_NOUN if _describes(found) else _AGAINST_OF_DAY
        return _month_day(int(month), int(day), year, int(weekday) if weekday is not None else None, context, against)
    if month is not None:
        return _month(int(month), year, found, context)
    if weekday is not None and day is None:
        return _weekday(int(weekday), found, context)
    if day is not None:
        return _day(int(day), int(weekday) if weekday is not None else None, context)
    if named is not None:
        return _holiday(str(named), year, found, context)
    if season is not None:
        return season_of(str(season), year, found, context)
    if found.has("TODAY"):
        return (context.today.moved(int(found.get("TODAY") or 0), "day") if context.today else None), UNRESOLVED["day"]
    if year is not None:
        return (When(datetime.date(year, 1, 1), "year"), "")
    return None, None


def _month_day(
    month: int, day: int, year: int | None, weekday: int | None, context: Context, against_tense: Sequence[float]
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
    return When(
        nearest(fitting, context.published, context.direction, against_tense[abs(context.direction)]), "day"
    ), ""


def _month(month: int, year: int | None, found: Found, context: Context) -> tuple[When | None, str | None]:
    if year is not None:
        return month_of(year, month), ""
    published = context.published
    if published is None:
        return None, f"XXXX-{month:02}"
    if found.has("WHICH") and not found.has("WEEKDAY"):
        which = int(found.get("WHICH") or 0)
        if which < 0:
            year = published.year if month < published.month else published.year - 1
        elif which > 0:
            year = published.year if month > published.month else published.year + 1
        else:
            year = published.year
    elif found.has("THEN") and context.last is not None and context.last.grain in _OF_A_YEAR:
        which, base = int(found.get("THEN") or 0), context.last.day  # "the following March": behind what was told
        turns = (which > 0 and month <= base.month and context.last.grain != "year") or (
            which < 0 and month >= base.month
        )
        year = base.year + (which if turns or (which > 0 and context.last.grain == "year") else 0)
    elif (other := joined_month(month, found, context)) is not None:
        year = other.day.year + (month < other.day.month)
    elif (head := year_at_head(found, context)) is not None:
        year = head
    else:
        direction = context.direction
        behind = found.tokens.items[found.last] if found.last < len(found.tokens.items) else None
        if behind is not None and "DUE_THEN" in behind.readings:
            direction = 3
        elif _describes(found):
            direction = max(-1, direction)
        year = published.year + years_off(month - published.month, direction)
    return month_of(year, month), ""


def _describes(found: Found) -> bool:
    """Whether the month describes a noun ("the July summit"): a past tense around it tells little of when that is."""
    items = found.tokens.items
    if found.last == len(items) or found.first == 0:
        return False
    behind = items[found.last]
    noun = behind.lower.isalpha() and not behind.readings
    before = items[found.first - 1]
    return noun and (before.lower in _OWN or not before.readings.keys().isdisjoint(("THE", "ONE", "POSSESSIVE")))


def _weekday(weekday: int, found: Found, context: Context) -> tuple[When | None, str | None]:
    unresolved = f"XXXX-WXX-{weekday}"
    published = context.published
    if published is None:
        return None, unresolved
    if (named := day_named_beside(weekday, found, context)) is not None:
        return named, unresolved
    if _names_its_week(found):
        days = 7 * int(found.get("WHICH") or 0) + weekday - published.isoweekday()
        return When(published, "day").moved(days, "day"), unresolved
    which = found.get("WHICH", "THEN")
    if found.has("THEN") and which != 0 and context.last is not None and context.last.grain == "day":
        published = context.last.day  # "the previous Friday": before the day that was spoken of
    back = (published.isoweekday() - weekday) % 7
    if which is not None:
        direction = int(which)
        if direction < 0:
            # "Last Monday" of a Wednesday is not the day before yesterday: that is called Monday.
            back = back + 7 if not back or _is_of_last_week(weekday, found, published) else back
        if direction > 0:
            # "Next Thursday" of a Tuesday is not the day after tomorrow: that is called Thursday.
            same_week = published.isoweekday() < weekday and not found.has("THEN")
            back = back - (14 if same_week and back >= 7 - _CALLED_BY_NAME else 7)
        elif direction == 0 and context.direction > 0:
            back = back - 7 if back else 0
    elif found.has("ZONE") and _is_by_another_clock(found):
        # "Wednesday (early Thursday AEST)": the same moment by another clock, so the nearest such day.
        base = context.last.day if context.last is not None and context.last.grain == "day" else published
        back = (base.isoweekday() - weekday) % 7
        back -= 7 if back > 3 else 0
        published = base
    elif (other := joined_day(found, context) or day_to_come_beside(found, context)) is not None and abs(
        (other.day - published).days
    ) <= 7:
        # "From Wednesday to Friday": the first behind the day at which the stretch begins.
        published = other.day
        ahead = (weekday - published.isoweekday()) % 7
        of_an_hour = found.has("CLOCK", "HOUR", "MOMENT", "MILITARY")  # "from 9 a.m. to 5 p.m. Monday"
        back = -(ahead or (0 if of_an_hour else 7))
    elif back and _is_ahead(back, found, context):
        back -= 7
    date = move(published, -back, "day")
    return (None if date is None else When(date, "day")), unresolved


def _is_by_another_clock(found: Found) -> bool:
    """Whether the zone is that of the day, or of what brackets say over again; "at 17:04 GMT on Monday" is no such."""
    before = token_before(found)
    bracketed = before is not None and before.lower.endswith("(")
    return bracketed or not found.has("CLOCK", "HOUR", "MOMENT", "MILITARY")


def _names_its_week(found: Found) -> bool:
    """Whether the week stands behind the weekday: "Monday last week", unlike "a week from Monday"."""
    at = {name: n for name, n in found.parts if name in ("WEEKDAY", "WHICH", "UNIT")}
    return found.get("UNIT") == "week" and at["UNIT"] == at.get("WHICH", -2) + 1 > at.get("WEEKDAY", at["UNIT"])


def _is_of_last_week(weekday: int, found: Found, published: datetime.date) -> bool:
    """Whether a "last Monday" is that of the week before, as on a Wednesday; on a Saturday it is of five days ago.

    "The day before last Monday" is but of the last one.
    """
    if not 0 < published.isoweekday() - weekday <= _CALLED_BY_NAME:
        return False
    said = {t.lower for t in found.tokens.items[max(0, found.first - 1) : found.last]}
    return "last" in said and "before" not in said


def _is_ahead(back: int, found: Found, context: Context) -> bool:
    """Whether the weekday that lies ``back`` days behind the article's own is the next one, not the last."""
    direction, ahead = context.direction, 7 - back
    if direction > 0:
        return ahead * _AHEAD_IN_TENSE[direction] < back or context.is_to_come(ahead)
    if direction < 0 and (spans_on(found) or (ahead == 1 and context.is_told_of_days_before(found))):
        return False
    if direction < 0 and found.get("PART") in _LATE_PARTS:
        return False  # the article was brought up to date overnight, but hardly until the next evening
    return ahead < back * _BEHIND_IN_TENSE[-direction]


def _day(day: int, weekday: int | None, context: Context) -> tuple[When | None, str | None]:
    """The 24th: of the month that was spoken of last, else the nearest to the article's day (that is a Friday)."""
    base = context.last.day if context.last is not None and context.last.grain in ("day", "month") else None
    base = base or context.published
    if base is None:
        return None, f"XXXX-XX-{day:02}"
    dates = [
        date
        for n in ((-1, 0, 1) if weekday is None else range(-12, 13))
        if (first := move(base.replace(day=1), n, "month")) is not None
        and (date := day_of(first.year, first.month, day)) is not None
        and weekday in (None, date.isoweekday())
    ]
    if not dates:
        return None, None
    if context.published is not None and base == context.published:
        return When(nearest(dates, base, context.direction), "day"), ""
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
    if grain == "day" and not found.has("WHICH", "THEN") and (told := context.full) is not None:
        told_in = entry.in_year(told.day.year)
        if told_in and year_of_the_story(told_in.month, told_in.day, found, context) is not None:
            return When(told_in, grain), ""
    dates = [d for y in (-1, 0, 1) if (d := entry.in_year(published.year + y)) is not None]
    which = found.get("WHICH", "THEN")
    if which is not None and int(which) < 0:
        dates = [d for d in dates if d < published][-1:] or dates
    elif which is not None and int(which) > 0:
        dates = [d for d in dates if d > published][:1] or dates
    elif which is not None:
        dates = [d for d in dates if d.year == published.year] or dates
    return (When(nearest(dates, published, context.direction, 2.5), grain), "") if dates else (None, "XXXX-XX-XX")


@meaning
def _month_then_year(found: Found, context: Context) -> Meaning | None:
    """ "March of that year", "June 3 of the following year": of the year that was spoken of."""
    month, base = int(found.get("MONTH", "MAYBE_MONTH") or 0), context.last or context.today
    year = None if base is None else base.day.year + int(found.get("THEN") or 0)
    if found.has("DAY", "DAYTH"):
        number = int(found.get("DAY", "DAYTH") or 0)
        if day_of(2000, month, number) is None:
            return None
        day = None if year is None else day_of(year, month, number)
        return dated(None if day is None else When(day, "day"), f"XXXX-{month:02}-{number:02}")
    return dated(None if year is None else month_of(year, month), f"XXXX-{month:02}", modifier(found))


@meaning
def _nth_weekday(found: Found, context: Context) -> Meaning | None:
    """ "The first Tuesday in November", "the last Friday of May"."""
    n = int(found.get("ORDINAL") or -1)
    month, unresolved = _month(int(found.get("MONTH", "MAYBE_MONTH") or 0), year_of(found, context), found, context)
    if not -1 <= n <= 5 or (found.has("WHICH") and int(found.get("WHICH") or 0) >= 0):
        return None
    if month is None:
        return None if unresolved is None else dated(None, unresolved)
    date = nth_weekday(month.day.year, month.day.month, n, int(found.get("WEEKDAY") or 1))
    return dated(When(date, "day"), "") if date.month == month.day.month else None


@meaning
def _range_day(found: Found, context: Context) -> Meaning | None:
    """The second day of "June 3-5", in the month of the first."""
    last, day = context.last, int(found.get("DAY", "DAYTH") or 0)
    if last is None or last.grain != "day" or last.day.day >= day:
        return None
    date = day_of(last.day.year, last.day.month, day)
    return None if date is None else dated(When(date, "day"), "")
