"""Given what is told of parts of a group, these parts cannot be one."""

from __future__ import annotations

import pytest
from compared import compared


def parts(*bodies: str) -> list[tuple[str, list[str]]]:
    return [(d.verdict, sorted(p.value for p in d.positions)) for d in compared(*bodies) if d.rule == "part-of-a-group"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "Eleven hostages were freed. One of them was carrying a baby, the ministry said.",
            "Eleven hostages were freed. A nurse said all but two were carrying babies.",
            [("conflict", ["One of them was carrying a baby", "all but two were carrying babies"])],
        ),
        (
            "Most of the miners were wearing masks, the company said.",
            "None of the miners was wearing a mask, a survivor said.",
            [("conflict", ["Most of the miners were wearing masks", "None of the miners was wearing a mask"])],
        ),
        (
            "One of the passengers was treated for burns.",
            "Several of the passengers were treated for burns.",
            [
                (
                    "compatible",
                    ["One of the passengers was treated for burns", "Several of the passengers were treated for burns"],
                )
            ],
        ),
    ],
)
def test_parts(one: str, other: str, expected: list[tuple[str, list[str]]]) -> None:
    assert parts(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Another group, another thing told, the same part.
        ("Some of the girls were sick.", "All of the soldiers were sick."),
        ("Most of the miners were wearing masks.", "None of the miners was carrying a lamp."),
        ("Half of the workers were from Varland.", "Half of the workers were from Varland, the firm said."),
    ],
)
def test_no_parts(one: str, other: str) -> None:
    assert parts(one, other) == []


def test_one_of_several_says_little_of_the_others() -> None:
    found = parts("One of the victims was a child.", "Most of the victims were children.")
    assert [verdict for verdict, _ in found] == ["compatible"]
