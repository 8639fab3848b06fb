"""One entry per happening, however many sources carry it."""

from __future__ import annotations

from briefgen.model import Actor, Annotations, BriefSource, Happening


def compile_timeline(
    annotations: tuple[Annotations, ...], sources: tuple[BriefSource, ...], actors: tuple[Actor, ...]
) -> tuple[Happening, ...]:
    """The happenings that the sources date, in order of time."""
    return ()
