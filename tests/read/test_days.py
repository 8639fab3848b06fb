"""Given these words, this is the day that they state, or none."""

from __future__ import annotations

import pytest

from briefgen.read.days import day_line, mail_day, stated_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-03-12", "2024-03-12"),
        ("2024-03-12T23:59:59.000-05:00", "2024-03-12"),
        ("2024-03-12 23:59:59", "2024-03-12"),
        ("2024/03/12", "2024-03-12"),
        ("20240312", "2024-03-12"),
        ("20240312T101500Z", "2024-03-12"),
        ("March 12, 2024", "2024-03-12"),
        ("Mar. 12 2024 10:15", "2024-03-12"),
        ("12 March 2024", "2024-03-12"),
        ("12th Sept 2024", "2024-09-12"),
        ("Tuesday, March 12, 2024", "2024-03-12"),
        ("Tue, 12 Mar 2024 10:15:00 GMT", "2024-03-12"),
        ("  2024-03-12\n", "2024-03-12"),
        ("28/10/2024", "2024-10-28"),
        ("10/28/2024", "2024-10-28"),
        ("2024-02-30", None),
        ("03/12/2024", None),  # of two readings none is sure
        ("March 2024", None),
        ("12 hours ago", None),
        ("202403121", None),
        ("marchioness 12, 2024", None),
        ("12 ſept 2024", None),  # as old prints have it, and no month that is known
        ("", None),
        (20240312, None),
        (None, None),
    ],
)
def test_a_stated_day(text: object, day: str | None) -> None:
    assert stated_day(text) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("March 12, 2024", "2024-03-12"),
        ("Published: 12 March 2024", "2024-03-12"),
        ("Published on Tuesday, March 12, 2024 at 10:15 a.m. EST", "2024-03-12"),
        ("Last updated 2024-03-12 | ", "2024-03-12"),
        ("Published: 17:40 GMT, 12 March 2024 | Updated: 18:02 GMT, 13 March 2024", "2024-03-12"),
        ("Posted on March 12, 2024 by Ada Writer", "2024-03-12"),
        ("Posted 12 Mar 2024 — 22.15 (GMT)", "2024-03-12"),
        ("Tue, 12 Mar 2024 10:15:00 -0500", "2024-03-12"),
        ("18:12 GMT, 12 March 2024", "2024-03-12"),
        ("Updated 10:00 PM EDT, Tue March 12, 2024", "2024-03-12"),
        ("Tuesday, March 12, 2024; Page A01", "2024-03-12"),
        ("The Harbour Post | Ada Writer | March 12, 2024 9:05 am EST", "2024-03-12"),
        ("The ferry ran aground | March 12, 2024 | and nobody on board of it could tell", None),
        ("18:12 boats, 12 March 2024", None),
        ("28/10/2024", "2024-10-28"),
        ("28/10/2024 was a Monday", None),
        ("On March 12, 2024", None),
        ("March 12, 2024 was a Tuesday", None),
        ("March 12, 2024 ELMPORT", None),
        ("March 12, 2024: The ferry ran aground", None),
        ("Published by the Harbour Post", None),
        ("x" * 100, None),
    ],
)
def test_a_line_that_holds_nothing_but_a_day(line: str, day: str | None) -> None:
    assert day_line(line) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Tue, 12 Mar 2024 23:30:00 -0500", "2024-03-12"),
        ("12 Mar 2024 23:30:00 +0000 (UTC)", "2024-03-12"),
        ("12 Mar 24 23:30", "2024-03-12"),
        ("yesterday", None),
        ("Tue, 32 Mar 2024 23:30:00 +0000", None),
        ("", None),
    ],
)
def test_the_date_of_a_mail(text: str, day: str | None) -> None:
    assert mail_day(text) == day
