"""Spans of time, nights that go on, days that something was put off to, and days that are but named."""

from __future__ import annotations

import pytest
from timelines import brief, timeline, timeline_of_days


@pytest.mark.parametrize(
    ("text", "date", "kind"),
    [
        ("Ana Ruiz served as minister of ports from 2009 to 2012.", "2009/2012", "background"),
        (
            "The firm paid the lobby group $1.2 million between June 2012 and April 2014.",
            "2012-06/2014-04",
            "background",
        ),
        ("The fair will run from May 12 to May 19.", "2019-05-12/2019-05-19", "scheduled"),
    ],
)
def test_what_lasted_is_dated_by_its_first_and_its_last_day(text: str, date: str, kind: str) -> None:
    assert [(d, k) for d, k, _ in timeline(text)] == [(date, kind)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The court postponed the case to 17 June for a bail hearing.", "2019-06-17"),
        ("The hearing was adjourned until March 3.", "2020-03-03"),
        ("The minister moved the vote from May 12 to May 19.", "2019-05-19"),
        ("The vote, originally scheduled for July 21, was put off until September 15.", "2019-09-15"),
    ],
)
def test_a_day_that_something_is_put_off_to_is_to_come(text: str, date: str) -> None:
    assert [(d, k) for d, k, _ in timeline(text)] == [(date, "scheduled")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The ferry left Kolm on Monday afternoon. The tug set out from Delm shortly before midnight.", "2019-05-06"),
        ("Ana Ruiz spoke late Monday night in Kolm. Her statement reached newsrooms at 1:48 a.m.", "2019-05-07T01:48"),
        ("Ten people were killed when a missile hit the Friday Market in Kolm on Tuesday.", "2019-05-07"),
        ("Ana Ruiz wrote in her 1990 autobiography that thieves robbed her as a student.", "1990"),
    ],
)
def test_the_day_is_that_of_the_happening(text: str, date: str) -> None:
    assert date in [d for d, _, _ in timeline(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It was a sorry sight, Tom Lee said of Monday's episode.",
        "Some aides think that whoever stays in the race will receive a windfall in July.",
        "No foreign ship had called at the port since 2012.",
        "In a story May 3 about the trial of Tom Lee, the agency reported erroneously that he was jailed.",
    ],
)
def test_what_is_no_happening_of_that_day_makes_no_entry(text: str) -> None:
    assert timeline(text) == []


def test_what_is_told_on_a_day_stands_beside_what_is_told_of_another() -> None:
    found = timeline('"We received the papers last Friday and burnt them," said Ana Ruiz of the port on Tuesday.')
    assert [(d, k) for d, k, _ in found] == [("2019-05-03", "event"), ("2019-05-07", "statement")]


def test_a_plan_given_up_in_one_sentence_is_not_that_of_the_next() -> None:
    found = timeline("The cameras were off, which had been due to repairs. On Monday, the minister told parliament so.")
    assert [(d, k) for d, k, _ in found] == [("2019-05-06", "statement")]


def test_a_union_that_condemns_says_so_on_the_day_of_the_news() -> None:
    found = timeline("Gunmen attacked the palace of Kolm on Tuesday. The African Union condemned the attempt.")
    assert ("2019-05-07", "statement", "The African Union condemned the attempt") in found


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            "He was followed by David Magel, 53, who flew to a rally Monday in Delm.",
            "… David Magel, 53, who flew to a rally Monday in Delm",
        ),
        (
            "There is one rival fewer: Tom Lee, the mayor of Kolm, suspended his campaign Monday night.",
            "… Tom Lee, the mayor of Kolm … suspended his campaign Monday night",
        ),
        (
            "Ana Ruiz stopped the man who had led so far, beating Tom Lee in the Kolm vote on Monday.",
            "Ana Ruiz stopped the man who had led so far, beating Tom Lee in the Kolm vote on Monday",
        ),
    ],
)
def test_a_headline_begins_with_who_acts(text: str, headline: str) -> None:
    assert headline in [h for _, _, h in timeline(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who reports from where takes no part in what is told.
        (
            "KOLM (Delm Press) - A tram with 52 people in it left the rails on Tuesday.",
            ("2019-05-07", "event", "A tram with 52 people in it left the rails on Tuesday"),
        ),
        # What a child was not is no part of when the plane landed.
        (
            "The plane carried 53 people, including a child who had not been listed, when it landed on Tuesday.",
            (
                "2019-05-07",
                "event",
                "The plane carried 53 people, including a child who had not been listed, when it landed on Tuesday",
            ),
        ),
        (
            "The last was Tom Saboya, 41, a teacher from Delm, who died at dawn on Tuesday in the hospital.",
            (
                "2019-05-07",
                "event",
                "… Tom Saboya, 41, a teacher from Delm, who died at dawn on Tuesday in the hospital",
            ),
        ),
        # What had been is not of the day on which somebody said so.
        (
            "The carrier said the plane was 19 years old and had passed its last inspection in March.",
            ("2019-03", "event", "… the plane was 19 years old and had passed its last inspection in March"),
        ),
        (
            "However, the council closed the bridge on Tuesday.",
            ("2019-05-07", "event", "… the council closed the bridge on Tuesday"),
        ),
    ],
)
def test_an_entry_says_what_happened_and_no_more(text: str, expected: tuple[str, str, str]) -> None:
    assert timeline(text) == [expected]


def test_what_many_tell_is_headed_by_what_most_of_them_tell() -> None:
    found = timeline(
        "Bombs exploded outside the barracks of Kolm and of Delm on Tuesday.",
        "Two bombs exploded on Tuesday outside the barracks of Kolm and Delm.",
        "Bombs exploded on Tuesday at the barracks in Kolm and Delm.",
        "On Tuesday, two bombs exploded near the barracks of Kolm and Delm.",
        "A bomb exploded on Tuesday near the barracks in Kolm, a town of weavers.",
    )
    assert len(found) == 1
    assert "Delm" in found[0][2]


def test_who_said_something_long_ago_makes_no_claim_of_it() -> None:
    found = brief("In 2012, the judge Ana Ruiz told the Kolm Council that the port was closed.").timeline
    assert [(h.date, h.kind, h.claimed_by) for h in found] == [("2012", "background", None)]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("There is an e-mail, dated May 2, in which Tom Lee says so.", None),
        ("A match was played in Kolm, followed by one in Delm on Tuesday.", None),
        # So much of a long sentence that a scrap can be read.
        (
            "Ana Ruiz, whose son was killed in the 2012 attacks in Kolm, spoke at length of the war that the town had "
            "not wanted and of the men who had led it there without asking anybody at all whether that was right.",
            "Ana Ruiz, whose son was killed in the 2012 attacks in Kolm …",
        ),
    ],
)
def test_a_scrap_is_read_with_what_stands_around_it(text: str, headline: str | None) -> None:
    assert [h for _, _, h in timeline(text)] == [headline or text.rstrip(".")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # The article is of a Wednesday.
        ("Ana Ruiz met Tom Lee in Kolm last Tuesday.", "2019-04-30"),
        ("Ana Ruiz met Tom Lee in Kolm last Friday.", "2019-05-03"),
    ],
)
def test_last_is_not_yesterday(text: str, date: str) -> None:
    assert [d for d, _, _ in timeline(text)] == [date]


def test_how_figures_went_over_a_year_is_no_happening() -> None:
    assert timeline("Revenues from tourism in Kolm dropped to $300 million last year.") == []
    assert [d for d, _, _ in timeline("The north wall of Mount Kolm was first climbed in 1958 by Ana Ruiz.")] == [
        "1958"
    ]


def test_doctors_who_are_dismissed_are_not_spoken_of() -> None:
    found = timeline("In Kolm, 48 doctors who were dismissed on Monday found their names struck off.")
    assert [(d, k) for d, k, _ in found] == [("2019-05-06", "event")]


def test_what_came_of_a_summit_is_what_was_said_there() -> None:
    found = timeline_of_days(
        ("2019-05-06", "The West Kolm Union will hold an emergency summit in Delm on Wednesday."),
        ("2019-05-09", "At its summit in Delm on Wednesday, the West Kolm Union pledged to send troops."),
    )
    assert [(d, k) for d, k, _ in found] == [("2019-05-08", "statement")]
