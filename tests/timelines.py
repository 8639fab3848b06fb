"""Articles written in a test, and the timeline that they make together."""

from __future__ import annotations

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.model import Source, SourceMeta

# A Wednesday.
PUBLISHED = "2019-05-08"


def timeline(*bodies: str) -> list[tuple[str, str, str]]:
    """Date, kind and headline of each entry that articles of one day, `PUBLISHED`, make."""
    found = tuple(
        annotate(
            Source(meta=SourceMeta(id=f"s{n}", path=f"s{n}", published=PUBLISHED, published_basis="stated"), body=body)
        )
        for n, body in enumerate(bodies)
    )
    return [(h.date, h.kind, h.headline) for h in compile_brief(found, "Test").timeline]
