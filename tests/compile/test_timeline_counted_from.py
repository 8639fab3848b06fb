"""Given what is told to lie so far from a happening that is only named, this is its date, if any source dates that."""

from __future__ import annotations

import pytest
from timelines import timeline

CRASH = "A tram crashed into a bakery in Velm on Monday."


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("Ana Ruiz sold her boat two days before the crash.", "2019-05-04"),
        ("The day after the tram crash Ana Ruiz sold her boat.", "2019-05-07"),
        ("Ana Ruiz sold her boat the night before the crash.", "2019-05-05"),
        ("Ana Ruiz sold her boat hours after the crash.", "2019-05-06"),
        ("During the crash, Ana Ruiz hid in a church.", "2019-05-06"),
        # Of the days before nobody knows which.
        ("Ana Ruiz sold her boat in the days before the crash.", "2019-04-30/2019-05-05"),
        ("Ana Ruiz sold her boat two weeks before the crash.", "2019-04-19/2019-04-25"),
    ],
)
def test_the_day_is_counted_from_that_of_the_happening(told: str, date: str) -> None:
    # It may be another source that dates it.
    for found in (timeline(f"{CRASH} {told}"), timeline(told, CRASH)):
        assert sorted(day for day, _, _ in found) == sorted(["2019-05-06", date])


@pytest.mark.parametrize(
    "told",
    [
        # Nobody dates a wedding.
        "Ana Ruiz sold her boat two days before the wedding.",
        # It is to come, it never was, or nobody knows which day it was.
        "Ana Ruiz will sell her boat two days after the crash.",
        "Ana Ruiz did not sell her boat two days before the crash.",
        "Ana Ruiz sold her boat 40 hours before the crash.",
        "Ana Ruiz sold her boat two days before a crash.",
        # It is another one.
        "Ana Ruiz sold her boat during the crash at Delm in 1998.",
        # Somebody may speak of another one.
        "“I sold my boat two days before the crash,” said Ana Ruiz.",
    ],
)
def test_no_day_is_counted(told: str) -> None:
    assert [day for day, _, _ in timeline(CRASH, told) if day[:4] == "2019"] == ["2019-05-06"]


def test_what_lasts_has_no_one_day() -> None:
    told = timeline("Dockers in Velm went on strike on Monday. Ana Ruiz sold her boat during the strike.")
    assert [day for day, _, _ in told] == ["2019-05-06"]


def test_the_day_that_most_sources_give_counts() -> None:
    other = "A tram crashed into a bakery in Velm on Sunday."
    told = "Ana Ruiz sold her boat two days before the crash."
    assert "2019-05-04" in [day for day, _, _ in timeline(CRASH, CRASH.replace("bakery", "mill"), other, told)]


def test_a_distance_behind_the_place_of_writing_counts_from_the_clause_behind_it() -> None:
    body = "TARN, Velmark — Four days after the millers quarrelled in Ormsby, the bakers on Saturday held a fair."
    assert [(d, h) for d, _, h in timeline(body)] == [
        ("2019-04-30", "… the millers quarrelled in Ormsby …"),
        ("2019-05-04", "… the bakers on Saturday held a fair"),
    ]


def test_that_hours_are_counted_from_whatever_had_a_day() -> None:
    told = "Hours after the funeral, Ana Ruiz sold her boat."
    found = timeline(f"{told} Few spoke.", "The harbour master's funeral was held in Velm on Monday.")
    assert [day for day, _, _ in found] == ["2019-05-06", "2019-05-06"]
    assert timeline(f"{told} Few spoke.") == []
    assert timeline("Weeks after the funeral, Ana Ruiz sold her boat.") == []


def test_that_what_came_minutes_into_a_raid_is_of_its_day() -> None:
    body = "Soldiers raided the mill of Velm on Monday. Its cook rang the mayor minutes into the raid, and wept."
    assert "2019-05-06" in [date for date, _, headline in timeline(body) if "Its cook rang" in headline]
