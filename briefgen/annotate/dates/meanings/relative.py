"""What is counted from the article's own day, or from the date that stands before in the text."""

from __future__ import annotations

import msgspec

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.meanings.base import (
    PAST_UNIT,
    Context,
    Meaning,
    dated,
    grain_of,
    meaning,
    modifier,
    paragraph_ends,
)
from briefgen.annotate.dates.meanings.days import point
from briefgen.annotate.dates.meanings.lengths import is_one_year, length, lengths_of
from briefgen.annotate.dates.meanings.periods import year_told_of
from briefgen.annotate.dates.meanings.seasons import last_season
from briefgen.annotate.dates.when import (
    HOUR_OF_PART,
    SIZE,
    UNRESOLVED,
    Grain,
    When,
    duration,
)

# How many tokens in front of "a year earlier" the month may stand that is compared with that of a year before.
_NEAR = 4
# How many tokens behind its last date a story goes on.
_STORY_GOES_ON = 40
# Behind a number, or in its place, in front of what it is compared with.
_OF_FIGURES = frozenset({"%", "percent", "million", "billion", "trillion", "cents", "points"})
# What stands behind the value of a year or a month for a day, week or month in it that nobody tells.
_UNKNOWN_IN = {("year", "day"): "-XX-XX", ("year", "week"): "-WXX", ("year", "month"): "-XX", ("month", "day"): "-XX"}
# So many tokens behind the last day nothing is counted from it.
_TOLD_LONG_AGO = 60
_LONG_UNITS = frozenset({"year", "decade", "century"})
# See `Tense.direction`.
_CERTAINLY = 3
# Of what lies further away than so many of any unit no calendar tells.
_AS_LONG_AS_HISTORY = 9999


@meaning
def _today(found: Found, context: Context) -> Meaning | None:
    mod = modifier(found)
    which = int(found.get("TODAY", "WHICH", "THEN") or 0)
    part = found.get("PART", "TONIGHT", "OVERNIGHT")
    base = context.before("day") if found.has("THEN") else context.today
    when = base and base.as_grain("day").moved(which, "day")
    value = when.value if when else UNRESOLVED["day"]
    return Meaning("TIME", f"{value}T{part}", mod, when) if part else Meaning("DATE", value, mod, when)


@meaning
def _which_unit(found: Found, context: Context) -> Meaning | None:
    grain = "year" if found.has("FISCAL_YEAR") else grain_of(found.get("UNIT"))
    if grain is None:
        return None
    when = context.today and context.today.as_grain(grain).moved(int(found.get("WHICH") or 0), grain)
    return dated(when, UNRESOLVED[grain], modifier(found))


@meaning
def _the_part(found: Found, context: Context) -> Meaning | None:
    """ "In the morning": of the day that was spoken of."""
    day = context.day_of_time(found, HOUR_OF_PART.get(str(found.get("PART", "DAWN")), 12))
    return Meaning(
        "TIME", f"{day.value if day else UNRESOLVED['day']}T{found.get('PART', 'DAWN')}", modifier(found), day
    )


@meaning
def _by_part(found: Found, context: Context) -> Meaning | None:
    """ "By evening": of the day that was spoken of; "by night" is how, not when."""
    return None if found.get("PART") == "NI" else _the_part(found, context)


@meaning
def _unit_before(found: Found, context: Context) -> Meaning | None:
    """ "The day before", "the night before", with nothing behind that says before what."""
    part = found.get("PART")
    grain = "day" if part else grain_of(found.get("UNIT"))
    if grain is None:
        return None
    base = (_month_beside_which(found, context) if grain == "month" else None) or context.before(grain)
    when = base and base.as_grain(grain).moved(int(found.get("BEFORE") or 0), grain)
    value = when.value if when else UNRESOLVED[grain]
    return Meaning("TIME", f"{value}T{part}", None, when) if part else Meaning("DATE", value, None, when)


@meaning
def _day_before(found: Found, context: Context) -> Meaning | None:
    """ "The day before last Tuesday", "the week after Easter"."""
    day, unresolved = point(found, context)
    grain = grain_of(found.get("UNIT"))
    if grain not in ("day", "week") or unresolved is None:
        return None
    return dated(day and day.as_grain(grain).moved(int(found.get("BEFORE") or 0), grain), UNRESOLVED[grain])


@meaning
def _same_unit(found: Found, context: Context) -> Meaning | None:
    """ "The same day last week", "this week a year ago": as exact as the first unit, as far back as the second says."""
    grain = grain_of(found.get("UNIT", "WEEKEND"))
    if grain is None or int(found.get("THEN", "WHICH") or 0) != 0:
        return None
    n, unit = lengths_of(found)[-1]
    sign = found.get("AGO", "LATER")
    by = int(found.all("THEN", "WHICH")[-1]) if sign is None else int(sign)
    if isinstance(n, str) or by >= 0 or SIZE.get(unit, 0) <= SIZE[grain]:
        return None
    base = context.today
    if grain == "month" and context.month is not None and _stands_in_sentence(context.month_token, found):
        base = context.month  # "in May it sold more than in the same month last year"
    when = base and base.as_grain(grain).moved(by * n, unit)
    return dated(when, UNRESOLVED[grain])


@meaning
def _the_which_unit(found: Found, context: Context) -> Meaning | None:
    """ "The current year" is a date; so is "the past year", as TimeBank has it; "the past decade" is a length."""
    which = int(found.get("WHICH") or 0)
    if which == 0:
        return _which_unit(found, context)
    if which < 0 and found.get("UNIT") in ("week", "month", "quarter", "year"):
        dated_as = _which_unit(found, context)
        return dated_as and msgspec.structs.replace(dated_as, rule=PAST_UNIT)
    return Meaning("DURATION", duration(1, str(found.get("UNIT"))), modifier(found))


@meaning
def _then_unit(found: Found, context: Context) -> Meaning | None:
    grain = grain_of(found.get("UNIT"))
    if grain is None:
        return None
    n = int(found.get("THEN") or 0)
    compared = _month_beside_which(found, context) if grain == "month" and n < 0 else None
    coarse = context.coarser(grain, found) if compared is None else None
    if coarse is not None and (unknown := _UNKNOWN_IN.get((coarse.grain, grain))):
        return Meaning("DATE", coarse.value + unknown)
    base = compared or context.before(grain)
    if base is None and grain == "month" and paragraph_ends(found, context.last_token):
        base = context.today  # "pay fell from the previous month", a paragraph behind "in 2001"
    if found.tokens.items[found.first].lower == "the next" and grain not in ("day", "quarter"):
        if grain in ("decade", "century"):
            return Meaning("DURATION", duration(1, grain))  # ten years from now, not those that begin with a nought
        base = _of_the_story(grain, found, context) or context.today
    when = base and base.as_grain(grain).moved(n, grain)
    if when is not None and grain == "day" and _is_told_before_it_comes(when, context):
        when = _reached(n, grain, context)  # "he was fined; the next day he apologised" is no tomorrow
    return dated(when, UNRESOLVED[grain], modifier(found))


def _is_told_before_it_comes(when: When, context: Context) -> bool:
    """Whether it lies behind the article's day, and the words around tell of the past."""
    return context.published is not None and when.day > context.published and context.direction < 0


@meaning
def _the_unit(found: Found, context: Context) -> Meaning | None:
    """ "For the year", "of the week": the article's own."""
    grain = grain_of(found.get("UNIT"))
    if grain is None or grain in ("quarter", "decade", "century"):
        return None
    if grain == "year":
        return dated(year_told_of(context), UNRESOLVED[grain])
    base = context.before("day") or context.today if grain == "day" else context.today
    return dated(base and base.as_grain(grain), UNRESOLVED[grain])


# So many tokens behind a day something "earlier in the day" was on it.
_DAY_GOES_ON = 400


@meaning
def _boundary_unit(found: Found, context: Context) -> Meaning | None:
    """ "The end of the month": of the article's own."""
    grain = grain_of(found.get("UNIT"))
    if grain is None:
        return None
    base = _of_the_story(grain, found, context) or context.today
    if grain == "day" and found.first - context.day_token <= _DAY_GOES_ON:
        base = context.before("day")  # "South Africa deplored on Friday the attack earlier in the day"
    return dated(base and base.as_grain(grain), UNRESOLVED[grain], modifier(found))


def _of_the_story(grain: Grain, found: Found, context: Context) -> When | None:
    """The date shortly before in the text, where it begins a story of an earlier year that goes on in the past tense.

    "On Sept. 1, 1939, tanks rolled in. By the end of the year the war had come; the next year it grew."
    """
    last, today = context.last, context.today
    if last is not None and today is not None and grain == "month" and _in_one_sentence(found, context):
        # "In August, when he fell, and again at the end of the month".
        ahead = (last.day - today.day).days
        if last.grain in ("day", "month") and (ahead < 0) == (context.direction < 0):
            return last
    if last is None or today is None or found.first - context.last_token > _STORY_GOES_ON:
        return None
    if SIZE[last.grain] > SIZE[grain] or last.day.year >= today.day.year or context.direction >= 0:
        return None
    return last


def _shifted(found: Found, sign: int, base: When | None, mod: str | None) -> Meaning | None:
    """The date that lies the length of ``found`` before or behind ``base``, as exact as its unit."""
    lengths = lengths_of(found)
    if not lengths:
        return None
    n, unit = lengths[0]
    if isinstance(n, str):
        return Meaning("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", mod)
    if n > _AS_LONG_AS_HISTORY:
        return Meaning("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", mod)
    if unit in ("second", "minute", "hour"):
        return Meaning("DATE", base.value if base and base.grain == "day" else UNRESOLVED["day"], mod, None)
    if unit == "fortnight":
        n, unit = n * 2, "week"
    if unit in ("millennium", "century"):
        n, unit = n * (1000 if unit == "millennium" else 100), "year"
    grain = grain_of(unit)
    if grain is None:
        return None
    if n != int(n):
        n, grain = (n * 12, "month") if grain == "year" else (n, grain)
    when = base and base.as_grain(grain if grain != "decade" else "year").moved(sign * n, grain)
    return dated(when, UNRESOLVED[grain], mod)


@meaning
def _ago(found: Found, context: Context) -> Meaning | None:
    sign = int(found.get("AGO", "FROM_NOW", "FROM") or 0)
    if sign < 0 and is_one_year(lengths_of(found)):
        compared = _compared(found, context)
        if compared is not None:
            return dated(compared.moved(-1, "year"), "XXXX-QX")
    return _shifted(found, sign, context.today, modifier(found))


@meaning
def _weekdays_ago(found: Found, context: Context) -> Meaning | None:
    """ "Two Sundays ago": the last one is one Sunday ago."""
    n = int(found.get("NUM") or 0)
    weekday = int(found.get("WEEKDAYS") or 1)
    today = context.today
    if today is None:
        return dated(None, f"XXXX-WXX-{weekday}")
    days = ((today.day.isoweekday() - weekday) % 7 or 7) + 7 * (n - 1)
    return dated(today.moved(-days, "day"), "") if n > 0 else None


@meaning
def _seasons_ago(found: Found, context: Context) -> Meaning | None:
    """ "Two winters ago": the last one is one winter ago."""
    n, season = int(found.get("NUM") or 0), str(found.get("SEASONS"))
    last = last_season(season, context.today)
    when = last and last.moved(1 - n, "year")
    return dated(when, f"XXXX-{season}") if n > 0 else None


@meaning
def _ago_this(found: Found, context: Context) -> Meaning | None:
    """ "Ten years ago this week", "a year ago today", "four years ago Sunday": as exact as what stands behind "ago"."""
    (n, unit), *_ = lengths_of(found)
    if isinstance(n, str) or unit not in ("week", "month", "year", "decade") or int(found.get("WHICH") or 0) != 0:
        return None
    base = context.today
    if found.has("WEEKDAY", "TODAY"):
        base, _ = point(found, context)
    elif base is not None:
        grain = grain_of(found.all("UNIT")[-1])
        base = base.as_grain(grain) if grain else None
    when = base and base.moved(-n, unit)
    return dated(when, UNRESOLVED[base.grain if base else "day"], modifier(found))


@meaning
def _later(found: Found, context: Context) -> Meaning | None:
    """ "Three days later", from the date before it in the text. Less than a day, or an unknown number, is a length."""
    sign = int(found.get("LATER", "BEFORE") or 0)
    lengths = lengths_of(found)
    if sign < 0 and is_one_year(lengths):
        compared = _compared(found, context)
        if compared is not None:
            return dated(compared.moved(-1, "year"), "XXXX-QX")
    if not lengths:
        return None
    n, unit = lengths[0]
    if isinstance(n, str) or n > _AS_LONG_AS_HISTORY or unit in ("second", "minute", "hour"):
        return None
    if context.coarser(unit, found) is not None:
        return length(found)
    if sign < 0 and n == 1 and unit in ("week", "month") and compares_with_now(found, context):
        return _shifted(found, sign, context.today, modifier(found))
    if sign > 0 and (reached := _reached(n, unit, context)) is not None:
        return dated(reached, "")
    base = context.before(unit)
    if sign < 0 and n == 1 and unit == "day" and found.first - context.day_token > _TOLD_LONG_AGO:
        base = context.today  # "it had been seen a day earlier", paragraphs behind any day
    shifted = _shifted(found, sign, base, modifier(found))
    if sign > 0 and shifted and shifted.when and _is_told_before_it_comes(shifted.when, context):
        return length(found)  # what is told in the past tense lies behind: the date it is counted from is another
    if sign > 0 and shifted and shifted.when and unit in _LONG_UNITS and _lies_years_ahead(shifted.when, context):
        return length(found)  # "a decade later, the firm is still in debt"
    return shifted


def _lies_years_ahead(when: When, context: Context) -> bool:
    """Whether it is of a later year than the article, and nothing says for certain that it is to come."""
    return context.published is not None and when.day.year > context.published.year and context.direction < _CERTAINLY


def follows_figure(found: Found) -> bool:
    """Whether a figure stands right in front, which is compared with another: "up from 255 the previous day"."""
    before = found.tokens.items[found.first - 1] if found.first else None
    return before is not None and (before.lower in _OF_FIGURES or "NUM" in before.readings)


def compares_with_now(found: Found, context: Context) -> bool:
    """Whether a figure stands right in front, and no date in its sentence: "up to 70%, from 50% a month earlier"."""
    return follows_figure(found) and not _in_one_sentence(found, context)


def _in_one_sentence(found: Found, context: Context) -> bool:
    """Whether the last date stands in the same sentence as what was found."""
    return _stands_in_sentence(context.last_token, found)


def _stands_in_sentence(token: int, found: Found) -> bool:
    """Whether no sentence ends between a token and what was found."""
    if token < 0 or found.first - token > _STORY_GOES_ON:
        return False
    between = found.tokens.items[token : found.first]
    return not any("STOP" in t.readings or not t.lower.strip() for t in between)


def _compared(found: Found, context: Context) -> When | None:
    """What is compared with "a year earlier": the month in front, or the period of which a report gives the figures."""
    near = _month_compared(found, context) or context.period
    return near or _month_beside_which(found, context)


def _month_beside_which(found: Found, context: Context) -> When | None:
    """The month whose figure is compared with the one right in front: "9%, down from 10% the previous month"."""
    return context.month_of_figures(found) if follows_figure(found) else None


def _month_compared(found: Found, context: Context) -> When | None:
    """The month right in front: "exports fell in June from a year earlier"."""
    if context.last is None or context.last.grain != "month" or found.first - context.last_token > _NEAR:
        return None
    return context.last if _in_one_sentence(found, context) else None


def _reached(n: float, unit: str, context: Context) -> When | None:
    """Where "two days later" leads to, if from the newest day of the text it would lead past the article's own day.

    What is told in the past tense lies behind: then it is counted from a day before that. None where there is no need.
    """
    today, grain = context.today, grain_of(unit)
    if today is None or grain not in ("day", "week") or context.direction >= 0:
        return None
    reached = [d for day in reversed(context.days) if (d := day.moved(n, grain)) is not None]
    if not reached or reached[0].day <= today.day:
        return None
    return next((d.as_grain(grain) for d in reached[1:] if d.day <= today.day), None)


@meaning
def _from_day(found: Found, context: Context) -> Meaning | None:
    """ "A week from Monday"."""
    context.tense = lambda: 3
    day, _ = point(found, context)
    lengths = lengths_of(found)
    if lengths[0][1] not in ("day", "week") or isinstance(lengths[0][0], str):
        return None
    days = lengths[0][0] * (7 if lengths[0][1] == "week" else 1)
    return dated(day and day.moved(days, "day"), UNRESOLVED["day"])
