"""At what time of day: clock times that articles give for the deed that they open with.

An article gives the hour of what it reports once, near its top, in whatever words; so the time next to a deed is held
against the time that others give for the same deed on the same day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from briefgen.compile.discrepancies import questions
from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.calendar import days_of, edtf_of
from briefgen.compile.discrepancies.dates import is_stamp
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.tolls import of_now
from briefgen.compile.discrepancies.verdicts import Extent

_OPENING = 12
_MINUTE = 1 / 1440
_ABOUT = 15 * _MINUTE
_ROUGHLY = re.compile(r"\b(?:about|around|roughly|approximately|shortly (?:before|after)|just (?:before|after)|some)\b")
_HOUR = re.compile(r"T\d\d:\d\d|TMO|TAF|TEV|TNI|TMI")


def compare_clocks(corpus: Corpus) -> list[Finding]:
    """The times of day that voices give for one deed."""
    told: dict[tuple[str, int], dict[str, Answer]] = defaultdict(dict)
    for sentence in corpus.all():
        if sentence.told and sentence.number < _OPENING and of_now(corpus, sentence):
            for deed, day, answer in _times(corpus, sentence):
                told[deed, day].setdefault(sentence.source, answer)
    findings = []
    for _, answers in sorted(told.items()):
        together = _of_one_thing(list(answers.values()))
        if len({a.voice for a in together}) < 2 or not any("T" in (a.normalised or "") for a in together):
            continue
        findings.append(Finding.measured("same-hour", "time", questions.at_what_time(together), together))
    return findings


def _times(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[str, int, Answer]]:
    """The times in a sentence, each with the deed told next to it in its clause, and its day."""
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
        clause = sentence.clause_at(d.start)
        deeds = [
            (abs(at - d.start), term)
            for at, terms in sentence.words
            if clause.start <= at < clause.end
            for term in terms
            if term[0] == "@"
        ]
        if not deeds:
            continue
        before = sentence.text[max(0, d.start - sentence.start - 16) : d.end - sentence.start]
        if covered.exact and (d.mod == "APPROX" or _ROUGHLY.search(before)):
            covered = Extent(covered.low - _ABOUT, covered.high + _ABOUT, covered.point)
        yield (
            min(deeds)[1],
            int(covered.point),
            Answer(
                sentence=sentence,
                start=d.start,
                end=d.end,
                text=d.text,
                block="hour",
                same=f"{edtf_of(d.value)} {covered.exact}",
                normalised=edtf_of(d.value),
                extent=covered,
            ),
        )


def _of_one_thing(answers: list[Answer]) -> list[Answer]:
    """The answers that share a word beside the deed with the first."""
    first = answers[0].sentence.terms
    return [a for a in answers if any(t[0] != "@" for t in first & a.sentence.terms)]
