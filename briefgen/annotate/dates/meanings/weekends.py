"""Weekends, and weeks that are named by a day in them or counted in their month."""

from __future__ import annotations

import calendar

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.meanings.base import (
    Context,
    Meaning,
    dated,
    grain_of,
    meaning,
    modifier,
)
from briefgen.annotate.dates.meanings.days import point
from briefgen.annotate.dates.when import UNRESOLVED, When

_WEEKS_OF_A_MONTH = 5
_THURSDAY = 4
# A holiday on a Monday or a Tuesday goes with the weekend before it.
_MAKES_THE_WEEKEND_BEFORE_LONG = 2


@meaning
def _weekend(found: Found, context: Context) -> Meaning | None:
    """The weekend: the one to come where the tense says so, else the one before; "this" may be either."""
    which = found.get("WHICH", "THEN")
    if context.today is None:
        return Meaning("DATE", UNRESOLVED["weekend"], modifier(found))
    at_weekend = context.today.day.isoweekday() >= 6
    if which is not None and int(which):
        weeks = int(which)
    elif which is not None:
        # "The games this weekend were called off", in an article of a Thursday: the one that is near.
        weeks = -1 if context.direction < 0 and context.today.day.isoweekday() < _THURSDAY else 0
    else:
        weeks = 0 if at_weekend or context.direction > 0 else -1
    return dated(context.today.as_grain("weekend").moved(weeks, "week"), UNRESOLVED["weekend"], modifier(found))


@meaning
def _week_of(found: Found, context: Context) -> Meaning | None:
    """ "The week of March 6", "the weekend of 8 August"."""
    when, unresolved = point(found, context)
    grain = grain_of(found.get("UNIT", "WEEKEND"))
    if unresolved is None or grain not in ("week", "weekend"):
        return None
    return dated(when and when.as_grain(grain), UNRESOLVED[grain])


@meaning
def _week_of_month(found: Found, context: Context) -> Meaning | None:
    """ "The second week of June", "the last weekend in May": that with the day in the middle of those seven."""
    grain = grain_of(found.get("UNIT", "WEEKEND"))
    n = int(found.get("ORDINAL") or -1)
    month, unresolved = point(found, context)
    if grain not in ("week", "weekend") or not -1 <= n <= _WEEKS_OF_A_MONTH or unresolved is None:
        return None
    if month is None:
        return dated(None, UNRESOLVED[grain])
    first, length = calendar.monthrange(month.day.year, month.day.month)
    if grain == "week":
        day = length - 3 if n < 0 else 7 * n - 3
    else:
        saturday = (calendar.SATURDAY - first) % 7 + 1
        day = saturday + 7 * ((length - saturday) // 7 if n < 0 else n - 1)
    if day > length:
        return None
    return dated(When(month.day.replace(day=day), "day").as_grain(grain), "", modifier(found))


@meaning
def _weekday_of_week(found: Found, context: Context) -> Meaning | None:
    """ "Tuesday last week", "Thursday of next week"."""
    if found.get("UNIT") != "week":
        return None
    day, unresolved = point(found, context)
    return dated(day, unresolved or "", modifier(found))


@meaning
def _holiday_weekend(found: Found, context: Context) -> Meaning | None:
    """ "The Labor Day weekend": the one that the holiday makes longer, at its end or at its beginning."""
    day, _ = point(found, context)
    if day is not None and day.day.isoweekday() <= _MAKES_THE_WEEKEND_BEFORE_LONG:
        day = day.moved(-1, "week")
    return dated(day and day.as_grain("weekend"), UNRESOLVED["weekend"])
