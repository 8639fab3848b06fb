"""When: dates of different sources that are given for the same happening."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer, Likeness, likeness
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.days.calendar import days_of, edtf_of
from briefgen.compile.discrepancies.days.clocks_elsewhere import on_one_clock
from briefgen.compile.discrepancies.days.dated_answers import goes_on_later, is_limit
from briefgen.compile.discrepancies.days.rough_hours import roughly
from briefgen.compile.discrepancies.figures.moments import measured_otherwise
from briefgen.compile.discrepancies.figures.other_things import persons_told_of, places_named
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.grouping import alike
from briefgen.compile.discrepancies.groups import Group, most_alike
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, findings_of, to_keep
from briefgen.compile.discrepancies.sets import consistent, unite
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.verdicts import Extent, among, compare, worst
from briefgen.compile.discrepancies.words import WORD, terms_of
from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.dateline import DATELINE
from briefgen.lexicon.calendar import WEEKDAYS
from briefgen.model import DateMention, Verdict

_SAME = (3.0, 0.2)
_WHOLE_YEAR = re.compile(r"\d{4}(?: |$)")
_SAME_YEAR = (4.0, 0.3)  # in which much happened
_COMPATIBLE = (4.0, 0.3)
_CONFLICT = (9.0, 0.6)
_CLOCK = (2.5, 0.25)
_NEAR_MISS = (5.0, 0.35)
_DAYS_APART, _MONTH, _YEAR = 3, 31, 366
# Deeds of words: each who does them does so at a time of his own.
_STATEMENTS = frozenset(["@condemn", "@protest", "@promise"])
# "said Friday", "told reporters on Thursday": when it was said, not when it happened.
_SAID = re.compile(
    r"\b(?:said|says|told (?:[\w’']+ ){1,3}?|announced|added|insisted|warned|vowed|argued|maintained"
    r"|according to [\w’' ]{1,40}?)"
    r"[\s,]*(?:on |late |early |in (?:a|an) \w+ )?$",
    re.IGNORECASE,
)


# "3:05pm: Eleven hostages have walked out."
_CLOCK_ALONE = re.compile(
    r"(?:about |around |shortly (?:before|after) |just (?:before|after) |at )?"
    r"(?:(?:noon|midday|midnight)\b|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|o[’']clock|hours|hrs)?)"
    r"(?: local time| [A-Z]{2,4})?",
    re.IGNORECASE,
)
_STAMPED = re.compile(r"(?: [A-Z]{2,4}T)? ?[:|\n–—-]|\s*$")
_ENTRY = re.compile(r": ?[\w“\"‘]")
_SAYS_BEHIND = re.compile(
    r",? (?:[\w.’'-]+ ){1,6}?(?:said|says|announced|told|insisted|warned|vowed|argued|maintained)\b"
)
_PART_END = re.compile(r"[,;:—–(“\"]")
# "Two years ago" and "more than two years ago" are two answers.
_BOUNDS = frozenset(["MORE_THAN", "LESS_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "BEFORE", "AFTER"])
_WEEKS_APART = 21  # days
_NUMBERED = re.compile(
    r"\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", re.IGNORECASE
)
_ONE_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T[\d:]{1,8})?")
# Reckoned from something else than the day of the article, which may be anything.
# "The past year" has the value of the calendar year, and is none.
_UP_TO_NOW = "the-past-unit"
_FROM_ELSEWHERE = re.compile(r"\b(?:after|before|earlier|later|following|previous|next day|same)\b", re.IGNORECASE)


def compare_dates(corpus: Corpus) -> list[Finding]:
    """The questions that dates of several voices answer."""
    answers = _answers(corpus)
    groups = alike(corpus, [a for a in answers if not _is_year(a)], *_SAME, kept_as="days")
    groups += alike(corpus, [a for a in answers if _is_year(a)], *_SAME_YEAR, kept_as="years")
    pairs = most_alike(corpus, groups, _one_happening, "dates")
    linked = {frozenset(p) for p in pairs}
    findings: list[Finding] = []
    for members in unite(len(groups), pairs, [g.sentences for g in groups]):
        if len(members) == 1 and len(groups[members[0]].voices) < 2:
            continue  # of which nothing can be found
        together = [a for i in _consistent(members, groups, linked) for a in groups[i].answers]
        together.sort(key=lambda a: (corpus.order[a.sentence.source], a.start))
        findings += findings_of(corpus, "dates", together, functools.partial(_dated_together, corpus, together))
    return findings


def _is_year(answer: Answer) -> bool:
    """Whether an answer is a whole year: "2012", "last year", "eight years ago"."""
    return _WHOLE_YEAR.match(answer.same) is not None


def _dated_together(corpus: Corpus, answers: list[Answer]) -> list[Finding]:
    """The findings of dates that may be of one happening."""
    reckoned = on_one_clock(_reckoned_alike(answers))
    parts = [dated for of_deed in _of_one_deed(reckoned) for dated in _of_one_cast(corpus, of_deed)]
    return [dated_finding(corpus, dated) for dated in parts if len({a.voice for a in dated}) > 1]


def _consistent(members: list[int], groups: Sequence[Group], linked: set[frozenset[int]]) -> list[int]:
    """The groups without those that came in by a wider date and conflict with what more voices say."""
    most_first = sorted(members, key=lambda i: (-len(groups[i].voices), i))

    def conflict(i: int, k: int) -> bool:
        one, other = groups[i].answers[0].extent, groups[k].answers[0].extent
        return one is not None and other is not None and compare(one, other) == "conflict"

    return consistent(most_first, linked, conflict)


def _of_one_deed(answers: list[Answer]) -> list[list[Answer]]:
    """Answers parted where their clauses tell of different deeds: a call on Wednesday, a post of Wednesday."""
    told = [a.deeds_told() for a in answers]
    if not all(told):
        return [answers]  # what tells no deed may be of any
    return _united(answers, told)


def _of_one_cast(corpus: Corpus, answers: list[Answer]) -> list[list[Answer]]:
    """Answers parted where they tell of different people: what one raised in May, what another did."""
    before = [_named_before(corpus, a) for a in answers]
    if all(before):
        return _united(answers, before)
    people = [persons_told_of(corpus, a) for a in answers]
    named = [p | places_named(corpus, a) for p, a in zip(people, answers, strict=True)]
    return _united(answers, named) if all(people) else [answers]


def _named_before(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The people whom the clause of an answer names before it."""
    clause = answer.sentence.clause_at(answer.start)
    return answer.sentence.terms_within(clause.start, answer.start) & corpus.people


def _united(answers: list[Answer], having: Sequence[frozenset[str]]) -> list[list[Answer]]:
    """The answers with those that have something in common with them, directly or by way of others."""
    first: dict[str, int] = {}
    pairs = [(first.setdefault(term, i), i) for i, terms in enumerate(having) for term in sorted(terms)]
    return [[answers[i] for i in members] for members in unite(len(answers), pairs)]


def _answers(corpus: Corpus) -> list[Answer]:
    """The dates that are told, as answers."""
    return [as_told(corpus.sources[s.source], kept) for s, kept in corpus.found("dates", KeptAnswer, _dates_in)]


def _dates_in(corpus: Corpus, sentence: Sentence) -> Iterator[KeptAnswer]:
    """The dates that a sentence tells."""
    for d in corpus.dates_within(sentence) if sentence.told else ():
        dates = d.type in ("DATE", "TIME") and d.rule != _UP_TO_NOW
        covered = days_of(d.value, d.text) if dates else None
        if covered is None or d.end > sentence.end:
            continue
        if not _FROM_ELSEWHERE.search(d.text):
            yield to_keep(_day(sentence, d, covered))
        elif d.type == "DATE" and " " in d.text:
            yield to_keep(_interval(sentence, d))


def _day(sentence: Sentence, d: DateMention, covered: Extent) -> Answer:
    """A date that stands for itself, and the time that it covers."""
    start, covered = roughly(sentence, d, covered)
    bound = bounded(d) or ("about" if start < d.start else "")
    return Answer(
        sentence=sentence,
        start=start,
        end=d.end,
        text=sentence.text[start - sentence.start : d.end - sentence.start],
        block="said" if is_said(sentence, d) or is_stamp(sentence, d) else "date",
        same=f"{d.value if 'T' in d.value else edtf_of(d.value) or d.value} {bound}".rstrip(),
        normalised=edtf_of(d.value),
        extent=covered,
        left_out=frozenset(terms_of(d.text)),
    )


def is_said(sentence: Sentence, d: DateMention) -> bool:
    """Whether a date tells when something was said ("said on Friday"), not when it happened.

    So does one with which a clause opens: "On Friday, police said". In "it sank on Friday, police said" it does not.
    """
    before = sentence.text[: d.start - sentence.start]
    if _SAID.search(before):
        return True
    if _SAYS_BEHIND.match(sentence.text, d.end - sentence.start) is None:
        return False
    opening = _PART_END.split(before)[-1]
    return not any(predicates().is_finite(w.group()) for w in WORD.finditer(opening))


def _is_attributed(answer: Answer) -> bool:
    """Whether somebody is said to say so right behind a date."""
    return _SAYS_BEHIND.match(answer.sentence.text, answer.end - answer.sentence.start) is not None


def is_clock(answer: Answer) -> bool:
    """Whether only an hour is told: its day is that of some day named before, and proves nothing about the day."""
    return _CLOCK_ALONE.fullmatch(answer.text) is not None


def is_stamp(sentence: Sentence, d: DateMention) -> bool:
    """Whether a time heads an entry of a live report, or a dateline: when it was posted, not when it happened."""
    filed = DATELINE.match(sentence.text)
    if filed and d.end <= sentence.start + filed.end():
        return True
    before, behind = sentence.text[: d.start - sentence.start], sentence.text[d.end - sentence.start :]
    # "6 March 2019: Olm leaves prison" is of a list of what happened when.
    in_list = d.type == "DATE" and _ENTRY.match(behind) is not None
    return not before.strip() and not in_list and _STAMPED.match(behind) is not None


def bounded(d: DateMention) -> str:
    """What bounds a date ("more than two years ago"), empty where nothing does."""
    return d.mod if d.mod in _BOUNDS else ""


def _interval(sentence: Sentence, d: DateMention) -> Answer:
    """A date reckoned from something told ("three days after the talks"): compared by its words."""
    return Answer(
        sentence=sentence,
        start=d.start,
        end=d.end,
        text=d.text,
        block="interval",
        same=" ".join(d.text.casefold().split()[:3]),
        left_out=frozenset(terms_of(d.text)),
    )


def _one_happening(corpus: Corpus, a: Group, b: Group) -> Likeness | None:
    """How alike two groups of differing dates are, where they date the same happening."""
    one, other = a.answers[0], b.answers[0]
    if one.extent is None or other.extent is None:
        return None
    if _of_one_weekday(corpus, a, b):
        found = likeness(corpus, a.context, b.context)
        other_deeds = a.deeds and b.deeds and a.deeds.isdisjoint(b.deeds)
        told_alike = found.weight >= _SAME[0] and found.ratio >= _SAME[1] and not other_deeds
        return found if told_alike and not _of_other_speakers(corpus, a, b) else None
    conflict = compare(one.extent, other.extent) == "conflict"
    if conflict and (is_clock(one) or is_clock(other)) and not _of_one_day(one.extent, other.extent):
        return None  # "at 6:12", and the day of an article
    near = a.first(_is_numbered) and b.first(_is_numbered) and _nearly_one_date(one.extent, other.extent)
    if not near and a.deeds_around.isdisjoint(b.deeds_around):
        return None
    # "On Monday, police said" may yet be when they said it.
    if one.block == "said" or (conflict and (a.first(_is_attributed) or b.first(_is_attributed))):
        return None
    if not a.sentences.isdisjoint(b.sentences) or (conflict and (a.first(goes_on_later) or b.first(goes_on_later))):
        return None
    if conflict and a.first(is_limit) != b.first(is_limit):
        return None
    if near and not (conflict and measured_otherwise(corpus, a, b)):
        found = likeness(corpus, a.context, b.context)
        if found.deeds and found.weight >= _NEAR_MISS[0] and found.ratio >= _NEAR_MISS[1]:
            return found
    if a.deeds_around.isdisjoint(b.deeds_around):
        return None
    # "Sunday" and "Sunday": one of the days was reckoned wrongly.
    if conflict and (a.deeds.isdisjoint(b.deeds) or not a.texts.isdisjoint(b.texts)):
        return None
    if conflict and (_of_other_speakers(corpus, a, b) or measured_otherwise(corpus, a, b)):
        return None
    weight, ratio = _CONFLICT if conflict else _COMPATIBLE
    if conflict and _of_one_day(one.extent, other.extent):
        weight, ratio = _CLOCK
    found = likeness(corpus, a.context, b.context)
    return found if found.weight >= weight and found.ratio >= ratio else None


def _is_numbered(answer: Answer) -> bool:
    """Whether a date is named by number or month."""
    return _NUMBERED.search(answer.text) is not None


def _nearly_one_date(one: Extent, other: Extent) -> bool:
    """Whether two days, months or years that are named by number or month are neighbours: 6 and 7 March, 1996 and 1997.

    Of what is told with the same deed beside, such dates are hardly of two happenings.
    """
    lengths = [e.high - e.low for e in (one, other)]
    if abs(lengths[0] - lengths[1]) > _DAYS_APART:
        return False
    length = max(lengths)
    most = _DAYS_APART if length < 1 else _MONTH if length <= _MONTH else _YEAR if length <= _YEAR else 0
    return abs(one.low - other.low) <= most


def _of_other_speakers(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether two groups tell of what is said, and of different ones who say it: many condemn one deed."""
    if not (a.having(corpus, _statements) and b.having(corpus, _statements)):
        return False
    one, other = a.having(corpus, _named_first), b.having(corpus, _named_first)
    return bool(one and other) and one.isdisjoint(other)


def _statements(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The deeds of words that the clause of an answer tells."""
    return answer.deeds_told() & _STATEMENTS


def _named_first(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """Whom or what the sentence of an answer names first."""
    first = next((t for _, terms in answer.sentence.words for t in terms if t[0] == "="), "")
    return frozenset({first} - {""})


def _of_one_weekday(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether two groups tell by the same weekday alone of days that lie weeks apart.

    The day of an article may be that of its last change, and what its weekdays mean is then reckoned from it wrongly.
    """
    if a.having(corpus, _weekdays).isdisjoint(b.having(corpus, _weekdays)):
        return False
    one, other = a.answers[0].extent, b.answers[0].extent
    return one is not None and other is not None and 0 < abs(one.low - other.low) <= _WEEKS_APART


def _weekdays(_: Corpus, answer: Answer) -> frozenset[str]:
    """The weekday that an answer is, where it is one alone."""
    return frozenset({answer.text.casefold()}.intersection(WEEKDAYS))


def _reckoned_alike(answers: list[Answer]) -> list[Answer]:
    """The answers of one question, where all who name only a weekday mean the day that the first of them means."""
    first: dict[str, Answer] = {}
    out = []
    for answer in answers:
        meant = first.setdefault(answer.text.casefold(), answer) if answer.text.casefold() in WEEKDAYS else answer
        if meant.same != answer.same:
            answer = msgspec.structs.replace(answer, same=meant.same, normalised=meant.normalised, extent=meant.extent)
        out.append(answer)
    return out


def _of_one_day(a: Extent, b: Extent) -> bool:
    """Whether two times differ within one day: clocks and parts of the day."""
    return int(a.low) == int(b.low) == int(a.high) == int(b.high)


def of_the_day(positions: tuple[tuple[Answer, ...], ...]) -> tuple[tuple[Answer, ...], ...]:
    """The positions, in one where all give the same day and some no more: the hours that others add are asked apart."""
    answers = [a for p in positions for a in p]
    days = {_whole_day(a) for a in answers}
    alone = [a for a in answers if a.normalised and "T" not in a.normalised]
    extents = [p[0].extent for p in positions if p[0].extent is not None]
    of_one = len(days) == 1 and None not in days and alone and among(extents) != "conflict"
    return (tuple(answers),) if of_one else positions


def _whole_day(answer: Answer) -> str | None:
    """The single day that an answer gives, with or without an hour; None where it gives more, or bounds it."""
    day = _ONE_DAY.fullmatch(answer.normalised or "")
    return day[1] if day and answer.same.split(" ")[0] == answer.same else None


def lie_ahead(corpus: Corpus, answers: Iterable[Answer]) -> bool:
    """Whether all days that are told come after those of their articles."""
    for answer in answers:
        published = days_of(corpus.published[answer.sentence.source] or "")
        if published is None or answer.extent is None or answer.extent.low <= published.high:
            return False
    return True


def dated_finding(corpus: Corpus, answers: list[Answer]) -> Finding:
    """The finding of dates that are given for one happening."""
    positions = of_the_day(by_value(answers))
    pairs = itertools.combinations([p[0].extent for p in positions if p[0].extent is not None], 2)
    verdict: Verdict = worst("compatible" if compare(a, b) == "agree" else compare(a, b) for a, b in pairs)
    interval = answers[0].block == "interval"
    return Finding(
        rule="same-interval" if interval else "same-happening-dated",
        kind="duration"
        if interval
        else "time"
        if all(a.normalised and "T" in a.normalised for a in answers)
        else "date",
        verdict=verdict,
        question=questions.when(answers, lie_ahead(corpus, answers)),
        positions=positions,
    )
