"""Given how those who were attacked are told to have answered, this is what it comes to."""

from __future__ import annotations

import pytest
from compared import compared


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("The guards returned fire, the mayor said.", "The guards did not fire back, a miner said.", ["conflict"]),
        ("Guards fended off the crowd without retaliating.", "The guards stood by silently.", ["compatible"]),
        ("The guards returned fire.", "The guards returned fire, a miner said.", ["agree"]),
        ("The police returned fire.", "The police refused to respond to questions about the fire.", []),
        # Others than the guards; what may be done.
        ("The guards returned fire.", "The rebels did not fire back.", []),
        ("The guards would have returned fire.", "The guards did not fire back.", []),
    ],
)
def test_striking_back(one: str, other: str, verdicts: list[str]) -> None:
    assert [d.verdict for d in compared(one, other) if d.rule == "struck-back"] == verdicts
