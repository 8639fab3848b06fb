"""Stretches of time that are named with few words: spent, joined to another, or only vaguely told.

Where no day is given the text appeared on Wednesday 4 June 2025.
"""

from __future__ import annotations

import pytest

from briefgen.annotate.dates import find_dates
from briefgen.annotate.sentences import find_sentences


def dates(body: str, published: str = "2025-06-04") -> list[tuple[str, str]]:
    return [(m.text, m.value) for m in find_dates(body, find_sentences(body), published)]


@pytest.mark.parametrize(
    ("body", "text", "value"),
    [
        ("The zinc price ended the week lower.", "the week", "2025-W23"),
        ("The ferry line entered the year hoping for a merger.", "the year", "2025"),
        ("Divers spent much of the month mapping the wreck.", "the month", "2025-06"),
        ("She began the day at a dairy in Elm Hollow.", "the day", "2025-06-04"),
        ("He spent the afternoon with beekeepers.", "the afternoon", "2025-06-04TAF"),
        ("It was the loudest cheer of the night.", "the night", "2025-06-04TNI"),
        ("I met the miller the other day.", "the other day", "PAST_REF"),
        ("Pupils will get new desks this school year.", "this school year", "2025"),
        ("The kiln cracked and he left that very week.", "that very week", "2025-W23"),
        ("Crews are spending weeks on the wall.", "weeks", "PXW"),
        ("It sold 40 tonnes, compared with March.", "March", "2025-03"),
        ("It sold fewer than in Leeford's March auction.", "March", "2025-03"),
        ("The fort was rebuilt in the 12th Century.", "the 12th Century", "11"),
        ("A gale hit the disastrous February Port Amble regatta.", "February", "2025-02"),
    ],
)
def test_what_is_told_with_few_words(body: str, text: str, value: str) -> None:
    assert (text, value) in dates(body)


def test_the_second_of_two_decades_is_of_the_century_of_the_first() -> None:
    assert dates("Looms ran here in the 1830s and 40s.") == [("the 1830s", "183"), ("40s", "184")]
    assert dates("The cafe was his in the 1950s and early 60s.")[1] == ("early 60s", "196")


def test_ages_are_no_decades() -> None:
    assert dates("It is for people in their 30s and 40s.") == []


def test_the_second_of_two_seasons_is_the_next_behind_the_first() -> None:
    assert dates("They fished through the winter and spring.", "2025-08-06") == [
        ("the winter", "2024-WI"),
        ("spring", "2025-SP"),
    ]


def test_a_season_close_ahead_is_not_put_off_by_a_faint_past() -> None:
    body = "He drives a red van, which he bought, and wants to paint signs for the fall fairs."
    assert dates(body, "2025-08-06") == [("the fall", "2025-FA")]


def test_the_same_month_a_year_before_is_that_of_the_month_in_the_sentence() -> None:
    body = "The tram carried fewer in April than it did the same month last year."
    assert dates(body)[-1] == ("the same month last year", "2024-04")


def test_the_day_goes_on_far_behind_its_name() -> None:
    body = "On Monday the orchard shut. " + "Pickers went home with their ladders and their crates. " * 12
    assert dates(body + "Earlier in the day a tank had burst.")[-1] == ("Earlier in the day", "2025-06-02")


def test_a_condition_looks_ahead() -> None:
    assert dates("The bridge is lost if Ann Rook is elected reeve in November.", "2025-03-05") == [
        ("November", "2025-11")
    ]
    assert dates("She asked if he was at the mill in November.", "2025-03-05") == [("November", "2024-11")]


def test_what_was_done_starting_then_has_begun() -> None:
    body = "The mayor rationed water for ten weeks starting in October."
    assert dates(body, "2026-01-14")[-1] == ("October", "2025-10")
    body = "The mayor will ration water for ten weeks starting in October."
    assert dates(body, "2026-01-14")[-1] == ("October", "2026-10")


@pytest.mark.parametrize(
    "body",
    [
        "He spent the week he was ill in bed.",
        "She began the day Ann Rook left.",
        "The chefs of the night they met came back.",
        "They opened the soon-to-be abbey.",
        "It was the last year of his reign.",
        "It snowed in the last week of the siege.",
        'She told "Harbour News Sunday" about it.',
        "With Ann Lee, Rhoda June, Sam Till on board.",
        "He works for Twelfth Century Foods.",
    ],
)
def test_what_only_looks_like_it(body: str) -> None:
    assert dates(body) == []


@pytest.mark.parametrize(
    ("body", "text", "value"),
    [
        ("The barge was sunk in 2011. Two decades later, the owner is still in court.", "Two decades later", "P20Y"),
        ("The barge was sunk in 1971. A decade later, the owner died.", "A decade later", "1981"),
        ("Growers hope one day to sell the seeds.", "one day", "FUTURE_REF"),
        ('"We will swim there one day," she said.', "one day", "FUTURE_REF"),
        ("The dam will take one day, engineers said.", "one day", "P1D"),
        ("The lido will not open anytime soon.", "anytime soon", "FUTURE_REF"),
        ("In future, anglers will need a card.", "future", "FUTURE_REF"),
        ("The tram was due back in the new year.", "the new year", "2025"),
        ("On Friday evening, at 8:15, the choir will sing.", "8:15", "2025-06-06T20:15"),
        ("On Friday morning, at 8:15, the choir will sing.", "8:15", "2025-06-06T08:15"),
    ],
)
def test_what_lies_ahead_and_behind(body: str, text: str, value: str) -> None:
    assert (text, value) in dates(body)


def test_the_new_year_is_the_next_from_summer_on() -> None:
    assert dates("The mill reopens in the new year.", "2025-11-05") == [("the new year", "2026")]


def test_what_soon_happened_is_not_to_come() -> None:
    assert dates("The otters soon returned.") == []
    assert dates("The otters will soon return.") == [("soon", "FUTURE_REF")]


@pytest.mark.parametrize(
    ("body", "published", "value"),
    [
        ("It is the last feast that the guild will hold until the regattas in the fall.", "2025-07-16", "2025-FA"),
        ("The row could have great weight in November.", "2025-04-16", "2025-11"),
        ("The mill may have shut in November.", "2025-04-16", "2024-11"),
        ("Much hangs on what she plays at the recital in July.", "2025-04-16", "2025-07"),
        ("He says the recital in July went badly.", "2025-02-12", "2024-07"),
        ("The judge signed a paper ordering the baker to testify May 4.", "2025-03-26", "2025-05-04"),
        ("She urged them to swim Tuesday.", "2025-06-09", "2025-06-10"),
        ("They asked for $2,000 to mend the roof in February.", "2025-06-09", "2025-02"),
        ("“Let’s win it back in November,” the captain said.", "2025-07-16", "2025-11"),
        ("At a March sale of barns, of which two are hers, Rook bid low.", "2025-07-16", "2025-03"),
        ("The kiln was lit beginning Wednesday for a pottery class.", "2025-06-05", "2025-06-04"),
        ("The poll of 900 growers was taken Thursday through Monday.", "2025-06-11", "2025-06-09"),
        ("By late summer, they knew the way.", "2025-12-10", "2025-SU"),
        ("By late summer, they will know the way.", "2025-12-10", "2026-SU"),
        ("He is on pace to reach the cape on Monday.", "2025-06-04", "2025-06-09"),
        ("The reeve and Ana Rook meet in Leeford Monday.", "2025-06-06", "2025-06-09"),
        ("They held a track meet Monday.", "2025-06-06", "2025-06-02"),
        ("The oarsmen were meant to row on Sunday.", "2025-06-05", "2025-06-08"),
        ("He meant to say so on Sunday.", "2025-06-05", "2025-06-01"),
        ("The regatta this weekend was called off.", "2025-06-05", "2025-W23-WE"),
        ("The regatta this weekend was called off.", "2025-06-02", "2025-W22-WE"),
    ],
)
def test_what_the_verb_tells(body: str, published: str, value: str) -> None:
    assert dates(body, published)[-1][1] == value


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A weeks-long strike is over.", [("weeks-long", "PXW")]),
        ("In years past, the pond froze.", [("years past", "PAST_REF")]),
        ("They came on H1-B visas.", []),
        ("The girl, 1-year old, slept.", []),
        ("After this fall in rents, growers left.", []),
        ("They met this fall in Leeford.", [("this fall", "2025-FA")]),
        ('He hosts "This Week With Ann Rook" there.', []),
    ],
)
def test_what_a_word_beside_it_makes_of_it(body: str, expected: list[tuple[str, str]]) -> None:
    assert dates(body) == expected


def test_a_day_shortly_behind_a_full_date_is_of_its_year() -> None:
    body = "On March 2, 2023, the lighter sank off Leeford. On March 25, a diver found its bell."
    assert dates(body)[-1] == ("March 25", "2023-03-25")


def test_a_day_that_comes_before_the_full_date_or_is_to_come_is_not() -> None:
    assert dates("They have kept the peace of March 20, 2019. On March 2, a shot was fired.")[-1][1] == "2025-03-02"
    assert dates("The peace of April 2, 2019 is broken: a shot was fired on May 25.")[-1][1] == "2025-05-25"
    assert dates("It sank on July 2, 2023. It will be raised on July 25.")[-1][1] == "2025-07-25"


@pytest.mark.parametrize(
    ("body", "text", "value"),
    [
        ("The fair drew few in 2011-12.", "12", "2012"),
        ("The fair drew few in 2008-9.", "9", "2009"),
        ("The fair drew few in 1998-99.", "99", "1999"),
        ("The rates rise from 1 April next year.", "1 April next year", "2026-04-01"),
        ("They met on May 14 last year.", "May 14 last year", "2024-05-14"),
        ("They met on the morning of May 14 last year.", "the morning of May 14 last year", "2024-05-14TMO"),
        ("She was hired in May 2016, and in August of that year she left.", "August of that year", "2016-08"),
        ("She was hired in May 2016 and left in March the following year.", "March the following year", "2017-03"),
        (
            "The boat left at 6 p.m. Saturday and came in at 7:40 the next morning.",
            "7:40 the next morning",
            "2025-06-01T07:40",
        ),
        ("The inquest was adjourned until 8 January after a row.", "8 January", "2026-01-08"),
        ("A generation ago, the quay was full.", "A generation ago", "PAST_REF"),
    ],
)
def test_dates_that_lean_on_another(body: str, text: str, value: str) -> None:
    assert (text, value) in dates(body)


def test_what_was_shut_until_a_day_that_is_over_is_open() -> None:
    assert dates("The quay was closed until 8 January after a storm.") == [("8 January", "2025-01-08")]


def test_a_part_of_the_year_that_is_told_before_it_comes_is_of_the_year_before() -> None:
    assert dates("The quarry sold more in the second half of the year.", "2025-01-29")[0][1] == "2024-H2"
    assert dates("It raised $90 in the third quarter of the year.", "2025-01-29")[0][1] == "2024-Q3"
    assert dates("The quarry will sell more in the second half of the year.", "2025-01-29")[0][1] == "2025-H2"


@pytest.mark.parametrize(
    ("body", "value"),
    [
        # Wednesday 4 June, seen from which Saturday is nearer behind than ahead where nothing tells.
        ("The rowers found themselves in a close race ahead of the Elm Hollow regatta on Sunday.", "2025-06-08"),
        ("The rowers changed boats in the run-up to the regatta on Sunday.", "2025-06-08"),
        ("He wrote to the rowers, vowing to win the last heat in Leeford on Sunday.", "2025-06-08"),
        ("The rowers pledged to start in Leeford on Sunday.", "2025-06-08"),
        ("The rowers kept ahead in a close race in Elm Hollow on Sunday.", "2025-06-01"),
        ("At the heat on Sunday, vowing to win, he rowed alone.", "2025-06-01"),
    ],
)
def test_a_day_that_something_leads_up_to_or_is_vowed_for_is_to_come(body: str, value: str) -> None:
    assert [v for _, v in dates(body)] == [value]


def test_a_date_that_leads_is_of_the_verb_behind_what_stands_between() -> None:
    assert dates("In January, a week after the ball, a fire in Leeford, Ohio, gutted the mill.", "2025-10-22")[0] == (
        "January",
        "2025-01",
    )
    assert dates("In January, a week after the ball, the mill will open.", "2025-10-22")[0] == ("January", "2026-01")
