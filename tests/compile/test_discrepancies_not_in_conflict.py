"""Given two texts that tell of two things, or of one in a rougher way, nothing is in conflict between them."""

from __future__ import annotations

import pytest
from compared import compared, compared_in_a_brief


def graver(*bodies: str) -> list[tuple[str, str]]:
    found = [*compared(*bodies), *compared_in_a_brief(*bodies)]
    return [(d.verdict, d.question) for d in found if d.verdict in ("conflict", "disputed")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a rough hour; hours of which nobody gives the day
        (
            "The ferry left the harbour of Vell shortly after midnight.",
            "The ferry left the harbour of Vell at about 12.15am on Friday.",
        ),
        # what is held under two names
        (
            "Ena Brandt spoke to reporters during a news conference that lasted 37 minutes.",
            "Ena Brandt and Miro Tals met for hours, including a dinner on Wednesday that lasted about 90 minutes.",
        ),
        # how two deeds were done
        (
            "The harbour office said that the banker had entered Vell legally and that nobody looked for him there.",
            "“He used a false name to illegally leave Vell,” the minister said of the banker.",
        ),
        # a wish of the crowd is no toll
        (
            "Thousands of people, many of them students, chanted 'Death to the king' outside the palace on Tuesday.",
            "A ferry capsized off Vell on Tuesday, killing all 176 people on board.",
        ),
        # members of something are no crew
        (
            "All nine crew members died when the ferry capsized off Vell on Tuesday.",
            "The university confirmed that ten members of its choir died when the ferry capsized off Vell on Tuesday.",
        ),
        # a price of two days
        (
            "Crude from Vell rose 4% to $64.41 a barrel on Saturday on word of the fire.",
            "Crude from Vell fell 2% to $61.95 a barrel on word of the fire.",
        ),
        # the dead are in no serious condition
        (
            "The mayor spoke of “around 30 dead and many injured in critical condition” in Vell.",
            "Another 16 people were injured in Vell, 12 of whom were in serious condition.",
        ),
        # what is left open is said against nobody
        (
            "An officer said it was unclear whether he had used a false name; the ministry said he had come by ship.",
            "Olm is a port.",
        ),
        # the same hour, of the day of the article
        (
            "The ferry left the old harbour of Vell at 6:12 a.m. and never got above ten knots.",
            "The ferry left the old harbour of Vell at 6:12 a.m. and never got above ten knots, it is said.",
        ),
    ],
)
def test_nothing_is_in_conflict(one: str, other: str) -> None:
    assert graver(one, other) == []


def test_heads_of_many_things_are_no_rivals() -> None:
    one = "Ale Dask, head of the national rescue service of Norway, was still insisting he was certain of it."
    other = "Norway's fire chief Rik Moll spoke of arson. “It was late,” said Ina Varn, the head of the ambulances."
    assert [d for d in compared(one, other) if d.rule == "contested-office"] == []


def test_what_is_ruled_out_as_a_cause_was_not_the_cause() -> None:
    one = "“Initial investigations rule out any engine failure as a cause of the grounding,” the company said."
    other = "An official blamed a strong wind for the grounding of the barge."
    values = [p.value for d in compared(one, other) if d.kind == "cause" for p in d.positions]
    assert "engine failure" not in values


def test_a_contrary_that_is_all_but_excluded_is_not_claimed() -> None:
    one = "The airline said that pilot error was all but excluded in the crash at Vell."
    other = "Prosecutors blamed a mechanical failure for the crash at Vell."
    assert [d for d in compared(one, other) if d.rule == "contrary-told"] == []


def test_who_doubts_something_makes_no_claim_that_is_denied() -> None:
    body = (
        "The paper says that Norway sank the barge. “Some say it was old,” the mayor told reporters. “I don't think "
        "that's even a question.” Norway denied it."
    )
    claims = [p.value for d in compared(body, "Olm is a port.") if d.verdict == "disputed" for p in d.positions]
    assert not any("even a question" in value for value in claims)
