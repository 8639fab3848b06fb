"""Things that are brought together two by two, by their numbers, and the sets that come of it."""

from __future__ import annotations


class Unions:
    """The numbers from 0 to ``size``, each a set of its own until it is united with another."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def first(self, n: int) -> int:
        """The least number of the set that ``n`` is in."""
        parent = self._parent
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    def unite(self, a: int, b: int) -> None:
        """Makes one set of those that ``a`` and ``b`` are in."""
        low, high = sorted((self.first(a), self.first(b)))
        self._parent[high] = low

    def sets(self) -> list[list[int]]:
        """The sets, each in order, by their first."""
        members: dict[int, list[int]] = {}
        for n in range(len(self._parent)):
            members.setdefault(self.first(n), []).append(n)
        return list(members.values())
