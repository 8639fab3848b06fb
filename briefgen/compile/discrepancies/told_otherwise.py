"""Where one clause tells what another says is not so, or the opposite of it."""

from __future__ import annotations

import functools
import re
from collections.abc import Set

from briefgen.compile.discrepancies import questions
from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.denying import all_denials
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.opposites import Sides, undone
from briefgen.compile.discrepancies.same_told import OPEN, overlap, values_told
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.words import WORD, lexicon, terms_of

_SHORT = 120
_ALL = 0.6
_ALL_BUT = 0.75  # of what clauses tell beside the deed that one tells and another its opposite
# A negation and the verb behind it.
_DENIED = re.compile(r"(?:\b(?:not|never|no)|n[’']t)\b(?:\W+\w+){1,4}", re.IGNORECASE)
# "Found not guilty" tells a verdict, "not only" no negation.
_NOT_NEGATED = re.compile(r"\bnot (?:guilty|only|just|merely|least)\b", re.IGNORECASE)
_ONLY_ASKED = re.compile(
    r"\b(?:ask|urg|press|call|want|hop|plan|vow|promis|threaten|tr|order|tell|agree|expect|attack|critici[sz])(?:ed|ied|ing|s)?"
    r"\b[^,;]{0,40}?\b(?:to|for not) \w+|\btold [^,;]{0,30}\bto \w+"
)


def is_negated(corpus: Corpus, answer: Answer) -> bool:
    """Whether a clause tells that something was not so: "did not sink", "nobody was hurt", "denied that it sank"."""
    words = WORD.findall(_NOT_NEGATED.sub(" ", answer.text).casefold())
    if not _negations().isdisjoint(words) or any(w.endswith(("n't", "n’t")) for w in words):
        return True
    denials = corpus.once(all_denials).get((answer.sentence.source, answer.sentence.number), ())
    denied = (d.cue for d in denials if d.rule == "denial-verb")
    return any(answer.start <= cue < answer.end for cue in denied)


def opposed(corpus: Corpus, answers: list[Answer]) -> bool:
    """Whether two short clauses tell the same deed of the same things, one of them denying it."""
    one = next(a for a in answers if is_negated(corpus, a))
    other = next(a for a in answers if not is_negated(corpus, a))
    if one.voice == other.voice or len(one.text) > _SHORT or len(other.text) > _SHORT:
        return False
    mine, theirs = one.sentence.terms - one.left_out, other.sentence.terms - other.left_out
    shared = mine & theirs
    if _ONLY_ASKED.search(one.text) or _ONLY_ASKED.search(other.text):
        return False
    near = _DENIED.search(one.text)
    deeds = {t for w in WORD.findall(near[0]) for t in terms_of(w) if t[0] == "@"} if near else set()
    return bool(deeds & shared) and len(shared) > 1 and corpus.weigh(shared) >= _ALL * corpus.weigh(mine)


def contradiction(corpus: Corpus, answers: list[Answer]) -> Finding:
    """What some tell and others say is not so."""
    positions = tuple(p for p in (tuple(a for a in answers if is_negated(corpus, a) is n) for n in (False, True)) if p)
    return Finding(
        rule="told-otherwise",
        kind="status",
        verdict="conflict",
        question=questions.told_alike(answers, same=True),
        positions=positions,
        note="One source tells what another says is not so.",
    )


def of_one_thing(corpus: Corpus, answers: list[Answer], sides: Sides) -> bool:
    """Whether clauses on two sides tell, but for that, the same of the same day."""
    if not all(sides) or any(
        OPEN.search(a.text) or _ONLY_ASKED.search(a.text) or len(a.text) > _SHORT for a in answers
    ):
        return False
    of_side: dict[str, set[str]] = {"one": set(), "other": set()}
    for a, side in zip(answers, sides, strict=True):
        of_side[side[0] if side else ""].add(a.voice)
    if not of_side["one"].isdisjoint(of_side["other"]):
        return False
    values = {v for a in answers if (v := values_told(corpus, a))}
    days = {corpus.published[a.sentence.source] for a in answers}
    if len(values) > 1 or (
        not all(corpus.dates_within(a.sentence) for a in answers) and (len(days) > 1 or None in days)
    ):
        return False
    cues = {t for side in sides if side for words in side[1] for w in words.split() for t in terms_of(w)}
    first, *others = (a.sentence.terms - a.left_out - cues for a in answers)
    return len(first) > 1 and all(overlap(corpus, first, other) >= _ALL_BUT for other in others)


def opposite(answers: list[Answer], sides: Sides) -> Finding:
    """What some tell one way and some the other."""
    told = list(zip(answers, sides, strict=True))
    ways = [side for _, side in told if side]
    positions = tuple(
        tuple(a for a, side in told if side and side[0] == way) for way in dict.fromkeys(side[0] for side in ways)
    )
    return Finding(
        rule="told-otherwise",
        kind="status",
        verdict="conflict",
        question=questions.told_alike(list(positions[0]), same=True),
        positions=positions,
        note="One source tells the opposite of what another tells.",
    )


def tell_undone(answers: list[Answer]) -> bool:
    """Whether a clause tells a deed that undoes what another tells: arrested on Sunday, released on Monday."""
    told = {a.sentence.terms - a.left_out for a in answers}
    return any(
        _told_without(told, f"@{one}", f"@{other}") and _told_without(told, f"@{other}", f"@{one}")
        for one, other in undone()
    )


def _told_without(told: Set[frozenset[str]], deed: str, other: str) -> bool:
    return any(deed in terms and other not in terms for terms in told)


@functools.cache
def _negations() -> frozenset[str]:
    return frozenset(lexicon().negations)
