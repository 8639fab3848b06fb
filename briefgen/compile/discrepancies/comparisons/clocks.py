"""At what time of day: clock times that articles give for the deed that they open with.

An article gives the hour of what it reports once, near its top, in whatever words; so the time next to a deed is held
against the time that others give for the same deed on the same day, or for a happening of one kind (see `timed_deeds`).
"""

from __future__ import annotations

import bisect
import datetime
import itertools
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer, person_before
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.comparisons.dates import is_clock, is_stamp
from briefgen.compile.discrepancies.days.calendar import days_of, edtf_of
from briefgen.compile.discrepancies.days.clocks_elsewhere import on_one_clock
from briefgen.compile.discrepancies.days.dated_answers import dated_answer
from briefgen.compile.discrepancies.days.long_ago import known_days, of_now
from briefgen.compile.discrepancies.days.timed_deeds import timed_deed, timed_deeds
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.kept.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.sets import unite
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.verdicts import Extent, compare
from briefgen.compile.discrepancies.words import TimedDeed, stem

_OPENING = 12
_FAR_DOWN = 40  # sentences
_WITHIN = 45 / 1440  # of a day
_BESIDE = 12
# How far apart times of one kind of happening may lie, in days: the farther, the more else must be told alike.
_NEXT, _AN_HOUR, _FAR_APART = 20 / 1440, 1.01 / 24, 3 / 24
_SOME, _MUCH = 1.5, 6.0
_HOURS = 24.0
# "A second blast followed at 9:20": no other time of the first.
_FURTHER = re.compile(r"\b(?:second|third|another|aftershocks?|again|further|subsequent|followed)\b")
_SAME_DAYS = 10  # that far from the articles another day is of another event
_UNITS = {"second": 1 / 86_400, "minute": 1 / 1440, "hour": 1 / 24}
_SINCE = re.compile(
    r" (?:later|after (?:take-?off|departure|departing|leaving|lift-?off|launch|setting off|sailing)\b)"
)
_LONGEST = 2.0  # days: after more the hour tells little
_PRONOUN = re.compile(r"\b(?:he|she)\b")
_LEAST_ALIKE = 3.0
_LEAST_OPPOSED = 1.0
# What tells only when a deed was begun; and those that are told of one attack.
_NO_DEEDS = frozenset(["@begin", "@finish", "@endure"])
_FAMILY = {"@shoot": "@strike", "@explode": "@strike"}
_OPPOSED = 0.6  # of the weight
_MINUTE = 1 / 1440
_ABOUT = 15 * _MINUTE
_ABOUT_THE_HOUR = 20 * _MINUTE
_SHORTLY = 30 * _MINUTE
# "At 6 p.m. on Sunday": the rule by which a time has the day that stands beside it.
_ON_A_DAY, _DATED = "clock-on-day", "hour of a day"
_HALF_AN_HOUR = 29.5 * _MINUTE
_ROUNDED = 10 * _MINUTE  # "at 10:30" may be 10:35
_ON_THE_HALF_HOUR = re.compile(r"T\d\d:[03]0\b")
# "at 22:20, ten minutes before the dam broke": of another happening, which only this tells when it was.
_RECKONED = re.compile(
    r"(?: local time)?,? (?:(?:some|about|nearly|only|just|almost) )?[\w-]+ (?:minutes?|hours?)"
    r" (?:before|after|earlier|later)\b"
)
_ROUGHLY = re.compile(r"\b(?:about|around|roughly|approximately|shortly (?:before|after)|just (?:before|after)|some)\b")
_HOUR = re.compile(r"T\d\d:\d\d|TMO|TAF|TEV|TNI|TMI")


# gc=False, array_like=True: there are many, and they are kept.
class _Times(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """The times in a sentence, each with the deeds told next to it and its day; and what is reckoned from them."""

    given: tuple[tuple[tuple[str, ...], int, KeptAnswer], ...]
    reckoned: tuple[KeptAnswer, ...]


def compare_clocks(corpus: Corpus) -> list[Finding]:
    """The times of day that voices give for one deed, or for what they tell in like words within the hour."""
    reported = corpus.once(_reported)
    found = by_key(corpus, _CLOCKS, (reported.low, reported.high), [known_days(corpus)])
    return [f for one in found for f in one.findings]


def _times_told(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, _Times]]:
    """The times that a sentence near the top of its article tells."""
    if sentence.told and sentence.number < _FAR_DOWN:
        found = list(_times(corpus, sentence))
        if found:
            reckoned = _reckoned(corpus, sentence, [a for _, _, a in found])
            given = tuple((deeds, day, to_keep(a)) for deeds, day, a in found)
            yield "", _Times(given, tuple(map(to_keep, reckoned)))


def _compared(corpus: Corpus, _: str, told_in: Told[_Times]) -> list[Finding]:
    """The times of several voices that are of one deed."""
    told: dict[tuple[str, int], dict[str, Answer]] = defaultdict(dict)
    clocks: list[Answer] = []
    for sentence, times in told_in:
        source = corpus.sources[sentence.source]
        found = [(deeds, day, as_told(source, a)) for deeds, day, a in times.given]
        clocks += [as_told(source, a) for a in times.reckoned]
        clocks += [a for _, _, a in found if "T" in (a.normalised or "")]
        if sentence.number < _OPENING and of_now(corpus, sentence):
            for deeds, day, answer in found:
                for done in deeds:
                    told[done, day].setdefault(sentence.source, answer)
    findings = []
    heard: set[tuple[str, int]] = set()
    kinds = ((timed_deed(kind), together) for kind, together in _of_one_kind(corpus, clocks))
    others = [*_of_one_deed(corpus, told), *_near_times(corpus, clocks)]
    for deed, together in [*kinds, *((None, together) for together in others)]:
        answers = on_one_clock([a for a in together if (a.sentence.source, a.start) not in heard])
        if len({a.voice for a in answers}) > 1:
            heard.update((a.sentence.source, a.start) for a in answers)
            finding = Finding.measured("same-hour", "time", _question(deed, answers), answers)
            if finding.verdict == "compatible" and _far_apart(answers):
                finding = msgspec.structs.replace(finding, verdict="conflict")
            findings.append(finding)
    return findings


def _question(deed: TimedDeed | None, answers: Sequence[Answer]) -> str | None:
    """How the times of a deed are asked for; with the words around one where an event has many such deeds."""
    if deed is None or deed.single:
        return deed.ask if deed else questions.at_what_time(answers)
    return questions.at_what_time(answers, deed.ask.rstrip("?")) or deed.ask


def _far_apart(answers: Iterable[Answer]) -> bool:
    """Whether two times of a happening, though told as rough ones, lie half an hour apart."""
    points = [_point(_on_the_clock(a)) for a in answers if "T" in (a.normalised or "")]
    return max(points) - min(points) >= _HALF_AN_HOUR


def _of_one_deed(corpus: Corpus, told: dict[tuple[str, int], dict[str, Answer]]) -> Iterator[list[Answer]]:
    for _, answers in sorted(told.items(), key=lambda item: (-len(item[1]), item[0])):
        together = _of_one_thing(corpus, list(answers.values()))
        if any("T" in (a.normalised or "") for a in together):
            yield together


def _near_times(corpus: Corpus, clocks: list[Answer]) -> Iterator[list[Answer]]:
    """Times within the hour of which articles tell in words some of which are the same, one of each source."""
    timed = [_on_the_clock(a) for a in clocks]
    timed.sort(key=lambda a: (_point(a), corpus.order[a.sentence.source], a.start))
    pairs = []
    for n, a in enumerate(timed):
        for k in range(n + 1, min(n + _BESIDE, len(timed))):
            if _point(timed[k]) - _point(a) > _WITHIN:
                break
            shared = _alike(corpus, a, timed[k])
            if a.voice != timed[k].voice and shared >= _LEAST_ALIKE and _of_one_day(_day(a), _day(timed[k])):
                pairs.append((-shared, n, k))
    apart = [frozenset([(a.sentence.source, 0)]) for a in timed]
    for members in unite(len(timed), [(n, k) for _, n, k in sorted(pairs)], apart):
        yield _in_order(corpus, (timed[i] for i in members))


def _of_one_kind(corpus: Corpus, clocks: list[Answer]) -> Iterator[tuple[str, list[Answer]]]:
    """Times told of one kind of happening, one of each source; see `timed_deeds`."""
    by_kind: dict[str, list[Answer]] = defaultdict(list)
    for a in clocks:
        if _of_these_days(corpus, a):
            for kind in timed_deeds(a.sentence, a.start):
                by_kind[kind].append(_on_the_clock(a))
    for kind, timed in by_kind.items():
        timed.sort(key=lambda a: (_point(a), corpus.order[a.sentence.source], a.start))
        apart = [frozenset([(a.sentence.source, 0)]) for a in timed]
        for members in unite(len(timed), _pairs_of_one(corpus, kind, timed), apart):
            if len(members) > 1:
                yield kind, _in_order(corpus, (timed[i] for i in members))


def _pairs_of_one(corpus: Corpus, kind: str, timed: Sequence[Answer]) -> list[tuple[int, int]]:
    """The pairs of times in order that may be of one happening, the likeliest first."""
    pairs = []
    further = [_FURTHER.search(a.sentence.lower) is not None for a in timed]
    for n, a in enumerate(timed):
        for k in range(n + 1, min(n + _BESIDE, len(timed))):
            b = timed[k]
            gap = _point(b) - _point(a)
            if gap > _FAR_APART:
                break
            if a.voice == b.voice or (gap and further[n] != further[k]) or not _of_one_day(_day(a), _day(b)):
                continue
            shared = _shared_things(corpus, a, b)
            if shared >= _needed(kind, gap):
                pairs.append((gap * _HOURS - shared, n, k))
    return [(n, k) for _, n, k in sorted(pairs)]


def _in_order(corpus: Corpus, answers: Iterable[Answer]) -> list[Answer]:
    return sorted(answers, key=lambda a: (corpus.order[a.sentence.source], a.start))


def _needed(kind: str, gap: float) -> float:
    """How much beside the happening must be told alike where two times lie so far apart."""
    single = timed_deed(kind).single
    if gap <= _NEXT:
        return 0.0 if single else _SOME
    if gap <= _AN_HOUR:
        return _SOME if single else _LEAST_ALIKE
    return _MUCH


def _shared_things(corpus: Corpus, a: Answer, b: Answer) -> float:
    """The weight of what two sentences tell alike beside what was done."""
    one, other = _things(corpus, a.sentence), _things(corpus, b.sentence)
    return _weigh(corpus, frozenset(one[t] for t in one.keys() & other.keys()))


def _things(corpus: Corpus, sentence: Sentence) -> dict[str, str]:
    """The terms of a sentence but its deeds, with the person whom "he" or "she" in it is.

    A name that another source has as a word like others is found by its stem.
    """
    terms = sentence.terms
    if _PRONOUN.search(sentence.lower) and corpus.people.isdisjoint(terms):
        terms |= {person_before(corpus, sentence)}
    return {stem(t[1:]) if t[:1] == "=" and t[1:].isalpha() else t: t for t in terms if t[:1] not in ("@", "")}


def _of_these_days(corpus: Corpus, a: Answer) -> bool:
    """Whether the sentence of a time names no other day long before the articles, or long after."""
    reported = corpus.once(_reported)
    for d in corpus.dates_within(a.sentence):
        covered = days_of(d.value) if d.start != a.start and d.type in ("DATE", "TIME") else None
        if covered is not None and (covered.high < reported.low or covered.low > reported.high):
            return False
    return True


def _reported(corpus: Corpus) -> Extent:
    """The days about which articles were published."""
    known = [d.point for d in map(days_of, filter(None, corpus.published.values())) if d is not None]
    if not known:
        return Extent(-math.inf, math.inf, 0.0)
    return Extent(min(known) - _SAME_DAYS, max(known) + _SAME_DAYS, known[0])


def _alike(corpus: Corpus, a: Answer, b: Answer) -> float:
    """How much the words around two times tell alike: those of the clause in full, of the rest of the sentence half.

    Of times that cannot be one only the words of the clause count.
    """
    near = a.sentence.clause_at(a.start).terms & b.sentence.clause_at(b.start).terms
    far = (a.sentence.terms & b.sentence.terms) - near
    apart = a.extent is not None and b.extent is not None and compare(a.extent, b.extent) == "conflict"
    return _weigh(corpus, near) * _OPPOSED if apart else _weigh(corpus, near) + _weigh(corpus, far) / 2


def _weigh(corpus: Corpus, terms: frozenset[str]) -> float:
    """The weight of terms but those of numbers, which are of dates mostly."""
    return corpus.weigh(t for t in terms if not t[-1].isdigit())


def _day(a: Answer) -> int | None:
    """The day of a time that names it; None for a clock alone, whose day is only guessed."""
    return None if is_clock(a) and a.block != _DATED else int(a.value)


def _of_one_day(a: int | None, b: int | None) -> bool:
    return a is None or b is None or a == b


def _on_the_clock(a: Answer) -> Answer:
    """A time of some day as one of the day: what is compared is the clock."""
    extent = a.extent
    if extent is None:
        return a
    day = int(extent.point)
    of_day = Extent(extent.low - day, extent.high - day, extent.point - day)
    return msgspec.structs.replace(a, extent=of_day, value=str(day), same=f"{of_day.point:.6g} {_side(of_day)}")


def _point(a: Answer) -> float:
    return a.extent.point if a.extent else 0.0


def _times(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[tuple[str, ...], int, Answer]]:
    """The times in a sentence, each with the deed told next to it, and its day."""
    found = [
        (covered, d)
        for d in corpus.dates_within(sentence)
        if d.type == "TIME"
        and not is_stamp(sentence, d)
        and _HOUR.search(d.value)
        and (covered := days_of(d.value, d.text)) is not None
    ]
    # "on Tuesday morning around 5 a.m." tells the hour.
    for covered, d in [f for f in found if f[0].exact] or found:
        before = sentence.text[max(0, d.start - sentence.start - 16) : d.end - sentence.start]
        if _RECKONED.match(sentence.text, d.end - sentence.start):
            continue
        rough = _ROUGHLY.search(before)
        if covered.exact and (d.mod == "APPROX" or rough):
            words = rough.group() if rough else ""
            about = _ABOUT_THE_HOUR if d.value.endswith(":00") else _ABOUT
            early = 0.0 if "after" in words else _SHORTLY if "before" in words else about
            late = 0.0 if "before" in words else _SHORTLY if "after" in words else about
            covered = Extent(covered.low - early, covered.high + late, covered.point)
        elif covered.exact and _ON_THE_HALF_HOUR.search(d.value):
            covered = Extent(covered.low - _ROUNDED, covered.high + _ROUNDED, covered.point)
        yield (
            _deeds(sentence, d.start),
            int(covered.point),
            dated_answer(
                sentence,
                d,
                covered,
                _DATED if d.rule == _ON_A_DAY else "hour",
                f"{edtf_of(d.value)} {covered.exact} {_side(covered)}",
            ),
        )


def _side(covered: Extent) -> str:
    """On which side of the hour that is named a time may lie: "shortly after 8" is another answer than "about 8"."""
    return f"{covered.low < covered.point:d}{covered.high > covered.point:d}"


def _reckoned(corpus: Corpus, sentence: Sentence, told: Sequence[Answer]) -> Iterator[Answer]:
    """The time that a sentence tells by what passed since another: "sailed at 3 p.m. and sank 90 minutes later"."""
    known = [a for a in told if a.extent is not None and a.extent.high - a.extent.low <= _FAR_APART]
    if len(known) != 1 or not _SINCE.search(sentence.lower):
        return
    first = known[0]
    quantities = corpus.annotations[sentence.source].quantities
    for q in itertools.islice(quantities, bisect.bisect(quantities, first.end, key=lambda q: q.start), None):
        if q.end > sentence.end or first.extent is None:
            return
        passed = q.value * _UNITS.get(q.unit, math.inf)
        if passed <= _LONGEST and _SINCE.match(sentence.lower, q.end - sentence.start):
            covered = Extent(first.extent.low + passed, first.extent.high + passed, first.extent.point + passed)
            day, minutes = divmod(round(covered.point / _MINUTE), 1440)
            if day > datetime.date.max.toordinal():
                return
            yield msgspec.structs.replace(
                first,
                start=q.start,
                end=q.end,
                text=f"{q.text} after {first.text}",
                same=f"{day} {minutes}",
                normalised=f"{datetime.date.fromordinal(day)}T{minutes // 60:02}:{minutes % 60:02}",
                extent=covered,
            )


def _deeds(sentence: Sentence, at: int) -> tuple[str, ...]:
    """The deeds told next to an offset: in its clause, or in its sentence where that only tells that it began.

    Of the deeds of one word all are given: "fire" may be a shot.
    """
    clause = sentence.clause_at(at)
    inside = [(place, terms) for place, terms in sentence.words if clause.start <= place < clause.end]
    near = [(abs(place - at), deeds) for place, terms in inside if (deeds := _told(terms))]
    if near:
        return min(near)[1]
    if all(_NO_DEEDS.isdisjoint(terms) for _, terms in inside):
        return ()
    # What began stands before.
    around = [(place > at, abs(place - at), deeds) for place, terms in sentence.words if (deeds := _told(terms))]
    return min(around, default=(False, 0, ()))[2]


def _told(terms: Iterable[str]) -> tuple[str, ...]:
    """The deeds among the terms of a word, those of one attack as one."""
    return tuple(_FAMILY.get(t, t) for t in terms if t[0] == "@" and t not in _NO_DEEDS)


def _near(a: Answer, b: Answer) -> bool:
    """Whether two clock times lie within minutes of each other: of one deed on one day they are hardly two."""
    clocks = all("T" in (x.normalised or "") for x in (a, b))
    return clocks and abs(_point(a) - _point(b)) <= _ABOUT


def _of_one_thing(corpus: Corpus, answers: list[Answer]) -> list[Answer]:
    """The answers that share a word beside the deed with the first; a telling one where they cannot be one time."""
    first = answers[0]
    kept = []
    for a in answers:
        shared = frozenset(t for t in first.sentence.terms & a.sentence.terms if t[0] != "@")
        apart = a.extent is not None and first.extent is not None and compare(a.extent, first.extent) == "conflict"
        if (shared or _near(a, first)) and (not apart or _weigh(corpus, shared) >= _LEAST_OPPOSED):
            kept.append(a)
    return kept


_CLOCKS = Comparing("clocks", str, _Times, _times_told, _compared)
