"""Words brought to forms that can be compared."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.compile.discrepancies.words import any_of, lowered, terms_of


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


@given(st.sets(st.text("ab -", min_size=1, max_size=5), min_size=1, max_size=7), st.text("ab -", max_size=14))
def test_a_pattern_of_words_finds_the_longest_that_fits(words: set[str], text: str) -> None:
    one_by_one = "|".join(re.escape(word) for word in sorted(words, key=lambda word: -len(word)))
    for pattern in (r"(?:{})", r"\b(?:{})\b", r"(?<![\w-])(?:{})(?![\w-])"):
        found = [re.finditer(pattern.format(any_), text) for any_ in (any_of(words), one_by_one)]
        assert [m.span() for m in found[0]] == [m.span() for m in found[1]]


def test_what_is_only_negated_tells_nothing() -> None:
    assert [terms_of(word) for word in ("wasn't", "couldn’t", "purple")] == [(), (), ("purpl",)]
