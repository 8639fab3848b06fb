"""Given a verb and what stands behind it, this is the kind of happening that both together tell."""

from __future__ import annotations

import pytest

from briefgen.compile.predicates import predicates


@pytest.mark.parametrize(
    ("verb", "behind", "kind"),
    [
        ("called", "off the strike", "close"),
        ("threw", "the case out", "rule"),
        # who releases names frees nobody
        ("released", "the names of", "publish"),
        ("releasing", "its final report", "publish"),
        ("released", "the four miners", None),
        ("released", "from prison on", None),
        ("release", "names", None),
        ("called", "the mayor", None),
    ],
)
def test_a_particle_or_an_object_makes_another_verb(verb: str, behind: str, kind: str | None) -> None:
    assert predicates().phrasal(verb, behind.split()) == kind


@pytest.mark.parametrize(
    ("one", "other"),
    [("cancelled", "cancel"), ("expelling", "expel"), ("recalled", "recall"), ("killed", "kill"), ("sells", "sell")],
)
def test_a_doubled_letter_makes_no_other_word(one: str, other: str) -> None:
    assert predicates().base(one) == predicates().base(other)
    assert predicates().classes(predicates().base(one))
