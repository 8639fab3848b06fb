"""Articles written in a test, and the timeline that they make together."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.model import Annotations, Brief, Source, SourceMeta

# A Wednesday.
PUBLISHED = "2019-05-08"


def brief(*bodies: str) -> Brief:
    """The brief that articles of one day, `PUBLISHED`, make."""
    return compile_brief(_annotated((PUBLISHED, body) for body in bodies), "Test")


def timeline(*bodies: str) -> list[tuple[str, str, str]]:
    """Date, kind and headline of each entry that articles of one day, `PUBLISHED`, make."""
    return _entries(_annotated((PUBLISHED, body) for body in bodies))


def timeline_of_days(*articles: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Date, kind and headline of each entry that articles make, each given as its day (YYYY-MM-DD) and its text."""
    return _entries(_annotated(articles))


def _annotated(articles: Iterable[tuple[str, str]]) -> tuple[Annotations, ...]:
    metas = (
        (SourceMeta(id=f"s{n}", path=f"s{n}", published=day, published_basis="stated"), body)
        for n, (day, body) in enumerate(articles)
    )
    return tuple(annotate(Source(meta=meta, body=body)) for meta, body in metas)


def _entries(found: tuple[Annotations, ...]) -> list[tuple[str, str, str]]:
    return [(h.date, h.kind, h.headline) for h in compile_brief(found, "Test").timeline]
