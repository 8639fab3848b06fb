"""Given who is said to hold an office, this is in dispute."""

from __future__ import annotations

import pytest
from compared import compared


def offices(*bodies: str) -> list[tuple[str, list[str]]]:
    return [
        (d.question, sorted(p.evidence[0].source for p in d.positions))
        for d in compared(*bodies)
        if d.rule == "contested-office"
    ]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (
            "President Odo Varga of Poland spoke on Monday.",
            "Mila Brandt, the self-proclaimed president of Poland, met the envoys.",
            "Who is the president of Poland?",
        ),
        (
            "Odo Varga, the leader of the Green Crescent Army, was seen in a camp.",
            "The council says it has officially named Gen. Mila Brandt as the Green Crescent Army's leader.",
            "Who is the leader of Green Crescent Army?",
        ),
        (
            "Polish President Odo Varga flew home.",
            "In the east of Poland the rival president, Mila Brandt, opened a parliament of her own.",
            "Who is the president of Poland?",
        ),
    ],
)
def test_two_hold_one_office(one: str, other: str, question: str) -> None:
    assert offices(one, other) == [(question, ["s0", "s1"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # One followed the other; nobody claims anything; of another country.
        ("President Odo Varga of Poland spoke.", "The former president of Poland, Mila Brandt, a rival, met envoys."),
        ("President Odo Varga of Poland spoke.", "Poland's president Mila Brandt met the envoys."),
        (
            "President Odo Varga of Poland spoke.",
            "Mila Brandt, the self-proclaimed president of Norway, met the envoys.",
        ),
        # Each state has its own; a rival is somebody whom one competes with, too.
        (
            "President Odo Varga of Poland spoke.",
            "Norwegian President Mila Brandt stayed at home, and Poland smiled. Poland's President Odo Varga did not"
            " answer his rival.",
        ),
    ],
)
def test_no_dispute(one: str, other: str) -> None:
    assert offices(one, other) == []
