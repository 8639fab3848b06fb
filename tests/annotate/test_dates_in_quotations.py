"""Given words in quotation marks, this is the day that "today" is in them.

The text appeared on Wednesday 4 June 2025.
"""

from __future__ import annotations

import pytest

from briefgen.annotate import annotate
from briefgen.model import Source, SourceMeta


def values(body: str, published: str = "2025-06-04") -> list[str]:
    meta = SourceMeta(id="a", path="a", published=published, published_basis="stated")
    return [d.value for d in annotate(Source(meta=meta, body=body)).dates]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Its own sentence tells the day, or the one before, with who speaks.
        ("“We begin today,” Ana Ruiz said on Monday.", ["2025-06-02", "2025-06-02"]),
        (
            "Ana Ruiz opened the fair in Velm on Monday night. “It is cold tonight,” Ruiz said.",
            ["2025-06-02TNI", "2025-06-02TNI"],
        ),
        ("Ana Ruiz met the millers on Monday. “They came last night,” Ruiz said.", ["2025-06-02", "2025-06-01TNI"]),
    ],
)
def test_today_is_the_day_of_speaking(body: str, expected: list[str]) -> None:
    assert values(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # What stands outside the marks is counted from the day of the article.
        ("Ana Ruiz opened the fair in Velm on Monday. She closes it today.", ["2025-06-02", "2025-06-04"]),
        # Somebody else did something on that day, or the day is that of what she speaks of.
        ("Tom Lee opened the fair in Velm on Monday. “We begin today,” Ana Ruiz said.", ["2025-06-02", "2025-06-04"]),
        ("Ana Ruiz praised Monday’s fair in Velm. “It is quiet today,” Ruiz said.", ["2025-06-02", "2025-06-04"]),
        ("Ana Ruiz will speak in Velm on Friday. “We begin today,” Ruiz said.", ["2025-06-06", "2025-06-04"]),
        ("“We shall see a better tomorrow,” Ana Ruiz said on Monday.", ["2025-06-05", "2025-06-02"]),
    ],
)
def test_or_the_day_of_the_article(body: str, expected: list[str]) -> None:
    assert values(body) == expected


def test_a_day_of_no_calendar_leaves_today_open() -> None:
    assert values("“We begin today,” Ana Ruiz said on Monday.", "2025-06-31") == ["XXXX-XX-XX", "XXXX-WXX-1"]
