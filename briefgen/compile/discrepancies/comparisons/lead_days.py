"""On which day it happened: the day to which articles put one deed, be it "Sunday's attack" or "on 11 June".

Each article says somewhere on which day its news was, in words of its own; `dates` asks for more of the words to be
alike. Here the deed is what the day stands beside: the noun behind it ("the Friday blasts"), or what is told right
before it. An attack or a crash of one day is one; of other deeds somebody or something in them must be the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.comparisons.dates import bounded, is_clock, is_said, is_stamp, lie_ahead
from briefgen.compile.discrepancies.days.calendar import days_of, edtf_of
from briefgen.compile.discrepancies.figures.other_things import persons_told_of
from briefgen.compile.discrepancies.findings import Finding, SentenceSets
from briefgen.compile.discrepancies.kept.by_key import Comparing, Told, by_key
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import as_one_attack, occasions

_MOST = 24  # answers of one deed and day that are held against each other
_LEAST_ALIKE = 2.5
_REACH = 70  # characters before a date, in which what it dates is told
# Deeds of words, and what tells only when a deed was begun.
_NO_DEEDS = frozenset(["@condemn", "@protest", "@promise", "@publish", "@post", "@begin", "@finish", "@endure", "@see"])
# Attacks and accidents, by whatever they did: on one day news of one event has one.
_BY_THEMSELVES = frozenset(["@attack", "@crash", "@quake", "@hijack"])
# What does not stand between a day and the noun that it is put before.
_NO_LINK = (
    r"(?!(?:of|the|an?|in|on|at|by|for|to|with|and|or|but|that|who|which|when|as|from|after|before|was|were|is|are|had|has"
    r"|have|said|told|he|she|it|they)\b)"
)
# "Sunday's deadly attack", "the May 3 raid": the noun that a day is put before.
_PUT_BEFORE = re.compile(rf"(?:[’']s?)?(?: {_NO_LINK}[\w-]+){{1,4}}")
_BEHIND = 40
# An hour without a day, or a day told before, which may have been read wrongly.
_POINTS_BACK = re.compile(r"(?:that|the same|mid-?night|noon)\b", re.IGNORECASE)


def with_lead_days(corpus: Corpus, known: Sequence[Finding]) -> list[Finding]:
    """``known`` and the days that several voices give for one deed, joined to findings that have the day."""
    findings = list(known)
    dated = [n for n, f in enumerate(findings) if f.kind in ("date", "time")]
    resting_on = {n: findings[n].sentences for n in dated}
    compared = SentenceSets(resting_on.values())
    holding: dict[tuple[str, int], set[int]] = defaultdict(set)
    for n, resting in resting_on.items():
        for sentence in resting:
            holding[sentence].add(n)
    for found in _of_deeds(corpus):
        sentences = found.sentences
        shares = compared.share_sources(sentences)
        if not shares:
            findings.append(found)
        for n in sorted({n for sentence in sentences for n in holding[sentence]}) if shares else ():
            if len({source for source, _ in sentences & resting_on[n]}) > 1:
                findings[n] = _joined(corpus, findings[n], found.positions[0])
                for sentence in findings[n].sentences - resting_on[n]:
                    holding[sentence].add(n)
                resting_on[n] = findings[n].sentences
        compared.add(sentences)
    return findings


def _joined(corpus: Corpus, finding: Finding, answers: Sequence[Answer]) -> Finding:
    """A finding, and the ``answers`` of sources that are not in it; the finding as it is if it has another day, too."""
    told = [a for p in finding.positions for a in p]
    heard = {a.sentence.source for a in told}
    more = [a for a in answers if a.sentence.source not in heard]
    if not more or len(finding.positions) > 1 or any((a.normalised or "")[:10] != answers[0].same for a in told):
        return finding
    together = sorted([*told, *more], key=lambda a: (corpus.order[a.sentence.source], a.start))
    return msgspec.structs.replace(finding, positions=(tuple(together),))


def _of_deeds(corpus: Corpus) -> Iterator[Finding]:
    """What gives one day for one deed, told by several voices; what most tell first."""
    found = by_key(corpus, _DAYS)
    for _, _, findings in sorted(found, key=lambda one: (-one.many, one.key)):
        yield from findings


def _of_deed(corpus: Corpus, key: tuple[int, str], told: Told[KeptAnswer]) -> Iterator[Finding]:
    """What several voices tell of one deed on one day."""
    answers = [as_told(corpus.sources[sentence.source], answer) for sentence, answer in told]
    for together in _of_one_thing(corpus, answers, key[1]):
        question = questions.when(together, lie_ahead(corpus, together))
        yield Finding.told("day-of-the-deed", "date", question, (tuple(together),))


def _days_told(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[tuple[int, str], KeptAnswer]]:
    """The single days that a sentence names, each with what it dates."""
    for d in corpus.dates_within(sentence) if sentence.told else ():
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
        for deed in () if is_clock(answer) or _POINTS_BACK.match(d.text) else _dated(answer):
            yield (int(covered.low), deed), to_keep(answer)


_DAYS = Comparing("lead days", tuple[int, str], KeptAnswer, _days_told, _of_deed, most=_MOST, weighing=1)


def _dated(answer: Answer) -> list[str]:
    """What a day dates: the noun behind it, else what is told last before it in its clause, or else first behind it."""
    sentence = answer.sentence
    behind = _PUT_BEFORE.match(sentence.text[: answer.end - sentence.start + _BEHIND], answer.end - sentence.start)
    put_before = _told(sentence, answer.end, sentence.start + behind.end()) if behind else []
    clause = sentence.clause_at(answer.start)
    before = _told(sentence, max(clause.start, answer.start - _REACH), answer.start)
    found = put_before[:1] or before[-1:] or _told(sentence, answer.end, clause.end)[:1]
    return sorted(found[0] - _NO_DEEDS) if found else []


def _told(sentence: Sentence, start: int, end: int) -> list[frozenset[str]]:
    """The deeds and occasions between two offsets, each by the terms that its word has."""
    found = (
        frozenset(as_one_attack(t) for t in terms if t[0] == "@" or t in occasions())
        for at, terms in sentence.words
        if start <= at < end
    )
    return [terms for terms in found if terms]


def _of_one_thing(corpus: Corpus, answers: Sequence[Answer], deed: str) -> Iterator[list[Answer]]:
    """The answers of several voices that date one deed."""
    people = [persons_told_of(corpus, a) for a in answers]

    def alike(i: int, j: int) -> bool:
        if answers[i].voice == answers[j].voice:
            return False
        if deed in _BY_THEMSELVES:
            return not (people[i] and people[j] and people[i].isdisjoint(people[j]))
        shared = [t for t in answers[i].sentence.terms & answers[j].sentence.terms if t != deed and not t[-1].isdigit()]
        if deed in occasions() and people[i] & people[j]:
            return True
        return any(t[0] == "=" for t in shared) and corpus.weigh(shared) >= _LEAST_ALIKE

    for members in joined(len(answers), alike):
        together = [answers[i] for i in members]
        if len({a.voice for a in together}) > 1:
            yield together
