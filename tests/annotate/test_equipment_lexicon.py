"""The lexicon of equipment is wide, and every entry of it can be read and found by its name."""

from __future__ import annotations

from collections import Counter

import pytest

from briefgen.annotate.equipment import find_equipment
from briefgen.lexicon.equipment import equipment_types


def test_the_lexicon_is_wide() -> None:
    kinds = Counter(t.kind for t in equipment_types().values())
    assert kinds["aircraft"] >= 400
    assert kinds["drone"] >= 100
    assert kinds["missile"] + kinds["rocket"] >= 200
    assert kinds["air defence"] >= 60
    assert kinds["vehicle"] + kinds["artillery"] >= 100


def test_names_that_mean_one_thing_are_found() -> None:
    sure = [t for t in equipment_types().values() if t.designation not in t.doubtful]
    missed = [t.designation for t in sure if not find_equipment(f"They saw the {t.designation} {t.kind} there.")]
    assert len(missed) < len(equipment_types()) / 50, missed


@pytest.mark.parametrize(
    ("designation", "maker"),
    [
        ("A-10", "Fairchild Republic"),
        ("P-51", "North American"),
        ("DC-3", "Douglas"),
        ("F-14", "Grumman"),
        ("T-38", "Northrop"),
        ("U-2", "Lockheed"),
        ("Supermarine Spitfire", "Supermarine"),
        ("CL-415", "Canadair"),
        ("ScanEagle", "Insitu (Boeing)"),
        ("PAC-3", "Lockheed Martin"),
        ("T-6", None),
    ],
)
def test_the_maker_is_that_of_the_type(designation: str, maker: str | None) -> None:
    assert equipment_types()[designation].maker == maker


def test_firearms_of_police_reports_are_found() -> None:
    text = "Police found a Ruger AR-556 rifle, a Kel-Tec SUB-2000, a Walther P22 and a Taurus G2C in the barn."
    found = [m.designation for m in find_equipment(text)]
    assert found == ["Ruger AR-556", "Kel-Tec SUB-2000", "Walther P22", "Taurus G2C"]
