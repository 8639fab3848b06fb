"""Given a sentence about a day that was moved, named or set, this is the entry that it makes."""

from __future__ import annotations

import pytest
from timelines import timeline


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # What was brought forward is of the earlier of two days, of the same year.
        (
            "The regatta was moved forward from May 24 to May 19 because of the tides.",
            [
                (
                    "2019-05-19",
                    "scheduled",
                    "The regatta was moved forward from May 24 to May 19 because of the tides",
                )
            ],
        ),
        (
            "The fair was brought forward from October 20 to September 14, a clerk said on Monday.",
            [
                (
                    "2019-05-06",
                    "statement",
                    "The fair was brought forward from October 20 to September 14, a clerk said on Monday",
                ),
                (
                    "2019-09-14",
                    "scheduled",
                    "The fair was brought forward from October 20 to September 14 …",
                ),
            ],
        ),
        # A stretch runs on into the next year.
        (
            "The salt works will be closed from October 20 to March 14.",
            [("2019-10-20/2020-03-14", "scheduled", "The salt works will be closed from October 20 to March 14")],
        ),
        # A day may be the name of a thing.
        (
            "Nils Holm was taken to the 3 April clinic on Monday.",
            [("2019-05-06", "event", "Nils Holm was taken to the 3 April clinic on Monday")],
        ),
        # "Before the end of" a month something is due.
        (
            "The warden said that a decision on the weir would be made before the end of June.",
            [("2019-06", "scheduled", "… a decision on the weir would be made before the end of June")],
        ),
        ("The warden drank his tea before June.", []),
        # Two deeds, each with a day to come.
        (
            "The reeve called off a visit planned for Friday and declared two days of mourning from Thursday.",
            [
                (
                    "2019-05-09",
                    "scheduled",
                    "The reeve called off a visit planned for Friday and declared two days of mourning from Thursday",
                ),
                ("2019-05-10", "scheduled", "The reeve called off a visit planned for Friday …"),
            ],
        ),
        (
            "The league cancelled two races scheduled for Saturday in Kolm.",
            [("2019-05-11", "scheduled", "The league cancelled two races scheduled for Saturday in Kolm")],
        ),
        # What somebody is invited to anew is to come; what he was invited to may be over.
        (
            "The reeve invited both guilds to another round of talks on Tuesday.",
            [("2019-05-14", "scheduled", "The reeve invited both guilds to another round of talks on Tuesday")],
        ),
        (
            "The reeve invited both guilds to a supper on Tuesday.",
            [("2019-05-07", "event", "The reeve invited both guilds to a supper on Tuesday")],
        ),
        # In the present tense a timetable tells of what is to come, and so does what is foreseen.
        (
            "The barge Linnet sails for Kolm on Friday.",
            [("2019-05-10", "scheduled", "The barge Linnet sails for Kolm on Friday")],
        ),
        (
            "Tom Lee becomes the miller of Olm on Friday.",
            [("2019-05-10", "scheduled", "Tom Lee becomes the miller of Olm on Friday")],
        ),
        (
            "Fishermen expect the herring to come in on Saturday.",
            [("2019-05-11", "scheduled", "Fishermen expect the herring to come in on Saturday")],
        ),
        ("A jar of honey for Saturday.", []),
        # What a semicolon parts is told apart, though the first verb may be a noun.
        (
            "The valley of Tarn elects a reeve in July; the parish will pick the ballot paper on May 30.",
            [
                ("2019-05-30", "scheduled", "… the parish will pick the ballot paper on May 30"),
                ("2019-07", "scheduled", "The valley of Tarn elects a reeve in July …"),
            ],
        ),
    ],
)
def test_days_that_were_moved_named_or_set(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert timeline(body) == expected
