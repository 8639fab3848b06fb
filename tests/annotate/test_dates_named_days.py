"""Named days of other calendars, what is only called after such a day, and days that are told twice."""

from __future__ import annotations

import pytest

from briefgen.annotate.dates import find_dates
from briefgen.annotate.sentences import find_sentences


def dates(body: str, published: str = "2025-06-04") -> list[tuple[str, str]]:
    return [(m.text, m.value) for m in find_dates(body, find_sentences(body), published)]


@pytest.mark.parametrize(
    ("body", "text", "value"),
    [
        ("The mill closed over Lunar New Year 2020.", "Lunar New Year 2020", "2020-01-25"),
        ("Fireworks hurt nine at Diwali last year.", "Diwali last year", "2024-10-31"),
        ("They met before Passover 2024.", "Passover 2024", "2024-04-23"),
        ("He fasted on Yom Kippur 2023.", "Yom Kippur 2023", "2023-09-25"),
        ("The choir sang on Orthodox Easter.", "Orthodox Easter", "2025-04-20"),
        ("She laid a wreath on Remembrance Sunday.", "Remembrance Sunday", "2024-11-10"),
    ],
)
def test_named_days(body: str, text: str, value: str) -> None:
    assert (text, value) in dates(body)


def test_a_feast_outside_of_what_is_known_has_no_day() -> None:
    assert dates("Diwali 1850 was wet.") == [("Diwali 1850", "1850")]


@pytest.mark.parametrize(
    "body",
    ["The Easter Island ferry sank.", "He fought in the Yom Kippur War.", "A Christmas tree fell."],
)
def test_what_is_called_after_a_day(body: str) -> None:
    assert dates(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # what stands behind the day tells which weekday it was
        ("The gate fell on May 23, a Friday.", [("May 23", "2025-05-23"), ("Friday", "2025-05-23")]),
        ("The gate fell on May 22, a Friday.", [("May 22", "2025-05-22"), ("Friday", "2025-05-30")]),
        # one day, from one hour to another
        (
            "The hall will be open from 9 a.m. to 5 p.m. Monday.",
            [("9 a.m.", "2025-06-09T09:00"), ("5 p.m. Monday", "2025-06-09T17:00")],
        ),
        ("It was shut from May 3 to the 10th.", [("May 3", "2025-05-03"), ("the 10th", "2025-05-10")]),
        ("The share fell from May 3 to 12 percent.", [("May 3", "2025-05-03")]),
    ],
)
def test_days_told_twice_and_stretches(body: str, expected: list[tuple[str, str]]) -> None:
    assert dates(body) == expected
