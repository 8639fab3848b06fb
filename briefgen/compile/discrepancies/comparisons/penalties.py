"""What the accused may face at most, where that is no number of years: life in prison, or death.

Numbers of years are compared as lengths of time; "up to life imprisonment" is none, and is worded in few ways.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.other_things import persons_told_of
from briefgen.compile.discrepancies.sets import joined
from briefgen.compile.discrepancies.statements import Corpus, Sentence

_ASKED = "What is the highest penalty?"
_MAY_GET = re.compile(
    r"\b(?:fac(?:e|es|ing)|carr(?:y|ies|ied|ying)|punishable by|maximum|at most|up to|provides? for|risks?|could (?:get"
    r"|receive)|can be sentenced to|could be sentenced to|if convicted|if found guilty|mandatory)\b"
)
_PENALTY = re.compile(
    r"\b(?P<life>life(?:long)? (?:in (?:prison|jail)|imprisonment|behind bars|sentences?|terms?)"
    r"|imprisonment for life)\b"
    r"|\b(?P<death>death (?:penalty|sentence)|capital punishment)\b"
)
_FAR = 90  # characters before a penalty, in which it is said that somebody may get it


def compare_penalties(corpus: Corpus) -> list[Finding]:
    """The highest penalties that several voices name for the same people."""
    told: dict[str, list[Answer]] = defaultdict(list)
    for sentence in corpus.with_word({"life", "lifelong", "death", "capital"}.__contains__):
        if sentence.told:
            for answer in _penalties(sentence):
                told[answer.same].append(answer)
    return [
        Finding.told("highest-penalty", "duration", _ASKED, (tuple(together),))
        for _, answers in sorted(told.items())
        for together in _of_the_same_people(corpus, answers)
    ]


def _of_the_same_people(corpus: Corpus, answers: list[Answer]) -> Iterator[list[Answer]]:
    """The answers of several voices, one each, that are not told of different people."""
    people = [persons_told_of(corpus, a) for a in answers]
    for members in joined(len(answers), lambda i, j: not (people[i] and people[j] and people[i].isdisjoint(people[j]))):
        together = one_each(answers[i] for i in members)
        if len({a.voice for a in together}) > 1:
            yield together


def _penalties(sentence: Sentence) -> Iterator[Answer]:
    """The penalties other than years that somebody may get, as a sentence tells it."""
    for m in _PENALTY.finditer(sentence.lower):
        if _MAY_GET.search(sentence.lower, max(0, m.start() - _FAR), m.start()):
            yield Answer.cut(sentence, m.start(), m.end(), block="penalty", same=m.lastgroup or "")
