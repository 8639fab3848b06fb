"""Which sources share running text: wire copy, syndication, rewritten leads."""

from __future__ import annotations

import msgspec

from briefgen.model import Annotations


class CopyGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Sources that share running text; ``shared`` is, by source id, the share of its text found in another (0 to 1)."""

    id: str
    shared: dict[str, float]


def compile_copies(annotations: tuple[Annotations, ...]) -> tuple[CopyGroup, ...]:
    """The copy groups among the sources."""
    return ()
