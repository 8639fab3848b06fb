"""What is claimed right beside a denial, in the sentence before it.

An article that gives both sides gives them one after the other, mostly in words that have nothing in common: "The city
has agreed to pay, the lawyer said. A spokesman denied that a settlement had been reached."
"""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.contesting.claiming import Claims, FirstClaim
from briefgen.compile.discrepancies.contesting.contested import doubts, tells
from briefgen.compile.discrepancies.contesting.denied_reports import claim_of
from briefgen.compile.discrepancies.contesting.parties import Party
from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.denying.untrue import THAT_IS_UNTRUE
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.discrepancies.words import WORD, stem
from briefgen.model import NameMention

_SUCH_BEFORE = 4
_ANY_SUCH = re.compile(r"\bany such (?!thing)\w+")
# "denied that the boat had left", "denied paying": a deed in full.
_DENIED_IN_FULL = re.compile(r"\bden(?:y|ied|ies|ying) (?:that (?=\w)|(?:having|being|ever|\w+ing)\b)")
# "The bank said … It denied having …": who denies has just been told of.
_POINTS_TO_DENIER = re.compile(r"\W*(?:It|He|She|They)\b")
_TELLING = 3.0
# "there was no proof yet that the wreck", "had no sign of it": of what was told right before.
_NO_SIGN = re.compile(
    r"(?:\w+ ){1,3}no (?:\w+ )?(?:evidence|signs?|indications?|proof|trace)(?: so far| yet| at all| whatever)?"
    r" (?:that (?:the|this|it|they|he|she|its|their|any)|of (?:that|this|it|any|such))\b"
)
# "had logged no tremor", "saw nothing", where others had recorded, seen or heard one.
_DETECTED = r"(?:record|register|logg|detect|observ|notic|report|spott|measur|pick)ed"
_NONE_SEEN = re.compile(
    rf"(?:(?:had|have|has) )?(?:{_DETECTED}|seen|saw|heard|found) (?:up )?(?:no|nothing)\b"
    rf"|no (?:[\w-]+ ){{1,3}}(?:had been|has been|was|were) (?:{_DETECTED}|seen|heard|found)\b"
)
_SEEN = re.compile(rf"\b(?:{_DETECTED}|seen|saw|heard)\b")
# "That contradicts the minister, who had said": what was told right before.
_CONTRADICTS = re.compile(
    r"\W*(?:(?:but|and|yet|however),? )?(?:that|this|it|these|those)(?: \w+){0,2} contradict\w*\b"
    r"(?=[^.;]*\b(?:sa(?:id|ys|ying)|claim\w*|insist\w*|assert\w*|assur\w*|statement|account|report|version|testimony)\b)"
)
# "denied this", "rejected that": what was told right before.
_THAT = re.compile(r"\W*(?:that|this|it)\W*")
# "That's a fabrication," said who is accused right before.
_THAT_IS = re.compile(
    r"\W{0,3}(?:that|this)(?:['’]s| is| was)(?: (?:not|just|simply|all|completely|totally|absolutely))? "
)
# "The weir had been sold, although Olm disputes this": what the sentence tells before.
_YET = re.compile(r"(?:;|,? (?:even )?(?:although|though|but|while)) (?:[\w’'.-]+ ){1,6}$")
# "denied there was any strike"
_ANY = re.compile(r" (?:that )?(?:there (?:was|were|is|are|had been|has been|would be) )?(?:any|an?) ")
_LEAST_TOLD, _REACH = 30, 90  # characters before that, and of it
# Who says this claims nothing.
_UNKNOWN = re.compile(
    r"\b(?:no (?:information|knowledge|details|comment)|unaware|not aware|declin\w+|refus\w+"
    r"|asked (?:about|if|whether))\b"
)


def claim_next_to(corpus: Corpus, denial: Denial, denier: Party | None, claims: Claims) -> list[Answer]:
    """What another party than the ``denier`` claims right before a denial in its source."""

    def is_of_another(told: Sentence) -> bool:
        return claims.others(told, len(told.text), denier) is True

    sentence = denial.sentence
    if denial.rule == "said-not" and _ANY_SUCH.search(sentence.lower, denial.start - sentence.start):
        # "had not been told of any such bill": what was claimed last, whatever is quoted between.
        near = corpus.sentences[sentence.source][max(0, sentence.number - _SUCH_BEFORE) : sentence.number][::-1]
        claimed = next((s for s in near if claims.others(s, len(s.text), denier) is not None), None)
        fits = claimed is not None and claimed.told and is_of_another(claimed)
        return [claim_of(claimed, claimed.start, claimed.end)] if fits and claimed is not None else []
    if denial.of_figure:
        return []  # numbers are held against numbers
    before = corpus.before(sentence)
    if before is not None and is_of_another(before) and _answers_it(corpus, before, denial):
        return [claim_of(before, before.start, before.end)]
    if before is not None and before.told and is_of_another(before) and not _UNKNOWN.search(before.lower):
        first = claims.first(before)
        goes_on = denier is None and _POINTS_TO_DENIER.match(sentence.text) is not None
        if first is None or (denier is None and (goes_on or _same_party(before, denial, first))):
            return []
        in_full = _DENIED_IN_FULL.match(sentence.lower, denial.cue - sentence.start) is not None
        if (denial.rule == "no-such" and denier is not None) or (in_full and _accused(before, denier, first)):
            return [claim_of(before, before.start, before.end)]
        if denial.rule == "said-not":
            return []  # of what is said not to be so something else may be told next to it
        if _is_of_it(corpus, before, denial, first) and (denier is not None or denial.deeds or in_full):
            return [claim_of(before, before.start, before.end)]
    return []


def told_in_its_words(corpus: Corpus, denial: Denial, denier: Party | None, claims: Claims) -> list[Answer]:
    """The sentence right before a denial by a verb that has its deed in the same word: a strike is no air strike."""
    before = corpus.before(denial.sentence)
    if before is None or not before.told or denial.rule != "denial-verb" or not denial.deeds:
        return []
    if not _ANY.match(denial.sentence.lower, denial.start - denial.sentence.start):
        return []
    if claims.others(before, len(before.text), denier) is False or _UNKNOWN.search(before.lower):
        return []
    denied = _stems_of_deeds(denial.sentence, denial.deeds, denial.start, denial.end)
    told = _stems_of_deeds(before, denial.deeds, before.start, before.end)
    return [] if denied.isdisjoint(told) else [claim_of(before, before.start, before.end)]


def _stems_of_deeds(sentence: Sentence, deeds: frozenset[str], start: int, end: int) -> frozenset[str]:
    """The stems of the words between two offsets that tell one of some deeds."""
    places = (at - sentence.start for at, terms in sentence.words if start <= at < end and deeds.intersection(terms))
    words = (WORD.match(sentence.lower, at) for at in places)
    return frozenset(stem(m.group()) for m in words if m)


def said_before(corpus: Corpus, denial: Denial, denier: Party | None, claims: Claims) -> list[Answer]:
    """What the sentence before, or the clause before "although", says, where "that" is denied or called something."""
    sentence, cue = denial.sentence, denial.cue - denial.sentence.start
    alone = _THAT.fullmatch(sentence.lower, denial.start - sentence.start, denial.end - sentence.start)
    yet = _YET.search(sentence.text, max(_LEAST_TOLD, cue - _REACH), cue) if alone else None
    if yet is not None and denial.rule == "denial-verb":
        return [claim_of(sentence, sentence.start, sentence.start + yet.start())]
    before = corpus.before(sentence)
    if before is None or not before.told or doubts(before.lower):
        return []
    if denial.rule == THAT_IS_UNTRUE and denier is None:
        return []
    short = denial.rule == THAT_IS_UNTRUE or (denial.rule == "untrue" and _THAT_IS.match(sentence.lower) is not None)
    if short and not before.lower.rstrip().endswith("?"):
        others = claims.others(before, len(before.text), denier)
        return [claim_of(before, before.start, before.end)] if others and not _UNKNOWN.search(before.lower) else []
    called_this = denial.rule == "untrue" and denial.start == denial.cue and denier is not None
    if called_this and denier is not None and f"={denier.actor.casefold()}" in before.terms:
        # "They name Olm as the thief. Olm called this slander.": whatever the verb.
        by_another = not claims.is_by(before, denier.actor) and not before.lower.rstrip().endswith("?")
        return [claim_of(before, before.start, before.end)] if by_another else []
    if denial.rule not in {"denial-verb", "disagreed"}:
        return []
    if denial.rule == "denial-verb" and not alone and not _CONTRADICTS.match(sentence.lower):
        return []
    if claims.others(sentence, cue, denier) or before.lower.rstrip().endswith("?"):
        return []  # "Olm said so, but the ministry denied it"
    if claims.others(before, len(before.text), denier) is False or _UNKNOWN.search(before.lower):
        return []
    first = claims.first(before)
    if first is not None and denier is None and _same_party(before, denial, first):
        return []
    return [claim_of(before, before.start, before.end)]


def _answers_it(corpus: Corpus, before: Sentence, denial: Denial) -> bool:
    """Whether what is said not to be so answers the sentence before: no sign of it, or nothing where that tells of it.

    "Farmers said that shots had been heard. The army said that its posts had logged no fire."
    """
    if denial.rule != "said-not" or not before.told or _UNKNOWN.search(before.lower):
        return False
    if "\n" in corpus.annotations[before.source].text[before.start : denial.sentence.start]:
        return False
    at = denial.start - denial.sentence.start
    if _NO_SIGN.match(denial.sentence.lower, at):
        return True
    none_seen = _NONE_SEEN.match(denial.sentence.lower, at)
    return none_seen is not None and _SEEN.search(before.lower) is not None


def _is_of_it(corpus: Corpus, sentence: Sentence, denial: Denial, claim: FirstClaim | None) -> bool:
    """Whether a sentence tells of what is denied, or is of somebody to whom it is denied to have been done."""
    if tells(sentence, denial) and _has_in_common(sentence, denial):
        return True
    rare = any(t[0] not in "=@" and corpus.weight(t) >= _TELLING for t in denial.terms & sentence.terms)
    if rare and denial.rule != "said-not":
        return True
    # "The mayor said she had been deceived. Olm denied that he had misled the mayor."
    done_to = (corpus.party(denial.sentence.source, m) for m in _named(corpus, denial))
    return claim is not None and claim.party is not None and claim.party.actor in done_to


def _named(corpus: Corpus, denial: Denial) -> list[NameMention]:
    return corpus.names_within(denial.sentence.source, denial.start, denial.end)


def _has_in_common(sentence: Sentence, denial: Denial) -> bool:
    """Whether a sentence tells a deed or a thing that is denied: a name alone is in both of nearly any two."""
    return any(t[0] != "=" for t in denial.terms & sentence.terms)


def _accused(sentence: Sentence, denier: Party | None, claim: FirstClaim) -> bool:
    """Whether a sentence tells of who denies something that somebody else says: "Olm said that Varn had paid him"."""
    if denier is None or not denier.actor:
        return False
    behind = (terms for at, terms in sentence.words if at - sentence.start > claim.at)
    return any(f"={denier.actor.casefold()}" in terms for terms in behind)


def _same_party(sentence: Sentence, denial: Denial, claim: FirstClaim) -> bool:
    """Whether who denies, by a noun, is who speaks before: "a spokesman for the company said", "the company denied"."""
    head = {t for at, found in denial.sentence.words if at < denial.cue for t in found}
    last = 2 * claim.at > len(sentence.text)  # "…, a spokesman for the company said"
    words = (found for at, found in sentence.words if last or at - sentence.start < claim.at)
    return any(not head.isdisjoint(found) for found in words)
