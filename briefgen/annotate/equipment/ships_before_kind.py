"""Ships named as attributes of their kind: "the Ada Star cruise ship", "the Ada submersible".

In this place an owner, a port or a state may stand as well ("the Ada Lines cruise ship"), so the name must hold no such
word; and where it is short or the kind says little, the article must name it elsewhere as one names a ship ("the Ada").
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from briefgen.annotate.equipment.tokens import Run
from briefgen.lexicon.countries import countries, nations
from briefgen.lexicon.ships import ship_words

# The name, and at most two words that tell the kind more closely.
_CAPITALISED = r"[A-Z][\w’'-]{0,30}"
_BEFORE = re.compile(
    rf"\b(?:[Tt]he|[Aa]board) (?:{_CAPITALISED}-flagged )?((?:{_CAPITALISED} ){{1,4}})"
    r"((?:[a-z][a-z-]{1,20} ){0,2})$"
)
# What follows the kind where it is no attribute of a further noun, beside what `ships` knows.
_VERB_BEHIND = re.compile(
    r" (?:[a-z]{2,12}ed|sank|ran|left|set|hit|went|came|took|lost|broke|struck|caught|lay|made|began|will|would|could"
    r"|may|were|are|before|after|when|while|as|near|off|during)\b"
)
_SIGHT = 160


class Named(NamedTuple):
    """A name before a kind of ship; ``sure`` where it needs no other mention to be a ship's."""

    name: str
    sure: bool


def name_before(body: str, run: Run, after_kind: re.Pattern[str]) -> Named | None:
    """The name of a ship before its kind ``run``, behind which ``after_kind`` or a verb stands, or None."""
    if not (after_kind.match(body, run.end) or _VERB_BEHIND.match(body, run.end)):
        return None
    match = _BEFORE.search(body, max(0, run.start - _SIGHT), run.start)
    if match is None:
        return None
    lexicon = ship_words()
    name, purposes = match[1].strip(), match[2].split()
    if not lexicon.purposes.issuperset(purposes) or not (purposes or run.low in lexicon.telling):
        return None
    words = name.split(" ")
    if any(word in lexicon.owners or word.casefold() in _states() for word in words) or name.casefold() in _states():
        return None
    return Named(name, len(words) > 1 and (bool(purposes) or run.low.startswith(("super", "mega"))))


def named_elsewhere(body: str, name: str) -> bool:
    """Whether the article names ``name`` as a ship is named: with an article, and with no noun behind it."""
    behind = r"[,.;:)]|['’]s| [a-z]{2,12}ed\b| (?:was|is|had|has|and)\b"
    return re.search(rf"\b(?:[Tt]he|[Aa]board) {re.escape(name)}(?={behind})", body) is not None


@functools.cache
def _states() -> frozenset[str]:
    """The names of states and the words of which they consist, folded."""
    names = [*nations(), *(region.casefold() for region in countries().regional)]
    return frozenset(names) | {word for name in names for word in name.split() if len(word) > 3}
