"""Aircraft named by their maker alone, and doubtful names that a service or a kind of machine near them makes clear."""

from __future__ import annotations

import pytest

from briefgen.annotate.equipment import find_equipment


def found(body: str) -> list[tuple[str, str]]:
    return [(m.text, m.designation) for m in find_equipment(body)]


@pytest.mark.parametrize(
    ("body", "mentions"),
    [
        ("A small Cessna crashed into a barn.", [("Cessna", "Cessna")]),
        ("Two Cessnas were parked there.", [("Cessnas", "Cessna")]),
        ("The singer came in a chartered Learjet.", [("Learjet", "Learjet")]),
        ("A Gulfstream jet took him home.", [("Gulfstream", "Gulfstream")]),
        ("The Beechcraft’s engine had failed.", [("Beechcraft", "Beechcraft")]),
    ],
)
def test_a_maker_whose_name_stands_for_its_planes(body: str, mentions: list[tuple[str, str]]) -> None:
    assert found(body) == mentions


def test_the_maker_stands_for_the_type_that_the_article_names() -> None:
    body = "A Boeing 747 of Tern Air skidded on landing. The Boeing had left Olm at noon."
    assert found(body) == [("Boeing 747", "Boeing 747"), ("Boeing", "Boeing 747")]
    body = "A Cessna 172 and a glider touched. The Cessna landed safely."
    assert found(body) == [("Cessna 172", "Cessna 172"), ("Cessna", "Cessna 172")]


@pytest.mark.parametrize(
    "body",
    [
        "A Boeing crashed near Olm.",
        "The Cessna factory in Olm was closed.",
        "A Cessna executive resigned.",
        "Cessna said it was looking into the matter.",
        "The Fokkers live in Olm.",
        "He swam in the Gulfstream current.",
    ],
)
def test_a_maker_that_is_no_plane(body: str) -> None:
    assert found(body) == []


def test_a_maker_of_two_types_stands_for_neither() -> None:
    body = "A Boeing 747 and a Boeing 777 touched wings. The Boeing was towed away."
    assert found(body) == [("Boeing 747", "Boeing 747"), ("Boeing 777", "Boeing 777")]


@pytest.mark.parametrize(
    ("body", "mentions"),
    [
        ("An Army Black Hawk hit a crane.", ["Black Hawk"]),
        ("A Navy Typhoon was sent up.", ["Typhoon"]),
        ("A Chinook fired flares. Later the helicopter turned back.", ["Chinook"]),
        (
            "The frigate fired Tomahawk missiles. A second Tomahawk fell into the sea.",
            ["Tomahawk missiles", "Tomahawk"],
        ),
        ("The Air Force Falcons won by three points.", []),
        ("A lynx was seen near the helicopter.", []),
        ("Lynx Ada was named after the helicopter.", []),
    ],
)
def test_a_doubtful_name_is_made_clear(body: str, mentions: list[str]) -> None:
    assert [m.text for m in find_equipment(body)] == mentions
