"""Given the day of a happening in one year by most voices and in another year by one, they are in conflict."""

from __future__ import annotations

import pytest
from compared import compared

ONE = "Judge Pia Varn was shot in her garden on 9 May 2030."
OTHER = "Judge Pia Varn was shot on 9 May 2030, her gardener said."
# What is told beside the day is not much alike.
POACHER = "Judge Pia Varn, who loved roses, was shot by a poacher on May 9, {year}, neighbours in Olm recall."
DRIVER = (
    "The tenants of the old brewery still mourn Judge Pia Varn, shot by her driver on May 9, {year}, after a long"
    " quarrel over rent."
)


def days(*bodies: str) -> list[tuple[str, set[str | None]]]:
    return [(d.verdict, {p.normalised for p in d.positions}) for d in compared(*bodies) if d.kind == "date"]


def test_the_same_day_of_another_year() -> None:
    for third in ("Judge Pia Varn was shot by a thief on May 9, 2029.", POACHER.format(year=2029)):
        assert days(ONE, OTHER, third) == [("conflict", {"2030-05-09", "2029-05-09"})]


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


def test_each_other_year_is_an_answer_of_its_own() -> None:
    (found,) = (
        d for d in compared(ONE, OTHER, POACHER.format(year=2029), DRIVER.format(year=2028)) if d.verdict == "conflict"
    )
    assert sorted((p.normalised, p.held_by) for p in found.positions) == [
        ("2028-05-09", ("s3",)),
        ("2029-05-09", ("s2",)),
        ("2030-05-09", ("s0", "s1")),
    ]


def test_the_question_may_stand_in_the_words_of_the_other_year() -> None:
    one = (
        "Judge Pia Varn, who loved roses and bees and had for years written of them to anybody who would listen in the"
        " district of Olm and beyond, shot on 9 May 2030 through a door, was buried there."
    )
    other = (
        "Judge Pia Varn, a widow with nine cats and a garden that had won prizes in every year since the fair in Olm"
        " was opened to judges, shot on 9 May 2030 in that garden, was buried there."
    )
    (asked,) = (d for d in compared(one, other, "Judge Pia Varn was fond of Olm.") if d.kind == "date")
    assert "…" in (asked.question or "")
    found = compared(one, other, "Judge Pia Varn was shot on May 9, 2029 by her driver.")
    assert [(d.verdict, d.question) for d in found if d.kind == "date"] == [
        ("conflict", "When was Judge Pia Varn shot?")
    ]
