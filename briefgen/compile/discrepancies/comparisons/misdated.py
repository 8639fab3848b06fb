"""When one voice gives the day of a happening in another year than the others do: "9 May 2003", "May 9, 2004".

A year is easily mistaken where the day is right, and two like deeds hardly befall one person or place on one day of two
years. So of what is dated together already, a sentence that tells the same deed with one of the same names, and the
same day or month of another year, is held against the others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.days.calendar import days_of
from briefgen.compile.discrepancies.days.dated_answers import dated_answer
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.model import DateMention

_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
_STATES_YEAR = re.compile(r"\b\d{4}\b")

# By the number of the month and the year: nearly all dates are of one year, and seldom is one of another looked at.
_Stated = dict[str, dict[str, list[Answer]]]


def with_misdated(corpus: Corpus, findings: Sequence[Finding]) -> list[Finding]:
    """``findings``, those about dates with the answers that have another year."""
    stated = _stated_years(corpus)
    told: set[tuple[str, int]] = set()
    out = []
    for finding in findings:
        dated = finding.kind == "date" and finding.verdict != "conflict"
        other = list(_of_another_year(finding, stated, told)) if dated else []
        told.update((a.sentence.source, a.start) for a in other)
        if other:
            positions = (*finding.positions, *by_value(other))
            question = questions.when([a for p in positions for a in p]) or finding.question
            finding = msgspec.structs.replace(finding, verdict="conflict", question=question, positions=positions)
        out.append(finding)
    return out


def _stated_years(corpus: Corpus) -> _Stated:
    """The days and months that are given with their year."""
    found: _Stated = defaultdict(lambda: defaultdict(list))
    for source in corpus.order:
        for d in corpus.dates(source):
            day = _day(d)
            sentence = corpus.sentence_at(source, d.start) if day and _STATES_YEAR.search(d.text) else None
            if day is not None and sentence is not None and sentence.told and d.end <= sentence.end:
                answer = dated_answer(sentence, d, days_of(d.value, d.text), "date", d.value)
                found[day["month"]][day["year"]].append(answer)
    return found


def _day(d: DateMention) -> re.Match[str] | None:
    return _DAY.fullmatch(d.value) if d.type == "DATE" else None


def _of_another_year(finding: Finding, stated: _Stated, told: Collection[tuple[str, int]]) -> Iterator[Answer]:
    """What gives a finding's day or month in another year, of the same deed and one of its names; none ``told``."""
    answers = [a for p in finding.positions for a in p]
    days = [m for a in answers if (m := _DAY.match(a.normalised or ""))]
    years = {m["year"] for m in days}
    kept: set[tuple[str, int]] = set()
    for usual, day in ((a, m) for a in answers if (m := _DAY.fullmatch(a.normalised or ""))):
        by_year = stated.get(day["month"], {})
        for other in (a for year, given in by_year.items() if year not in years for a in given):
            m, key = _DAY.fullmatch(other.normalised or ""), (other.sentence.source, other.start)
            if m is None or key in told or key in kept or other.sentence is usual.sentence:
                continue
            if (not m["day"] or not day["day"] or m["day"] == day["day"]) and _tell_the_same(usual, other):
                kept.add(key)
                yield other


def _tell_the_same(one: Answer, other: Answer) -> bool:
    """Whether two dates stand next to one deed, in sentences that have a name in common."""
    return bool(one.deeds() & other.deeds()) and any(t[0] == "=" for t in one.sentence.terms & other.sentence.terms)
