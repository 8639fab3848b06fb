"""The day an article was probably written, where the day that it states is weeks after what it tells.

A page that was changed, or moved, long after often states the day of the change. "On Thursday" is then looked for in
the wrong month. Nothing is believed against what an article states but what it shows itself: a post under its
author's name, dated a week or more before, no day named after that, and at least two sources of the days of that post
that tell the same deeds of the same weekdays.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence

from briefgen.compile.predicates import predicates
from briefgen.compile.published import InferredDate
from briefgen.compile.timeline.statements import signed_posts
from briefgen.compile.timeline.words import clause_words
from briefgen.compile.timex import calendar_day, edtf
from briefgen.lexicon.calendar import WEEKDAY, WEEKDAYS
from briefgen.model import Annotations, DateMention, Notice, Span

_NEXT = re.compile(r"\b(?:next|every|each|last|previous|following|coming|until|till|by) $", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}|\d+")
_SEEN_BEFORE = 14
# From the post to the day that is stated; and to the day on which an article that shows it appears, at most.
_AT_LEAST = datetime.timedelta(days=7)
_AT_MOST = datetime.timedelta(days=3)
# So many sources, so many sentences, so many words in each that are the same.
_SOURCES = 2
_SENTENCES = 2
_WORDS = 6
# Of a very long article the first sentences will do.
_ASKED = 200


def infer_misstated(annotations: Iterable[Annotations]) -> tuple[InferredDate, ...]:
    """For each source that states a day weeks too late, the day it was probably written; in order of their ids."""
    found = sorted(annotations, key=lambda a: a.source.id)
    told = (_written(one, found) for one in found if one.source.published_basis == "stated")
    return tuple(i for i in told if i is not None)


def _written(one: Annotations, among: Sequence[Annotations]) -> InferredDate | None:
    stated = calendar_day(one.source.published or "")
    post = _last_post(one)
    shown = calendar_day(edtf(post.value)) if post else None
    if stated is None or post is None or shown is None or stated - shown < _AT_LEAST:
        return None
    if any(shown < day <= stated for day in map(_day_given, one.dates) if day):
        return None
    near = [a for a in among if (day := calendar_day(a.source.published or "")) and shown <= day <= shown + _AT_MOST]
    agreeing = {a.source.id for a in near if a is not one}
    told = _by_weekday(one)
    told_near = [sentence for a in near for sentence in _by_weekday(a)]
    same = [d for d, words in told if any(d == e and len(words & w) >= _WORDS for e, w in told_near)]
    if len(agreeing) < _SOURCES or len(same) < _SENTENCES or len(set(same)) < _SENTENCES:
        return None
    said = {d for d, _ in told}
    days = (shown + datetime.timedelta(days=n) for n in range(_AT_MOST.days + 1))
    written = max((day for day in days if WEEKDAYS[day.weekday()] in said), default=shown)
    message = (
        f"The article says that it was published on {stated.isoformat()}, but tells what others tell "
        f"of {shown.isoformat()} and the days around it. It is read as of {written.isoformat()}."
    )
    span = Span(post.start, post.end, post.text)
    notice = Notice(
        level="info",
        message=message,
        remedy="If the day that it states is right, put `published: YYYY-MM-DD` into sources.yml: that is believed.",
        source=one.source.id,
        span=span,
        rule="published: misstated",
    )
    return InferredDate(source=one.source.id, published=written.isoformat(), notice=notice)


def _last_post(one: Annotations) -> DateMention | None:
    """The day under the latest post that the article shows."""
    posts = [mention for _, _, mention in signed_posts(one) if calendar_day(edtf(mention.value))]
    return max(posts, key=lambda m: (edtf(m.value), -m.start), default=None)


def _day_given(mention: DateMention) -> datetime.date | None:
    """The day that a mention gives in figures, whatever day the article appeared: "Jan. 9"."""
    return (
        calendar_day(edtf(mention.value)) if any(c.isdigit() for c in mention.text) and mention.type == "DATE" else None
    )


def _by_weekday(one: Annotations) -> list[tuple[str, frozenset[str]]]:
    """The sentences that name one weekday gone by: the weekday, and the words beside it by their base form."""
    found = []
    base = predicates().base
    for sentence in one.sentences[:_ASKED]:
        text = one.text[sentence.start : sentence.end]
        given = (
            m for m in WEEKDAY.finditer(text) if not _NEXT.search(text, max(0, m.start() - _SEEN_BEFORE), m.start())
        )
        named = {m.group() for m in given}
        if len(named) == 1:
            weekday = named.pop().lower()
            words = {w.lower() for w in _WORD.findall(text)} - {weekday} - clause_words().common
            found.append((weekday, frozenset(map(base, words))))
    return found
