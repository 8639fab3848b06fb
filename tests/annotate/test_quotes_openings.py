"""Given words that only look like a speaker or a verb, a quotation is given to whom the sentence gives it."""

from __future__ import annotations

import pytest
from quoted import speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # who stands behind the clause that opens the sentence, and not who speaks later in it
        (
            "Calling the bell “a nuisance to all of us” in June, Laura Varga moved out, and the sexton said he would.",
            "Laura Varga",
        ),
        (
            "Saying “nobody has ever oiled it” of the clock, Chile's government closed the tower, after its keeper "
            "in Quito said he was tired.",
            "Chile's government",
        ),
        ("Calling the bell “a nuisance to us,” the mayor wept as Laura Varga said he must not.", "the mayor"),
        # what the opening clause is not a part of stays as it is
        ("Speaking of bells, Laura Varga said it was “a nuisance to us all,” and Omar Poe left.", "Laura Varga"),
        # the state behind a town is nobody
        (
            "Omar Poe, a Little Odell, N.J., bell founder to the church, says it is “older than the tower” there.",
            "Omar Poe",
        ),
        # nor is an adjective, and a ruling no verb
        (
            "In Quito, the guild gave its answer to the NTSB ruling, warning against “far too much joy over it.”",
            "the guild",
        ),
    ],
)
def test_who_says_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_an_adjective_of_a_people_says_nothing() -> None:
    text = "The sailors came, waving Peruvian flags and chanting “long live the sea for us.”"
    assert speakers(text) == ["The sailors"]


def test_one_of_a_people_may_speak() -> None:
    assert speakers("“It is a very old bell,” an American said.") == ["American"]
