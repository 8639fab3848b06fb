"""Given results told in whatever words, these are the shares of the vote of one who stood."""

from __future__ import annotations

import pytest
from compared import compared

ASKED = "What share of the vote did "
LEAD = "When nearly all ballots were counted, Nora Dresk stood at 54.4 percent, with 45.6 percent for Bo Lind."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (
            "The final results gave Nora Dresk 54.3 percent against 45.7 percent for Bo Lind.",
            {"Nora Dresk": {"54.4 percent", "54.3 percent"}, "Bo Lind": {"45.6 percent", "45.7 percent"}},
        ),
        # a survey, another vote, and who is not named
        ("A poll before the vote gave Nora Dresk 56.2 percent of the votes.", {}),
        ("In the first round Nora Dresk got 33.7 percent of the vote.", {}),
        ("Some 51.2 percent of the ballots were valid.", {}),
        # of two votes
        ("In Varn Nora Dresk had 54.1 percent of the vote. In Belm Nora Dresk had 50.2 percent of the vote.", {}),
    ],
)
def test_shares_of_the_vote(other: str, expected: dict[str, set[str]]) -> None:
    found = [d for d in compared(LEAD, other) if d.question.startswith(ASKED)]
    assert {d.question[len(ASKED) : -len(" get?")]: {p.value for p in d.positions} for d in found} == expected
