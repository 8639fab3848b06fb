"""Given an hour in a sentence that names no day, the timeline gives it the day that the article means."""

from __future__ import annotations

import pytest
from timelines import timeline, timeline_of_days


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # An hour that has its day with it needs no other.
        (
            "A kiln at the brickworks burst on April 12. Clerks said on Monday it was old. The owner left at 7:15am "
            "yesterday.",
            ("2019-05-07T07:15", "event", "The owner left at 7:15am yesterday"),
        ),
        (
            "Coats may be left at the mill through Friday. A service for Tom Lee, who ran it, will be held at 4 p.m. "
            "Friday at the chapel.",
            (
                "2019-05-10T16:00",
                "scheduled",
                "A service for Tom Lee … will be held at 4 p.m. Friday at the chapel",
            ),
        ),
        # An article does not tell of the night that ends its own day, unless it names that day.
        (
            "Tom Lee had been up all day. He left the mill shortly before midnight.",
            ("2019-05-07", "event", "Tom Lee … left the mill shortly before midnight"),
        ),
        (
            "The mill closed on Wednesday. Tom Lee left shortly before midnight.",
            ("2019-05-08", "event", "Tom Lee left shortly before midnight"),
        ),
        # A day of weeks ago, in a paragraph before, is none of the news.
        (
            "The cable car fell on Monday. Its licence was renewed on April 2.\n\nThe doors closed at 2:40pm with six "
            "inside.",
            ("2019-05-06T14:40", "event", "The doors closed at 2:40pm with six inside"),
        ),
        # What "had" been is of the first day that the article names, not of the one on which it was told.
        (
            "A tank burst at the dairy on Monday.\n\nThe inspectors came on Tuesday and took samples.\n\nThe foreman "
            "said that an alarm had been set off at 5:25am.",
            ("2019-05-06T05:25", "event", "… an alarm had been set off at 5:25am"),
        ),
        # The day of a session is the session's, whoever speaks of it.
        (
            "The clerk said the rehearsal of Monday, which began at 10:30 a.m., had been short.",
            (
                "2019-05-06T10:30",
                "event",
                "The clerk said the rehearsal of Monday, which began at 10:30 a.m., had been short",
            ),
        ),
        # An hour is not of the day on which a log of it was made public.
        (
            "The ferry ran late on Saturday, according to a transcript released on Monday by the port. The boat left "
            "the pier at 12:47 p.m. in a calm sea.",
            ("2019-05-04T12:47", "event", "The boat left the pier at 12:47 p.m. in a calm sea"),
        ),
        (
            "The ferry ran late on Saturday. The port on Monday published its log. The boat left the pier at 12:47 "
            "in a calm sea.",
            ("2019-05-04T12:47", "event", "The boat left the pier at 12:47 in a calm sea"),
        ),
        # Who is released is let go on that day.
        (
            "The ferry ran late on Saturday. The mate was released on Monday. The boat left the pier at 12:47 in a "
            "calm sea.",
            ("2019-05-06T12:47", "event", "The boat left the pier at 12:47 in a calm sea"),
        ),
    ],
)
def test_hours(body: str, expected: tuple[str, str, str]) -> None:
    assert expected in timeline(body)


def test_that_an_hour_in_the_paragraph_of_its_day_is_of_that_day() -> None:
    found = timeline("The dairy burned on Monday.\n\nOn Tuesday the owner came. He had left the house at 6:10am.")
    assert ("2019-05-07T06:10", "event", "He had left the house at 6:10am") in found


def test_that_a_statement_is_not_dated_by_the_day_of_what_it_is_about() -> None:
    assert not [e for e in timeline("The clerk said the rehearsal of Monday had been short.") if e[1] == "statement"]
    assert timeline("The clerk said in the early hours of Monday that the rehearsal was over.")


def test_that_an_hour_is_of_the_day_of_telling_where_no_other_is_named() -> None:
    found = timeline("The shepherds said on Tuesday that the hunt was over.\n\nA third wolf was caught at first light.")
    assert ("2019-05-07", "event", "A third wolf was caught at first light") in found


TIMETABLE = "The harbour office told the hours. At 3 a.m. the ferry asked for a tow. At 4:25 a.m. it called once more."


def test_that_hours_without_a_day_are_of_the_day_on_which_others_have_the_same() -> None:
    others = (
        ("2019-05-07", "The ferry asked the harbour of Quilla for a tow at 3 a.m. on Monday."),
        ("2019-05-07", "The last call of the ferry came at 4:25 a.m. on Monday, the harbour of Quilla said."),
    )
    found = [date for date, *_ in timeline_of_days(*others, ("2019-05-08", TIMETABLE))]
    assert {date[:10] for date in found} == {"2019-05-06"}
    # One full hour in common may be chance where another acts, and so may be two where nothing else is alike.
    other = ("2019-05-07", "The harbour of Quilla opened its gates at 3 a.m. on Monday.")
    assert "2019-05-08T04:25" in [date for date, *_ in timeline_of_days(other, ("2019-05-08", TIMETABLE))]
    later = ("2019-05-07", "A goat was born in Quilla at 4 a.m. on Monday.")
    own = TIMETABLE.replace("4:25", "4")
    assert "2019-05-08T04:00" in [date for date, *_ in timeline_of_days(other, later, ("2019-05-08", own))]
    # The same deed at the same hour is none, nor is a minute that both tell.
    assert "2019-05-06T04:25" in [date for date, *_ in timeline_of_days(others[0], ("2019-05-08", TIMETABLE))]
    assert "2019-05-06T03:00" in [date for date, *_ in timeline_of_days(others[1], ("2019-05-08", TIMETABLE))]
    # What has a day of its own keeps it.
    own = TIMETABLE.replace("4:25 a.m.", "4:25 a.m. on Wednesday")
    assert "2019-05-08T04:25" in [date for date, *_ in timeline_of_days(*others, ("2019-05-08", own))]


@pytest.mark.parametrize(
    "told",
    [
        "Ana Ruiz wrote on Facebook on Tuesday that she was well.",
        "Ana Ruiz was well, she said in an interview on Tuesday.",
        "The mayor, speaking to reporters on Tuesday, praised her.",
    ],
)
def test_that_an_hour_is_of_no_day_on_which_somebody_only_wrote_or_spoke(told: str) -> None:
    body = f"The ferry Alca burned on Monday.\n\n{told}\n\nThe ferry sank at 9.40 p.m., a mile off Quilla."
    assert "2019-05-06T21:40" in [date for date, *_ in timeline_of_days(("2019-05-08", body))]


def test_that_the_hour_at_which_somebody_died_is_of_the_day_on_which_he_did() -> None:
    first = "The smith Tom Lee died in Velm on Sunday when a wall fell."
    later = "The mill of Velm reopened on Tuesday. The smith Tom Lee, who had worked there, died shortly after 9 p.m."
    found = timeline_of_days(("2019-05-07", first), ("2019-05-08", later))
    assert "2019-05-05T21:00" in [date for date, *_ in found]


def test_that_what_had_come_at_an_hour_is_of_the_day_that_is_named_most() -> None:
    body = (
        "A mill burned in Velm on Tuesday. The owner had bought it on Saturday.\n\nIts roof fell on Tuesday, the clerk "
        "said.\n\nFiremen had come at 4 a.m., and stayed."
    )
    assert "2019-05-07T04:00" in [date for date, *_ in timeline(body)]


def test_that_an_hour_in_brackets_for_other_clocks_dates_nothing() -> None:
    body = "What came on Tuesday?\n\nShortly after 7:30 a.m. in Velm (1:30 a.m. ET), the mill burned."
    assert [date for date, *_ in timeline(body)] == ["2019-05-07T07:30"]


@pytest.mark.parametrize(
    "told",
    [
        "The office felt a first shock at 2.03am local time on Tuesday, of a height of 1.9, and the last at 7.04pm.",
        "Ana Ruiz put the first shock at 2.03am on Tuesday and the second at 7.04pm.",
    ],
)
def test_that_the_last_of_several_has_an_hour_of_its_own(told: str) -> None:
    assert {"2019-05-07T02:03", "2019-05-07T19:04"} <= {date for date, *_ in timeline(told)}


def test_that_the_last_of_several_is_not_what_others_call_by_its_day() -> None:
    first = "Shells hit the mill of Velm on Tuesday and killed two men."
    later = "The first shells fell at 2.08am on Tuesday, Ana Ruiz said, and the last at 5.15am."
    found = [date for date, *_ in timeline(first, later)]
    assert found == ["2019-05-07T02:08", "2019-05-07T05:15"]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Tom Lee left the mill of Velm at noon on Monday. Hours earlier, its cook had been seen in tears.", "06"),
        # It may have been before midnight.
        (
            "Tom Lee left the mill of Velm at 1 a.m. on Monday. Two hours earlier, its cook had been seen in tears.",
            "05",
        ),
        # The news has its day where no other is told.
        ("Tom Lee left the mill of Velm. Hours earlier, its cook had been seen in tears.", "08"),
    ],
)
def test_that_what_had_been_hours_earlier_has_its_day(told: str, day: str) -> None:
    assert f"2019-05-{day}" in [date for date, _, headline in timeline(told) if "its cook had been seen" in headline]


@pytest.mark.parametrize("other", ["It ended two hours earlier than planned.", "Twelve hours earlier, she slept."])
def test_that_so_long_before_the_news_gives_no_day(other: str) -> None:
    assert [date for date, *_ in timeline(f"Tom Lee left the mill of Velm on Monday. {other}")] == ["2019-05-06"]
