"""What a source leads with: the names, the words and the days of its title and first sentences."""

from __future__ import annotations

import bisect
import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from briefgen.compile.apparatus import is_boilerplate, is_caption
from briefgen.compile.keeping import KEEPS_NOTHING, Keeper
from briefgen.compile.name_forms import reduced
from briefgen.compile.nations import nations
from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.dateline import DATELINE
from briefgen.compile.timex import calendar_day
from briefgen.lexicon.calendar import WEEKDAYS
from briefgen.model import Annotations, DateMention, SentenceSpan, Span

_SENTENCES = 2
_NEAR = 300  # characters from a day to what it dates, within its sentence
_WORDS_AT_LEAST = 6
_WORD = re.compile(r"[^\W\d_]+")
_WEEKDAY_VALUE = re.compile(r"XXXX-WXX-([1-7])")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
# What has a name of its own, by which whoever tells of it can be known: "Typhoon Ana", "Flight 73", a mine or a reactor
# with its number ("Dombrova-2").
NAMED_EVENT = re.compile(
    r"\b(?:(?:Typhoon|Hurricane|Cyclone|Storm|Operation|Exercise|Flight)(?: [A-Z][\w’'-]{1,20}| \d{2,4})"
    r"|[A-Z][a-z]{3,20}-\d{1,2}(?![\w-]))\b"
)
# This many words in a row of a quotation make it the same quotation.
_QUOTED_RUN = 5


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """What a source leads with.

    ``names`` are whom its head names, persons by their last name as `reduced` spells it, states by their name also
    where only an adjective points to them, and events that have a name ("Typhoon Ana"); ``counts`` how often the whole
    source does; ``shown`` and ``first`` how and where it first does. ``states`` and ``places`` are those of them that
    are a state, or a place that is none.
    ``kinds`` are the kinds of happening its head tells of, ``dated_kinds`` those of what its first day dates.
    ``weekday`` is the weekday (Monday is 0) of the first day that the head gives, known without the year; ``day`` that
    day, where it could be resolved. ``dated`` is, for the whole source, which kinds of happening it dates to which
    days. ``quotes`` are runs of quoted words.
    """

    source: str
    published: datetime.date | None
    names: tuple[str, ...]
    counts: dict[str, int]
    shown: dict[str, str]
    first: dict[str, Span]
    kinds: frozenset[str]
    dated_kinds: frozenset[str]
    weekday: tuple[int, DateMention] | None
    day: tuple[datetime.date, DateMention] | None
    days: frozenset[datetime.date]
    weekdays: frozenset[int]
    dated: frozenset[tuple[datetime.date, str]]
    quotes: frozenset[str]
    states: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    def names_day(self, day: datetime.date) -> bool:
        """Whether the source names this day anywhere, by date or by its weekday."""
        return day in self.days or day.weekday() in self.weekdays


def heads(annotations: Iterable[Annotations], keeper: Keeper = KEEPS_NOTHING) -> list[Head]:
    """The heads of the sources, in their order."""
    return [keeper.kept("heads", Head, _head, a) for a in annotations]


def _head(annotations: Annotations) -> Head:
    body = annotations.text
    lead = list(_lead(annotations))
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    first: dict[str, Span] = {}
    in_head: dict[str, None] = {}
    # Where a report was filed is not what it is about.
    told_in = [(m.end() if (m := DATELINE.match(body, s.start, s.end)) else s.start, s.end) for s in lead]
    places = list(nations(body))
    for start, end, name, form in _names(annotations, places):
        counts[name] += 1
        shown.setdefault(name, form)
        first.setdefault(name, Span.cut(body, start, end))
        if any(begin <= start < stop for begin, stop in told_in):
            in_head.setdefault(name)
    title = annotations.source.title or ""
    words_of_title = {form for w in _WORD.findall(title) for form in (w.lower(), reduced(w))}
    for _, _, state in nations(title):
        in_head.setdefault(state.lower())
        shown.setdefault(state.lower(), state)
    for name in counts:
        if name in words_of_title:
            in_head.setdefault(name)
    states = frozenset(n.actor.lower() for n in annotations.names if n.kind == "state")
    states |= {state.lower() for _, _, state in places}
    told = " ".join([title, *(body[s.start : s.end] for s in lead)])
    dated = [(d, s) for d in annotations.dates for s in lead if s.start <= d.start < s.end]
    weekday = next(((w, d, s) for d, s in dated for w in [_weekday(d)] if w is not None), None)
    return Head(
        source=annotations.source.id,
        published=calendar_day(annotations.source.published or ""),
        names=tuple(n for n in in_head if n in counts),
        counts=dict(counts),
        shown=shown,
        first=first,
        states=states,
        places=frozenset(n.actor.lower() for n in annotations.names if n.kind == "place") - states,
        kinds=frozenset(k for w in _WORD.findall(told) for k in _kinds(w)),
        dated_kinds=_dated_kinds(body, weekday[2], weekday[1]) if weekday else frozenset(),
        dated=frozenset(_dated(annotations)),
        weekday=weekday[:2] if weekday else None,
        day=next(((day, d) for d, _ in dated for day in [calendar_day(d.value)] if day), None),
        days=frozenset(day for d in annotations.dates for day in [calendar_day(d.value)] if day),
        weekdays=frozenset(WEEKDAYS.index(m.group().lower()) for m in _WEEKDAY.finditer(body)),
        quotes=frozenset(_runs(annotations)),
    )


def _kinds(word: str) -> frozenset[str]:
    known = predicates()
    return frozenset(known.classes(known.base(word)))


def _dated(annotations: Annotations) -> Iterator[tuple[datetime.date, str]]:
    """The days that the source gives, each with the kinds of happening that it dates."""
    starts = [s.start for s in annotations.sentences]
    for mention in annotations.dates:
        day = calendar_day(mention.value)
        at = bisect.bisect_right(starts, mention.start) - 1
        if day and at >= 0:
            for kind in _dated_kinds(annotations.text, annotations.sentences[at], mention):
                yield day, kind


def _dated_kinds(body: str, sentence: SentenceSpan, day: DateMention) -> frozenset[str]:
    """The kinds of what a day dates: the happening told next before it in its sentence, else the next behind it."""
    before = reversed(_WORD.findall(body[max(sentence.start, day.start - _NEAR) : day.start]))
    behind = _WORD.findall(body[day.end : min(sentence.end, day.end + _NEAR)])
    return next((kinds for word in (*before, *behind) if (kinds := _kinds(word))), frozenset())


def _lead(annotations: Annotations) -> Iterator[SentenceSpan]:
    """The first sentences of running text: no captions, no bylines, not the title over again."""
    body = annotations.text
    found = 0
    for sentence in annotations.sentences:
        line = body[body.rfind("\n", 0, sentence.start) + 1 : sentence.end]
        text = body[sentence.start : sentence.end]
        if (
            is_caption(line)
            or is_boilerplate(text)
            or len(text.split()) < _WORDS_AT_LEAST
            or text[-1] not in ".!?”\"’'"
        ):
            continue
        yield sentence
        found += 1
        if found == _SENTENCES:
            return


def _names(annotations: Annotations, places: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str, str]]:
    """Everybody that the source names: where, by which key, and in which form; in order.

    ``places`` are the states that its words point to.
    """
    found: dict[tuple[int, str], tuple[int, int, str, str]] = {}
    for name in annotations.names:
        key = reduced(name.actor.split()[-1]) if name.kind == "person" else name.actor.lower()
        found[name.start, key] = (name.start, name.end, key, name.actor)
    machines = {e.start for e in annotations.equipment}  # there are many of a type
    for m in NAMED_EVENT.finditer(annotations.text):
        if m.start() in machines:
            continue
        found.setdefault((m.start(), m.group().lower()), (m.start(), m.end(), m.group().lower(), m.group()))
    for start, end, state in places:
        found.setdefault((start, state.lower()), (start, end, state.lower(), state))
    return iter(sorted(found.values()))


def _weekday(mention: DateMention) -> int | None:
    if m := _WEEKDAY_VALUE.match(mention.value):
        return int(m[1]) - 1
    day = calendar_day(mention.value)
    return day.weekday() if day else None


def _runs(annotations: Annotations) -> Iterator[str]:
    for quote in annotations.quotes:
        words = [w.lower() for w in _WORD.findall(quote.text)]
        for n in range(len(words) - _QUOTED_RUN + 1):
            yield " ".join(words[n : n + _QUOTED_RUN])
