"""Given a sentence whose day is that of its telling, its condition or a noun, this is the entry that it makes."""

from __future__ import annotations

import pytest
from timelines import timeline, timeline_of_days


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            # What is told has no day of its own: the statement is the news, and all of it is told.
            "The Tamber Water Board has agreed to close the dam in June, an official said on Monday.",
            [
                (
                    "2019-05-06",
                    "statement",
                    "The Tamber Water Board has agreed to close the dam in June, an official said on Monday",
                )
            ],
        ),
        (
            "Peru expelled Tom Lee, who was questioned in March over a fire, a newspaper reported on Tuesday.",
            [
                ("2019-03", "event", "… Tom Lee, who was questioned in March over a fire …"),
                (
                    "2019-05-07",
                    "statement",
                    "Peru expelled Tom Lee, who was questioned in March over a fire, a newspaper reported on Tuesday",
                ),
            ],
        ),
        (
            # What is told has one.
            "Tom Lee was arrested on Monday, police said on Tuesday.",
            [("2019-05-06", "event", "Tom Lee was arrested on Monday …")],
        ),
        # What somebody told that he had written has the day of the writing, in its own words.
        (
            "The widow told a jury in Kolm that she had written to the mill on April 2.",
            [("2019-04-02", "statement", "… she had written to the mill on April 2")],
        ),
        (
            "Tom Lee said that Ana Ruiz was brave, and said on Monday that she would win.",
            [
                (
                    "2019-05-06",
                    "statement",
                    "Tom Lee said that Ana Ruiz was brave, and said on Monday that she would win",
                )
            ],
        ),
        ("The keeper told the bench that he had not slept since midnight.", []),
        # What was done or said "this month" has no other day; what goes on in it is no happening.
        (
            "Tom Lee was dismissed this month over a quarrel.",
            [("2019-05", "event", "Tom Lee was dismissed this month over a quarrel")],
        ),
        ("Tom Lee is spending his evenings at the mill this month.", []),
        ('"We have not sold a single loaf this month," Tom Lee said.', []),
        # "Admitted" of somebody is no confession, and a moratorium is no word.
        (
            "Tom Lee was admitted to a clinic in Kolm on Monday.",
            [("2019-05-06", "event", "Tom Lee was admitted to a clinic in Kolm on Monday")],
        ),
        (
            "Tom Lee admitted on Monday that he had been late.",
            [("2019-05-06", "statement", "Tom Lee admitted on Monday that he had been late")],
        ),
        (
            "The parish declared a moratorium on new wells on Monday.",
            [("2019-05-06", "event", "The parish declared a moratorium on new wells on Monday")],
        ),
        (
            # What is told is yet to come: that it was said is news of its day.
            "The Tamber footbridge will open to walkers on Friday, a warden said on Monday.",
            [
                (
                    "2019-05-06",
                    "statement",
                    "The Tamber footbridge will open to walkers on Friday, a warden said on Monday",
                ),
                ("2019-05-10", "scheduled", "The Tamber footbridge will open to walkers on Friday …"),
            ],
        ),
        (
            "On Monday, Tom Lee hedged on whether he would back the plan if elected.",
            [("2019-05-06", "event", "On Monday, Tom Lee hedged on whether he would back the plan if elected")],
        ),
        ("The drivers will walk out on Friday if talks fail.", []),
        (
            "On Friday, the league plans to hold a rally to show a film made last week.",
            [("2019-05-10", "scheduled", "On Friday, the league plans to hold a rally to show a film made last week")],
        ),
        ("As of Tuesday, the village had no power.", []),
        # What is told now is only measured by it.
        ("Fewer people voted than in the race that Ruiz lost in 2008.", []),
        ("Tom Lee won more votes, compared with the three races that Ruiz won in 2008.", []),
        ("Looking back to 2008, Tom Lee argued that the gap had been small.", []),
        (
            "Tom Lee said that last month's discovery of a rifle was a breakthrough.",
            [("2019-04", "event", "… last month's discovery of a rifle …")],
        ),
        (
            "Soldiers in two trucks and a BTR armoured vehicle attacked the village on Monday.",
            [
                (
                    "2019-05-06",
                    "event",
                    "Soldiers in two trucks and a BTR armoured vehicle attacked the village on Monday",
                )
            ],
        ),
        ("Visits to the park rose from 100,000 in 1980 to a record.", []),
    ],
)
def test_entries(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert timeline(body) == expected


def test_a_day_before_a_noun_names_it_and_dates_nothing_else() -> None:
    told = timeline(
        "Tom Lee was shot dead in his kitchen on May 3. The mayor grew up near the scene of the May 3 shooting of Lee."
    )
    assert [headline for _, _, headline in told] == ["Tom Lee was shot dead in his kitchen on May 3"]


@pytest.mark.parametrize(
    "noun", ["the May 3 and 4 meetings", "the Friday after the vote", "the Friday before the summit"]
)
def test_a_day_that_something_else_follows_names_no_noun(noun: str) -> None:
    assert all("noun" not in kind for _, kind, _ in timeline(f"The council met on {noun}."))


def test_two_states_that_condemn_one_thing_on_one_day_make_two_statements() -> None:
    told = timeline(
        "Peru on Tuesday condemned the bombing of the embassy. Peru is a state.",
        "Chile on Tuesday condemned the bombing of the embassy. Chile is a state.",
    )
    assert len(told) == 2


def test_a_lead_in_the_perfect_tells_news_unless_it_sums_up_what_was_said() -> None:
    assert timeline("The presidents of Peru and Chile have signed the treaty in Lima.") == [
        ("2019-05-08~", "event", "The presidents of Peru and Chile have signed the treaty in Lima")
    ]
    assert timeline("Peru has accused Chile of breaking the treaty.") == []
    assert timeline_of_days(("2019-05-08", "Two ships have allegedly sailed to Lima with arms.")) == []


def test_what_was_planned_for_a_day_gone_by_and_was_called_off_stays_there() -> None:
    told = timeline_of_days(("2019-05-05", "A service planned at the abbey for Saturday was canceled after a threat."))
    assert told == [("2019-05-04", "event", "A service planned at the abbey for Saturday was canceled after a threat")]


def test_who_declared_something_on_a_day_gone_by_did_so_then() -> None:
    told = timeline('"To close the dam under these circumstances would be a mistake," Ana Ruiz declared Sunday.')
    assert [date for date, _, _ in told] == ["2019-05-05"]


def test_that_what_was_said_in_a_week_that_is_not_over_was_said() -> None:
    said = "Ana Ruiz said earlier this week that the mill in Tarn will open once it has a roof."
    assert [(date, kind) for date, kind, _ in timeline(said)] == [("2019-05-06/2019-05-08", "statement")]
    announced = "The Tarn Guild just this month announced it would close the mill."
    assert [(date, kind) for date, kind, _ in timeline(announced)] == [("2019-05", "statement")]
    planned = "Ana Ruiz said the mill will open later this week."
    assert [(date, kind) for date, kind, _ in timeline(planned)] == [("2019-05-08/2019-05-12", "scheduled")]
