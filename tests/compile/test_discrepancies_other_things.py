"""Given figures told in like words, these are of one thing and those are of different ones."""

from __future__ import annotations

import pytest
from compared import compared


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "More than six in 10 voters said that the toll road does more to hurt the harbour trade than help.",
            "Nearly two-thirds of voters said that the toll road does more to hurt the harbour trade than to help it.",
            "compatible",
        ),
        (
            "Rents in Olm rose by 8 percent last year, the housing board said.",
            "Rents in Olm rose by 12 percent last year, tenants said.",
            "conflict",
        ),
        (
            "A survey by the Olm gazette found 38% of tenants had no lift.",
            "The survey by the Olm gazette found 64 percent of all younger tenants had no lift.",
            "conflict",
        ),
        (
            "Turnout in the Olm mayoral vote was 46 percent.",
            "Turnout in the Olm mayoral vote was 46 percent, officials said.",
            "agree",
        ),
    ],
)
def test_percentages_of_one_thing(one: str, other: str, verdict: str) -> None:
    assert verdict in {d.verdict for d in compared(one, other) if d.rule == "same-percent"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a rise is no fall, and neither is a share
        ("Rents in Olm rose by 8 percent last year.", "Rents in Olm fell by 8 percent last year."),
        (
            "In Olm three in 10 voters of the Green List were new.",
            "The vote of the Green List in Olm saw a 30% decline.",
        ),
        # of other places
        ("In Ohio 41 percent of voters turned out, a record.", "In Texas 39 percent of voters turned out, a record."),
        # each of a group that the other is none of
        (
            "A survey by the Olm gazette found 38% of younger tenants had no lift.",
            "The survey by the Olm gazette found 64 percent of retired tenants had no lift.",
        ),
        # round figures stand in every poll
        (
            "Six in 10 call Mayor Dresk decisive, after half said so in spring.",
            "Among nurses, about six in 10 preferred her to Paul Quist.",
        ),
        # of whom the sentence before tells
        (
            "Anna Dresk lost. Now she must win 91 percent of the remaining seats.",
            "Paul Quist lost. Now he must win 55 percent of the remaining seats.",
        ),
        # leads are no counts of points, and these are of two races
        (
            "Anna Dresk holds a 10-point lead in Texas, an average of polls says.",
            "The 16-point lead of Anna Dresk in Ohio is explained by its strict rules.",
        ),
    ],
)
def test_percentages_of_different_things(one: str, other: str) -> None:
    assert [d.question for d in compared(one, other) if d.kind == "number"] == []


def test_a_voice_that_gives_two_percentages_tells_of_two_things() -> None:
    one = "The turnout of Olm was a record 39 percent. The turnout of its suburbs was about 41 percent."
    other = "The turnout of Olm was a record 39 percent."
    found = [d for d in compared(one, other) if d.rule == "same-percent"]
    assert [[p.value for p in d.positions] for d in found] == [["39 percent"]]


def test_round_figures_that_count_no_more_than_one_of_many_are_no_count() -> None:
    found = compared(
        "Her campaign lurched from one contest to the next in the north.",
        "She lost the first two contests of her campaign in the north.",
    )
    assert [d.rule for d in found if d.kind == "number"] == []


def test_an_article_that_gives_two_sums_tells_of_two_things() -> None:
    one = "A reward of $5 million is offered for the arrest of Anna Dresk. One of $650,000 is offered for Paul Quist's."
    other = "A reward of $5 million is offered for the arrest of Anna Dresk."
    found = [d for d in compared(one, other) if d.kind == "money"]
    assert [[p.value for p in d.positions] for d in found] == [["$5 million"]]


def test_somebody_and_ten_others_are_eleven() -> None:
    one = "The boat sank off Olm and killed the helmsman and 10 other people in the storm."
    other = "The boat sank off Olm and killed 11 people in the storm."
    assert "conflict" not in {d.verdict for d in compared(one, other) if d.kind == "number"}


def test_voters_of_one_state_are_not_those_of_another() -> None:
    one = "Officials in Texas expect a record turnout of more than 4 million voters in the primary."
    other = "More than 1.5 million registered Ohio voters turned out in the primary, a record, officials said."
    assert [d.question for d in compared(one, other) if d.kind == "number"] == []


def test_odd_figures_of_one_thing_are_the_same() -> None:
    one = "The mayor was expected to cruise past the 1,237 delegates needed on the first ballot."
    other = "New votes from Olm put him over the 1,237-delegate threshold."
    assert [d.verdict for d in compared(one, other) if d.kind == "number"] == ["agree"]


def test_days_of_two_people_are_not_of_one_thing() -> None:
    one = "Anna Dresk leads. It is early. She is hoping for two things on Monday."
    other = "Paul Quist leads. It is early. He was hoping for far more things on Monday."
    assert [d.question for d in compared(one, other) if d.kind == "date"] == []


def test_two_who_condemn_one_deed_do_so_each_on_a_day_of_his_own() -> None:
    one = "The Security Council condemned the bombing of the Olm embassy in Varn on Thursday as a cowardly crime."
    other = "Iran condemned the bombing of the Olm embassy in Varn on Saturday as a cowardly crime."
    assert [d.verdict for d in compared(one, other) if d.kind == "date" and d.verdict == "conflict"] == []


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        (
            "Tamber sells gas to Varn, and the two had trade worth $31 billion last year.",
            "Varn's exports to Tamber fell last year, while it bought $25 billion worth of goods, mostly gas.",
            False,
        ),
        ("The mill in Olm made a profit of $31 million.", "The mill in Olm made a loss of $28 million.", False),
        ("The mill in Olm made a profit of $31 million.", "The mill in Olm made a profit of $28 million.", True),
    ],
)
def test_sums_of_two_kinds(one: str, other: str, conflict: bool) -> None:
    assert any(d.verdict == "conflict" for d in compared(one, other) if d.kind == "money") is conflict
