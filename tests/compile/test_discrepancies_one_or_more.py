"""Given what was done to one and to several, these are the conflicts."""

from __future__ import annotations

import pytest
from compared import compared


@pytest.mark.parametrize(
    ("bodies", "verdict", "values"),
    [
        (
            (
                "A girl was charged with punching a Danish soldier.",
                "The girl was filmed slapping the soldiers of a patrol.",
            ),
            "conflict",
            {"a Danish soldier", "the soldiers"},
        ),
        (
            ("Police in Olm arrested a student on Monday.", "Police in Olm arrested a pair of students on Monday."),
            "conflict",
            {"a student", "a pair of students"},
        ),
    ],
)
def test_one_is_not_several(bodies: tuple[str, ...], verdict: str, values: set[str]) -> None:
    (found,) = [d for d in compared(*bodies) if d.rule == "one-or-more"]
    assert (found.verdict, {p.value for p in found.positions}) == (verdict, values)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police arrested a student on Monday.", "Rebels killed the soldiers of a patrol on Monday."),
        ("Police arrested a student.", "Police arrested a student, a court said."),
        # what they are, and nothing that was done to them
        ("One guard was wounded in the arm.", "It corrected a statement that put the number of wounded guards at one."),
        # long before
        ("Police in Olm arrested a student.", "In 2019, police in Olm arrested two students."),
    ],
)
def test_nothing_to_compare(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule == "one-or-more"]


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("A guard was killed in Hamble.", "Two guards were killed in Hamble.", ["conflict"]),
        ("A guard was killed in Hamble.", "Gunmen stormed the mill of Hamble, killing two guards.", ["conflict"]),
        ("A guard was killed in Hamble.", "A guard had been shot in Hamble.", []),
        ("A guard was killed in Hamble.", "Two farmers were killed in Hamble.", []),
    ],
)
def test_one_or_two_whom_it_befell(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "one-or-more"] == verdicts
