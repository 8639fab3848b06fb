"""A clock in brackets behind another that names a zone says the same time over again."""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.model import IN_ANOTHER_ZONE, Source, SourceMeta


def told_again(body: str) -> list[str]:
    meta = SourceMeta(id="s", path="s.txt", published="2024-05-08")
    return [d.text for d in annotate(Source(meta=meta, body=body)).dates if d.rule == IN_ANOTHER_ZONE]


@pytest.mark.parametrize(
    ("body", "again"),
    [
        ("The tug sank at 03:00 local time (23:00 GMT).", ["23:00 GMT"]),
        ("The tug sank at 10 a.m. (3 a.m. ET).", ["3 a.m. ET"]),
        ("The tug sank around 10 a.m. in Old Weston (3 a.m. ET) on Monday.", ["3 a.m. ET"]),
        ("The tug sank at 3 a.m. ET (10 a.m. local time).", ["10 a.m. local time"]),
        ("The tug sank at 9 p.m. (4 a.m. Lisbon time).", ["4 a.m. Lisbon time"]),
        # no zone, no clock before, or none right before
        ("The tug sank at 10 a.m. (a diver saw it at 3 a.m.).", []),
        ("The tug sank on Monday night (3 a.m. ET).", []),
        ("The tug sank at 10 a.m. beside a barge that it towed (3 a.m. ET).", []),
        ("The tug sank at 10 a.m. in Weston (see page 3) at 3 a.m. ET.", []),
    ],
)
def test_told_again(body: str, again: list[str]) -> None:
    assert told_again(body) == again


def test_the_tense_of_a_clock_does_not_put_its_day_ahead() -> None:
    body = (
        "The tug left on Tuesday.\nWhat happened on Wednesday?\n"
        "At 7:30 a.m. the captain called. “It is 7:30 a.m.,” he said.\nAround 10 a.m. the tug sank."
    )
    meta = SourceMeta(id="s", path="s.txt", published="2024-05-08")
    dates = annotate(Source(meta=meta, body=body)).dates
    assert [d.value for d in dates][-3:] == ["2024-05-08T07:30", "2024-05-08T07:30", "2024-05-08T10:00"]
