"""Spans of time that a text gives by their first and their last date: "from 2009 to 2012", "between May 1 and May 8".

"In 2016 and 2017" and "on May 1 and 2" are spans as well, being of years and days in a row. What is told of them
lasted, so it is dated by both: the first alone would say that it happened then. What only went on "into the early hours
of Thursday" is of the day before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from briefgen.compile.timex import days, edtf
from briefgen.model import Annotations, DateMention

# What stands before the first date, and between the two.
_OPENS = re.compile(r"\b(from|between)\s+$", re.IGNORECASE)
_JOINS = {
    "from": re.compile(r",? (?:to|until|till|through) ", re.IGNORECASE),
    "between": re.compile(r",? and ", re.IGNORECASE),
}
# "Moved the vote from May 3 to May 10": one day given up for another.
_MOVED = re.compile(
    r"\b(?:mov|postpon|shift|chang|delay|push|bring|brought|advanc|reschedul|extend|transfer|switch|defer)\w*\b[^.;\n]*$",
    re.IGNORECASE,
)
_INTO = re.compile(r",? (?:and |then |late |well |on )*into (?:the )?(?:early |small |wee )*(?:hours of |morning of )?")
_MONTH = len("2019-05")
# "In 2016 and 2017", "on Oct. 3 and 4": of one that follows the other. What came "in May and June" began in May.
_AND = re.compile(r",? and (?:on |in )?")
# "May 3-5": the second of the two.
_HYPHENED = "hyphened-days"
_LONGEST_INTO = 40
_LOOKED_BEFORE = 12
_LOOKED_FOR_MOVE = 80


def spans(annotations: Annotations) -> Mapping[int, tuple[str, int]]:
    """The EDTF date of each span and the offset at which its last date begins, by the offset of its first date."""
    found: dict[int, tuple[str, int]] = {}
    for first, last in pairwise(annotations.dates):
        interval = _interval(first, last, annotations.text)
        if interval:
            found[first.start] = interval, last.start
        elif _goes_into(first, last, annotations.text):
            found[first.start] = edtf(first.value), last.start
    return found


def _goes_into(first: DateMention, last: DateMention, body: str) -> bool:
    """Whether what happened on one day went on into the next: "on Monday night and into Tuesday"."""
    if last.start - first.end > _LONGEST_INTO or not _INTO.fullmatch(body, first.end, last.start):
        return False
    one, two = days(edtf(first.value)), days(edtf(last.value))
    return one is not None and two is not None and two == (one[0] + 1, one[1] + 1)


def _interval(first: DateMention, last: DateMention, body: str) -> str:
    if first.type != "DATE" or last.type != "DATE" or last.start - first.end > _LOOKED_BEFORE:
        return ""
    one, two = edtf(first.value), edtf(last.value)
    covered, ends = days(one), days(two)
    if covered is None or ends is None or "/" in one + two or "X" in one + two or covered[1] >= ends[0]:
        return ""
    follows = covered[1] + 1 == ends[0] and len(one) == len(two) and _AND.fullmatch(body, first.end, last.start)
    if follows and len(one) == _MONTH:
        return one
    if last.rule != _HYPHENED and not follows:
        opens = _OPENS.search(body, max(0, first.start - _LOOKED_BEFORE), first.start)
        if opens is None or not _JOINS[opens[1].lower()].fullmatch(body, first.end, last.start):
            return ""
        if _MOVED.search(body, max(0, first.start - _LOOKED_FOR_MOVE), opens.start()):
            return ""
    return f"{one}/{two}"
