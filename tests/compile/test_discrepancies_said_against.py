"""Given a sentence in which two parties say something, one against the other, both stand side by side."""

from __future__ import annotations

import pytest
from compared import compared


def said_against(body: str) -> list[tuple[str, list[str]]]:
    found = [d for d in compared(body, "Olm is a port.") if d.rule == "said-against"]
    return [(d.question, [p.value for p in d.positions]) for d in found]


@pytest.mark.parametrize(
    ("body", "one", "other"),
    [
        (
            "Olm says the singer had a weak heart, but Danish doctors said on Friday that he was poisoned.",
            "Olm says the singer had a weak heart",
            "Danish doctors said on Friday that he was poisoned",
        ),
        (
            "A guard said he wanted his old job back, while local media reported that he was asking for asylum.",
            "A guard said he wanted his old job back",
            "local media reported that he was asking for asylum",
        ),
    ],
)
def test_two_parties_in_one_sentence(body: str, one: str, other: str) -> None:
    ((_, values),) = said_against(body)
    assert {v.rstrip(".") for v in values} == {one, other}


@pytest.mark.parametrize(
    "body",
    [
        # one and the same, one who says nothing, those who are only counted, what is kept
        "The mayor said the bridge would be mended soon, but he said that money was short this year.",
        "The mayor said the bridge would be mended soon, but the ministry has not said that it would pay.",
        "Four in 10 voters said the bridge was no good at all, while the rest said that it would do for now.",
        "The boats are now maintained at the harbour of the town, though the mayor has long said they leak badly.",
    ],
)
def test_nobody_says_anything_against_it(body: str) -> None:
    assert not said_against(body)
