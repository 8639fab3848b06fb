"""Whether clauses of one thing tell the same of it: the same numbers and days, and mostly the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.figures.quantity_answers import quantity_answers
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.telling.opposites import tell_opposites
from briefgen.compile.discrepancies.telling.replaced import tell_another_thing
from briefgen.compile.discrepancies.telling.told_otherwise import OPEN, is_negated

_ADVERB = re.compile(r"\b[a-z]{4,}ly\b")
# "the mayor", "the deputy mayor"
_FOR_ANOTHER = re.compile(r"\b(?:deputy|vice|acting|assistant|interim)\b", re.IGNORECASE)
_COUNTING = re.compile(r"(?:(?:and|but) )?(an?|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_MOSTLY, _NEARLY_ALL = 0.35, 0.6  # of what a clause tells, for another to tell the same, and nothing else


def tell_the_same(corpus: Corpus, answers: list[Answer], mostly: float = _MOSTLY) -> bool:
    """Whether all clauses tell the same numbers and days, and ``mostly`` what each tells the first tells too."""
    values = [v for v in (values_told(corpus, a) for a in answers) if v]
    if tell_opposites(a.text for a in answers):
        return False
    if len({OPEN.search(a.text) is None for a in answers}) > 1:
        return False
    if len({frozenset(_ADVERB.findall(a.text)) for a in answers}) > 1:
        return False  # "started", "started deliberately"
    if len({_FOR_ANOTHER.search(a.text) is None for a in answers}) > 1:
        return False
    if len({_how_many(a.text) for a in answers} - {""}) > 1:
        return False  # "a guard was killed", "two guards were killed"
    figures = {frozenset(_FIGURE.findall(a.text)) for a in answers} - {frozenset()}
    if len(figures) > 1 and frozenset.intersection(*figures) == frozenset():
        return False
    if tell_another_thing(answers, however_common=True):
        return False
    first, *others = (a.sentence.terms - a.left_out for a in answers)
    shares = [overlap(corpus, first, other) for other in others]
    if min(shares) >= _NEARLY_ALL and len({is_negated(corpus, a) for a in answers}) > 1:
        return False  # "knew her attacker", "did not know her attacker"
    return all(v == values[0] for v in values) and min(shares) >= mostly


def last_unlike(corpus: Corpus, sentences: Iterable[tuple[str, int]]) -> bool:
    """Whether all ``sentences``, by source and number, tell a length of time, and none that of another.

    What lasted an hour and what went on for years are two things: a hearing, the dispute over it.
    """
    known = corpus.once(_lengths)
    lengths = [known.get(place, frozenset()) for place in sentences]
    return all(lengths) and len(frozenset[str]().union(*lengths)) == sum(map(len, lengths))


def _lengths(corpus: Corpus) -> dict[tuple[str, int], frozenset[str]]:
    """The lengths of time that sentences tell, by source and number."""
    found: dict[tuple[str, int], frozenset[str]] = {}
    for a in quantity_answers(corpus):
        if a.block == "duration":
            key = a.sentence.source, a.sentence.number
            found[key] = found.get(key, frozenset()) | {a.same}
    return found


def overlap(corpus: Corpus, a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the larger of two sets of terms, by weight, that the other has too."""
    return corpus.weigh(a & b) / max(corpus.weigh(a), corpus.weigh(b), 1e-9)


def values_told(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The numbers and days that a clause tells."""
    a = corpus.annotations[answer.sentence.source]
    end = answer.start + len(answer.text)
    found = {f"{q.value}" for q in a.quantities if answer.start <= q.start < end}
    return frozenset(found | {d.value for d in corpus.dates_within(answer.sentence) if answer.start <= d.start < end})


def _how_many(words: str) -> str:
    """The word that a clause begins to count with: "a", or one of two and more; "" without one."""
    found = _COUNTING.match(words)
    return found.group(1).lower().replace("an", "a").replace("one", "a") if found else ""
