"""On one day: a day that several voices name, each in one sentence only, of what they tell with some of the same words.

One outlet says that the deadline ran until May 25, another that it ran out on 25 May: too few of the words are the same
for `dates`. A day that an article names once, that is not the day of the news, is hardly the day of two things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.comparisons.dates import bounded, dated_finding, is_said, is_stamp, lie_ahead
from briefgen.compile.discrepancies.days.calendar import days_of
from briefgen.compile.discrepancies.days.dated_answers import dated_answer
from briefgen.compile.discrepancies.figures.other_things import persons_told_of
from briefgen.compile.discrepancies.findings import Finding, SentenceSets, figures_of
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.sets import unite
from briefgen.compile.discrepancies.statements import Corpus

_NEWS_DAYS = 2  # before an article, what it tells of mostly
_MOST = 24  # answers of one month that are held against each other
# What must be told alike, by weight: less where a deed is, which must be where one names the month alone.
_LEAST_ALIKE, _LEAST_OF_DEED = 2.0, 1.0
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_OR_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_NAMED = re.compile(
    r"\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[a-z] (?:day|eve)$|\b(?:christmas|easter)", re.IGNORECASE
)


def compare_days(corpus: Corpus, known: Iterable[Finding]) -> list[Finding]:
    """The days and months of which voices tell in some of the same words, but those of ``known`` findings."""
    compared = SentenceSets(figures_of(f) for f in known if f.kind in ("date", "time"))
    by_month: dict[str, list[Answer]] = defaultdict(list)
    for source, named in corpus.of_sources("days named", tuple[KeptAnswer, ...], _days_named).items():
        for kept in named:
            by_month[(kept.normalised or "")[:7]].append(as_told(corpus.sources[source], kept))
    findings = []
    for _, answers in sorted(by_month.items()):
        for together in _of_one_thing(corpus, answers[:_MOST]):
            if compared.share_sources(frozenset((a.sentence.source, a.start) for a in together)):
                continue
            found = dated_finding(corpus, together)
            findings.append(
                Finding.told(
                    "same-day-named", "date", questions.when(together, lie_ahead(corpus, together)), found.positions
                )
            )
    return findings


def _days_named(one: OneSource) -> tuple[KeptAnswer, ...]:
    """The days and months that a source names in one sentence only, and that are not those of the news."""
    return tuple(map(to_keep, _answers(one)))


def _answers(one: OneSource) -> Iterator[Answer]:
    told: dict[str, list[Answer]] = defaultdict(list)
    published = days_of(one.published or "")
    for d in one.dates:
        sentence = one.sentence_at(d.start) if d.type == "DATE" else None
        if sentence is None or d.end > sentence.end or not _DAY_OR_MONTH.fullmatch(d.value):
            continue
        covered = days_of(d.value, d.text)
        if covered is None or published is None or not sentence.told or bounded(d):
            continue
        if is_stamp(sentence, d) or is_said(sentence, d):
            continue
        told[d.value].append(dated_answer(sentence, d, covered, "day named"))
    for value, answers in told.items():
        first = answers[0]
        if len({a.sentence.number for a in answers}) > 1 or not _NAMED.search(first.text) or first.extent is None:
            continue
        if published is None or abs(published.low - first.extent.low) > (_NEWS_DAYS if _DAY.fullmatch(value) else 0):
            yield first


def _of_one_thing(corpus: Corpus, answers: list[Answer]) -> Iterator[list[Answer]]:
    """The answers of different voices whose clauses share telling words, one of each source."""
    pairs = []
    for i, a in enumerate(answers):
        for j in range(i + 1, len(answers)):
            shared = _alike(corpus, a, answers[j])
            if shared:
                pairs.append((-shared, i, j))
    apart = [frozenset([(a.sentence.source, 0)]) for a in answers]
    for members in unite(len(answers), [(i, j) for _, i, j in sorted(pairs)], apart):
        together = [answers[i] for i in members]
        if len({a.voice for a in together}) > 1:
            yield together


def _alike(corpus: Corpus, a: Answer, b: Answer) -> float:
    """How much two answers tell in the same words; 0 where that is too little, or they cannot be of one thing."""
    if a.voice == b.voice or (_DAY.fullmatch(a.same) and _DAY.fullmatch(b.same) and a.same != b.same):
        return 0.0
    people = [persons_told_of(corpus, x) for x in (a, b)]
    if all(people) and people[0].isdisjoint(people[1]):
        return 0.0
    own, other = a.main_clause().terms, b.main_clause().terms
    near = _no_numbers(own & other)
    far = _no_numbers(a.sentence.terms & b.sentence.terms) - near
    told, deeds = corpus.weigh(near) + corpus.weigh(far) / 2, any(t[0] == "@" for t in near)
    if a.same == b.same:
        return told if told >= (_LEAST_OF_DEED if deeds else _LEAST_ALIKE) else 0.0
    return told if deeds and told >= _LEAST_ALIKE else 0.0


def _no_numbers(terms: Iterable[str]) -> frozenset[str]:
    """Terms but those of numbers, which are of the days themselves mostly."""
    return frozenset(t for t in terms if not t[-1].isdigit())
