"""Given an article, a body that is called again, or a text that speaks, stands for this body or person."""

from __future__ import annotations

import pytest

from briefgen.annotate.names import find_names
from briefgen.annotate.quotes import find_quotes
from briefgen.annotate.sentences import find_sentences


def speakers(body: str) -> list[str | None]:
    sentences = find_sentences(body)
    quotes = find_quotes(body, sentences, find_names(body, sentences, (), ()))
    return [q.speaker.name if q.speaker else None for q in quotes]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # called by the last word of its name
        (
            "The Bolivian Mining Ministry denied it. “We have not sold the mine to anybody,” the ministry said.",
            "Bolivian Mining Ministry",
        ),
        # called by another noun that fits
        (
            "The Andes Copper Union walked out. “We will not go back until they pay,” the group said.",
            "Andes Copper Union",
        ),
        # a text and its owner, its maker, or whoever first issued it
        (
            "The Andes Copper Union walked out. The union’s statement said they were “tired of being ignored.”",
            "Andes Copper Union",
        ),
        (
            "The Andes Copper Union issued a statement. The statement said they were “tired of being ignored.”",
            "Andes Copper Union",
        ),
        (
            "A report published by the Institute for River Studies said the dam was “a disaster waiting to happen.”",
            "Institute for River Studies",
        ),
        # "and": neither alone; a group that has no name; a banner speaks for nobody who is named
        (
            "Ana Ruiz and Max Rao issued a statement. The statement said they were “tired of being ignored.”",
            "The statement",
        ),
        (
            "A group of parents of the Andes School sent a letter. “We are tired of being ignored,” the letter said.",
            "A group",
        ),
        (
            "Ana Ruiz raised a banner. The banner said that they were “tired of being ignored.”",
            "The banner",
        ),
        # a ministry is no company
        (
            "The Bolivian Mining Ministry denied it. “We have not sold the mine to anybody,” the company said.",
            "the company",
        ),
    ],
)
def test_the_body_behind_a_description_or_a_text(body: str, expected: str) -> None:
    assert speakers(body)[-1] == expected
