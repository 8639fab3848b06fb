"""The lexicon of quantities, turned once into the tables that the rules look words up in."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple, TypeVar

import msgspec

from briefgen.lexicon import load_lexicon
from briefgen.lexicon.number_words import number_words
from briefgen.model import Bound

TableT = TypeVar("TableT")
# Phrases by their first word (or by their last, where they are looked up backwards), the longest first: the other
# words of each, and what it stands for.
Phrases = dict[str, list[tuple[tuple[str, ...], TableT]]]

ONES = frozenset(number_words().small)
TENS = frozenset(number_words().tens)
POWERS = frozenset(["hundred", "thousand", "million", "billion", "trillion", "lakh", "crore"])
NUMBER_WORDS = ONES | TENS | POWERS
VULGAR = {
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}
DASHES = frozenset("-–—‑")


class Word(msgspec.Struct, frozen=True, gc=False):
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


class SharedCurrency(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name that currencies of several states have: state to code; ``sure`` are signs that leave no doubt."""

    codes: dict[str, str]
    sure: list[str] = []


class CurrencyLetter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A letter before sums: the code that it stands for, and the state whose papers write so."""

    code: str
    state: str


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
    hundredths: dict[str, list[str]]
    dollars_by_domain: dict[str, str]
    currency_letters: dict[str, CurrencyLetter]
    before_letters: frozenset[str]
    shared_currencies: dict[str, SharedCurrency]
    plurals: dict[str, str]
    casualty_verbs: frozenset[str]
    people_did: frozenset[str]
    groups_of_people: frozenset[str]
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
    """The lexicon by the words that are looked up, in lower case.

    ``numerals`` are the words without one of which, or a figure, no sentence holds a quantity; ``begins_number`` those
    that may begin one.
    """

    lexicon: Lexicon
    bounds_before: Phrases[Bound]
    bounds_after: Phrases[Bound]
    units: Phrases[str]
    signs: Phrases[str]
    moneys: Phrases[str]
    hundredths: Phrases[str]
    ends_phrase: frozenset[str]
    not_plural: frozenset[str]
    times: frozenset[str]
    spans: frozenset[str]
    numerals: frozenset[str]
    begins_number: frozenset[str]


@functools.cache
def vocabulary() -> Vocabulary:
    """The lexicon, read on first use."""
    lexicon = load_lexicon("quantities", Lexicon)
    signs = [(sign, code) for code, (signs, _) in lexicon.currencies.items() for sign in signs]
    numbers = NUMBER_WORDS | VULGAR.keys() | lexicon.vague.keys()
    letters = {letter.lower() for letter in lexicon.currency_letters}
    return Vocabulary(
        lexicon=lexicon,
        bounds_before=_backwards(_given(lexicon.bounds_before)),
        bounds_after=_phrases(_given(lexicon.bounds_after)),
        units=_phrases((n, unit) for unit, names in lexicon.units.items() for n in _with_plurals([unit, *names])),
        signs=_phrases(signs),
        moneys=_phrases((n, code) for code, (_, ns) in lexicon.currencies.items() for n in _with_plurals(ns)),
        hundredths=_phrases((n, code) for code, names in lexicon.hundredths.items() for n in names),
        ends_phrase=lexicon.ends_phrase,
        not_plural=lexicon.not_plural,
        times=lexicon.times,
        spans=lexicon.times | {f"{time}s" for time in lexicon.times},
        numerals=numbers
        | lexicon.times
        | lexicon.fractions.keys()
        | lexicon.amounts.keys()
        | _AMOUNTS_TOO
        | {_phrase(name)[0] for unit in LENGTHS for name in (unit, *lexicon.units[unit])},
        begins_number=numbers | letters | {"half", "a", "an"} | {_phrase(sign)[0] for sign, _ in signs},
    )


_AMOUNTS_TOO = frozenset({"few", "fewer"})

LENGTHS = frozenset(["inch", "foot", "yard", "metre", "kilometre", "mile", "nautical mile", "acre", "hectare"])
"""Units of which an article may count one: "about a mile"."""


def _given(groups: Mapping[Bound, Sequence[str]]) -> list[tuple[str, Bound]]:
    return [(phrase, bound) for bound, phrases in groups.items() for phrase in phrases]


# What the plural of "ha" would be: "no one has".
_A_VERB = "has"


def _with_plurals(names: Sequence[str]) -> list[str]:
    return [form for name in names for form in (name, name + "s") if form != _A_VERB]


def _phrases(given: Iterable[tuple[str, TableT]]) -> Phrases[TableT]:
    """``given`` by the first word of each phrase. Of equal phrases the last one holds."""
    table: Phrases[TableT] = {}
    for words, value in {_phrase(phrase): value for phrase, value in given}.items():
        table.setdefault(words[0], []).append((words[1:], value))
    for found in table.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return table


def _backwards(given: Iterable[tuple[str, TableT]]) -> Phrases[TableT]:
    """``given`` by the last word of each phrase, the others before it."""
    table: Phrases[TableT] = {}
    for words, value in {_phrase(phrase): value for phrase, value in given}.items():
        table.setdefault(words[-1], []).append((words[:-1], value))
    for found in table.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return table


def _phrase(text: str) -> tuple[str, ...]:
    return tuple(word.low for word in split_words(text, 0, len(text)))


def longest(table: Phrases[TableT], words: Sequence[Word], at: int) -> tuple[TableT, int] | None:
    """What ``table`` has for the longest phrase that begins at index ``at``, and the index behind it."""
    if not 0 <= at < len(words):
        return None
    for rest, value in table.get(words[at].low, ()):
        end = at + 1 + len(rest)
        if end <= len(words) and all(words[at + 1 + i].low == low for i, low in enumerate(rest)):
            return value, end
    return None


def longest_before(table: Phrases[TableT], words: Sequence[Word], at: int) -> tuple[TableT, int] | None:
    """What ``table`` (by last words) has for the longest phrase that ends before index ``at``, and where it begins."""
    if not 0 < at <= len(words):
        return None
    for rest, value in table.get(words[at - 1].low, ()):
        start = at - 1 - len(rest)
        if start >= 0 and all(words[start + i].low == low for i, low in enumerate(rest)):
            return value, start
    return None
