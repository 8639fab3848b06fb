"""What titles and kinship tell of a person's sex: which Reyes "Mrs. Reyes" is, and whom "she" stands for."""

from __future__ import annotations

from typing import Literal

from briefgen.annotate.names.words import keys_of

Sex = Literal["", "f", "m"]

_TITLES_OF: dict[Sex, tuple[str, ...]] = {
    "m": ("mr", "sir", "lord", "monsieur", "herr", "don", "señor", "senor", "king", "prince"),
    "f": ("mrs", "ms", "miss", "dame", "lady", "madame", "mme", "frau", "señora", "senora", "queen", "princess"),
}
_NOUNS_OF: dict[Sex, tuple[str, ...]] = {
    "m": ("father", "son", "brother", "husband", "uncle", "nephew", "grandfather", "grandson", "widower", "boyfriend",
          "spokesman", "chairman", "businessman", "congressman", "fisherman", "policeman", "king", "prince", "actor"),
    "f": ("mother", "daughter", "sister", "wife", "aunt", "niece", "grandmother", "granddaughter", "widow",
          "girlfriend", "spokeswoman", "chairwoman", "businesswoman", "congresswoman", "policewoman", "queen",
          "princess", "actress"),
}  # fmt: skip
_SEX_OF_TITLE = {title: sex for sex, titles in _TITLES_OF.items() for title in titles}
_SEX_OF_NOUN = {noun: sex for sex, nouns in _NOUNS_OF.items() for noun in nouns}


def sex_of_title(word: str) -> Sex:
    """The sex that the title ``word`` tells, in small letters, with a stop or without; "" where it tells none."""
    return _SEX_OF_TITLE.get(word.rstrip("."), "")


def sex_of_role(role: str) -> Sex:
    """The sex that a role tells: of "the founder's wife" and "wife of the founder" a woman's."""
    words = [key.casefold().removesuffix("'s") for key in keys_of(role.split(" of ")[0])]
    return next((_SEX_OF_NOUN[word] for word in reversed(words) if word in _SEX_OF_NOUN), "")
