"""Numbers of those who are left, and ages of whom only a calling tells."""

from __future__ import annotations

from compared import compared, compared_in_a_brief


def test_those_who_are_left_are_not_all_who_were_aboard() -> None:
    found = compared(
        "The cable car had 51 people on board when it stopped above the gorge.",
        "Thirty-four people were still on board the cable car above the gorge at dusk.",
    )
    assert [d.question for d in found if d.kind == "number"] == []
    found = compared(
        "Officials in Hamble said that 51 people were missing after the flood.",
        "Officials in Hamble said that 34 people were still missing after the flood.",
    )
    assert [d.verdict for d in found if d.kind == "number"] == ["conflict"]


def test_the_age_of_one_who_is_told_by_his_calling() -> None:
    found = compared_in_a_brief(
        "Karl Oberg, 47, a carpenter from Hamble, was found in the belfry.",
        "Nobody had seen the 48-year-old carpenter since Friday.",
    )
    assert [(d.question, d.verdict) for d in found if d.rule == "same-age"] == [("How old is Karl Oberg?", "conflict")]


def test_a_calling_of_two_persons_tells_nobody() -> None:
    found = compared_in_a_brief(
        "Karl Oberg, 47, a carpenter from Hamble, was found in the belfry beside Max Lund, 30, a carpenter from Olm.",
        "Nobody had seen the 48-year-old carpenter since Friday.",
    )
    assert [d.question for d in found if d.rule == "same-age"] == []
