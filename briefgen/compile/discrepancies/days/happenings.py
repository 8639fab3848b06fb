"""When it happened, for what the timeline has as one happening: the words in which each voice dates it.

The timeline has already brought together what articles tell of one happening, however differently they word it; so
its dates can be held against each other where the sentences share too little to be compared by their words alone.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from briefgen.compile.discrepancies.answers import Answer, likeness
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.comparisons.dates import (
    bounded,
    dated_finding,
    is_clock,
    is_stamp,
    lie_ahead,
    of_the_day,
)
from briefgen.compile.discrepancies.days.calendar import days_of, edtf_of
from briefgen.compile.discrepancies.days.dated_answers import dated_answer
from briefgen.compile.discrepancies.days.rough_hours import roughly
from briefgen.compile.discrepancies.figures.other_things import persons_told_of, places_named
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.kept.kept_answers import (
    KeptFinding,
    as_found,
    finding_to_keep,
    findings_of,
    to_keep,
)
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.verdicts import Extent, compare
from briefgen.model import DateMention, Happening

# A day that only a longer time holds ("last week") is told of the same thing with more certainty: by weight, or ratio.
_WIDE = (4.0, 0.4)
_MUCH = (7.0, 3)  # of the words around, and how many of them, where no deed is told by both
_MOST_HELD = 40
_MONTHS = 100  # days; what is dated more loosely is of a year, in which much happens
_LEAD = 20  # characters


def with_happenings(corpus: Corpus, timeline: Sequence[Happening], known: Sequence[Finding]) -> list[Finding]:
    """``known`` with the dates that voices give for one happening, in a finding of their own or in one of ``known``."""
    findings = list(known)
    compared, in_conflict, dated = _Holding(), _Holding(), _Holding()
    for n, f in enumerate(known):
        if f.kind in ("date", "time"):
            compared.add(n, f.sentences)
        if f.kind == "date" and f.verdict == "conflict":
            in_conflict.add(n, f.sentences)
        elif f.kind == "date" and f.rule == "same-happening-dated":
            dated.add(n, f.sentences)
    for happening in timeline:
        planned = happening.kind == "scheduled"
        told = list(_told(corpus, happening))
        make = functools.partial(_given_for_one, corpus, told, planned=planned)
        for found in findings_of(corpus, "planned" if planned else "happening", told, make):
            sentences, conflict = found.sentences, found.verdict == "conflict"
            if not (in_conflict if conflict else compared).sharing(sentences):
                compared.add(len(findings), sentences)
                findings.append(found)
            elif not conflict:
                for n in dated.sharing(sentences):
                    findings[n] = _joined(corpus, findings[n], [a for p in found.positions for a in p])
                    dated.add(n, findings[n].sentences)
    return _asked_once(corpus, _once_each(corpus, findings))


class _Place(NamedTuple):
    """Where a sentence tells of a happening, by offsets into the body."""

    sentence: Sentence
    start: int
    end: int


def _told(corpus: Corpus, happening: Happening) -> Iterator[_Place]:
    """Where the sources that are compared tell of a happening."""
    for evidence in happening.evidence:
        sentence = corpus.sentence_at(evidence.source, evidence.start) if evidence.source in corpus.order else None
        if sentence is not None and sentence.told:
            yield _Place(sentence, evidence.start, evidence.end)


def _given_for_one(corpus: Corpus, told: Iterable[_Place], *, planned: bool) -> Iterator[Finding]:
    """The dates that several voices give for one happening, if they do."""
    answers: dict[tuple[str, int], Answer] = {}
    for place in told:
        answer = _dated(corpus, place)
        if answer is not None:
            answers.setdefault((answer.sentence.source, answer.start), answer)
    alike = _of_one_thing(corpus, list(answers.values()), planned=planned)
    agreeing = _agreeing(alike)
    differing = _of_other_days(alike, agreeing)
    if not _tell_one_deed(agreeing, differing) or any(is_clock(a) for a in differing):
        differing = []
    if differing and not _of_one_place(corpus, agreeing, differing):
        differing = []
    found = agreeing + differing
    if len({a.voice for a in found}) > 1:
        positions = by_value(found) if differing else of_the_day(by_value(found))
        yield Finding(
            rule="same-happening-of-the-timeline",
            kind="date",
            verdict="conflict" if differing else "agree" if len(positions) == 1 else "compatible",
            question=questions.when(found, lie_ahead(corpus, found)),
            positions=positions,
        )


def _of_one_thing(corpus: Corpus, answers: list[Answer], *, planned: bool) -> list[Answer]:
    """The answers that tell what another voice among them tells, too: the timeline goes by the day first of all.

    On one day many things happen, so a deed must be told by both, or most words. A plan has one day, and less will do.
    """
    if len(answers) > _MOST_HELD:
        return answers
    if len({a.voice for a in answers}) < 2:
        return []
    contexts = [a.context() for a in answers]
    people = [persons_told_of(corpus, a) for a in answers]
    kept = set()
    for (i, a), (j, b) in itertools.combinations(enumerate(answers), 2):
        of_others = people[i] and people[j] and people[i].isdisjoint(people[j])
        if a.voice != b.voice and not of_others and not (i in kept and j in kept):
            found = likeness(corpus, contexts[i], contexts[j])
            longest = max(math.inf if x.extent is None else x.extent.high - x.extent.low for x in (a, b))
            wide = longest > 1 and (a.same != b.same or longest > _MONTHS)
            told = found.deeds
            if wide:
                certain = found.weight >= _WIDE[0] or found.ratio >= _WIDE[1]
                told = found.deeds and certain and bool(a.deeds() & b.deeds())
            much = found.weight >= _MUCH[0] and found.terms >= _MUCH[1]
            plan = (
                planned and not wide and found.terms > 1 and any(t[0] == "=" and t in contexts[j] for t in contexts[i])
            )
            if told or much or plan:
                kept |= {i, j}
    return [a for i, a in enumerate(answers) if i in kept]


class _Holding:
    """Which findings rest on a sentence, so that a finding need not be held against all others."""

    def __init__(self) -> None:
        self._findings: dict[tuple[str, int], set[int]] = defaultdict(set)

    def add(self, number: int, sentences: Iterable[tuple[str, int]]) -> None:
        """Takes in what a numbered finding rests on."""
        for sentence in sentences:
            self._findings[sentence].add(number)

    def sharing(self, sentences: Iterable[tuple[str, int]]) -> list[int]:
        """The numbers of the findings that rest on some of ``sentences`` in two sources or more."""
        sources: dict[int, set[str]] = defaultdict(set)
        for sentence in sentences:
            for number in self._findings.get(sentence, ()):
                sources[number].add(sentence[0])
        return sorted(number for number, found in sources.items() if len(found) > 1)


def _once_each(corpus: Corpus, findings: Sequence[Finding]) -> list[Finding]:
    """Dates of one happening that came to stand in two findings as one."""
    out: list[Finding] = []
    held: dict[tuple[str, int], int] = {}
    for finding in findings:
        if finding.rule != "same-happening-dated" or finding.kind != "date":
            out.append(finding)
            continue
        mine = {(a.sentence.source, a.start): a for p in finding.positions for a in p}
        shared = Counter(held[key] for key in mine if key in held)
        into = next((n for n, times in sorted(shared.items()) if times > 1 and out[n].verdict != "conflict"), None)
        if into is None or finding.verdict == "conflict":
            held.update(dict.fromkeys(mine, len(out)))
            out.append(finding)
            continue
        mine |= {(a.sentence.source, a.start): a for p in out[into].positions for a in p}
        together = sorted(mine.values(), key=lambda a: (corpus.order[a.sentence.source], a.start))
        out[into] = _asked_again(corpus, together)
        held.update(dict.fromkeys(mine, into))
    return out


def _asked_once(corpus: Corpus, findings: Sequence[Finding]) -> list[Finding]:
    """Findings with one for those that ask in the same words when, and give the same day: "When: the vote?"."""
    out: list[Finding] = []
    first: dict[tuple[str | None, str], int] = {}
    for finding in findings:
        if finding.kind != "date" or finding.verdict != "agree" or len(finding.positions) > 1:
            out.append(finding)
            continue
        at = first.setdefault((finding.question, finding.positions[0][0].same), len(out))
        if at == len(out):
            out.append(finding)
            continue
        told = {(a.sentence.source, a.start): a for f in (out[at], finding) for a in f.positions[0]}
        together = sorted(told.values(), key=lambda a: (corpus.order[a.sentence.source], a.start))
        out[at] = msgspec.structs.replace(out[at], positions=(tuple(together),))
    return out


def _joined(corpus: Corpus, finding: Finding, answers: Sequence[Answer]) -> Finding:
    """A finding about the dates of the same happening with the answers of sources that it has not."""
    if finding.verdict == "conflict":
        return finding
    told = {(a.sentence.source, a.start): a for p in finding.positions for a in p}
    heard = {a.sentence.source for a in told.values()}
    covered = {a.extent for a in told.values()}
    more = [
        a for a in answers if a.sentence.source not in heard and not any(_apart(a.extent, other) for other in covered)
    ]
    if not more:
        return finding
    return _asked_again(
        corpus, sorted([*told.values(), *more], key=lambda a: (corpus.order[a.sentence.source], a.start))
    )


def _asked_again(corpus: Corpus, answers: list[Answer]) -> Finding:
    """The finding of dates of one happening, which follows from the answers and their sources."""
    marks = corpus.last_time.marks
    of = "dates of one happening", [(marks.get(a.sentence.source), to_keep(a)) for a in answers]
    return as_found(corpus, corpus.shown.made(KeptFinding, of, lambda: finding_to_keep(dated_finding(corpus, answers))))


def _dated(corpus: Corpus, place: _Place) -> Answer | None:
    """The date that stands where a happening is told of, as a voice gives it."""
    sentence = place.sentence
    for d in corpus.dates_within(sentence):
        if d.start < place.start or place.end < d.end or d.type not in ("DATE", "TIME"):
            continue
        covered = days_of(d.value, d.text) if not is_stamp(sentence, d) else None
        if covered is not None and not _said_in(corpus, d, sentence):
            same = f"{edtf_of(d.value) or d.value} {bounded(d)}".rstrip()
            _, covered = roughly(sentence, d, covered)
            return dated_answer(sentence, d, covered, "happening", same)
    return None


def _said_in(corpus: Corpus, d: DateMention, sentence: Sentence) -> bool:
    """Whether a date stands in a quotation that the sentence leads up to: "He said, 'Last night we were struck'."""
    quoted = corpus.quoted(sentence.source, d.start, d.end)
    return quoted and not corpus.quoted(sentence.source, sentence.start, min(sentence.start + _LEAD, d.start))


def _agreeing(answers: Sequence[Answer]) -> list[Answer]:
    """The answers without those that cannot be of the day of the first."""
    kept: list[Extent | None] = []
    for extent in dict.fromkeys(a.extent for a in answers):
        if not any(_apart(extent, other) for other in kept):
            kept.append(extent)
    return [a for a in answers if a.extent in kept]


def _of_other_days(answers: Sequence[Answer], agreeing: Sequence[Answer]) -> list[Answer]:
    """Answers of other voices that name another day: where the timeline unites days, the sources differ on which."""
    voices, covered = {a.voice for a in agreeing}, {a.extent for a in agreeing}
    return [a for a in answers if a.voice not in voices and all(_apart(a.extent, other) for other in covered)]


def _tell_one_deed(agreeing: Sequence[Answer], differing: Sequence[Answer]) -> bool:
    """Whether what is dated otherwise tells a deed that the others tell too: the timeline may have joined too much."""
    told = frozenset(t for a in agreeing for t in a.sentence.terms if t[0] == "@")
    return all(not told or not (own := a.deeds() or a.deeds_told()) or own & told for a in differing)


def _of_one_place(corpus: Corpus, agreeing: Sequence[Answer], differing: Sequence[Answer]) -> bool:
    """Whether each other day is the only one of its sentence, and no place there another: two towns vote on two days.

    Of several days in a sentence each may be that of something else.
    """
    at = frozenset().union(*(places_named(corpus, a) for a in agreeing))
    alone = [len(_days_in(corpus, a.sentence)) == 1 for a in agreeing]
    return any(alone) and all(
        len(_days_in(corpus, a.sentence)) == 1 and (not at or not (own := places_named(corpus, a)) or bool(own & at))
        for a in differing
    )


def _days_in(corpus: Corpus, sentence: Sentence) -> frozenset[str]:
    """The days that a sentence names."""
    return frozenset(d.value[:10] for d in corpus.dates_within(sentence) if d.type in ("DATE", "TIME"))


def _apart(a: Extent | None, b: Extent | None) -> bool:
    return a is None or b is None or compare(a, b) == "conflict"
