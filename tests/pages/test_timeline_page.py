"""The timeline as it is read: days, then months and years of what is older or dated more coarsely, then the undated."""

from __future__ import annotations

import datetime

import pytest

from briefgen.model import Happening, HappeningKind
from briefgen.pages.timeline import groups, stops


def happening(date: str, kind: HappeningKind = "event") -> Happening:
    return Happening(id=f"{kind} {date}", date=date, headline="x", kind=kind)


@pytest.mark.parametrize(
    ("date", "kind", "stands_under"),
    [
        ("2031-03-04", "event", "Tuesday, 4 March 2031"),
        ("2031-03-04T12:10", "statement", "Tuesday, 4 March 2031"),
        ("2031-03-04/2031-03-06", "scheduled", "4–6 March 2031"),
        ("2031-03-04T09:00/2031-03-04T12:10", "event", "Tuesday, 4 March 2031"),
        ("2031-03-04~", "event", "Tuesday, 4 March 2031"),
        ("2031-03-04", "background", "March 2031"),
        ("2031-03", "event", "March 2031"),
        ("2031", "event", "2031"),
        ("2031~", "background", "2031"),
        ("203X", "background", "the 2030s"),
    ],
)
def test_where_a_happening_stands(date: str, kind: HappeningKind, stands_under: str) -> None:
    days, background, undated = groups([happening(date, kind)])
    assert [group.title for group in (*days, *background)] == [stands_under]
    assert not undated


def test_what_is_known_to_some_days_only_stands_behind_the_first_of_them_and_old_links_find_either() -> None:
    """Nothing of "last week" stands under a Monday; with nothing on that Monday, its address leads to the week."""
    week = happening("2031-03-03/2031-03-09")
    alone, _, _ = groups([week])
    beside, _, _ = groups([week, happening("2031-03-03"), happening("2031-03-04"), happening("2031-03-03/2031-03-05")])
    assert [(group.id, group.title) for group in alone] == [("day-2031-03-03", "3–9 March 2031")]
    assert [(group.id, group.title) for group in beside] == [
        ("day-2031-03-03", "Monday, 3 March 2031"),
        ("day-2031-03-03-2031-03-05", "3–5 March 2031"),
        ("day-2031-03-03-2031-03-09", "3–9 March 2031"),
        ("day-2031-03-04", "Tuesday, 4 March 2031"),
    ]


def test_what_has_no_date_stands_apart() -> None:
    days, background, undated = groups([happening("")])
    assert (days, background, len(undated)) == ([], [], 1)


@pytest.mark.parametrize(
    ("days", "first", "how_many"), [(3, "1 January 2031", 3), (60, "January 2031", 3), (1500, "2031", 5)]
)
def test_the_more_days_the_coarser_the_stops(days: int, first: str, how_many: int) -> None:
    start = datetime.date(2031, 1, 1)
    timeline = [happening((start + datetime.timedelta(n)).isoformat()) for n in range(days)]
    found = stops(*groups(timeline))
    assert (found[0][1], len(found)) == (first, how_many)
    assert sum(count for _, _, count in found) == days
    assert found[0][0] == "day-2031-01-01"


def test_a_stop_names_the_days_of_what_is_known_to_no_single_one() -> None:
    days = [happening("2031-03-03/2031-03-09"), happening("2031-03-10"), happening("2031-03-10/2031-03-12")]
    assert [label for _, label, _ in stops(*groups(days))] == ["3–9 March 2031", "10 March 2031"]


def test_the_stops_end_with_background_and_the_undated() -> None:
    found = stops(*groups([happening("2031"), happening("2031-03-04"), happening("")]))
    assert [label for _, label, _ in found] == ["4 March 2031", "background", "without a date"]
