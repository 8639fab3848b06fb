"""Spans of time, nights that go on, days that something was put off to, and days that are but named."""

from __future__ import annotations

import pytest
from timelines import brief, timeline, timeline_of_days


@pytest.mark.parametrize(
    ("text", "date", "kind"),
    [
        ("Ana Ruiz served as minister of ports from 2009 to 2012.", "2009/2012", "background"),
        ("The survey was made May 3-5 among 600 dredgers.", "2019-05-03/2019-05-05", "event"),
        (
            "The harbour board paid the dredgers 40,000 crowns between March 2011 and August 2013.",
            "2011-03/2013-08",
            "background",
        ),
        ("The fair will run from May 12 to May 19.", "2019-05-12/2019-05-19", "scheduled"),
    ],
)
def test_what_lasted_is_dated_by_its_first_and_its_last_day(text: str, date: str, kind: str) -> None:
    assert [(d, k) for d, k, _ in timeline(text)] == [(date, kind)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The choir rehearsed on Monday and into the small hours of Tuesday.", ["2019-05-06"]),
        ("The kiln burned through Monday night and into Tuesday.", ["2019-05-06"]),
        ("The choir sailed on Monday and marched into Delm on Tuesday.", ["2019-05-06", "2019-05-07"]),
    ],
)
def test_what_went_on_into_the_next_day_is_of_the_first(text: str, dates: list[str]) -> None:
    assert [d for d, *_ in timeline(text)] == dates


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The club postponed the match to 17 June for a cup final.", "2019-06-17"),
        ("The meeting was adjourned until March 3.", "2020-03-03"),
        ("The vicar moved the concert from May 12 to May 19.", "2019-05-19"),
        ("The regatta, originally scheduled for July 20, was put off until September 12.", "2019-09-12"),
    ],
)
def test_a_day_that_something_is_put_off_to_is_to_come(text: str, date: str) -> None:
    assert [(d, k) for d, k, _ in timeline(text)] == [(date, "scheduled")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The ferry left Kolm on Monday afternoon. The tug set out from Delm shortly before midnight.", "2019-05-06"),
        ("Ana Ruiz sang late Monday night in Kolm. Her letter was pinned to the gate at 2:25 a.m.", "2019-05-07T02:25"),
        ("Ana Ruiz wrote in her 1987 memoir that geese chased her as a girl.", "1987"),
    ],
)
def test_the_day_is_that_of_the_happening(text: str, date: str) -> None:
    assert date in [d for d, _, _ in timeline(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It was a sorry sight, Tom Lee said of Monday's supper.",
        "Some bakers think that whoever wins the fair will receive a medal in July.",
        "No circus had come to the town since 2012.",
        "In a story May 3 about the wedding of Tom Lee, the agency reported erroneously that he was late.",
    ],
)
def test_what_is_no_happening_of_that_day_makes_no_entry(text: str) -> None:
    assert timeline(text) == []


def test_what_could_be_held_on_a_day_is_planned_for_it() -> None:
    (entry,) = timeline("An exchange of seeds with Kolm could take place on Sunday, Ana Ruiz said.")
    assert entry[:2] == ("2019-05-12", "scheduled")
    assert timeline("Ana Ruiz could win the race on Sunday.") == []


def test_what_is_told_on_a_day_stands_beside_what_is_told_of_another() -> None:
    found = timeline('"We received the plums last Friday and dried them," said Ana Ruiz of the orchard on Tuesday.')
    assert [(d, k) for d, k, _ in found] == [("2019-05-03", "event"), ("2019-05-07", "statement")]


def test_a_plan_given_up_in_one_sentence_is_not_that_of_the_next() -> None:
    found = timeline("The organ was mute, which had been due to repairs. On Monday, the bishop told the choir so.")
    assert [(d, k) for d, k, _ in found] == [("2019-05-06", "statement")]


def test_a_union_that_condemns_says_so_on_the_day_of_the_news() -> None:
    found = timeline("Gunmen attacked the brewery of Kolm on Tuesday. The Nordic Union condemned the attempt.")
    assert ("2019-05-07", "statement", "The Nordic Union condemned the attempt") in found


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (
            "He was followed by Omar Reyes, 47, who rode to a fair Monday in Delm.",
            "… Omar Reyes, 47, who rode to a fair Monday in Delm",
        ),
        (
            "There is one singer fewer: Tom Lee, the baker of Kolm, left the choir Monday night.",
            "… Tom Lee, the baker of Kolm … left the choir Monday night",
        ),
        (
            "Ana Ruiz stopped the man who had led so far, beating Tom Lee in the Kolm regatta on Monday.",
            "Ana Ruiz stopped the man who had led so far, beating Tom Lee in the Kolm regatta on Monday",
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
        # What a goat was not is no part of when the barge landed.
        (
            "The barge carried 53 sheep, including a goat that had not been listed, when it landed on Tuesday.",
            (
                "2019-05-07",
                "event",
                "The barge carried 53 sheep, including a goat that had not been listed, when it landed on Tuesday",
            ),
        ),
        (
            "The last was Olaf Brenn, 88, a beekeeper from Delm, who died at dawn on Tuesday in the hospital.",
            (
                "2019-05-07",
                "event",
                "… Olaf Brenn, 88, a beekeeper from Delm, who died at dawn on Tuesday in the hospital",
            ),
        ),
        (
            "However, the council closed the bridge on Tuesday.",
            ("2019-05-07", "event", "… the council closed the bridge on Tuesday"),
        ),
    ],
)
def test_an_entry_says_what_happened_and_no_more(text: str, expected: tuple[str, str, str]) -> None:
    assert timeline(text) == [expected]


def test_an_entry_is_headed_by_what_many_sources_tell() -> None:
    found = timeline(
        "A barn burned down on Tuesday near the mill in Kolm, a town of weavers.",
        "On Tuesday, two barns burned down near the mills of Kolm and Delm.",
        "Barns burned down on Tuesday near the mills in Kolm and Delm.",
        "Two barns burned down on Tuesday at the mills of Kolm and Delm.",
        "Barns burned down at the mill of Kolm and of Delm on Tuesday.",
    )
    assert len(found) == 1
    assert "Delm" in found[0][2]


def test_who_said_something_long_ago_makes_no_claim_of_it() -> None:
    found = brief("In 2012, the gardener Ana Ruiz told the Kolm Council that the well was closed.").timeline
    assert [(h.date, h.kind, h.claimed_by) for h in found] == [("2012", "background", None)]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("There is a postcard, dated May 2, in which Tom Lee says so.", None),
        ("A match was played in Kolm, followed by one in Delm on Tuesday.", None),
        # So much of a long sentence that a scrap can be read.
        (
            "Ana Ruiz, whose brother was hurt in the 2009 floods in Delm, spoke at length of the dam that the town had "
            "not wanted and of the men who had built it there without asking anybody at all whether that was right.",
            "Ana Ruiz, whose brother was hurt in the 2009 floods in Delm …",
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
    assert timeline("Takings of the ferries in Kolm dropped to $40 million last year.") == []
    assert [d for d, _, _ in timeline("The north wall of Mount Kolm was first climbed in 1958 by Ana Ruiz.")] == [
        "1958"
    ]


def test_porters_who_are_dismissed_are_not_spoken_of() -> None:
    found = timeline("In Kolm, 16 porters who were dismissed on Monday found their names struck off.")
    assert [(d, k) for d, k, _ in found] == [("2019-05-06", "event")]


def test_what_came_of_a_summit_is_what_was_said_there() -> None:
    found = timeline_of_days(
        ("2019-05-06", "The West Kolm Union will hold an emergency summit in Delm on Wednesday."),
        ("2019-05-09", "At its summit in Delm on Wednesday, the West Kolm Union pledged to send nets."),
    )
    assert [(d, k) for d, k, _ in found] == [("2019-05-08", "statement")]
