"""Given two quotations in a sentence, or a speaker whom "of" and the like follow, this is who is meant."""

from __future__ import annotations

import pytest
from quoted import speakers

LONG = "“The pier will stay shut until the last plank has been laid,” said Ada Lind.\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "While the tenant called the bill “a blow to all of us”, cleaners at the hall said it was “quite fair.”",
            ["the tenant", "cleaners at the hall"],
        ),
        (
            "Ada Lind praised “a tireless band”, but the head of the choir called the evening “a mess from the start.”",
            ["Ada Lind", "the head of the choir"],
        ),
        # one verb, two quotations
        (
            "Ada Lind said the band “played well” and the singers “were out of tune.”",
            ["Ada Lind", "Ada Lind"],
        ),
    ],
)
def test_each_clause_has_its_speaker(body: str, expected: list[str]) -> None:
    assert speakers(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The uncle of one climber said, “We were told nothing at all.”", "The uncle of one climber"),
        ("A neighbour of the sisters told the paper: “They kept to themselves.”", "A neighbour of the sisters"),
        ("One of the dancers called it “an insult to the art.”", "One of the dancers"),
        # an owner before the speaker is none before "of"
        ("In the name of the choir Ada Lind said, “We thank you all for coming.”", "Ada Lind"),
    ],
)
def test_the_head_speaks_and_not_what_stands_behind_of(body: str, expected: str) -> None:
    assert speakers(body) == [expected]


def test_short_words_count_where_there_are_no_others() -> None:
    assert speakers("“We lost,” Ada Lind said.") == ["Ada Lind"]
    assert speakers("The “old pier” was shut by Ada Lind.") == []


def test_verbs_of_saying_that_are_seldom_used() -> None:
    assert speakers(f"{LONG}“The mast is down,” the skipper radioed.")[-1] == "the skipper"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # whom the subject met, and what he is called, between the subject and its verb
        (
            "Ada Lind, speaking after a call with her rival, Ben Poe, said the pier was “beyond any repair.”",
            "Ada Lind",
        ),
        ("Ada Lind — who had met Ben Poe in May — said the pier was “beyond any repair.”", "Ada Lind"),
        # an adjective behind its noun, with what it goes with
        (
            "A person familiar with the sale told the paper: “The pier was never theirs.”",
            "A person familiar with the sale",
        ),
        ("Officials close to the mayor said the pier was “beyond any repair.”", "Officials close to the mayor"),
        ("“It was a bad sale,” said a teacher loyal to the mayor.", "a teacher loyal to the mayor"),
    ],
)
def test_what_is_told_of_the_speaker_speaks_not(body: str, expected: str) -> None:
    assert speakers(body) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "A protester in a yellow hat, who sat there, replied: “The pier was never theirs.”",
            "A protester in a yellow hat",
        ),
        # who is called again by age or by where he is from
        (
            "Ana Ruiz, the last to leave, read a note. “We were safe here,” the 25-year-old student at the mill said.",
            "Ana Ruiz",
        ),
        ("Ana Ruiz left. “We were safe in here,” the Oslo-born player said.", "Ana Ruiz"),
        ("Ana Ruiz left. “We were safe in here,” the Norwegian said.", "Ana Ruiz"),
        ("Ana Ruiz left. “We were safe in here,” the Dutch said.", "Dutch"),
    ],
)
def test_who_is_meant_by_a_description(body: str, expected: str) -> None:
    assert speakers(body) == [expected]


def test_who_is_told_of_between_commas_speaks_whomever_he_was_with() -> None:
    body = "Ana Ruiz, who was in Hull, Ohio, with Ben Poe, said the pier was “beyond any repair.”"
    assert speakers(body) == ["Ana Ruiz"]


def test_he_is_who_was_brought_in_since_the_last_quotation() -> None:
    body = "“The team is good,” said Ben Poe. {} “Here is what I think of it,” he said."
    assert speakers(body.format("Omar Reyes, who leads it, tore up a plan.")) == ["Ben Poe", "Omar Reyes"]
    assert speakers(body.format("Omar Reyes sat beside him.")) == ["Ben Poe", "Ben Poe"]


def test_an_age_speaks_not() -> None:
    body = "Omar Reyes, 37, who lived there with Ana Ruiz, 23, and her son Ben, five, said: “We would have perished.”"
    assert speakers(body) == ["Omar Reyes"]
