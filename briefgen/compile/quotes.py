"""One quotation per distinct quotation, with its variants, however many sources carry it."""

from __future__ import annotations

from briefgen.model import Actor, Annotations, BriefSource, Quotation


def compile_quotes(
    annotations: tuple[Annotations, ...], sources: tuple[BriefSource, ...], actors: tuple[Actor, ...]
) -> tuple[Quotation, ...]:
    """The quotations of all sources, brought together."""
    return ()
