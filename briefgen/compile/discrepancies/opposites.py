"""Deeds of which one or the other was done to a thing: a budget was approved, or it was rejected."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.words import WORD, any_of
from briefgen.compile.predicates import predicates
from briefgen.lexicon import load_lexicon


class Side(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs in their plain form, and words as they stand in a text in lower case."""

    verbs: tuple[str, ...]
    words: tuple[str, ...]


class Opposite(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The two sides of which not both are told of one thing; of ``both`` they may be, one after the other."""

    one: Side
    other: Side
    both: bool = False


class Opposites(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lexicon `opposites.yaml`."""

    opposites: tuple[Opposite, ...]
    undone: tuple[tuple[str, str], ...]


def opposites() -> tuple[Opposite, ...]:
    """The opposites; each is known by its number."""
    return load_lexicon("opposites", Opposites).opposites


def undone() -> tuple[tuple[str, str], ...]:
    """Deeds, in pairs, of which one undoes the other: arrest, free."""
    return load_lexicon("opposites", Opposites).undone


Sides = Sequence[tuple[str, tuple[str, ...]] | None]
"""The side of an opposite that each of some clauses tells, and the words that tell it; None of neither or both."""


def tell_opposites(answers: Iterable[Answer]) -> bool:
    """Whether clauses tell opposite deeds: opened, closed."""
    return opposite_sides(answers) is not None


def opposite_sides(answers: Iterable[Answer]) -> tuple[int, Sides] | None:
    """Of what some clauses tell one way and some the other the number, and on which side each is, by which words."""
    told = [sides_told(a.text) for a in answers]
    for n in sorted({n for sides in told for n in sides}):
        sides = [one.get(n) for one in told]
        if len({side[0] for side in sides if side}) > 1:
            return n, sides
    return None


def sides_told(text: str) -> Mapping[int, tuple[str, tuple[str, ...]]]:
    """The opposites of which a text tells one side and not the other: by number, which side, and in what words."""
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for n, side, cue in _cues_in(text.lower()):
        found[n][side].append(cue)
    return {n: (side, tuple(cues)) for n, told in found.items() if len(told) == 1 for side, cues in told.items()}


def _cues_in(lower: str) -> Iterator[tuple[int, str, str]]:
    known, base = _by_base(), predicates().base
    for word in WORD.findall(lower):
        for n, side in known.get(base(word), ()):
            yield n, side, word
    for m in _phrases().finditer(lower):
        for n, side in _by_words()[m["words"]]:
            yield n, side, m["words"]


def _all_sides() -> Iterator[tuple[int, str, Side]]:
    for n, opposite in enumerate(opposites()):
        yield n, "one", opposite.one
        yield n, "other", opposite.other


@functools.cache
def _by_base() -> dict[str, frozenset[tuple[int, str]]]:
    found: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for n, name, side in _all_sides():
        for verb in side.verbs:
            # "Succeed" looks like a past itself.
            for form in (verb, f"{verb}ed"):
                found[predicates().base(form)].add((n, name))
    return {base: frozenset(of) for base, of in found.items()}


@functools.cache
def _by_words() -> dict[str, frozenset[tuple[int, str]]]:
    found: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for n, name, side in _all_sides():
        for words in side.words:
            found[words].add((n, name))
    return {words: frozenset(of) for words, of in found.items()}


@functools.cache
def _phrases() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<words>{any_of(_by_words())})\b")
