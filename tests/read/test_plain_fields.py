"""Given front matter that is no YAML, this is understood all the same, and this is told."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.model import InputError, Source
from briefgen.read import read_file, read_folder
from briefgen.read.header import FrontMatter
from briefgen.read.plain_fields import plain_text, quoted

BODY = "The river rose on Monday.\n"


def read(folder: Path, header: str) -> Source:
    path = folder / "a.txt"
    path.write_bytes(f"---\n{header}\n---\n{BODY}".encode())
    return read_file(path)


def test_a_colon_in_a_title_costs_nothing_and_is_told(tmp_path: Path) -> None:
    source = read(tmp_path, "title: Flood: three dead\noutlet: The Post\npublished: 2024-02-29")
    assert source.body == BODY
    assert (source.meta.title, source.meta.outlet) == ("Flood: three dead", "The Post")
    assert (source.meta.published, source.meta.published_basis) == ("2024-02-29", "stated")
    (notice,) = source.notices
    assert (notice.level, notice.line, notice.file) == ("warning", 2, str(tmp_path / "a.txt"))
    assert "put a value that has a colon into quotation marks" in notice.message
    assert notice.remedy == (
        'Write it so: title: "Flood: three dead" These fields were used: title, outlet, published.'
    )


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Flood: three dead: two missing", "Flood: three dead: two missing"),
        ("@harbour says no", "@harbour says no"),
        ("%20 of ships", "%20 of ships"),
        ("`Gull` sinks", "`Gull` sinks"),
        ("*Gull* sinks", "*Gull* sinks"),
        ("&c.: what else sank", "&c.: what else sank"),
        ("!Alarm in Tamber", "!Alarm in Tamber"),
        ("- and then it sank", "- and then it sank"),
        ("[Video] Flood hits Tamber", "[Video] Flood hits Tamber"),
        # a number, where text is meant
        ("1984", "1984"),
        # quotation marks that never close, or hold others of their kind
        ('"Flood hits Tamber', "Flood hits Tamber"),
        ("'Tis the season: floods", "'Tis the season: floods"),
        ("'The mayor's house burns'", "The mayor's house burns"),
        ('"He said "no" today"', 'He said "no" today'),
        ('"Flood" and "fire"', '"Flood" and "fire"'),
        ('"Flood" hits Tamber', '"Flood" hits Tamber'),
        # a remark, and a hash that begins none
        ("Flood: three dead # as of noon", "Flood: three dead"),
        ("Flood: pier #3 gone", "Flood: pier #3 gone"),
    ],
)
def test_a_value_in_one_line_is_taken_as_plain_text(tmp_path: Path, written: str, title: str) -> None:
    source = read(tmp_path, f"outlet: The Post\ntitle: {written}\npublished: 2024-02-29")
    assert (source.meta.title, source.meta.outlet, source.meta.published) == (title, "The Post", "2024-02-29")
    (notice,) = source.notices
    assert (notice.level, notice.line) == ("warning", 3)
    assert f"Write it so: title: {quoted(title)} These fields were used: outlet, title, published." in str(notice)


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("published: 2024-02-29\ntitle: [Flood, fire", 3),
        ("published: 2024-02-29\ntitle: {a: b}", 3),
        ("published: 2024-02-29\ntitle: >>> Flood", 3),
        ("published: 2024-02-29\ntitle: Flood: three dead\n  and two missing", 3),
        ("published: 2024-02-29\ntitle: Flood\n  outlet: The Post", 4),
        ("published: 2024-02-29\ntitle: Flood\ntitle: Fire", 4),
        ("published: 2024-02-29\ntitle: Flood \x7f bell", 3),
        ("published: 2024-02-29\ntitle: " + "Flood: " * 100, 3),
    ],
)
def test_what_is_not_plain_is_left_out_and_costs_no_other_field(tmp_path: Path, header: str, line: int) -> None:
    source = read(tmp_path, header)
    assert (source.body, source.meta.title, source.meta.outlet) == (BODY, None, None)
    assert source.meta.published == "2024-02-29"
    (notice,) = source.notices
    assert notice.level == "warning"
    assert "These fields were used: published." in str(notice)


def test_fields_that_are_right_by_themselves_are_read_as_yaml(tmp_path: Path) -> None:
    header = (
        "title: Flood: three dead\nauthor:\n- '[[Ada Writer]]'\n- Bo Teller\n"
        'outlet: "The \\u201cPost\\u201d" # of Tamber\nurl: https://post.example/flood\ndate: 4 June 2025'
    )
    meta = read(tmp_path, header).meta
    assert (meta.author, meta.outlet) == ("Ada Writer, Bo Teller", "The “Post”")
    assert (meta.url, meta.published) == ("https://post.example/flood", "2025-06-04")


def test_each_field_to_be_mended_is_told_in_its_line(tmp_path: Path) -> None:
    source = read(tmp_path, "title: Flood: three dead\nlayout: post\nauthor: @ada\n\noutlet: [The Post")
    assert [(n.line, n.remedy) for n in source.notices] == [
        (2, 'Write it so: title: "Flood: three dead"'),
        (4, 'Write it so: author: "@ada"'),
        (6, "The field 'outlet' was not used. These fields were used: title, author."),
    ]


def test_a_mistake_in_a_field_of_other_programs_is_told_and_costs_nothing(tmp_path: Path) -> None:
    source = read(tmp_path, "title: Flood\nsummary: In short: a flood\npublished: 2024-02-29")
    assert (source.meta.title, source.meta.published) == ("Flood", "2024-02-29")
    assert [(n.level, n.line) for n in source.notices] == [("warning", 3)]
    assert "These fields were used: title, published." in str(source.notices[0])


@pytest.mark.parametrize("header", ["just words", "- a", "? [a]", "[", "title: [", "a: &a [1]\nb: *a", "!!int ''"])
def test_where_nothing_is_understood_that_is_told(tmp_path: Path, header: str) -> None:
    source = read(tmp_path, header)
    assert (source.body, source.meta.title) == (BODY, None)
    assert "No field of this header was used." in str(source.notices[-1])


@pytest.mark.parametrize("value", ["!!int ''", "!!bool x", "!!timestamp x", "!!python/object/apply:os.getcwd []"])
def test_a_tag_makes_nothing_but_text(tmp_path: Path, value: str) -> None:
    source = read(tmp_path, f"title: {value}\npublished: 2024-02-29")
    assert (source.meta.title, source.meta.published) == (value, "2024-02-29")
    assert "“!”" in source.notices[0].message


def test_an_impossible_day_is_told_beside_the_mistake(tmp_path: Path) -> None:
    source = read(tmp_path, "title: Flood: three dead\npublished: 2024-02-30")
    assert source.meta.published is None
    assert [n.line for n in source.notices] == [2, 3]


def test_the_folder_is_read_with_what_was_understood(tmp_path: Path) -> None:
    read(tmp_path, "title: Flood: three dead\npublished: 2024-02-29")
    reading = read_folder(tmp_path)
    assert [(s.meta.title, s.meta.published) for s in reading.sources] == [("Flood: three dead", "2024-02-29")]


@pytest.mark.parametrize(
    "header",
    [
        "title: a: b\n" * 80_000,
        "k: a: b\n" * 120_000,
        "title: " + "a: " * 300_000,
        "title: x: y" + " #" * 500_000,
        "title: x: y\nauthor: " + "[" * 900_000,
        "title: x: y\n" + "# remark\n" * 100_000,
        "title: " + '"' * 900_000,
        "published: 1" + ":00" * 300_000,
        "published: " + "9" * 900_000,
    ],
    ids=["fields", "other fields", "colons", "hashes", "brackets", "remarks", "quotes", "hours", "digits"],
)
def test_a_megabyte_of_it_takes_no_time_and_leaves_no_long_message(tmp_path: Path, header: str) -> None:
    started = time.process_time()
    source = read(tmp_path, header)
    assert time.process_time() - started < 20
    assert source.body == BODY
    assert sum(len(str(notice)) for notice in source.notices) < 3_000


# Text as it stands in headers, more often than chance would have it.
_PIECES = st.sampled_from(
    [*FrontMatter.__struct_fields__, ":", ": ", "\n", "\n  ", "\n- ", "'", '"', "[", "]", "{", "}", "#", " # ", "@",
     "%", "`", "*", "&", "!", "!!int ", "|", ">", "?", "<<: ", "~", "1", "2024-02-29", "\t", "\x07",
     "\x85", "…", "\u2028"]
)  # fmt: skip
_HEADERS = st.lists(_PIECES | st.text(max_size=5), max_size=20).map("".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(header=_HEADERS | st.text(max_size=60))
def test_no_header_costs_the_body(tmp_path: Path, header: str) -> None:
    header = header.replace("---", "--")
    try:
        source = read(tmp_path, header)
    except InputError as refused:
        assert "bytes that no text file has" in refused.notice.message  # the whole file, whatever stands in it
        return
    assert source.body == BODY
    assert all(notice.level in ("info", "warning") for notice in source.notices)


@given(st.text(max_size=40))
def test_what_is_said_to_be_written_is_yaml_for_what_was_taken(value: str) -> None:
    text = plain_text(value)
    if text is not None:
        assert yaml.safe_load(f"title: {quoted(text)}") == {"title": text}
