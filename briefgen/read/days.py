"""The day that a file states about itself, in the forms that web pages, mail and documents write it."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime

from briefgen.checked_yaml import is_iso_date
from briefgen.lexicon.calendar import MONTHS

_MONTH = rf"(?P<month>(?a:{'|'.join(MONTHS)}))[a-z]{{0,6}}\.?"
_FORMS = (
    re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d\d)[-/.](?P<d>\d\d)(?!\d)"),  # 2025-06-04T22:10Z, 2025/06/04
    re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),  # 20250604
    re.compile(_MONTH + r" (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})(?!\d)", re.IGNORECASE),  # June 4, 2025
    re.compile(r"(?P<d>\d{1,2})(?:st|nd|rd|th)? " + _MONTH + r",? (?P<y>\d{4})(?!\d)", re.IGNORECASE),  # 4 June 2025
    # Only where no month is meant by the first, or none by the second number: 28/10/2025, 10/28/2025
    re.compile(r"(?P<d>1[3-9]|2\d|3[01])[/.](?P<m>0?[1-9]|1[0-2])[/.](?P<y>\d{4})(?!\d)"),
    re.compile(r"(?P<m>0?[1-9]|1[0-2])[/.](?P<d>1[3-9]|2\d|3[01])[/.](?P<y>\d{4})(?!\d)"),
)
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? ", re.IGNORECASE)
# What goes before the day in the line below a headline: "Published: ", "Updated on ", "Posted Wednesday, ".
_LABEL = re.compile(
    r"(?:first |last )?(?:published|posted|updated|date|issued|filed|created)(?: on| at|:)?:? ", re.IGNORECASE
)
# "Published 4 June 2025 | Updated 5 June 2025", "Posted on June 4, 2025 by Ada Writer"
_AND_CHANGED = re.compile(
    r"(?P<day>[^\d]{0,40}\d.*?)\s(?:[|·•–—-]\s)?(?:(?:last )?(?:updated|modified)\b|by [A-Z]).*", re.IGNORECASE
)
_BAR = re.compile(r"\s[|•·]\s")
_LONGEST_FIELD = 6  # words
# "18:12 BST, 4 June 2025"
_TIME_BEFORE = re.compile(
    r"\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?,?\s?(?:[A-Z]{2,4}(?![a-z]))?,? (?:on )?(?=[\dA-Z])", re.IGNORECASE
)
# What may follow it there: a time of day, a time zone, no words of a sentence.
_BEHIND = re.compile(
    r"[\s,|·•–—-]*(?:at )?(?:\d{1,2}[:.h]\d\d(?:[:.]\d\d)?)?\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:\(?[A-Z]{1,5}(?:[+-]\d{1,2})?\)?|[+-]\d\d:?\d\d)?"
    r"(?:; page \w{1,4})?[\s|·•.–—-]*\Z",
    re.IGNORECASE,
)


def stated_day(text: object) -> str | None:
    """The day that ``text`` begins with, as YYYY-MM-DD; None where that is no day that exists.

    The day is that of the zone in which it is written: what a reader of the page sees.
    """
    found = _day_at_start(text) if isinstance(text, str) else None
    return found[0] if found else None


def mail_day(text: str) -> str | None:
    """The day in a ``Date:`` header of a mail (RFC 5322)."""
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def day_line(line: str) -> str | None:
    """The day in a line that holds nothing else but a label and a time of day: ``Published June 4, 2025, 10:12``"""
    if len(line) > 80:
        return None
    line = " ".join(line.split())
    changed = _AND_CHANGED.fullmatch(line)
    line = changed["day"] if changed else line
    label = _LABEL.match(line)
    rest = line[label.end() :] if label else line
    time = _TIME_BEFORE.match(rest)
    rest = rest[time.end() :] if time else rest
    found = _day_at_start(rest)
    if found and _BEHIND.match(found[1]):
        return found[0]
    return next(filter(None, map(day_line, _fields(line))), None)


def _fields(line: str) -> list[str]:
    """The parts of a line like ``The Harbour Post | Ada Writer | June 4, 2025``, behind the first; none of another."""
    first, *others = _BAR.split(line)
    return others if all(len(part.split()) <= _LONGEST_FIELD for part in (first, *others)) else []


def _day_at_start(text: str) -> tuple[str, str] | None:
    text = " ".join(text[:200].split())
    weekday = _WEEKDAY.match(text)
    text = text[weekday.end() :] if weekday else text
    for form in _FORMS:
        match = form.match(text)
        if match is None:
            continue
        parts = match.groupdict()
        month = int(parts["m"]) if "m" in parts else MONTHS.index(parts["month"].lower()) + 1
        day = f"{parts['y']}-{month:02}-{int(parts['d']):02}"
        if is_iso_date(day):
            return day, text[match.end() :]
    return None
