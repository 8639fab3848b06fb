"""Which sources tell of the event that most tell of, and which of another."""

from __future__ import annotations

import msgspec

from briefgen.compile.copies import CopyGroup
from briefgen.model import Annotations, BriefSource


def compile_sources(annotations: tuple[Annotations, ...], copies: tuple[CopyGroup, ...]) -> tuple[BriefSource, ...]:
    """The sources of the brief, each with its copy group and whether it tells of the same event."""
    return tuple(BriefSource(**msgspec.structs.asdict(a.source)) for a in annotations)
