"""EDTF dates as people read them."""

from __future__ import annotations

import pytest

from briefgen.pages.dates import group_of, in_words, time_of, with_weekday


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-06-04", "4 June 2025"),
        ("2025-06", "June 2025"),
        ("2025", "2025"),
        ("2025-06-04T12:10", "4 June 2025, 12:10"),
        ("2025-06-04T12:10Z", "4 June 2025, 12:10 UTC"),
        ("2025-06-04T12:10+03:00", "4 June 2025, 12:10 (UTC+03:00)"),
        ("2025-22", "summer 2025"),
        ("199X", "the 1990s"),
        ("18XX", "the 1800s"),
        ("2025-06-04/2025-06-09", "4–9 June 2025"),
        ("2025-05-22/2025-06-04", "22 May – 4 June 2025"),
        ("2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025"),
        ("2025-05-22?/2025-06-04", "perhaps 22 May 2025 – 4 June 2025"),
        ("2025-05/2025-06", "May 2025 – June 2025"),
        ("2022-02-24/..", "since 24 February 2022"),
        ("../2025-06", "until June 2025"),
        ("2025~", "about 2025"),
        ("2025-06-04?", "perhaps 4 June 2025"),
        ("2025-06%", "perhaps about June 2025"),
        ("2025-13-41", "2025-13-41"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_in_words(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [("2025-06-04", "Wednesday, 4 June 2025"), ("2025-06", "June 2025"), ("2025-02-30", "30 February 2025")],
)
def test_with_weekday(edtf: str, words: str) -> None:
    assert with_weekday(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "group", "time"),
    [
        ("2025-06-04T12:10Z", "2025-06-04", "12:10"),
        ("2025-06-04?", "2025-06-04", None),
        ("2025-05-22/2025-06-04", "2025-05-22", None),
        ("../2025-06", "2025-06", None),
    ],
)
def test_what_a_timeline_groups_it_under(edtf: str, group: str, time: str | None) -> None:
    assert (group_of(edtf), time_of(edtf)) == (group, time)
