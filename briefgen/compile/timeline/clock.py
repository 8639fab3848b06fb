"""The day of a time of day that stands alone: "A fire broke out at 10:40 p.m.", after "officials said Tuesday".

Such a time is read as of the day named last. Where that was only the day on which somebody told of it, the happening is
of the day named before, and of none that is known where the telling and the time stand in one sentence.
"""

from __future__ import annotations

import bisect

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.clauses import words_of
from briefgen.model import Annotations, DateMention

_ALONE = "clock"
_LOOKED_BACK = 8
_NEAR = 60


def day_of_clock(mention: DateMention, annotations: Annotations, known: Predicates) -> str | None:
    """The value of a time of day with the day it is of; None where that is not known, as given where it is no such."""
    day, _, clock = mention.value.partition("T")
    if mention.rule != _ALONE or not clock or len(day) != len("2019-05-08"):
        return mention.value
    at = bisect.bisect_left([d.start for d in annotations.dates], mention.start)
    before = [d for d in reversed(annotations.dates[max(0, at - _LOOKED_BACK) : at]) if d.rule != _ALONE and _is_day(d)]
    if not before or before[0].value[:10] != day or not _is_of_telling(before[0], annotations, known):
        return mention.value
    if any(s.start <= before[0].start and mention.start < s.end for s in annotations.sentences):
        return None
    earlier = next((d for d in before[1:] if d.value[:10] <= day and not _is_of_telling(d, annotations, known)), None)
    return f"{earlier.value[:10]}T{clock}" if earlier else None


def _is_day(mention: DateMention) -> bool:
    return mention.type in ("DATE", "TIME") and mention.value[4:5] == mention.value[7:8] == "-"


def _is_of_telling(mention: DateMention, annotations: Annotations, known: Predicates) -> bool:
    """Whether a day is the one on which somebody told: "officials said Tuesday", "told a briefing on Tuesday"."""
    words = words_of(annotations.text, max(0, mention.start - _NEAR), mention.start)
    told = [n for n, w in enumerate(words) if known.is_reporting(w.text)]
    return bool(told) and not any(known.is_finite(w.text) for w in words[told[-1] + 1 :])
