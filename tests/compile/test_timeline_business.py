"""Given business news, these are the happenings that it tells of: moves of the market, plans, accounts, rates."""

from __future__ import annotations

import pytest
from timelines import timeline


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Shares of Tamber Foods jumped 18 percent in early trading, while Orlo Dairy fell.",
            [("2019-05-08", "event", "Shares of Tamber Foods jumped 18 percent in early trading …")],
        ),
        # How things go is no happening of a day.
        ("Shares of Tamber Foods have risen all year, and the price of milk rose.", []),
        (
            "The central bank cut its main rate to 2 percent on Monday.",
            [("2019-05-06", "event", "The central bank cut its main rate to 2 percent on Monday")],
        ),
        (
            "Tamber Foods has called a special meeting of all owners for May 17 to vote on the sale.",
            [
                (
                    "2019-05-17",
                    "scheduled",
                    "Tamber Foods has called a special meeting of all owners for May 17 to vote on the sale",
                )
            ],
        ),
        (
            "The agency will decide by May 20 whether to clear the deal.",
            [("2019-05-20", "scheduled", "The agency will decide by May 20 whether to clear the deal")],
        ),
        (
            "The run began on Tuesday, a day after the bank said it would restate its earnings for 2010 and 2011.",
            [
                ("2019-05-06", "statement", "… the bank said it would restate its earnings for 2010 and 2011"),
                ("2019-05-07", "event", "The run began on Tuesday …"),
            ],
        ),
        # A price is named by its day, and was paid before.
        ("Owners will receive $38 a share, 23 percent more than Tuesday's closing price.", []),
        (
            "It expects to complete the purchase on May 16, and the old name will disappear early next year.",
            [
                ("2019-05-16", "scheduled", "It expects to complete the purchase on May 16 …"),
                ("2020", "scheduled", "… the old name will disappear early next year"),
            ],
        ),
    ],
)
def test_entries(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert timeline(body) == expected


def test_who_speaks_stands_before_his_apposition() -> None:
    told = timeline(
        "Ana Ruiz, an adviser to Tom Lee, said on Monday that the bank was sound. Lee said on Monday that it was not."
    )
    assert len(told) == 2
