"""Times of the day, by the clock."""

from __future__ import annotations

import re

from briefgen.annotate.dates.grammar import Found
from briefgen.annotate.dates.meanings.base import (
    Context,
    Meaning,
    meaning,
    modifier,
)
from briefgen.annotate.dates.meanings.days import point
from briefgen.annotate.dates.when import (
    UNRESOLVED,
    When,
)


@meaning
def _clock(found: Found, context: Context) -> Meaning | None:
    time = _time(found)
    if time is None:
        return None
    day: When | None = context.today
    unresolved: str | None = UNRESOLVED["day"]
    if found.has("WEEKDAY", "MONTH", "MAYBE_MONTH", "MAYBE_WEEKDAY", "TODAY"):
        day, unresolved = point(found, context)
        if unresolved is None:
            return None
    elif found.has("WHICH"):
        day = day and day.moved(int(found.get("WHICH") or 0), "day")
    elif context.last is not None and context.last.grain == "day" and not _begins_paragraph(found):
        day = context.last
    if time == "T24:00" and day is not None:
        time = "T00:00"
    return Meaning("TIME", f"{day.value if day else unresolved}{time}", modifier(found), day)


def _begins_paragraph(found: Found) -> bool:
    """The heading of an entry in a report that is written as things happen: "9:40 p.m."."""
    return found.first > 0 and not found.tokens.items[found.first - 1].lower.strip()


def _time(found: Found) -> str | None:
    moment = found.get("MOMENT")
    if moment is not None:
        return str(moment)
    clock = found.get("CLOCK")
    military = found.get("MILITARY")
    if clock is not None:
        hour, minute = (int(n) for n in re.split("[:.]", str(clock))[:2])
    elif military is not None:
        hour, minute = divmod(int(military), 100)
    else:
        hour, minute = int(found.get("HOUR") or 0), 0
    half = found.get("AMPM")
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + int(half)
    elif (found.get("PART") in ("AF", "EV") and 1 <= hour < 12) or (found.get("PART") == "NI" and 5 <= hour < 12):
        hour += 12
    return f"T{hour:02}:{minute:02}"
