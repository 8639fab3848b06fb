"""Given words that tell of no happening of the news, no entry is made of them alone."""

from __future__ import annotations

import pytest
from timelines import brief, timeline

STRIKE = "Dock workers in Tamber went on strike on Monday. It is their third. Grain prices are high. "


@pytest.mark.parametrize(
    "aside",
    [
        "Ana Ruiz, who trades in grain, said in a phone interview that ships could wait for weeks.",
        "The Tamber Grain Board said in a written statement that ships could wait for weeks.",
        "Tom Lee also said that ships could wait for weeks.",
    ],
)
def test_what_is_said_in_passing(aside: str) -> None:
    assert [date for date, _, _ in timeline(STRIKE + aside)] == ["2019-05-06"]


def test_the_day_or_year_on_which_it_was_not() -> None:
    found = timeline("The dock in Tamber sank on Monday. It was built in 1998, not in 1988.")
    assert [date for date, _, _ in found] == ["1998", "2019-05-06"]


def test_what_is_said_in_a_statement_that_leads_is_news() -> None:
    found = timeline("Port chief Ana Ruiz said in a statement that the docks would be closed for weeks.")
    assert [(date, kind) for date, kind, _ in found] == [("2019-05-08", "statement")]


@pytest.mark.parametrize(
    "body",
    [
        "Police officials in Tamber declined to comment on Monday.",
        "The Tamber Grain Board did not respond on Tuesday to questions.",
        "The winner will be known once all votes are counted on Tuesday.",
        "This is the choice that faces voters this fall.",
        "The town has less than 500 people and sends just one of them to the games this summer.",
        "A curfew from 20:00 to 5 a.m. has been imposed in Tamber.",
        "The shop was open from 9am to 5pm.",
        "As the crowd cheered on Monday, she had tears in her eyes.",
        "“They were promised a list on Sunday,” he told the crowd.",
        "The captain was called by the owner at 3.45pm on the day of the sinking.",
        "Nuns of Delm spent much of the morning in the kiln.",
        # A thing or a person that has its name of a day or a year.
        "The bakers of Delm were calling off their Christmas market.",
        "2020 candidates quarrel over the price of plums.",
    ],
)
def test_no_entry(body: str) -> None:
    assert timeline(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The trial begins next year.", ("2020", "scheduled", "The trial begins next year")),
        ("Bakers in Delm struck on Christmas.", ("2018-12-25", "background", "Bakers in Delm struck on Christmas")),
        (
            "Bakers argued over Monday's balcony address.",
            ("2019-05-06", "event", "Bakers argued over Monday's balcony address"),
        ),
        (
            "Peru declined on Monday to send troops.",
            ("2019-05-06", "event", "Peru declined on Monday to send troops"),
        ),
        (
            "The first ship, which set out from Tamber on Monday, reached the island.",
            ("2019-05-06", "event", "The first ship, which set out from Tamber on Monday …"),
        ),
        (
            "On Friday, Ana Ruiz has a speech scheduled before the Tamber Board of Trade.",
            ("2019-05-10", "scheduled", "On Friday, Ana Ruiz has a speech scheduled before the Tamber Board of Trade"),
        ),
        (
            "Shells hit the harbour of Kolm before dawn on Tuesday.",
            ("2019-05-07", "event", "Shells hit the harbour of Kolm before dawn on Tuesday"),
        ),
        (
            "Divers were hurt in Kolm on Tuesday after dark fell and lamps failed.",
            ("2019-05-07", "event", "Divers were hurt in Kolm on Tuesday after dark fell and lamps failed"),
        ),
        (
            "The search set off on Tuesday shortly before midnight.",
            ("2019-05-07", "event", "The search set off on Tuesday shortly before midnight"),
        ),
    ],
)
def test_what_seems_none_and_is_one(body: str, expected: tuple[str, str, str]) -> None:
    assert timeline(body)[0] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The opposition called for a march on Friday.", [("2019-05-10", "scheduled")]),
        ("The opposition called for calm on Friday.", [("2019-05-03", "statement")]),
        ("The shooting began overnight Sunday to Monday.", [("2019-05-06", "event")]),
        ("The delegates left the hotel for three hours after a row on Monday.", [("2019-05-06", "event")]),
    ],
)
def test_day_and_kind(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(date, kind) for date, kind, _ in timeline(body)] == expected


def test_a_relative_clause_tells_nothing_of_what_its_noun_did() -> None:
    found = timeline(
        "A crowded ferry that was battered by high waves sank off the coast on Monday, killing 31 people.",
        "The ferry sank on Monday in a storm.",
    )
    assert len(found) == 1


def test_what_a_picture_shows() -> None:
    picture = "Mayor Ana Ruiz pats a goat as farmers look on at the fair in Kolm on Friday, May 3, 2019."
    told = "Ana Ruiz opened the fair in Kolm on Friday, May 3, 2019."
    assert timeline(f"Farmers in Kolm struck on Friday.\n\n{picture}") == timeline("Farmers in Kolm struck on Friday.")
    assert len(timeline(f"Farmers in Kolm struck on Friday.\n\n{told}")) == 2


def test_what_is_like_a_happening_in_the_article_that_dates_it_is_another() -> None:
    dated = "Tom Lee's divers searched the wreck of the ferry off Delm on Tuesday."
    also = "Five other divers of Tom Lee searched the wreck of the mill off Delm."
    one = brief(f"{dated}\n\nHe was there. {also}").timeline
    assert [[e.text for e in h.evidence] for h in one] == [[dated.rstrip(".")]]
    two = brief(dated, f"The mayor fell ill on Tuesday. He was there. {also}").timeline
    assert [dated.rstrip("."), also.rstrip(".")] in [[e.text for e in h.evidence] for h in two]


def test_a_day_that_names_a_vote_is_told_beside_the_month_that_tells_of_it() -> None:
    found = timeline(
        "The guild drafts its charter before it votes at its meeting in Delm in July.",
        "Bakers can change their minds until the July 25 vote at the meeting in Delm.",
    )
    assert "2019-07-25" in [date for date, *_ in found]


@pytest.mark.parametrize(
    "body",
    [
        "New details emerged on Monday of the fire in the mill.",
        "Ana Ruiz did not return calls from the Post on Monday.",
        "Pupils were on their way back to Velm after the winter break.",
        "She slept while Velm was getting ready to ring in the New Year.",
    ],
)
def test_what_only_says_how_the_news_is_told(body: str) -> None:
    assert timeline(body) == []


def test_what_a_barrel_costs_is_of_the_day_of_the_news() -> None:
    body = "The port of Velm reopened on Monday. Brent crude fell about 1 percent to $63.67 a barrel. The sky was red."
    assert "Brent crude fell about 1 percent to $63.67 a barrel" in [headline for _, _, headline in timeline(body)]


def test_where_a_ship_was_then_towed_is_told() -> None:
    body = "The ferry Alca came free on Monday. The ship was then towed to a bay of the lake."
    assert [date for date, *_ in timeline(body)] == ["2019-05-06", "2019-05-06"]
