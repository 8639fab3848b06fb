"""Aircraft and other equipment, with what is claimed to have happened to each."""

from __future__ import annotations

from briefgen.model import Actor, Annotations, BriefSource, Equipment


def compile_equipment(
    annotations: tuple[Annotations, ...], sources: tuple[BriefSource, ...], actors: tuple[Actor, ...]
) -> tuple[tuple[Equipment, ...], tuple[Equipment, ...]]:
    """Crewed aircraft, and all other equipment."""
    return (), ()
