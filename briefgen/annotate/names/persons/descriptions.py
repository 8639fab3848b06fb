"""Persons meant by an office or a role: "the Danish leader", "the president", where only one can be meant."""

from __future__ import annotations

from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import entry_at
from briefgen.annotate.names.persons.people import People, Person
from briefgen.annotate.names.words import Words

_TWO = frozenset(("prime minister", "supreme leader", "crown prince", "first minister"))


def find_descriptions(words: Words, drafts: list[Draft], people: People, known: Known) -> list[Draft]:
    """A draft for each "the [nationality] [office]" that can be only one person of the article."""
    if not people:
        return []
    taken = {k for d in drafts if d.kind in ("person", "organisation") for k in range(d.i, d.j)}
    out = []
    for k, low in enumerate(words.low[:-1]):
        if low != "the" or k in taken or words.masked[k]:
            continue
        at, nation = k + 1, None
        found = entry_at(words, at, known) if words.joined[at] else None
        if found and (found[0].sort == "people" or words.key[at] in ("US", "U.S.", "UK", "U.K.")):
            at, nation = found[1], found[0].name
        if at >= len(words) or not words.joined[at] or at in taken:
            continue
        noun, stop = words.low[at], at + 1
        if stop < len(words) and words.joined[stop] and f"{noun} {words.low[stop]}" in _TWO:
            noun, stop = f"{noun} {words.low[stop]}", stop + 1
        if noun not in known.leaders and (
            noun not in known.role_nouns or (nation is None and noun in ("man", "woman", "girl", "member", "official"))
        ):
            continue
        if stop < len(words) and words.joined[stop] and (words.cap[stop] or words.low[stop] in ("of", "for", "from")):
            continue
        person = _only_one(people, k, noun, nation, known)
        if person:
            out.append(Draft(k, stop, "person", "role-description", actor=person.name, nation=nation))
    return out


def _only_one(people: People, k: int, noun: str, nation: str | None, known: Known) -> Person | None:
    """Who is meant at word ``k``: of those introduced before it the only one who holds the office."""
    leads = noun in known.leaders
    holders = [p for p in people.holders(known.leaders if noun == "leader" else (noun,)) if p.first < k]
    fitting = [p for p in holders if nation is None or nation in p.nations]
    if not fitting and nation is not None and leads:
        fitting = [p for p in holders if p.homely and not p.nations]
    return fitting[0] if len(fitting) == 1 else None
