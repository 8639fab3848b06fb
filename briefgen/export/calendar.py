"""The timeline as an iCalendar file (RFC 5545), for a calendar program.

Only happenings dated to the day or to a run of days are in it: a calendar has no place for "2022" or "spring".
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from icalendar import Calendar, Event

from briefgen.model import Brief, Happening

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def calendar_files(brief: Brief) -> dict[str, str]:
    """``timeline.ics``. Its time stamps are those of the newest source, not of a clock: same brief, same bytes."""
    calendar = Calendar()
    calendar.add("prodid", "-//briefgen//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", brief.title)
    newest = max((s.published for s in brief.sources if s.published), default="1970-01-01")
    stamp = dt.datetime.combine(dt.date.fromisoformat(newest), dt.time(), dt.timezone.utc)
    head, end, rest = calendar.to_ical().decode("utf-8").rpartition("END:VCALENDAR")
    dated = ((happening, _days(happening.date)) for happening in brief.timeline)
    events = (_event(happening, days, stamp) for happening, days in dated if days is not None)
    return {"data/timeline.ics": "".join((head, *events, end, rest))}


# A server writes the same ones again and again.
@lru_cache(maxsize=1 << 12)
def _event(happening: Happening, days: tuple[dt.date, dt.date], stamp: dt.datetime) -> str:
    event = Event()
    event.add("uid", f"{happening.id}@briefgen")
    event.add("dtstamp", stamp)
    event.add("dtstart", days[0])
    event.add("dtend", days[1] + dt.timedelta(days=1))  # the end of an all-day event is the day after
    event.add("summary", happening.headline)
    event.add("description", "\n".join(f"{e.source}: “{e.text}”" for e in happening.evidence))
    event.add("categories", [happening.kind])
    written: bytes = event.to_ical()
    return written.decode("utf-8")


def _days(date: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of an EDTF date that names days, else None."""
    found = [_DAY.match(part) for part in date.split("/")]
    try:
        days = [dt.date.fromisoformat(match.group()) for match in found if match]
    except ValueError:
        return None
    if not days or len(days) != len(found) or days[-1] == dt.date.max:
        return None
    return days[0], max(days)
