"""Who they were that something befell, however each article puts it."""

from __future__ import annotations

import pytest
from compared import compared

HEAD = "A coach went off the Tamber road on Monday, killing nine people and injuring 20.\n\n"
OTHER = "Nine people died and 20 were hurt when a coach left the Tamber road on Monday.\n\n"


def told(one: str, other: str) -> list[tuple[str | None, str]]:
    found = compared(HEAD + one, OTHER + other)
    return [(d.question, d.verdict) for d in found if d.rule == "among-them"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Five of the dead were Danish pensioners.",
            "Four Danes and two Finns are among the dead.",
            ("How many of the dead were Danes?", "conflict"),
        ),
        (
            "Two nurses and three students were among the injured, police said.",
            "Three of the 20 injured were students.",
            ("How many of the injured were students?", "agree"),
        ),
        (
            "The coach fell into a stream, killing nine people, including two children.",
            "The victims included three children.",
            ("How many of the dead were children?", "conflict"),
        ),
        (
            "Nine people, including at least two children and a nurse, were killed.",
            "Three of those killed were children.",
            ("How many of the dead were children?", "compatible"),
        ),
        (
            "Two of the dead were members of the crew.",
            "The dead include two crew members.",
            ("How many of the dead were crew members?", "agree"),
        ),
    ],
)
def test_the_same_question_in_other_words(one: str, other: str, expected: tuple[str, str]) -> None:
    assert told(one, other) == [expected]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # of others
        ("Five of the dead were Danes.", "Four Danes are among the injured."),
        ("Five of the dead were Danes.", "Four Finns were among the dead."),
        # no people
        ("Two of the dead were seen at noon.", "Three of the dead were seen at noon."),
        # who was aboard is not who died
        (
            "Two of the dead were Danes.",
            "A coach with 40 people, including 12 Danes, left Olm at noon, killing nobody.",
        ),
        # long ago
        ("Five of the dead were Danes.", "In 1994, four Danes were among the dead of another crash."),
    ],
)
def test_other_questions(one: str, other: str) -> None:
    assert told(one, other) == []
