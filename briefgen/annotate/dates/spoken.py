"""What "today" is in somebody's words: the day on which they were said, where the article tells that day.

"Ana Ruiz opened the fair on Monday. “Today we begin,” she said" tells of Monday, on whichever day it appeared.
"""

from __future__ import annotations

import bisect
import datetime
import re
from collections.abc import Sequence

import msgspec

from briefgen.annotate.dates.when import move
from briefgen.model import DateMention, NameMention, QuoteMention, SentenceSpan

# The rules of what is counted from the day of speaking.
_FROM_THE_DAY = frozenset({"today", "today-part", "part-today", "this-part"})
_OF_A_DAY = frozenset({"weekday", "weekday-part", "month-day", "weekday-month-day"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# "Imagine a better tomorrow": mostly none of the calendar.
_TOMORROW = re.compile(r"tomorrow\b", re.IGNORECASE)
# "Tuesday's speech" was another's, or is what the words are about.
_POSSESSIVE = re.compile(r"[’']s\b")
# So many sentences in front of the words may tell when they were said, and so many days before the article.
_LOOKED_BACK = 3
_DAYS = 6


def counted_from_speaking(
    dates: tuple[DateMention, ...],
    quotes: Sequence[QuoteMention],
    names: Sequence[NameMention],
    sentences: Sequence[SentenceSpan],
    body: str,
    published: str | None,
) -> tuple[DateMention, ...]:
    """The dates, those that are counted from the day of the article in quotation marks from that of speaking.

    All that is given comes in the order of the ``body``.
    """
    try:
        today = datetime.date.fromisoformat((published or "")[:10])
    except ValueError:
        return dates
    article = _Article(dates, quotes, names, sentences, body)
    moved: dict[int, DateMention] = {}
    for n, date in enumerate(dates):
        if date.rule not in _FROM_THE_DAY or not _DAY.match(date.value) or _TOMORROW.search(date.text):
            continue
        quote = article.quote_at(date.start)
        said = article.day_of_speaking(quote) if quote else None
        days = (said - today).days if said else 0
        day = move(datetime.date.fromisoformat(date.value[:10]), days, "day") if -_DAYS <= days < 0 else None
        if day is not None:
            moved[n] = msgspec.structs.replace(date, value=day.isoformat() + date.value[10:])
    return tuple(moved.get(n, date) for n, date in enumerate(dates)) if moved else dates


class _Article:
    """What was found in one body, looked up by place."""

    def __init__(
        self,
        dates: Sequence[DateMention],
        quotes: Sequence[QuoteMention],
        names: Sequence[NameMention],
        sentences: Sequence[SentenceSpan],
        body: str,
    ) -> None:
        self._dates, self._quotes, self._names, self._sentences, self._body = dates, quotes, names, sentences, body
        self._date_starts, self._quote_starts = [d.start for d in dates], [q.start for q in quotes]
        self._name_starts, self._sentence_starts = [x.start for x in names], [s.start for s in sentences]

    def quote_at(self, place: int) -> QuoteMention | None:
        """The quotation that a place is in."""
        at = bisect.bisect_right(self._quote_starts, place) - 1
        return self._quotes[at] if at >= 0 and place < self._quotes[at].end else None

    def day_of_speaking(self, quote: QuoteMention) -> datetime.date | None:
        """The day that the quotation's own sentence gives, or one shortly before that names the speaker."""
        if quote.when is not None:
            return next(iter(self._days(quote.when.start, quote.when.end)), None)
        speaker = quote.speaker or quote.likely_speaker
        if speaker is None:
            return None
        last = bisect.bisect_right(self._sentence_starts, quote.start)
        for sentence in reversed(self._sentences[max(0, last - 1 - _LOOKED_BACK) : last]):
            told = self._days(sentence.start, sentence.end)
            if told:
                first, end = (bisect.bisect_left(self._name_starts, at) for at in (sentence.start, sentence.end))
                return told[0] if any(x.actor == speaker.name for x in self._names[first:end]) else None
        return None

    def _days(self, start: int, end: int) -> list[datetime.date]:
        """The days that are told between two places, in nobody's words."""
        first, last = (bisect.bisect_left(self._date_starts, at) for at in (start, end))
        return [
            datetime.date.fromisoformat(m.value[:10])
            for m in self._dates[first:last]
            if m.rule in _OF_A_DAY
            and _DAY.match(m.value)
            and not _POSSESSIVE.match(self._body, m.end)
            and self.quote_at(m.start) is None
        ]
