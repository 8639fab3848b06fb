"""Which pairs of things were found to belong together when the brief was compiled last.

Two that are as they were, both of them, are not held against each other again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from briefgen.compile.discrepancies.kept.as_before import AsBefore, Told


class _Kept(msgspec.Struct, array_like=True):
    """What is kept: the keys of the things, and the pairs of them, by number, that belong together or do not."""

    keys: tuple[bytes, ...] = ()
    together: tuple[tuple[int, int], ...] = ()
    apart: tuple[tuple[int, int], ...] = ()


class HeldBefore:
    """Pairs of ``things``, each by what is told of it, as `AsBefore` has it, and plain data, all else that it follows
    from; kept under the name ``kind``."""

    def __init__(self, last_time: AsBefore, kind: str, things: Iterable[tuple[Sequence[Told], object]]) -> None:
        self._last_time, self._kind = last_time, kind
        known = (last_time.kept(kind, _Kept) if last_time.keeps else None) or _Kept()
        self._keys, self._before = last_time.numbered(known.keys, things)
        self._known = {**dict.fromkeys(known.together, True), **dict.fromkeys(known.apart, False)}
        self._now: dict[tuple[int, int], bool] = {}

    def belong(self, i: int, j: int, ask: Callable[[int, int], bool]) -> bool:
        """Whether two things, by number, belong together, which ``ask`` tells of those that are not as they were."""
        found = self._now.get((i, j))
        if found is None:
            found = self._known.get((self._before[i], self._before[j]))
            found = self._now[i, j] = ask(i, j) if found is None else found
        return found

    def keep(self) -> None:
        """Keeps what was found now."""
        if self._last_time.keeps:
            together, apart = (tuple(p for p, found in self._now.items() if found is told) for told in (True, False))
            self._last_time.keep(self._kind, _Kept(tuple(self._keys), together, apart))
