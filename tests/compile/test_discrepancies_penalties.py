"""Given what the accused may face at most, articles agree on it in whatever words they put life in prison."""

from __future__ import annotations

import pytest
from compared import compared


def told(*articles: str) -> list[tuple[str, list[str]]]:
    found = [d for d in compared(*articles) if d.rule == "highest-penalty"]
    return [(d.verdict, [e.source for p in d.positions for e in p.evidence]) for d in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("If convicted, the miller faces life in prison.", "Arson carries a maximum of lifelong imprisonment in Kalm."),
        ("The smith risks the death penalty, his lawyer says.", "The smith could get a death sentence."),
    ],
)
def test_one_penalty_in_unlike_words(one: str, other: str) -> None:
    assert told(one, other) == [("agree", ["s0", "s1"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # of two people
        ("Mara Lund faces life in prison.", "Ivo Brandt faces a life sentence."),
        # not what somebody may get
        ("The miller faces life in prison.", "The guild has long argued against life sentences."),
        # two penalties
        ("The miller faces life in prison.", "The miller faces the death penalty."),
    ],
)
def test_no_penalty_of_one(one: str, other: str) -> None:
    assert not told(one, other)
