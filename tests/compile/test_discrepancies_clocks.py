"""Given times of day that articles tell of a happening in unlike words, these are of one and those are not."""

from __future__ import annotations

import pytest
from compared import compared

_HOUR = "same-hour"


def times(*bodies: str) -> list[tuple[str, str, frozenset[str]]]:
    """Question, verdict and positions of what is asked about times of day."""
    found = [d for d in compared(*bodies) if d.rule == _HOUR]
    return [(d.question, d.verdict, frozenset(p.value for p in d.positions)) for d in found]


@pytest.mark.parametrize(
    ("one", "other", "ask", "verdict", "values"),
    [
        (
            "The blast tore open the grain silo at Karn just after 6.20am on Monday.",
            "Seismologists felt the shock at 6.18am.",
            "At what time did it happen?",
            "conflict",
            {"6.20am", "6.18am"},
        ),
        (
            "The tug went down at 2:10 p.m. on Monday, the coastguard said.",
            "The tug had keeled over at 2:40 p.m., a diver told this paper.",
            "At what time did it happen?",
            "conflict",
            {"2:10 p.m.", "2:40 p.m."},
        ),
        (
            "The coach left Varn at 7:05 p.m. with 30 pilgrims.",
            "It had set out from Varn at 7.25pm, a clerk said.",
            "At what time did the coach leave Varn?",
            "conflict",
            {"7:05 p.m.", "7.25pm"},
        ),
        (
            "Ola Brandt told a news conference called for 9 p.m. that she was going.",
            "For weeks Ola Brandt had said nothing. At 8.45pm she stepped before the cameras.",
            "At what time was it announced: “Ola Brandt told a news conference called”?",
            "conflict",
            {"9 p.m.", "8.45pm"},
        ),
        (
            "The rocket was fired at 4:50 a.m. local time, the agency said.",
            "Radars saw a launch, from the cape at Olm, at 4:50 a.m. Olm time.",
            "At what time was the launch?",
            "agree",
            {"4:50 a.m. local time"},
        ),
        (
            "Nine gunmen hijacked the tug Ada Star at 3.10am on Monday.",
            "The tug Ada Star was attacked at around 3:40 a.m., its owner said.",
            "At what time did it happen?",
            "conflict",
            {"3.10am", "around 3:40 a.m."},
        ),
        # By what had passed since another time.
        (
            "The tug sailed at 1 p.m. and sank 50 minutes later.",
            "The tug sank at 2:40 p.m.",
            "At what time did it happen?",
            "conflict",
            {"50 minutes after 1 p.m.", "2:40 p.m."},
        ),
        # Both rough, and yet half an hour apart.
        (
            "The tug sank at about 4:30 p.m. off Karn.",
            "The tug sank around 5 p.m. in a squall off Karn.",
            "At what time did it happen?",
            "conflict",
            {"about 4:30 p.m.", "around 5 p.m."},
        ),
    ],
)
def test_one_happening(one: str, other: str, ask: str, verdict: str, values: set[str]) -> None:
    assert (ask, verdict, frozenset(values)) in times(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two trains
        ("A coach left Varn at 7:05 p.m. with pilgrims.", "Ola Brandt had left her office at 7.25pm."),
        # another deed at that hour
        ("The blast was at 6.20am on Monday.", "A baker opened her shop at 6.18am."),
        # a blast of another day, one of another year
        ("The blast was at 6.20am on Sunday.", "The blast came at 6.18am on Monday."),
        ("The blast was at 6.20am.", "In 2011 a blast tore through the mill at 6.18am."),
        # the first and the second
        ("The blast was at 6.20am.", "A second blast followed at 6.31am."),
        # what passed in years, which no clock tells
        ("The tug sailed at 1 p.m. and sank 90,000,000 hours later.", "A mill burned at 2:40 p.m. on Sunday."),
        # what passed before the time that is told
        ("The tug turned back 50 minutes later. It had sailed at 1 p.m.", "A tug was rammed at 1.50pm off Karn."),
        # the left of a road, which nobody left
        (
            "Glider KV 88 of Karn stood to the left of the Varn hangar at 7:52 p.m.",
            "Glider KV 88 of Karn took off at 6.40pm.",
        ),
        # hours apart, and nothing else alike
        ("The blast was at 6.20am.", "Shots were heard in the hills at 8.40am."),
    ],
)
def test_other_happenings(one: str, other: str) -> None:
    assert not times(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tug sank at 7.40pm off Karn, the harbour said.", "The tug sank off Karn at 9.40pm Sydney time."),
        ("The tug sank at 7:40 p.m. local time off Karn.", "The tug sank off Karn at about 1855 GMT."),
    ],
)
def test_the_clocks_of_two_places_are_not_held_against_each_other(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.kind in ("time", "date") and d.verdict == "conflict"]


def test_two_times_by_the_clock_of_one_place_are() -> None:
    found = compared("The tug sank at 6.40pm Sydney time off Karn.", "The tug sank off Karn at 7.15pm Sydney time.")
    assert [d.verdict for d in found if d.kind in ("time", "date")] == ["conflict"]


def test_what_came_after_an_hour_was_not_at_it() -> None:
    found = compared(
        "The trawler Olma was cleared to sail at about 3 a.m. on Saturday and lost contact shortly afterwards.",
        "The trawler Olma was late, and contact was lost at 04:25 on Saturday.",
    )
    assert [d.question for d in found if d.verdict == "conflict"] == []


def test_about_an_hour_and_shortly_after_it_are_two_answers() -> None:
    one = "The men entered the hotel in Vell at about 8 p.m. on Tuesday, the police said."
    other = "The men entered the hotel in Vell shortly after 8 p.m. on Tuesday."
    assert {d.verdict for d in compared(one, other) if d.kind == "time"} == {"compatible"}
