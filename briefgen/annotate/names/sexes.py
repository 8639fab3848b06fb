"""What a title, kinship or first name tells of a person's sex: which Reyes "Mrs. Reyes" is, whom "she" stands for."""

from __future__ import annotations

import functools
from typing import Literal

import msgspec

from briefgen.annotate.names.words import keys_of
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


def sex_of_role(role: str) -> Sex:
    """The sex that a role tells: of "the founder's wife" and "wife of the founder" a woman's."""
    words = [key.casefold().removesuffix("'s") for key in keys_of(role.split(" of ")[0])]
    nouns = _table("nouns")
    return next((nouns[word] for word in reversed(words) if word in nouns), "")


def sex_of_name(name: str) -> Sex:
    """The sex that the first name in a full name tells; "" where it tells none, or the name is one word."""
    first, _, rest = name.partition(" ")
    return _table("given").get(first.casefold(), "") if rest else ""
