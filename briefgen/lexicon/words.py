"""The words that the lexicons have: no dictionary, but most of what news is written in."""

from __future__ import annotations

import functools
import re
from importlib import resources

_WORD = re.compile(r"[a-z]{2,}")
# What these have are names of people, places and bodies, and words of other languages.
_OTHERS = frozenset((
    "given_names.yaml", "nicknames.yaml", "places.yaml", "countries.yaml", "organisations.yaml", "sexes.yaml",
    "languages.yaml", "syllables.yaml",
))  # fmt: skip
_COMMENT = re.compile(r"^[ \t]*#.*$", re.MULTILINE)


@functools.cache
def known_words() -> frozenset[str]:
    """All words in lower case that stand in any lexicon but some, whatever they mean there."""
    return frozenset(
        word
        for file in resources.files(__package__).iterdir()
        if file.name.endswith(".yaml") and file.name not in _OTHERS
        for word in _WORD.findall(_COMMENT.sub("", file.read_text(encoding="utf-8")))
    )
