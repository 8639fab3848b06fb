"""What a source leads with: the names, the words and the days of its title and first sentences."""

from __future__ import annotations

import bisect
import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefgen.compile.actors.name_forms import reduced
from briefgen.compile.apparatus import is_boilerplate, is_caption
from briefgen.compile.keeping import KEEPS_NOTHING, Keeper
from briefgen.compile.nations import nations
from briefgen.compile.predicates import predicates
from briefgen.compile.same_event.proper_words import ProperWords, proper_words
from briefgen.compile.timeline.dateline import DATELINE
from briefgen.compile.timex import calendar_day
from briefgen.lexicon.calendar import WEEKDAYS
from briefgen.model import Annotations, DateMention, SentenceSpan, Span

_SENTENCES = 2
_NEAR = 300  # characters from a day to what it dates, within its sentence
_WORDS_AT_LEAST = 6
_A_WEEK = datetime.timedelta(days=8)
_HAPPENING = 8  # words that may tell of one happening
_PARTICLE = 2  # so many words behind a verb may stand what completes it
# Up to then something is counted; when it happened is another day.
_AS_OF = ("as of ", "As of ")
_WORD = re.compile(r"[^\W\d_]+")
_WEEKDAY_VALUE = re.compile(r"XXXX-WXX-([1-7])")
# Of letters of English alone: "ſ" is an "s" in whatever case, and "ſunday" no day of `WEEKDAYS`.
_WEEKDAY = re.compile(r"\b(?a:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE)
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
    day, where it could be resolved; ``head_days`` all that it gives, and ``proper`` the words of its own names.
    ``dated`` is, for the whole source, which kinds of happening it dates to which days, ``days`` and ``weekdays`` which
    it names in which of its sentences, ``words`` its proper words. ``quotes`` are runs of quoted words.
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
    head_days: tuple[tuple[datetime.date, DateMention], ...]
    days: frozenset[tuple[datetime.date, int]]
    weekdays: frozenset[tuple[int, int]]
    proper: frozenset[str]
    words: ProperWords
    dated: frozenset[tuple[datetime.date, str]]
    quotes: frozenset[str]
    states: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    def naming_day(self, day: datetime.date) -> set[int]:
        """The numbers of the sentences that name this day, by date or, where it may mean this one, by its weekday."""
        named = {n for d, n in self.days if d == day}
        return named | {n for w, n in self.weekdays if self.means(w, day)}

    def means(self, weekday: int, day: datetime.date) -> bool:
        """Whether a weekday may mean this day: in a source that appeared about a week from it, or on an unknown day."""
        near = self.published is None or abs(self.published - day) <= _A_WEEK
        return near and weekday == day.weekday()

    def opens_on(self, day: datetime.date) -> bool:
        """Whether the head gives this day."""
        return any(d == day for d, _ in self.head_days)


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
    dated = [
        (d, s)
        for d in annotations.dates
        for s, (begin, stop) in zip(lead, told_in, strict=True)
        if begin <= d.start < stop and not body.endswith(_AS_OF, 0, d.start)
    ]
    head_days = tuple((day, d) for d, _ in dated for day in [calendar_day(d.value)] if day)
    starts = [s.start for s in annotations.sentences]
    filed = [(s.start, begin) for s, (begin, _) in zip(lead, told_in, strict=True)]
    words = proper_words(annotations, [*filed, *((start, end) for start, end, _ in places)])
    in_lead = {_sentence_at(starts, s.start) for s in lead}
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
        day=next(iter(head_days), None),
        head_days=head_days,
        days=frozenset(
            (day, _sentence_at(starts, d.start)) for d in annotations.dates for day in [calendar_day(d.value)] if day
        ),
        weekdays=frozenset(
            (WEEKDAYS.index(m.group().lower()), _sentence_at(starts, m.start())) for m in _WEEKDAY.finditer(body)
        ),
        proper=frozenset(w for w, at in words.sentences.items() if in_lead.intersection(at) or w in words_of_title),
        words=words,
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
        if day and starts and starts[0] <= mention.start:
            sentence = annotations.sentences[_sentence_at(starts, mention.start)]
            for kind in _dated_kinds(annotations.text, sentence, mention):
                yield day, kind


def _sentence_at(starts: list[int], at: int) -> int:
    """The number of the sentence at an offset."""
    return max(0, bisect.bisect_right(starts, at) - 1)


def _dated_kinds(body: str, sentence: SentenceSpan, day: DateMention) -> frozenset[str]:
    """The kinds of what a day dates: what is told next before it in its sentence, else what is told next behind it.

    One happening may take several words ("an earthquake struck the coast on Sunday"). None where a verb of saying
    stands nearer ("officials said on Friday"): the day is that of the words.
    """
    known = predicates()
    before = _WORD.findall(body[max(sentence.start, day.start - _NEAR) : day.start])
    behind = _WORD.findall(body[day.end : min(sentence.end, day.end + _NEAR)])
    words = (*before, *behind)
    found: set[str] = set()
    for told in (reversed(range(len(before))), range(len(before), len(words))):
        for far, n in enumerate(told):
            if (found and far >= _HAPPENING) or (known.is_reporting(words[n]) and not _kinds_at(words, n)):
                return frozenset(found)
            found |= _kinds_at(words, n)
        if found:
            break
    return frozenset(found)


def _kinds_at(words: Sequence[str], at: int) -> frozenset[str]:
    """The kinds of a word, or of the verb that it is the object or the particle of: "opened fire"."""
    known = predicates()
    for verb in range(max(0, at - _PARTICLE), at):
        if kind := known.phrasal(words[verb], [w.lower() for w in words[verb + 1 : at + 1]]):
            return frozenset({kind})
    # What is written large within a sentence is the name of something: "Harbour Savings".
    return _kinds(words[at]) if at == 0 or words[at].islower() else frozenset()


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
