"""Given what one article says will come and a later one says came, this is one entry or two."""

from __future__ import annotations

import pytest
from timelines import timeline, timeline_of_days

PLAN = ("2019-05-03", "Both sides will meet at the office for labour disputes on Monday.")


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (
            "A first round of talks at the office for labour disputes broke down on Monday night.",
            [
                (
                    "2019-05-06",
                    "event",
                    "A first round of talks at the office for labour disputes broke down on Monday night",
                )
            ],
        ),
        # What else came on that day is another thing.
        (
            "A ferry sank in the harbour on Monday.",
            [
                ("2019-05-06", "scheduled", PLAN[1].rstrip(".")),
                ("2019-05-06", "event", "A ferry sank in the harbour on Monday"),
            ],
        ),
        (
            "A first round of talks at the office for labour disputes broke down on Tuesday.",
            [
                ("2019-05-06", "scheduled", PLAN[1].rstrip(".")),
                (
                    "2019-05-07",
                    "event",
                    "A first round of talks at the office for labour disputes broke down on Tuesday",
                ),
            ],
        ),
    ],
)
def test_a_plan_and_what_came_of_it(later: str, expected: list[tuple[str, str, str]]) -> None:
    assert timeline_of_days(PLAN, ("2019-05-08", later)) == expected


def test_the_hour_that_was_planned() -> None:
    found = timeline_of_days(
        ("2019-05-03", "Work will resume at 6 a.m. on Monday, Ruiz Power said."),
        ("2019-05-08", "Cranes began moving again at six o’clock on Monday morning."),
    )
    assert found == [("2019-05-06T06:00", "event", "Cranes began moving again at six o’clock on Monday morning")]


@pytest.mark.parametrize(
    "body",
    [
        "The flight had been set for Tuesday.",
        "The strike, which had been due to end on Monday, goes on.",
        "If Saturday’s launch fails, the pad will be needed for another flight.",
        "“Australians look after each other,” Ana Ruiz told reporters in Tamber.",
    ],
)
def test_what_makes_no_entry(body: str) -> None:
    assert timeline(body) == []


def test_a_remark_that_two_sources_have_makes_one() -> None:
    bodies = [
        f"{opening}\n“We look after each other,” Ana Ruiz told reporters." for opening in ("It rained.", "It is wet.")
    ]
    assert timeline(*bodies) == [("2019-05-08", "statement", "“We look after each other,” Ana Ruiz told reporters")]


def test_what_befalls_but_once_and_is_told_in_other_words_on_one_day() -> None:
    found = timeline(
        "Armed men kidnapped an engineer and his driver in the northern province of Lower Portia on Monday.",
        "Mr Soto was abducted on Monday on his way to a water plant.",
    )
    assert len(found) == 1


def test_what_came_may_share_no_more_than_who_and_what_with_the_plan() -> None:
    found = timeline_of_days(
        ("2019-05-06", "The Danish cabinet is due to discuss the safety of ferries on Wednesday."),
        ("2019-05-09", "The cabinet decided on Wednesday to ground all ferries that are more than 30 years old."),
    )
    assert [(date, kind) for date, kind, _ in found] == [("2019-05-08", "event")]


def test_one_word_in_common_is_not_enough() -> None:
    found = timeline_of_days(
        ("2019-05-06", "The Danish cabinet is due to return home on Wednesday night."),
        ("2019-05-09", "Two dockers were arrested at their homes on Wednesday evening."),
    )
    assert [(date, kind) for date, kind, _ in found] == [("2019-05-08", "scheduled"), ("2019-05-08", "event")]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The bakers vowed on Tuesday to keep their ovens cold until the guild's runoff on June 2.", "2019-06-02"),
        ("The mayor saw on Tuesday no bread for the children before the fishermen's convention in July.", "2019-07"),
    ],
)
def test_a_noun_with_a_day_to_come_behind_it(told: str, day: str) -> None:
    assert [date for date, kind, _ in timeline(told) if kind == "scheduled"] == [day]


@pytest.mark.parametrize(
    "told",
    [
        "The bakers vowed on Tuesday to keep their ovens as cold as before the guild's runoff in March.",
        "If the bakers keep calm until the runoff on June 2, all will be well, the mayor said on Tuesday.",
        "The bakers hoped on Tuesday for a bridge in June.",
    ],
)
def test_no_noun_of_a_happening_to_come(told: str) -> None:
    assert [date for date, kind, _ in timeline(told) if kind == "scheduled"] == []


def test_an_aside_between_an_auxiliary_and_its_verb_ends_no_clause() -> None:
    told = "The ferrymen's guild had, earlier on Tuesday, sent a letter to the harbour board."
    assert timeline(told) == [("2019-05-07", "event", told.rstrip("."))]


def test_what_somebody_had_been_scheduled_to_do_is_an_entry_of_its_day() -> None:
    found = timeline("Ana Ruiz had been scheduled to open the Tarn regatta on Monday, but stayed in Velm.")
    assert found[0] == ("2019-05-06", "scheduled", "Ana Ruiz had been scheduled to open the Tarn regatta on Monday …")
    # What only describes another thing, or was planned at first, is none.
    assert timeline("The regatta, which had been expected to end in Tarn on Monday, goes on.") == []
    assert timeline("The regatta was originally due to open on Monday.") == []


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("The Alca, which sank off Velm, had been due in Tarn on Monday.", "2019-05-06"),
        ("Another meeting of the board had been due on Monday.", "2019-05-06"),
        ("She put off a visit to Tarn that had been planned for Tuesday.", "2019-05-07"),
        ("The next overhaul of the Alca had been due in 2018, but was put off.", "2018"),
    ],
)
def test_what_had_been_due_is_an_entry_of_its_day(told: str, date: str) -> None:
    assert date in [day for day, _, _ in timeline(told)]


def test_what_somebody_could_do_by_a_day_is_planned_for_it() -> None:
    (entry,) = timeline("The first goats could be home in Tarn by May 19, Ana Ruiz said.")
    assert entry[:2] == ("2019-05-19", "scheduled")
    # how a contest or the weather turns out is no plan
    assert timeline("It could rain in Tarn on Sunday.") == []
    assert timeline("Ana Ruiz could perhaps swim there on Sunday.") == []
