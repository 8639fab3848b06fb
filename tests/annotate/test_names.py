"""Given an article, these are the names in it: kind, full name, role."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.annotate.names import find_names
from briefgen.annotate.sentences import find_sentences
from briefgen.model import NameMention


def names(body: str) -> tuple[NameMention, ...]:
    return find_names(body, find_sentences(body), (), ())


def kinds(body: str) -> list[tuple[str, str]]:
    return [(m.text, m.kind) for m in names(body) if m.kind != "place"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Foreign Minister Olga Stern met Mr. Petrak.", [("Olga Stern", "person"), ("Petrak", "person")]),
        ("It was signed by Ursula von der Aalst in Rome.", [("Ursula von der Aalst", "person")]),
        ("The Ministry of Foreign Affairs declined.", [("Ministry of Foreign Affairs", "organisation")]),
        ("He works in Paris for a bank.", []),
        ("Paris said it would not sign.", [("Paris", "state")]),
        ("Peru and Chile accused Bolivia.", [("Peru", "state"), ("Chile", "state"), ("Bolivia", "state")]),
        ("The Peruvian government resigned.", [("Peruvian government", "state")]),
        ("The Peruvian military said so.", [("Peruvian military", "organisation")]),
        ("It stood there, according to Reuters.", [("Reuters", "organisation")]),
        ("It stood there (Reuters).", []),
    ],
)
def test_names(body: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(body) == expected


@given(st.text(max_size=300))
def test_names_are_verbatim_and_in_order(body: str) -> None:
    found = names(body)
    assert all(body[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
