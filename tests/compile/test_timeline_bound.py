"""Given a sentence with several verbs, this is what its date dates, and how much of it the headline keeps."""

from __future__ import annotations

import pytest
from timelines import timeline


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Ana Ruiz, who led an inquiry into the fire last year, warned that it could happen again.",
            [("2018", "background", "Ana Ruiz, who led an inquiry into the fire last year …")],
        ),
        (
            # A study that was published is what its findings are told of.
            "A study, published on Tuesday, found that the bridge was safe.",
            [("2019-05-07", "event", "A study, published on Tuesday, found that the bridge was safe")],
        ),
        (
            # What was said of a thing that has the day is of that day; who says so is told beside it.
            "The guild said samples in April had shown salt in the wells of Olm.",
            [("2019-04", "event", "… samples in April had shown salt in the wells of Olm")],
        ),
        (
            "The guild said in a letter on Monday the wells of Olm had dried up.",
            [("2019-05-06", "statement", "The guild said in a letter on Monday the wells of Olm had dried up")],
        ),
        (
            # A participle completes some verbs: it is no verb of its own.
            "The blight cost the valley two harvests before it was declared extinct in the parish on May 2.",
            [("2019-05-02", "event", "… it was declared extinct in the parish on May 2")],
        ),
        (
            "Two carters were found locked in a cellar on Monday.",
            [("2019-05-06", "event", "Two carters were found locked in a cellar on Monday")],
        ),
        (
            # ... but not behind a relative clause.
            "The carter who was found locked in a cellar died on Monday.",
            [("2019-05-06", "event", "The carter who was found locked in a cellar died on Monday")],
        ),
        (
            # Since when something was so is not when it ended.
            "The divers who had been lost since Friday were found asleep in a barn on Monday.",
            [
                (
                    "2019-05-06",
                    "event",
                    "The divers who had been lost since Friday were found asleep in a barn on Monday",
                )
            ],
        ),
        (
            "Bakers who had been on strike since Friday voted on Monday to go back.",
            [("2019-05-06", "event", "Bakers who had been on strike since Friday voted on Monday to go back")],
        ),
        (
            "The bakery has been shut since Monday.",
            [("2019-05-06", "event", "The bakery has been shut since Monday")],
        ),
        (
            "It is the second fire at the mill this decade; in February, a barn burned to the ground.",
            [("2019-02", "background", "… in February, a barn burned to the ground")],
        ),
        (
            "The mayor told the council that the strike, which began on Monday, was over.",
            [("2019-05-06", "event", "… the strike, which began on Monday …")],
        ),
        (
            "The families were visited by Ana Ruiz, the coordinator for relief in the valley, who arrived on Monday.",
            [
                (
                    "2019-05-06",
                    "event",
                    "… Ana Ruiz, the coordinator for relief in the valley, who arrived on Monday",
                )
            ],
        ),
        (
            "A second strike, planned for April 30, was called off at the last minute after talks.",
            [
                (
                    "2019-04-30",
                    "event",
                    "A second strike, planned for April 30, was called off at the last minute after talks",
                )
            ],
        ),
        # The day stands with a subject that something interrupts: its verb comes behind.
        (
            "On Monday, divers, searching for a lost bell, raised a cannon from the harbour.",
            [
                (
                    "2019-05-06",
                    "event",
                    "On Monday, divers, searching for a lost bell, raised a cannon from the harbour",
                )
            ],
        ),
        (
            "Late on Monday the bakery, which had stood empty since March, caught fire.",
            [
                (
                    "2019-05-06",
                    "event",
                    "Late on Monday the bakery, which had stood empty since March, caught fire",
                )
            ],
        ),
        # A noun that looks like a verb is none behind whose it is.
        (
            "Ana Ruiz did not thank the rowers in her replies on Monday but praised the lake.",
            [
                (
                    "2019-05-06",
                    "statement",
                    "Ana Ruiz did not thank the rowers in her replies on Monday but praised the lake",
                )
            ],
        ),
        # What was said on a day may have an "if" in it.
        (
            "Tom Lee admitted on Monday that the bakery would close if bread stayed dear.",
            [
                (
                    "2019-05-06",
                    "statement",
                    "Tom Lee admitted on Monday that the bakery would close if bread stayed dear",
                )
            ],
        ),
        ("Tom Lee said the bakery would close on Monday if bread stayed dear.", []),
        # The noun that a month stands before goes on with "of".
        (
            "Tom Lee has lived abroad since the March 1987 sinking of a dredger.",
            [("1987-03", "background", "… March 1987 sinking of a dredger")],
        ),
        # A participle before its noun has no day of its own.
        (
            "The bell was raised during a dive in a poorly charted, narrow bay on Monday.",
            [("2019-05-06", "event", "The bell was raised during a dive in a poorly charted, narrow bay on Monday")],
        ),
        (
            "Hundreds had been evacuated on Monday and Tuesday, officials said.",
            [("2019-05-06/2019-05-07", "event", "Hundreds had been evacuated on Monday and Tuesday …")],
        ),
        (
            "Police raided the mill on March 1 and arrested Ana Ruiz at the airport on March 3.",
            [
                ("2019-03-01", "background", "Police raided the mill on March 1 …"),
                ("2019-03-03", "background", "Police … arrested Ana Ruiz at the airport on March 3"),
            ],
        ),
        (
            "Hundreds were evacuated last week.",
            [("2019-04-29/2019-05-05", "event", "Hundreds were evacuated last week")],
        ),
        # Though its value is that of last week, it goes on until now.
        ("Hundreds were evacuated over the past week.", []),
        # A verb with "have" has no day: the day is that of the riot.
        ("Thirty men have now been arrested over the riot on Monday.", []),
        (
            "The storm was forecast to reach Port Tamber on Tuesday.",
            [("2019-05-14", "scheduled", "The storm was forecast to reach Port Tamber on Tuesday")],
        ),
        # A day within somebody's words dates what they tell of, not that he said them.
        ('"It will be fine on Monday," said Ana Ruiz. "I have slept here since Tuesday."', []),
        (
            '"We tested that pump in March," said Ana Ruiz.',
            [("2019-03", "event", '"We tested that pump in March," …')],
        ),
        # By saying some things one does them.
        (
            "Mayor Ana Ruiz declared a state of emergency on Tuesday.",
            [("2019-05-07", "event", "Mayor Ana Ruiz declared a state of emergency on Tuesday")],
        ),
        (
            "Mayor Ana Ruiz declared on Tuesday that all was well.",
            [("2019-05-07", "statement", "Mayor Ana Ruiz declared on Tuesday that all was well")],
        ),
        (
            "The union rejected the offer on Tuesday.",
            [("2019-05-07", "event", "The union rejected the offer on Tuesday")],
        ),
        # What is due by a day is to come on it; what was done by a day was done at any time.
        (
            "The council will publish the report by May 20. The bridge had been closed by Monday.",
            [("2019-05-20", "scheduled", "The council will publish the report by May 20")],
        ),
        (
            "Shortly before 3 a.m. on Tuesday a man opened fire.",
            [("2019-05-07T03:00", "event", "Shortly before 3 a.m. on Tuesday a man opened fire")],
        ),
        (
            "For Ana Ruiz, who joined the bank in 2009, it was a fall.",
            [("2009", "background", "… Ana Ruiz, who joined the bank in 2009 …")],
        ),
        (
            "The offer is worth 5% this year and 3% next year.",
            [],
        ),
        (
            "The mission led by Ana Ruiz, the envoy, will travel to Port Tamber on May 20.",
            [("2019-05-20", "scheduled", "The mission … will travel to Port Tamber on May 20")],
        ),
        (
            '"This is our club," Ana Ruiz said in a video posted on its website on Tuesday.',
            [
                (
                    "2019-05-07",
                    "statement",
                    '"This is our club," Ana Ruiz said in a video posted on its website on Tuesday',
                )
            ],
        ),
        (
            "It is understood that Ana Ruiz met the unions on Tuesday.",
            [("2019-05-07", "event", "… Ana Ruiz met the unions on Tuesday")],
        ),
        (
            "The board had no part in the events of 2001. The coup of 1980 toppled the king.",
            [("1980", "background", "The coup of 1980 toppled the king")],
        ),
        (
            "Mr Lee, who met founders on Tuesday, said the state would help.",
            [("2019-05-07", "event", "Mr Lee, who met founders on Tuesday …")],
        ),
        (
            "'We know the names,' Ana Ruiz told the crowd on Tuesday.",
            [("2019-05-07", "statement", "'We know the names,' Ana Ruiz told the crowd on Tuesday")],
        ),
        (
            "A joint survey is to be completed by May 20.",
            [("2019-05-20", "scheduled", "A joint survey is to be completed by May 20")],
        ),
        (
            "The second rocket, which was to fly in December, is delayed.",
            [("2019-12", "scheduled", "The second rocket, which was to fly in December …")],
        ),
        (
            "The Tamber Water Board (TWB) on Tuesday closed the old dam.",
            [("2019-05-07", "event", "The Tamber Water Board (TWB) on Tuesday closed the old dam")],
        ),
    ],
)
def test_what_a_date_dates(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert timeline(body) == expected


def test_what_befalls_a_person_once_is_one_entry_though_the_days_differ() -> None:
    told = timeline(
        "Ana Ruiz, the owner of the mill, was arrested at Milan airport on Feb. 15.",
        "Police arrested Ana Ruiz in Milan on Feb. 16, prosecutors said.",
    )
    assert len(told) == 1


def test_two_persons_are_arrested_on_two_days() -> None:
    told = timeline("Ana Ruiz was arrested in Milan on Feb. 15.", "Tom Lee was arrested in Milan on Feb. 16.")
    assert len(told) == 2


def test_what_somebody_says_next_is_of_the_day_he_spoke() -> None:
    body = (
        "The ferry sank on Monday and men were found on Monday. Mayor Ana Ruiz said on Tuesday that she was sad. "
        '"This is a bad day," Ruiz told reporters.'
    )
    assert {date for date, kind, _ in timeline(body) if kind == "statement"} == {"2019-05-07"}
