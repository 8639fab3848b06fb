"""Given a clause that names no day, these are the words beside it, or the title, that say which day it is of."""

from __future__ import annotations

import pytest
from timelines import timeline


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "As word of the result came in on Monday, Ana Ruiz opened the museum in Lima.",
            # What only went on meanwhile gives the day, and is no happening.
            [("2019-05-06", "event", "… Ana Ruiz opened the museum in Lima")],
        ),
        (
            # A clock of its own, but the day is counted from another.
            "A milkman saw the cart at 5 a.m. nine days before the fire. The mill burned down on Monday.",
            [
                ("2019-04-27", "event", "A milkman saw the cart at 5 a.m. nine days before the fire"),
                ("2019-05-06", "event", "The mill burned down on Monday"),
            ],
        ),
        # What has added up since a year did not happen in it.
        ("Since 1993, three bridges have been blown up in the valley.", []),
        (
            "The number of families who owned farms declined on Monday.",
            [("2019-05-06", "event", "The number of families who owned farms declined on Monday")],
        ),
        (
            "The league, which ran the club, met. The company said it was fined on Monday for the leak.",
            [("2019-05-06", "event", "The company said it was fined on Monday for the leak")],
        ),
    ],
)
def test_entries(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert timeline(body) == expected


def test_the_sentence_that_tells_what_the_title_does_is_news() -> None:
    body = (
        "Ruiz lays off 200 workers at the mill.\n\nThe mill is old, and it stands at the lake. It is a fine building."
        " There was once a second one. But Ana Ruiz laid off 200 workers there and began to talk of the end."
    )
    assert timeline(body) == [
        ("2019-05-08~", "event", "Ana Ruiz laid off 200 workers there and began to talk of the end")
    ]
    assert timeline(body.replace("lays off 200 workers at the mill", "has a fine old building at the lake")) == []


def test_a_year_before_a_noun_names_history_and_nothing_of_the_present() -> None:
    assert timeline("The 2019 talks in Lima carry little weight, Ana Ruiz wrote.") == []
    assert [told[:2] for told in timeline("The 2014 eruption is remembered in Lima.")] == [("2014", "background")]
