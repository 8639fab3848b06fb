"""Input that means nothing, or too much of it: clear, bounded, nothing lost."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.compile.discrepancies.figures.measures import dimension


@pytest.mark.parametrize("unit", ["zorkmid", "furlongs per forthnight", "", "%", "1e9", "/", "a" * 400])
def test_a_unit_that_does_not_exist_measures_nothing(unit: str) -> None:
    assert dimension(unit) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mast of the Aldra is 300 zorkmids high.", "The mast of the Aldra is 400 zorkmids high."),
        ("Output of the mill grew by 140 percent.", "Output of the mill grew by 5000 percent."),
        ("The mill lost -3 workers in the fire.", "The mill lost 0 workers in the fire."),
        (f"The fire in the mill killed {'9' * 400} people.", "The fire in the mill killed 9 people."),
        (f"It cost ${'9' * 40} trillion trillion.", "It cost $0."),
        ("The hearing lasted 10000000000000000 years.", "The hearing lasted 0.0000000001 seconds."),
    ],
)
def test_numbers_without_sense_do_no_harm(one: str, other: str) -> None:
    for d in compared(one, other):
        assert len(d.positions) > 0
        assert all(p.evidence for p in d.positions)


def test_a_source_that_contradicts_itself_is_no_second_voice() -> None:
    body = "The fire in the mill killed 9 people on Monday. The fire in the mill killed 12 people on Monday."
    assert [d for d in compared(body) if d.verdict in ("conflict", "disputed")] == []
    (killed,) = [d for d in compared(body, "The fire killed 9 people.") if d.kind == "number"]
    assert {e.source for p in killed.positions for e in p.evidence} == {"s0", "s1"}


def test_two_hundred_near_identical_sources_are_one_row_with_all_their_evidence() -> None:
    told = "The fire in the mill of Vell killed {} people on Monday, the mayor said."
    bodies = [told.format(41 if n % 2 else 43) for n in range(200)]
    (killed,) = [d for d in compared(*bodies) if d.kind == "number"]
    assert (killed.verdict, [len(p.evidence) for p in killed.positions]) == ("conflict", [100, 100])


def test_two_hundred_copies_are_one_voice() -> None:
    told = "The fire in the mill of Vell killed 41 people on Monday, the mayor said."
    assert compared(*[told] * 200, copies=tuple(range(200))) == []
