"""Given articles that tell whose something is, they agree on its owner, in whatever words."""

from __future__ import annotations

import pytest
from compared import compared

OWNED = "A fire broke out on Monday at Brakel Foods, which is owned by the Danish group Holmgard AG, the mayor said."
RAISED = "Holmgard AG lost a tenth of its worth after the fire at the group’s Dutch subsidiary Brakel Foods."


def owners(*articles: str) -> list[tuple[str, str, str]]:
    return [(d.question, d.verdict, d.positions[0].value) for d in compared(*articles) if d.rule == "same-owner"]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (OWNED, RAISED, "Who owns Brakel Foods?"),
        (OWNED, "Holmgard AG, which owns Brakel Foods, has sent nobody to the town so far.", "Who owns Brakel Foods?"),
        (
            "The barge sank on Monday. Its owner, Jan Olden, said that he was sorry.",
            "The barge belongs to Jan Olden, who has three of them on the canal.",
            "Who is the owner?",
        ),
    ],
)
def test_one_owner_in_unlike_words(one: str, other: str, question: str) -> None:
    found = owners(one, other)
    assert [(q, v) for q, v, _ in found] == [(question, "agree")]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("Holmgard AG, the former owner of the plant, sold it in 2011 to a fund.", id="no longer"),
        pytest.param("The plant was owned by Tessel Invest, the mayor said on Monday.", id="another owner"),
        pytest.param("Holmgard AG said its owners were sad to hear of the fire.", id="its owners"),
        pytest.param("Vlist Dairy, which is owned by the Danish group Holmgard AG, was unhurt.", id="of another firm"),
    ],
)
def test_no_agreement_on_an_owner(other: str) -> None:
    assert owners(OWNED, other) == []


def test_one_voice_agrees_with_nobody() -> None:
    assert owners(OWNED, "Nobody was hurt in the fire at Brakel Foods, the mayor said.") == []
