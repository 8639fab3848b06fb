"""Radars by designation, and newer drones and missiles; what looks alike and is none."""

from __future__ import annotations

import pytest

from briefgen.annotate.equipment import find_equipment


def designations(text: str) -> list[str]:
    return [found.designation for found in find_equipment(text)]


@pytest.mark.parametrize(
    ("text", "designation"),
    [
        ("Behind the dunes stands an old P-18 radar.", "P-18"),
        ("They destroyed a 96L6E radar and its crew.", "96L6"),
        ("The army captured a Zoopark-1M counter-battery radar.", "Zoopark-1"),
        ("An AN/TPQ-36 was damaged.", "AN/TPQ-36"),
        ("A SOM-A missile was shown at the fair.", "SOM missile"),
        ("A Toloka TLK-150 underwater drone struck the pier.", "Toloka"),
        ("The ship was hit by a Mamai sea drone.", "Mamai"),
        ("They fired a Trembita missile.", "Trembita missile"),
    ],
)
def test_radars_and_newer_types(text: str, designation: str) -> None:
    assert designations(text) == [designation]


@pytest.mark.parametrize(
    "text",
    ["Flight P-18 left gate P-14 at noon.", "A giraffe died; the Giraffe bar closed.", "The Zoopark in Oslo opened."],
)
def test_what_is_no_radar(text: str) -> None:
    assert designations(text) == []
