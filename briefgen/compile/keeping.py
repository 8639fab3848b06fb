"""What follows from one source alone, kept from build to build: when a source comes, the others need not be read again.

A brief as a whole is compiled anew whenever a source changes. But the runs of words of a source, whom it leads with and
what its clauses tell follow from its annotations, and from who its names stand for; that changes seldom. Where such
things are kept, if anywhere, is the caller's; nothing here opens a file.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from typing import Protocol, TypeVar

import msgspec

from briefgen.model import Annotations

T = TypeVar("T")


class Shelf(Protocol):
    """Where bytes are kept, by a kind and a digest of what they follow from. The code belongs to what they follow from.

    What is given back may be anything at all: `Keeper` takes only what it put there.
    """

    def get(self, kind: str, digest: bytes) -> bytes | None:
        """What was put there, or None."""

    def put(self, kind: str, digest: bytes, content: bytes) -> None:
        """Keeps ``content``, if it can."""


class Keeper:
    """Makes what follows from one source, or takes it from ``shelf``; what comes out is the same."""

    def __init__(self, shelf: Shelf | None = None) -> None:
        self._shelf = shelf
        self._digests: dict[int, tuple[Annotations, bytes]] = {}

    def kept(
        self,
        kind: str,
        type_: type[T],
        make: Callable[[Annotations], T],
        annotations: Annotations,
        also: object = (),
        *,
        holds: Callable[[T], bool] = lambda _: True,
    ) -> T:
        """What ``make`` makes of ``annotations``; ``also`` is plain data, all else that it follows from.

        What it follows from and only shows while it is made is kept in it: ``holds`` tells whether that is still so.
        """
        if self._shelf is None:
            return make(annotations)
        try:
            digest = hashlib.sha256(self._digest(annotations) + msgspec.msgpack.encode(also)).digest()
        except (OverflowError, UnicodeError):  # the odd text or number that has no bytes
            return make(annotations)
        found = self._shelf.get(kind, digest)
        if found is not None and found[: len(digest)] == digest:
            with contextlib.suppress(msgspec.DecodeError, ValueError):
                known = msgspec.msgpack.decode(memoryview(found)[len(digest) :], type=type_)
                if holds(known):
                    return known
        made = make(annotations)
        with contextlib.suppress(OverflowError, UnicodeError):
            self._shelf.put(kind, digest, digest + msgspec.msgpack.encode(made))
        return made

    def _digest(self, annotations: Annotations) -> bytes:
        known = self._digests.get(id(annotations))
        if known is None:
            # What is said of a source beside the brief is no part of what it tells.
            told = msgspec.structs.replace(annotations, notices=())
            digest = hashlib.sha256(msgspec.msgpack.encode(told)).digest()
            known = self._digests[id(annotations)] = annotations, digest
        return known[1]


KEEPS_NOTHING = Keeper()
