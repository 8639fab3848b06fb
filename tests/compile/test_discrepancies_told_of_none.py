"""That none of a kind did it, or had it done to them, stands against those of whom it is told."""

from __future__ import annotations

import pytest
from compared import compared_in_a_brief


def none_of_them(*bodies: str) -> list[tuple[str, list[str]]]:
    found = [d for d in compared_in_a_brief(*bodies) if d.rule == "told-of-none"]
    return [(d.verdict, [p.value for p in d.positions]) for d in found]


@pytest.mark.parametrize(
    ("some", "none", "verdict", "values"),
    [
        (
            "Masked men burned a sawmill above the pass, villagers said.",
            "The prefect insisted that no sawmill was burned above the pass.",
            "disputed",
            ["a sawmill", "no sawmill"],
        ),
        (
            "Two of the jurors left the courtroom in anger.",
            "None of the jurors left the courtroom in anger.",
            "conflict",
            ["Two of the jurors", "None of the jurors"],
        ),
    ],
)
def test_some_and_none(some: str, none: str, verdict: str, values: list[str]) -> None:
    assert none_of_them(some, none) == [(verdict, values)]


def test_none_of_another_kind_denies_nothing() -> None:
    assert none_of_them("Masked men burned a sawmill above the pass.", "No church was burned above the pass.") == []


def test_what_is_denied_with_it_is_not_told() -> None:
    some = "The sheriff dismissed reports that masked men burned a sawmill."
    assert none_of_them(some, "The prefect insisted that no sawmill was burned by masked men.") == []


def test_of_which_nothing_else_is_told_in_common() -> None:
    assert none_of_them("The baker burned a sawmill.", "Years later the widow burned no sawmill.") == []


def test_one_voice_does_not_deny_itself() -> None:
    assert (
        none_of_them("Two of the jurors left the hall. None of the jurors left the hall before noon.", "It rained.")
        == []
    )


def test_an_owner_that_two_things_share_makes_them_no_doers_of_one_deed() -> None:
    found = compared_in_a_brief(
        "Lisbon's mayor has lost the backing of his party after the floods.",
        "Shares of the firm that builds Lisbon's tram lost a third on the stock exchange.",
    )
    assert [d.question for d in found if d.rule == "same-doer"] == []
