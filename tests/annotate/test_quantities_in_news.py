"""Quantities as news prose puts them: groups of people, ages in a row, mixed fractions, changes by and to."""

from __future__ import annotations

import pytest

from briefgen.annotate.quantities import find_quantities
from briefgen.annotate.sentences import find_sentences
from briefgen.model import QuantityMention


def quantities(body: str) -> tuple[QuantityMention, ...]:
    return find_quantities(body, find_sentences(body), (), ())


@pytest.mark.parametrize(
    ("body", "text", "bound", "value", "unit"),
    [
        ("The barge had a crew of 17.", "17", "=", 17, "person"),
        ("He spoke to a crowd of some 900.", "some 900", "~", 900, "person"),
        ("All 26 aboard are well.", "26", "=", 26, "person"),
        ("The ferry had 205 on board.", "205", "=", 205, "person"),
        ("Hundreds of thousands marched.", "Hundreds of thousands", ">=", 200_000, "person"),
        ("The fever has sickened 310.", "310", "=", 310, "person"),
        ("The other nine were unhurt.", "nine", "=", 9, "person"),
        ("The mill employs 640.", "640", "=", 640, "person"),
        ("The death toll climbed past 70.", "70", "=", 70, "person"),
        ("The toll has topped 400.", "topped 400", ">", 400, "person"),
        ("A couple of hundred boats sank.", "A couple of hundred", "~", 200, "boat"),
        ("It ran for 2 1/2 hours.", "2 1/2 hours", "=", 2.5, "hour"),
        ("It ran for 2-1/2 hours.", "2-1/2 hours", "=", 2.5, "hour"),
        ("It ran for six-and-a-half hours.", "six-and-a-half hours", "=", 6.5, "hour"),
        ("The man is 5ft 8in tall.", "5ft 8in", "=", 68, "inch"),
        ("A girl of eight is missing.", "eight", "=", 8, "year of age"),
        ("A son of two smiths is missing.", "two", "=", 2, "smith"),
        ("The thieves are aged between 19 and 25.", "19 and 25", "=", 19, "year of age"),
        ("A magnitude-5.2 tremor was felt.", "5.2", "=", 5.2, "magnitude"),
        ("The tremor, 5.2 on the Richter scale, was felt.", "5.2", "=", 5.2, "magnitude"),
        ("Of the 31 deputies, 18 abstained.", "18", "=", 18, "deputy"),
    ],
)
def test_one_quantity(body: str, text: str, bound: str, value: float, unit: str) -> None:
    assert (text, bound, value, unit) in [(q.text, q.bound, q.value, q.unit) for q in quantities(body)]


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("Two men, aged 27 and 52, were held.", [2, 27, 52]),
        ("It hurt 60 people aged over 70 and 14 children.", [60, 70, 14]),
        ("Tin fell $2.10 to $61.40 a pound.", [2.1, 61.4]),
        ("The levy was cut to 4.5 from 5.25 percent.", [4.5, 5.25]),
        ("The price rose $3 to $4.", [3]),  # a range: whether by three or from three is open
    ],
)
def test_one_after_another(body: str, values: list[float]) -> None:
    assert [q.value for q in quantities(body)] == values


def test_whom_the_next_number_counts_has_no_age() -> None:
    *_, last = quantities("It hurt 60 people aged over 70 and 14 children.")
    assert last.unit == "child"


def test_a_range_may_be_cut_at_the_hyphen() -> None:
    (found,) = quantities("Expect a 20- to 25-minute wait.")
    assert (found.text, found.value, found.high, found.unit) == ("20- to 25-minute", 20, 25, "minute")


@pytest.mark.parametrize(
    "body",
    [
        "All but three of the divers came up.",  # nobody counts the three here
        "The Group of Seven agreed.",
        "The class of 2009 met.",
        "Rates are given for 3/4 and 9/11.",
    ],
)
def test_none(body: str) -> None:
    assert quantities(body) == ()


def test_who_owns_what_is_counted_is_not_counted() -> None:
    share, people = quantities("A fifth of the island's 90,000 people left.")
    assert (share.value, share.counted) == (20, None)
    assert (people.value, people.unit) == (90_000, "person")


@pytest.mark.parametrize(
    ("body", "text", "value"),
    [
        ("The tug found the wreck at 838m.", "838m", 838),
        ("The submarine withstands a maximum of about 500m.", "about 500m", 500),
        ("A 200m stretch of the viaduct came down.", "200m", 200),
        ("His car fell about 30m and became wedged.", "about 30m", 30),
        ("The drill reached a depth of 12m.", "12m", 12),
    ],
)
def test_a_number_with_an_m_is_in_metres_where_a_length_is_told(body: str, text: str, value: float) -> None:
    (found,) = quantities(body)
    assert (found.text, found.value, found.unit) == (text, value, "metre")


@pytest.mark.parametrize(
    "body",
    ["Viewers fell 3m last year.", "The club valued him at 30m.", "Turnout was 12.5m.", "Some 2.6m people watched."],
)
def test_a_number_with_an_m_is_of_millions_elsewhere(body: str) -> None:
    assert "metre" not in {q.unit for q in quantities(body)}
