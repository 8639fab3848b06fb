"""What is claimed right beside a denial: the sentence before it, or the one behind that holds on to the claim.

An article that gives both sides gives them one after the other, mostly in words that have nothing in common: "The city
has agreed to pay, the lawyer said. A spokesman denied that a settlement had been reached."
"""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.claiming import Claims, FirstClaim
from briefgen.compile.discrepancies.contested import tells
from briefgen.compile.discrepancies.denied_reports import claim_of
from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.parties import Party
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.model import NameMention

_TELLING = 3.0
# "denied that she had said so", "denied this": what was said right before, whatever it was.
_SO = re.compile(r"\b(?:said|done|meant|told \w+|implied|suggested|claimed) (?:so|that|this|it)\W*$")
# A sentence that holds against the one before: "But Olm said", "Her colleagues insist that".
_AGAINST = re.compile(
    r"^\W*(?:But|However|Yet)\b"
    r"|^(?:[\w’'.-]+ ){1,9}(?:(?:still|also) )?(?:insist(?:s|ed)?|maintain(?:s|ed)?|st(?:ands?|ood) by|stuck to)\b"
)
# Who says this claims nothing.
_UNKNOWN = re.compile(
    r"\b(?:no (?:information|knowledge|details|comment)|unaware|not aware|declin\w+|refus\w+"
    r"|asked (?:about|if|whether))\b"
)


def claim_next_to(corpus: Corpus, denial: Denial, denier: Party | None, claims: Claims) -> list[Answer]:
    """What another party than the ``denier`` claims beside a denial in its source."""

    def is_of_another(told: Sentence) -> bool:
        return claims.others(told, len(told.text), denier) is True

    sentence = denial.sentence
    if denial.of_figure:
        return []  # numbers are held against numbers
    own = corpus.sentences[sentence.source]
    before = corpus.before(sentence)
    if before is not None and before.told and is_of_another(before) and not _UNKNOWN.search(before.lower):
        if _same_party(before, denial):
            return []
        if _is_of_it(corpus, before, denial, claims.first(before)) and (denier is not None or denial.deeds):
            return [claim_of(before, before.start, before.end)]
    behind = next((s for s in own[own.index(sentence) + 1 :][:1] if s.told), None)
    if behind is not None and _AGAINST.match(behind.text) and is_of_another(behind) and _has_in_common(behind, denial):
        return [claim_of(behind, behind.start, behind.end)]
    return []


def said_before(corpus: Corpus, denial: Denial) -> list[Answer]:
    """What was said in the sentence before, where that it was is denied: "denied having said so"."""
    sentence = denial.sentence
    before = corpus.before(sentence)
    if before is None or not before.told or denial.rule != "denial-verb":
        return []
    so = _SO.search(sentence.lower, denial.cue - sentence.start, denial.end - sentence.start)
    return [claim_of(before, before.start, before.end)] if so else []


def _is_of_it(corpus: Corpus, sentence: Sentence, denial: Denial, claim: FirstClaim | None) -> bool:
    """Whether a sentence tells of what is denied, or is of somebody to whom it is denied to have been done."""
    if tells(sentence, denial) and _has_in_common(sentence, denial):
        return True
    if any(t[0] not in "=@" and corpus.weight(t) >= _TELLING for t in denial.terms & sentence.terms):
        return True
    # "The mayor said she had been deceived. Olm denied that he had misled the mayor."
    done_to = (corpus.party(denial.sentence.source, m) for m in _named(corpus, denial))
    return claim is not None and claim.party is not None and claim.party.actor in done_to


def _named(corpus: Corpus, denial: Denial) -> list[NameMention]:
    return corpus.names_within(denial.sentence.source, denial.start, denial.end)


def _has_in_common(sentence: Sentence, denial: Denial) -> bool:
    """Whether a sentence tells a deed or a thing that is denied: a name alone is in both of nearly any two."""
    return any(t[0] != "=" for t in denial.terms & sentence.terms)


def _same_party(sentence: Sentence, denial: Denial) -> bool:
    """Whether who denies, by a noun, is told of before: "a spokesman for the company said", "the company denied"."""
    head = {t for at, found in denial.sentence.words if at < denial.cue for t in found}
    return not head.isdisjoint(sentence.terms)
