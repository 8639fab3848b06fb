"""Given what is asked, called or announced "from Friday", that day is one to come, whatever tense the verb is in."""

from __future__ import annotations

import pytest
from timelines import timeline


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The harbour master ordered all trawlers to moor from Saturday.",
            [("2019-05-11", "scheduled", "The harbour master ordered all trawlers to moor from Saturday")],
        ),
        (
            "The drivers called a two-day walkout from Monday.",
            [("2019-05-13", "scheduled", "The drivers called a two-day walkout from Monday")],
        ),
        (
            "The brewery announced a new price from Friday.",
            [("2019-05-10", "scheduled", "The brewery announced a new price from Friday")],
        ),
        # What went on since a day is of that day.
        (
            "Ferries to the island ran late from Monday.",
            [("2019-05-06", "event", "Ferries to the island ran late from Monday")],
        ),
        # Nor is the day of an order the one from which it holds.
        (
            "The court ordered the editors on Monday to print it.",
            [("2019-05-06", "event", "The court ordered the editors on Monday to print it")],
        ),
        # A name that looks like a past tense is no verb.
        (
            "The tenor left, since he is to sing at a wedding in Med on Monday.",
            [("2019-05-13", "scheduled", "… he is to sing at a wedding in Med on Monday")],
        ),
        # What stays as it is on a day to come did not begin a week ago.
        ("The museum stays shut on Friday.", []),
    ],
)
def test_from_a_day(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert timeline(body) == expected
