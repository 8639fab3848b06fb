"""Contraries of one thing: the same word for it stands with both, whatever else is told around them."""

from __future__ import annotations

import pytest
from compared import compared


def contrary(*bodies: str) -> list[str | None]:
    return [d.question for d in compared(*bodies) if d.rule == "contrary-told"]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (
            "The cable car was half empty on its last ride, the operator of the lift said.",
            "Skiers in Hamble called the lift overloaded.",
            "Was the cable car half empty on its last ride?",
        ),
        (
            "An instructor with years of experience led them, the school of Olm said.",
            "The instructor was a novice, parents said.",
            "Was the instructor a novice?",
        ),
        (
            "The envoy was expelled on Friday.",
            "In Olm they say that the envoy had asked to leave for months.",
            "Was the envoy expelled on Friday?",
        ),
        (
            # An "about" of two words, and one within a compound.
            "A coast guard cutter seized the fish-boat on the high seas, its owner said.",
            "The coast guard said that it lay in our waters.",
            "Did a coast guard cutter seize the fish-boat on the high seas?",
        ),
        (
            "The vote on the wall was announced. The parish was consulted before work began, the builder said.",
            "Nobody in the parish was consulted, the vicar said.",
            "Was the parish consulted?",
        ),
        (
            # Who was attacked, and what they did.
            "Tollkeepers at the bridge of Varn say the guards fought back when stones flew.",
            "Stones flew for an hour, and the guards stood by silently, a nun said.",
            "Did the guards stand by silently?",
        ),
        (
            # What parties say of a ruling.
            "Islanders called the ruling on the ferry licence a miscarriage of justice.",
            "Governor Pia Varn said the ruling was appropriate.",
            "Was the ruling appropriate?",
        ),
        (
            "The order to search boats violates the constitution, a fishermen's lawyer said.",
            "Ola Brandt of the coast guard said the order was constitutional.",
            "Was the order constitutional?",
        ),
    ],
)
def test_one_thing(one: str, other: str, question: str) -> None:
    assert contrary(one, other) == [question]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("An instructor with years of experience led them.", "The new pilot of the balloon was a novice."),
        ("The lift was half empty.", "The dance hall was overcrowded."),
        ("The envoy was expelled on Friday.", "A consul of another state had asked to leave."),
        ("If the lift was overloaded, it stopped.", "The lift was half empty."),
        ("Islanders called the ruling a miscarriage of justice.", "Pia Varn said the song was appropriate."),
    ],
)
def test_two_things(one: str, other: str) -> None:
    assert contrary(one, other) == []


def test_what_others_call_it_is_none_of_his_words() -> None:
    dismissed = "Mayor Ola Brandt mocked commentators who called the carnival song racist. "
    assert contrary(f"{dismissed}“It is not racist,” Brandt said.")
    assert not contrary("Mayor Ola Brandt called the song racist. “The other is not racist,” Brandt said.")
