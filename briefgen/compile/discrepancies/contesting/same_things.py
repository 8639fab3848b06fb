"""What tells of the very thing that a denial names in two words: "denied that skimmed milk was sold".

What was done with the thing is told in one verb or another: who tells of it, and does not tell that there was none,
claims what is denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.contesting.claiming import Claims
from briefgen.compile.discrepancies.contesting.contested import is_part_of
from briefgen.compile.discrepancies.contesting.denied_reports import claim_of
from briefgen.compile.discrepancies.contesting.parties import Party
from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.statements import Corpus, Sentence

_WORDS = 2
_TELLING = 2.5  # the weight of each word
_NEGATED = re.compile(r"(?:\b(?:not|no|never|without|nobody|none|neither|nor)\b|n[’']t\b)")
_REACH = 40
_ONE_WORD = re.compile(r"[\w’'-]+[\s-]")
# "asked about the skimmed milk", "an inquiry into": nothing is claimed of them.
_LEFT_OPEN = re.compile(r"\b(?:asked (?:about|if)|whether|inquir\w+|enquir\w+|investigat\w+|prob(?:e|es|ing))\b")


def things_denied(corpus: Corpus, denial: Denial) -> frozenset[str]:
    """The terms of two words side by side that a denial names, both telling; no deeds, and no names."""
    if denial.rule not in {"denial-verb", "said-not"} or denial.points_back or denial.of_own:
        return frozenset()
    things: list[tuple[int, frozenset[str]]] = []
    for at, terms in denial.sentence.words:
        own = denial.terms.intersection(terms) if denial.start <= at < denial.end else frozenset[str]()
        of_a_name = denial.sentence.text[at - denial.sentence.start].isupper()
        if own and not of_a_name and not any(t[0] in "@=" for t in terms):
            things.append((at - denial.sentence.start, own))
    if len(things) != _WORDS or any(max(map(corpus.weight, own)) < _TELLING for _, own in things):
        return frozenset()
    (first, one), (second, other) = things
    return one | other if _ONE_WORD.fullmatch(denial.sentence.text[first:second]) else frozenset()


def telling_of_the_same(
    corpus: Corpus, denial: Denial, denier: Party | None, claims: Claims, sentences: Iterable[Sentence]
) -> list[Answer]:
    """Of each source the first of some ``sentences`` that tells of the thing denied, and is not of who denies."""
    things = things_denied(corpus, denial)
    first: dict[str, Answer] = {}
    for sentence in sentences:
        if not things or not things <= sentence.terms or not sentence.told or is_part_of(sentence, denial.sentence):
            continue
        places = [at - sentence.start for at, terms in sentence.words if not things.isdisjoint(terms)]
        near = sentence.lower[max(0, places[0] - _REACH) : places[-1]]
        if _NEGATED.search(near) or _LEFT_OPEN.search(sentence.lower):
            continue
        if places[-1] - places[0] <= _REACH and claims.others(sentence, len(sentence.text), denier) is not False:
            first.setdefault(sentence.source, claim_of(sentence, sentence.start, sentence.end))
    return list(first.values())


def of_one_day(corpus: Corpus, answers: Sequence[Answer]) -> bool:
    """Whether the days that the sentences tell, or those of their articles where one tells none, are the same."""
    told = [frozenset(d.value[:10] for d in corpus.dates_within(a.sentence)) for a in answers]
    if all(told):
        return bool(frozenset.intersection(*told))
    days = {corpus.published[a.sentence.source] for a in answers}
    return len(days) == 1 and None not in days
