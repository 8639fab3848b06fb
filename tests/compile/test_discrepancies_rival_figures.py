"""Given a figure and another that a party sets against it, or tolls of an earlier event, this is how they stand."""

from __future__ import annotations

import pytest
from compared import compared


@pytest.mark.parametrize(
    ("body", "values"),
    [
        (
            "Police said 3,000 people joined the march in Olm. Organisers put the number at 10,000.",
            {"3,000 people", "10,000"},
        ),
        ("Some 11 tonnes of fish have died. The anglers' club puts it at 20 tonnes.", {"Some 11 tonnes", "20 tonnes"}),
        (
            "The files of 4,200 patients were stolen, the board said. "
            "A lawyer who acts for 90 patients said the real number was closer to 9,000.",
            {"4,200 patients", "9,000"},
        ),
    ],
)
def test_a_figure_is_set_against_the_one_before(body: str, values: set[str]) -> None:
    found = [d for d in compared(body, "The march was loud.") if d.rule == "rival-figure"]
    assert [(d.verdict, {p.value for p in d.positions}) for d in found] == [("disputed", values)]


def test_figures_in_conflict_anyhow_stay_so_beside_a_rival() -> None:
    found = compared(
        "In Olm 3,000 people joined the march. Organisers put the number at 10,000.",
        "In Olm 4,400 people joined the march.",
    )
    assert [(d.rule, d.verdict) for d in found if d.kind == "number"] == [("rival-figure", "conflict")]


@pytest.mark.parametrize(
    "body",
    [
        # the same figure
        "Police said 3,000 people joined the march. Organisers put the number at 3,000.",
        # another kind of number
        "The march cost the city 5 million euros. Organisers put the number at 10,000.",
        # how many they are who put it so
        "The tunnel was shut for a matter of seconds; the letter to the 15 members of the board put it at 17.",
        # of a time, which the number before is not
        "Two Tamber jets crossed the border. One was over Olm for seconds; a letter to the council put it at 17.",
        # far off
        "Police said 3,000 people joined. It rained. They sang. They went home. Organisers put the number at 10,000.",
    ],
)
def test_no_rival(body: str) -> None:
    assert not [d for d in compared(body, "The march was loud.") if d.rule == "rival-figure"]


def test_tolls_of_one_earlier_year() -> None:
    found = compared(
        "In 2001, 127 people died in a crush in Olm.",
        "It was the worst disaster since May 2001, when 126 people were killed in Olm.",
        "A mine accident in 2001 killed 12 people.",
    )
    assert [(d.question, d.verdict) for d in found if d.kind == "number"] == [
        ("How many people died in 2001?", "conflict")
    ]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "Anna Dresk, 52, led the board.",
            "Anna Dresk resigned on Friday. The 53-year-old said she was tired.",
            "conflict",
        ),
        # another person's age
        ("Anna Dresk, 52, led the board.", "Anna Dresk left the board. The 30-year-old driver was hurt.", None),
    ],
)
def test_the_aged(one: str, other: str, verdict: str | None) -> None:
    assert next((d.verdict for d in compared(one, other) if d.rule == "same-age"), None) == verdict


def test_who_stays_and_goes() -> None:
    found = compared("Mr Fenn Orlo said on Peace Radio that he would not go.", "Fenn Orlo resigned on Tuesday.")
    assert [(d.question, d.verdict) for d in found if d.rule == "state-told"] == [
        ("Has Fenn Orlo left office?", "compatible")
    ]
