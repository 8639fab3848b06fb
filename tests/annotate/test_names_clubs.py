"""Sports clubs: who plays is a club, in an article about sport; elsewhere a town is a town."""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.model import Annotations, Source, SourceMeta

SPORT = " The striker scored in the final match of the season, the league coach said after the derby."


def annotated(body: str) -> Annotations:
    meta = SourceMeta(id="a", path="a", published="2026-05-08", published_basis="stated")
    return annotate(Source(meta=meta, body=body))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Leeds Wanderers hammered Odell United 4-1 on Sunday.", ["Leeds Wanderers", "Odell United"]),
        ("Leicester beat Toulouse 21-10 on Sunday.", ["Leicester", "Toulouse"]),
        (
            "Bristol City drew 0-0 with Odell Rovers. Rovers sat fourth.",
            ["Bristol City", "Odell Rovers", "Odell Rovers"],
        ),
        ("The Houston Comets lost to the Denver Nuggets.", ["Denver Nuggets"]),
    ],
)
def test_clubs(body: str, expected: list[str]) -> None:
    assert [n.actor for n in annotated(body + SPORT).names if n.kind == "organisation"] == expected


@pytest.mark.parametrize(
    "body",
    [
        "Leicester beat the heat on Sunday. She was born in Leicester.",
        "The match was held in Leicester, a goal for the town." + SPORT,
        "Ana Ruiz scored twice. Ruiz beat two defenders." + SPORT,
    ],
)
def test_no_clubs(body: str) -> None:
    assert not [n for n in annotated(body).names if n.kind == "organisation"]


def test_a_team_is_one_name_in_any_article() -> None:
    assert ("organisation", "Boston Celtics") in {
        (n.kind, n.actor) for n in annotated("He owns the Boston Celtics.").names
    }


def test_a_club_by_its_code_is_one_in_any_article() -> None:
    found = annotated("The mayor wrote to FC Tamberlo. Tamberlo has not paid its rent.").names
    assert [(n.kind, n.actor) for n in found] == [("organisation", "FC Tamberlo")] * 2
    assert not annotated("The mayor wrote to FW Tamberlo.").names
