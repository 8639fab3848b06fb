"""The day of what came minutes or hours after what was told before: "It released the satellite 52 minutes later".

Nobody names a day for the second of two things that come so close together. It is that of the first, or the next one
where the hour of the first is known and midnight lies between. So it is with what a sentence tells to have come before:
"Hours earlier, the pilot had asked for a tug" is of the day of the news where none is told.
"""

from __future__ import annotations

import bisect
import datetime
import itertools
import re

import msgspec

from briefgen.compile.timex import calendar_day, days_later
from briefgen.model import Annotations, DateMention

RULE = "moments later"
_BEFORE = "moments before"
# Of "hours later" nobody knows how many.
_LENGTH = re.compile(r"PT(\d{1,3}|X)([MH])$")
# "52 minutes later", "eight minutes after launch", but not "an hour after he had left": that clause has its own rule.
_LATER = re.compile(r"\s+(?:later\b|after (?:the |its )?[\w-]{1,20}(?=[.,;]))")
# At the head of a sentence: "Hours earlier, the mayor had", "Two hours before, the mayor had".
_EARLIER = re.compile(r"\s+(?:earlier|before), ")
# So many characters before, the first of the two may have been told, and so many hours before it may have been.
_LOOKED_BACK = 400
_MOST_HOURS = 8
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(\d\d):(\d\d)$")


def moments_later(mention: DateMention, annotations: Annotations) -> DateMention:
    """The mention with the day on which its length of time ended; as it is where it is no such, or no day is known."""
    length = _LENGTH.match(mention.value)
    earlier = _is_earlier(mention, annotations)
    if mention.type != "DURATION" or length is None or not (earlier or _LATER.match(annotations.text, mention.end)):
        return mention
    count = 0 if length[1] == "X" else int(length[1])
    passed = datetime.timedelta(minutes=count * (60 if length[2] == "H" else 1))
    at = bisect.bisect_left(annotations.dates, mention.start, key=lambda d: d.start)
    before = (annotations.dates[n] for n in reversed(range(at)))
    near = itertools.takewhile(lambda d: mention.start - d.end < _LOOKED_BACK, before)
    first = next((d for d in near if d.type in ("DATE", "TIME") and "REF" not in d.value), None)
    if passed > datetime.timedelta(hours=_MOST_HOURS):
        return mention
    began_on = calendar_day(first.value if first else (annotations.source.published or "") if earlier else "")
    if began_on is None:
        return mention
    day = began_on.isoformat()
    # "At 11:40 p.m. on Monday": the hour stands before its day.
    hours = [d.value for d in annotations.dates[max(0, at - 2) : at] if d.value[:10] == day]
    if clock := next((m for value in hours if (m := _CLOCK.match(value))), None):
        began = datetime.timedelta(hours=int(clock[1]) % 24, minutes=int(clock[2]))
        day = days_later(began_on, (began - passed if earlier else began + passed).days).isoformat()
    return msgspec.structs.replace(mention, type="DATE", value=day, mod=None, rule=_BEFORE if earlier else RULE)


def _is_earlier(mention: DateMention, annotations: Annotations) -> bool:
    """Whether a length of time opens a sentence that tells what had been so long before what was told last."""
    if not _EARLIER.match(annotations.text, mention.end):
        return False
    n = bisect.bisect_right(annotations.sentences, mention.start, key=lambda s: s.start) - 1
    return n >= 0 and not annotations.text[annotations.sentences[n].start : mention.start].removeprefix("Just ")
