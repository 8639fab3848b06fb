"""The words beside a name that tell what it is a name of, as the lexicon has them."""

from __future__ import annotations

import functools

import msgspec

from briefgen.lexicon import load_lexicon


class BesideWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file ``beside_names.yaml``."""

    with_article: frozenset[str]
    party_roles: frozenset[str]
    of_parties: frozenset[str]
    leanings: frozenset[str]
    told_of: frozenset[str]
    done_by_companies: frozenset[str]
    of_companies: frozenset[str]
    done_by_campaigns: frozenset[str]
    no_first_names: frozenset[str]
    regal: frozenset[str]
    younger: frozenset[str]
    elder: frozenset[str]
    siblings: frozenset[str]
    described_by_last: frozenset[str]
    of_towns: frozenset[str]
    before_owners: frozenset[str]
    units: frozenset[str]
    have_names: frozenset[str]
    sure_places: frozenset[str]
    place_nouns: frozenset[str]
    affairs: frozenset[str]
    houses: frozenset[str]
    learnt: frozenset[str]
    speak_for_learning: frozenset[str]
    agents: frozenset[str]
    ranks: frozenset[str]
    countries_or_surnames: frozenset[str]


@functools.cache
def beside_words() -> BesideWords:
    """The lists of the lexicon, read once."""
    return load_lexicon("beside_names", BesideWords)
