"""Tolls of earlier events, told by the year: "in 2001, 127 people died", "since 2001, when 126 were killed".

News reminds of the last such disaster in a sentence of its own, in any words; the year and the deed tell which it is.
"""

from __future__ import annotations

import functools
from collections import defaultdict

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.days.calendar import days_of
from briefgen.compile.discrepancies.days.long_ago import years_ago
from briefgen.compile.discrepancies.figures.quantity_answers import PEOPLE, quantities_of
from briefgen.compile.discrepancies.figures.quantity_verdicts import of_quantities
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.statements import Corpus, Sentence

_FEWEST = 3
_NEAR = 1.5  # times as many: other tolls of the same year are of other events


def compare_past_tolls(corpus: Corpus) -> list[Finding]:
    """How many people died in an earlier event, as far as voices tell of one of the same year."""
    told: dict[int, list[Answer]] = defaultdict(list)
    find = functools.partial(_tolls_told, corpus)
    for source, tolls in corpus.of_sources("past tolls", tuple[tuple[int, KeptAnswer], ...], find).items():
        for year, kept in tolls:
            told[year].append(as_told(corpus.sources[source], kept))
    findings = []
    for year, answers in sorted(told.items()):
        usual = answers[0].extent
        together = one_each(a for a in answers if usual and a.extent and _near(usual.point, a.extent.point))
        if len({a.voice for a in together}) < 2:
            continue
        positions = by_value(together)
        findings.append(
            Finding(
                rule="past-toll",
                kind="number",
                verdict=of_quantities(positions),
                question=f"How many people died in {year}?",
                positions=positions,
            )
        )
    return findings


def _tolls_told(corpus: Corpus, one: OneSource) -> tuple[tuple[int, KeptAnswer], ...]:
    """The tolls of earlier events that a source tells, each with the year."""
    found = []
    for answer in quantities_of(corpus, one.id):
        sentence = answer.sentence
        of_people = answer.block == "count" and bool(answer.counted & PEOPLE)
        if not of_people or not sentence.told or not years_ago(corpus, sentence):
            continue
        year = _year(corpus, sentence)
        enough = answer.extent is not None and answer.extent.point >= _FEWEST
        if year is not None and enough and "@die" in answer.deeds():
            found.append((year, to_keep(answer)))
    return tuple(found)


def _year(corpus: Corpus, sentence: Sentence) -> int | None:
    """The one year long ago that a sentence names, by its date; None where it names several."""
    years = {
        int(d.value[:4])
        for d in corpus.dates_within(sentence)
        if d.type == "DATE" and d.value[:4].isdigit() and days_of(d.value) is not None
    }
    return years.pop() if len(years) == 1 else None


def _near(a: float, b: float) -> bool:
    low, high = sorted((abs(a), abs(b)))
    return high <= _NEAR * low
