"""What follows from one source alone, kept from build to build: when a source comes, the others need not be read again.

A brief as a whole is compiled anew whenever a source changes. But the runs of words of a source, whom it leads with and
what its clauses tell follow from its annotations, and from who its names stand for; that changes seldom. Where such
things are kept, if anywhere, is the caller's; nothing here opens a file.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from typing import TypeVar

import msgspec

from briefgen.model import Annotations
from briefgen.shelf import Shelf

T = TypeVar("T")

# What was found in a source, by its kind: a digest of what it follows from beside the annotations, and its bytes.
_Found = dict[str, tuple[bytes, bytes]]


class Keeper:
    """Makes what follows from one source, or takes it from ``shelf``; what comes out is the same.

    All that is kept of a source is one record there, since a file for each part of it would cost more than it saves.
    What was made anew is put there by `put_back`. ``name`` tells the brief from others that are kept on one shelf.
    """

    def __init__(self, shelf: Shelf | None = None, name: str = "") -> None:
        self.name = name
        self._shelf = shelf
        self._records: dict[int, _Record] = {}

    @property
    def keeps(self) -> bool:
        """Whether anything is kept."""
        return self._shelf is not None

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
            record = self._record(self._shelf, annotations)
            digest = hashlib.sha256(msgspec.msgpack.encode(also)).digest()
        except (OverflowError, UnicodeError):  # the odd text or number that has no bytes
            return make(annotations)
        found = record.found.get(kind)
        if found is not None and found[0] == digest:
            with contextlib.suppress(msgspec.DecodeError, ValueError):
                known = msgspec.msgpack.decode(found[1], type=type_)
                if holds(known):
                    return known
        made = make(annotations)
        with contextlib.suppress(OverflowError, UnicodeError):
            record.found[kind] = digest, msgspec.msgpack.encode(made)
            record.is_new = True
        return made

    def digest(self, annotations: Annotations, also: object) -> bytes | None:
        """A digest of a source and of plain data beside it; None where nothing is kept, or it has no bytes."""
        if self._shelf is None:
            return None
        try:
            return hashlib.sha256(
                msgspec.msgpack.encode((self._record(self._shelf, annotations).digest, also))
            ).digest()
        except (OverflowError, UnicodeError):
            return None

    def recalled(self, what: str, type_: type[T]) -> T | None:
        """What was remembered under a name when a brief of this name was compiled last; None where nothing was."""
        digest = self._digest_of(what)
        return None if self._shelf is None else _read(self._shelf.get(digest), digest, type_)

    def remember(self, what: str, data: object) -> None:
        """Puts on the shelf, under a name, plain data that is of no source alone."""
        digest = self._digest_of(what)
        if self._shelf is not None:
            with contextlib.suppress(OverflowError, UnicodeError):
                self._shelf.put(digest, digest + msgspec.msgpack.encode(data))

    def _digest_of(self, what: str) -> bytes:
        return hashlib.sha256(f"{what}\0{self.name}".encode("utf-8", "surrogatepass")).digest()

    def put_back(self) -> None:
        """Puts on the shelf what was made anew."""
        for record in self._records.values():
            if self._shelf is not None and record.is_new:
                self._shelf.put(record.digest, record.digest + msgspec.msgpack.encode(record.found))
                record.is_new = False

    def _record(self, shelf: Shelf, annotations: Annotations) -> _Record:
        """All that is kept of a source. Raises OverflowError or UnicodeError where its annotations have no bytes."""
        known = self._records.get(id(annotations))
        if known is None:
            # What is said of a source beside the brief is no part of what it tells.
            told = msgspec.structs.replace(annotations, notices=())
            digest = hashlib.sha256(msgspec.msgpack.encode(told)).digest()
            known = self._records[id(annotations)] = _Record(annotations, digest, shelf.get(digest))
        return known


class _Record:
    """What was found in one source, as it came from the shelf and as it will go back."""

    def __init__(self, annotations: Annotations, digest: bytes, content: bytes | None) -> None:
        self.annotations = annotations  # held, so that no others take its place in memory, and its id
        self.digest = digest
        self.found: _Found = _read(content, digest, _Found) or {}
        self.is_new = False


def _read(content: bytes | None, digest: bytes, type_: type[T]) -> T | None:
    """What stands on a shelf under a digest, behind it; None where that is missing, damaged or something else."""
    if content is not None and content[: len(digest)] == digest:
        with contextlib.suppress(msgspec.DecodeError, ValueError):
            return msgspec.msgpack.decode(memoryview(content)[len(digest) :], type=type_)
    return None


KEEPS_NOTHING = Keeper()
