"""Times that come again and again ("every Monday", "weekly"), and vague ones ("now", "once", "soon")."""

from __future__ import annotations

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.holidays import holiday
from briefgen.annotate.dates.meanings.base import (
    Context,
    Meaning,
    meaning,
)
from briefgen.annotate.dates.when import (
    duration,
)

# A verb of the clause that tells of the past: see `Tense.direction`.
_BEHIND = -2


@meaning
def _each(found: Found, context: Context) -> Meaning | None:
    unit = found.get("UNIT", "WEEKEND")
    units = found.get("UNITS")
    if units is not None:
        return Meaning("SET", duration(found.get("NUM", "SEVERAL") or 1, str(units)))
    if unit is not None:
        return Meaning("SET", duration(int(found.get("EACH") or 1), str(unit)))
    weekday = found.get("WEEKDAY", "WEEKDAYS")
    part = found.get("PART", "PARTS")
    if weekday is not None:
        return Meaning("SET", f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))
    named = found.get("HOLIDAY")
    if named is not None:
        fixed = holiday(str(named)).fixed
        return Meaning("SET", f"XXXX-{fixed}" if fixed else "P1Y")
    month = found.get("MONTH", "MAYBE_MONTH")
    if month is not None:
        return Meaning("SET", f"XXXX-{int(month):02}")
    season = found.get("SEASON", "SEASONS")
    return Meaning("SET", f"XXXX-{season}" if season else f"XXXX-XX-XXT{part}")


@meaning
def _each_weekday(found: Found, context: Context) -> Meaning | None:
    """ "Every weekday morning": of any day from Monday to Friday."""
    part = found.get("PART")
    return Meaning("SET", f"XXXX-XX-XXT{part}" if part else "P1D")


@meaning
def _how_often(found: Found, context: Context) -> Meaning | None:
    return Meaning("SET", str(found.get("HOW_OFTEN", "WEEKENDS")))


@meaning
def _reference(found: Found, context: Context) -> Meaning | None:
    if found.tokens.items[found.first].lower == "soon" and context.direction <= _BEHIND:
        return None  # "they soon returned"
    value = found.get("PRESENT", "PAST", "FUTURE", "RECENT", "PAST_NOUN", "FUTURE_NOUN", "ONE_DAY", "TO_COME")
    return Meaning("DATE", str(value))


@meaning
def _recent_units(found: Found, context: Context) -> Meaning | None:
    """ "Recent months", a length like the past few months."""
    return Meaning("DURATION", duration("X", str(found.get("UNITS"))))


@meaning
def _coming_units(found: Found, context: Context) -> Meaning | None:
    """ "The coming months", "the last days", lengths like the next few months; "past years", some time ago."""
    which = int(found.get("WHICH") or 0)
    if which > 0 or (which < 0 and found.has("THE")):
        return Meaning("DURATION", duration("X", str(found.get("UNITS"))))
    return Meaning("DATE", "PAST_REF") if which else None
