"""Given numbers in quite other words, these are of one question and those are not."""

from __future__ import annotations

import pytest
from compared import compared

from briefgen.model import Discrepancy


def of(found: list[Discrepancy], *kinds: str) -> list[tuple[str, frozenset[str]]]:
    return [(d.verdict, frozenset(p.value for p in d.positions)) for d in found if d.kind in kinds]


@pytest.mark.parametrize(
    ("one", "other", "verdict", "values"),
    [
        (
            "Premier Anna Dresk promised $5 million for the families of those killed at Olm.",
            "Relatives of the dead of Olm will receive a total of 5 million dollars, the cabinet said.",
            "agree",
            {"$5 million"},
        ),
        (
            "Masked men stole more than 3 million crowns and 2 million euros from the Palme vault.",
            "The haul of the Palme robbers was 1.9 million euros, the insurers said.",
            "conflict",
            {"2 million euros", "1.9 million euros"},
        ),
        (
            "Four masked men entered the Palme jewellery on Fern Lane.",
            "Three men burst into the Palme jewellery on Fern Lane.",
            "conflict",
            {"Four masked men", "Three men"},
        ),
        (
            "The Olm mine was dug in 1950. Shares in Olm Copper fell 20 percent on Tuesday.",
            "Olm Copper has lost a fifth of its value on the exchange.",
            "agree",
            {"20 percent"},
        ),
        (
            "The men loaded 31 boxes into a van at Olm.",
            "In the vault stood 31 boxes with the silver of the Palme family.",
            "agree",
            {"31 boxes"},
        ),
        (
            "Just under 200 hikers remain unaccounted for on Mount Olm.",
            "Some 197 hikers remain in the huts of Mount Olm, the wardens said.",
            "compatible",
            {"Just under 200 hikers", "Some 197 hikers"},
        ),
    ],
)
def test_near_numbers_answer_one_question(one: str, other: str, verdict: str, values: set[str]) -> None:
    assert (verdict, frozenset(values)) in of(compared(one, other), "number", "money")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # as many may be killed as hurt
        ("The blast at Olm killed 30 miners of the day shift.", "The blast at Olm hurt 31 miners of the night shift."),
        # nothing beside the number is the same
        ("The mayor of Olm has 12 sheep.", "Prosecutors seized 12 sheep from a smuggler near Varn."),
        ("The lawyer spent three weeks in Olm.", "The harvest festival of Varn lasts three weeks."),
        # of other kinds
        ("Two foreign climbers were saved from Mount Olm.", "Four Kazakh climbers came to Mount Olm."),
        # the ends of a rise, and of what is given
        ("The pay of Olm's nurses rises from $140,000 to $196,000.", "Olm's nurses get between $56,000 and $84,000."),
        # one end of a rise, and one of what is given
        ("Olm's nurses will now get 196,000 euros.", "Olm's nurses will get from 56,000 to 84,000 euros."),
        # counts of different things
        ("Police at Olm found 40 rifles.", "Police at Olm found 42 letters."),
        # members of different things
        (
            "All nine crew members of the ferry are confirmed to be among the victims, the port of Olm said.",
            "Ten members of a choir are confirmed to be among the victims, the port of Olm said.",
        ),
    ],
)
def test_numbers_of_other_things_are_not_compared(one: str, other: str) -> None:
    assert not of(compared(one, other), "number", "money", "duration")


def test_members_of_one_crew_are_counted_in_two_ways() -> None:
    one, other = "The ferry had nine crew members.", "The ferry had ten members of the crew on board."
    assert of(compared(one, other), "number") == [("conflict", frozenset({"nine crew members", "ten members"}))]


def test_a_part_of_those_hurt_and_the_toll_of_a_whole_war_are_no_tolls() -> None:
    found = compared(
        "A rocket killed 17 people at the Olm market on Monday. Six of the dead were children.",
        "Eighteen people died at the Olm market on Monday.",
        "The rocket left 19 people dead at Olm. The war has killed 2,600 people.",
        "The war has killed 2,600 people, the army of Olm said.",
    )
    (toll,) = [d for d in found if d.rule == "toll"]
    assert {p.value for p in toll.positions} == {"17 people", "Eighteen people", "19 people dead"}


def test_a_source_that_says_what_the_others_say_is_not_in_conflict_with_them() -> None:
    found = compared(
        "A court in Olm sentenced banker Peter Grant to nine years in prison. "
        "His wife, Anna Grant, was sentenced to 18 months in prison by the court.",
        "Banker Peter Grant was sentenced to nine years in prison by a court in Olm.",
        "The court in Olm sentenced Peter Grant to nine years in prison.",
    )
    assert [d.verdict for d in found if d.kind == "duration"] == ["agree"]


def test_shortly_after_four_is_no_conflict_with_twelve_minutes_past() -> None:
    found = compared(
        "The earthquake struck the town of Olm at 4:12 a.m. on 24 February 2031.",
        "The earthquake struck the town of Olm shortly after 4 a.m. on 24 February 2031.",
    )
    assert "conflict" not in {d.verdict for d in found}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        # a whole told with its part, and alone
        (
            "The wardens caught three of 14 wolves near Olm, Anna Dresk said.",
            "Anna Dresk said 15 wolves reached Olm.",
            "conflict",
        ),
        # of what an article measures once
        (
            "The bell of Palme weighs about 800 kilograms.",
            "In the Palme tower hung 790 kilograms of bell.",
            "compatible",
        ),
        ("The Palme battery stores 700 watt-hours.", "The battery of Palme holds 705 Wh.", "compatible"),
    ],
)
def test_one_number_of_which_each_article_tells_once(one: str, other: str, verdict: str) -> None:
    assert verdict in {d.verdict for d in compared(one, other) if d.kind == "number"}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Freed was Bo Lind, 54, of Varn.", "Bo Lind reached Varn on Monday. He was 52 and tired.", "conflict"),
        ("Bo Lind, 54, was freed.", "Bo Lind, a 55-year-old engineer, came home.", "conflict"),
        ("Moon Dal-su, 58, was freed.", "Moon Dal-su, 58, came home.", "agree"),
    ],
)
def test_ages_of_one_person(one: str, other: str, verdict: str) -> None:
    assert [d.verdict for d in compared(one, other) if "How old" in d.question] == [verdict]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Premier Bora Yazıcı spoke in Olm.", "Premier Bora Yazici spoke in Olm.", "compatible"),
        ("Engineer Igor Shtarn spoke in Olm.", "Engineer Igor Starn spoke in Olm.", "conflict"),
        # a letter that one lacks inside a name of seven
        ("Lieutenant Kelly Ortimba spoke in Olm.", "Lieutenant Kelly Ortima spoke in Olm.", "conflict"),
    ],
)
def test_names_written_in_two_ways(one: str, other: str, verdict: str) -> None:
    assert [d.verdict for d in compared(one, other) if d.kind == "name"] == [verdict]


def test_a_toll_farther_down_is_held_against_those_at_the_top() -> None:
    long = " ".join(f"Stall number {n} was a heap of planks." for n in range(12, 27))
    found = compared("A blast wounded 34 people at Olm.", f"A blast shook Olm. {long} Some 45 people were injured.")
    assert [d.verdict for d in found if d.rule == "toll"] == ["conflict"]


def test_equal_numbers_of_other_things_in_one_list_stay_apart() -> None:
    found = compared(
        "Aboard the ferry Olm were seven Danes, nine Greeks and eight Scots, the owner said.",
        "The crew of the ferry Olm was made up of seven Danes, nine Greeks and seven Scots, the port said.",
    )
    assert ("conflict", frozenset({"eight Scots", "seven Scots"})) in of(found, "number")
    assert ("agree", frozenset({"seven Danes"})) in of(found, "number")


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        # the crew is not all that are aboard, and one crew is not another
        ("A ferry with 37 crew aboard was seized.", "There were 38 people aboard the ferry.", "compatible"),
        ("A ferry with 37 people aboard was seized.", "There were 38 people aboard the ferry.", "conflict"),
        ("There were 382 divers underwater in Olm.", "The Olm meet ran with 381 divers underwater.", "conflict"),
    ],
)
def test_numbers_of_people(one: str, other: str, verdict: str) -> None:
    assert {d.verdict for d in compared(one, other) if d.kind == "number"} == {verdict}


@pytest.mark.parametrize(
    ("bodies", "verdicts"),
    [
        (("There were 31 Danes in the coach.", "Later 30 Danes walked over the ice."), {"conflict"}),
        (
            ("The 31 Danes came home.", "In the coach 31 Danes sang.", "Later 30 Danes walked over the ice."),
            {"conflict"},
        ),
        # far apart, few, or an article tells of others too
        (("There were 31 Danes in the coach.", "Later 44 Danes walked over the ice."), set()),
        (("There were six Danes in the coach.", "Later seven Danes walked over the ice."), set()),
        (
            ("There were 31 Danes in the coach. Some 90 Danes sang on a ship.", "Later 30 Danes walked over the ice."),
            set(),
        ),
    ],
)
def test_nearly_as_many_of_a_name_of_which_each_tells_once(bodies: tuple[str, ...], verdicts: set[str]) -> None:
    assert {d.verdict for d in compared(*bodies) if d.kind == "number"} == verdicts


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        (
            "Varn answered by closing the schools of two Belm towns on March 6.",
            "Varn closed, it said, the schools of two Belm towns on 7 March.",
            {"conflict"},
        ),
        # weekdays are of many things, and so are days far apart
        ("Varn closed the schools of two Belm towns on March 6.", "Varn will close Belm's schools on 7 May.", set()),
    ],
)
def test_neighbouring_dates_of_one_deed(one: str, other: str, verdicts: set[str]) -> None:
    assert {d.verdict for d in compared(one, other) if d.kind == "date"} == verdicts


@pytest.mark.parametrize(
    ("freed", "flown", "compared_so"),
    [
        ("31 Danes", "30 Danes", True),
        ("31 prisoners", "30 prisoners", True),
        # other people, things that may be others, and too many more
        ("31 Danes", "30 Swedes", False),
        ("31 crates", "30 crates", False),
        ("31 prisoners", "22 prisoners", False),
    ],
)
def test_people_of_one_name_are_the_same_where_no_article_tells_of_others(
    freed: str, flown: str, compared_so: bool
) -> None:
    found = compared(f"The border guards let {freed} go.", f"After a week {flown} flew home, their embassy said.")
    assert any(d.kind == "number" for d in found) == compared_so


def test_a_part_of_those_who_were_killed_is_no_other_number_than_all() -> None:
    whole = "Four divers were killed by the wave, and all 22 students were brought ashore."
    part = "The club denied a report that two of the divers killed by the wave on board the tug were soldiers."
    assert not of(compared(whole, part), "number")
    assert of(compared(whole, "Three divers were killed by the wave."), "number") == [
        ("conflict", frozenset({"Four divers", "Three divers"}))
    ]


def test_large_numbers_of_one_people_are_held_against_each_other() -> None:
    (found,) = [
        d
        for d in compared(
            "Nearly 4.5 million Danes visited Tamber in 2030, second only to Germans.",
            "About 3.3 million Danes visited Tamber in 2030.",
            "Trade is brisk, and 3.3 million Danish tourists, all of them Danes, came to Tamber's beaches.",
        )
        if d.kind == "number"
    ]
    assert found.verdict == "conflict"
