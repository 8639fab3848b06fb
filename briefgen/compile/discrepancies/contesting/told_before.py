"""What else a denial contests that only points back: "rejected the accusation", "denied this".

Who denies mostly says in the next sentence what it is about, and the claim is told in more sentences than the one
right before: "Divers accuse the harbour of dumping oil. Ola Brandt said he had seen two barges. The harbour denied it."
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.contesting.claiming import Claims
from briefgen.compile.discrepancies.contesting.denied_reports import claim_of
from briefgen.compile.discrepancies.contesting.parties import Party
from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.statements import Corpus, Sentence

_POINTING = frozenset(["denial-verb", "untrue", "disagreed"])
# How who denies goes on: between quotation marks, or "It said that".
_GOES_ON = re.compile(r"(?:[“\"]\w|(?:It|He|She|They) (?:also )?(?:said|says|added|insisted|maintained)\b)")
# "denied any such report": of all the sentences before it is the one that tells of a report.
_SUCH = re.compile(r"\b(?:any|no) such (?P<what>\w+)")
# "rejected the statement": as it was called when it was told.
_NOUN = re.compile(r" ?(?:the|these|those|such|all) (?P<stem>statement|accus|alleg|suggest|critici)")
# "contested this version": all that was told of it.
_VERSION = re.compile(r" ?(?:this|that|the|their|his|her) (?:version|account|story|narrative)\b")
_LEADS_ON = re.compile(r"[“\"]|(?:He|She|They|It)\b")
_HE_SAID = re.compile(r"^[“\"].*[”\"] (?:he|she|they) (?:said|added)\W*$", re.DOTALL)
_WINDOW = 6
_CLOSE = 3
_TELLING, _RARE = 2.0, 3.0
_MOST = 3
_ALLEGES = re.compile(r"\b(?:accus|alleg|claim|blam)(?:e|es|ed|s)?\b")


def told_before(
    corpus: Corpus,
    denial: Denial,
    denier: Party | None,
    claims: Claims,
    found: Sequence[Answer],
    unfit: Set[tuple[str, int]],
) -> list[Answer]:
    """The claims ``found`` for a denial, with what else is told of it before; likelier ones take their place."""
    source, number = denial.sentence.source, denial.sentence.number
    near = next((c for c in found if c.sentence.source == source and c.sentence.number < number), None)
    if near is None or not denial.points_back or denial.rule not in _POINTING:
        return list(found)
    own = corpus.sentences[source]
    before = [
        s
        for s in own[max(0, number - _WINDOW) : number]
        if s.told and (source, s.number) not in unfit and claims.others(s, len(s.text), denier) is not False
    ]
    told = _told_of(corpus, denial)
    deeds = {t for t in told if t[0] == "@"}
    likelier = _called_so(denial, near.sentence, before)
    if not likelier and told.isdisjoint(near.sentence.terms):
        likelier = [s for s in before if deeds & s.terms][-_MOST:]
    if likelier:
        return [claim_of(s, s.start, s.end) for s in likelier]
    alike = [s for s in before if deeds & s.terms or (told & s.terms and s.number >= number - _CLOSE)]
    led_up = _led_up_to(corpus, denial, near.sentence, before, claims)
    more = {s.number: s for s in (*alike[-_MOST:], *led_up) if s.number != near.sentence.number}
    return [*found, *(claim_of(s, s.start, s.end) for _, s in sorted(more.items()))]


def _called_so(denial: Denial, near: Sentence, before: Sequence[Sentence]) -> list[Sentence]:
    """The last sentence ``before`` that tells of a statement where a statement is rejected, unless ``near`` does."""
    sentence = denial.sentence
    noun = _NOUN.match(sentence.lower, denial.start - sentence.start)
    if noun is None:
        return []
    called = re.compile(rf"\b{noun['stem']}(?!er)")
    return [] if called.search(near.lower) else [s for s in before if called.search(s.lower)][-1:]


def _told_of(corpus: Corpus, denial: Denial) -> frozenset[str]:
    """The deeds and rare words of what who denies says next, or of what is denied to be such; no people."""
    sentence = denial.sentence
    such = _SUCH.search(sentence.lower, denial.start - sentence.start)
    own = corpus.sentences[sentence.source]
    behind = next(iter(own[sentence.number + 1 : sentence.number + 2]), None)
    terms = frozenset(
        t for at, found in sentence.words if such and at - sentence.start >= such.start("what") for t in found
    )
    if behind is not None and behind.told and _GOES_ON.match(behind.text):
        terms |= behind.terms
    return frozenset(
        t for t in terms - corpus.people if not t.isdigit() and corpus.weight(t) >= (_TELLING if t[0] == "@" else _RARE)
    )


def _led_up_to(
    corpus: Corpus, denial: Denial, near: Sentence, before: Sequence[Sentence], claims: Claims
) -> list[Sentence]:
    """The sentence before a claim that alleges what the claim bears out: "The union claims … Olm said he had seen".

    Of a version that is denied also the sentence before its last, whatever its verb.
    """
    earlier = corpus.before(near)
    if earlier is not None and earlier.told and _HE_SAID.search(near.text) and not denial.terms:
        first = claims.first(earlier)
        apart = "\n" in corpus.annotations[near.source].text[earlier.start : near.start]
        if first is not None and first.is_told and not apart:
            return [earlier]  # "The account has changed, the mayor said. “First it was a mill,” he said."
    if (
        earlier is None
        or earlier not in before
        or "\n" in corpus.annotations[near.source].text[earlier.start : near.start]
    ):
        return []
    if _VERSION.match(denial.sentence.lower, denial.start - denial.sentence.start):
        return [earlier] if _LEADS_ON.match(near.text) else []
    first = claims.first(earlier)
    return [earlier] if _ALLEGES.search(earlier.lower) and first is not None and first.is_told else []
