"""Given what an article tells without naming its day, or beside another day, this is the day it is of."""

from __future__ import annotations

import pytest
from timelines import timeline

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.model import Source, SourceMeta


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The rocket lifted off at 6:12 a.m. on Tuesday. It released the satellite 52 minutes later.",
            [
                ("2019-05-07T06:12", "event", "The rocket lifted off at 6:12 a.m. on Tuesday"),
                ("2019-05-07", "event", "It released the satellite 52 minutes later"),
            ],
        ),
        (
            "The rocket lifted off at 11:40 p.m. on Monday. The booster exploded about 30 minutes after launch.",
            [
                ("2019-05-06T23:40", "event", "The rocket lifted off at 11:40 p.m. on Monday"),
                ("2019-05-07", "event", "The booster exploded about 30 minutes after launch"),
            ],
        ),
        # Of a year nobody knows the day.
        (
            "The first bridge opened in 2011. It was closed two hours later.",
            [("2011", "background", "The first bridge opened in 2011")],
        ),
        (
            "The mayor met both sides on Monday evening, and they signed a deal at 5:40 a.m.",
            [
                ("2019-05-06", "event", "The mayor met both sides on Monday evening …"),
                ("2019-05-07T05:40", "event", "… they signed a deal at 5:40 a.m."),
            ],
        ),
        ("Shops hired guards in the run-up to Christmas. Pickets blocked the gates by dawn.", []),
        (
            "The company will publish third-quarter results on May 20.",
            [("2019-05-20", "scheduled", "The company will publish third-quarter results on May 20")],
        ),
        (
            "The inquiry is due to report by the end of June.",
            [("2019-06", "scheduled", "The inquiry is due to report by the end of June")],
        ),
        (
            "The satellite sent its first signal on Monday, the agency said, and should send a picture on Friday.",
            [
                ("2019-05-06", "event", "The satellite sent its first signal on Monday …"),
                ("2019-05-10", "scheduled", "… the agency said, and should send a picture on Friday"),
            ],
        ),
        (
            "Police ended the search on Tuesday after the man walked into a station the day before and gave his name.",
            [
                (
                    "2019-05-06",
                    "event",
                    "… the man walked into a station the day before and gave his name",
                ),
                ("2019-05-07", "event", "Police ended the search on Tuesday …"),
            ],
        ),
        ("It cut 300 jobs in 2011.", [("2011", "background", "It cut 300 jobs in 2011")]),
        ("Posted Mon 6 May 2019 at 7:05am AEST, updated Tue 7 May 2019 at 4:40pm AEST", []),
    ],
)
def test_the_day_of_a_happening(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert timeline(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "A dam on the Tamber gave way early on Monday. The dam burst at about 3.20am on Monday, police said.",
            ["A dam on the Tamber gave way early on Monday"],
        ),
        (
            "A second body was found on Monday morning. A third body was found late on Monday.",
            ["A second body was found on Monday morning", "A third body was found late on Monday"],
        ),
        (
            "Police on Monday identified the man as Ana Ruiz’s brother.",
            ["Police on Monday identified the man as Ana Ruiz’s brother"],
        ),
        (
            "Mourners filled the church on Monday for the service, at which the names of the dead were read.",
            ["Mourners filled the church on Monday for the service …"],
        ),
        ("(Harbour Weekly) - The ferry sank on Monday.", ["The ferry sank on Monday"]),
    ],
)
def test_one_or_two_and_where_the_headline_ends(body: str, expected: list[str]) -> None:
    assert [headline for _, _, headline in timeline(body)] == expected


@pytest.mark.parametrize(
    "body",
    [
        "The crew of the tug slept that night. At 3 a.m. it set out.",
        "Voting ended tonight. She gave up after midnight.",
    ],
)
def test_an_article_of_no_known_day_has_nights_of_no_known_day(body: str) -> None:
    undated = annotate(Source(meta=SourceMeta(id="s", path="s", published=None, published_basis="unknown"), body=body))
    assert compile_brief((undated,), "Test").timeline == ()


def test_this_week_had_come_as_far_as_the_day_of_the_article_for_what_is_gone_by() -> None:
    assert [d for d, _, _ in timeline("A survey of the lake taken this week found 40 herons.")] == [
        "2019-05-06/2019-05-08"
    ]
    assert [d for d, _, _ in timeline("The guild will meet this week.")] != ["2019-05-06/2019-05-08"]


def test_what_was_done_as_if_for_an_end_was_done() -> None:
    found = timeline("As if to mock the judges, Ana Ruiz on Tuesday sold the prize.")
    assert [d for d, _, _ in found] == ["2019-05-07"]
    assert timeline("If the judges agree, Ana Ruiz sold the prize on Tuesday.") == []


def test_what_an_article_tells_as_over_on_the_day_behind_its_own_came_on_that_day() -> None:
    # It bears a Wednesday: it was added to overnight.
    assert [d for d, _, _ in timeline("The council of Tarn shut the old quay on Thursday.")] == ["2019-05-09"]
    assert [d for d, _, _ in timeline("Two barges of Tarn were sold on Thursday.")] == ["2019-05-09"]
    assert [(d, k) for d, k, _ in timeline("Officers in Tarn said Thursday that they had found the boat.")] == [
        ("2019-05-09", "statement")
    ]
    # Further ahead it is the day gone by.
    assert [d for d, _, _ in timeline("The council of Tarn shut the old quay on Friday.")] == ["2019-05-03"]
    # What is told of the days before it says nothing of what was on it.
    assert timeline("The choir of Tarn raised money ahead of the fair on Thursday.") == []
    assert timeline("The old quay of Tarn stays shut on Thursday.") == []


def test_what_a_clause_leads_up_to_is_planned() -> None:
    found = timeline("The choir sold its piano ahead of the Tarn election on Saturday.")
    assert [(d, k) for d, k, _ in found] == [("2019-05-11", "scheduled")]
    assert [d for d, _, _ in timeline("The choir sold its piano near the Tarn election office on Saturday.")] == [
        "2019-05-04"
    ]


def test_what_was_supposed_to_be_is_planned_until_its_day_is_over() -> None:
    assert [(d, k) for d, k, _ in timeline("Voters in Tarn were supposed to choose a reeve on Saturday.")] == [
        ("2019-05-11", "scheduled")
    ]
    assert [d for d, _, _ in timeline("The council of Tarn shut the quay on Saturday, as it was meant to.")] == [
        "2019-05-04"
    ]
