"""What a denial is: where it stands, and the terms of what it denies."""

from __future__ import annotations

import functools
import re

import msgspec

from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.discrepancies.words import WORD, lexicon, phrases, stem, stems_of, terms_of

# Behind this stands when and how it was, not what is denied: "asleep at the time of the wreck".
BESIDE = re.compile(r"\b(?:at the time|when|while|whilst|during|before|after|because|despite|since|until)\b")


class Denied(msgspec.Struct, frozen=True, kw_only=True):
    """Where a denial stands (cue to the end of what is denied), its party, and the terms of what it denies.

    A claim of the same must share the ``subject`` (the terms of the first word that has any) or the ``deeds``; both are
    empty where it need not. ``about`` are the terms of what is told not to have been so, empty for a pronoun: "that
    many passengers were not listed" says nothing of a ship that listed. ``told_of`` are the first terms denied of it,
    ``of_own`` is whether that is the speaker. ``report`` is where what others tell is named, with what that is behind:
    "reports that the bridge was mined", up to ``report_end`` where that is not the end of what is denied.
    """

    cue: int
    start: int
    end: int
    terms: frozenset[str]
    subject: frozenset[str]
    deeds: frozenset[str]
    points_back: bool
    of_figure: bool
    rule: str
    about: frozenset[str] = frozenset()
    told_of: frozenset[str] = frozenset()
    of_own: bool = False
    report: int | None = None
    report_end: int | None = None


class Denial(Denied, frozen=True, kw_only=True):
    """What is denied, and the sentence that denies it."""

    sentence: Sentence

    def alone(self) -> Denied:
        """The denial without its sentence, as it is kept."""
        return Denied(**{field: getattr(self, field) for field in Denied.__struct_fields__})

    @classmethod
    def of(cls, sentence: Sentence, denied: Denied) -> Denial:
        """What was kept of a sentence, as it was."""
        return cls(sentence=sentence, **{field: getattr(denied, field) for field in Denied.__struct_fields__})


# "In the flooded river": what happened to it is no deed that is denied.
_BEFORE_A_NOUN = re.compile(r"\b(?:the|an?|its|his|her|their|this|that|these|those) $")


def denial_of(sentence: Sentence, cue: int, start: int, end: int, points_back: bool, rule: str) -> Denial:
    """The denial of what stands between two offsets of the body, with the terms that its words have."""
    text = sentence.text[start - sentence.start : end - sentence.start]
    terms = {
        t
        for m in WORD.finditer(text)
        if stem(m.group()) not in sayings()
        for p in m.group().split("-")
        for t in terms_of(p)
    }
    # Deeds told in more words than one have a place of their own.
    pattern, deeds = phrases()
    terms |= {deeds[m.group()] for m in pattern.finditer(text.lower())}
    words = (*lexicon().denials, *lexicon().soft_denials, *lexicon().untrue)
    own = {t for w in words for part in w.split() for t in terms_of(part)}
    told = frozenset(t for t in terms & sentence.terms if not t.isdigit()) - own
    nothing = frozenset[str]()
    subject, done = _subject_and_deeds(sentence, start, end, told) if rule == "denial-verb" else (nothing, nothing)
    return Denial(
        sentence=sentence,
        cue=cue,
        start=start,
        end=end,
        terms=told,
        subject=subject,
        deeds=done,
        points_back=points_back,
        of_figure=points_back and any(stem(m.group()) in stems_of(lexicon().figures) for m in WORD.finditer(text)),
        rule=rule,
    )


def terms_between(sentence: Sentence, start: int, end: int) -> frozenset[str]:
    """The terms of the words that begin between two offsets of the body."""
    return frozenset(t for at, found in sentence.words if start <= at < end for t in found)


def _subject_and_deeds(
    sentence: Sentence, start: int, end: int, told: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Of the terms ``told``, those of the first word between two offsets that has any, and the deeds there."""
    beside = BESIDE.search(sentence.lower, start - sentence.start, end - sentence.start)
    stop = sentence.start + beside.start() if beside else end
    words = [(at, found) for at, terms in sentence.words if start <= at < stop and (found := told.intersection(terms))]
    done = [found for at, found in words if not _BEFORE_A_NOUN.search(sentence.lower, 0, at - sentence.start)]
    return (words[0][1] if words else frozenset()), frozenset(t for found in done for t in found if t[0] == "@")


@functools.cache
def sayings() -> frozenset[str]:
    """The stems of the words for things said."""
    return stems_of(lexicon().sayings)
