"""The parts that dates are made of: numbers in words, named days, stretches of the calendar, the rule file."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.annotate.dates.grammar import RuleFile, load_grammar
from briefgen.annotate.dates.holidays import easter, hijri_in_year, holiday, holiday_names
from briefgen.annotate.dates.meanings import MEANINGS
from briefgen.annotate.dates.numbers import classes_of_number, read_fraction, read_words
from briefgen.annotate.dates.when import When, duration, move
from briefgen.annotate.dates.words import load_words
from briefgen.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("words", "tokens", "number"),
    [
        ("five", 1, 5),
        ("twenty - five days", 3, 25),
        ("two hundred and five", 4, 205),
        ("two thousand", 2, 2000),
        ("nineteen ninety - six", 4, 1996),
        ("twenty ten", 2, 2010),
        ("three and", 1, 3),
        ("five six", 1, 5),
    ],
)
def test_numbers_in_words(words: str, tokens: int, number: int) -> None:
    read = read_words(words.split(), 0)
    assert read is not None
    assert (read[0], read[1]["NUM"]) == (tokens, number)


@pytest.mark.parametrize(("words", "number"), [("third", 3), ("twenty - fourth", 24), ("thirtieth", 30)])
def test_ordinals_in_words(words: str, number: int) -> None:
    read = read_words(words.split(), 0)
    assert read is not None
    assert read[1]["ORDINAL"] == number


@pytest.mark.parametrize(
    ("digits", "classes"),
    [
        ("5", {"NUM", "DAY", "HOUR"}),
        ("31", {"NUM", "DAY"}),
        ("400", {"NUM"}),
        ("1998", {"NUM", "YEAR"}),
        ("0600", {"NUM", "MILITARY"}),
        ("5,000", {"NUM"}),
        ("9" * 400, {"NUM"}),
    ],
)
def test_what_a_number_can_be(digits: str, classes: set[str]) -> None:
    assert set(classes_of_number(digits)) == classes


@pytest.mark.parametrize(("text", "value"), [("3½", 3.5), ("5 1/2", 5.5), ("½", 0.5), ("2-3/4", 2.75)])
def test_fractions(text: str, value: float) -> None:
    assert read_fraction(text) == value


@pytest.mark.parametrize(("year", "day"), [(1998, "04-12"), (2000, "04-23"), (2024, "03-31"), (2025, "04-20")])
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [(2024, 10, 1, "2024-04-10"), (2025, 9, 1, "2025-03-01"), (2025, 12, 10, "2025-06-07")],
)
def test_the_islamic_calendar_is_right_to_a_day(year: int, month: int, day: int, expected: str) -> None:
    found = hijri_in_year(year, month, day)
    assert found is not None
    assert abs((found - datetime.date.fromisoformat(expected)).days) <= 1


@given(st.sampled_from(sorted(holiday_names())), st.integers(1583, 3999))
def test_every_holiday_falls_in_the_year_that_it_is_asked_for(name: str, year: int) -> None:
    found = holiday(name).in_year(year)
    assert found is None or found.year == year


@pytest.mark.parametrize(
    ("grain", "value"),
    [
        ("day", "2025-06-04"),
        ("week", "2025-W23"),
        ("weekend", "2025-W23-WE"),
        ("month", "2025-06"),
        ("quarter", "2025-Q2"),
        ("half", "2025-H1"),
        ("season", "2025-SU"),
        ("year", "2025"),
        ("decade", "202"),
        ("century", "20"),
    ],
)
def test_values_of_stretches(grain: str, value: str) -> None:
    assert When(datetime.date(2025, 6, 4), "day").as_grain(grain).value == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "n", "grain", "expected"),
    [
        ("2024-02-29", 1, "year", "2025-02-28"),
        ("2025-03-31", -1, "month", "2025-02-28"),
        ("2025-06-04", -2, "week", "2025-05-21"),
        ("2025-06-04", 1.5, "year", "2026-12-04"),
        ("2025-06-04", -3000, "year", None),
        ("2025-06-04", 10**400, "year", None),
    ],
)
def test_moving_stays_within_the_calendar(day: str, n: float, grain: str, expected: str | None) -> None:
    moved = move(datetime.date.fromisoformat(day), n, grain)
    assert (moved.isoformat() if moved else None) == expected


@pytest.mark.parametrize(
    ("n", "grain", "value"),
    [
        (3, "day", "P3D"),
        (1.25, "hour", "PT1H15M"),
        (3.5, "year", "P3Y6M"),
        (0.5, "hour", "PT30M"),
        (1.5, "day", "P1DT12H"),
        (2, "decade", "P20Y"),
        (1, "fortnight", "P2W"),
        (1.5, "week", "P1.5W"),
        ("X", "month", "PXM"),
        ("X", "minute", "PTXM"),
    ],
)
def test_lengths_in_timex(n: float | str, grain: str, value: str) -> None:
    assert duration(n, grain) == value


def test_every_rule_has_a_name_of_its_own_and_a_meaning() -> None:
    rules = load_lexicon("dates_rules", RuleFile).rules
    assert load_grammar()
    assert len({rule.name for rule in rules}) == len(rules)
    assert {rule.means for rule in rules} == set(MEANINGS)


def test_each_set_of_classes_has_a_code_of_its_own_that_patterns_are_quick_with() -> None:
    codes = list(load_words().codes.values())
    assert len(set(codes)) == len(codes)
    assert all(code.isalnum() or ord(code) >= 0x80 for code in codes)
    assert max(map(ord, codes)) < 0x100
