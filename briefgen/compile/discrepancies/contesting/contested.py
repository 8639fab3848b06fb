"""Whether a sentence may be the claim that a denial denies: judged by what the two have in common."""

from __future__ import annotations

import functools
import re

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.contesting.parties import Party
from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.one_source import Words
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, lexicon, stem, stems_of

ACCUSES = re.compile(
    r"\b(?:accus|blam|alleg|suspect|charg|convict|indict)(?:e|ed|edly|es|ing|s|ations?|ions?|ments?)?\b|\bresponsible\b|\bguilty\b"
)
_NOT_SO = re.compile(r"(?:\b(?:not|never|no|nor|without|nobody|none|unless)|n[’']t)\W+(?:\w+\W+){0,2}$")
# "Olm's earlier claims", "criticism from Olm"
_OWNS = re.compile(r"(?:(?<=[sS])|[’']s?)[’']? (?:\w+ ){0,2}?(?P<what>\w+)")
_FROM = re.compile(r"\b(?P<what>\w+) (?:from|by) (?:\w+ ){0,2}$")
# "said that Olm was mistaken"
_IS_MISTAKEN = re.compile(r" (?:was|is|had been) (?:\w+ )?(?:mistaken|wrong|lying|misinformed)\b")
_ASKS_FIRST = re.compile(r"\W*(?:asked|if|unless)\b")
# "“I strongly urge Olm to keep to it,” he said."
_URGES = re.compile(r"\W*(?:i|we) (?:\w+ )?(?:urge|ask|call (?:up)?on|call for|demand|hope|appeal|implore|invite)\b")
# "questioned whether the boat had been overloaded": who does so claims that it was.
_DOUBTED = re.compile(r"\b(?:has |have |had )?(?:questioned|questions) whether\b")
_ASKS = re.compile(r"\bwhether\b|\?\W*$")
_WHOSE = 40
# "Contradicting the ministry, the airline said"
_CONTRADICTING = re.compile(r"(?:Contradicting|Disputing|Rebutting) ")
_NEXT = 25
# "I don't think that is even a question"
_DOUBTS = re.compile(r"\b(?:i|we) (?:\w+ )?(?:don[’']t|do not) (?:think|believe|know)\b")
# "denied that she had", "denied that its men had"
OF_THEMSELVES = re.compile(r" that (?:he|she|it|they|we|i|his|her|its|their|any of (?:his|her|its|their))\b")
ENOUGH = 3  # terms of what is denied, for a sentence far off to be held against it
# "had never received any complaint", "there was no complaint": not of one who "did not complain of it".
_NONE = re.compile(r"(?:\w+ ){0,3}(?:never|no|nobody|nothing)\b")


def asks(lower: str) -> bool:
    """Whether a sentence, in lower case, asks or leaves open what it tells: it claims nothing."""
    lower = _DOUBTED.sub(" ", lower)
    may_ask = "whether" in lower or "?" in lower
    return (
        _ASKS_FIRST.match(lower) is not None
        or _URGES.match(lower) is not None
        or (may_ask and _ASKS.search(lower) is not None)
    )


def has_number(corpus: Corpus, claim: Answer) -> bool:
    """Whether a claim tells a number, without which no figure of it is contested."""
    return any(claim.start <= q.start < claim.end for q in corpus.annotations[claim.sentence.source].quantities)


def doubts(lower: str) -> bool:
    """Whether somebody only tells, in lower case, what he does not think: no claim that another denies."""
    return _DOUBTS.search(lower) is not None


def tells(sentence: Sentence, denial: Denial) -> bool:
    """Whether a sentence tells of the subject of what is denied, or of a deed and more: the rest is common to many."""
    shared = denial.terms & sentence.terms
    if denial.rule == "said-not" and denial.told_of:
        # What is said not to be so is claimed where it is told, and not told not to be so.
        return _tells_all(sentence, denial.told_of)
    if not denial.subject:
        return True
    return not denial.subject.isdisjoint(shared) or (
        words_shared(denial, shared) > 1 and not denial.deeds.isdisjoint(shared)
    )


def words_shared(denial: Denial, shared: frozenset[str]) -> int:
    """How many words of what is denied have a term among ``shared``: "fired" alone has several."""
    places = (terms for at, terms in denial.sentence.words if denial.start <= at < denial.end)
    return sum(not shared.isdisjoint(terms) for terms in places)


def tells_each_word(sentence: Sentence, denial: Denial) -> bool:
    """Whether a sentence tells every word of what is denied, in one of the senses that the word has."""
    places: dict[int, set[str]] = {}
    for at, terms in denial.sentence.words:
        if denial.start <= at < denial.end and (told := denial.terms.intersection(terms)):
            places.setdefault(at, set()).update(told)
    return bool(places) and all(not terms.isdisjoint(sentence.terms) for terms in places.values())


def contradicts(denial: Denial) -> bool:
    """Whether a denial begins with whom it contradicts: "Contradicting the ministry, the airline said"."""
    return denial.rule == "denial-verb" and _CONTRADICTING.match(denial.sentence.text) is not None


def whose_claim(corpus: Corpus, denial: Denial) -> str:
    """Whose claim is denied, where that is told with it: "dismissed Olm's claims", "criticism from Olm"; else ""."""
    source, sentence = denial.sentence.source, denial.sentence
    against = _CONTRADICTING.match(sentence.text) if contradicts(denial) else None
    if against:
        named = corpus.names_within(source, sentence.start + against.end(), denial.end)[:1]
        return next((corpus.party(source, m) for m in named if m.start - sentence.start - against.end() <= _NEXT), "")
    if not denial.points_back or denial.rule not in {"denial-verb", "untrue"}:
        return ""
    for m in corpus.names_within(source, max(sentence.start, denial.start - _WHOSE), denial.end):
        owns = _OWNS.match(sentence.text, m.end - sentence.start)
        said = owns or _FROM.search(sentence.text, 0, m.start - sentence.start)
        if (said and stem(said["what"]) in stems_of(lexicon().sayings)) or (
            _IS_MISTAKEN.match(sentence.text, m.end - sentence.start)
        ):
            return corpus.party(source, m)
    return ""


def _tells_all(sentence: Sentence, terms: frozenset[str]) -> bool:
    """Whether a sentence tells all that a few ``terms`` stand for, and not right behind a negation."""
    return terms <= sentence.terms and terms <= told_as_so(sentence)


def told_as_so(sentence: Sentence) -> frozenset[str]:
    """The terms of the words of a sentence that stand somewhere else than right behind a negation."""
    return _told_as_so(sentence.lower, sentence.start, sentence.words)


# Each sentence is held against many.
@functools.lru_cache(maxsize=4096)
def _told_as_so(lower: str, start: int, words: Words) -> frozenset[str]:
    return frozenset(t for at, terms in words if not _NOT_SO.search(lower[: at - start]) for t in terms)


def is_part_of(sentence: Sentence, other: Sentence) -> bool:
    """Whether a sentence says no more than what stands in another: a piece of it, or a copy."""
    return _run_together(sentence.lower) in _run_together(other.lower)


# Each sentence is held against many.
@functools.lru_cache(maxsize=4096)
def _run_together(text: str) -> str:
    return "".join(WORD.findall(text))


def says_enough(sentence: Sentence, denial: Denial) -> bool:
    """Whether a sentence before tells what a denial spells out: its deed, or two of its words.

    "The airline denied that the aircraft was overloaded" has not to do with an engine that was on fire.
    """
    shared = denial.terms & sentence.terms
    if denial.rule == "denial-verb" and not denial.points_back and denial.deeds:
        return not denial.deeds.isdisjoint(shared)
    if denial.rule == "untrue" and len(denial.terms) >= ENOUGH:
        return len([t for t in shared if t[0] != "="]) > 1
    return True


def of_the_same(sentence: Sentence, denial: Denial) -> bool:
    """Whether a sentence tells of what a denial is about, or of a deed that it denies."""
    deeds = frozenset(t for t in denial.terms if t[0] == "@")
    return not sentence.terms.isdisjoint(denial.about | deeds)


def accuses(sentence: Sentence, party: Party | None) -> bool:
    """Whether a sentence tells of an accusation and names a party, or whose side it is on."""
    named = () if party is None else (*party.sides, party.actor)
    return ACCUSES.search(sentence.lower) is not None and any(f"={n.casefold()}" in sentence.terms for n in named)


def is_in_full(denial: Denial) -> bool:
    """Whether a deed, and whose or of what, is denied by a verb: "denied that the boat had strayed into the bay"."""
    words = {at for at, terms in denial.sentence.words if denial.start <= at < denial.end and denial.terms & {*terms}}
    return denial.rule == "denial-verb" and not denial.points_back and bool(denial.deeds) and len(words) > 1


def noun_before(denial: Denial) -> str:
    """The word before the verb that denies: "commission" of "The commission rejected"."""
    words = WORD.findall(denial.sentence.lower[: denial.cue - denial.sentence.start])
    return words[-1] if words else ""


def terms_in(answer: Answer) -> frozenset[str]:
    """The terms of the words of an answer, without those of the rest of its sentence."""
    return frozenset(t for at, found in answer.sentence.words if answer.start <= at < answer.end for t in found)


def is_of_none(denial: Denial) -> bool:
    """Whether what is said not to be so is so of nothing of its kind, or at no time."""
    return _NONE.match(denial.sentence.lower, denial.start - denial.sentence.start) is not None
