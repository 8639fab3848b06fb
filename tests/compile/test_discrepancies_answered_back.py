"""Given what somebody says and what another answers to it in the next sentence, this is disputed."""

from __future__ import annotations

import pytest
from compared import compared


def disputed(body: str, rule: str = "answered-back") -> list[list[str]]:
    found = [d for d in compared(body, "Olm is a port.") if d.verdict == "disputed" and d.rule == rule]
    return [[p.value for p in d.positions] for d in found]


@pytest.mark.parametrize(
    ("body", "one", "other"),
    [
        (
            "Miro Tals also accused Norway of profiting from the smuggling of amber. Norway's president Ola Brandt hit "
            "back: “Those who say so are obliged to prove it.”",
            "accused Norway",
            "hit back",
        ),
        (
            "The mayor, Miro Tals, said the captain was the one to blame. But the sailors' union Varn hit back, saying "
            "that its men must not be made scapegoats.",
            "one to blame",
            "scapegoats",
        ),
        (
            "Miro Tals claimed that she had been at the riot. But Ena Brandt insisted that she had gone to pay her "
            "respects to the dead.",
            "at the riot",
            "pay her respects",
        ),
        (
            "Peter Grant said that the bell had been stolen. The baker Lena Holt retorted that it was in her cellar.",
            "been stolen",
            "in her cellar",
        ),
    ],
)
def test_an_answer_stands_against_what_was_said_before(body: str, one: str, other: str) -> None:
    ((claim, answer),) = disputed(body)
    assert one in claim
    assert other in answer


@pytest.mark.parametrize(
    "body",
    [
        # with guns; to nobody; to what he said himself
        "Miro Tals said that his men had been shelled. Norway hit back with ships and planes on Tuesday.",
        "The bridge fell on Tuesday. But Ena Brandt insisted that the road would be open soon.",
        "Ena Brandt said that the bell had been stolen. But Ena Brandt insisted that she would find it.",
    ],
)
def test_no_answer(body: str) -> None:
    assert disputed(body) == []


@pytest.mark.parametrize(
    ("body", "claim"),
    [
        # reports that are told with a name and a day between commas
        (
            "Reports that he had been received by the president, Odo Varga, on Monday were false, the presidency said.",
            "received by the president",
        ),
        # not a fire
        (
            "The navy has suggested that the boat could have suffered a blackout. Admiral Ola Brandt was angry. “From "
            "the start the lights were on, not a blackout,” he said.",
            "suffered a blackout",
        ),
        # who questions whether it was so says that it was
        (
            "A lawmaker, Miro Tals, questioned whether the ferry had been overloaded. Ena Brandt denied that there had "
            "been too many people on board.",
            "questioned whether",
        ),
    ],
)
def test_what_is_denied_is_found(body: str, claim: str) -> None:
    found = [d for d in compared(body, "Olm is a port.") if d.verdict == "disputed"]
    assert any(claim in p.value for d in found for p in d.positions)


def test_what_is_impossible_is_denied() -> None:
    one = "The army says that a shell hit the mill in Orlen."
    other = "“It is impossible that a shell hit the mill in Orlen,” said Ena Brandt, who owns it."
    (found,) = [d for d in compared(one, other) if d.verdict == "disputed"]
    assert {h for p in found.positions for h in p.held_by} >= {"s0"}


def test_charges_which_somebody_denies() -> None:
    one = "Maria Varn was arrested at the harbour and faces four charges - which she denies - over the bell."
    other = "Maria Varn, 40, is accused of stealing a bell. She has denied all four charges."
    assert "charge-denied" in {d.rule for d in compared(one, other)}


def test_what_was_said_before_he_said_more_is_denied_with_it() -> None:
    body = (
        "A mill is to be built.\n\nThe account of the fire has changed often, an official of Norway said. “It was the "
        "oven at first, and then the whole of the old mill,” he said.\n\nLena Holt, a miller, denied that. She told "
        "local reporters on Friday that it had been the oven all along."
    )
    (found,) = [d for d in compared(body, "Olm is a port.") if d.verdict == "disputed"]
    told = [p.value for p in found.positions] + [e.text for p in found.positions for e in p.evidence]
    assert any("has changed often" in words for words in told)
    assert any("the oven all along" in words for words in told)


def test_any_such_thing_is_what_was_claimed_last() -> None:
    body = (
        "Lena Holt told the radio on Wednesday that the $1 billion would cover lost fees. “This is our right,” she "
        "fumed. The owner Peter Grant said on Thursday that he had not been told of any such bill."
    )
    found = [d for d in compared(body, "Olm is a port.") if d.verdict == "disputed"]
    assert any("would cover lost fees" in p.value for d in found for p in d.positions)
