"""Given its officials, or what is done to it, a state is a party; where something only lies, it is a place."""

from __future__ import annotations

import pytest

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences


def states(body: str) -> list[tuple[str, str]]:
    """The states that act: text, whom it stands for."""
    return [(m.text, m.actor) for m in find_names(body, find_sentences(body), (), ()) if m.kind == "state"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Danish officials opened the dike.", [("Danish officials", "Denmark")]),
        ("The dike, a senior Peruvian official said, would hold.", [("Peruvian official", "Peru")]),
        ("A letter was handed to Peruvian diplomats.", [("Peruvian diplomats", "Peru")]),
        # an adjective
        ("Peru's official tourist board shut.", []),
        ("A Peruvian official record was lost.", []),
        ("The Danish official Gazette came out late.", []),
        # who leads it, or speaks for it abroad
        ("Peru's prime minister, Ana Odell, left.", [("Peru", "Peru")]),
        ("They met Danish President Ana Odell.", [("Danish", "Denmark")]),
        ("President Ana Odell of Peru left.", [("Peru", "Peru")]),
        ("Peru's roofers left with the Danish dyer Ana Odell of Peru.", []),
        # what is done to a state
        ("Nobody expected that they would invade Denmark.", [("Denmark", "Denmark")]),
        ("The report identified Peru as the buyer.", [("Peru", "Peru")]),
        ("They swam in Denmark.", []),
        # what it is stands between it and what it does
        ("Denmark, the owner of the dike, which broke in May, sent pumps.", [("Denmark", "Denmark")]),
        ("Peru, a neighbour, closed its mills.", [("Peru", "Peru")]),
        ("Peru, a neighbour by land, where Ana Odell was born.", []),
        ("In Peru, the mills closed, a clerk said.", []),
    ],
)
def test_a_state_acts_by_its_officials(text: str, expected: list[tuple[str, str]]) -> None:
    assert states(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "North Korea shut its mills. The North’s mills are old. The North denied it. In the north it rained.",
            [("North Korea", "North Korea"), ("North", "North Korea")],
        ),
        # of two lands with a south none is meant for sure
        (
            "South Korea and South Africa agreed. The South will pay.",
            [("South Korea", "South Korea"), ("South Africa", "South Africa")],
        ),
        ("Ana North spoke in Korea. North said that it rained. North denied more. North left.", []),
    ],
)
def test_half_of_a_land_is_the_one_that_is_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert states(text) == expected


def test_half_of_a_land_is_no_person() -> None:
    body = "The North wants peace. The North’s shops shut. The North denied it. The North said it would wait."
    assert find_names(body, find_sentences(body), (), ()) == ()
