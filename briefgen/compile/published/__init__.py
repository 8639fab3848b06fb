"""The day an undated article was probably published, where other evidence tells it; else nothing is guessed.

Three kinds of evidence count. The day in the dateline ("TAMBER, May 8 (ABC) - "), whose year may be that of the other
sources. Text shared with a dated source: the same wire copy runs on the same day. And a full date given with its
weekday in the article's own report. The last two only where the article's weekdays agree: an article whose news is of
"Thursday" is not dated by one whose news is of Wednesday.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import msgspec

from briefgen.compile.apparatus import running_lines
from briefgen.compile.copies import CopyGroup, compile_copies
from briefgen.compile.timex import calendar_day
from briefgen.lexicon.calendar import MONTHS, WEEKDAY, WEEKDAYS
from briefgen.model import Annotations, Evidence, Notice, Span

# "next Monday", "every Friday", "last Tuesday", "by Sunday": not the day that the article reports of.
_OTHER_DAY = re.compile(
    r"\b(?:next|every|each|last|previous|following|coming|until|till|by|before|since) $", re.IGNORECASE
)
_FUTURE = re.compile(r"\b(?:will|would|to be|is set|are set|is due|are due|scheduled|expected|plans?)\b")
_SEEN_BEFORE = 14
_MONTH_DAY = r"(?P<m1>[A-Z][a-z]{2,8})\.? (?P<d1>\d{1,2})"
_DAY_MONTH = r"(?P<d2>\d{1,2}) (?P<m2>[A-Z][a-z]{2,8})\.?"
# "PORT TAMBER, North Coast, May 8 (ABC) - ", "TAMBER, May 8, 2019: ", "TAMBER (ABC) — 8 May 2019": where, who, when.
_DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{2,30}(?:, (?![A-Z][a-z]{2,8}\.? \d)[A-Z][\w. ’'-]{1,30}){0,2},?(?: \([^)\n]{2,40}\))?"
    rf"[ ,—–-]{{1,3}}(?:{_MONTH_DAY}|{_DAY_MONTH})(?:,? (?P<y>\d{{4}}))?(?!\d)(?: \([^)\n]{{2,40}}\))?(?: ?[—–:-]|$)",
    re.MULTILINE,
)
# A dateline stands in one of the first lines, below the headline and the byline.
_LINES_TO_DATELINE = 5
# Another source of the event is seldom further away than that.
_NEAR = datetime.timedelta(days=120)
# How much text must be shared before the day is taken over: a paragraph is often older than the article around it.
_SHARE_AT_LEAST = 0.3


class InferredDate(msgspec.Struct, frozen=True, kw_only=True):
    """The day (YYYY-MM-DD) an undated source was probably published, with the notice that tells a reader why."""

    source: str
    published: str
    notice: Notice


def infer_published(
    annotations: Iterable[Annotations], copies: Iterable[CopyGroup] | None = None
) -> tuple[InferredDate, ...]:
    """What can be told of when the undated sources were published, by source id. Does not depend on the order.

    ``copies`` are the copy groups among the sources, found here where they are not given.
    """
    found = tuple(sorted(annotations, key=lambda a: (a.source.published or "9999", a.source.id)))
    undated = [a for a in found if a.source.published is None]
    if not undated:
        return ()
    groups = tuple(compile_copies(found) if copies is None else copies)
    inferred = {i.source: i for i in map(_by_own_text, undated) if i}
    by_id = {a.source.id: a for a in found}
    dated = {a.source.id: a.source.published for a in found if a.source.published}
    dated |= {i.source: i.published for i in inferred.values()}
    given = [datetime.date.fromisoformat(d) for d in dated.values()]
    inferred |= {i.source: i for a in undated if (i := _by_dateline(a, given))}
    dated |= {i.source: i.published for i in inferred.values()}
    for source in undated:
        if source.source.id not in inferred and (told := _by_shared_text(source, groups, by_id, dated)):
            inferred[told.source] = told
    return tuple(sorted(inferred.values(), key=lambda i: i.source))


def _by_dateline(undated: Annotations, given: Sequence[datetime.date]) -> InferredDate | None:
    """The day in the dateline; where it has no year, the one that is nearest to the days of the other sources."""
    for start, end in islice(running_lines(undated.text), _LINES_TO_DATELINE):
        m = _DATELINE.match(undated.text, start, end)
        if m is None or (month := (m["m1"] or m["m2"])[:3].lower()) not in MONTHS:
            continue
        years = [int(m["y"])] if m["y"] else sorted({d.year + n for d in given for n in (-1, 0, 1)})
        in_year = f"{MONTHS.index(month) + 1:02}-{int(m['d1'] or m['d2']):02}"
        days = [d for y in years if (d := calendar_day(f"{y:04}-{in_year}"))]
        apart = {d: min((abs(d - other) for other in given), default=_NEAR) for d in days}
        day = min(apart, key=lambda d: (apart[d], d), default=None)
        if day is None or (m["y"] is None and apart[day] > _NEAR):
            return None
        year = "" if m["y"] else ", in the year of the other sources"
        message = (
            "The article gives no date of its own outside its text. "
            f"It is taken as published on {day.isoformat()}, the day of its dateline{year}."
        )
        span = Span.cut(undated.text, m.start(), m.end())
        notice = _notice(undated.source.id, message, span, "published: dateline")
        return InferredDate(source=undated.source.id, published=day.isoformat(), notice=notice)
    return None


def _by_shared_text(
    undated: Annotations, groups: tuple[CopyGroup, ...], by_id: dict[str, Annotations], dated: dict[str, str]
) -> InferredDate | None:
    """The date of the source it shares text with; the one closest to it in its weekdays, then in the text shared."""
    own = undated.source.id
    group = next((g for g in groups if own in g.shared), None)
    if group is None or group.shared[own] < _SHARE_AT_LEAST:
        return None
    day = news_weekday(undated.text)
    agreeing = [s for s in group.shared if s in dated and news_weekday(by_id[s].text) == day]
    if day is None or not agreeing:
        return None
    nearest = min(agreeing, key=lambda s: (-group.shared[s], dated[s], s))
    passage = max(group.passages.get(own, ()), key=lambda e: (len(e.text), -e.start), default=None)
    message = (
        f"The article gives no date of its own. It is taken as published on {dated[nearest]}, as {nearest} was: "
        f"{group.shared[own]:.0%} of its text stands in other sources too, and both report on {WEEKDAYS[day].title()}."
    )
    return InferredDate(
        source=own, published=dated[nearest], notice=_notice(own, message, passage, "published: shared text")
    )


def _by_own_text(undated: Annotations) -> InferredDate | None:
    """The full date that the article gives with a weekday, if there is one such date and the weekdays agree."""
    body = undated.text
    days = dict(_dated_weekdays(undated))
    weekday = news_weekday(body)
    agreeing = [d for d in days if d.weekday() == weekday]
    if len(agreeing) != 1 or max(days) != agreeing[0]:
        return None
    (day,) = agreeing
    message = (
        f"The article gives no date of its own. It is taken as published on {day.isoformat()}, "
        f"the {WEEKDAYS[day.weekday()].title()} that it reports of."
    )
    notice = _notice(undated.source.id, message, days[day], "published: date with its weekday")
    return InferredDate(source=undated.source.id, published=day.isoformat(), notice=notice)


def _dated_weekdays(source: Annotations) -> Iterator[tuple[datetime.date, Span]]:
    """Each full date that stands with its own weekday in the running text, in a sentence that is not of the future."""
    kept = list(running_lines(source.text))
    for mention in source.dates:
        day = calendar_day(mention.value)
        if day is None or not any(a <= mention.start < b for a, b in kept):
            continue
        start = max(0, mention.start - _SEEN_BEFORE)
        near = source.text[start : mention.end + _SEEN_BEFORE]
        named = {m.group().lower() for m in WEEKDAY.finditer(near)}
        sentence = next((s for s in source.sentences if s.start <= mention.start < s.end), None)
        words = source.text[sentence.start : sentence.end] if sentence else near
        if named == {WEEKDAYS[day.weekday()]} and not _FUTURE.search(words):
            yield day, mention


def news_weekday(body: str) -> int | None:
    """The weekday that an article reports of (Monday is 0): the one its running text names most, the first of equals.

    None where it names none.
    """
    named: Counter[int] = Counter()
    for start, end in running_lines(body):
        for m in WEEKDAY.finditer(body, start, end):
            if not _OTHER_DAY.search(body, max(start, m.start() - _SEEN_BEFORE), m.start()):
                named[WEEKDAYS.index(m.group().lower())] += 1
    return max(named, key=lambda day: named[day], default=None)


def _notice(source: str, message: str, evidence: Span | Evidence | None, rule: str) -> Notice:
    span = Span(evidence.start, evidence.end, evidence.text) if evidence else None
    return Notice(level="info", message=message, source=source, span=span, rule=rule)
