"""Two names in one place of the same words: in conflict where there can be but one."""

from __future__ import annotations

import pytest
from compared import compared, compared_in_a_brief


def rows(*bodies: str) -> list[tuple[str, str | None, list[str]]]:
    """Verdict, question and answers of each comparison of names."""
    found = [d for d in compared_in_a_brief(*bodies) if d.rule == "another-name"]
    return [(d.verdict, d.question, [p.value for p in d.positions]) for d in found]


@pytest.mark.parametrize(
    ("one", "mine", "other"),
    [
        ("The lock keeper Pia Varn was born in Orlem.", "in Orlem", "in Tirella"),
        ("The barge sank off Orlem on Monday with a cargo of clay.", "off Orlem", "off Tirella"),
        ("The tug was heading for Orlem when the weir broke.", "for Orlem", "for Tirella"),
        ("Pia Varn designed the lock in the old harbor.", "Pia Varn", "Karl Stamm"),
        ("The old weir was designed by Pia Varn in her youth.", "Pia Varn", "Karl Stamm"),
        ("The drowned lock keeper was identified as Pia Varn.", "Pia Varn", "Karl Stamm"),
        ("The harbor guard was flying a Boeing 747 at the time.", "Boeing 747", "Boeing 767"),
        ("The council passed the lock plan 17-12 on Monday.", "17-12", "19-10"),
    ],
)
def test_there_can_be_but_one(one: str, mine: str, other: str) -> None:
    ((verdict, question, positions),) = rows(one, one.replace(mine, other))
    assert (verdict, positions) == ("conflict", [mine, other])
    assert question


@pytest.mark.parametrize(
    ("one", "mine", "other"),
    [
        # what may be of several
        ("Pia Varn praised the lock in the old harbor.", "Pia Varn", "Karl Stamm"),
        ("The old weir was praised by Pia Varn in her youth.", "Pia Varn", "Karl Stamm"),
        ("A drowned lock keeper was identified as Pia Varn.", "Pia Varn", "Karl Stamm"),
        ("The harbor guard flies the Boeing 747 at night.", "Boeing 747", "Boeing 767"),
        ("Pia Varn spoke of the weir in Orlem.", "in Orlem", "in Tirella"),
        # what may come
        ("The lock keeper Pia Varn may have been born in Orlem.", "in Orlem", "in Tirella"),
        # a name spelled in two ways
        ("Pia Varn designed the lock in the old harbor.", "Pia Varn", "Pia Warn"),
    ],
)
def test_there_may_be_others(one: str, mine: str, other: str) -> None:
    assert rows(one, one.replace(mine, other)) == []


def test_of_two_things_nothing_is_in_conflict() -> None:
    assert (
        rows("Pia Varn designed the lock in the old harbor.", "Karl Stamm designed the crane in the old harbor.") == []
    )


def test_one_place_may_lie_in_the_other() -> None:
    one = "The lock keeper Pia Varn was born in Orlem."
    assert rows(one, one.replace("Orlem", "Tirella") + " Orlem is a part of Tirella.") == []


def test_of_two_days_nothing_is_in_conflict() -> None:
    one = "The barge sank off Orlem with a cargo of clay."
    assert [d for d in compared(one, one.replace("Orlem", "Tirella")) if d.rule == "another-name"] == []
