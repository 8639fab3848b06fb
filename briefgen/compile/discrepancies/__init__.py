"""Where the sources agree and differ."""

from __future__ import annotations

from briefgen.model import Actor, Annotations, BriefSource, Discrepancy, Happening, Quotation


def compile_discrepancies(
    annotations: tuple[Annotations, ...],
    sources: tuple[BriefSource, ...],
    actors: tuple[Actor, ...],
    timeline: tuple[Happening, ...],
    quotes: tuple[Quotation, ...],
) -> tuple[Discrepancy, ...]:
    """The questions that at least two sources or parties answer, with their answers side by side."""
    return ()
