"""Given a report with stamps, or hours without a day, this is the day of what it tells."""

from __future__ import annotations

import pytest
from timelines import timeline

from briefgen.compile.timeline.dateline import DATELINE, stamps

LIVE = """LIVE: the flood at Port Tamber

6:20 p.m. The harbour has been closed, the port office says.

5:05 p.m. Police rescued four men from a roof in the old town.

11:40 a.m. The river burst its banks shortly after 9 a.m. on Tuesday.

7:45 a.m. The dam broke at 7:10 a.m.
"""


def test_a_stamp_gives_no_hour_but_its_entry_is_of_the_day() -> None:
    assert timeline(LIVE) == [
        ("2019-05-07T09:00", "event", "The river burst its banks shortly after 9 a.m. on Tuesday"),
        ("2019-05-08T07:10", "event", "The dam broke at 7:10 a.m."),
        ("2019-05-08", "event", "The harbour has been closed …"),
        ("2019-05-08", "event", "Police rescued four men from a roof in the old town"),
    ]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("9:10 a.m. A wall fell.\n\n8am Police came.\n\n7.30am\n\nGood morning.", 3),
        ("18:20 GMT — A wall fell.\n17:00 Police came.\n16:55: It began.", 3),
        ("10 a.m. Tuesday was the deadline.\n9 a.m. A wall fell.\n8 a.m. Police came.", 0),
        ("The wall fell at 9:10 a.m. Police came at 8 a.m. It began at 7 a.m.", 0),
        ("7 Tamber Street\n9 Tamber Street\n11 Tamber Street", 0),
        ("9:10 a.m. A wall fell.", 0),
        ("1" * 400 + "\n" + "1:" * 400, 0),
    ],
)
def test_stamps(body: str, found: int) -> None:
    assert len(stamps(body)) == found


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("Tamber, Feb. 22 (Agência) – The mayor left.", "Tamber, Feb. 22 (Agência) – "),
        ("Ana Voss (47) – The mayor left.", None),
        ("PORT TAMBER, May 8: The bridge fell.", "PORT TAMBER, May 8: "),
        ("TAMBER: The bridge fell.", "TAMBER: "),
        ("(Port Tamber, 8 May 2019) The bridge fell.", "(Port Tamber, 8 May 2019) "),
        ("PORT TAMBER (ABC) — The bridge fell.", "PORT TAMBER (ABC) — "),
        ("Port Tamber West, North Coast (ABC) The bridge fell.", "Port Tamber West, North Coast (ABC) "),
        ("Harbour Health Board (HHB) Director Ana Voss left.", None),
        ("9:10 a.m. The bridge fell.", "9:10 a.m. "),
        ("The bridge: it fell.", None),
        ("(The bridge fell.) Police came.", None),
    ],
)
def test_datelines(text: str, dateline: str | None) -> None:
    found = DATELINE.match(text)
    assert (found and found.group()) == dateline


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            # History told in between dates no hour of the news.
            "The mayor was shot on Tuesday.\n\nIt was the worst since the riots of March 1, 1980, when shops burned."
            "\n\nThe gunman was arrested at 6 a.m. in the harbour.",
            ("2019-05-07T06:00", "event", "The gunman was arrested at 6 a.m. in the harbour"),
        ),
        (
            "The mayor was shot on Monday.\n\nThe station went back on air at noon that Monday.",
            ("2019-05-06T12:00", "event", "The station went back on air at noon that Monday"),
        ),
        (
            "Crews walked out of talks. The strike is due to begin at midnight.",
            ("2019-05-09T00:00", "scheduled", "The strike is due to begin at midnight"),
        ),
    ],
)
def test_the_day_of_an_hour(body: str, expected: tuple[str, str, str]) -> None:
    assert expected in timeline(body)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Transport Committee will hold a hearing on May 20.", "There will be hearings, which open on May 20."),
        ("The branches of Tamber Bank will reopen on May 9.", "All Tamber Bank branches will open again on Thursday."),
        (
            "Storm Ana made landfall at Port Tamber on Monday.",
            "Storm Ana, which struck the coast on Monday, has passed.",
        ),
        ("Regulators seized Tamber Bank on Tuesday.", "Tamber Bank was shut by regulators on Tuesday."),
    ],
)
def test_told_in_other_words_it_is_one(one: str, other: str) -> None:
    assert len(timeline(one, other)) == 1


def test_a_kind_alone_does_not_make_two_one() -> None:
    """On a day of much news, that someone called is no sign of one call."""
    crowd = "The bridge fell on Tuesday. A ship sank on Tuesday. The bank opened on Tuesday. A man died on Tuesday."
    told = timeline(crowd, "The minister spoke to the mayor on Tuesday.", "A phone rang at the inn on Tuesday.")
    assert len(told) == 6
