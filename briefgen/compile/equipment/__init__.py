"""Aircraft and other equipment: what all sources together say happened to each, who claims it, how many of them.

A claim is read from the sentence that names the machine: `deeds` tells what happened, `claimers` who says so. Mentions
of one machine are brought together across sources (`naming`). What is generally known of a type comes from the lexicon.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import msgspec

from briefgen.compile.actors.who import Who
from briefgen.compile.equipment.claimers import Claimer, Claimers, stands_for
from briefgen.compile.equipment.deeds import Word, find_deeds, split_sentence, status_of
from briefgen.compile.equipment.naming import display_name, machine_key, one_ship
from briefgen.compile.ids import entry_ids
from briefgen.compile.keeping import KEEPS_NOTHING, Keeper
from briefgen.lexicon.equipment import equipment_types
from briefgen.model import (
    Actor,
    Annotations,
    Claim,
    Equipment,
    EquipmentMention,
    Evidence,
    QuantityMention,
)

__all__ = ["compile_equipment"]

# A number counts a machine that is named within so many characters behind it, or within what it counts.
_REACH = 30
# "Three bodies from the ship" counts bodies, "20 trucks with Kh-101 missiles" trucks.
_ELSEWHERE = re.compile(
    r"\b(?:from|aboard|on|onto|into|off|near|in|inside|at|to|towards?|against|over|under|behind|with|by|using|via|for)\b"
)
_OF_AIRCRAFT = ("flew", "flown", "landed", "took off", "scrambled")  # what happens to no ship
# Behind these something else is told of than what was counted: "twelve men died when a T-72 burned".
_SOMETHING_ELSE = re.compile(r"(?<!of )\b(?:an?|the|when|while|as|after|before|who|which|that|because)\b")
_PART_OF = re.compile(r" (?:out )?of (?:the |its |their )?")


class _Told(msgspec.Struct, frozen=True, array_like=True):
    """One claim as one sentence states it, by the numbers of the machine's mention and the sentence."""

    mention: int
    sentence: int
    status: str
    number: str | None
    claimer: Claimer | None


class _Stated(NamedTuple):
    """One claim as one sentence states it, by whom the brief names for it."""

    status: str
    number: str | None
    claimed_by: str | None
    evidence: Evidence


def compile_equipment(
    annotations: tuple[Annotations, ...], actors: tuple[Actor, ...], keeper: Keeper = KEEPS_NOTHING
) -> tuple[tuple[Equipment, ...], tuple[Equipment, ...]]:
    """Crewed aircraft, and all other equipment, in the order in which the sources first name them.

    ``annotations`` come in order of arrival. A claim's ``claimed_by`` is an actor's name, or a description as the text
    gives it; None where the source says so itself. Its evidence is the sentence.
    """
    who = Who(actors)
    actor_names = {actor.id: actor.name for actor in actors}
    ships = (m for source in annotations for m in source.equipment if m.kind == "ship")
    same = one_ship((machine_key(m), m.designation) for m in ships)
    mentions: dict[str, list[tuple[Annotations, EquipmentMention]]] = {}
    for source in annotations:
        for mention in source.equipment:
            key = machine_key(mention)
            mentions.setdefault(same.get(key, key), []).append((source, mention))
    stated: dict[str, list[_Stated]] = {key: [] for key in mentions}
    for source in annotations:
        for told in keeper.kept("claims", tuple[_Told, ...], _told_in, source) if source.equipment else ():
            key, by = machine_key(source.equipment[told.mention]), told.claimer
            actor = who.actor(source.source.id, by.text) if by and by.is_name else None
            sentence = source.sentences[told.sentence]
            evidence = _evidence(source, sentence.start, sentence.end)
            claimed_by = actor_names.get(actor or "", by.text) if by else None
            stated[same.get(key, key)].append(_Stated(told.status, told.number, claimed_by, evidence))
    compiled = [_machine(found, stated[key]) for key, found in mentions.items()]
    aircraft = tuple(e for e in compiled if e.kind == "aircraft")
    return aircraft, tuple(e for e in compiled if e.kind != "aircraft")


def _machine(found: list[tuple[Annotations, EquipmentMention]], stated: list[_Stated]) -> Equipment:
    first = found[0][1]
    evidence: dict[str, Evidence] = {}
    for source, mention in found:
        evidence.setdefault(source.source.id, _evidence(source, mention.start, mention.end))
    prefix = "aircraft" if first.kind == "aircraft" else "equipment"
    id_, anchors = entry_ids(prefix, evidence.values())
    known = equipment_types().get(first.designation)
    name = display_name((source.source.id, mention) for source, mention in found)
    return Equipment(
        id=id_,
        designation=name,
        kind=first.kind,
        claims=_merged(stated),
        evidence=tuple(evidence.values()),
        knowledge=known.knowledge(shown_as=name) if known else {},
        anchors=anchors,
    )


def _told_in(source: Annotations) -> tuple[_Told, ...]:
    """What the sentences of one source claim of the machines that they name."""
    return tuple(_claims(source, Claimers(source)))


def _claims(source: Annotations, claimers: Claimers) -> Iterator[_Told]:
    starts = [s.start for s in source.sentences]
    counts = _Counts(source.quantities)
    numbered = enumerate(source.equipment)
    for number, group in groupby(numbered, key=lambda mention: bisect_right(starts, mention[1].start) - 1):
        if number < 0:
            continue
        mentions = list(group)
        sentence = source.sentences[number]
        words = split_sentence(source.text, sentence.start, sentence.end)
        names = {w.start for _, m in mentions for w in split_sentence(source.text, m.start, m.end)}
        deeds = [d for d in find_deeds(words) if _is_a_deed(source.text, words, d.first, names)]
        for n, mention in mentions:
            whole = mention.end <= sentence.end
            status = status_of(words, deeds, mention.start, mention.end) if whole else None
            if status is not None and not (mention.kind == "ship" and status.endswith(_OF_AIRCRAFT)):
                claimer = claimers.claimer(number, words, mention.start)
                yield _Told(n, number, status, counts.of(mention, source.text), claimer)


def _is_a_deed(text: str, words: Sequence[Word], k: int, names: set[int]) -> bool:
    """Whether a word within a sentence is part of no name: not in "the MV Swift Rescue" and "Land Rovers"."""
    start = words[k].start
    return start not in names and (not k or text[start].islower())


class _Counts:
    """Finds the number that counts a machine."""

    def __init__(self, quantities: tuple[QuantityMention, ...]) -> None:
        self._quantities = quantities
        self._starts = [q.start for q in quantities]

    def of(self, mention: EquipmentMention, text: str) -> str | None:
        """The number that counts ``mention``, as stated, or None."""
        at = bisect_right(self._starts, mention.start) - 1
        if at < 0:
            return None
        quantity = self._quantities[at]
        counted = quantity.counted
        within = counted is not None and counted.start <= mention.start < counted.end
        between = text[quantity.end : mention.start]
        alone = not _SOMETHING_ELSE.search(between)
        near = alone and len(between) <= _REACH and not set(between) & set(",.;:()—–\n") and " and " not in between
        if not (within or (near and _counts_things(quantity))) or _ELSEWHERE.search(between) or _is_age(quantity):
            return None
        return text[self._part_start(at, text) : quantity.end]

    def _part_start(self, at: int, text: str) -> int:
        """Where the number at index ``at`` begins, with the part of it that stands before: "20 of the 25"."""
        quantity, before = self._quantities[at], self._quantities[at - 1] if at else None
        is_part = before is not None and before.rule.startswith("partitive")
        if before is not None and is_part and _PART_OF.fullmatch(text, before.end, quantity.start):
            return before.start
        return quantity.start


def _is_age(quantity: QuantityMention) -> bool:
    """ "an 18-year-old Airbus": how old it is, not how many there are."""
    return quantity.text.endswith("-old")


def _counts_things(quantity: QuantityMention) -> bool:
    return quantity.rule.startswith(("count", "partitive", "ellipsis"))


def _merged(stated: list[_Stated]) -> tuple[Claim, ...]:
    """Claims of the same status, count and claimer as one, with the evidence of each.

    A claimer whom one source only describes ("The agency") is the one that another names as saying the same.
    """
    claimers: dict[str, dict[str, None]] = {}
    for s in stated:
        if s.claimed_by:
            claimers.setdefault(s.status, {})[s.claimed_by] = None
    meant = {
        (status, claimer): stands_for(claimer, list(others)) or claimer
        for status, others in claimers.items()
        for claimer in others
    }
    found: dict[tuple[str, str | None, str | None], dict[Evidence, None]] = {}
    for s in stated:
        claimer = meant.get((s.status, s.claimed_by or ""), s.claimed_by)
        found.setdefault((s.status, s.number, claimer), {})[s.evidence] = None
    return tuple(
        Claim(status=status, count=count, claimed_by=claimer, evidence=tuple(evidence))
        for (status, count, claimer), evidence in found.items()
    )


def _evidence(source: Annotations, start: int, end: int) -> Evidence:
    evidence: Evidence = Evidence.cut(source.text, start, end, source=source.source.id)
    return evidence
