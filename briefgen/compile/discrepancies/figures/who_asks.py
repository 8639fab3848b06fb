"""Who asks for a sum, a term or a share, or offers it: the figures of two sides, or two bidders, are of two things."""

from __future__ import annotations

import functools
import re

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.figures.other_things import of_other_times, threatened_or_given
from briefgen.compile.discrepancies.groups import Group
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.words import any_of
from briefgen.lexicon import load_lexicon

_BEFORE, _BEHIND = 90, 70  # characters
_SUBJECT = 45
_SIDE, _BODY, _NAME = "side:", "body:", "name:"
# A name right before the verb that is not known for one of a body.
_LARGE = re.compile(r"\b(?P<name>[A-Z][\w’'-]+) (?:has |had |have |also |first |then |later |previously |initially )?$")


class _Sides(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lexicon ``sides``; see there."""

    sides: dict[str, tuple[str, ...]]
    asking: tuple[str, ...]


def of_other_sides(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether what two groups tell is asked for, or offered, by two sides or two bidders."""
    return are_others(a.having(corpus, asked_by), b.having(corpus, asked_by))


def are_apart(corpus: Corpus, a: Group, b: Group) -> bool:
    """Whether two figures are of two things: of two times, a term that may be given and one that was, of two sides."""
    return of_other_times(corpus, a, b) or threatened_or_given(corpus, a, b) or of_other_sides(corpus, a, b)


def are_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether those who ask are others: known of both, of one kind, and nobody in common."""
    kinds = {who.partition(":")[0] for who in one | other}
    return bool(one and other) and len(kinds) == 1 and one.isdisjoint(other)


def asked_by(corpus: Corpus, answer: Answer) -> frozenset[str]:
    """The side, or the body, that asks for a figure or offers it, as the words around it tell."""
    sentence = answer.sentence
    start, end = answer.start - sentence.start, answer.end - sentence.start
    before = [m.start() for m in _asking().finditer(sentence.lower, max(0, start - _BEFORE), start)]
    if before:
        return _subject(corpus, answer, before[-1])
    behind = _asking().search(sentence.lower, end, end + _BEHIND)
    return _subject(corpus, answer, behind.start(), end) if behind else frozenset()


def _subject(corpus: Corpus, answer: Answer, verb: int, first: int = 0) -> frozenset[str]:
    """Who stands last before a verb, at most so far from it: a side, or the body that is named."""
    sentence = answer.sentence
    first = max(first, verb - _SUBJECT)
    sides = list(_called().finditer(sentence.lower, first, verb))
    named = [
        m
        for m in corpus.names_within(sentence.source, sentence.start + first, sentence.start + verb)
        if m.kind == "organisation"
    ]
    if sides and not (named and named[-1].start - sentence.start > sides[-1].start()):
        return frozenset({_SIDE + _side_of()[sides[-1].group()]})
    if named:
        return frozenset({_BODY + corpus.party(sentence.source, named[-1])})
    large = _LARGE.search(sentence.text[:verb], first)
    return frozenset({_NAME + large["name"]} if large else ())


def _sides() -> _Sides:
    return load_lexicon("sides", _Sides)


@functools.cache
def _side_of() -> dict[str, str]:
    return {word: side for side, words in _sides().sides.items() for word in words}


@functools.cache
def _asking() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_sides().asking)})\b")


@functools.cache
def _called() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_side_of())})\b")
