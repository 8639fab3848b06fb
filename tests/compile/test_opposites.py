"""Of which deeds one or the other was done, by the words of a clause."""

from __future__ import annotations

import itertools

import pytest
from compared import compared_in_a_brief

from briefgen.compile.discrepancies.telling.opposites import opposites, sides_told


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("the senate passed the toll bill", {"one"}),
        ("senators voted down the toll bill", {"other"}),
        ("the bill was thrown out", {"other"}),
        ("acquitted, then convicted", set()),
        ("the passenger of the toll bridge", set()),
        ("the impassable road", set()),
    ],
)
def test_which_side_a_text_tells(text: str, sides: set[str]) -> None:
    assert {side for side, _ in sides_told(text).values()} == sides


def test_no_verb_is_on_both_sides_of_an_opposite() -> None:
    for known in opposites():
        assert set(known.one.verbs).isdisjoint(known.other.verbs)
        assert set(known.one.words).isdisjoint(known.other.words)
        assert all(words == words.lower() for words in itertools.chain(known.one.words, known.other.words))


def test_when_who_and_where_are_not_asked_of_a_deed_that_another_source_tells_the_opposite_of() -> None:
    found = compared_in_a_brief(
        "A jury in Orlem convicted the lock keeper Pia Varn of arson on Monday.",
        "A jury in Orlem acquitted the lock keeper Pia Varn of arson on Monday.",
    )
    assert [(d.rule, d.verdict) for d in found if d.rule != "same-identity"] == [("told-otherwise", "conflict")]
    (row,) = (d for d in found if d.verdict == "conflict")
    assert len(row.positions) == 2
