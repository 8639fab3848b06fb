"""The closed classes of English words: which words of a text are none of a name, and what they do there."""

from __future__ import annotations

import functools

import msgspec

from briefgen.lexicon import load_lexicon


class ClosedClasses(msgspec.Struct, frozen=True):
    """The lists of ``grammar.yaml``, in small letters."""

    determiners: list[str]
    subjects: list[str]
    objects: list[str]
    relatives: list[str]
    auxiliaries: list[str]
    prepositions: list[str]
    conjunctions: list[str]
    adverbs: list[str]
    calendar: list[str]
    particles: list[str]
    before_prepositions: list[str]


@functools.cache
def closed_classes() -> ClosedClasses:
    """The lists, read once."""
    return load_lexicon("grammar", ClosedClasses)


@functools.cache
def determiners() -> frozenset[str]:
    """What opens a noun phrase: articles, possessives, words of number."""
    return frozenset(closed_classes().determiners)


@functools.cache
def calendar_words() -> frozenset[str]:
    """Names of days and months, zones, "a.m."."""
    return frozenset(closed_classes().calendar)


@functools.cache
def small_words() -> frozenset[str]:
    """The words of all classes but the calendar: none of them names a thing or is part of what one is called."""
    a = closed_classes()
    others = (a.subjects, a.objects, a.relatives, a.auxiliaries, a.prepositions, a.conjunctions, a.adverbs)
    return determiners().union(*others)


@functools.cache
def adverbs() -> frozenset[str]:
    """Adverbs of the closed class: "also", "twice"."""
    return frozenset(closed_classes().adverbs)


@functools.cache
def words_before_prepositions() -> frozenset[str]:
    """Adjectives that stand behind their noun: "familiar" of "a person familiar with the talks"."""
    return frozenset(closed_classes().before_prepositions)


def ends_as_plurals_do(lower: str) -> bool:
    """Whether a word in small letters may be a plural by its ending: "votes", not "class", "status", "crisis"."""
    return lower.endswith("s") and not lower.endswith(("ss", "us", "is"))
