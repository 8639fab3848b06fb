"""Given a sentence with participles, adjectives and several verbs, these are its happenings, told as a whole."""

from __future__ import annotations

import pytest
from timelines import timeline


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The man wanted for the shooting of Ana Ruiz was caught on Monday.",
            [("2019-05-06", "event", "The man wanted for the shooting of Ana Ruiz was caught on Monday")],
        ),
        (
            "The suspected gunman, Juan Soto, was captured on Monday.",
            [("2019-05-06", "event", "The suspected gunman, Juan Soto, was captured on Monday")],
        ),
        (
            "Ana Ruiz was brought before a judge in Tamber on Monday and charged with murder.",
            [
                (
                    "2019-05-06",
                    "event",
                    "Ana Ruiz was brought before a judge in Tamber on Monday and charged with murder",
                )
            ],
        ),
        (
            "Police raided houses in the capital, Tamber, early on Monday and detained two men.",
            [
                (
                    "2019-05-06",
                    "event",
                    "Police raided houses in the capital, Tamber, early on Monday and detained two men",
                )
            ],
        ),
        (
            "The two pickets arrested in the harbour last week will appear before a judge on May 20.",
            [
                ("2019-04-29/2019-05-05", "event", "The two pickets arrested in the harbour last week …"),
                (
                    "2019-05-20",
                    "scheduled",
                    "The two pickets arrested in the harbour last week will appear before a judge on May 20",
                ),
            ],
        ),
        (
            "The talks at the ministry collapsed on May 3 and again on May 6.",
            [
                ("2019-05-03", "event", "The talks at the ministry collapsed on May 3 …"),
                ("2019-05-06", "event", "The talks at the ministry collapsed on May 3 and again on May 6"),
            ],
        ),
        (
            "A sale of barges was announced in March and bids are due in September.",
            [
                ("2019-03", "statement", "A sale of barges was announced in March …"),
                ("2019-09", "scheduled", "… bids are due in September"),
            ],
        ),
        (
            "Ana Ruiz warned that salt ate the piers, and in 1981 she wrote that they would have to be rebuilt.",
            [("1981", "background", "… in 1981 she wrote that they would have to be rebuilt")],
        ),
        (
            "A debate planned for Friday has been cancelled.",
            [("2019-05-10", "scheduled", "A debate planned for Friday has been cancelled")],
        ),
        (
            "Juan Soto pleaded guilty in January and testified against Ana Ruiz last week.",
            [
                ("2019-01", "background", "Juan Soto pleaded guilty in January …"),
                ("2019-04-29/2019-05-05", "event", "Juan Soto … testified against Ana Ruiz last week"),
            ],
        ),
        (
            "A judge who was told to think again cut the term of Ana Ruiz on Monday.",
            [("2019-05-06", "event", "A judge who was told to think again cut the term of Ana Ruiz on Monday")],
        ),
        (
            "In a ruling on Monday, the court said the term was too long.",
            [("2019-05-06", "event", "In a ruling on Monday, the court said the term was too long")],
        ),
        (
            "She was indicted in September 2017, eight months after agents searched her house.",
            [
                ("2017-01", "background", "… agents searched her house"),
                ("2017-09", "background", "She was indicted in September 2017 …"),
            ],
        ),
        (
            "It is the first attack on a mayor since 1994, when a bomb killed Ana Ruiz.",
            [
                (
                    "1994",
                    "background",
                    "It is the first attack on a mayor since 1994, when a bomb killed Ana Ruiz",
                )
            ],
        ),
        (
            "The vote was held on Sunday. President Juan Soto conceded defeat shortly after midnight.",
            [
                ("2019-05-05", "event", "The vote was held on Sunday"),
                ("2019-05-06T00:00", "event", "President Juan Soto conceded defeat shortly after midnight"),
            ],
        ),
        (
            "Police found a rifle in a flat on Monday. A car was found hours later at the border.",
            [
                ("2019-05-06", "event", "Police found a rifle in a flat on Monday"),
                ("2019-05-06", "event", "A car was found hours later at the border"),
            ],
        ),
        (
            "A ferry sank on Tuesday. The port, Tamber, announced on Friday that it would close. The council had "
            "rejected the plan two days before.",
            [
                ("2019-05-01", "event", "The council had rejected the plan two days before"),
                ("2019-05-03", "statement", "The port, Tamber, announced on Friday that it would close"),
                ("2019-05-07", "event", "A ferry sank on Tuesday"),
            ],
        ),
        (
            "Peru halted imports of the brand on Monday and Chile followed two days later.",
            [
                ("2019-05-06", "event", "Peru halted imports of the brand on Monday …"),
                ("2019-05-08", "event", "… Chile followed two days later"),
            ],
        ),
        (
            "The brother of a boy who died in Tamber on May 1 filed a suit in Peru on Monday, the first over the fire.",
            [
                ("2019-05-01", "event", "The brother of a boy who died in Tamber on May 1 …"),
                (
                    "2019-05-06",
                    "event",
                    "The brother of a boy who died in Tamber on May 1 filed a suit in Peru on Monday, the first over "
                    "the fire",
                ),
            ],
        ),
        (
            "A group released a video on Monday showing an engineer who was kidnapped in March.",
            [
                ("2019-03", "event", "… an engineer who was kidnapped in March"),
                ("2019-05-06", "event", "A group released a video on Monday showing an engineer …"),
            ],
        ),
        (
            "The company recalled 40,000 tins of formula on Monday.",
            [("2019-05-06", "event", "The company recalled 40,000 tins of formula on Monday")],
        ),
        (
            "A trawler, the Mar de Fondo, was seized.",
            [("2019-05-08~", "event", "A trawler, the Mar de Fondo, was seized")],
        ),
    ],
)
def test_what_each_verb_tells(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert timeline(body) == expected
