"""Given what is told once more with its hour, by a further date or as far as it had come, these are the entries."""

from __future__ import annotations

import pytest
from timelines import PUBLISHED, timeline, timeline_of_days


@pytest.mark.parametrize(
    ("body", "dates"),
    [
        ("Ana Ruiz became mayor of Velm in 1987 and governor in 1991.", ["1987", "1991"]),
        (
            "The league grew three times, adding Peru and Chile in 1952, Mexico in 1957 and Spain in 1963.",
            ["1952", "1957", "1963"],
        ),
        ("Four miners were let go on Monday and two more on Tuesday.", ["2019-05-06", "2019-05-07"]),
        # Two dates of one verb are one stretch where the one follows the other, else two.
        ("The river in Velm rose on Monday and Tuesday.", ["2019-05-06/2019-05-07"]),
        ("Envoys met in Velm in 2016 and 2017.", ["2016/2017"]),
        ("Envoys met in Velm in March and April 2017.", ["2017-03"]),
        ("Ana Ruiz sailed to Velm in 1958 and 1964.", ["1958", "1964"]),
    ],
)
def test_a_further_date_without_its_verb(body: str, dates: list[str]) -> None:
    assert [date for date, *_ in timeline(body)] == dates


def test_the_first_of_two_dates_ends_its_headline() -> None:
    assert [headline for *_, headline in timeline("Ana Ruiz became mayor of Velm in 1987 and governor in 1991.")] == [
        "Ana Ruiz became mayor of Velm in 1987 …",
        "Ana Ruiz became mayor of Velm in 1987 and governor in 1991",
    ]


@pytest.mark.parametrize(
    ("body", "date"),
    [
        ("Pilots in Velm said six barges had been towed ashore by noon on Tuesday.", "2019-05-07T12:00"),
        ("By early Tuesday, 61 tremors had been recorded in Velm.", "2019-05-07"),
        ("The toll stood at 57 as of Tuesday.", "2019-05-07"),
        ("Boats had saved 64 people by Tuesday.", "2019-05-07"),
        ("Nine boats went out at first. By Tuesday it was 24 boats.", "2019-05-07"),
        ("By Tuesday afternoon Ana Ruiz had called off a concert in Velm.", "2019-05-07"),
    ],
)
def test_how_far_things_had_come_by_a_time(body: str, date: str) -> None:
    assert date in [d for d, *_ in timeline(body)]


@pytest.mark.parametrize(
    "body",
    [
        "As of Tuesday, the league has 12 members.",
        "The bank wants its money by Tuesday.",
        "By Monday the bridge had been closed.",
        "By Monday it was too late.",
    ],
)
def test_how_things_are_by_a_time_is_no_happening(body: str) -> None:
    assert timeline(body) == []


def test_what_occurred_is_what_was_told_before() -> None:
    told = timeline(
        "An explosion tore through a mill in Velm on Tuesday, killing nine. "
        "The blast occurred at 4 a.m. on Tuesday on the upper floor of the mill, some 12 miles from Tamber."
    )
    assert [date[:10] for date, *_ in told] == ["2019-05-07"]


def test_the_accident_that_happened_is_what_the_article_opens_with() -> None:
    lead = "A tram ran through a bakery in Velm on Tuesday, killing nine."
    told = timeline(f"{lead} Few slept. The accident happened Tuesday at 4 a.m. near Tamber.")
    assert [date for date, *_ in told] == ["2019-05-07T04:00"]
    # On another day it is another.
    told = timeline(f"{lead} Few slept. The accident happened on Monday near Tamber.")
    assert [date for date, *_ in told] == ["2019-05-06", "2019-05-07"]


def test_a_second_blast_is_another() -> None:
    told = timeline(
        "An explosion tore through a mill in Velm on Tuesday, killing nine. "
        "A second blast occurred at 4 p.m. on Tuesday on the upper floor of the mill."
    )
    assert len(told) == 2


def test_what_a_body_declares_in_the_opening_of_its_own_text() -> None:
    told = timeline_of_days(
        (PUBLISHED, "Tamber, 8 May 2019. The Velm Miners’ Union calls on the council to reopen the pit at once.")
    )
    assert [(date, kind) for date, kind, _ in told] == [("2019-05-08", "statement")]


@pytest.mark.parametrize(
    "body",
    [
        "The Velm Miners’ Union says the pit is old.",
        "Rain fell on Velm. The Velm Miners’ Union calls on the council to reopen the pit at once.",
        "Ana Ruiz calls the pit her home.",
    ],
)
def test_what_others_say_that_it_says_is_none(body: str) -> None:
    assert [kind for _, kind, _ in timeline(body) if kind == "statement"] == []


def test_what_is_called_off_by_a_time_was_planned_for_its_own_day() -> None:
    told = timeline("By Tuesday afternoon Ana Ruiz had called off a concert with Tom Lee slated for Friday in Velm.")
    assert [(date, kind) for date, kind, _ in told] == [("2019-05-07", "event"), ("2019-05-10", "scheduled")]


BELL = "In Velm at 7 p.m. the mayor rang the great bronze bell for all millers."


@pytest.mark.parametrize(
    ("day", "dates"),
    [
        # the newspaper of the next day prints the agency's text; three weeks later it was rung once more
        ("2019-05-07", ["2019-05-06T19:00"]),
        ("2019-05-28", ["2019-05-06T19:00", "2019-05-28T19:00"]),
    ],
)
def test_what_is_told_in_the_same_words_keeps_the_day_where_it_stood_first(day: str, dates: list[str]) -> None:
    found = timeline_of_days(("2019-05-06", f"A crane fell in Velm. {BELL}"), (day, f"Bread is dear. {BELL}"))
    assert [date for date, _, _ in found if date.endswith("T19:00")] == dates
