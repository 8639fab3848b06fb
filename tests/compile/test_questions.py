"""Given what two articles tell, the question is worded so, and does not give its answer."""

from __future__ import annotations

import pytest
from compared import compared


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        # where no statement leads up to the answer, dots stand for it
        (
            "I never heard of anyone who burnt 34,000 letters and went free, Anna Dresk said.",
            "Anna Dresk said that she never heard of anyone at the court who burnt 34,000 letters and went free.",
            "How many letters: “I never heard of anyone who burnt … and went free”?",
        ),
        # a date put before a noun dates what the noun names
        (
            "She feels ready for Tuesday's mayoral vote in Olm.",
            "Here is what each candidate needs in Tuesday's mayoral vote in Olm.",
            "When: “mayoral vote”?",
        ),
        (
            "In 2011, Anna Dresk resigned from the council of Olm.",
            "Anna Dresk, who resigned from the council of Olm in 2011, is back.",
            "When did this happen: “Anna Dresk resigned from the council of Olm”?",
        ),
        # what only its preposition makes whole is no statement
        (
            "In Olm late voters accounted for 45 percent of the turnout of the mayoral vote.",
            "Late voters accounted for 45 percent of the turnout of the mayoral vote.",
            "How much: “Late voters accounted for … of the turnout of the mayoral vote”?",
        ),
        (
            "The storm took the home of 9-year-old Anna Lind in Olm.",
            "The home of the 9-year-old pupil Anna Lind in Olm is gone.",
            "How old is Anna Lind?",
        ),
        (
            "The court heard the 9-year-old shipwreck survivor of Olm.",
            "A 9-year-old shipwreck survivor was heard in Olm.",
            "How old is the shipwreck survivor?",
        ),
    ],
)
def test_question(one: str, other: str, question: str) -> None:
    assert question in [d.question for d in compared(one, other)]
