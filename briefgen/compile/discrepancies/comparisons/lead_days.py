"""On which day it happened: the day that articles give near their top for one deed, be it "Tuesday" or "11 June".

Each article says once on which day its news was, in words of its own; `dates` asks for more of the words to be alike.
Where the same deed is told beside the same day, the articles agree on it, whatever hour or part of the day they add.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from briefgen.compile.discrepancies import questions
from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.calendar import days_of, edtf_of
from briefgen.compile.discrepancies.comparisons.dates import bounded, is_clock, is_said, is_stamp
from briefgen.compile.discrepancies.findings import Finding, SentenceSets
from briefgen.compile.discrepancies.statements import Corpus, Sentence

_OPENING = 8  # sentences
_LEAST_ALIKE = 1.0
# Deeds of words, and what tells only when a deed was begun.
_NO_DEEDS = frozenset(["@condemn", "@protest", "@promise", "@publish", "@post", "@begin", "@finish", "@endure"])


def compare_lead_days(corpus: Corpus, known: Iterable[Finding]) -> list[Finding]:
    """The days that several voices give for one deed near their top, but those of ``known`` findings."""
    compared = SentenceSets(f.sentences for f in known if f.kind in ("date", "time"))
    told: dict[tuple[int, str], dict[str, Answer]] = defaultdict(dict)
    for sentence in corpus.all():
        if sentence.told and sentence.number < _OPENING:
            for day, deed, answer in _days(corpus, sentence):
                told[day, deed].setdefault(sentence.source, answer)
    findings = []
    for _, by_source in sorted(told.items(), key=lambda item: (-len(item[1]), item[0])):
        together = _of_one_thing(corpus, list(by_source.values()))
        sentences = frozenset((a.sentence.source, a.sentence.number) for a in together)
        if len({a.voice for a in together}) < 2 or compared.share_sources(sentences):
            continue
        compared.add(sentences)
        findings.append(Finding.told("day-of-the-deed", "date", questions.when(together), (tuple(together),)))
    return findings


def _days(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[int, str, Answer]]:
    """The single days that a sentence names, each with every deed that its clause tells."""
    for d in corpus.dates_within(sentence):
        covered = days_of(d.value, d.text) if d.type in ("DATE", "TIME") else None
        if covered is None or int(covered.low) != int(covered.point) or covered.high - covered.low > 1:
            continue
        if bounded(d) or is_said(sentence, d) or is_stamp(sentence, d):
            continue
        day = (edtf_of(d.value) or d.value)[:10]
        answer = Answer(
            sentence=sentence,
            start=d.start,
            end=d.end,
            text=d.text,
            block="day",
            same=day,
            normalised=day,
            extent=msgspec.structs.replace(
                covered, low=int(covered.low), high=int(covered.low), point=int(covered.low)
            ),
        )
        for deed in () if is_clock(answer) else sorted(answer.deeds_told() - _NO_DEEDS):
            yield int(covered.low), deed, answer


def _of_one_thing(corpus: Corpus, answers: list[Answer]) -> list[Answer]:
    """The answers whose sentences share a telling word beside the deed with the first."""
    first = answers[0].sentence.terms
    return [
        a
        for a in answers
        if a is answers[0] or corpus.weigh(t for t in first & a.sentence.terms if t[0] != "@") >= _LEAST_ALIKE
    ]
