"""The lexicon of equipment is wide, and every entry of it can be read and found by its name."""

from __future__ import annotations

from collections import Counter

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
    missed = [t.designation for t in sure if not find_equipment(f"They saw the {t.designation} {t.kind} there.", ())]
    assert len(missed) < len(equipment_types()) / 50, missed
