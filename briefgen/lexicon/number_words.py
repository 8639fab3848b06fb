"""Number words and what they stand for: "twelve" is 12, "third" is 3."""

from __future__ import annotations

import functools

import msgspec

from briefgen.lexicon import load_lexicon


class NumberWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file dates_numbers.yaml: the numbers below twenty, the tens, and what stands behind or beside them."""

    small: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    ordinals: dict[str, int]
    fractions: dict[str, float]


@functools.cache
def number_words() -> NumberWords:
    """The number words, read once."""
    return load_lexicon("dates_numbers", NumberWords)


@functools.cache
def of_several() -> dict[str, int]:
    """The words for numbers from two to nineteen."""
    return {word: n for word, n in number_words().small.items() if n > 1}
