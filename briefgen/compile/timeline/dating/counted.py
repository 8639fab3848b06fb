"""What is dated by its distance from another happening: "signed on June 28, two days after the court fell"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from briefgen.compile.timeline.clauses import Clause, measure_start
from briefgen.compile.timex import precision
from briefgen.model import DateMention

_LENGTH = re.compile(r"P(\d{1,3})([DW])$")
_MONTHS = re.compile(r"P(\d{1,3})M$")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_LONGEST = 6
_LONGEST_MONTH = 31
# Days: what came after something that lies farther back may have come at any time.
_LONG_AFTER = 14


def distance(clause: Clause) -> int | None:
    """The index of the "after" or "before" that a clause opens with, a length of time before it; None without one."""
    return next((n for n in range(1, min(_LONGEST, len(clause.words))) if measure_start(clause.words, n) == 0), None)


def counted_from(anchor: str, clause: Clause, at: int, mentions: Sequence[DateMention]) -> str:
    """The day of what stands behind the "after" or "before" at index ``at``, or its month where months are counted.

    Empty where it cannot be reckoned.

    ``anchor`` is the date of what is told to have been so long after or before it.
    """
    sign = -1 if clause.words[at].lower == "after" else 1
    if months := _counted(_MONTHS, clause, at, mentions):
        return _months_from(anchor, sign * int(months[1]))
    if precision(anchor) != 1:
        return ""
    days = _days(clause, at, mentions)
    if not days:
        return ""
    day = datetime.date.fromisoformat(anchor[:10])
    try:
        return (day + datetime.timedelta(days=sign * days)).isoformat()
    except OverflowError:
        return ""


def since_then(date: str, published: str | None) -> str:
    """The days from one to that of the report, in which lies what came "after" it; empty where that says too little."""
    if not published or precision(date) != 1:
        return ""
    first, last = date[:10], published[:10]
    if first >= last:
        return first if first == last else ""
    near = (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days <= _LONG_AFTER
    return f"{first}/{last}" if near else ""


def _counted(length: re.Pattern[str], clause: Clause, at: int, mentions: Sequence[DateMention]) -> re.Match[str] | None:
    """The length of time of this form before the word at index ``at``; None where there is none, or no exact one."""
    begin, end = clause.words[0].start, clause.words[at].start
    found = (length.match(d.value) for d in mentions if begin <= d.start < end and not d.mod)
    return next((m for m in found if m), None)


def _months_from(anchor: str, months: int) -> str:
    """The month so many months from a day or a month; empty where the anchor is coarser."""
    first = _MONTH.match(anchor)
    if first is None or precision(anchor) > _LONGEST_MONTH:
        return ""
    year, month = divmod(int(first[1]) * 12 + int(first[2]) - 1 + months, 12)
    return f"{year:04}-{month + 1:02}" if year > 0 else ""


def _days(clause: Clause, at: int, mentions: Sequence[DateMention]) -> int:
    """How many days a length of time is, where it is as fine as that; else 0."""
    if length := _counted(_LENGTH, clause, at, mentions):
        return int(length[1]) * (7 if length[2] == "W" else 1)
    words = [w.lower for w in clause.words[:at]]
    return 1 if words in (["the", "day"], ["a", "day"], ["one", "day"], ["just", "a", "day"]) else 0
