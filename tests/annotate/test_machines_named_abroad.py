"""Registrations of many states, ships with ranks and quotation marks in their names, versions of bombs."""

from __future__ import annotations

import pytest

from briefgen.annotate.equipment import find_equipment


def machines(body: str) -> list[tuple[str, str, str]]:
    return [(m.text, m.designation, m.kind) for m in find_equipment(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "A Dornier 328, VH-QQX, of the authority came.",
            [("Dornier 328", "Dornier 328", "aircraft"), ("VH-QQX", "Dornier 328", "aircraft")],
        ),
        ("Two Mi-171Sh helicopters came.", [("Mi-171Sh", "Mi-171", "aircraft")]),
        ("Two Sokol helicopters came.", [("Sokol", "PZL W-3", "aircraft")]),
        ("It dropped a GBU-31(V)3/B JDAM.", [("GBU-31(V)3/B JDAM", "GBU-31", "bomb")]),
        ('The USS "Ada Farrow" came.', [("Ada Farrow", "Ada Farrow", "ship")]),
        ("A BTR of the brigade burned.", [("BTR", "BTR", "vehicle")]),
        ("The frigate Admiral Ruiz sank.", [("Admiral Ruiz", "Admiral Ruiz", "ship")]),
        ("The ATR 42 of regional carrier Aero Tamber landed.", [("ATR 42", "ATR 42", "aircraft")]),
        ("The rescue ship KN Ada of the National Rescue Agency left.", [("KN Ada", "KN Ada", "ship")]),
        (
            "The tugs Ada 1 and Ezra Abel pulled, as did the Malta-flagged Carlo Poe.",
            [("Ada 1", "Ada 1", "ship"), ("Ezra Abel", "Ezra Abel", "ship"), ("Carlo Poe", "Carlo Poe", "ship")],
        ),
        ("He saw the carrier Nabo I. Poe Lines had sent it.", [("Nabo I", "Nabo I", "ship")]),
        (
            "Two boats, the Unaza Mae 1 and ML Kalador, left.",
            [("Unaza Mae 1", "Unaza Mae 1", "ship"), ("ML Kalador", "ML Kalador", "ship")],
        ),
        ("The frigate ESPS Reina of Operation Tamor left.", [("ESPS Reina", "ESPS Reina", "ship")]),
        ("India's INS Tumaco left.", [("INS Tumaco", "INS Tumaco", "ship")]),
        (
            "Two gunboats, the Tumaco and the Melvar, left.",
            [("Tumaco", "Tumaco", "ship"), ("Melvar", "Melvar", "ship")],
        ),
        ("The ferry Lady of the Lake left.", [("Lady of the Lake", "Lady of the Lake", "ship")]),
        ("The carrier Grand Tamber sailed.", [("Grand Tamber", "Grand Tamber", "ship")]),
    ],
)
def test_machines(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert machines(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "He phoned EC-QQX yesterday.",
        "The airliner went to Spain as EC-QQX.",
        "The BTR label signed the singer.",
        "The Danish carrier ZAP flies to Rome.",
        "The flag carrier Tamber lost money.",
        "National carrier Air Tamber lost money.",
        "The Tamber 4 mobile carrier, which has masts there, lost money.",
        "On the ship, Admiral Ruiz said so.",
        "They plan eTamor, a trio of craft.",
        "They met at the Submarine Monument, an old boat on the shore.",
    ],
)
def test_no_machines(body: str) -> None:
    assert machines(body) == []
