"""Given how many of a nation were killed or aboard, source by source, the counts are held against each other."""

from __future__ import annotations

import pytest
from compared import compared, compared_in_a_brief


def counts(*bodies: str) -> list[tuple[str, str, list[str]]]:
    found = [d for d in compared(*bodies) if d.rule == "of-a-nation"]
    return [(d.verdict, d.question or "", [p.value for p in d.positions]) for d in found]


@pytest.mark.parametrize(
    ("one", "other", "verdict", "words"),
    [
        (
            "The ferry was carrying 82 Danes and 63 Poles, said the minister.",
            "There were 147 Danes on board, the coast guard said.",
            "conflict",
            "Danes",
        ),
        (
            "The three Britons on the flight were named as engineers.",
            "Four Britons were killed in the crash, it emerged last night.",
            "conflict",
            "Britons",
        ),
        (
            "Four French nationals were killed when the ferry sank.",
            "The ferry sank on Tuesday, and four French tourists died.",
            "agree",
            "French",
        ),
    ],
)
def test_counts_of_one_nation(one: str, other: str, verdict: str, words: str) -> None:
    ((found, question, _),) = counts(one, other)
    assert found == verdict
    assert words in question


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # hurt, not killed; others beside them; another nation
        ("Twelve Danes were killed when the ferry sank.", "Thirty Danes were hurt when the ferry sank."),
        ("Twelve Danes were killed when the ferry sank.", "Another three Danes were killed when the ferry sank."),
        ("Twelve Danes were killed when the ferry sank.", "Nine Poles were killed when the ferry sank."),
        # of nobody who was lost
        ("Twelve Danes were killed when the ferry sank.", "The choir has 40 Danes."),
    ],
)
def test_other_counts(one: str, other: str) -> None:
    assert counts(one, other) == []


def test_a_name_with_and_without_a_hyphen() -> None:
    one = "North Korea's foreign minister, Ri Sang Ho, spoke to reporters in Vell."
    other = "Foreign Minister Ri Sang-ho spoke to reporters in Vell."
    (found,) = [d for d in compared_in_a_brief(one, other) if d.kind == "name" and d.rule == "same-name"]
    assert (found.verdict, found.note) == ("compatible", "With and without the hyphen.")
