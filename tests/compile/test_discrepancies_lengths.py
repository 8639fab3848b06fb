"""Given how long things lasted, told in unlike words, these lengths are of one thing and those are not."""

from __future__ import annotations

import pytest
from compared import compared

CASES = [
    ("The blaze burned for 30 hours.", "The fire was out 31 hours after it broke out.",
     "How long did the fire burn?", "conflict"),
    ("The bombardment of Olm lasted six hours.", "Olm saw a nine-hour bombardment.",
     "How long did the attack last?", "conflict"),
    ("The yard gave three weeks' notice.", "The works council got notice of three weeks.",
     "How long beforehand was it announced?", "agree"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "question", "verdict"), CASES)
def test_a_length_told_in_unlike_words(one: str, other: str, question: str, verdict: str) -> None:
    assert (question, verdict) in [(d.question, d.verdict) for d in compared(one, other)]


@pytest.mark.parametrize(
    ("one", "other", "begins"),
    [
        ("The Olm tunnel is shut for six weeks after the flood.", "The Olm tunnel faces a nine-week closure.",
         "How long will it be out of use"),
    ],
)  # fmt: skip
def test_a_length_of_one_of_several_things(one: str, other: str, begins: str) -> None:
    assert [d.verdict for d in compared(one, other) if (d.question or "").startswith(begins)] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a film of 92 minutes, and a clip of seconds
        ("A clip of 40 seconds was posted.", "Her film runs for 92 minutes."),
        # no length of the talk
        ("They spoke on the phone for 10 minutes.", "He was on the train for 20 minutes."),
    ],
)
def test_lengths_of_other_things(one: str, other: str) -> None:
    assert not [d for d in compared(one, other) if d.kind == "duration"]


def test_when_talks_go_on() -> None:
    one = "The Olm teams meet again in mid-March, Karlis said."
    other = "Talks of the Olm teams resume on 20 March."
    found = [d.verdict for d in compared(one, other) if (d.question or "").startswith("When do the talks go on")]
    assert found == ["compatible"]
