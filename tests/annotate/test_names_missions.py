"""Given states, bodies and persons beside words that change what they are, each is what those words make it."""

from __future__ import annotations

import pytest

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences


def named(body: str) -> list[tuple[str, str, str]]:
    """All names: text, kind, whom it stands for."""
    found = find_names(body, find_sentences(body), (), ())
    return [(m.text, m.kind, m.actor) for m in found]


def one(text: str, kind: str, actor: str = "") -> tuple[str, str, str]:
    return text, kind, actor or text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an embassy goes by where it is; without that, by the only one
        (
            "Geese nested on the Danish Embassy in Quito. The Danish Embassy said nothing.",
            [
                one("Danish Embassy", "organisation", "Danish Embassy in Quito"),
                one("Quito", "place", "Ecuador"),
                one("Danish Embassy", "organisation", "Danish Embassy in Quito"),
            ],
        ),
        (
            "Geese nested on the Danish Embassy in Quito and the Danish consulate in Lima. Danish Embassy geese sang.",
            [
                one("Danish Embassy", "organisation", "Danish Embassy in Quito"),
                one("Quito", "place", "Ecuador"),
                one("Danish consulate", "organisation", "Danish consulate in Lima"),
                one("Lima", "place", "Peru"),
                one("Danish Embassy", "organisation"),
            ],
        ),
        # what the seat of a university, or the town of a member, is no part of
        (
            "A suit was brought by the University of Odell against Kestrop.",
            [one("University of Odell", "organisation")],
        ),
        # a branch of a group is a group of its own
        (
            "The paper told of Al-Qaeda in the Arabian Peninsula.",
            [one("Al-Qaeda in the Arabian Peninsula", "organisation", "AQAP")],
        ),
    ],
)
def test_a_body_goes_by_its_place(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # where something is does not act, whatever verb follows
        ("Cooks in Peru and Chile have met.", [one("Peru", "place"), one("Chile", "place")]),
        ("She opened an inn in Lima, Peru, which has ten rooms.", [one("Lima", "place", "Peru"), one("Peru", "place")]),
        ("Peru and Chile have met.", [one("Peru", "state"), one("Chile", "state")]),
        ("It was said that Chile, which has ten navies, was asleep.", [one("Chile", "state")]),
        # nor does what a noun is told by
        ("He sang against the Peru treaty.", [one("Peru", "place")]),
        ("He sang against Peru.", [one("Peru", "state")]),
        ("He was against the United States treaty.", [one("United States", "state")]),
        ("Lima shares were down.", [one("Lima", "place", "Peru")]),
        ("Lima shares the blame.", [one("Lima", "state", "Peru")]),
        # a part of a state
        ("He sang in an eastern German state.", []),
    ],
)
def test_a_state_acts_only_where_it_is_one(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what somebody goes through tells a person for all "the"
        ("They followed the Laura Varga bribery trial.", [one("Laura Varga", "person")]),
        ("They followed the Laura Varga out to sea.", []),
        # an office is held in a place
        (
            "The mayor of Odell Springs, Laura Varga, sang.",
            [one("Laura Varga", "person")],
        ),
        ("Miss Universe went home, and Miss Varga sang.", [one("Varga", "person")]),
        ("SHE HAS WON A. PRIZE FOR SINGING, they wrote.", []),
    ],
)
def test_who_is_a_person_and_who_is_not(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected
