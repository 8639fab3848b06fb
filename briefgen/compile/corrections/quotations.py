"""Corrections of quotations: who said the words, and what is none."""

from __future__ import annotations

import msgspec

from briefgen.compile.corrections.actors import actor_named, likeness
from briefgen.compile.corrections.editor import Editor, quoted
from briefgen.corrections import HideQuotation, SpeakerIs, Stated
from briefgen.model import Actor, Annotations, Quotation
from briefgen.targets import Finder, Fulfilled, Missed, candidate

# A name that is nearly that of an actor is a slip, not somebody else.
_A_SLIP = 88


def correct_quotations(
    editor: Editor, annotations: tuple[Annotations, ...], actors: tuple[Actor, ...], quotes: tuple[Quotation, ...]
) -> tuple[Quotation, ...]:
    """The quotations as the editor has them, in their order."""
    if not editor.has(SpeakerIs, HideQuotation):
        return quotes
    bodies = {a.source.id: a.text for a in annotations}
    table = {q.id: q for q in quotes}
    found = Finder("quotation", [(q.id, candidate(q)) for q in quotes], bodies)

    def speaker(correction: SpeakerIs, stated: Stated) -> tuple[str, list[str]]:
        quote = table[found.find(correction.quotation)]
        actor = _actor(correction.to, actors) if correction.to else None
        editor.sets(stated, quote.id)
        said_by = actor.name if actor else correction.to
        changed = msgspec.structs.replace(quote, speaker=actor.id if actor else None, speaker_text=said_by)
        table[quote.id] = editor.mark(changed, stated, quote)
        return f"{quoted(quote.text)} was said by {said_by or 'nobody who is named'}", [quote.id]

    def hide(correction: HideQuotation, _: Stated) -> tuple[str, list[str]]:
        id_ = found.find_to_hide(correction.quotation)
        if id_ not in table:
            raise Fulfilled("this quotation is hidden already.")
        return f"{quoted(table.pop(id_).text)} is hidden", []

    editor.each(SpeakerIs, speaker)
    editor.each(HideQuotation, hide)
    return tuple(table.values())


def _actor(name: str, actors: tuple[Actor, ...]) -> Actor | None:
    """The actor of this id or name; None for a description of somebody. Raises `Missed` for what looks like a slip."""
    try:
        return actor_named(name, actors)
    except Missed:
        if any(likeness(name, actor) >= _A_SLIP for actor in actors):
            raise
        return None
