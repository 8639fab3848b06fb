"""Bodies with small words, commas, owners or a foreign head in their names; and what must not become one."""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.model import Annotations, Source, SourceMeta


def annotated(body: str) -> Annotations:
    meta = SourceMeta(id="a", path="a", published="2026-05-08", published_basis="stated")
    return annotate(Source(meta=meta, body=body))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The Bureau of Tolls, Bridges, Ferries and Locks was closed.",
            ["Bureau of Tolls, Bridges, Ferries and Locks"],
        ),
        (
            "He was charged by the Maritime and Harbour Crimes Commission on Monday.",
            ["Maritime and Harbour Crimes Commission"],
        ),
        (
            "The Harbour, Fisheries and Trade Office said it knew of the case.",
            ["Harbour, Fisheries and Trade Office"],
        ),
        ("The All Valleys Congress won. The All Valleys Congress governs.", ["All Valleys Congress"] * 2),
        ("He sued King Osric VII Hospital in town.", ["King Osric VII Hospital"]),
        ("Ana Holm works at Long Reach and likes it.", ["Long Reach"]),
        ("Smoke rose over a paper works at Long Reach.", []),
        ("The welder works at Long Reach.", ["Long Reach"]),
        ("She was treated by Queen's Gate Hospital.", ["Queen's Gate Hospital"]),
        ("He leads the Professional Teachers' Union.", ["Professional Teachers' Union"]),
        ("She studied at the Universidad Nacional del Tambor and left.", ["Universidad Nacional del Tambor"]),
        ("The Institut d'Hydrologie measured the flood.", ["Institut d'Hydrologie"]),
        (
            "The Institut de recherche pour le littoral closed.",
            ["Institut de recherche pour le littoral"],
        ),
        ("She spoke to the Ordre des Notaires.", ["Ordre des Notaires"]),
        ("The Partido Verde Solidario lost.", ["Partido Verde Solidario"]),
        ("The Kementerian Perikanan fined him.", ["Kementerian Perikanan"]),
        ("The Weston Maritime Safety Authority came.", ["Weston Maritime Safety Authority"]),
        ("She joined Parents for Clean Rivers in May.", ["Parents for Clean Rivers"]),
        ("The Co-operative Bank of Tamber closed.", ["Co-operative Bank of Tamber"]),
        ("He sued Bergwerke Tamber AG in May.", ["Bergwerke Tamber AG"]),
        ("Tamber & Odell closed its shops.", ["Tamber & Odell"]),
        ("He told The Weston Eye on Monday.", ["The Weston Eye"]),
        ("A surgeon at Tamberlane said so.", ["Tamberlane"]),
        ("The Ohio House of Representatives voted.", ["Ohio House of Representatives"]),
        (
            "He was sent home by Weston State University Teaching Hospital.",
            ["Weston State University Teaching Hospital"],
        ),
    ],
)
def test_long_bodies(body: str, expected: list[str]) -> None:
    assert [n.actor for n in annotated(body).names if n.kind == "organisation"] == expected


@pytest.mark.parametrize(
    "body",
    [
        "The Senate and Trade Commission met.",
        "Ana Ruiz and Trade Commission members met.",
        "Hospital Director Ana Ruiz came.",
        "The hospital and the Trade Commission met.",
        "Her client's Office was shut, and Peru's Institute too.",
    ],
)
def test_no_long_body(body: str) -> None:
    assert not [n.actor for n in annotated(body).names if " and " in n.actor or "Hospital" in n.actor]


@pytest.mark.parametrize(
    ("body", "person", "role"),
    [
        ("Weston Gov. Anahera Ruizzi spoke.", "Anahera Ruizzi", "Weston Gov."),
        ("Odell County Sheriff Anahera Ruizzi spoke.", "Anahera Ruizzi", "Sheriff"),
    ],
)
def test_title_inside_a_run(body: str, person: str, role: str) -> None:
    [found] = [n for n in annotated(body).names if n.kind == "person"]
    assert found.actor == person
    assert found.role is not None
    assert found.role.text == role


@pytest.mark.parametrize(
    ("body", "person"),
    [
        ('Striker Ana "Bee" Ruiz scored.', "Ana Ruiz"),
        ("Her minister of transport and public works, Anahera Ruizzi, left.", "Anahera Ruizzi"),
        ("Its National Publicity Secretary, Dr. Anahera Ruizzi, left.", "Anahera Ruizzi"),
        ("Special Agent in Charge Anahera Ruizzi came.", "Anahera Ruizzi"),
        ("Minister of Transport and Highways Anahera Ruizzi came.", "Anahera Ruizzi"),
    ],
)
def test_persons_behind_titles_and_nicknames(body: str, person: str) -> None:
    assert {n.actor for n in annotated(body).names if n.kind == "person"} == {person}
