"""Given what is done, not done or to be done, this is in conflict."""

from __future__ import annotations

import pytest
from compared import compared


@pytest.mark.parametrize(
    ("bodies", "positions"),
    [
        (
            (
                "The names of the crew were not made public.",
                "The harbour office released the names of the crew.",
                "The names will be released soon, a lawyer said.",
            ),
            ["released the names", "names of the crew were not made public", "names will be released"],
        ),
        (
            ("The tunnel has been closed since Monday.", "The ministry said it had not closed the tunnel."),
            ["The tunnel has been closed since Monday", "had not closed the tunnel"],
        ),
    ],
)
def test_done_and_not_done(bodies: tuple[str, ...], positions: list[str]) -> None:
    found = [d for d in compared(*bodies) if d.verdict in ("conflict", "disputed")]
    assert len(found) == 1
    assert len(found[0].positions) == len(positions)
    assert all(any(told in e.text for p in found[0].positions for e in p.evidence) for told in positions)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The names will be released soon.", "The office released the names."),
        ("The names of the crew were not made public.", "The office released the report."),
        ("The tunnel was not closed.", "In 2012 the ministry closed the tunnel for repairs."),
    ],
)
def test_no_conflict(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule == "done-or-not"]


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("The talks in Hamble have been cancelled.", "The talks will go ahead, the ministry said.", ["conflict"]),
        ("The marathon was cancelled because of a storm.", "The marathon went ahead as planned.", ["conflict"]),
        ("The marathon was cancelled because of a storm.", "The concert went ahead as planned.", []),
        ("The talks were cancelled.", "It is unclear whether the talks will go ahead.", []),
        ("The talks were cancelled.", "The talks would go ahead if the ministers came.", []),
    ],
)
def test_called_off_or_going_ahead(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "done-or-not"] == verdicts


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        (
            "Olmland has asked for Petra's extradition.",
            "Olmland withdrew a request for his extradition on Friday.",
            ["conflict"],
        ),
        (
            "The farmers filed a complaint over the dam.",
            "The farmers dropped the complaint over the dam.",
            ["conflict"],
        ),
        ("The farmers filed a complaint over the dam.", "The farmers have not dropped the complaint.", []),
        ("Olmland has asked for his extradition.", "The farmers dropped the complaint.", []),
    ],
)
def test_asked_for_or_withdrawn(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "done-or-not"] == verdicts
