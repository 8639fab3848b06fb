"""Whether they struck back: the guards returned fire to one voice, and held theirs to another.

How those who were attacked answered is told in set phrases, which the lexicon lists. It is compared for the same kind
of people; the several ways of holding back are no conflict.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.long_ago import long_ago
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, any_of, first_parts, lexicon, terms_of

_OPEN = re.compile(r"\b(?:if|could|would|should|might|may|must|vow\w*|threat\w*|ready|will)\W+(?:\w+\W+){0,3}$")
_WITHIN = 110


def compare_striking_back(corpus: Corpus) -> list[Finding]:
    """How voices tell that people of one kind answered an attack."""
    told: dict[str, list[Answer]] = defaultdict(list)
    begins = frozenset(first_parts((*lexicon().held_back, *lexicon().struck_back)))
    for sentence in corpus.with_word(begins.__contains__):
        if sentence.told and not long_ago(corpus, sentence):
            for who, answer in _answers(sentence):
                told[who].append(answer)
    findings = []
    for who, answers in sorted(told.items()):
        together = one_each(answers)
        if len({a.voice for a in together}) < 2:
            continue
        ways: dict[tuple[str, str], list[Answer]] = defaultdict(list)
        for answer in together:
            ways[answer.same, answer.text.casefold()].append(answer)
        opposed = len({a.same for a in together}) > 1
        findings.append(
            Finding(
                rule="struck-back",
                kind="status",
                verdict="conflict" if opposed else "agree" if len(ways) == 1 else "compatible",
                question=f"Did the {_plural(who)} strike back?",
                positions=tuple(tuple(found) for found in ways.values()),
            )
        )
    return findings


def _answers(sentence: Sentence) -> Iterator[tuple[str, Answer]]:
    """Who a sentence says struck back or did not: the term of the people named last before, or first in it."""
    for m in _phrases().finditer(sentence.lower):
        if _OPEN.search(sentence.lower[: m.start()]):
            continue
        people = _people()
        named = [
            (w.start(), people[w.group()])
            for w in WORD.finditer(sentence.lower, max(0, m.start() - _WITHIN), m.start())
            if w.group() in people
        ]
        if named:
            way = "held" if m.group() in lexicon().held_back else "struck"
            yield named[-1][1], Answer.cut(sentence, m.start(), m.end(), block="struck back", same=way)


def _plural(term: str) -> str:
    """The people of a term, as many: "soldiers", "police"."""
    word = term.lstrip("#@")
    return word if word in ("police", "troops") else f"{word}s"


@functools.cache
def _people() -> dict[str, str]:
    """The words for people who may be attacked in their work or in a fight, with their terms."""
    return {form: terms_of(word)[0] for word in lexicon().armed for form in (word, f"{word}s") if terms_of(word)}


@functools.cache
def _phrases() -> re.Pattern[str]:
    phrases = any_of((*lexicon().held_back, *lexicon().struck_back))
    return re.compile(rf"\b(?:{phrases})\b(?! to (?:\w+ )?(?:question|request|call|inquir|email))")
