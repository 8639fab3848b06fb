"""Given who did what to whom, the same deed the other way round is another deed."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.compile.discrepancies.telling.swapped_roles import roles_are_swapped


@pytest.mark.parametrize(
    ("one", "other", "swapped"),
    [
        ("Varga accused Mayor Orn of fraud", "Orn accused Ilse Varga of fraud", True),
        ("The Tarn bank sued Vellan over the crane", "Vellan sued the Tarn bank over the crane", True),
        ("Vellan sued the Tarn bank", "The Tarn bank was sued by Vellan", False),
        ("Vellan sued the Tarn bank", "Vellan sued Tarn", False),
        ("Orn beat Varga in Holm", "Holm saw Orn beat Varga", False),
    ],
)
def test_roles(one: str, other: str, *, swapped: bool) -> None:
    assert roles_are_swapped(one, other) is swapped


def test_they_are_no_agreement() -> None:
    one, other = "Vellan sued the Tarn bank over the crane.", "The Tarn bank sued Vellan over the crane."
    assert "told-alike" not in {d.rule for d in compared(one, other)}
    assert "told-alike" in {d.rule for d in compared(one, "Vellan sued the Tarn bank over its crane.")}
