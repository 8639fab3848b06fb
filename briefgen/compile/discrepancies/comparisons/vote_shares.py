"""Who got which share of the vote: the percentages that voices give for one candidate or party.

Sentences on results share most of their words whatever the figure is, and "X had 51 percent to 49 for Y" tells of two;
so a percentage is held to be of who is named behind it ("for Y"), or last before it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.days.long_ago import of_now
from briefgen.compile.discrepancies.figures.other_things import SHARE, places_named
from briefgen.compile.discrepancies.figures.quantity_answers import quantity_answers
from briefgen.compile.discrepancies.figures.quantity_verdicts import of_quantities
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.statements import Corpus

_OF_VOTES = re.compile(
    r"\b(?:votes?|ballots?|run-?off|results?|polling stations|precincts|counted|president-elect|elected|re-elected)\b"
)
_OF_POLLS = re.compile(r"\b(?:polls?|pollsters?|survey(?:s|ed)?|forecasts?|projections?|projected|turnout|exit)\b")
# "37.2 percent for Y", "3 percent of the vote went to Z"
_FOR = re.compile(
    r"(?: of (?:the |all )?(?:valid )?(?:votes?|ballots?)(?: cast)?)?(?: went)? (?:for|to)"
    r" (?:[a-z]+ ){0,4}(?:[A-Z][a-z]+\.? )?$"
)
_NEAR_BEHIND, _NEAR_BEFORE = 60, 110
_MOST_NAMES = 300
_POINTS = 5
"""Farther apart, two shares are of two votes."""


class _Named(NamedTuple):
    """Somebody named in a sentence: the offsets into the body, and the actor it stands for."""

    start: int
    end: int
    text: str
    party: str
    person: bool


def compare_vote_shares(corpus: Corpus) -> list[Finding]:
    """The shares of the vote that voices give for one of those who stood."""
    told: dict[str, dict[str, list[Answer]]] = defaultdict(lambda: defaultdict(list))
    names: dict[str, str] = {}
    ends: dict[tuple[str, int], int] = {}  # of the share last told in each sentence
    for answer in quantity_answers(corpus):
        sentence = answer.sentence
        if answer.block != SHARE or not sentence.told or not _OF_VOTES.search(sentence.lower):
            continue
        if _OF_POLLS.search(sentence.lower) or not of_now(corpus, sentence, answer.start):
            continue
        key = (sentence.source, sentence.number)
        who = _who_got(corpus, answer, ends.get(key, sentence.start))
        ends[key] = answer.end
        if who is not None:
            names[who.party] = max(names.get(who.party, ""), who.text, key=len)
            told[who.party][sentence.source].append(answer)
    findings = []
    for party, by_source in told.items():
        firsts = [found[0] for found in by_source.values() if len({a.value for a in found}) == 1]
        together = _of_one_vote(corpus, firsts)
        if len({a.voice for a in together}) > 1:
            positions = by_value(together)
            findings.append(
                Finding(
                    rule="share-of-the-vote",
                    kind="number",
                    verdict=of_quantities(positions),
                    question=f"What share of the vote did {names[party]} get?",
                    positions=positions,
                )
            )
    return findings


def _who_got(corpus: Corpus, answer: Answer, after: int) -> _Named | None:
    """Who is named right behind a share ("for Y"), or last before it but behind offset ``after``: a person first."""
    sentence = answer.sentence
    last = min(sentence.end, answer.end + _NEAR_BEHIND)
    behind = next(iter(_named_between(corpus, answer, answer.end, last)), None)
    if behind and _FOR.fullmatch(sentence.text[answer.end - sentence.start : behind.start - sentence.start]):
        return behind
    before = _named_between(corpus, answer, max(after, answer.start - _NEAR_BEFORE), answer.start)
    persons = [n for n in before if n.person]
    return next(reversed(persons or before), None)


def _named_between(corpus: Corpus, answer: Answer, start: int, end: int) -> list[_Named]:
    """Who is named between two offsets, also by a full name that only another source's words tell to be a person's."""
    source, sentence = answer.sentence.source, answer.sentence
    found = {
        m.start: _Named(m.start, m.end, m.text, corpus.party(source, m), m.kind == "person")
        for m in corpus.names_within(source, start, end)
        if m.kind in ("person", "organisation")
    }
    known, pattern = corpus.once(_full_names)
    for m in pattern.finditer(sentence.text, max(0, start - sentence.start), end - sentence.start):
        at = sentence.start + m.start()
        found.setdefault(at, _Named(at, sentence.start + m.end(), m.group(), known[m.group()], True))
    return [found[at] for at in sorted(found)]


def _full_names(corpus: Corpus) -> tuple[dict[str, str], re.Pattern[str]]:
    """The full names of persons, each with its actor, and what finds them."""
    known: dict[str, str] = {}
    for source, names in corpus.names.items():
        for m in names:
            if m.kind == "person" and " " in m.text and len(known) < _MOST_NAMES:
                known.setdefault(m.text, corpus.party(source, m))
    longest_first = sorted(known, key=lambda name: (-len(name), name))
    return known, re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})\b")


def _of_one_vote(corpus: Corpus, answers: list[Answer]) -> list[Answer]:
    """The answers that are near the first, and of no other place."""
    kept: list[Answer] = []
    for a in answers:
        first = kept[0] if kept else a
        if a.extent is None or first.extent is None or abs(a.extent.point - first.extent.point) > _POINTS:
            continue
        one, other = places_named(corpus, a), places_named(corpus, first)
        if not (one and other and one.isdisjoint(other)):
            kept.append(a)
    return kept
