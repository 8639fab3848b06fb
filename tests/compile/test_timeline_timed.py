"""Given what several sources time to nearly the same hour, the timeline tells it once, with what articles open with."""

from __future__ import annotations

from timelines import timeline

LEAD = "A tanker exploded in the harbour of Quilla on Monday, breaking windows in the old town."


def test_that_one_explosion_timed_differently_is_one() -> None:
    found = timeline(
        f"{LEAD} The pilot station said that the explosion was heard at 9:50 a.m. on Monday.",
        "Windows shook across Quilla. Ten people watched as the vessel blew up at 10:05 a.m. on Monday.",
    )
    assert [date[:10] for date, *_ in found] == ["2019-05-06"]


def test_that_what_comes_hours_later_is_another() -> None:
    found = timeline(
        f"{LEAD} The pilot station said that the explosion was heard at 9:50 a.m. on Monday.",
        "Sailors fled from Quilla. A storehouse blew up at 3:20 p.m. on Monday.",
    )
    assert "2019-05-06T15:20" in [date for date, *_ in found]


def test_that_a_second_explosion_is_another() -> None:
    found = timeline(
        "The vessel blew up at 9:50 a.m. on Monday.",
        "A second explosion was heard at 10:05 a.m. on Monday.",
    )
    assert [date for date, *_ in found] == ["2019-05-06T09:50", "2019-05-06T10:05"]


def test_that_where_two_hours_would_do_the_lead_takes_neither() -> None:
    found = timeline(
        f"{LEAD} The pilot station heard a blast at 9:50 a.m. on Monday.",
        "Sailors fled from Quilla. Behind the church a gas main blew up at 4 p.m. on Monday.",
    )
    assert [date for date, *_ in found] == ["2019-05-06T09:50", "2019-05-06T16:00", "2019-05-06~"]


def test_that_what_only_tells_when_it_began_is_what_leads_the_news() -> None:
    found = timeline(
        "Peru and Chile exchanged forty mules on a bridge near Tacna on Monday.",
        "Forty mules went home on Monday when Peru met Chile on a bridge. The exchange began at 7:40 a.m. on Monday.",
    )
    assert [(date, headline[:20]) for date, _, headline in found if "began" in headline] == []


def test_that_what_is_alike_hours_apart_is_two_things() -> None:
    found = timeline(
        "The council closed the swing bridge of Quilla at 9 a.m. on Monday.",
        "The council closed the harbour bridge of Quilla at 4:30 p.m. on Monday.",
    )
    assert [date for date, *_ in found] == ["2019-05-06T09:00", "2019-05-06T16:30"]


def test_that_a_lead_about_what_came_of_it_has_no_hour_of_its_own() -> None:
    found = timeline(
        "Divers combed the bay on Monday for the bell of a tanker that exploded in the harbour of Quilla last week.",
        "A crane ship came to Quilla at 9:50 a.m. on Monday, six days after the tanker exploded.",
    )
    assert [date for date, *_ in found if "05-06" in date] == ["2019-05-06T09:50", "2019-05-06"]


def test_that_what_somebody_does_at_one_minute_is_one_thing() -> None:
    found = timeline(
        "The inventor Ana Ruiz is wanted. Ana Ruiz strolled out of her villa at 2:30 p.m. on Monday.",
        "The inventor Ana Ruiz left her residence on foot at around 2:30 p.m. on Monday.",
    )
    assert [date for date, *_ in found] == ["2019-05-06T14:30"]
    found = timeline(
        "The inventor Ana Ruiz is wanted. Ana Ruiz strolled out of her villa at 2:30 p.m. on Monday.",
        "The smith Tom Lee left his residence on foot at around 2:30 p.m. on Monday.",
    )
    assert [date for date, *_ in found] == ["2019-05-06T14:30"] * 2


def test_that_what_is_told_alike_within_minutes_is_one_thing() -> None:
    found = timeline(
        "A sailor had been let go at 5:03 p.m. on Monday, the harbour office of Quilla said.",
        "The first of four hostages was released around 5 p.m. on Monday and went home to Quilla.",
    )
    assert len(found) == 1


def test_that_who_is_called_somewhere_says_nothing() -> None:
    (entry,) = timeline("Police were first called to the mill at 10:40 a.m. on Monday.")
    assert entry[1] == "event"


def test_that_the_two_are_those_who_were_named_before() -> None:
    found = timeline(
        "Mayor Tom Lee thanked Ana Ruiz for the boats. The two spoke by phone for ten minutes on Monday evening.",
        "Mayor Tom Lee talked by phone with the bishop, Ben Oduya, for ten minutes on Monday.",
    )
    assert [date for date, *_ in found] == ["2019-05-06", "2019-05-06"]


def test_that_what_came_down_collapsed() -> None:
    found = timeline(
        "The footbridge of Velm came down at about 11:35 a.m. on Monday.",
        "The footbridge of Velm collapsed at 11:36 a.m. on Monday.",
    )
    assert len(found) == 1
