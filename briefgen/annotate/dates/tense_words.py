"""The words of dates_tense.yaml, and which words are participles by their form."""

from __future__ import annotations

import functools

import msgspec

from briefgen.lexicon import load_lexicon


class TenseWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file dates_tense.yaml."""

    modal: frozenset[str]
    ahead: frozenset[str]
    says: frozenset[str]
    dated: frozenset[str]
    planning: frozenset[str]
    expecting: frozenset[str]
    facing: frozenset[str]
    inviting: frozenset[str]
    calling: frozenset[str]
    ordering: frozenset[str]
    adjourning: frozenset[str]
    lasting: frozenset[str]
    leads_ahead: frozenset[str]
    leads_behind: frozenset[str]
    leads_ahead_phrases: tuple[str, ...]
    looks_to_phrases: tuple[str, ...]
    run_up: frozenset[str]
    asking: frozenset[str]
    present: frozenset[str]
    arranged: frozenset[str]
    arranged_of_many: frozenset[str]
    past: frozenset[str]
    no_past: frozenset[str]
    base_too: frozenset[str]
    charging: frozenset[str]
    telling: frozenset[str]
    saying: frozenset[str]
    boundary: frozenset[str]
    attributive: frozenset[str]


@functools.cache
def tense_words() -> TenseWords:
    """The lists of the lexicon."""
    return load_lexicon("dates_tense", TenseWords)


@functools.cache
def telling_words() -> frozenset[str]:
    """All words that can have a direction, but for the participles in -ed."""
    words = tense_words()
    return (
        words.modal
        | words.ahead
        | words.dated
        | words.planning
        | words.expecting
        | words.facing
        | words.inviting
        | words.past
        | words.present
        | words.arranged
        | words.arranged_of_many
    )


def is_participle(lower: str, words: TenseWords) -> bool:
    """Whether it is a past tense or a participle in -ed, by its form."""
    return lower.endswith("ed") and len(lower) > 4 and lower not in words.no_past
