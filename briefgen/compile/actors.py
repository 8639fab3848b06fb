"""One actor per person, body or state, however many sources and spellings name it."""

from __future__ import annotations

from briefgen.model import Actor, Annotations, BriefSource


def compile_actors(annotations: tuple[Annotations, ...], sources: tuple[BriefSource, ...]) -> tuple[Actor, ...]:
    """The persons, bodies and states that the sources name."""
    return ()
