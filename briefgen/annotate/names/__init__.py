"""Persons, organisations, states and places."""

from __future__ import annotations

from briefgen.model import DateMention, EquipmentMention, NameMention, SentenceSpan


def find_names(
    body: str,
    sentences: tuple[SentenceSpan, ...],
    dates: tuple[DateMention, ...],
    equipment: tuple[EquipmentMention, ...],
) -> tuple[NameMention, ...]:
    """The names in ``body``, short forms resolved to the full name they stand for."""
    return ()
