"""Which sources tell of the event that most tell of, and which of another."""

from __future__ import annotations

import msgspec

from briefgen.compile.copies import CopyGroup
from briefgen.model import Annotations, BriefSource


def compile_sources(annotations: tuple[Annotations, ...], copies: tuple[CopyGroup, ...]) -> tuple[BriefSource, ...]:
    """The sources of the brief, each with its copy group and whether it tells of the same event."""
    group_of = {source: group for group in copies for source in group.shared}
    return tuple(_brief_source(a, group_of.get(a.source.id)) for a in annotations)


def _brief_source(annotations: Annotations, group: CopyGroup | None) -> BriefSource:
    source = annotations.source
    return BriefSource(
        **msgspec.structs.asdict(source),
        copy_group=group.id if group else None,
        copy_shared=group.shared[source.id] if group else None,
        copy_passages=group.passages.get(source.id, ()) if group else (),
    )
