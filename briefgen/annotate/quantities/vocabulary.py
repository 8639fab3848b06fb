"""The lexicon of quantities, turned once into the tables that the rules look words up in."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

import msgspec

from briefgen.lexicon import load_lexicon
from briefgen.model import Bound

TableT = TypeVar("TableT")


class Word(NamedTuple):
    """A word, figure or sign of the body with its offsets; ``low`` is the word in lower case.

    ``machine`` is the designation where the word is a whole mention of equipment ("F-16s").
    """

    text: str
    low: str
    start: int
    end: int
    machine: str = ""


# A figure with its separators and decimals; a word with inner stops (U.S.) or an apostrophe; any other sign alone.
_WORD = re.compile(
    r"\d+(?:,\d{3})*(?:\.\d+)?"
    r"|[^\W\d_]+(?:\.[^\W\d_]+)+\.?"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?"
    r"|\S"
)


def split_words(text: str, start: int, end: int) -> list[Word]:
    """The words of ``text[start:end]`` with offsets into ``text``."""
    return [Word(m.group(), m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file ``lexicon/quantities.yaml``; what its fields mean stands there."""

    bounds_before: dict[Bound, list[str]]
    bounds_after: dict[Bound, list[str]]
    amounts: dict[str, int]
    vague: dict[str, int]
    scales: dict[str, int]
    fractions: dict[str, int]
    units: dict[str, list[str]]
    units_case_bound: frozenset[str]
    times: frozenset[str]
    compound: dict[str, dict[str, int]]
    currencies: dict[str, tuple[list[str], list[str]]]
    plurals: dict[str, str]
    casualty_verbs: frozenset[str]
    ends_phrase: frozenset[str]
    not_plural: frozenset[str]
    months: frozenset[str]
    before_years: frozenset[str]
    determiners: frozenset[str]
    bare_verbs: frozenset[str]
    pronoun_one: dict[str, frozenset[str]]
    compounds: frozenset[str]
    comparatives: dict[str, Bound]


class Vocabulary(NamedTuple):
    """The lexicon by the words that are looked up. Phrases are tuples of lower-case words."""

    lexicon: Lexicon
    bounds_before: dict[tuple[str, ...], Bound]
    bounds_after: dict[tuple[str, ...], Bound]
    units: dict[tuple[str, ...], str]
    signs: dict[tuple[str, ...], str]
    moneys: dict[tuple[str, ...], str]
    casualty_verbs: frozenset[str]
    ends_phrase: frozenset[str]
    not_plural: frozenset[str]
    times: frozenset[str]


@functools.cache
def vocabulary() -> Vocabulary:
    """The lexicon, read on first use."""
    lexicon = load_lexicon("quantities", Lexicon)
    return Vocabulary(
        lexicon=lexicon,
        bounds_before={_phrase(p): bound for bound, phrases in lexicon.bounds_before.items() for p in phrases},
        bounds_after={_phrase(p): bound for bound, phrases in lexicon.bounds_after.items() for p in phrases},
        units={
            phrase: unit
            for unit, names in lexicon.units.items()
            for name in (unit, *names)
            for phrase in (_phrase(name), _phrase(name + "s"))
        },
        signs={_phrase(sign): code for code, (signs, _) in lexicon.currencies.items() for sign in signs},
        moneys={
            phrase: code
            for code, (_, names) in lexicon.currencies.items()
            for name in names
            for phrase in (_phrase(name), _phrase(name + "s"))
        },
        casualty_verbs=lexicon.casualty_verbs,
        ends_phrase=lexicon.ends_phrase,
        not_plural=lexicon.not_plural,
        times=lexicon.times,
    )


def _phrase(text: str) -> tuple[str, ...]:
    return tuple(word.low for word in split_words(text, 0, len(text)))


def longest(table: Mapping[tuple[str, ...], TableT], words: Sequence[Word], at: int) -> tuple[TableT, int] | None:
    """What ``table`` has for the longest run of words that begins at index ``at``, and the index behind it."""
    most = 5
    for size in range(min(most, len(words) - at), 0, -1):
        found = table.get(tuple(w.low for w in words[at : at + size]))
        if found is not None:
            return found, at + size
    return None
