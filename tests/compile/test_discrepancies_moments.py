"""Given figures of what changes, these are of two moments, and those are in conflict."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.compile.discrepancies.figures.moments import NOTE


@pytest.mark.parametrize(
    ("one", "other", "note"),
    [
        ("Shares of Vellan fell 5.2 percent in early trading.", "Shares of Vellan closed down 3.9 percent.", NOTE),
        ("Shares of Vellan rose 5.2 percent at the close.", "Shares of Vellan rose 7.1 percent by noon.", NOTE),
        ("Copper rose to $8,410 a ton on Monday.", "Copper fell to $8,290 a ton on Wednesday.", NOTE),
        ("The smoke rose to 7 km on Monday.", "The smoke rose to 11 km on Wednesday.", NOTE),
    ],
)
def test_a_figure_of_another_time_is_no_conflict(one: str, other: str, note: str) -> None:
    found = compared(one, other)
    assert "conflict" not in {d.verdict for d in found}
    assert note in {d.note for d in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shares of Vellan closed down 5.2 percent.", "Shares of Vellan closed down 3.9 percent."),
        ("The smoke rose to 7 km on Monday.", "The smoke rose to 11 km on Monday."),
        # when it was said
        (
            "The wall is 7 metres high, the firm said on Monday.",
            "The wall is 9 metres high, the firm said on Thursday.",
        ),
        # what happened once
        ("Four men robbed the Tarn bank on Monday.", "Six men robbed the Tarn bank on Tuesday."),
    ],
)
def test_figures_of_one_time_are(one: str, other: str) -> None:
    assert "conflict" in {d.verdict for d in compared(one, other)}


def test_a_figure_that_was_told_before_answers_nothing() -> None:
    one = "The storm cost the port about $21 million."
    two = "The port says the storm cost it $26.5 million, more than the $21 million that it first reported."
    [row] = [d for d in compared(one, two) if d.kind == "money"]
    assert (row.verdict, [p.value for p in row.positions]) == ("conflict", ["about $21 million", "$26.5 million"])
    toll = "The storm killed 19 people in Tarn, up from an earlier toll of 16, the port said."
    [row] = [d for d in compared("The storm killed 19 people in Tarn.", toll) if d.rule == "toll"]
    assert row.verdict == "agree"


def test_a_bare_number_is_taken_with_what_bounds_it() -> None:
    one = "Vellan is to cut 290 jobs at its cannery."
    other = "Almost 300 of them are to lose their jobs, workers at the Vellan cannery said."
    [row] = [d for d in compared(one, other) if d.question == "How many jobs go?"]
    assert (row.verdict, [p.value for p in row.positions]) == ("compatible", ["290 jobs", "Almost 300"])


def test_who_founded_it_may_stand_before_the_year() -> None:
    one = "Vellan was set up in 1911 by Ada Tirn."
    other = "Vellan, which was founded by Ada Tirn in a Holm boathouse in 1912, cans fish."
    found = {d.verdict for d in compared(one, other) if (d.question or "").startswith("When was it founded")}
    assert found == {"conflict"}


def test_how_long_it_takes_to_fall_ill() -> None:
    one = "Symptoms may appear up to nine weeks after infection."
    other = "The incubation period can be as long as two months."
    asked = "How long can it take until symptoms appear?"
    assert [d.verdict for d in compared(one, other) if d.question == asked] == ["compatible"]
    usual = "Symptoms usually begin within ten days after infection."
    assert asked not in {d.question for d in compared(usual, other)}
