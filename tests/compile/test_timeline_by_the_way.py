"""Given a date by the way, of what never came about or of what only describes somebody, there is no happening of it."""

from __future__ import annotations

import pytest
from timelines import timeline


@pytest.mark.parametrize(
    "remark",
    [
        # Nothing came about.
        "Nobody from the board was at the gate on Monday.",
        "On Monday, the two parishes could not agree on a price.",
        "No tram had left the depot on Monday.",
        "The mint denied that a single coin had left it on Sunday.",
        "The navy denies reports that its boats sailed on Sunday.",
        "The fate of the second tenor was not known late on Monday.",
        "Her plans were unclear on Monday.",
        "As of Monday evening, Ana Ruiz still had not signed the lease.",
        "The guild has sent two cooks but there was no trace of them in Delm on Monday.",
        # Of what is measured, or a letter.
        "Plum sales are down 2.5 tonnes from 2011.",
        "The letter, dated Monday, is in a safe.",
        # Of somebody who is described.
        "The tenor, who had praised it on Monday, was out.",
        "A tram driver who was hurt last week has two children.",
        # How things were, or are.
        "On Monday it was market day in Delm.",
        "In Delm there was much laughter on Monday.",
        "The harbour folk were far gentler on Monday.",
        "There was scant hope on Monday that the guild would give in.",
        "Cooks have argued over what happened in the laundry on Monday.",
        "The picture is stamped 4:12 p.m.",
        "But that was last autumn, and Ana Ruiz is in Delm.",
        "Two in ten cooks fear that soups will be duller than soups today.",
        "Monday was a very good day for Ana Ruiz.",
        "Delm is the guild's largest prize of the night.",
        # What a picture shows.
        "Image caption: Two tenors sang in the rain at Delm on Monday",
        # What is usual.
        "A guild selling more plums in spring often does not win in November.",
        # Added up over months.
        "The flu has closed 1,240 schools since January.",
        # What the clock says in somebody's story.
        '"At 9 p.m. we danced, at 11 p.m. the roof leaked," said Ana Ruiz.',
        "The porter swore that he had not eaten since noon.",
        # Words that only look like a day.
        "Two members always sided with the mayor of the day.",
        "The charter, kept in a safe, forbids it to ring bells in the daytime.",
        "The choir lost nine tenors in the year to last March.",
    ],
)
def test_that_it_is_no_happening(remark: str) -> None:
    assert timeline(remark) == []


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("The ferry sank with no warning on Monday.", "2019-05-06"),
        ("The ferry did not arrive on Monday.", "2019-05-06"),
        ("On Monday there was an explosion at the mill.", "2019-05-06"),
        ("It was closed by the council on Monday.", "2019-05-06"),
        ("Often late, the ferry sank on Monday.", "2019-05-06"),
        ("Monday was marked by a flood in Delm.", "2019-05-06"),
        ("The guild was meeting in Delm on Monday.", "2019-05-06"),
        ("It was only on Monday that the mill was closed.", "2019-05-06"),
        ("Last week the council sold the mill.", "2019-04-29/2019-05-05"),
        ("The baker, who was arrested on Monday, was out.", "2019-05-06"),
        ("The guild has been led by Ana Ruiz since January.", "2019-01"),
        ("It has rained since January, when two dams broke.", "2019-01"),
        ("It is the worst flood since 2001, when two dams broke, drowning 59 cows.", "2001"),
    ],
)
def test_that_it_is_a_happening(told: str, date: str) -> None:
    assert [entry[0] for entry in timeline(told)] == [date]
