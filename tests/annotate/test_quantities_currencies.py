"""Sums in currencies whose name or sign several states share are of the state that the article is about."""

from __future__ import annotations

import pytest

from briefgen.annotate.quantities import find_quantities
from briefgen.annotate.sentences import find_sentences


def units(body: str) -> list[str]:
    return [m.unit for m in find_quantities(body, find_sentences(body), (), ())]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It cost Rs 40 million.", ["INR"]),
        ("Pakistan spent Rs35 billion.", ["PKR"]),
        ("It cost Rs 40 million. Colombo and Sri Lankan banks paid.", ["LKR"]),
        ("Nepal pledged Rs 30 million and India Rs 40 million.", ["NPR", "INR"]),
        ("In Pakistan he lost ₹50 million.", ["INR"]),
        ("Mexican police found 50,000 pesos.", ["MXN"]),
        ("They found 50,000 pesos.", ["peso"]),
        ("Philippine families got P50,000 each.", ["PHP"]),
        ("In South Africa tickets cost R80.", ["ZAR"]),
        ("Kenyan farmers owe 900 shillings.", ["KES"]),
        ("Kenya pays 8 billion shillings a year.", ["KES"]),
        ("She took a $90 million loan.", ["USD"]),
        ("Kenya lost Sh640 million.", ["KES"]),
        ("It ran at 108 kmph.", ["kilometre per hour"]),
    ],
)
def test_units(body: str, expected: list[str]) -> None:
    assert units(body) == expected


@pytest.mark.parametrize(
    "body", ["Tickets cost R80.", "In South Africa he drove the R80.", "South Africa lost, and the P7 fell."]
)
def test_no_sums(body: str) -> None:
    assert units(body) == []


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://news.example.com.au/a", ["AUD", "USD"]),
        ("https://example.ca/a/b", ["CAD", "USD"]),
        ("https://example.com/ca", ["USD", "USD"]),
        ("no address .au", ["USD", "USD"]),
        (None, ["USD", "USD"]),
    ],
)
def test_whose_dollars_they_are_by_the_address(url: str | None, expected: list[str]) -> None:
    body = "It cost $5 million, and US$3 million more."
    assert [m.unit for m in find_quantities(body, find_sentences(body), (), (), url)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Vellan pays 475 pence for a share.", [(4.75, "GBP")]),
        ("Vellan pays 475p for a share, or £3m in all.", [(4.75, "GBP"), (3_000_000, "GBP")]),
        ("It earned 37.5 cents a share.", [(0.375, "USD")]),
        ("They got 34 cents on the dollar.", [(34, "percent")]),
        ("It costs 70 million pounds a year.", [(70_000_000, "GBP")]),
        ("It costs 300 pounds ($390).", [(300, "GBP"), (390, "USD")]),
        ("It freezes 70 million pounds of peas.", [(70_000_000, "pound")]),
        ("He weighs 300 pounds.", [(300, "pound")]),
        ("He weighs 475p, the page says.", []),
    ],
)
def test_hundredths_and_pounds(body: str, expected: list[tuple[float, str]]) -> None:
    assert [(m.value, m.unit) for m in find_quantities(body, find_sentences(body), (), ())] == expected


@pytest.mark.parametrize(
    ("body", "bounds"),
    [
        ("Wages rise by 9 percent over five years.", ["=", "="]),
        ("They sat for 30 hours over five days.", ["=", "="]),
        ("They waited for over five days.", [">"]),
    ],
)
def test_what_is_spread_over_a_time_is_no_bound(body: str, bounds: list[str]) -> None:
    assert [m.bound for m in find_quantities(body, find_sentences(body), (), ())] == bounds
