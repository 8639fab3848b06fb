"""Given who is said to keep to what binds them, and who to break it, this is disputed."""

from __future__ import annotations

import pytest
from compared import compared


@pytest.mark.parametrize(
    ("one", "other", "question", "kept", "broken"),
    [
        (
            "“Norway has always observed the resolutions of the council in full,” the ministry in Oslo said.",
            "Denmark accused Norway of shipping timber in defiance of the council's resolutions.",
            "Does Norway keep to the resolutions?",
            "observed the resolutions",
            "in defiance of the council's resolutions",
        ),
        (
            "Norway said it had fully complied with the ceasefire.",
            "Norway has violated the truce twice, the Danish army said.",
            "Does Norway keep to the ceasefire?",
            "complied with the ceasefire",
            "violated the truce",
        ),
        (
            "Norway has kept every word of the agreement, the ministry said.",
            "Norway has not honoured the deal, said Denmark's minister.",
            "Does Norway keep to the agreement?",
            "kept every word of the agreement",
            "honoured the deal",
        ),
        # was not able to
        (
            "“Norway was not able to fulfil its obligations,” the minister of Denmark said.",
            "“Norway always fulfilled its obligations,” said Norway's envoy in Denmark.",
            "Does Norway keep to the obligations?",
            "fulfilled its obligations",
            "fulfil its obligations",
        ),
    ],
)
def test_kept_and_broken_are_disputed(one: str, other: str, question: str, kept: str, broken: str) -> None:
    (found,) = [d for d in compared(one, other) if d.rule == "kept-or-broken"]
    assert (found.question, found.verdict) == (question, "disputed")
    assert {p.value for p in found.positions} == {kept, broken}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two states; a wish; two kinds of bond
        ("Norway has observed the truce.", "Denmark has violated the truce, the army said."),
        ("Norway should respect the truce.", "Norway has violated the truce, the Danish army said."),
        ("Norway has honoured its promise to send ships.", "Norway has violated the embargo, the Danish army said."),
        ("Norway follows the talks on a deal closely.", "Norway did not break the truce, the Danish army said."),
    ],
)
def test_nothing_is_disputed(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.rule == "kept-or-broken"]
