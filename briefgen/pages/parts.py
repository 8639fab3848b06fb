"""The part that each actor has in a brief: what they say and claim, what is said of them, what they take part in."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from briefgen.model import Actor, Brief, Claim, Discrepancy, Equipment, Happening, Position, Quotation
from briefgen.pages import order
from briefgen.pages.relations import Names, Relation


class Part(msgspec.Struct, frozen=True):
    """What the page of an actor tells. ``said`` and ``spoken_of`` are in the order of time.

    ``claimed`` are happenings that the actor says took place, ``claims`` what they say of equipment, ``answers``
    their own answers to questions, ``questions`` other questions in which they are named. ``by`` are the relations
    in which they speak, ``about`` those in which others speak to or of them.
    """

    said: tuple[Quotation, ...] = ()
    spoken_of: tuple[Quotation, ...] = ()
    happenings: tuple[Happening, ...] = ()
    claimed: tuple[Happening, ...] = ()
    claims: tuple[tuple[Equipment, Claim], ...] = ()
    answers: tuple[tuple[Discrepancy, Position], ...] = ()
    questions: tuple[Discrepancy, ...] = ()
    by: tuple[Relation, ...] = ()
    about: tuple[Relation, ...] = ()

    def relations_of(self, actor_id: str) -> list[tuple[str, list[tuple[str, Relation]]]]:
        """What the actor of this part does with others in words, and those others, each with what shows it."""
        kinds = (
            ("Talks with", "with", self.by),
            ("Speaks to", "to", self.by),
            ("Speaks of", "of", self.by),
            ("Spoken to by", "to", self.about),
            ("Spoken of by", "of", self.about),
        )
        lines = (
            (words, [(r.second if r.first == actor_id else r.first, r) for r in among if r.kind == kind])
            for words, kind, among in kinds
        )
        return [(words, others) for words, others in lines if others]


def parts(brief: Brief, relations: Iterable[Relation]) -> dict[str, Part]:
    """The part of every actor of ``brief``, by id."""
    found: dict[str, dict[str, list[object]]] = {actor.id: {} for actor in brief.actors}
    by_name = _ids_by_name(brief.actors)

    def note(actor: str | None, what: str, entry: object) -> None:
        if actor in found:
            entries = found[actor].setdefault(what, [])
            if entry not in entries[-1:]:
                entries.append(entry)

    names = Names(brief.actors)
    for quotation in order.by_time(brief.quotes, brief.sources):
        note(quotation.speaker, "said", quotation)
        for actor in names.actors_in(quotation.text):
            if actor != quotation.speaker:
                note(actor, "spoken_of", quotation)
    for happening in brief.timeline:
        for actor in happening.actors:
            note(actor, "happenings", happening)
        note(by_name.get(happening.claimed_by or ""), "claimed", happening)
    for thing in (*brief.aircraft, *brief.equipment):
        for claim in thing.claims:
            note(by_name.get(claim.claimed_by or ""), "claims", (thing, claim))
    for question in order.by_verdict(brief.discrepancies):
        held = set()
        for position in question.positions:
            for holder in position.held_by:
                note(holder, "answers", (question, position))
                held.add(holder)
        words = " \n ".join((question.question, *(position.value for position in question.positions)))
        for actor in names.actors_in(words):
            if actor not in held:
                note(actor, "questions", question)
    for relation in relations:
        note(relation.first, "by", relation)
        # Who talks with somebody is talked with.
        note(relation.second, "by" if relation.kind == "with" else "about", relation)
    return {
        actor: Part(**{what: tuple(entries) for what, entries in lists.items()})  # type: ignore[arg-type]
        for actor, lists in found.items()
    }


def _ids_by_name(actors: Iterable[Actor]) -> dict[str, str]:
    """Ids by id and by name; of two actors of one name the first has it."""
    out: dict[str, str] = {}
    for actor in actors:
        out.setdefault(actor.name, actor.id)
    return {**out, **{actor.id: actor.id for actor in actors}}
