"""Where a thing is: a noun behind which several voices name one place, and none another.

"The millers' congress in Olm", "at the congress in Olm next May": whatever else is told there, the noun and the place
that stands right behind it are the same. A noun that is told of two places ("the vote in Olm", "the vote in Varn") is
of several things.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefgen.compile.discrepancies.answers import Answer, one_each
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.comparisons.same_place import place_answers, places_known
from briefgen.compile.discrepancies.findings import Finding, SentenceSets
from briefgen.compile.discrepancies.kept.by_key import Comparing, KnownOfOthers, Told, by_key, by_words
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import terms_of
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
    places = corpus.once(places_known)
    findings = []
    of_others = [KnownOfOthers(places.named, by_words)]
    for _, _, found in sorted(by_key(corpus, _THINGS, of_others=of_others), key=lambda one: one.key):
        for finding in found:
            if not compared.share_sources(finding.sentences):
                compared.add(finding.sentences)
                findings.append(finding)
    return findings


def _told_in(corpus: Corpus, sentence: Sentence) -> Iterator[tuple[tuple[str, bool], tuple[str, KeptAnswer]]]:
    """The things that a sentence has at a place, or from one, by the term of the noun: the noun, and the place."""
    for answer in place_answers(corpus, sentence):
        if answer.text.split(" ", 1)[0] in _PLACED or _HOME.search(answer.text):
            noun = _noun_before(answer)
            origin = answer.text.startswith("from ") and not _HOME.search(answer.text)
            for term in _terms(noun) if noun else ():
                yield (term, origin), (noun, to_keep(answer))


def _of_thing(corpus: Corpus, key: tuple[str, bool], told: Told[tuple[str, KeptAnswer]]) -> Iterator[Finding]:
    """The place of a thing that several voices have at that one alone."""
    term, origin = key
    answers = one_each(as_told(corpus.sources[sentence.source], answer) for sentence, (_, answer) in told)
    at_one = len({answer.block for _, (_, answer) in told}) == 1
    if corpus.weight(term) >= _LEAST_WEIGHT and at_one and len({a.voice for a in answers}) > 1:
        question = questions.where_is([noun for _, (noun, _) in told], origin=origin)
        yield Finding.told("thing-at-one-place", "place", question, (tuple(answers),))


_THINGS = Comparing(
    "things at one place",
    tuple[str, bool],
    tuple[str, KeptAnswer],
    _told_in,
    _of_thing,
    term=lambda key: key[0],
    weighing=0,
)


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
    return "" if verb else noun


def _terms(noun: str) -> tuple[str, ...]:
    """The terms of the last word of a noun: none of a deed or who did it."""
    last = noun.split()[-1]
    terms = terms_of(last)
    doing = [*terms, *terms_of(last.removesuffix("s").removesuffix("er").removesuffix("or"))]
    return () if any(t[0] == "@" for t in doing) else terms
