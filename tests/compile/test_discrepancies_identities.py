"""Given articles that say who somebody is, what they say stands side by side."""

from __future__ import annotations

import pytest
from compared import compared_in_a_brief


def identities(*bodies: str) -> list[tuple[str, str, list[str]]]:
    rows = [d for d in compared_in_a_brief(*bodies) if d.rule == "same-identity"]
    return [(d.question, d.verdict, [p.value for p in d.positions]) for d in rows]


def test_one_post_in_two_forms() -> None:
    assert identities(
        "The harbour master of Olmhaven, Pia Varn, closed the bridge.",
        "“It is too old,” said harbour master Pia Varn.",
    ) == [("Who is Pia Varn?", "agree", ["The harbour master of Olmhaven"])]


def test_an_abbreviated_title_is_the_title() -> None:
    assert identities(
        "The bridge was closed by former Ostland Gov. Pia Varn.",
        "It was her bridge, former Ostland governor Pia Varn said.",
    ) == [("Who is Pia Varn?", "agree", ["former Ostland governor"])]


def test_the_title_of_one_who_presides_is_who_he_is() -> None:
    assert identities("President Ola Brandt left.", "They cheered President Brandt. Ola Brandt stayed.") == [
        ("Who is Ola Brandt?", "agree", ["President"])
    ]


def test_what_stands_in_commas_behind_a_surname() -> None:
    assert identities(
        "Police looked for Ola Brandt. Brandt, 52, a potter and beekeeper who lives alone, had left.",
        "Ola Brandt was not at home. Brandt, a beekeeper, owns two dogs.",
    ) == [("Who is Ola Brandt?", "agree", ["a potter and beekeeper"])]


def test_each_says_of_one_calling_what_the_other_does_not() -> None:
    assert identities(
        "Pia Varn, a lecturer at Olm College, wept.",
        "Pia Varn, an organ lecturer at Hamble University, sang.",
    ) == [("Who is Pia Varn?", "compatible", ["a lecturer at Olm College", "an organ lecturer at Hamble University"])]


def test_somebody_is_many_things() -> None:
    found = identities(
        "Mayor Pia Varn of Olmhaven spoke.",
        "Olmhaven mayor Pia Varn left early.",
        "The whole hall listened to retired surgeon Pia Varn.",
    )
    assert [(question, verdict) for question, verdict, _ in found] == [("Who is Pia Varn?", "compatible")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # no two say the same
        ("The potter Ola Brandt left.", "The surgeon Ola Brandt left."),
        # who deputises is not the one
        ("Deputy Finance Minister Ola Brandt resigned.", "Finance Minister Ola Brandt resigned."),
        # a bare title that many bear
        ("Sen. Brandt left.", "Sen. Brandt stayed."),
        ("Colonel Brandt left.", "Col. Brandt stayed."),
        ("Then-president Ola Brandt left.", "It was then-president Ola Brandt who stayed."),
        # what is no description of anybody
        ("Ola Brandt spoke. Brandt, the court said, had lied.", "Ola Brandt left. Brandt, the court said, was ill."),
        (
            "Ola Brandt spoke. For Brandt, the tide seemed a threat.",
            "Ola Brandt left. To Brandt, the tide was a threat.",
        ),
        (
            "Ola Brandt spoke. The more they see of Brandt, the better they like him.",
            "Ola Brandt left. The more they hear of Brandt, the better they like him.",
        ),
        # of two at once
        ("Presidents Ola Brandt and Pia Varn met.", "Presidents Ola Brandt and Pia Varn left."),
        ("Ola Brandt left. Brandt, a day later, was ill.", "Ola Brandt spoke. Brandt, a day later, was gone."),
    ],
)
def test_nobody_is_told_of(one: str, other: str) -> None:
    assert identities(one, other) == []


def test_whose_kin_somebody_is() -> None:
    assert identities(
        "“It leaks,” said Odo's great-niece, Maria Tesk.",
        "Odo's maternal great-niece, Maria Tesk, mends roofs.",
    ) == [("Who is Maria Tesk?", "agree", ["Odo's maternal great-niece"])]


def test_a_description_is_shown_with_what_belongs_to_it() -> None:
    assert identities(
        "They asked the former Interior Minister Ola Brandt.",
        "Nobody asked former Interior Minister Ola Brandt.",
    ) == [("Who is Ola Brandt?", "agree", ["the former Interior Minister"])]


def test_what_somebody_was_in_one_body_answers_one_question() -> None:
    assert identities(
        "Ola Brandt, a former TUC leader and a friend of hers, agreed.",
        "Ola Brandt, the former president of the TUC, did not agree.",
    ) == [
        (
            "Who is Ola Brandt?",
            "compatible",
            ["a former TUC leader and a friend of hers", "the former president of the TUC"],
        )
    ]


def test_a_sentence_that_leads_to_a_post_tells_who_its_author_is() -> None:
    assert identities(
        "Former harbour commissioner Pia Varn called for calm:\n\nStay at home — Pia Varn",
        "Former harbour commissioner Pia Varn stayed at home.",
    ) == [("Who is Pia Varn?", "agree", ["Former harbour commissioner"])]
