"""The words of which the long names of bodies are made, as the lexicon has them."""

from __future__ import annotations

import functools

import msgspec

from briefgen.lexicon import load_lexicon


class LongBodies(msgspec.Struct, frozen=True):
    """The file ``long_bodies.yaml``."""

    heads_abroad: dict[str, tuple[str, ...]]
    heads_before_particle: frozenset[str]
    heads_before_name: frozenset[str]
    particles_abroad: frozenset[str]
    particles_before_small: frozenset[str]
    owners: frozenset[str]
    institutions: frozenset[str]
    patrons: frozenset[str]
    charges: frozenset[str]


@functools.cache
def long_bodies() -> LongBodies:
    """The lexicon of such bodies, read once."""
    return load_lexicon("long_bodies", LongBodies)


@functools.cache
def _institutions() -> frozenset[str]:
    return frozenset(head.casefold() for head in long_bodies().institutions)


def is_institution(low: str) -> bool:
    """Whether a body with this head may be named after a king, a saint or anybody: "hospital"."""
    return low in _institutions()


def is_patron(low: str) -> bool:
    """Whether an institution may be named after one with this title: "king"."""
    return low in long_bodies().patrons
