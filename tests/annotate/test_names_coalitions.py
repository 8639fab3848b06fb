"""Bodies told by who leads them, by their direction, by a faculty; towns that are no employers."""

from __future__ import annotations

import pytest

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences
from briefgen.model import NameMention


def names(text: str) -> tuple[NameMention, ...]:
    return find_names(text, find_sentences(text), (), ())


@pytest.mark.parametrize(
    ("text", "mention", "actor"),
    [
        ("The Peruvian-led naval coalition left.", "Peruvian-led naval coalition", "Peruvian-led coalition"),
        ("A Chile-led alliance left.", "Chile-led alliance", "Chile-led alliance"),
        ("The Chile-led alliance left. The alliance was old.", "The alliance", "Chile-led alliance"),
        ("North Odell Hospital took nine of them.", "North Odell Hospital", "North Odell Hospital"),
        (
            "She wrote to the Faculty of Marine Weaving.",
            "Faculty of Marine Weaving",
            "Faculty of Marine Weaving",
        ),
    ],
)
def test_a_body_is_named_in_full(text: str, mention: str, actor: str) -> None:
    assert (mention, actor) in {(n.text, n.actor) for n in names(text) if n.kind == "organisation"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Odell-led coalition left.", "Odell-led coalition"),
        ("A Peruvian-led choir sang.", "Peruvian-led choir"),
        # who works at a place does not make it a body
        ("A ranger at Odell saw it. Boats left Odell, and in Odell it rained.", "Odell"),
        # a station that is a place, before a name
        ("The guard of Tembar Bus Station Omir Ruizal left.", "Omir Ruizal"),
    ],
)
def test_what_is_no_body(text: str, name: str) -> None:
    assert name not in {n.text for n in names(text) if n.kind == "organisation"}


def test_one_works_at_a_body_that_is_once_in_a_place() -> None:
    text = "A welder at Karier wept. She had worked at Karier. Nobody at the office in Karier wept."
    assert {n.kind for n in names(text) if n.text == "Karier"} >= {"organisation"}


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Peru and the Gambia supply the glue.", {"Peru", "Gambia"}),
        ("Critics wept; Peru and Chile want the bridge.", {"Peru", "Chile"}),
        ("Peru, whose ferries have in the past sunk here, did not write back.", {"Peru"}),
        ("“Peru cannot be an onlooker,” she said.", {"Peru"}),
        ("They had help from their neighbours and from Peru, Chile and Cuba.", {"Peru", "Chile", "Cuba"}),
        ("They had letters from their neighbours and from Peru.", set()),
        ("In Peru and Chile want is great.", set()),
        ("Weavers from Peru and Chile want more glue.", set()),
        ("They left Peru, whose ferries have in the past sunk here, on Monday.", set()),
        ("Sailors who love Peru, whose ferries have in the past sunk here, said nothing.", set()),
    ],
)
def test_states_that_act_together_or_behind_a_clause(text: str, states: set[str]) -> None:
    assert {n.text for n in names(text) if n.kind == "state"} == states
