"""What articles tell alike in other words: by what is told, not by whom it is told of."""

from __future__ import annotations

from compared import compared_in_a_brief


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
