"""Calendar dates that a source gives and of which nothing else is told: each stands there for something.

"The court ordered that the mine stay shut until March 6": no clause tells of a happening of that day, yet a reader who
asks for the days of an event wants it. A date that any other entry has is only named again.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.binding import dated_part
from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.clauses import Clause, clauses
from briefgen.compile.timeline.dated_noun import happening_noun, names_a_noun
from briefgen.compile.timeline.dateline import DATELINE
from briefgen.compile.timeline.dating.spanned import spans
from briefgen.compile.timeline.extent import is_usable
from briefgen.compile.timeline.founding import is_by_the_way, is_denied_day
from briefgen.compile.timeline.kinds import kind_by_day
from briefgen.compile.timeline.maker import Maker
from briefgen.compile.timeline.on_the_day import is_trend
from briefgen.compile.timex import days, edtf, precision
from briefgen.model import Annotations, DateMention, SentenceSpan

NAMED = "only named"
"""The rule of a date that is named, whatever is told beside it."""

# A calendar date, given by its month or its year; "Monday" and "last week" are given by the day of the article.
_CALENDAR = frozenset(
    {
        *("iso-date", "weekday-month-day", "weekday-day-month", "month-day", "day-month", "month-year", "month"),
        *("month-in-context", "month-after-preposition", "year"),
    }
)
_YEAR = len("2019")
_DAY = 1
# Between two dates of which one thing is told.
_IN_A_LIST = re.compile(r",? ?(?:and |or )?(?:again )?(?:on |in )?")
_SHORTEST_WORD = 4
_MAY = "May"
# A clause of more characters is cut to the part that the date belongs to.
_LONG = 160


def named_days(
    annotations: Annotations, sentence: SentenceSpan, found: Iterable[Candidate], maker: Maker, known: Predicates
) -> Iterator[Candidate]:
    """The dates that a sentence names without telling of a happening of them; ``found`` is what it tells."""
    published, body = annotations.source.published, annotations.text
    told = [c for c in found if c.founds]
    spanned = spans(annotations)
    last_days = {last for _, last in spanned.values()}
    dateline = DATELINE.match(body, sentence.start, sentence.end)
    begin = dateline.end() if dateline else sentence.start
    for mention in _mentions(annotations, begin, sentence.end) if published else ():
        if mention.start in last_days:
            continue
        date = spanned[mention.start][0] if mention.start in spanned else edtf(mention.value, mention.mod)
        if any(c.date == date or (c.kind == "statement" and c.start <= mention.start < c.end) for c in told):
            continue
        kind = kind_by_day(date, published) if date else None
        clause = _clause(annotations, begin, sentence.end, mention)
        if kind is None or clause is None or not _may_name(annotations, mention, clause, known):
            continue
        if is_by_the_way(mention, kind, clause.words, body, known):
            continue
        start, end = _part(annotations, clause, mention, known)
        made = maker.made(start, end, date, kind, None, NAMED, founds=False)
        if not is_trend(made):
            yield made


def _mentions(annotations: Annotations, start: int, end: int) -> Iterator[DateMention]:
    """The calendar dates between two offsets: a year only where it is over."""
    published = annotations.source.published or ""
    first = bisect.bisect_left(annotations.dates, start, key=lambda d: d.start)
    for mention in annotations.dates[first:]:
        if mention.start >= end:
            return
        over = len(mention.value) > _YEAR or mention.value < published[:_YEAR]
        if mention.rule in _CALENDAR and over:
            yield mention


def _clause(annotations: Annotations, start: int, end: int, mention: DateMention) -> Clause | None:
    parts = clauses(annotations.text, start, end, [(mention.start, mention.end)])
    return next((c for c in parts if c.start <= mention.start < c.end), None)


def _part(annotations: Annotations, clause: Clause, mention: DateMention, known: Predicates) -> tuple[int, int]:
    """Where the part of a clause begins and ends that stands for a date: behind the date before it, if there is one.

    Of "they sailed on June 3, June 7 and June 9" each date has what stands before it.
    """
    before = _end_of_date_before(annotations, clause, mention)
    behind = [w.start for w in clause.words if before is not None and w.start >= before and w.text[0].isalnum()]
    if behind and before is not None and _IN_A_LIST.fullmatch(annotations.text, before, mention.start):
        return clause.start, mention.end
    if behind and behind[0] < mention.start:
        return behind[0], clause.end
    return dated_part(clause, mention, known) if clause.end - clause.start > _LONG else (clause.start, clause.end)


def _end_of_date_before(annotations: Annotations, clause: Clause, mention: DateMention) -> int | None:
    """Where the last date of a clause ends that stands before another."""
    n = bisect.bisect_left(annotations.dates, mention.start, key=lambda d: d.start) - 1
    return annotations.dates[n].end if n >= 0 and annotations.dates[n].start >= clause.start else None


def _may_name(annotations: Annotations, mention: DateMention, clause: Clause, known: Predicates) -> bool:
    """Whether the date may be that of something that is told as it is, not in quotation marks."""
    if any(w.lower in known.hypothetical and w.text != _MAY for w in clause.words):
        return False
    if not any(w.text.islower() and len(w.text) >= _SHORTEST_WORD for w in clause.words):
        return False  # "Monday, May 30"
    if any(q.start <= mention.start < q.end for q in annotations.quotes if q.kind == "direct"):
        return False
    body = annotations.text
    if is_denied_day(mention, body):
        return False
    if precision(edtf(mention.value, mention.mod)) > _DAY and not is_usable(mention, body):
        return False
    return not names_a_noun(mention, body) or happening_noun(clause, mention, known) is not None


def alone(named: Sequence[Candidate], told: Iterable[str], apart: frozenset[str]) -> list[list[Candidate]]:
    """The named dates that are none of those ``told``, those of one date together. ``apart``: see `merge`.

    A day is told by an entry of that day; a month or a year by any entry within it.
    """
    covered = _Spans(span for date in told if (span := days(date)))
    groups: dict[str, list[Candidate]] = {}
    for candidate in named:
        span = days(candidate.date)
        if span is None or candidate.source in apart:
            continue
        if not covered.tell(span):
            groups.setdefault(candidate.date, []).append(candidate)
    return list(groups.values())


class _Spans:
    """The days of entries, each from the first to the last: whether one of them tells another is seen at once."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(set(spans))
        self._every = frozenset(ordered)
        self._firsts = [first for first, _ in ordered]
        lasts = [last for _, last in ordered]
        # The latest end of those up to each, and the earliest of those from each on.
        self._latest = list(itertools.accumulate(lasts, max))
        self._earliest = list(itertools.accumulate(reversed(lasts), min))[::-1]

    def tell(self, span: tuple[int, int]) -> bool:
        """Whether one is of these days, or of a longer time one covers it or lies in it."""
        first, last = span
        if first == last:
            return span in self._every
        begun, inside = bisect.bisect_right(self._firsts, first), bisect.bisect_left(self._firsts, first)
        return (begun > 0 and self._latest[begun - 1] >= last) or (
            inside < len(self._firsts) and self._earliest[inside] <= last
        )
