"""Whether a sentence may tell what a denial denies, by what the two have in common."""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.parties import Party
from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.discrepancies.words import WORD

ACCUSES = re.compile(
    r"\b(?:accus|blam|alleg|suspect|charg|convict|indict)(?:e|ed|es|ing|s|ations?|ions?|ments?)?\b|\bresponsible\b|\bguilty\b"
)
ENOUGH = 3  # terms of what is denied, for a sentence far off to be held against it


def tells(sentence: Sentence, denial: Denial) -> bool:
    """Whether a sentence tells of the subject of what is denied, or of a deed and more: the rest is common to many."""
    shared = denial.terms & sentence.terms
    if denial.rule == "said-not" and denial.told_of:
        # What is said not to be so of somebody is claimed where it is told of anybody, and of the same or much more.
        return not denial.told_of.isdisjoint(sentence.terms)
    if not denial.subject:
        return True
    return not denial.subject.isdisjoint(shared) or (len(shared) > 1 and not denial.deeds.isdisjoint(shared))


def is_part_of(sentence: Sentence, other: Sentence) -> bool:
    """Whether a sentence says no more than what stands in another: a piece of it, or a copy."""
    own = "".join(WORD.findall(sentence.lower))
    return own in "".join(WORD.findall(other.lower))


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


def noun_before(denial: Denial) -> str:
    """The word before the verb that denies: "commission" of "The commission rejected"."""
    words = WORD.findall(denial.sentence.lower[: denial.cue - denial.sentence.start])
    return words[-1] if words else ""
