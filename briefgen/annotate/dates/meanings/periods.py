"""Years and what they are counted in or divided into: quarters, halves, decades, centuries, business years."""

from __future__ import annotations

import datetime

import msgspec

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.meanings.base import (
    Context,
    Meaning,
    dated,
    full_year,
    meaning,
    modifier,
    nearest,
    year_of,
)
from briefgen.annotate.dates.meanings.days import point
from briefgen.annotate.dates.meanings.lengths import is_one_year, length, lengths_of
from briefgen.annotate.dates.when import (
    When,
)

# "The '20s" of an article of 2013 are the 1920s: those that have hardly begun are not yet called so.
_BEGUN = -6


@meaning
def _the_year(found: Found, context: Context) -> Meaning | None:
    """ "The year 2000"."""
    year = found.get("NUM")
    if found.get("UNIT") != "year" or not isinstance(year, int) or not 1000 <= year <= 2999:
        return None
    return dated(When(datetime.date(year, 1, 1), "year"), "")


# How many days of a year "profit for the year fell" is still told of the year before.
_NEW_YEAR = 60
# From this month on "the new year" is the next.
_LATE_IN_THE_YEAR = 7


@meaning
def _new_year(found: Found, context: Context) -> Meaning | None:
    """ "In the new year"."""
    today = context.today
    when = today and today.as_grain("year").moved(int(today.day.month >= _LATE_IN_THE_YEAR), "year")
    return dated(when, "XXXX", modifier(found))


def year_told_of(context: Context) -> When | None:
    """The article's own year; in its first weeks, where the words around tell of the past, the one before."""
    today = context.today
    if today is None:
        return None
    over = context.direction < 0 and today.day.timetuple().tm_yday <= _NEW_YEAR
    return today.as_grain("year").moved(-1 if over else 0, "year")


@meaning
def _full_year(found: Found, context: Context) -> Meaning | None:
    """ "Sales for the full year were flat": the article's own, or the one that is over."""
    full = any(name == "MORE" and found.tokens.items[at].lower == "full" for name, at in found.parts)
    if not full or found.get("UNIT") != "year":
        return None
    return dated(year_told_of(context), "XXXX")


@meaning
def _full_year_figures(found: Found, context: Context) -> Meaning | None:
    """ "Full-year profit": of the article's own year, or of the one that is over."""
    return dated(year_told_of(context), "XXXX")


@meaning
def _year_end(found: Found, context: Context) -> Meaning | None:
    return dated(context.today and context.today.as_grain("year"), "XXXX", str(found.get("YEAR_END")))


@meaning
def _range_year(found: Found, context: Context) -> Meaning | None:
    """The second year of "1998-99"."""
    last, year = context.last, found.get("NUM", "DAY", "YEAR")
    if last is None or last.grain != "year" or not isinstance(year, int):
        return None
    if year < 100:
        in_full = 10 if year < 10 else 100  # "1998-9", "1998-99"
        year += last.day.year // in_full * in_full
    if not last.day.year < year <= last.day.year + 150:
        return None
    return dated(When(datetime.date(year, 1, 1), "year"), "")


@meaning
def _decade(found: Found, context: Context) -> Meaning | None:
    given = str(found.get("DECADE"))
    text = "".join(c for c in given if c.isdigit())
    if given[0].isdigit() and len(text) == 2 and not found.has("THE"):
        return None  # "in his 30s": an age
    if len(text) == 4:
        return Meaning("DATE", text[:3], modifier(found), When(datetime.date(int(text), 1, 1), "decade"))
    year = full_year(int(text), context, ahead=_BEGUN)
    return Meaning("DATE", str(year)[:3], modifier(found), When(datetime.date(year, 1, 1), "decade"))


@meaning
def _joined_decade(found: Found, context: Context) -> Meaning | None:
    """The second of "the 1950s and 60s", in the century of the first."""
    given = str(found.get("DECADE"))
    text = "".join(c for c in given if c.isdigit())
    first = context.last
    if first is None or first.grain != "decade" or len(text) == 4:
        return _decade(found, context)
    year = first.day.year // 100 * 100 + int(text)
    if year <= first.day.year:
        return None
    return Meaning("DATE", str(year)[:3], modifier(found), When(datetime.date(year, 1, 1), "decade"))


@meaning
def _century(found: Found, context: Context) -> Meaning | None:
    n = int(found.get("ORDINAL") or 0)
    return Meaning("DATE", f"{n - 1:02}", modifier(found)) if 1 <= n <= 30 else None


def _is_of_the_year_over(found: Found, context: Context, begins: int) -> bool:
    """Whether "the last quarter of the year", which begins in that month, is told in January of the year before."""
    if not found.has("YEAR_NOUN") or found.has("WHICH") or context.published is None:
        return False
    return context.published.month < begins and context.direction < 0


@meaning
def _quarter(found: Found, context: Context) -> Meaning | None:
    n = int(found.get("ORDINAL") or 0)
    if not 1 <= n <= 4:
        return None
    year, published = year_of(found, context), context.published
    if year is not None:
        year -= _is_of_the_year_over(found, context, 3 * n - 2)
        return dated(When(datetime.date(year, 3 * n - 1, 15), "quarter"), "", modifier(found))
    if published is None:
        return Meaning("DATE", f"XXXX-Q{n}", modifier(found))
    if found.has("FISCAL"):  # the year of a business is not that of the calendar: only its number is known
        return dated(When(datetime.date(published.year, 3 * n - 1, 15), "quarter"), "", modifier(found))
    dates = [datetime.date(published.year + y, 3 * n - 1, 15) for y in (-1, 0, 1)]
    direction = context.direction
    against = 4 if direction > 1 and found.rule.name == "quarter" else 2.5
    return dated(When(nearest(dates, published, direction, against), "quarter"), "", modifier(found))


@meaning
def _quarter_name(found: Found, context: Context) -> Meaning | None:
    """ "Q2 2024", "H1"."""
    name = str(found.get("QUARTER_NAME"))
    n, year = int(name[1]), year_of(found, context)
    if name[0] == "H" and n > 2:
        return None
    if year is None and (found.last - found.first > 1 or context.published is None):
        return Meaning("DATE", f"XXXX-{name}")
    year = year or (context.published.year if context.published else None)
    if year is None:
        return None
    month = 3 * n - 2 if name[0] == "Q" else 6 * n - 5
    return dated(When(datetime.date(year, month, 1), "quarter" if name[0] == "Q" else "half"), "")


@meaning
def _half_year(found: Found, context: Context) -> Meaning | None:
    n = int(found.get("ORDINAL", "LATTER") or 0)
    year = year_of(found, context) or (context.published.year if context.published else None)
    if n not in (1, 2) or (found.rule.name == "half-year-alone" and context.period is None):
        return None  # the half of a match, where no business year is spoken of
    if year is not None:
        year -= _is_of_the_year_over(found, context, 6 * n - 5)
    return dated(When(datetime.date(year, 6 * n - 3, 1), "half") if year else None, f"XXXX-H{n}", modifier(found))


@meaning
def _this_quarter(found: Found, context: Context) -> Meaning | None:
    reported = context.period is not None and context.period.grain == "quarter"
    if found.has("LATEST") or (found.tokens.items[found.first].lower == "this" and reported):
        return _that_quarter(found, context)
    when = context.today and context.today.as_grain("quarter").moved(int(found.get("WHICH") or 0), "quarter")
    return dated(when, "XXXX-QX", modifier(found))


@meaning
def _that_quarter(found: Found, context: Context) -> Meaning | None:
    """The quarter that was spoken of last; else the last that had ended when the article appeared."""
    when = context.period if context.period is not None and context.period.grain == "quarter" else None
    if when is None and context.today is not None:
        when = context.today.as_grain("quarter").moved(-1, "quarter")
    return dated(when, "XXXX-QX", modifier(found))


@meaning
def _quarter_ended(found: Found, context: Context) -> Meaning | None:
    """ "The quarter ended July 31": the one that most of those three months lie in."""
    last, _ = point(found, context)
    if last is None:
        return None
    middle = last.moved(-45, "day")
    return dated(middle and middle.as_grain("quarter"), "XXXX-QX")


@meaning
def _year_before(found: Found, context: Context) -> Meaning | None:
    """A year before the period that the report is about: "the year-ago quarter"."""
    if found.has("UNIT", "UNITS"):
        return length(found)
    base = context.period or (context.today and context.today.as_grain("year"))
    return dated(base and base.moved(-1, "year"), "XXXX")


@meaning
def _year_period(found: Found, context: Context) -> Meaning | None:
    """ "The 1988 period", "last year's quarter": that year's, of the kind that the report is about."""
    year = year_of(found, context)
    if year is None:
        return dated(None, "XXXX")
    if context.period is None or context.period.grain != "quarter":
        return dated(When(datetime.date(year, 1, 1), "year"), "")
    return dated(When(context.period.day.replace(year=year, day=1), "quarter"), "")


@meaning
def _same_period(found: Found, context: Context) -> Meaning | None:
    """ "The same quarter of 2012", "the same period last year": of the kind that the report is about."""
    year = year_of(found, context)
    base = context.period if context.period is not None and context.period.grain == "quarter" else None
    ordinal = found.get("ORDINAL")
    if ordinal is not None and context.today is not None and 1 <= int(ordinal) <= 4:
        base = When(context.today.day.replace(month=3 * int(ordinal) - 1, day=1), "quarter")
    if base is None and context.today is not None:
        by_quarter = found.get("PERIOD") == "quarter"
        base = context.today.as_grain("quarter").moved(-1, "quarter") if by_quarter else context.today.as_grain("year")
    if year is None:
        if not is_one_year(lengths_of(found)) or int(found.get("LATER", "AGO", "BEFORE") or 0) >= 0:
            return None
        return dated(base and base.moved(-1, "year"), "XXXX")
    return dated(base and msgspec.structs.replace(base, day=base.day.replace(year=year, day=1)), f"{year}")


@meaning
def _fiscal_year(found: Found, context: Context) -> Meaning | None:
    return Meaning("DURATION", "P1Y")
