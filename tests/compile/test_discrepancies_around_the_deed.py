"""Given articles that tell by another deed when something was done, what they say of it stands side by side."""

from __future__ import annotations

import pytest
from compared import compared


def told(*articles: str) -> list[tuple[str, list[str]]]:
    found = [d for d in compared(*articles) if d.rule == "told-by-a-deed"]
    return [(d.verdict, sorted(p.value for p in d.positions)) for d in found]


@pytest.mark.parametrize(
    ("one", "other", "phrases"),
    [
        (
            "The banker emptied his safe in the days before the raid, a maid says.",
            "His safe had been emptied of its gold well ahead of the raid.",
            ["in the days before the raid", "well ahead of the raid"],
        ),
        (
            "Within two weeks of the collision, divers searched the reef for gold.",
            "Shortly after the crash a search for gold began at the reef.",
            ["Shortly after the crash", "Within two weeks of the collision"],
        ),
    ],
)
def test_one_thing_is_timed_by_one_deed(one: str, other: str, phrases: list[str]) -> None:
    (finding,) = told(one, other)
    assert finding == ("compatible", phrases)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one before, one after
        ("The banker emptied his safe in the days before the raid.", "His safe was emptied soon after the raid."),
        # something else was done
        ("The banker emptied his safe in the days before the raid.", "A maid bought a hat before the raid."),
        # before another deed
        ("The banker emptied his safe before the raid.", "The banker emptied his safe before the wedding."),
        # somebody else did it
        ("Mara Lund emptied the safe before the raid.", "Ivo Brandt emptied a safe before the raid."),
    ],
)
def test_other_things_are_timed(one: str, other: str) -> None:
    assert not told(one, other)
