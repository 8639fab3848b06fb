"""Given a long sentence, or one of whose clauses one is told, this is the headline that is cut out of it."""

from __future__ import annotations

import pytest
from timelines import timeline

LONG = (
    "Ana Ruiz described the latest talks in Tamber on Monday as a political performance and a piece of theatre, "
    "in which nobody who was there had believed for a single moment, and designed to please the voters of the valley."
)


@pytest.mark.parametrize(
    ("body", "headline"),
    [
        (
            "When the ministry released pictures in January, nobody saw the ship.",
            "… the ministry released pictures in January …",
        ),
        ("That year, the council said, the port was closed in March 2011.", "… the port was closed in March 2011"),
        (
            "Police said on Monday that on May 1 they seized and inspected a ship that on April 3 had left Tamber.",
            "Police said on Monday that on May 1 they seized and inspected a ship …",
        ),
        (
            LONG,
            "Ana Ruiz described the latest talks in Tamber on Monday as a political performance and a piece of "
            "theatre …",
        ),
    ],
)
def test_the_headline(body: str, headline: str) -> None:
    assert headline in [entry[2] for entry in timeline(body)]
