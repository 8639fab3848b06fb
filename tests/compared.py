"""Articles written in a test, compared: what a test of discrepancies begins with."""

from __future__ import annotations

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.compile.actors.named_elsewhere import named_elsewhere
from briefgen.compile.discrepancies import Corpus, compile_discrepancies
from briefgen.model import BriefSource, Discrepancy, Source, SourceMeta


def compared(*bodies: str, copies: tuple[int, ...] = (), other_event: tuple[int, ...] = ()) -> list[Discrepancy]:
    """The discrepancies among articles published day after day; those numbered in ``copies`` are one voice."""
    annotations, sources = [], []
    for n, body in enumerate(bodies):
        meta = SourceMeta(id=f"s{n}", path=f"s{n}.txt", published=f"2031-03-{n + 1:02}")
        annotations.append(annotate(Source(meta=meta, body=body)))
        sources.append(
            BriefSource(
                id=meta.id,
                path=meta.path,
                published=meta.published,
                copy_group="copies" if n in copies else None,
                same_event=n not in other_event,
            )
        )
    return list(compile_discrepancies(Corpus(named_elsewhere(annotations), sources, ()), (), ()))


def compared_in_a_brief(*bodies: str) -> list[Discrepancy]:
    """The discrepancies of the whole brief that articles of one day make: those that rest on actors and quotations."""
    metas = [SourceMeta(id=f"s{n}", path=f"s{n}.txt", published="2031-03-05") for n, _ in enumerate(bodies)]
    found = [annotate(Source(meta=meta, body=body)) for meta, body in zip(metas, bodies, strict=True)]
    return list(compile_brief(found, "Made up").discrepancies)
