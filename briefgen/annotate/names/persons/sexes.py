"""What a role tells of a person's sex: which Reyes "his wife, Ana Reyes," is, and whom "she" stands for."""

from __future__ import annotations

from briefgen.annotate.names.words import keys_of
from briefgen.lexicon.sexes import Sex, sex_of_noun


def sex_of_role(role: str) -> Sex:
    """The sex that a role tells: of "the founder's wife" and "wife of the founder" a woman's."""
    words = [key.casefold().removesuffix("'s") for key in keys_of(role.split(" of ")[0])]
    return next((sex for word in reversed(words) if (sex := sex_of_noun(word))), "")
