"""Given what one person said on one day, in parts or on two occasions, these are the entries."""

from __future__ import annotations

import pytest
from timelines import timeline

FERRY = "Ana Ruiz, the mayor of Tamber, said on Monday that the ferry would be raised within a month."


def _statements(*bodies: str) -> list[str]:
    return [date for date, kind, _ in timeline(*bodies) if kind == "statement"]


@pytest.mark.parametrize(
    "other",
    [
        "Ana Ruiz told a crowd in Tamber on Monday that children under six should learn how to swim.",
        "Ana Ruiz denied on Monday that anyone in her office had seen the letters of the divers.",
    ],
)
def test_what_a_person_said_on_one_day_is_one_entry(other: str) -> None:
    assert _statements(FERRY, other) == ["2019-05-06"]


@pytest.mark.parametrize(
    "other",
    [
        "Ana Ruiz told a crowd in Tamber on Tuesday that children under six should learn how to swim.",
        "Tom Lee told a crowd in Tamber on Monday that children under six should learn how to swim.",
    ],
)
def test_another_day_or_person_is_another_entry(other: str) -> None:
    assert len(_statements(FERRY, other)) == 2


def test_two_occasions_are_two_entries() -> None:
    post = "Ana Ruiz wrote on Twitter on Monday that the ferry would be raised within a month."
    talk = "Ana Ruiz said in an interview on Monday that children under six should learn how to swim."
    assert _statements(post, talk) == ["2019-05-06", "2019-05-06"]


def test_a_person_and_a_body_say_the_same_in_two_statements() -> None:
    body = "The European Union condemned the raid on the mill in Velm on Monday and asked everybody for tents."
    person = "President Ana Ruiz on Monday condemned the raid on the mill in Velm and asked everybody for tents."
    spokesman = (
        "Ana Ruiz of the European Union on Monday condemned the raid on the mill in Velm and asked everybody for tents."
    )
    assert _statements(body, person) == ["2019-05-06", "2019-05-06"]
    # Who speaks for a body says what it says.
    assert _statements(body, spokesman) == ["2019-05-06"]
