"""A clock beside a weekday and a part of it, and months between which something happened; told on 20 March 2014."""

from __future__ import annotations

import pytest

from briefgen import annotate
from briefgen.model import Source, SourceMeta


def values(body: str) -> list[tuple[str, str]]:
    meta = SourceMeta(id="a", path="a.txt", published="2014-03-20", published_basis="stated")
    return [(d.text, d.value) for d in annotate(Source(meta=meta, body=body)).dates]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("The barn caught fire at 8 o'clock Wednesday night.", [("8 o'clock Wednesday night", "2014-03-19T20:00")]),
        ("The barn caught fire at 8 Wednesday night.", [("8 Wednesday night", "2014-03-19T20:00")]),
        ("The kiosk closed at 9:30 Tuesday night.", [("9:30 Tuesday night", "2014-03-18T21:30")]),
        ("The kiosk opened at 7 Thursday morning.", [("7 Thursday morning", "2014-03-20T07:00")]),
        ("A bell rang at 2 a.m. Sunday morning.", [("2 a.m. Sunday morning", "2014-03-16T02:00")]),
        ("They sang 8 Wednesday night shows.", [("Wednesday night", "2014-03-19TNI")]),
    ],
)
def test_a_clock_beside_a_part_of_a_weekday(body: str, found: list[tuple[str, str]]) -> None:
    assert values(body) == found


def test_a_clock_is_of_the_part_of_the_day_that_is_told_behind_it() -> None:
    assert values("The kiosk closed at 9:30 on Tuesday night.")[0] == ("9:30", "2014-03-18T21:30")
    assert values("The kiosk opened at 9:30 on Tuesday morning.")[0] == ("9:30", "2014-03-18T09:30")


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Rents rose between October and February.", ["2013-10", "2014-02"]),
        ("The quay will be mended between May and August.", ["2014-05", "2014-08"]),
        ("It snowed in October and February.", ["2013-10", "2014-02"]),
        ("They will sail in May and in August.", ["2014-05", "2014-08"]),
    ],
)
def test_months_between_which_it_happened(body: str, found: list[str]) -> None:
    assert [value for _, value in values(body)] == found
