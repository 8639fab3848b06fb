"""A brief goes in, files for other programs come out: nothing in them is taken for a formula, a field or a command."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from briefgen import Brief, brief_of_folder
from briefgen.export.bibliography import bibliography_files, bibtex_entry, csl_item
from briefgen.export.calendar import calendar_files
from briefgen.export.tables import table_files
from briefgen.model import BriefSource, Evidence, Happening

SEEDS = Path(__file__).parents[2] / "seeds"


def happening(date: str, headline: str = "A ship sank") -> Happening:
    piece = Evidence(source="a", start=0, end=len(headline), text=headline)
    return Happening(id="h-1", date=date, headline=headline, kind="event", evidence=(piece,))


def brief_with(*timeline: Happening) -> Brief:
    source = BriefSource(id="a", path="a.txt", published="2024-05-06")
    return Brief(schema="./brief.schema.json", title="Ferry, sunk", sources=(source,), timeline=timeline)


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("=+-@,\";'\n\t"), min_size=1))
def test_a_csv_cell_says_what_the_source_says_and_is_no_formula(text: str) -> None:
    head, row = rows(table_files(brief_with(happening("2024-05-05", text)))["data/timeline.csv"])
    cell = row[head.index("headline")]
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell.removeprefix("'") == text.removeprefix("'") or cell == f"'{text}"


def test_every_table_has_a_row_for_every_piece_of_evidence_in_the_seeds() -> None:
    brief = brief_of_folder(SEEDS, shown_as="seeds")
    tables = {name: rows(text) for name, text in table_files(brief).items()}
    assert len(tables["data/sources.csv"]) == 1 + len(brief.sources)
    assert len(tables["data/quotes.csv"]) == 1 + sum(len(q.evidence) for q in brief.quotes)
    assert all(len(row) == len(table[0]) for table in tables.values() for row in table)


@pytest.mark.parametrize(
    ("date", "first", "end"),
    [
        ("2024-05-05", "20240505", "20240506"),
        ("2024-05-05T10:15", "20240505", "20240506"),
        ("2024-05-05/2024-05-07", "20240505", "20240508"),
        ("2024-05-05~", "20240505", "20240506"),
    ],
)
def test_days_become_all_day_events(date: str, first: str, end: str) -> None:
    (text,) = calendar_files(brief_with(happening(date, "A, b; c\nd"))).values()
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert (event["dtstart"].to_ical(), event["dtend"].to_ical()) == (first.encode(), end.encode())
    assert event["summary"] == "A, b; c\nd"


@pytest.mark.parametrize("date", ["", "2022", "2022-05", "2024-XX-05", "9999-12-31", "2024-05/2024-06-01"])
def test_what_is_not_dated_to_the_day_is_in_no_calendar(date: str) -> None:
    (text,) = calendar_files(brief_with(happening(date))).values()
    assert "VEVENT" not in text


def test_a_source_as_bibtex_and_csl() -> None:
    source = BriefSource(id="a b", path="a b.txt", title="50% of {it} & \\more", outlet="The Post", sha256="0123456789")
    assert bibtex_entry(source) == (
        "@article{ab-01234567,\n"
        "  title = {50\\% of \\{it\\} \\& \\textbackslash{}more},\n"
        "  journaltitle = {The Post},\n"
        "}\n"
    )
    assert csl_item(source) == {
        "id": "a b",
        "type": "article-newspaper",
        "title": "50% of {it} & \\more",
        "container-title": "The Post",
    }


def test_the_bibliography_of_the_seeds_is_json_of_all_sources() -> None:
    files = bibliography_files(brief_of_folder(SEEDS, shown_as="seeds"))
    items = json.loads(files["data/sources.csl.json"])
    assert len(items) == 5
    assert items[0]["issued"] == {"date-parts": [[2025, 6, 4]]}
