"""Given lengths of time reckoned from or to a deed, this is what they come to."""

from __future__ import annotations

import pytest
from compared import compared


def intervals(*bodies: str) -> list[tuple[str, list[str]]]:
    return [(d.verdict, sorted(p.value for p in d.positions)) for d in compared(*bodies) if d.rule == "same-interval"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Police arrested the driver, Odo Varga, three days after the crash on the bridge.",
            "Varga was arrested at his home three days after the crash.",
            [("agree", ["three days after"])],
        ),
        (
            "Police arrested the driver, Odo Varga, three days after the crash on the bridge.",
            "The driver, Odo Varga, was arrested five days after the crash on the bridge.",
            [("conflict", ["five days after", "three days after"])],
        ),
        (
            "The mayor resigned a week before the vote in Ostrova.",
            "The mayor resigned seven days before the vote in Ostrova.",
            [("agree", ["a week before"])],
        ),
    ],
)
def test_intervals(one: str, other: str, expected: list[tuple[str, list[str]]]) -> None:
    assert intervals(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The other way round, another deed, and how long a thing lasted.
        ("He was arrested three days after the crash.", "He was warned three days before the crash."),
        ("She was freed two hours after the siege of the bank.", "The ferry docked in Hamble two hours after noon."),
        ("The siege of the bank lasted three days.", "She was freed three days after the siege of the bank."),
    ],
)
def test_no_interval(one: str, other: str) -> None:
    assert intervals(one, other) == []
