"""What belongs together by way of a third, and may not be held against each other for it."""

from __future__ import annotations

from briefgen.compile.discrepancies.sets import consistent, unite


def test_two_days_that_only_a_month_brings_together_are_no_conflict() -> None:
    # 0: "Saturday", 1: "Thursday", 2: "this month", which goes with both.
    days = {0: (8, 8), 1: (13, 13), 2: (1, 31)}
    pairs = [(0, 2), (1, 2)]
    asked = {frozenset(p) for p in pairs}

    def conflict(i: int, k: int) -> bool:
        return days[i][1] < days[k][0] or days[k][1] < days[i][0]

    assert unite(3, pairs) == [[0, 1, 2]]
    assert consistent([0, 1, 2], asked, conflict) == [0, 2]
    assert consistent([1, 0, 2], asked, conflict) == [1, 2]


def test_two_days_that_belong_together_by_themselves_may_conflict() -> None:
    assert consistent([0, 1], {frozenset((0, 1))}, lambda i, k: True) == [0, 1]
