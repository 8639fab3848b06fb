"""Given a name whose own words say one thing and the words beside it another, what stands beside it is believed."""

from __future__ import annotations

import pytest
from named import named, one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a body that is called like a place, and wherever it is named
        (
            "The ore belonged to mining company Odell Reef. Odell Reef said it was insured.",
            [one("Odell Reef", "organisation")] * 2,
        ),
        ("They swam near Odell Reef.", [one("Odell Reef", "place")]),
        ("The lights went out at the power station Odell Hill.", [one("Odell Hill", "place")]),
        # what a body is called
        ("Painters bought a company called TinPoint Rowe.", [one("TinPoint Rowe", "organisation")]),
        ("She advises Odell Rising, a super PAC, on moss.", [one("Odell Rising", "organisation")]),
        ("It was the work of a group known as Red Odell.", [one("Red Odell", "organisation")]),
        ("A girl called Ana Odell came.", [one("Ana Odell", "person")]),
        # a place that begins as names of persons do
        (
            "They danced in an orchard at Abu Zarul, southeast of the port. The feast in Abu Zarul went on.",
            [one("Abu Zarul", "place")] * 2,
        ),
        ("Abu Zarul said that he was at home.", [one("Abu Zarul", "person")]),
        # the noun of a party
        ("A member of the Odellian party left.", [one("Odellian party", "organisation")]),
        # a place that begins a body's name; not one in which it is
        ("They own shares of salt miner Sahel Odellor, which operates a mine.", [one("Sahel Odellor", "organisation")]),
        # what is called after somebody who ruled, or after anybody
        ("It left King Odell International Airport.", [one("King Odell International Airport", "place")]),
        ("It left King Odell airport.", []),
        ("It left the port's Ana al-Odell international airport.", []),
        ("They danced off Myrtle Beach.", [one("Myrtle Beach", "place")]),
        (
            "It came from Kestrop Air National Guard Base.",
            [one("Kestrop Air National Guard Base", "place")],
        ),
        # a name that begins as a person's, of what is no person
        (
            "He was with Ana Dine, a cartel-linked group. Ana Dine fell.",
            [one("Ana Dine", "organisation")] * 2,
        ),
        ("Ana Dine, a group leader, left.", [one("Ana Dine", "person")]),
        ("Ana Dine, a force in the party, left.", [one("Ana Dine", "person")]),
        ("Law firm Ana Odell said it was red.", [one("Ana Odell", "organisation")]),
        ("The firm Ana Odell runs is closed.", [one("Ana Odell", "person")]),
        # anybody's television
        ("Danish TV showed an orchard.", []),
        # where something leaves for is no purpose
        ("He left Odell International Airport for Kestrop.", [one("Odell International Airport", "place")]),
    ],
)
def test_what_stands_beside_a_name_is_believed(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # unions and courts with an owner and "and" in the name
        ("A strike by the Dock and River Workers' Union began.", "Dock and River Workers' Union"),
        ("They were wed in the Odell Park Magistrate's Court on Friday.", "Odell Park Magistrate's Court"),
        # a town's, with its state
        ("He lives in Kestrop, Texas, Police Department records show.", "Police Department"),
        # what a company makes
        ("Odell Carpets shut the mill.", "Odell Carpets"),
        ("It was signed by a clerk of Kestrop Escrow.", "Kestrop Escrow"),
        # what news comes from
        ("She told the Kestra newswire that she knew.", "Kestra"),
    ],
)
def test_bodies_by_what_they_do(text: str, expected: str) -> None:
    assert one(expected, "organisation") in named(text)


def test_a_towns_body_goes_without_the_state_of_the_town() -> None:
    assert named("The Kestrop, N.M., Fire Department said so.") == [
        one("Kestrop, N.M., Fire Department", "organisation", "Kestrop Fire Department")
    ]
    assert named("She left the San Kestrop, Oregon, City Council.")[0][2] == "San Kestrop City Council"


@pytest.mark.parametrize(
    "text",
    [
        "The victims' lawyer, Remo Tandler, contradicts this.",
        "The line is run by a firm whose chief executive, Remo Tandler, left.",
        "Major-General Remo Tandler left.",
        "Lieutenant-Colonel Remo Tandler left.",
        "Deputy Prosecutor-General Remo Tandler left.",
        "The President of the Republic, Remo Tandler, left.",
        "The BBC's Remo Tandler, reporting from the north, left.",
        "It was done by the brothers Ruiz and Remo Tandler in May.",
    ],
)
def test_a_person_by_the_office_beside_the_name(text: str) -> None:
    assert named(text)[-1] == one("Remo Tandler", "person")
