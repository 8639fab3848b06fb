"""Independent voices: sources of one copy group count as one."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.model import BriefSource, Evidence


class Voices:
    """Counts the independent voices behind evidence."""

    def __init__(self, sources: Iterable[BriefSource]) -> None:
        self._voice = {s.id: f"group {s.copy_group}" if s.copy_group else s.id for s in sources}

    def of(self, source_ids: Iterable[str]) -> int:
        """How many independent voices the sources are."""
        return len({self._voice[i] for i in source_ids})

    def behind(self, evidence: Iterable[Evidence]) -> int:
        """How many independent voices the evidence comes from."""
        return self.of(e.source for e in evidence)
