"""Where what takes time to make is kept, as those see it who put it there: nothing of disks, files or caches."""

from __future__ import annotations

from typing import Protocol


class Shelf(Protocol):
    """Where bytes are kept, by a digest of what they follow from. The code belongs to what they follow from.

    What is given back may be anything at all: who takes it must know it for what was put there.
    """

    def get(self, digest: bytes) -> bytes | None:
        """What was put there, or None."""

    def put(self, digest: bytes, content: bytes) -> None:
        """Keeps ``content``, if it can."""
