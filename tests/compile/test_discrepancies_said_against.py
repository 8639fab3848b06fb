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
        # in two sentences, where the second insists
        (
            "The rowers said that the lock had been shut since noon. The keeper of Olm insists that it stood open.",
            "The rowers said that the lock had been shut since noon.",
            "The keeper of Olm insists that it stood open",
        ),
        (
            "The guild complains that its cellists were never asked. Varn Opera claims to have held nine meetings.",
            "The guild complains that its cellists were never asked.",
            "Varn Opera claims to have held nine meetings",
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
        # one who goes on, what was always held, and nobody before
        "The mayor said that the bridge would be mended soon. He insisted that it was needed.",
        "The mayor said that the bridge was a bad mistake. Her advisers have long insisted that it would pay.",
        "The bridge of Olm was shut at noon on Friday. The mayor insists that it will be mended.",
        # of something else
        "The tailors said that the silk was far too dear. For days the council insisted that no ferry had been sold.",
        "The mayor said that the bridge was late; it would, she says, be mended in May.",
    ],
)
def test_nobody_says_anything_against_it(body: str) -> None:
    assert not said_against(body)
