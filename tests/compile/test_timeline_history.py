"""Given what articles say by the way of one year long ago, what seldom comes twice in a year makes one entry."""

from __future__ import annotations

import pytest
from timelines import timeline


@pytest.mark.parametrize(
    ("bodies", "dates"),
    [
        # one by the year, another by the month
        (
            (
                "The bridge of Velm burned. Inaugurated in 1967, it is a mile long.",
                "The bridge of Velm is gone. It opened in September 1967 in the presence of the bishop.",
            ),
            ["1967-09"],
        ),
        # in three words
        (
            (
                "The ferry Alca sank. It had a two-year refit in Peru that was completed in 2012.",
                "The ferry Alca is lost. It had been given a makeover in Peru in 2012.",
                "Ana Ruiz sailed on the Alca. She said that the last overhaul of the Alca had been in 2012.",
            ),
            ["2012"],
        ),
        # of two years, or of two kinds
        (
            (
                "The bridge of Velm burned. Inaugurated in 1967, it is a mile long.",
                "The bridge of Velm is gone. It opened in September 1968 in the presence of the bishop.",
            ),
            ["1967", "1968-09"],
        ),
        (
            (
                "The ferry Alca sank. It had a two-year refit in Peru that was completed in 2012.",
                "The ferry Alca is lost. It was sold to Chile in 2012.",
            ),
            ["2012", "2012"],
        ),
    ],
)
def test_what_is_told_of_a_year_long_ago(bodies: tuple[str, ...], dates: list[str]) -> None:
    assert [date for date, kind, _ in timeline(*bodies) if kind == "background"] == dates
