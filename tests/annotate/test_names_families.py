"""Given persons who share a surname, or bodies that are called after one, each mention stands for whom it means."""

from __future__ import annotations

import pytest
from named import named, one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a first name that no list knows, before a surname that the article knows
        (
            "The cake was baked for Ilduin Varga. The baker, Laura Varga, wept.",
            [one("Ilduin Varga", "person"), one("Laura Varga", "person")],
        ),
        (
            "Ilduin Varga's sister came too. Laura Varga wept.",
            [one("Ilduin Varga", "person"), one("Laura Varga", "person")],
        ),
        # with the article, only where the first name stands alone as well
        (
            "They filmed the Ilduin Varga concert. Laura Varga wept. Ilduin sang.",
            [
                one("Ilduin Varga", "person"),
                one("Laura Varga", "person"),
                one("Ilduin", "person", "Ilduin Varga"),
            ],
        ),
        # where it does not, nobody's, and not the other person's either
        ("They liked the Golden Varga years. Laura Varga wept.", [one("Laura Varga", "person")]),
        # what is no first name leaves the surname whose it is
        (
            "Laura Varga sang. The crowd was all for Team Varga.",
            [one("Laura Varga", "person"), one("Varga", "person", "Laura Varga")],
        ),
    ],
)
def test_a_surname_is_no_other_persons(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a company that is called after somebody takes no mention from the person
        (
            "Omar Lindqvist owns Lindqvist Harbour Rental LLC. Lindqvist pays no rent.",
            [
                one("Omar Lindqvist", "person"),
                one("Lindqvist Harbour Rental LLC", "organisation"),
                one("Lindqvist", "person", "Omar Lindqvist"),
            ],
        ),
        # nor does a movement
        (
            "Omar Lindqvist spoke. The Lindqvist movement grows. Crowds followed Lindqvist.",
            [
                one("Omar Lindqvist", "person"),
                one("Lindqvist", "organisation"),
                one("Lindqvist", "person", "Omar Lindqvist"),
            ],
        ),
        # the letter of a party is nobody's name
        (
            "Omar K. Lindqvist wrote to Sen. Laura Varga (K).",
            [one("Omar K. Lindqvist", "person"), one("Laura Varga", "person")],
        ),
        # those who work for a candidate, whichever mark tells whose they are
        (
            "Laura Reeves’ campaign called it a farce. Reeves's campaign of lies went on.",
            [one("Laura Reeves’ campaign", "organisation", "Reeves campaign"), one("Reeves", "person", "Laura Reeves")],
        ),
    ],
)
def test_what_is_called_after_a_person_is_not_the_person(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert named(text) == expected
