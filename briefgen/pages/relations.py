"""Who speaks with and about whom, as the brief alone tells it.

Three things are told apart. Somebody *speaks of* another whose name stands in a quotation of theirs. Somebody
*speaks to* another who is the addressee of a quotation. Two *talk with each other* where the timeline has talks, a
call or a meeting of both. Who merely reports that others talked takes no part in it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from typing import Literal

import msgspec

from briefgen.model import Actor, Brief, Evidence, Happening, Quotation
from briefgen.pages.links import by_weight

RelationKind = Literal["with", "to", "of"]

_WORD = re.compile(r"\w+")
# What people do together when they talk, as a stem: "spoke", "speaking", "talks", "phoned", "met", "summit" ...
_TALK = re.compile(
    r"\b(?:spoke|speak|talk|call|phone|telephone|converse|conversation|negotiat|discuss|summit|meet|meeting)[a-z]{0,4}\b"
    r"|\bmet\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\b(?:with|and|to|met|meets?|phoned|called)\b|[-\u2010-\u2015/]", re.IGNORECASE)
# Talks that did not take place, and words about talks rather than talks.
_NOT_SO = re.compile(
    r"\b(?:not|never|no|nor|without|skipp\w{0,4}|refus\w{0,4}|declin\w{0,4}|reject\w{0,4}|cancel\w{0,5}|den(?:y|ies|ied))\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\b(?:said|says|say|told|tells|according|wrote|claim(?:s|ed)?)\b|[“”\"]", re.IGNORECASE)
# Before a name that stands for a place: "met in the Niger capital".
_AT_A_PLACE = re.compile(r"\b(?:in|at|near|from|of|for|on|over)(?: the)?\s*$", re.IGNORECASE)
_NEAR = 80
"""How many characters may stand between the names of two who talk with each other."""


class Relation(msgspec.Struct, frozen=True):
    """``first`` speaks with, to or of ``second`` (ids of actors), and what shows it."""

    kind: RelationKind
    first: str
    second: str
    quotes: tuple[Quotation, ...] = ()
    happenings: tuple[Happening, ...] = ()

    @property
    def weight(self) -> int:
        """How many quotations and happenings show it."""
        return len(self.quotes) + len(self.happenings)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words that show it."""
        told = (*(q.evidence for q in self.quotes), *(h.evidence for h in self.happenings))
        return tuple(itertools.chain.from_iterable(told))


class Names:
    """Finds the names of actors in running text, the longest where one holds another. Linear in the text."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        owners: dict[str, set[str]] = {}
        for actor in actors:
            for name in {actor.name, *(alias.name for alias in actor.aliases)}:
                if name[:1].isupper() or name[:1].isdigit():
                    owners.setdefault(name, set()).add(actor.id)
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        for name, ids in sorted(owners.items()):
            first = _WORD.match(name)
            # A name that two actors share names neither.
            if first is not None and len(ids) == 1 and len(name) > 1:
                self._by_first.setdefault(first[0], []).append((name, min(ids)))
        for names in self._by_first.values():
            names.sort(key=lambda item: -len(item[0]))

    def found_in(self, words: str) -> list[tuple[int, int, str]]:
        """Start, end and actor of each name in ``words``, in order, none overlapping."""
        found: list[tuple[int, int, str]] = []
        behind = 0
        for word in _WORD.finditer(words):
            if word.start() < behind:
                continue
            for name, actor in self._by_first.get(word[0], ()):
                behind_name = word.start() + len(name)
                if words.startswith(name, word.start()) and not words[behind_name : behind_name + 1].isalnum():
                    found.append((word.start(), behind_name, actor))
                    behind = behind_name
                    break
        return found

    def actors_in(self, words: str) -> list[str]:
        """The actors named in ``words``, each once, in order."""
        return list(dict.fromkeys(actor for _, _, actor in self.found_in(words)))


def relations(brief: Brief) -> tuple[Relation, ...]:
    """Who talks with, speaks to and speaks of whom: by weight of the first, then of the relation."""
    names = Names(brief.actors)
    rank = {actor.id: n for n, actor in enumerate(by_weight(brief.actors))}
    quotes: dict[tuple[RelationKind, str, str], list[Quotation]] = {}
    talks: dict[tuple[RelationKind, str, str], list[Happening]] = {}
    for quotation in brief.quotes:
        speaker = quotation.speaker
        if speaker not in rank:
            continue
        for kind, words in (("to", quotation.addressee or ""), ("of", quotation.text)):
            for other in names.actors_in(words):
                if other != speaker:
                    quotes.setdefault((kind, speaker, other), []).append(quotation)  # type: ignore[arg-type]
    for happening in brief.timeline:
        for pair in sorted(talking(happening, names, brief.actors)):
            first, second = sorted(pair, key=rank.__getitem__)
            talks.setdefault(("with", first, second), []).append(happening)
    found = [
        Relation(*key, tuple(quotes.get(key, ())), tuple(talks.get(key, ())))
        for key in dict.fromkeys((*talks, *quotes))
    ]
    kinds = ("with", "to", "of")
    return tuple(sorted(found, key=lambda r: (rank[r.first], kinds.index(r.kind), -r.weight, rank[r.second], r.second)))


def talking(happening: Happening, names: Names, actors: Iterable[Actor]) -> set[tuple[str, str]]:
    """The pairs of actors who talk with each other in a happening, by its headline."""
    words = happening.headline
    if happening.kind == "statement" or not _TALK.search(words) or _NOT_SO.search(words):
        return set()
    teller = happening.claimed_by
    tellers = {teller, *(actor.id for actor in actors if teller in (actor.id, actor.name))}
    named = [(start, end, actor) for start, end, actor in names.found_in(words) if actor not in tellers]
    pairs = set()
    for (_, end, first), (start, _, second) in itertools.pairwise(named):
        between = words[end:start]
        if first == second or len(between) > _NEAR or _REPORTED.search(between) or _AT_A_PLACE.search(between):
            continue
        # "A met B", "A's call with B", "the talks between A and B", "the A-B call".
        if _TOGETHER.search(between):
            pairs.add((min(first, second), max(first, second)))
    return pairs
