"""The toll of the event: how many were killed, hurt, arrested or taken, in whatever words each article tells it.

An article gives the toll in its opening, of people in general or of all of a group ("all four crew members"). Other
articles may tell it in quite other words, so what stands around the number is not asked for here; later numbers are of
parts or of other events, and are left to `numbers`.
"""

from __future__ import annotations

import re
from datetime import date

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.numbers import quantity_answers, risen
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.verdicts import among

_QUESTIONS = {
    "@die": "How many people were killed?",
    "@hurt": "How many people were hurt?",
    "@arrest": "How many people were arrested?",
    "@abduct": "How many people were abducted?",
    "@free": "How many people were freed?",
}
_OPENING = 8
"""Sentences, headings included. News tells the toll at the top; farther down it tells of earlier events."""
_SAME_EVENT_DAYS = 10
_ALL = re.compile(r"\b(?:all|both)\s+(?:the\s+)?$", re.IGNORECASE)


def compare_tolls(corpus: Corpus) -> list[Finding]:
    """The tolls that articles of at least two voices give."""
    told: dict[str, dict[str, Answer]] = {}
    for answer in quantity_answers(corpus):
        deed = _deed(answer)
        if deed and answer.sentence.number < _OPENING and _of_people(corpus, answer) and _of_now(corpus, answer):
            told.setdefault(deed, {}).setdefault(answer.sentence.source, answer)
    return [
        _finding(corpus, deed, list(answers.values()))
        for deed, answers in told.items()
        if len({a.voice for a in answers.values()}) > 1
    ]


def without_tolls(findings: list[Finding], tolls: list[Finding]) -> list[Finding]:
    """``findings`` but those that answer what a toll answers already: the same figures of two sources or more."""
    figures = [_figures(t) for t in tolls]
    return [f for f in findings if f.verdict == "disputed" or not any(_twice(_figures(f) & t) for t in figures)]


def _figures(finding: Finding) -> frozenset[tuple[str, int]]:
    return frozenset((a.sentence.source, a.start) for p in finding.positions for a in p)


def _twice(figures: frozenset[tuple[str, int]]) -> bool:
    return len({source for source, _ in figures}) > 1


def _deed(answer: Answer) -> str | None:
    """What befell the people that are counted: the deed told nearest to the number, in its own clause."""
    clause = answer.sentence.clause_at(answer.start)
    near = [
        (at - answer.end if at >= answer.end else answer.start - at, term)
        for at, terms in answer.sentence.words
        if clause.start <= at < clause.end and at != answer.start
        for term in terms
        if term in _QUESTIONS
    ]
    return min(near)[1] if near else None


def _of_people(corpus: Corpus, answer: Answer) -> bool:
    """Whether people in general are counted, or all of some group: "children" among the dead are only a part."""
    body = corpus.annotations[answer.sentence.source].text
    before = body[max(answer.sentence.start, answer.start - 12) : answer.start]
    whole = bool(_ALL.search(before) or _ALL.search(answer.text.split(" ")[0] + " "))
    return "#person" in answer.counted or (whole and "#persons" in answer.counted)


def _of_now(corpus: Corpus, answer: Answer) -> bool:
    """Whether the sentence names no day long before the article: a toll of 2009 is of another event."""
    published = corpus.published[answer.sentence.source]
    for mention in corpus.dates_within(answer.sentence):
        if mention.type not in ("DATE", "TIME") or not mention.value[:4].isdigit():
            continue
        day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", mention.value)
        if day is None or published is None:
            return False
        try:
            apart = date.fromisoformat(published[:10]) - date(*map(int, day.groups()))
        except ValueError:
            return False
        if abs(apart.days) > _SAME_EVENT_DAYS:
            return False
    return True


def _finding(corpus: Corpus, deed: str, answers: list[Answer]) -> Finding:
    positions = by_value(answers)
    verdict = among([p[0].extent for p in positions if p[0].extent is not None])
    return Finding(
        rule="toll",
        kind="number",
        verdict=verdict,
        question=_QUESTIONS[deed],
        positions=positions,
        note=risen(corpus, positions) if verdict == "conflict" else None,
    )
