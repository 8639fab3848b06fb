"""Words brought to forms that can be compared."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.compile.discrepancies.words import any_of, lowered


@pytest.mark.parametrize(
    ("text", "lower"), [("The MAYOR", "the mayor"), ("İzmir BURNED", "İzmir burned"), ("ΟΔΟΣ", "οδος")]
)
def test_lower_case(text: str, lower: str) -> None:
    assert lowered(text) == lower


@given(st.text())
def test_lower_case_keeps_offsets(text: str) -> None:
    assert len(lowered(text)) == len(text)
    assert all(low in (c, c.lower(), "ς") for low, c in zip(lowered(text), text, strict=True))


def test_any_of_words_finds_the_longest() -> None:
    assert re.findall(any_of(["set", "set off", "U.S."]), "set off the U.S. set") == ["set off", "U.S.", "set"]
