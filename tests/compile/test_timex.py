"""Given a TIMEX3 value, this is its EDTF date, and the days it covers."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.compile.timex import days, days_later, edtf, precision


@pytest.mark.parametrize(
    ("value", "mod", "expected"),
    [
        ("2019-05-07", None, "2019-05-07"),
        ("2019-05", None, "2019-05"),
        ("2019", None, "2019"),
        ("2019-05-07T17:30", None, "2019-05-07T17:30"),
        ("2019-05-07T17:30-05:00", None, "2019-05-07T17:30"),
        ("2019-05-07TNI", None, "2019-05-07"),
        ("2019-W19", None, "2019-05-06/2019-05-12"),
        ("2019-W19-WE", None, "2019-05-11/2019-05-12"),
        ("2019-SU", None, "2019-06/2019-08"),
        ("2019-WI", None, "2019-12/2020-02"),
        ("2019-Q4", None, "2019-10/2019-12"),
        ("2019-H1", None, "2019-01/2019-06"),
        ("197", None, "197X"),
        ("19", None, "19XX"),
        ("2019-05", "APPROX", "2019-05~"),
        ("2019-05", "START", "2019-05"),
        ("2019-06-31", None, ""),
        ("2019-13", None, ""),
        ("2019-W60", None, ""),
        ("9999-W52", None, ""),
        ("0000", None, ""),
        ("PRESENT_REF", None, ""),
        ("XXXX-WXX-4", None, ""),
        ("P3D", None, ""),
        ("9" * 400, None, ""),
        ("", None, ""),
    ],
)
def test_edtf(value: str, mod: str | None, expected: str) -> None:
    assert edtf(value, mod) == expected


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2019-05-07", "2019-05-07", "2019-05-07"),
        ("2019-02", "2019-02-01", "2019-02-28"),
        ("2020~", "2020-01-01", "2020-12-31"),
        ("2019-05-11/2019-05-12", "2019-05-11", "2019-05-12"),
        ("2019-12/2020-02", "2019-12-01", "2020-02-29"),
        ("197X", "1970-01-01", "1979-12-31"),
    ],
)
def test_days(date: str, first: str, last: str) -> None:
    expected = tuple(datetime.date.fromisoformat(d).toordinal() for d in (first, last))
    assert days(date) == expected
    assert precision(date) == expected[1] - expected[0] + 1


def test_no_date_covers_nothing() -> None:
    assert days("") is None
    assert precision("") == 0


@given(st.dates())
def test_a_day_covers_itself(day: datetime.date) -> None:
    assert days(edtf(day.isoformat())) == (day.toordinal(), day.toordinal())


@given(st.text(max_size=20))
def test_no_value_makes_trouble(value: str) -> None:
    date = edtf(value)
    assert not date or days(date) is not None


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        ("2031-02-27", 2, "2031-03-01"),
        ("2031-03-01", -7, "2031-02-22"),
        ("0001-01-02", -6, "0001-01-01"),
        ("9999-12-30", 7, "9999-12-31"),
    ],
)
def test_days_later_end_with_the_calendar(day: str, count: int, expected: str) -> None:
    assert days_later(datetime.date.fromisoformat(day), count).isoformat() == expected
