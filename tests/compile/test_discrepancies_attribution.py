"""The same words given to different speakers."""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.model import Discrepancy, Source, SourceMeta

WORDS = "“We will not open this bridge until it is safe,”"


def attributions(*bodies: str) -> list[Discrepancy]:
    found = [
        annotate(Source(meta=SourceMeta(id=f"s{n}", path=f"s{n}.txt", published="2024-03-05"), body=body))
        for n, body in enumerate(bodies)
    ]
    return [d for d in compile_brief(found, "The bridge").discrepancies if d.kind == "attribution"]


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
