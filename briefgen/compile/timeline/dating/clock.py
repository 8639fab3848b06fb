"""The day of a time of day that stands alone: "A fire broke out at 10:40 p.m.", after "officials said Tuesday".

The time belongs to the day named last. Where that is only the day on which somebody spoke of it, it belongs to the
day named before, if any is; where both stand in one sentence, its day is not known. A day of weeks ago, named in a
paragraph before, dates no hour of the news; what "had begun at noon" is of the day that the article has named most,
the first of these. In "at noon that Monday" the day follows the hour. A midnight to come ends its day, and a morning
behind an evening in one sentence is that of the next day.
"""

from __future__ import annotations

import bisect
import datetime
import re
from collections import Counter
from collections.abc import Sequence

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.dateline import stamps
from briefgen.compile.timeline.words import Word, words_of
from briefgen.compile.timex import days, days_later
from briefgen.model import Annotations, DateMention

_ALONE = frozenset({"clock", "clock-alone", "part-alone"})
_EVENING = ("TEV", "TNI")
_MORNING = re.compile(r"(?:0\d|1[01]):|MO")
_LOOKED_BACK = 8
_NEAR = 60
# Between a time and the day behind it: "at noon that Monday", "at 6 a.m., on June 3".
_THEN_DAY = re.compile(r",? (?:on )?")
# "At 3 p.m. on the day of the fire": of a day that is named elsewhere.
_OF_THE_DAY = re.compile(r",? on (?:the|that) (?:same |very )?day\b")
_AFTER = ("after ", "past ")
_LOOKED_FOR_AFTER = 6
# "Shortly before midnight", "close to midnight": of the day that it ends.
_TOWARDS = re.compile(r"\b(?:before|to|toward|towards|near|nearly|almost|nearing|approaching) $", re.IGNORECASE)
_LOOKED_FOR_TOWARDS = 12
# A night is over by this time of the next day.
_BY_MORNING = "05:00"
_SAME = 6
_STOP = re.compile(r"[.!?\n]")
_MIDNIGHT = frozenset({"00:00", "24:00"})
# So many days before the article, a day is none of its news.
_HISTORY = 10
# "6:50 a.m. yesterday", "7 p.m. last night", "2 p.m. Saturday", "5 p.m., Nov. 6": the hour has its day with it.
_WITH_DAY = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|(?:last|this) [a-z]+|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)$",
    re.IGNORECASE,
)
_HAD = re.compile(r"\bhad\b")
# "In an interview on Monday", "she wrote on Facebook on Sunday", "speaking to reporters on Sunday".
_TOLD = frozenset({"interview", "statement", "briefing", "reporters", "journalists", "media", "wrote", "posted"})
_PUBLISH = "publish"
# "The session of Monday": the day is the session's, whoever speaks of it.
_OF = re.compile(r"\b(?:of|from) $")


def day_of_clock(mention: DateMention, annotations: Annotations, known: Predicates) -> str | None:
    """The value of a time of day with the day it is of; None where that is not known, as given where it is no such."""
    day, _, clock = mention.value.partition("T")
    # In an article of no known day a time of day is of no known day either.
    if mention.rule not in _ALONE or not clock or len(day) != len("2019-05-08") or "X" in day:
        return mention.value
    if has_its_day(mention):
        return mention.value
    at = bisect.bisect_left(annotations.dates, mention.start, key=lambda d: d.start)
    behind = [d for d in annotations.dates[at + 1 : at + 2] if d.type == "DATE" and _is_day(d)]
    if behind and _THEN_DAY.fullmatch(annotations.text, mention.end, behind[0].start):
        return f"{behind[0].value[:10]}T{clock}"
    if _OF_THE_DAY.match(annotations.text, mention.end):
        return None
    published = annotations.source.published
    before = [
        d for d in reversed(annotations.dates[max(0, at - _LOOKED_BACK) : at]) if d.rule not in _ALONE and _is_day(d)
    ]
    if published and stamps(annotations.text):
        own = annotations.text.rfind("\n", 0, mention.start) + 1
        if not before or before[0].start < own:
            return f"{published[:10]}T{clock}"
    if clock in _MIDNIGHT and _TOWARDS.search(
        annotations.text, max(0, mention.start - _LOOKED_FOR_TOWARDS), mention.start
    ):
        return _day_that_ended(day, mention, before, annotations, known)
    if published and clock in _MIDNIGHT and _to_come(mention, annotations, known):
        return f"{_next(day)}T00:00"
    if not before or before[0].value[:10] != day:
        return mention.value
    after = annotations.text[max(0, mention.start - _LOOKED_FOR_AFTER) : mention.start].lower()
    if clock in _MIDNIGHT and after.endswith(_AFTER) and _STOP.search(annotations.text, before[0].end, mention.start):
        return f"{_next(day)}T00:00"  # "The vote was on Sunday. He conceded shortly after midnight."
    if published and day > published[:10] and not _to_come(mention, annotations, known):
        return None  # "toys for Christmas. Pickets stood at the gates by dawn."
    in_one_sentence = _begin_of_sentence(annotations, mention.start) <= before[0].start
    # "It ended late on Monday night. ... At 2 a.m. the office spoke": the night goes on in the sentences behind it.
    after_it = _MORNING.match(clock) if in_one_sentence else clock < _BY_MORNING
    if before[0].value[10:] in _EVENING and after_it:
        return f"{_next(day)}T{clock}"
    if published and "\n" in annotations.text[before[0].end : mention.start]:
        news = [d for d in before if not _is_history(d, published)]
        if _HAD.search(annotations.text, _begin_of_sentence(annotations, mention.start), mention.start) and news:
            named = Counter(d.value[:10] for d in news)
            return f"{min(named, key=lambda day: (-named[day], day))}T{clock}"
        if _is_history(before[0], published):
            return f"{news[0].value[:10]}T{clock}" if news else None
    if not _is_of_telling(before[0], annotations, known):
        return mention.value
    if in_one_sentence:
        return None
    earlier = next((d for d in before[1:] if d.value[:10] <= day and not _is_of_telling(d, annotations, known)), None)
    return f"{earlier.value[:10]}T{clock}" if earlier else mention.value


def has_its_day(mention: DateMention) -> bool:
    """Whether a time of day names the day it is of, in the same words."""
    return _WITH_DAY.search(mention.text) is not None


def _day_that_ended(
    day: str, mention: DateMention, before: Sequence[DateMention], annotations: Annotations, known: Predicates
) -> str:
    """The day of what came shortly before midnight: not that of the article, which tells of it, unless it names it."""
    named = next((d for d in before if not _is_of_telling(d, annotations, known)), None)
    published = annotations.source.published or ""
    if day != published[:10] or (named and named.value[:10] == day) or _to_come(mention, annotations, known):
        return day
    return days_later(datetime.date.fromisoformat(day), -1).isoformat()


def _begin_of_sentence(annotations: Annotations, at: int) -> int:
    """Where the sentence that holds offset ``at`` begins; ``at`` where none does."""
    n = bisect.bisect_right(annotations.sentences, at, key=lambda s: s.start) - 1
    return annotations.sentences[n].start if n >= 0 and at < annotations.sentences[n].end else at


def _end_of_sentence(annotations: Annotations, at: int) -> int:
    """Where the sentence that holds offset ``at`` ends; ``at`` where none does."""
    n = bisect.bisect_right(annotations.sentences, at, key=lambda s: s.start) - 1
    return max(at, annotations.sentences[n].end) if n >= 0 else at


def _next(day: str) -> str:
    return days_later(datetime.date.fromisoformat(day), 1).isoformat()


def _to_come(mention: DateMention, annotations: Annotations, known: Predicates) -> bool:
    """Whether what happens at a time is told as to come: "will begin at midnight"."""
    words = words_of(annotations.text, max(0, mention.start - _NEAR), mention.start)
    last = next((n for n in reversed(range(len(words))) if _is_verb(words[n], known)), None)
    return last is not None and words[last].lower in known.future and known.tells_ahead([w.lower for w in words[last:]])


def _is_verb(word: Word, known: Predicates) -> bool:
    return known.is_finite(word.text) or word.lower in known.future


def _is_history(mention: DateMention, published: str) -> bool:
    then, told = days(mention.value[:10]), days(published[:10])
    return then is not None and told is not None and told[0] - then[0] > _HISTORY


def _is_day(mention: DateMention) -> bool:
    return mention.type in ("DATE", "TIME") and mention.value[4:5] == mention.value[7:8] == "-"


def _is_of_telling(mention: DateMention, annotations: Annotations, known: Predicates) -> bool:
    """Whether a day is the one on which somebody told, or made public, what was.

    "Officials said Tuesday", "in an interview on Tuesday", "a transcript released on Tuesday", "the ministry on Tuesday
    published its log".
    """
    if _OF.search(annotations.text, max(0, mention.start - _SAME), mention.start):
        return False
    begin = max(_begin_of_sentence(annotations, mention.start), mention.start - _NEAR)
    words = words_of(annotations.text, begin, mention.start)
    told = [n for n, w in enumerate(words) if _tells(w, words, known)]
    if told:
        return not any(known.is_finite(w.text) for w in words[told[-1] + 1 :])
    clause = max(annotations.text.rfind(mark, begin, mention.start) for mark in ",;")
    if any(w.start > clause and known.is_finite(w.text) for w in words):
        return False
    behind = words_of(annotations.text, mention.end, _end_of_sentence(annotations, mention.end))
    first = next((w for w in behind if known.is_finite(w.text)), None)
    return first is not None and _tells(first, behind, known)


def _tells(word: Word, beside: Sequence[Word], known: Predicates) -> bool:
    """Whether a word tells of telling or of making something public: who releases a log frees nobody."""
    if word.lower in _TOLD or known.is_reporting(word.text):
        return True
    if not known.is_past(word.text):
        return False
    public = known.classes(known.base(word.text)) == {_PUBLISH}
    return public or known.phrasal(word.text, [w.lower for w in beside]) == _PUBLISH
