"""The claim that a denial points back to ("denied it", "called the claim false"): told before it in its own source.

Mostly it is the nearest claim of another party than the one that denies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.contesting.claiming import Claims
from briefgen.compile.discrepancies.contesting.contested import (
    ACCUSES,
    accuses,
    doubts,
    has_number,
    noun_before,
    of_the_same,
    says_enough,
    tells,
    whose_claim,
    words_shared,
)
from briefgen.compile.discrepancies.contesting.denied_reports import charge_beside, claim_of
from briefgen.compile.discrepancies.contesting.parties import Party
from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.denying.rejecting import DISAGREES
from briefgen.compile.discrepancies.statements import Corpus, Sentence

# Of whom it is told by a court or by prosecutors, whoever reports it.
_ACCUSED = re.compile(
    r"\b(?:was|were|is|are|been|stands?) (?:\w+ )?"
    r"(?:convicted|found guilty|charged with|accused of|indicted|blamed for)\b"
)
_OF_BLAME = re.compile(r"\b(?:criticisms?|accusations?|allegations?|charges?)\b")
# Where a sentence turns from one party to the other: "…, but X denied it", "…, a claim that X denied".
_TURN = re.compile(
    r"\b(?:but|while|although|though|however|which|whereas|and)\b"
    r"|(?<=,)\s(?=(?:an?|the)\s(?:claim|charge|accusation|allegation|assertion|report|version|account|suggestion)\b)",
    re.IGNORECASE,
)
# "…, which he denies", "…, a fact that the bank denied for years": of nothing told elsewhere.
_ASIDE = re.compile(r"[,–—-] ?(?:all of )?(?:which|a fact(?: that| which)?) (?:[\w’'.-]+ ){1,8}$")
_GOES_ON = re.compile(r" and (?:also |\w+ly )?$")
# So many sentences before a denial stands what it points back to, the more where it tells who was blamed.
_WINDOW = 4
_FAR_WINDOW = 8
_CLOSE_WINDOW = 2
# "said he was not"
_SAID_NOT_TO = re.compile(r"\b(?:said|says|say) (?:that )?(?:he|she|it|they) (?:\w+ )?(?:not|never|n[’']t)\b")


def pointed_at(
    corpus: Corpus, denial: Denial, denier: Party | None, claims: Claims, unfit: Set[tuple[str, int]]
) -> Answer | None:
    """The claim before a denial that it denies; None where there is none.

    ``unfit`` are the sentences, by source and number, that claim nothing: they deny themselves, or ask.
    """
    found = before_the_turn(denial, denier, claims) or _of_the_accused(corpus, denial, denier)
    if found:
        return found
    whose = whose_claim(corpus, denial)
    return _told_by(whose, corpus, denial, claims) if whose else _nearest(corpus, denial, denier, claims, unfit)


def denied_aside(denial: Denial) -> bool:
    """Whether an aside denies what its own sentence tells before: "She is charged with theft, which she denies"."""
    sentence = denial.sentence
    return denial.rule == "denial-verb" and _ASIDE.search(sentence.text, 0, denial.cue - sentence.start) is not None


def before_the_turn(denial: Denial, denier: Party | None, claims: Claims) -> Answer | None:
    """What the same sentence claims before it turns to the one who denies: "The union says so, but Olm denied it"."""
    if denial.rule not in ("denial-verb", "denied-blame"):
        return None
    sentence = denial.sentence
    beside = charge_beside(denial)
    if beside is not None:
        return claim_of(sentence, sentence.start, beside)
    ahead = sentence.text[: denial.cue - sentence.start]
    if _GOES_ON.search(ahead):
        return None  # "The council said that it had sold the mill and denied …": both of the council
    turns = [m.start() for m in _TURN.finditer(ahead)]
    if turns and claims.others(sentence, turns[-1], denier) and not _SAID_NOT_TO.search(sentence.lower[: turns[-1]]):
        return claim_of(sentence, sentence.start, sentence.start + turns[-1])
    return None


def _of_the_accused(corpus: Corpus, denial: Denial, denier: Party | None) -> Answer | None:
    """What was told last of somebody convicted or charged who denies in a word to have had a part in it."""
    if denial.rule != "denied-blame" or denier is None:
        return None
    named = f"={denier.actor.casefold()}"
    for earlier in _all_before(corpus, denial):
        if named in earlier.terms and _ACCUSED.search(earlier.lower) and earlier.told:
            return claim_of(earlier, earlier.start, earlier.end)
    return None


def _told_by(whose: str, corpus: Corpus, denial: Denial, claims: Claims) -> Answer | None:
    """What was told last by the actor whose claim is denied: "rejected Olm's claim"."""
    fits = (s for s in _all_before(corpus, denial) if not denial.about or not denial.about.isdisjoint(s.terms))
    told = next((s for s in fits if s.told and claims.is_by(s, whose)), None)
    return claim_of(told, told.start, told.end) if told else None


def _nearest(
    corpus: Corpus, denial: Denial, denier: Party | None, claims: Claims, unfit: Set[tuple[str, int]]
) -> Answer | None:
    """The nearest claim of another party that may be the one denied."""
    before = corpus.before(denial.sentence)
    if before is not None and DISAGREES.search(before.lower):
        return None  # "Her aides say otherwise. He calls this a lie": that is what is denied, and no claim
    # What only points back ("the claim") has no word of its own to share with the claim.
    sharing = denial.rule == "said-not" or (denial.rule in ("untrue", "no-such") and bool(denial.terms))
    about: frozenset[str] = frozenset()
    if denier and denial.points_back and denier.sides:
        about = frozenset(f"={name.casefold()}" for name in (*denier.sides, denier.actor))
    own = noun_before(denial) if denier is None else ""
    near = _near(corpus, denial, far=bool(about))
    if denial.of_figure:
        figures = (claim_of(s, s.start, s.end) for s in near if _may_give(s, denial, denier, claims))
        given = next((figure for figure in figures if has_number(corpus, figure)), None)
        if given is not None:
            return given
    if about and not denial.terms and denial.rule == "denial-verb":
        near = [s for s in sorted(near, key=lambda s: about.isdisjoint(s.terms)) if not doubts(s.lower)]
    for earlier in near:
        if (earlier.source, earlier.number) in unfit or (sharing and not denial.terms & earlier.terms):
            continue
        if denial.rule == "said-not" and not _tells_the_deed(earlier, denial):
            continue
        if not (denial.points_back or tells(earlier, denial) or accuses(earlier, denier)):
            continue
        if denial.rule == "said-not" and denial.of_own and not _names(earlier, denier):
            continue  # "I have never voted": whoever else has
        if (denial.about and not of_the_same(earlier, denial)) or not (
            says_enough(earlier, denial) or accuses(earlier, denier)
        ):
            continue
        first = claims.first(earlier) if own else None
        if first is not None and f"{own} " in earlier.lower[: first.at]:
            continue  # "the commission said …", "the commission rejected the claim"
        # What somebody denies in a word ("dismissed the claim") was mostly said about him.
        if about and not about & earlier.terms and earlier.number < denial.sentence.number - 1:
            continue
        if claims.others(earlier, len(earlier.text), denier) or (denial.rule == "no-such" and sharing):
            return claim_of(earlier, earlier.start, earlier.end)
    return None


def _may_give(sentence: Sentence, denial: Denial, denier: Party | None, claims: Claims) -> bool:
    """Whether a sentence close before may give what who disputes "the figure" does not say."""
    close = sentence.told and sentence.number >= denial.sentence.number - _CLOSE_WINDOW
    return close and claims.others(sentence, len(sentence.text), denier) is not False


def _tells_the_deed(sentence: Sentence, denial: Denial) -> bool:
    """Whether a sentence shares a deed with what is said not to be so, or two words: "records" stand in many."""
    shared = denial.terms & sentence.terms
    return any(t[0] == "@" for t in shared) or words_shared(denial, shared) > min(1, len(denial.terms) - 1)


def _names(sentence: Sentence, party: Party | None) -> bool:
    """Whether a sentence names a party, or a state on whose side it is."""
    return party is not None and any(f"={name.casefold()}" in sentence.terms for name in (*party.sides, party.actor))


def _near(corpus: Corpus, denial: Denial, far: bool) -> Sequence[Sentence]:
    """The sentences near before a denial, the likeliest first; more of them where the denial tells whom it is about."""
    sentence = denial.sentence
    blamed = denial.points_back and _OF_BLAME.search(sentence.lower, denial.cue - sentence.start) is not None
    window = _FAR_WINDOW if far or (blamed and "critic" not in sentence.lower) else _WINDOW
    if denial.rule == "untrue" and denial.start == denial.cue:
        window = _CLOSE_WINDOW  # "calls this slander"
    before = corpus.sentences[sentence.source][max(0, sentence.number - window) : sentence.number][::-1]
    if denial.rule == "denied-blame":
        # Somebody who denies "responsibility" was blamed in so many words, not always next before.
        return [s for s in before if ACCUSES.search(s.lower)]
    return sorted(before, key=lambda s: ACCUSES.search(s.lower) is None) if blamed else before


def _all_before(corpus: Corpus, denial: Denial) -> Sequence[Sentence]:
    """The sentences before a denial in its source, the nearest first."""
    return corpus.sentences[denial.sentence.source][: denial.sentence.number][::-1]
