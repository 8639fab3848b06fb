"""An hour of what an article takes up again is of the day that it gave first."""

from __future__ import annotations

import pytest

from briefgen.annotate.dates import find_dates
from briefgen.annotate.sentences import find_sentences


def last(body: str) -> str:
    return find_dates(body, find_sentences(body), "2025-06-04")[-1].value


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (
            "A crane fell on Monday, and a man died of it on Tuesday.\n\nThe accident happened at about 4.20pm.",
            "2025-06-02T16:20",
        ),
        # the line of the day on which it appeared is not told
        (
            "Wed 4 June 2025 18.55 BST\nA man died on Tuesday.\n\nOn Monday it rained.\n\nThe crash began at 5pm.",
            "2025-06-03T17:00",
        ),
        # another happening
        ("A crane fell on Monday.\n\nThe mayor spoke on Tuesday.\n\nHe left at 4.20pm.", "2025-06-03T16:20"),
        # told in the same paragraph
        (
            "A bomb went off on Monday.\n\nOn Tuesday there was a second. The explosion occurred at 9 a.m.",
            "2025-06-03T09:00",
        ),
        # the first day is of long ago
        (
            "It was shut on May 3.\n\nA wall fell on Monday.\n\nThe collapse happened at 9 a.m.",
            "2025-06-02T09:00",
        ),
    ],
)
def test_the_day_of_the_hour(body: str, value: str) -> None:
    assert last(body) == value
