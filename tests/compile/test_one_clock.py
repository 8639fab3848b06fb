"""Given hours by Greenwich time and by local time, all are told as the clocks show them where it happened."""

from __future__ import annotations

from briefgen.annotate import annotate
from briefgen.compile import compile_brief
from briefgen.compile.timeline.dating.one_clock import on_local_clock
from briefgen.model import Source, SourceMeta

BOTH = "The tug sank at 03:40 local time (0110 GMT) on Monday."


def hours(*bodies: str) -> list[str]:
    found = [
        annotate(Source(meta=SourceMeta(id=f"s{n}", path=f"s{n}.txt", published="2024-05-08"), body=body))
        for n, body in enumerate(bodies)
    ]
    return [d.value for d in on_local_clock(found)[-1].dates if d.type == "TIME"]


def test_an_hour_by_greenwich_time_is_brought_to_the_local_one() -> None:
    assert hours(BOTH, "A diver was saved at 22:15 GMT on Tuesday.") == ["2024-05-08T00:45"]


def test_a_local_hour_stays() -> None:
    assert hours(BOTH, "A diver was saved at 22:15 on Tuesday.") == ["2024-05-07T22:15"]


def test_what_is_not_told_or_told_in_two_ways_changes_nothing() -> None:
    told = "A diver was saved at 22:15 GMT on Tuesday."
    assert hours("The tug sank at 03:40 on Monday.", told) == ["2024-05-07T22:15"]
    assert hours(BOTH, "It left at 04:40 (0140 GMT) on Monday.", told) == ["2024-05-07T22:15"]
    assert hours("It left at 7 p.m. EDT (2300 GMT) on Monday.", told) == ["2024-05-07T22:15"]


def test_two_hours_to_the_minute_that_others_have_too_tell_how_far_local_time_is_ahead() -> None:
    local = "The first shock came at 2:03 a.m. on Monday, and the second at 7:04 p.m. that day."
    assert hours(local, "Shocks came at 0003 GMT and 1704 GMT on Monday.") == ["2024-05-06T02:03", "2024-05-06T19:04"]
    # One alone may be chance, and round hours are those of much.
    assert hours(local, "A shock came at 0003 GMT on Monday.") == ["2024-05-06T00:03"]
    round_hours = "The doors opened at 2 a.m. and 7 p.m. on Monday."
    assert hours(round_hours, "Shocks came at 0000 GMT and 1700 GMT on Monday.")[0] == "2024-05-06T00:00"


def test_an_hour_of_new_york_is_no_local_one() -> None:
    told = "A diver was saved at 22:15 GMT on Tuesday."
    assert hours("It left at 7 p.m. ET (2300 GMT) on Monday.", told) == ["2024-05-07T22:15"]


def test_the_timeline_tells_both_by_one_clock() -> None:
    bodies = BOTH, "The mast of the tug was raised at 22:15 GMT on Tuesday."
    found = [
        annotate(Source(meta=SourceMeta(id=f"s{n}", path=f"s{n}.txt", published="2024-05-08"), body=body))
        for n, body in enumerate(bodies)
    ]
    dates = [h.date for h in compile_brief(found, "Made up").timeline]
    assert dates == ["2024-05-06T03:40", "2024-05-08T00:45"]


def test_an_hour_of_any_zone_is_brought_to_the_local_one() -> None:
    both = "The tug sank around 10 a.m. in Old Weston (3 a.m. ET) on Monday."
    assert hours(both, "A diver was saved at 11:15 p.m. ET on Monday.") == ["2024-05-07T06:15"]
    both = "It sank at 3 a.m. ET (10 a.m. local time)."
    assert hours(both, "A diver was saved at 4 a.m. ET.") == ["2024-05-08T11:00"]
    assert hours("It sank at 8 p.m. (11 p.m. ET).", "A diver was saved at 4 a.m. ET.") == ["2024-05-08T01:00"]


def test_clocks_too_far_apart_to_tell_which_is_ahead_change_nothing() -> None:
    both = "The tug sank at 8 a.m. local time (5 p.m. ET)."
    assert hours(both, "A diver was saved at 4 a.m. ET.") == ["2024-05-08T04:00"]
