"""A shelf in memory: what tests of kept things keep them on, and damage them with."""

from __future__ import annotations

from collections.abc import Callable


class Shelf:
    """Keeps in memory; ``given`` is what becomes of it when it is taken out again."""

    def __init__(self, given: Callable[[bytes], bytes] = bytes) -> None:
        self.held: dict[bytes, bytes] = {}
        self.given = given

    def get(self, digest: bytes) -> bytes | None:
        found = self.held.get(digest)
        return None if found is None else self.given(found)

    def put(self, digest: bytes, content: bytes) -> None:
        self.held[digest] = content
