"""What cannot both be told of one thing: a budget was approved or rejected, somebody came first or third."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from briefgen.compile.discrepancies.telling.rivals import rival_words, rivals_in
from briefgen.compile.discrepancies.words import WORD, any_of, by_longest_part
from briefgen.compile.predicates import predicates
from briefgen.lexicon import load_lexicon

# By number which side of something is told, and in what words.
Sides = Mapping[int, tuple[str, tuple[str, ...]]]


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


def tell_opposites(clauses: Iterable[str]) -> bool:
    """Whether clauses tell opposites or rivals: opened, closed; a nurse, a teacher."""
    return any(True for _ in _told_otherwise(map(sides_told, clauses)))


def tell_opposite_deeds(clauses: Iterable[str]) -> bool:
    """Whether clauses tell deeds of which one undoes the other: opened, closed."""
    known = opposites()
    return any(known[n].one.verbs for n in _told_otherwise(map(_opposites_told, clauses)))


def _told_otherwise(told: Iterable[Sides]) -> Iterator[int]:
    """The numbers of that of which some clauses tell one side and some another."""
    told_in: dict[int, set[str]] = defaultdict(set)
    for sides in told:
        for n, (side, _) in sides.items():
            told_in[n].add(side)
    return (n for n, found in told_in.items() if len(found) > 1)


# The same clauses are asked of in several places.
@functools.lru_cache(maxsize=50_000)
def sides_told(text: str) -> Sides:
    """The opposites, and behind them the rivals, of which a text tells one side: by number, which, in what words."""
    behind = len(opposites())
    rivals = _of_one_side((behind + n, member, word) for n, member, word in rivals_in(text))
    return {**_opposites_told(text), **rivals}


@functools.lru_cache(maxsize=50_000)
def _opposites_told(text: str) -> Sides:
    """The opposites of which a text tells one side."""
    return _of_one_side(_cues_in(text))


def _of_one_side(cues: Iterable[tuple[int, str, str]]) -> Sides:
    """By number the side that cues tell, each by its number, side and words, where it is one."""
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for n, side, words in cues:
        found[n][side].append(words)
    return {n: (side, tuple(cues)) for n, told in found.items() if len(told) == 1 for side, cues in told.items()}


def _cues_in(text: str) -> Iterator[tuple[int, str, str]]:
    lower = text.lower()
    for word in WORD.findall(lower):
        for n, side in _sides_of(word):
            yield n, side, word
    for m in _phrases().finditer(lower):
        for n, side in _by_words()[m["words"]]:
            yield n, side, m["words"]


@functools.lru_cache(maxsize=50_000)
def _sides_of(verb: str) -> Iterable[tuple[int, str]]:
    """The sides that a verb in lower case tells, in any of its forms."""
    return _by_base().get(predicates().base(verb), ())


def both_may_be(n: int) -> bool:
    """Whether both sides of an opposite may be told of one thing on one day."""
    return n < len(opposites()) and opposites()[n].both


def may_tell_a_side(word: str) -> bool:
    """Whether a text with a word, in lower case, may tell a side."""
    return word in _first_words() or predicates().base(word) in _by_base()


@functools.cache
def _first_words() -> frozenset[str]:
    """The longest part of each word or phrase."""
    return frozenset(by_longest_part([*_by_words(), *rival_words()]))


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
