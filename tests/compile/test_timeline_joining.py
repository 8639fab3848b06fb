"""Of very many clauses the later ones are held against the happenings that the first ones made."""

from __future__ import annotations

import pytest
from test_timeline import timeline

from briefgen.compile.timeline import merging
from briefgen.compile.timeline.merging import joining


@pytest.fixture(autouse=True)
def _two_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "_AT_ONCE", 2)


TOLD = (
    "A crane fell on the quay of Vardal on Monday, and three dockers were hurt.",
    "Three dockers were hurt when a crane fell on a quay of Vardal on Monday.",
    "On Monday a crane fell on the quay of Vardal.",
    "The crane that fell on the quay of Vardal on Monday was old.",
)


def told_of(*bodies: str) -> list[tuple[str, int]]:
    return [(entry.date, len({e.source for e in entry.evidence})) for entry in timeline(*bodies)]


def test_a_later_clause_joins_the_happening_of_its_day_that_it_tells_of() -> None:
    assert told_of(*TOLD) == [("2019-05-06", 4)]


def test_one_of_another_day_joins_none() -> None:
    assert told_of(*TOLD, "On April 2 a crane fell on the quay of Vardal.") == [("2019-04-02", 1), ("2019-05-06", 4)]


def test_one_of_that_month_joins_the_happening_of_a_day() -> None:
    assert told_of(*TOLD, "In May a crane fell on the quay of Vardal, and three dockers were hurt.") == [
        ("2019-05-06", 5)
    ]


@pytest.mark.parametrize(("most", "is_asked"), [(0, False), (400, True)])
def test_by_words_that_too_many_happenings_share_none_is_looked_up(
    monkeypatch: pytest.MonkeyPatch, most: int, is_asked: bool
) -> None:
    asked: list[object] = []

    def asking(clause: object, *_: object) -> float:
        asked.append(clause)
        return 0.0

    monkeypatch.setattr(joining, "_TOO_COMMON", most)
    monkeypatch.setattr(joining, "backs", asking)
    timeline(*TOLD)
    assert bool(asked) == is_asked


def test_what_one_source_tells_of_a_day_with_but_its_kind_in_common_is_two_things() -> None:
    body = "Singing resumed on May 2.\n\nThe weir guild opened a school on May 2."
    assert told_of(body) == [("2019-05-02", 1), ("2019-05-02", 1)]
