"""Aircraft, weapons, ships and other machines."""

from __future__ import annotations

from briefgen.model import EquipmentMention, SentenceSpan


def find_equipment(body: str, sentences: tuple[SentenceSpan, ...]) -> tuple[EquipmentMention, ...]:
    """The machines that ``body`` names by type, call sign or name."""
    return ()
