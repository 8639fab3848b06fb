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
            "Olm says the organ had a weak bellows, but Danish builders said on Friday that it was damp.",
            "Olm says the organ had a weak bellows",
            "Danish builders said on Friday that it was damp",
        ),
        (
            "A juggler said he wanted his old tent back, while local papers reported that he was looking for a boat.",
            "A juggler said he wanted his old tent back",
            "local papers reported that he was looking for a boat",
        ),
        # side by side, however short the second is
        (
            "He said he had been bitten by the goose of the mill; the miller says he fell.",
            "He said he had been bitten by the goose of the mill",
            "the miller says he fell",
        ),
    ],
)
def test_two_parties_in_one_sentence(body: str, one: str, other: str) -> None:
    ((_, values),) = said_against(body)
    assert {v.rstrip(".") for v in values} == {one.rstrip("."), other}


@pytest.mark.parametrize(
    "body",
    [
        # one who says nothing, those who are only counted, what is kept
        "The mayor said the bridge would be mended soon, but the ministry has not said that it would pay.",
        "Three in 10 voters said the bridge was no good at all, while the rest said that it would do for now.",
        "The swans are well maintained in the garden of the castle, though the cook has always said they bite badly.",
        "The mayor said that the bridge was late; it would, she says, be mended in May.",
        # what the one says too
        "Olm harbour said that it had never had a letter; the ferry company said the same of its own office.",
    ],
)
def test_nobody_says_anything_against_it(body: str) -> None:
    assert not said_against(body)
