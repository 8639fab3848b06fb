"""What articles tell alike in other words: by what is told, not by whom it is told of."""

from __future__ import annotations

import pytest
from compared import compared_in_a_brief

from briefgen.compile.discrepancies.comparisons.told import least_weight


def rows(*bodies: str) -> list[str]:
    return [d.question for d in compared_in_a_brief(*bodies) if d.rule == "told-alike"]


def test_one_deed_told_in_other_words() -> None:
    found = rows(
        "The keeper had rung the lighthouse bell by hand through the fog.",
        "Through the thick fog the bell of the lighthouse was rung by hand, fishermen said.",
    )
    assert len(found) == 1


def test_a_title_is_not_what_is_told() -> None:
    found = rows(
        "The deputy minister for fisheries, Olga Brandt, opened a hatchery on the lake.",
        "The deputy minister for fisheries, Olga Brandt, missed the vote on the budget.",
    )
    assert found == []


def test_one_word_in_two_senses_is_one_word() -> None:
    # "Talks" are a conversation and a negotiation.
    found = rows(
        "The booklet left out talk of the trade.",
        "The council rose after much talk by night.",
    )
    assert found == []


def test_according_to_somebody_is_no_place() -> None:
    found = compared_in_a_brief(
        "At least ninety barns have burned since, according to the Farmers' League.",
        "Fires have burned at least ninety barns since May, according to the Farmers' League.",
    )
    assert [d.question for d in found if d.question.startswith("Where to")] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The warden, who spoke on the condition of anonymity to talk freely about geese, was sacked.",
            "A diver, speaking on the condition of anonymity to talk freely, lost his job.",
        ),
        (
            "The ferry company declined to comment on the broken winch.",
            "Asked about the broken winch, the ferry company declined to comment.",
        ),
    ],
)
def test_on_what_terms_somebody_spoke_or_that_he_did_not_is_no_news(one: str, other: str) -> None:
    assert rows(one, other) == []


def test_the_more_is_told_the_more_two_clauses_must_share() -> None:
    assert least_weight(0) == least_weight(150) < least_weight(600) < least_weight(6000) < 2 * least_weight(150) + 2
