"""What was put off to another day, or brought forward to it.

"The court adjourned the case to March 3", "the vote was put off until September", "brought forward to May 2".

The verb is in the past and the day to come, so neither tense nor "until" tells that something is set for that day.
"""

from __future__ import annotations

import re

from briefgen.compile.timex import edtf
from briefgen.model import DateMention

_PUT_OFF = re.compile(
    r"\b(?:postpon(?:e[sd]?|ing|ement)|adjourn(?:s|ed|ing)?|reschedul(?:e[sd]?|ing)|deferr?(?:s|ed|ing)?|delay(?:s|ed|ing)?"
    r"|put(?:s|ting)? (?:it |them |\w{3,12} \w{3,12} )?off|push(?:es|ed|ing)? (?:it |them )?back"
    r"|(?:bring(?:s|ing)?|brought) (?:it |them )?forward|mov(?:e[sd]?|ing))\b"
    r"[^.;:!?\n]{0,80}\b(?:to|until|till|for) (?:late |early |mid-)?(?:the )?$",
    re.IGNORECASE,
)
# The rules of a day or a month without its year.
_OF_A_YEAR = frozenset({"month-day", "day-month", "month"})
_LOOKED_BEFORE = 140
_YEAR = len("2019")


def put_off_to(mention: DateMention, body: str, published: str | None) -> str | None:
    """The EDTF date to come that something was put off to; None where the mention is of no such day.

    ``published`` is the day of the source. A day or a month that was taken for the last one is the next one.
    """
    if published is None or mention.type != "DATE":
        return None
    date = edtf(mention.value, mention.mod)
    if not date or "/" in date or "X" in date or len(date) == _YEAR:
        return None
    if _PUT_OFF.search(body, max(0, mention.start - _LOOKED_BEFORE), mention.start) is None:
        return None
    if date > published[: len(date)]:
        return date
    later = f"{int(date[:_YEAR]) + 1:04}{date[_YEAR:]}"
    # "On Feb. 29" has no next year.
    return edtf(later) if mention.rule in _OF_A_YEAR and later > published[: len(later)] and edtf(later) else None
