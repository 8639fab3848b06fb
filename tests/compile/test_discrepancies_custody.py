"""Given in whose hands somebody or something is, and whom an outlet cites, these are the answers."""

from __future__ import annotations

import pytest
from compared import compared


def rows(rule: str, *bodies: str) -> list[tuple[str, list[str]]]:
    return [(d.verdict, sorted(p.value for p in d.positions)) for d in compared(*bodies) if d.rule == rule]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The trawler Olm Maiden remains in Norwegian custody, the owners said.",
            "Inspectors boarded the ship. It remains in custody.",
            [("agree", ["in Norwegian custody"])],
        ),
        (
            "The freed nurses were in the care of the interior ministry, a guard said.",
            "The nurses are now in the custody of the army's medical corps.",
            [("compatible", ["in the care of the interior ministry", "in the custody of the army's medical corps"])],
        ),
    ],
)
def test_in_whose_custody(one: str, other: str, expected: list[tuple[str, list[str]]]) -> None:
    assert rows("in-custody", one, other) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The trawler remains in custody.", "The nurses are in the custody of the army."),
        ("The trawler may be in custody if it broke the rules.", "The trawler is in the custody of the army."),
        ("It remains in custody.", "He is in custody."),
    ],
)
def test_no_custody(one: str, other: str) -> None:
    assert rows("in-custody", one, other) == []


def test_whom_an_outlet_cites() -> None:
    found = rows(
        "source-cited",
        "The Varn Herald reported on Friday, citing two diplomats, that the talks had failed.",
        "The Varn Herald, quoting anonymous sources, reported that the talks were over.",
    )
    assert found == [("compatible", ["citing two diplomats", "quoting anonymous sources"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Another outlet; a reason, not a source.
        ("The Varn Herald reported the deal, citing two diplomats.", "The Ostrova Post reported it, citing officials."),
        ("The Varn Herald reported the deal, citing two diplomats.", "The Varn Herald closed, citing high costs."),
    ],
)
def test_nobody_cited_by_both(one: str, other: str) -> None:
    assert rows("source-cited", one, other) == []


def test_one_weekday_reckoned_from_two_days_of_publication() -> None:
    bodies = ["Quiet."] * 12
    bodies[0] = "On Friday, the harbour office said it had inspected a Varnish-flagged tanker for stolen oil."
    bodies[11] = "The harbour office said Friday that it inspected a tanker under the flag of Varn for stolen oil."
    found = [d for d in compared(*bodies) if d.kind == "date"]
    assert [(d.verdict, len(d.positions)) for d in found] == [("agree", 1)]
