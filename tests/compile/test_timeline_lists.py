"""Lists of hours and days: each entry is a happening of the hour or day that its line begins with."""

from __future__ import annotations

from timelines import timeline

from briefgen.annotate import annotate
from briefgen.model import Annotations, Source, SourceMeta

HOURS = """Rescuers reached the quarry on Tuesday, the governor said.

08:40 Monday - The lift stops at the fourth level with 12 men inside
10:50 - Two engineers climb down the shaft
About 23:30: A pump fails and the lower gallery fills with water
01:15 - The first man is brought up
"""


def annotated(body: str) -> Annotations:
    return annotate(Source(meta=SourceMeta(id="a", path="a", published="2019-05-08"), body=body))


def test_hours_are_of_the_day_that_a_line_before_names() -> None:
    entries = [(date, told) for date, _, told in timeline(HOURS) if "T" in date]
    assert entries == [
        ("2019-05-06T08:40", "The lift stops at the fourth level with 12 men inside"),
        ("2019-05-06T10:50", "Two engineers climb down the shaft"),
        ("2019-05-06T23:30", "A pump fails and the lower gallery fills with water"),
        ("2019-05-07T01:15", "The first man is brought up"),
    ]


def test_an_entry_is_a_sentence_of_its_own_however_long_the_line_before() -> None:
    found = annotated(HOURS)
    told = [found.text[s.start : s.end] for s in found.sentences]
    assert "08:40 Monday - The lift stops at the fourth level with 12 men inside" in told


def test_days() -> None:
    listed = (
        "It began in spring.\n\n4 May - The lift stops at the fourth level\n5 May: Two engineers climb down the shaft\n"
    )
    assert [(date, told) for date, _, told in timeline(listed)] == [
        ("2019-05-04", "The lift stops at the fourth level"),
        ("2019-05-05", "Two engineers climb down the shaft"),
    ]


def test_what_begins_with_two_numbers_is_no_hour() -> None:
    found = annotated("The final was on Monday.\n\n3:10 - the score of the first game\n\n12:75 - a mistake\n")
    assert [d.text for d in found.dates if d.type == "TIME"] == []
