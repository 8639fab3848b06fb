"""What functions made when the brief was compiled last, by a digest of all that it follows from: looked up, not made.

For what follows from a few things of many sources, of which few change when one comes. What of one source alone is kept
is for `keeping`, and what comparisons make of sentences for `discrepancies.as_before`.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from typing import TypeVar

import msgspec

from briefgen.compile.keeping import KEEPS_NOTHING, Keeper

T = TypeVar("T")

_BYTES = 16
# In it no set has an order of its own.
_ENCODER = msgspec.msgpack.Encoder(order="deterministic")


class Outcomes:
    """What was made of plain data: all of one ``name`` is kept together, as long as it is asked for in each build."""

    def __init__(self, keeper: Keeper = KEEPS_NOTHING, name: str = "", keeps: bool = True) -> None:
        self.keeps = keeps and keeper.keeps
        self._keeper = keeper
        self._name = f"outcomes\0{name}"
        self._known = (keeper.recalled(self._name, dict[bytes, bytes]) if self.keeps else None) or {}
        self._now: dict[bytes, bytes] = {}

    def made(self, type_: type[T], of: object, make: Callable[[], T], holds: Callable[[T], bool] = lambda _: True) -> T:
        """What ``make`` makes, which is plain data and follows from ``of``, or made of it before.

        ``holds`` tells whether that can have been made of it, where something else would do harm.
        """
        key = digest_of(of) if self.keeps else None
        if key is None:
            return make()
        known = self._known.get(key)
        if known is not None:
            with contextlib.suppress(msgspec.DecodeError, ValueError):
                told = msgspec.msgpack.decode(known, type=type_)
                if holds(told):
                    self._now[key] = known
                    return told
        made = make()
        with contextlib.suppress(OverflowError, UnicodeError):
            self._now[key] = msgspec.msgpack.encode(made)
        return made

    def put_back(self) -> None:
        """Keeps what was made, in place of what was kept before."""
        if self.keeps:
            self._keeper.remember(self._name, self._now)


def digest_of(data: object) -> bytes | None:
    """A digest of plain data, the same in every process; None of the odd text or number that has no bytes."""
    try:
        return hashlib.blake2b(_ENCODER.encode(data), digest_size=_BYTES).digest()
    except (OverflowError, UnicodeError):
        return None
