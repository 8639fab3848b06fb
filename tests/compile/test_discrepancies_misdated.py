"""Given the day of a happening in one year by most voices and in another year by one, they are in conflict."""

from __future__ import annotations

import pytest
from compared import compared

ONE = "Judge Pia Varn was shot in her garden on 9 May 2030."
OTHER = "Judge Pia Varn was shot on 9 May 2030, her gardener said."


def days(*bodies: str) -> list[tuple[str, set[str | None]]]:
    return [(d.verdict, {p.normalised for p in d.positions}) for d in compared(*bodies) if d.kind == "date"]


def test_the_same_day_of_another_year() -> None:
    assert days(ONE, OTHER, "Judge Pia Varn was shot by a thief on May 9, 2029.") == [
        ("conflict", {"2030-05-09", "2029-05-09"})
    ]


@pytest.mark.parametrize(
    "third",
    [
        # somebody else
        "Judge Ola Brandt was shot by a thief on May 9, 2029.",
        # another day
        "Two boars were shot in the woods near her cottage on May 11, 2029, Judge Pia Varn said.",
        # another deed
        "Judge Pia Varn was sworn in on May 9, 2029.",
    ],
)
def test_of_something_else(third: str) -> None:
    assert all(verdict != "conflict" for verdict, _ in days(ONE, OTHER, third))
