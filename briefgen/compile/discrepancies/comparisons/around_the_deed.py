"""How long before or after: when it was done, as told by another deed: "within a week of the raid", "before the vote".

Such words name no day, and outlets put them in many ways; what they are reckoned from is the same, and on which side of
it they lie. They are no length that could conflict ("shortly after" may be "within two weeks"), so they go together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefgen.compile.discrepancies.answers import Answer, one_each, sentences_of
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.figures.other_things import persons_told_of
from briefgen.compile.discrepancies.findings import Finding, SentenceSets, by_value
from briefgen.compile.discrepancies.one_source import Sentence
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.words import as_one_attack

_LEAST, _LEAST_WITHOUT = 3.0, 6.0  # with a deed that both tell, and without
_CLOSE_BY = 0.5
_MOST = 24  # phrases reckoned from one deed that are held against each other
_UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?|time|while)"
_PHRASE = re.compile(
    r"\b(?:(?:(?:with)?in|during|over|for|some|about|just|only|nearly|almost|less than|more than|a few|several)\s){0,3}"
    rf"(?:(?:the |an? |[\w-]+ )?{_UNIT} |shortly |soon |right |immediately |long |just |well |even )?"
    r"(?P<way>after|before|following|ahead of|in advance of|prior to|of|in the wake of)\s"
    r"(?:the|his|her|its|their|this|that|last) (?P<noun>(?:[\w.,’'-]+ ){0,3}?[a-z][\w-]*)(?=[,;.]|\s|$)"
)
_WITHIN = re.compile(rf"^within (?:[\w-]+ )?(?:[\w-]+ )?{_UNIT} of ")
_WORDS = frozenset(["after", "before", "following", "ahead", "advance", "prior", "within", "wake"])
_BEFORE = frozenset(["before", "ahead of", "in advance of", "prior to"])


def compare_around(corpus: Corpus, known: Iterable[Finding]) -> list[Finding]:
    """What several voices time by one deed, but what ``known`` findings compare."""
    compared = SentenceSets(f.sentences for f in known if f.kind in ("date", "time", "duration"))
    told: dict[tuple[bool, str], list[Answer]] = defaultdict(list)
    for sentence in corpus.sentences_with("around the deed", _WORDS.__contains__):
        if sentence.told:
            for way, deed, answer in _phrases(sentence):
                told[way, deed].append(answer)
    findings = []
    for _, answers in sorted(told.items()):
        for together in _of_one_thing(corpus, answers[:_MOST]):
            sentences = sentences_of(together)
            if not compared.share_sources(sentences):
                compared.add(sentences)
                findings.append(Finding.told("told-by-a-deed", "date", questions.when(together), by_value(together)))
    return findings


def _phrases(sentence: Sentence) -> Iterator[tuple[bool, str, Answer]]:
    """The phrases of a sentence, each with whether it lies before the deed, and the deed."""
    for m in _PHRASE.finditer(sentence.lower):
        way = m["way"]
        if way == "of" and not _WITHIN.match(m.group()):
            continue
        nouns = [t for t in sentence.words if m.start("noun") <= t[0] - sentence.start < m.end("noun")]
        deeds = sorted({as_one_attack(t) for _, ts in nouns for t in ts if t[0] == "@"})
        own = sentence.terms_within(sentence.start + m.start(), sentence.start + m.end())
        words = " ".join(m.group().split())
        for deed in deeds:
            yield way in _BEFORE, deed, Answer.cut(sentence, m.start(), m.end(), block=deed, same=words, left_out=own)


def _of_one_thing(corpus: Corpus, answers: Sequence[Answer]) -> Iterator[list[Answer]]:
    """The phrases of several voices, one each, whose sentences tell the same to have been done."""
    people = [persons_told_of(corpus, a) for a in answers]
    near = [frozenset(t for t, close in a.context().items() if close > _CLOSE_BY) for a in answers]

    def alike(i: int, j: int) -> bool:
        if answers[i].voice == answers[j].voice or (people[i] and people[j] and people[i].isdisjoint(people[j])):
            return False
        shared = near[i] & near[j]
        told = corpus.weigh(shared)
        return len(shared) > 1 and told >= (_LEAST if any(t[0] == "@" for t in shared) else _LEAST_WITHOUT)

    for members in joined(len(answers), alike):
        together = one_each(answers[i] for i in members)
        if len({a.voice for a in together}) > 1:
            yield together
