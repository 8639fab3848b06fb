"""The words by which a text names ships; more than one rule asks for them."""

from __future__ import annotations

import functools

import msgspec

from briefgen.lexicon import load_lexicon


class ShipWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file ``ships.yaml``, which says of each field what it holds."""

    prefixes: frozenset[str]
    doubtful_prefixes: frozenset[str]
    nouns: frozenset[str]
    no_names: frozenset[str]
    owners_behind_of: frozenset[str]
    numbered: frozenset[str]
    fight_or_arm: frozenset[str]
    purposes: frozenset[str]
    telling: frozenset[str]
    owners: frozenset[str]
    coast_guards: tuple[str, ...]
    fleets_with_numbers: frozenset[str]


@functools.cache
def ship_words() -> ShipWords:
    """The lexicon of ships."""
    return load_lexicon("ships", ShipWords)
