"""Two clauses with one verb in which who does it and to whom are the other way round: "A sued B", "B sued A"."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from briefgen.compile.discrepancies.words import WORD, stem
from briefgen.compile.predicates import predicates

_REACH = 7  # words before and behind the verb


def roles_are_swapped(one: str, other: str) -> bool:
    """Whether a verb that both clauses tell in the active has subject and object exchanged, both of them named."""
    for verb, subjects, objects in _deeds(one):
        for same, doers, done_to in _deeds(other):
            if verb != same or subjects & doers or objects & done_to:
                continue
            if subjects & done_to and objects & doers:
                return True
    return False


# Copies tell in the same words.
@functools.lru_cache(maxsize=4096)
def _deeds(words: str) -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """The verbs of a clause that are told in the past and the active, with the names around each."""
    return tuple(_found(WORD.findall(words)))


def _found(told: list[str]) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    known = predicates()
    for at, word in enumerate(told):
        if at == 0 or not word.islower() or not known.is_past(word) or told[at - 1].lower() in known.auxiliaries:
            continue
        if told[at + 1 : at + 2] == ["by"]:
            continue
        subjects, objects = _names(told[max(0, at - _REACH) : at]), _names(told[at + 1 : at + 1 + _REACH])
        if subjects and objects:
            yield stem(word), subjects, objects


def _names(told: list[str]) -> frozenset[str]:
    """Words written large, but those that open most sentences."""
    return frozenset(w.removesuffix("'s").removesuffix("’s") for w in told if w[:1].isupper() and w not in _OPENERS)


_OPENERS = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "After",
        "Before",
        "When",
        "But",
        "And",
        "He",
        "She",
        "It",
        "They",
        "His",
        "Her",
    ]
)
