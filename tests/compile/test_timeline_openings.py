"""Given what several articles open with, and what they tell in passing, this is what becomes an entry of its own."""

from __future__ import annotations

import pytest
from timelines import PUBLISHED, timeline, timeline_of_days

from briefgen.compile.timeline.dateline import DATELINE

CROWD = "The Velm council sat on Monday. A ship left Tamber on Sunday. A bank was sold on Friday."


def test_what_two_articles_open_with_is_one_happening_in_other_words() -> None:
    told = timeline(
        f"A tram left its rails in Velm on Tuesday and ran into a house. {CROWD}",
        "Three passengers were killed when a tram hit a bakery on Tuesday in Mill Street, the mayor said.",
    )
    assert [date for date, *_ in told].count("2019-05-07") == 1


def test_what_stands_further_down_stays_apart() -> None:
    told = timeline(
        f"A tram left its rails in Velm on Tuesday. {CROWD}",
        "Rain fell. The Velm parliament chose a speaker on Tuesday.",
    )
    assert [date for date, *_ in told].count("2019-05-07") == 2


def test_one_lead_without_a_date_adds_nothing_to_what_others_date() -> None:
    told = timeline(
        "Two miners died in a pit near Velm on Tuesday when its roof gave way.",
        "A dispute over safety has killed two in the hills.",
    )
    assert [date for date, *_ in told] == ["2019-05-07"]


@pytest.mark.parametrize(
    "remark",
    [
        "“We ran for our lives when the roof fell on the miners,” Ana Ruiz told local radio.",
        "“The water rose and the pumps failed, and then the lights went out,” Ana Ruiz told reporters.",
    ],
)
def test_what_begins_with_somebodys_words_is_a_remark(remark: str) -> None:
    assert timeline(f"The mine was closed on Tuesday. {remark}") == [
        ("2019-05-07", "event", "The mine was closed on Tuesday")
    ]


@pytest.mark.parametrize(
    "aside",
    ["The agency said that its engineers were there 20 minutes later.", "Hours later it was quiet."],
)
def test_how_fast_or_how_quiet_it_was_is_no_next_thing(aside: str) -> None:
    assert len(timeline(f"The dam near Velm broke at 9 a.m. on Tuesday. {aside}")) == 1


def test_a_year_told_in_passing_is_that_of_the_day_told_in_full() -> None:
    told = timeline(
        "The council marked on Tuesday the 12 miners who drowned when their ferry sank in 2014.",
        "On 4 June 2014 the ferry Ana sank in a storm. It was late.",
    )
    assert [date for date, *_ in told if date.startswith("2014")] == ["2014-06-04"]


def test_the_day_of_the_verb_is_not_that_of_a_noun_before_it() -> None:
    told = timeline("The builder of the house that fell in Sunday’s storm was arrested in Velm on Tuesday.")
    assert ("2019-05-07", "event") in [(date, kind) for date, kind, _ in told]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("Velm, 7 August 2011. The union", "Velm, 7 August 2011. "),
        ("VELM. December 10. TNA - The", "VELM. December 10. TNA - "),
        ("Velm, October 21, TNA - The", "Velm, October 21, TNA - "),
        ("Velm, 15 May 2024 (TNA) – The", "Velm, 15 May 2024 (TNA) – "),
        ("VELM, 21st May 2016 (Velm Press) - The", "VELM, 21st May 2016 (Velm Press) - "),
        ("VELM. The owner", "VELM. "),
        ("On Monday, June 3, the", None),
        ("Monday, June 3. The", None),
        ("However, May 3, 2019 was", None),
        ("Velm, May 3 and 4 were", None),
    ],
)
def test_where_and_when_a_report_was_filed(text: str, dateline: str | None) -> None:
    found = DATELINE.match(text)
    assert (found and found.group()) == dateline


def test_the_day_of_the_dateline_is_not_that_of_what_follows() -> None:
    told = timeline_of_days((PUBLISHED, "Velm, 8 May 2019. The miners who were killed on Monday came from Tamber."))
    assert [date for date, *_ in told] == ["2019-05-06"]
