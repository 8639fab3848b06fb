"""Sets of what belongs together, grown by joining two at a time.

What they hold are numbers, so that answers, denials and positions are joined in one way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set


def joined(
    count: int, together: Callable[[int, int], bool], known: Iterable[tuple[int, int]] = (), reach: int | None = None
) -> list[list[int]]:
    """The numbers 0 to ``count`` in the sets that ``together`` joins, each set in order; ``known`` are joined already.

    Two that others have joined are not asked about, which spares most of the asking where most are alike; nor are two
    that lie ``reach`` or more apart.
    """
    sets = _Sets(count)
    for i, j in known:
        sets.join(i, j)
    mark = sets.mark
    for i in range(count):
        if sets.are_one:
            break
        for j in range(i + 1, count if reach is None else min(count, i + reach)):
            if mark[i] != mark[j] and together(i, j):
                sets.join(i, j)
    return sets.members()


def unite(count: int, pairs: Iterable[tuple[int, int]], apart: Sequence[Set[tuple[str, int]]] = ()) -> list[list[int]]:
    """The numbers 0 to ``count`` in the sets that ``pairs`` join, each set in order.

    ``apart`` has for each number what no other of its set may have too; a pair that would break this joins nothing.
    """
    sets = _Sets(count)
    held: dict[int, Set[tuple[str, int]]] = {}
    for i, j in pairs:
        a, b = sets.mark[i], sets.mark[j]
        if a == b:
            continue
        if apart:
            one, other = held.get(a, apart[a]), held.get(b, apart[b])
            if not one.isdisjoint(other):
                continue
            held[a] = held[b] = one | other
        sets.join(i, j)
    return sets.members()


def consistent(members: Iterable[int], asked: Set[frozenset[int]], conflict: Callable[[int, int], bool]) -> list[int]:
    """The members that come first, without later ones that conflict with them though nothing held the two together.

    ``asked`` are the pairs that belong together by themselves; others came in by way of a third: "Saturday" and
    "Thursday" both by "this month".
    """
    kept: list[int] = []
    for i in members:
        if all(frozenset((i, k)) in asked or not conflict(i, k) for k in kept):
            kept.append(i)
    return kept


class _Sets:
    """The numbers 0 to ``count``, each in a set of its own until joined; those of one set have the same ``mark``."""

    def __init__(self, count: int) -> None:
        self.mark = list(range(count))
        self._members = {i: [i] for i in range(count)}

    def join(self, i: int, j: int) -> None:
        """Makes one set of the sets of two numbers. The marks of the smaller change."""
        into, gone = self.mark[i], self.mark[j]
        if into == gone:
            return
        if len(self._members[into]) < len(self._members[gone]):
            into, gone = gone, into
        for k in self._members[gone]:
            self.mark[k] = into
        self._members[into] += self._members.pop(gone)

    @property
    def are_one(self) -> bool:
        """Whether all are in one set."""
        return len(self._members) == 1

    def members(self) -> list[list[int]]:
        """The sets, each in order, in the order of their first numbers."""
        return sorted(sorted(members) for members in self._members.values())
