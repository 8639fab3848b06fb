"""Given a claim, and behind it a denial of few words ("That's not true"), these are a dispute."""

from __future__ import annotations

import pytest
from compared import compared

_CLAIM = "Harbour master Ilse Varga accused Mayor Pavel Orn of selling the crane to a cousin."


def disputed(told: str) -> list[tuple[str | None, str]]:
    found = compared(told, "The crane was sold in May.")
    return [(d.question, d.positions[1].value) for d in found if d.verdict == "disputed"]


@pytest.mark.parametrize(
    ("denial", "value"),
    [
        ('"That is not true," said Orn.', "That is not true"),
        ('"That’s simply not the case," Orn said.', "That’s simply not the case"),
        ('"That never happened," said Orn.', "That never happened"),
        ('"That is a lie," said Orn.', "That is a lie"),
        ('"Complete nonsense," Orn said on Tuesday.', "Complete nonsense"),
        ("Orn said this was false.", "this was false"),
        ("Orn says that is not correct.", "that is not correct"),
    ],
)
def test_a_denial_in_short_is_of_what_was_told_right_before(denial: str, value: str) -> None:
    [(question, denied)] = disputed(f"{_CLAIM} {denial}")
    assert question == "Is this true of Mayor Pavel Orn: “selling the crane to a cousin”?"
    assert value in denied


@pytest.mark.parametrize(
    "told",
    [
        # who says both
        'Mayor Pavel Orn said the crane was old. "That is not true of the dock," Orn said.',
        'Ilse Varga said: "They told us it was old. That’s not true."',
        # a question, and what nobody claims
        f'Did the mayor sell the crane? "That is not true," said Orn. {_CLAIM}',
        '"That is not the only crane we have," said Orn.',
    ],
)
def test_what_is_no_denial_of_another_s_claim(told: str) -> None:
    assert disputed(told) == []


def test_she_is_who_spoke_and_not_who_was_named_last() -> None:
    told = (
        "Ilse Varga says Mayor Greta Orn owes the port an apology. She alleges that the mayor sold the crane.\n\n"
        '"That’s a fabrication," said Orn.'
    )
    assert [question for question, _ in disputed(told)] == ["Did the mayor sell the crane?"]


def test_that_there_are_none_elsewhere_denies_nothing() -> None:
    told = (
        "The ministry said that two cases were confirmed in tests of goats at farms near Tarn.\n\n"
        "Goats are kept in Olm too. Olm's vets said no cases were known there."
    )
    assert disputed(told) == []


def test_jobs_that_go_and_a_plant_that_stays_open_go_together() -> None:
    one = "Vellan said that some jobs would go at the cannery, a large plant."
    other = "Vellan said that the plant would not be closed."
    assert "disputed" not in {d.verdict for d in compared(one, other)}
    shut = "The union said that the plant will close by May."
    assert "Is it to be closed?" in {d.question for d in compared(shut, other)}
