"""Terms that an editor adds to the lexicons for one brief: part of what annotations depend on, beside the text."""

from __future__ import annotations

from typing import NamedTuple

from briefgen.model import EquipmentKind


class Terms(NamedTuple):
    """Added terms, each with its other names behind it; hashable, so that indexes and caches can be kept by it.

    ``equipment`` are types by their kind, ``bodies`` organisations, ``titles`` offices, ``given`` first names,
    ``never`` words that are no name.
    """

    equipment: tuple[tuple[EquipmentKind, tuple[str, ...]], ...] = ()
    bodies: tuple[tuple[str, ...], ...] = ()
    titles: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


NO_TERMS = Terms()
