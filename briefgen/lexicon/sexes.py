"""What a title, a noun of kinship or a first name tells of a person's sex."""

from __future__ import annotations

import functools
from typing import Literal

import msgspec

from briefgen.lexicon import load_lexicon

Sex = Literal["", "f", "m"]


class _Sexes(msgspec.Struct, frozen=True):
    titles: dict[Literal["f", "m"], str]
    nouns: dict[Literal["f", "m"], str]
    given: dict[Literal["f", "m"], str]


@functools.cache
def _table(of: Literal["titles", "nouns", "given"]) -> dict[str, Sex]:
    """The sex that each word tells, in small letters."""
    lists: dict[Literal["f", "m"], str] = getattr(load_lexicon("sexes", _Sexes), of)
    return {word.casefold(): sex for sex, words in lists.items() for word in words.split()}


def sex_of_title(word: str) -> Sex:
    """The sex that the title ``word`` tells, in small letters, with a stop or without; "" where it tells none."""
    return _table("titles").get(word.rstrip("."), "")


def sex_of_noun(word: str) -> Sex:
    """The sex that a noun of kinship or office tells, in small letters; "" where it tells none."""
    return _table("nouns").get(word, "")


def sex_of_name(name: str) -> Sex:
    """The sex that the first name in a full name tells; "" where it tells none, or the name is one word."""
    first, _, rest = name.partition(" ")
    return _table("given").get(first.casefold(), "") if rest else ""
