"""Machines that no list knows: what the text says of them makes them machines, and nothing else does."""

from __future__ import annotations

import pytest

from briefgen.annotate.equipment import find_equipment


def machines(body: str) -> set[tuple[str, str]]:
    return {(m.designation, m.kind) for m in find_equipment(body)}


@pytest.mark.parametrize(
    ("body", "designation", "kind"),
    [
        ("It rode up on a launcher called Vestrel.", "Vestrel", "rocket"),
        ("The island's second satellite, Olwinna, fell silent.", "Olwinna", "other"),
        ("A Harrok-7 missile tore through the barn.", "Harrok-7", "missile"),
        ("They showed the drone Orvo-22 to the king.", "Orvo-22", "drone"),
        ("They tested a missile. The Tarrin-4 flew 300 km.", "Tarrin-4", "missile"),
        ("The boat, the Nur al-Wadi, left at dawn.", "Nur al-Wadi", "ship"),
        ("The yacht, the Samoan-flagged Ada Poe, left at dawn.", "Ada Poe", "ship"),
        ("Two barges collided. The Pelorin ran aground.", "Pelorin", "ship"),
        ("A barge hit it, and the Pelorin-2 sank.", "Pelorin-2", "ship"),
        ("The gunship helicopters left. “I painted every Hind here,” he said.", "Mi-24", "aircraft"),
        ("An F-16 landed first, then three Hornets.", "F/A-18", "aircraft"),
        ("They dropped a Quicksink on the raft.", "Quicksink", "bomb"),
        ("A Naro rocket stood in the museum.", "Naro-1", "rocket"),
    ],
)
def test_what_a_machine_is_told_to_be(body: str, designation: str, kind: str) -> None:
    assert (designation, kind) in machines(body)


@pytest.mark.parametrize(
    "body",
    [
        "The missile, Peru said, fell into the lake.",
        "The missile, Tuesday's second, fell into the lake.",
        "They lost a missile, Monday, off the cape.",
        "A missile, Peruvian, fell into the lake.",
        "Of the rocket, Tasgal, who built it, knows nothing.",
        "The builder of the rocket, Ana Ruiz, left.",
        "The rocket, Ana Ruiz said, is late.",
        "The Covid-19 rocket ban was lifted.",
        "A drone was lost. Catch-22 was launched in May. The Route-66 exploded in June.",
        "The market was calm, and the Pelorin ran aground.",
        "Two barges collided. The Nasdaq sank.",
        "A Hornet stung them in Oslo.",
        "A satellite called home.",
    ],
)
def test_what_is_told_of_no_machine(body: str) -> None:
    assert machines(body) == set()


def test_a_told_name_stands_for_the_machine_where_it_is_a_noun() -> None:
    body = (
        "A satellite called Tamarin rose. The Tamarin fell silent. Later Tamarin Poe sang, and a second Tamarin wept."
    )
    assert [body[m.start - 4 : m.start] for m in find_equipment(body)] == ["led ", "The "]
