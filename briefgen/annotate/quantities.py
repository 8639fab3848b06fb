"""Numbers with their units."""

from __future__ import annotations

from briefgen.model import DateMention, EquipmentMention, QuantityMention, SentenceSpan


def find_quantities(
    body: str,
    sentences: tuple[SentenceSpan, ...],
    dates: tuple[DateMention, ...],
    equipment: tuple[EquipmentMention, ...],
) -> tuple[QuantityMention, ...]:
    """The quantities that ``body`` states, with bound and what is counted."""
    return ()
