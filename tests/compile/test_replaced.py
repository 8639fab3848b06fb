"""Clauses that are alike word for word but for one thing do not tell the same."""

from __future__ import annotations

import pytest
from compared import compared_in_a_brief

from briefgen.compile.discrepancies.telling.replaced import something_is_replaced

CARGO = "The barge was carrying barley to the mills of Orlem"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (CARGO, "The barge was carrying gunpowder to the mills of Orlem", True),
        (CARGO, "The barge was carrying barley to the mills of Tirella", True),
        ("The keeper was shot by a poacher near Orlem", "The keeper shot himself near Orlem", True),
        # said in another way, of another spelling, and with words more
        (CARGO, "The barge was bringing barley to the mills of Orlem", False),
        ("The harbour of Orlem was quiet", "The harbor of Orlem was quiet", False),
        (CARGO, "The old barge was carrying barley to the two mills of Orlem", False),
        (CARGO, CARGO, False),
        ("They wanted to act on the weir", "They wanted to react on the weir", False),
        # of a kind: an airliner is a plane
        ("The plane came down near the mills of Orlem", "The airliner came down near the mills of Orlem", False),
        # not alike
        (CARGO, "A ferry with gunpowder lay for a week at the old weir of Tirella", False),
    ],
)
def test_something_is_replaced(one: str, other: str, expected: bool) -> None:
    assert something_is_replaced(one, other) is expected
    assert something_is_replaced(other, one) is expected


def test_words_of_the_commonest_tell_little_apart() -> None:
    one, other = "He called his party when the weir broke", "He called his group when the weir broke"
    assert not something_is_replaced(one, other)
    assert something_is_replaced(one, other, however_common=True)


def test_sources_that_name_two_things_do_not_agree() -> None:
    found = compared_in_a_brief(f"{CARGO}.", f"{CARGO.replace('barley', 'gunpowder')}.")
    (row,) = (d for d in found if d.rule == "told-alike")
    assert (row.verdict, len(row.positions), row.note) == ("compatible", 2, "They tell the same but for one thing.")


def test_what_conflicts_already_is_not_told_once_more() -> None:
    found = compared_in_a_brief(
        "The fire at the mill in Orlem was caused by lightning.",
        "The fire at the mill in Orlem was caused by an electrical fault.",
    )
    assert [d.verdict for d in found if d.rule == "cause-named"] == ["conflict"]
    assert not [d for d in found if d.rule == "told-alike"]


def test_nobody_and_three_are_counted_and_do_not_agree() -> None:
    found = compared_in_a_brief(
        "Nobody was hurt when the weir broke near Orlem.", "Three people were hurt when the weir broke near Orlem."
    )
    assert {(d.rule, d.verdict) for d in found} >= {("toll", "conflict")}
    assert not [d for d in found if d.rule == "told-alike" and d.verdict == "agree" and "hurt" in d.question]
