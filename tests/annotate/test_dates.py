"""Given a text and the day it appeared, these are its dates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.annotate.dates import find_dates
from briefgen.annotate.sentences import find_sentences

WEDNESDAY = "2025-06-04"


def dates(body: str, published: str | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(m.text, m.value) for m in find_dates(body, find_sentences(body), published)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The war began on Feb. 24, 2022.", [("Feb. 24, 2022", "2022-02-24")]),
        ("It began on 24 February 2022.", [("24 February 2022", "2022-02-24")]),
        ("They spoke Wednesday.", [("Wednesday", "2025-06-04")]),
        ("They spoke on Monday.", [("Monday", "2025-06-02")]),
        ("They will meet on Monday.", [("Monday", "2025-06-09")]),
        ("The call lasted an hour and 15 minutes.", [("an hour and 15 minutes", "PT1H15M")]),
        ("He said so late last month.", [("late last month", "2025-05")]),
    ],
)
def test_dates(body: str, expected: list[tuple[str, str]]) -> None:
    assert dates(body) == expected


@given(st.text(max_size=300))
def test_any_text_gives_spans_that_stand_in_it(body: str) -> None:
    for mention in find_dates(body, find_sentences(body), WEDNESDAY):
        assert body[mention.start : mention.end] == mention.text
