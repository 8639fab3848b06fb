"""Calendar dates of which no clause tells a happening: entries, where no other entry has that date."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timelines import timeline

from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.named_day import alone
from briefgen.compile.timex import days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The judge lifted an order that the quarry stay shut until August 9 for a survey.",
            [("2019-08-09", "scheduled")],
        ),
        ("The league reconvenes Aug. 9.", [("2019-08-09", "scheduled")]),
        (
            "The mayor welcomed the worst flood of the valley since Nov. 4, 1966, as a lesson.",
            [("1966-11-04", "background")],
        ),
        (
            "Ana Ruiz, who ran the mint from 2001 to 2004 and the bank from 1996 to 1999, is 70.",
            [("1996/1999", "background"), ("2001/2004", "background")],
        ),
        (
            "The warden let the barge pass on May 1, May 3 and May 5 without its papers.",
            [("2019-05-01", "event"), ("2019-05-03", "event"), ("2019-05-05", "event")],
        ),
    ],
)
def test_a_date_that_nothing_else_is_told_of_makes_an_entry(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(d, k) for d, k, _ in timeline(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Honey costs more than in 2014.",
        "The orchard had 90 trees as of January.",
        "No ferry has called at Velm since 2011.",
        "The fair, originally planned for July 20, is off.",
        "If the dyke holds until August 9, the cellars stay dry.",
        "The bakers think that whoever is named on August 9 deserves it.",
        "The 2022 loan costs little.",
        '"We close on August 9," the porter joked.',
        "Friday, August 9, 2019.",
    ],
)
def test_what_a_date_only_measures_or_may_never_be_makes_none(text: str) -> None:
    assert timeline(text) == []


def test_a_date_that_an_entry_has_is_only_named_again() -> None:
    found = timeline("The town will reopen the baths on August 9. Nobody may swim there until August 9.")
    assert [(d, h) for d, _, h in found] == [("2019-08-09", "The town will reopen the baths on August 9")]


def test_more_than_a_number_is_no_comparison() -> None:
    found = timeline("The guild held more than nine hours of talks in January.")
    assert [d for d, _, _ in found] == ["2019-01"]


def test_what_is_so_at_least_since_a_year_began_then() -> None:
    found = timeline("Wolves were in those hills for long, at least since 2003, before the village saw them.")
    assert [d for d, _, _ in found] == ["2003"]


def named(date: str) -> Candidate:
    nothing: frozenset[str] = frozenset()
    return Candidate(
        source="s",
        order=0,
        date=date,
        start=0,
        end=1,
        kind="background",
        subject=None,
        speaker=None,
        main=nothing,
        terms=nothing,
        actors=(),
    )


def _dates() -> st.SearchStrategy[str]:
    day = st.builds("2019-0{}-1{}".format, st.integers(1, 3), st.integers(0, 3))
    coarser = st.sampled_from(["2019", "2018", "2019-01", "2019-02", "2019-03", "2018-12"])
    return day | coarser | st.tuples(day, day).map(sorted).map("/".join)


@given(st.lists(_dates(), max_size=4), st.lists(_dates(), max_size=4))
def test_a_day_is_told_by_that_day_and_a_longer_time_by_what_it_holds_or_lies_in(
    told: list[str], of: list[str]
) -> None:
    def tells(other: tuple[int, int], one: tuple[int, int]) -> bool:
        if one[0] == one[1]:
            return other == one
        return (other[0] <= one[0] and one[1] <= other[1]) or (one[0] <= other[0] and other[1] <= one[1])

    spans = [span for date in told if (span := days(date))]
    expected = {date for date in of if (one := days(date)) and not any(tells(other, one) for other in spans)}
    assert {group[0].date for group in alone([named(date) for date in of], told, frozenset())} == expected


def test_named_dates_are_not_held_against_each_entry() -> None:
    many = [named(f"{year:04}-{month:02}") for year in range(1000, 1800) for month in range(1, 13)]
    told = [f"{year:04}-{month:02}-05" for year in range(1800, 2600) for month in range(1, 13)]
    start = time.process_time()
    assert len(alone(many, told, frozenset())) == len(many)
    assert time.process_time() - start < 3
