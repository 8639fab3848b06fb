"""What is only an outlet's way of writing tells no two words, or wordings, apart."""

from __future__ import annotations

import pytest
from compared import compared_in_a_brief

from briefgen.compile.house_style import plain_spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Neighbour", "neighbor"),
        ("favourable", "favorable"),
        ("organisations", "organizations"),
        ("analysed", "analyzed"),
        ("theatre", "theater"),
        ("kilometres", "kilometers"),
        ("defence", "defense"),
        ("dialogue", "dialog"),
        ("cancelled", "canceled"),
        ("enrolled", "enroled"),
        ("programmes", "programs"),
        ("manoeuvre", "maneuver"),
        ("paediatric", "pediatric"),
        ("Ærø", "aero"),
        ("Łódź", "Lodz"),
    ],
)
def test_one_word_in_two_spellings(one: str, other: str) -> None:
    assert plain_spelling(one) == plain_spelling(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("four", "for"), ("tour", "tor"), ("hours", "hors"), ("acres", "acers"), ("filled", "filed"), ("wise", "wize")],
)
def test_short_words_that_only_end_alike(one: str, other: str) -> None:
    assert plain_spelling(one) != plain_spelling(other)


def test_a_quotation_that_two_outlets_spell_in_their_own_way_is_not_worded_differently() -> None:
    one = "Our neighbours in Třeboň organised the defence of the harbour before we had even woken up"
    other = "Our neighbors in Trebon organized the defense of the harbor before we had even woken up"
    found = compared_in_a_brief(
        f"“{one},” said Eva Krandt, a warden at the Olm mill.", f"The warden Eva Krandt said: “{other}.”"
    )
    assert [d.verdict for d in found if d.kind == "wording"] == ["agree"]
