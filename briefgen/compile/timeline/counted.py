"""What is dated by its distance from another happening: "signed on June 28, two days after the court fell"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from briefgen.compile.timeline.clauses import Clause, measure_start
from briefgen.compile.timex import precision
from briefgen.model import DateMention

_LENGTH = re.compile(r"P(\d{1,3})([DW])$")
_LONGEST = 6
# Days: what came after something that lies farther back may have come at any time.
_LONG_AFTER = 14


def distance(clause: Clause) -> int | None:
    """The index of the "after" or "before" that a clause opens with, a length of time before it; None without one."""
    return next((n for n in range(1, min(_LONGEST, len(clause.words))) if measure_start(clause.words, n) == 0), None)


def counted_from(anchor: str, clause: Clause, at: int, mentions: Sequence[DateMention]) -> str:
    """The day of what stands behind the "after" or "before" at index ``at``; empty where it cannot be reckoned.

    ``anchor`` is the date of what is told to have been so long after or before it.
    """
    if precision(anchor) != 1:
        return ""
    days = _days(clause, at, mentions)
    if not days:
        return ""
    day = datetime.date.fromisoformat(anchor[:10])
    try:
        return (day + datetime.timedelta(days=-days if clause.words[at].lower == "after" else days)).isoformat()
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


def _days(clause: Clause, at: int, mentions: Sequence[DateMention]) -> int:
    """How many days a length of time is, where it is as fine as that; else 0."""
    begin, end = clause.words[0].start, clause.words[at].start
    for mention in mentions:
        if begin <= mention.start < end and (length := _LENGTH.match(mention.value)) and not mention.mod:
            return int(length[1]) * (7 if length[2] == "W" else 1)
    words = [w.lower for w in clause.words[:at]]
    return 1 if words in (["the", "day"], ["a", "day"], ["one", "day"], ["just", "a", "day"]) else 0
