"""Where a thing is: a noun behind which several voices name one place, and none another.

"The millers' congress in Olm", "at the congress in Olm next May": whatever else is told there, the noun and the place
that stands right behind it are the same. A noun that is told of two places ("the vote in Olm", "the vote in Varn") is
of several things.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefgen.compile.discrepancies import questions
from briefgen.compile.discrepancies.answers import Answer, one_each, sentences_of
from briefgen.compile.discrepancies.comparisons.same_place import place_answers
from briefgen.compile.discrepancies.findings import Finding, SentenceSets
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.words import lexicon, terms_of
from briefgen.compile.predicates import predicates

_LEAST_WEIGHT = 1.5  # of the noun
_PLACED = frozenset(["in", "at", "near", "outside", "inside", "off", "from"])
# "the great congress in Olm", "his relatives in Olm": a noun right before a place, and what stands before it.
_NO_NOUN = r"(?:the|an?|of|and|or|that|who|which|in|on|at|by|for|to|with|from|as|no|not)\b"
_NOUN = re.compile(
    r"(?:\b(?P<the>(?i:the|an?|its|their|his|her|this|that)|[\w.-]+[’']s?) )?"
    rf"(?P<noun>(?:(?!{_NO_NOUN})[\w-]+ ){{0,2}}?[a-z][a-z-]+) $"
)
# "to her home town of Olm": where somebody comes from, wherever it is told.
_HOME = re.compile(r"\b(?P<noun>home ?town|birthplace|(?:home|native) (?:town|city|village|district)) of ")
_BEFORE = 60  # characters


def compare_things(corpus: Corpus, known: Iterable[Finding]) -> list[Finding]:
    """The places of things that several voices have at one place, but those of ``known`` findings."""
    compared = SentenceSets(f.sentences for f in known if f.kind == "place")
    told: dict[tuple[str, bool], dict[str, list[tuple[str, Answer]]]] = defaultdict(lambda: defaultdict(list))
    for answer in _answers(corpus):
        noun = _noun_before(answer)
        for term in _terms(corpus, noun) if noun else ():
            told[term, answer.text.startswith("from ") and not _HOME.search(answer.text)][answer.block].append(
                (noun, answer)
            )
    findings = []
    for (_, origin), places in sorted(told.items()):
        found = next(iter(places.values()))
        answers = one_each(a for _, a in found)
        if len(places) > 1 or len({a.voice for a in answers}) < 2 or compared.share_sources(sentences_of(answers)):
            continue
        compared.add(sentences_of(answers))
        question = questions.where_is([noun for noun, _ in found], origin=origin)
        findings.append(Finding.told("thing-at-one-place", "place", question, (tuple(answers),)))
    return findings


def _answers(corpus: Corpus) -> Iterator[Answer]:
    """The places that are named behind a preposition that tells where something is, or comes from."""
    for answer in place_answers(corpus):
        if answer.text.split(" ", 1)[0] in _PLACED or _HOME.search(answer.text):
            yield answer


def _noun_before(answer: Answer) -> str:
    """The noun right before an answer with its adjectives; "" where there is none."""
    home = _HOME.search(answer.text)
    if home is not None:
        return home["noun"]
    start = answer.start - answer.sentence.start
    found = _NOUN.search(answer.sentence.text, max(0, start - _BEFORE), start)
    if found is None:
        return ""
    noun = found["noun"] if found["the"] else found["noun"].split()[-1]
    last = noun.split()[-1]
    verb = any(predicates().is_finite(w) for w in noun.split()) or last.endswith(("ing", "ly", "ed"))
    return "" if verb or last in _no_things() else noun


def _terms(corpus: Corpus, noun: str) -> tuple[str, ...]:
    """The terms of the last word of a noun: none of a deed or who did it, nor of what is told of everywhere."""
    last = noun.split()[-1]
    terms = terms_of(last)
    doing = [*terms, *terms_of(last.removesuffix("s").removesuffix("er").removesuffix("or"))]
    if any(t[0] == "@" for t in doing):
        return ()
    return tuple(t for t in terms if corpus.weight(t) >= _LEAST_WEIGHT)


@functools.cache
def _no_things() -> frozenset[str]:
    """Words that stand before a place without being at it: adverbs of time, and whoever lives there."""
    persons = lexicon().persons
    return frozenset([*lexicon().time_adverbs, *persons, *(f"{p}s" for p in persons)])
