"""What stands before the news and is no part of it: where a report was filed, and the stamps of a live report.

"PORT TAMBER, May 8 (ABC) - " and "9:10 a.m. " date nothing that follows: the one tells where somebody wrote, the other
when it was put up. A report with several stamps is written as things happen, so what it tells is of its own day.
"""

from __future__ import annotations

import functools
import re

# "3 May", "May 3, 2019", "3rd May 2019".
_DATE = r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{4})?"
# "Tamber, 3 May 2019. ", "TAMBER. May 3. TNA - ", "Tamber, May 3, TNA - ", "TAMBER, 3rd May 2019 (TNA) - ".
_DATED = (
    r"(?!The |[A-Z][a-z]{2,5}day,)[A-Z][^\W\d_]{1,20}(?:[ /-][A-Z][^\W\d_]{1,20}){0,3}[,.] " + _DATE + r"(?:"
    r"[.,]? \(?[A-Z][^\W\d_]{1,14}(?: [A-Z][^\W\d_]{1,14})?\)? ?[-–—]+ |,? ?[-–—]+ |\.? (?=[A-Z“\"‘'])|: )"
)
# "PORT TAMBER, North Coast (AP) — ", "(CNN) ", "WASHINGTON — ", "TAMBER, May 8: ", "(Tamber, 8 May 2019) ".
_FILED = (
    r"[A-Z][A-Z.’'/ -]{2,30}(?:, [A-Z][\w. ’'-]{1,30}){0,2},? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2} ?)?"
    r"(?:\([^)\n]{2,20}\) ?)?[-–—]+ "
    r"|(?!The )[A-Z][\w. ]{1,30}(?:, [A-Z][\w. ]{1,30})? \([A-Z][^\W\d_]{1,11}\) [-–—]+ "
    r"|(?!The )[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})? \([A-Z][^\W\d_]{1,11}\) (?=[A-Z“\"‘'])"
    r"|(?!The )[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,2}, [A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20})? "
    r"\([A-Z][^\W\d_]{1,11}\) (?=[A-Z“\"‘'])"
    r"|\([A-Z]{2,10}\) (?:[-–—]+ )?|\([A-Z][\w. ’'-]{1,30}\) [-–—]+ "
    r"|[A-Z][A-Z.’'/-]{2,30}(?: [A-Z.’'-]{2,20}){0,3}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?: "
    r"|\([A-Z][\w’'. -]{1,30}, (?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2}),? \d{4}\) "
    r"|" + _DATED + r"|[A-Z]{4,20}(?: [A-Z]{3,20}){0,2}\. (?=[A-Z“\"‘'])"
)
# "9:10 a.m. A landslide", "10.42am", "18:20 GMT — Police": with what is told behind it, in the same line or below.
_CLOCK = r"(?:2[0-3]|[01]?\d)(?:[:.h][0-5]\d ?(?:[ap]\.?m\b\.?)?| ?[ap]\.?m\b\.?)(?: \(?[A-Z]{3,4}\)?(?![\w-]))?"
_STAMP = _CLOCK + r"(?: ?[-–—|:]+ ?| (?=[“\"‘'A-Z])(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)|(?=\n|$))"

DATELINE = re.compile(rf"(?:{_FILED}|{_STAMP})")
# "08:40 Monday - ", "4 May: ": the hour or day that an entry of a list begins with, which dates what follows.
LISTED = re.compile(rf"(?:[Aa]bout )?(?:{_CLOCK}(?:,? [A-Z][a-z]{{2,5}}day)?|{_DATE}) ?(?:[-–—]+|:) ?")
_STAMPED = re.compile(rf"^(?:{_STAMP})", re.MULTILINE)
# So many stamps make a live report.
_LIVE = 3


# Asked for each time of day that the body has.
@functools.lru_cache(maxsize=16)
def stamps(body: str) -> tuple[int, ...]:
    """Where the stamps of a live report begin; empty for any other text."""
    found = tuple(m.start() for m in _STAMPED.finditer(body))
    return found if len(found) >= _LIVE else ()


def is_dateline(body: str, start: int, end: int) -> bool:
    """Whether a sentence is nothing but a dateline: "Tamber, 3 May 2019." before "The union calls on"."""
    dateline = DATELINE.match(body, start)
    return dateline is not None and dateline.end() >= end
