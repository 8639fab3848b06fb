"""The same words given to different speakers."""

from __future__ import annotations

import pytest
from compared import compared_in_a_brief

from briefgen.model import Discrepancy

WORDS = "“We will not open this bridge until it is safe,”"


def attributions(*bodies: str) -> list[Discrepancy]:
    return [d for d in compared_in_a_brief(*bodies) if d.kind == "attribution"]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (f"{WORDS} Mayor Anna Holt said.", f"{WORDS} said Peter Grant, the engineer.", "conflict"),
        (f"{WORDS} Mayor Anna Holt said.", f"{WORDS} the Transport Ministry said.", "compatible"),
    ],
)
def test_one_quotation_of_two_speakers(one: str, other: str, verdict: str) -> None:
    found = attributions(one, other)
    assert [d.verdict for d in found] == [verdict]
    assert found[0].question.startswith("Who said this: “We will not open")
    assert {p.evidence[0].text for p in found[0].positions} == {one, other}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{WORDS} Mayor Anna Holt said.", f"{WORDS} said Holt."),
        # A pronoun is no name to set against another.
        (f"{WORDS} Mayor Anna Holt said.", f"Peter Grant came late. {WORDS} he said."),
        ("“Not at all,” Mayor Anna Holt said.", "“Not at all,” said Peter Grant, the engineer."),
    ],
)
def test_no_question_of_who_said_it(one: str, other: str) -> None:
    assert not attributions(one, other)
