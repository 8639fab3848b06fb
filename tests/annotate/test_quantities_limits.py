"""What is no quantity, and numbers beyond all bounds."""

from __future__ import annotations

import pytest

from briefgen.annotate.equipment import find_equipment
from briefgen.annotate.quantities import find_quantities
from briefgen.annotate.sentences import find_sentences


def stated(body: str) -> list[tuple[str, float, str]]:
    sentences = find_sentences(body)
    found = find_quantities(body, sentences, (), find_equipment(body))
    return [(q.text, q.value, q.unit) for q in found]


@pytest.mark.parametrize(
    "body",
    [
        "The G-7 met on May 19, 2025.",
        "It began at 5:30 a.m. in 2022.",
        "After 9/11, call 555-0123.",
        "They won 3-0 on Route 66.",
        "In the 1990s it was Article 5.",
        "An F-16 and a Boeing 737-800 flew.",
        "No one knew; the 20th of them came.",
        "No one has claimed it.",
        "The firm lurched from one crisis to the next, one strike after another.",
        "It sent 1e9 dollars.",
        "9" * 400 + " things happened.",
        "1234567890123456789012 people came.",
        "It rose from 1.2.3 million crowns.",
    ],
)
def test_no_quantity(body: str) -> None:
    assert stated(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Zero people came.", [("Zero", 0, "person")]),
        ("It was -5 degrees Celsius.", [("-5 degrees Celsius", -5, "degree Celsius")]),
        ("It grew by 120 percent.", [("120 percent", 120, "percent")]),
        ("Six of the 15 girls fled.", [("Six", 6, "girl"), ("15", 15, "girl")]),
        ("They downed dozens of Shahed-136 drones.", [("dozens", 24, "drone")]),
        ("They lost six F-16s.", [("six", 6, "F-16")]),
        ("It has 40-thousand seats.", [("40-thousand", 40_000, "seat")]),
        ("It has 40-row seats.", []),
        ("She has two hundred and six boats.", [("two hundred and six", 206, "boat")]),
        ("They came from forty six towns.", [("forty six", 46, "town")]),
        ("She has two boats and six dogs.", [("two", 2, "boat"), ("six", 6, "dog")]),
        (
            "A hundred boats met one hundred and four planes.",
            [("A hundred", 100, "boat"), ("one hundred and four", 104, "plane")],
        ),
        ("About 50 or so ships left.", [("About 50 or so", 50, "ship")]),
        ("It cost Rs 500 crore.", [("Rs 500 crore", 5_000_000_000, "INR")]),
        ("A magnitude 6.5 quake struck.", [("6.5", 6.5, "magnitude")]),
        ("The cap is 500,000 barrels a day.", [("500,000 barrels a day", 500_000, "barrel per day")]),
    ],
)
def test_values(body: str, expected: list[tuple[str, float, str]]) -> None:
    assert stated(body) == expected


@pytest.mark.parametrize("figure", ["3 1/²", "3 ²/5", "1/²", "²²²²", "over 12 and ³"])
def test_small_raised_digits_are_no_fractions(figure: str) -> None:
    assert all("²" not in text for text, _, _ in stated(f"They carried {figure} tonnes away."))
