"""Given articles that do not differ, or tell of two things, no conflict comes out."""

from __future__ import annotations

import pytest
from compared import compared


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a verdict in other words
        (
            "Her husband, Odo Farrant, 60, was found not guilty of money laundering at Olm Court.",
            "Odo Farrant, 60, was acquitted of one count of money laundering at Olm Court.",
        ),
        # of two people
        (
            "Anna Farrant, 57, was convicted at Olm Court of three counts of bribery.",
            "Peter Tamber, 62, was convicted at Olm Court of two counts of bribery.",
        ),
        # bent into the sentence of another
        (
            "“You betrayed the people who elected you,” Judge Ina Dorsk told Farrant.",
            "Judge Ina Dorsk told Farrant that she had “betrayed the people who elected her”.",
        ),
        # how many there are, and how many there may be
        (
            "The ferry Olma was carrying 181 passengers when it left Varn.",
            "The ferry Olma had a licence for 180 passengers when it left Varn, the ministry said.",
        ),
        # a ship lists, and so does a list
        (
            "The ferry Olma was battered by waves, listed and went down, said Captain Ivo Marr.\n\n"
            "But survivors said that many children were not listed in its papers.",
            "The ferry Olma went down on Sunday.",
        ),
        # an hour that another's may well be
        (
            "The freed miners of Olm landed in Varn shortly after 15:00 on Wednesday, 5 March 2031.",
            "The freed miners of Olm landed in Varn at 15:20 on Wednesday, 5 March 2031.",
        ),
        # what brings about such mishaps in general
        (
            "Ferry accidents are common off Olm because of frequent storms.",
            "The ferry accident off Olm was caused by overloading, the captain said.",
        ),
        # one night
        (
            "Drones were shot down over Olm overnight, the army of Tamber said.",
            "Drones were shot down over Olm at 3 a.m. on Monday, the army of Tamber said.",
        ),
    ],
)
def test_no_conflict(one: str, other: str) -> None:
    assert [d.question for d in compared(one, other) if d.verdict in ("conflict", "disputed")] == []


def test_how_many_it_may_hold_is_a_question_of_its_own() -> None:
    found = compared(
        "The ferry Olma was carrying 181 passengers. It was authorised to carry 250 people, its owner said.",
        "The ferry Olma sank on Sunday.\n\nThe licence of the ship was for 180 passengers, the ministry said.",
    )
    (held,) = (d for d in found if d.question == "How many people may it hold?")
    assert (held.verdict, [p.value for p in held.positions]) == ("conflict", ["250 people", "180 passengers"])


def test_the_same_things_told_once_with_other_numbers_are_a_conflict() -> None:
    found = compared(
        "In March planning permission was given for 340 homes at Hollow Wood.",
        "The bribes were paid for planning permission for 350 homes at Hollow Wood, the trial heard.",
    )
    assert ("conflict", ["340 homes", "350 homes"]) in [(d.verdict, [p.value for p in d.positions]) for d in found]


def test_nobody_does_anything_who_declines_to_comment() -> None:
    found = compared(
        "The regulator of Tamber declined to comment on the sale.",
        "A spokesman for Olm Copper declined comment on the sale.",
    )
    assert not [d for d in found if d.rule == "same-doer"]


@pytest.mark.parametrize(
    ("one", "other", "verdict", "values"),
    [
        (
            "Eleven flights were delayed at Olm.",
            "Varn saw smoke, and 14 flights were diverted or delayed.",
            "conflict",
            ["Eleven flights", "14 flights"],
        ),
        (
            "The captain, Ivo Marr, 61, was questioned.",
            "The captain, 63-year-old Ivo Marr, told investigators so.",
            "conflict",
            ["61", "63-year-old Ivo Marr"],
        ),
        (
            "The jury spoke after a nine-week trial.",
            "The nine-week trial heard of a villa.",
            "agree",
            ["nine-week trial"],
        ),
        (
            "The firm employs 21,000 people.",
            "Around 20,000 people work for Olm Copper.",
            "compatible",
            ["21,000 people", "Around 20,000 people"],
        ),
        ("One man died and 42 are missing.", "They were searching for more than two dozen others.", "compatible", None),
    ],
)
def test_the_same_in_other_words(one: str, other: str, verdict: str, values: list[str] | None) -> None:
    found = [
        (d.verdict, [p.value for p in d.positions]) for d in compared(one, other) if d.kind in ("number", "duration")
    ]
    assert [f for f in found if f[0] == verdict and values in (f[1], None)]


def test_a_whole_and_its_part_are_not_compared() -> None:
    found = compared(
        "The regulator told Olm Copper to sell three of Olm Copper’s nine mines.",
        "The regulator told Olm Copper to sell four mines.",
    )
    assert found
    assert all("nine mines" not in [p.value for p in d.positions] for d in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # of another year
        (
            "Twenty-three cars of the Olm train left the tracks at Varn.",
            "In November 2019, 11 empty coal cars left the tracks at Varn.",
        ),
        # when it was posted, and when it was
        (
            "10:15am: A guard was shot dead when the gunmen entered the Olm bank, police say.",
            "The guard was shot dead when the gunmen entered the Olm bank at 09:00 on Saturday.",
        ),
        # no toll
        ("A hiker counted 70 dead catfish below the ramp at Olm.", "Nobody died at Olm, the mayor said."),
        # nobody of the crew
        ("Nineteen people were hurt at Olm.", "There were no injuries to the crew, the railway of Olm said."),
    ],
)
def test_what_is_told_of_something_else_is_no_conflict(one: str, other: str) -> None:
    assert [d.question for d in compared(one, other) if d.verdict in ("conflict", "disputed")] == []


def test_a_denial_in_a_statement_denies_what_it_says() -> None:
    found = compared(
        "The minister of Tamber said that all 2,100 Tamberan citizens in the country were safe.\n\n"
        "The embassy of Canada denied in a statement that any Canadian citizen had taken part in the attack, as some "
        "local radio stations had reported.",
        "Olm was quiet.",
    )
    assert [next(p.value for p in d.positions) for d in found if d.verdict == "disputed"] == [
        "as some local radio stations had reported"
    ]


def test_the_same_claim_is_not_whoever_says_anything() -> None:
    found = compared(
        "The gunmen number five, says Tamber County police commander Anna Wanger.",
        "Tamber County police commander Anna Wanger said her officers went in because they heard shots. A lawyer of "
        "the family, Ines Cho, told reporters that this was untrue.",
    )
    (disputed,) = (d for d in found if d.verdict == "disputed")
    assert {e.source for p in disputed.positions for e in p.evidence} == {"s1"}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The quake measured 6.4, the survey said.", "A 6.2-magnitude earthquake hit Olm.", "conflict"),
        ("The agency put the magnitude at 6.2.", "It had a magnitude of 6.2.", "agree"),
    ],
)
def test_magnitudes_in_whatever_words(one: str, other: str, verdict: str) -> None:
    assert [d.verdict for d in compared(one, other) if d.question == "What was the magnitude?"] == [verdict]


def test_an_aftershock_is_another_quake() -> None:
    found = compared(
        "The quake measured 6.4, the survey said.",
        "A 6.4-magnitude earthquake hit Olm. The strongest of the aftershocks had a magnitude of 4.9.",
    )
    assert [d.verdict for d in found if d.question == "What was the magnitude?"] == ["agree"]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (
            "A train derailed, forcing the evacuation of about 800 people.",
            "The evacuation order for about 1,200 people was lifted.",
            "How many people had to leave their homes?",
        ),
        (
            "Gunmen freed some. Eleven people, including a pregnant woman, were released at noon.",
            "The gunmen freed 14 people.",
            "How many people were freed?",
        ),
    ],
)
def test_tolls_of_other_deeds(one: str, other: str, question: str) -> None:
    assert [d.verdict for d in compared(one, other) if d.question == question] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another claim before a denial that spells out what it denies
        (
            "Witnesses said that the left engine was on fire. The airline denied that the aircraft was overloaded.",
            "The aircraft fell on Olm.",
        ),
        # of one side only
        (
            "The clash at Olm left 20 people injured.",
            "There were no casualties on the Tamberan side, a colonel said.",
        ),
        ("The clash at Olm left 20 people injured.", "Tamber says none of its soldiers was hurt."),
    ],
)
def test_what_is_not_contested_makes_no_row(one: str, other: str) -> None:
    assert [d.question for d in compared(one, other)] == []


def test_a_report_that_is_called_groundless_is_what_is_denied() -> None:
    found = compared(
        "Tamberan soldiers crossed the line and blocked a patrol of Olm, the general of Olm said.\n\n"
        "Reports that soldiers of Olm carried clubs are groundless, he added.",
        "The line is quiet.",
    )
    assert [d.question for d in found] == ["Is this so: “Reports that soldiers of Olm carried clubs”?"]


def test_killing_people_on_board_tells_how_many_died() -> None:
    found = compared(
        "A plane crashed at Olm, killing at least five people on board.",
        "There were eight people on board the plane of Olm, the agency said.",
        "Seven people died at Olm.",
    )
    asked = {d.question: [p.value for p in d.positions] for d in found}
    assert "How many people were aboard?" not in asked
    assert asked["How many people were killed?"] == ["at least five people", "Seven people"]


def test_days_of_mourning_differ() -> None:
    found = compared("The president declared two days of mourning.", "Cabinet declared three days of mourning.")
    assert ("conflict", ["two days", "three days"]) in [(d.verdict, [p.value for p in d.positions]) for d in found]


def test_a_crash_of_another_year_is_another_crash() -> None:
    found = compared("In August 2020, a crash near Olm killed 17 people.", "Seven people died in a crash near Olm.")
    assert not [d for d in found if d.rule in ("told-alike", "toll", "same-circumstance", "same-object")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Rescuers pulled two more bodies from the rubble of the mill in Olm on Monday.",
            "Rescuers pulled four more bodies from the rubble of the mill in Olm on Tuesday.",
        ),
        (
            "Rescuers found a car with two bodies in the rubble of the mill in Olm.",
            "Rescuers recovered four more bodies from the rubble of the mill in Olm.",
        ),
        (
            "Two more people were killed in Olm on Monday when the mill burned.",
            "Five people were killed in Olm on Monday when the mill burned.",
        ),
        ("On Tuesday the fire in Olm injured another 12 people.", "The fire in Olm injured 15 people."),
        ("Two miners were arrested in Olm on Monday.", "Another three miners were arrested in Olm on Tuesday."),
        ("A gunman held four hostages in a bank in Olm.", "The last three hostages left the bank in Olm at nine."),
        ("Six sailors were rescued off Olm.", "The remaining two sailors were rescued off Olm at dawn."),
    ],
)
def test_those_beyond_others_are_no_other_number_of_all(one: str, other: str) -> None:
    assert [d.question for d in compared(one, other) if d.verdict in ("conflict", "disputed")] == []


def test_another_few_hurt_beside_the_dead_are_all_who_were_hurt() -> None:
    found = compared(
        "At least 26 people were killed and 15 injured in Olm, officials said.",
        "At least 26 people were killed in Olm. Another 19 people were injured, the prefect said.",
    )
    assert [d.verdict for d in found if d.question == "How many people were hurt?"] == ["conflict"]


def test_what_a_semicolon_adds_to_an_earlier_event_is_of_that() -> None:
    rescued = "Two people were rescued from the dam of Olm on Monday."
    found = compared(
        rescued,
        "The dam of Varn broke on May 23, 2013, after a flood; five people were rescued and nobody died.",
        rescued,
    )
    assert [d.verdict for d in found if d.kind == "number"] == ["agree"]


def test_up_to_when_something_was_so_is_no_other_day_of_it() -> None:
    found = compared(
        "The death toll stood at 38 on Monday after police had counted one victim twice.",
        "The death toll stood at 38 until Friday.",
    )
    assert [d.question for d in found if d.verdict == "conflict"] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # of two nights, of one night and of all
        (
            "Some 50 marchers and 39 police officers were injured in Olm on Saturday, the ministry said.",
            "On Sunday alone 14 police officers were injured in Olm, according to the ministry.",
        ),
        (
            "The ministry said on Sunday that 2,000 people had been arrested in Olm on Saturday night.",
            "More than 6,000 people have been arrested in Olm since Saturday, officials say.",
        ),
        # beside those of whom it told before
        ("Three other people were detained in Olm on Monday.", "Five people are in custody in Olm."),
    ],
)
def test_counts_of_another_time_are_no_other_counts(one: str, other: str) -> None:
    assert [d.question for d in compared(one, other) if d.verdict == "conflict"] == []


def test_those_killed_in_another_crash_are_no_other_toll() -> None:
    then = "The crash resembled that of a Varn Air jet in Tamber in October, which killed 189 people."
    found = compared(
        f"A Dorn Air jet carrying 157 people crashed in Olm on Sunday, killing all aboard. "
        f"It had 149 passengers and eight crew members aboard. {then}",
        "A Dorn Air jet carrying 157 people crashed in Olm on Sunday. "
        "In October a Varn Air jet crashed in Tamber, killing all 189 people on board.",
    )
    assert [d.question for d in found if d.verdict == "conflict"] == []
