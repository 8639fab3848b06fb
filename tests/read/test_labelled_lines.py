"""Given a text that begins with labelled lines or TOML front matter, this is what it states and where it begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.model import Source
from briefgen.read import read_file
from briefgen.read.labelled_lines import read_labelled_lines
from briefgen.read.toml_fields import toml_fields

TEXT = "TAMBER — The ferry ran aground on Tuesday, the coast guard said.\n\nNobody was hurt.\n"
STATED = ("Ferry runs aground", "The Post", "Ada Writer", "2025-06-04", "https://post.example/ferry")


def read(folder: Path, text: str, name: str = "a.txt") -> Source:
    path = folder / name
    path.write_bytes(text.encode())
    return read_file(path)


def stated(source: Source) -> tuple[str | None, ...]:
    meta = source.meta
    return meta.title, meta.outlet, meta.author, meta.published, meta.url


@pytest.mark.parametrize(
    "head",
    [
        "Ferry runs aground\nAuthor: Ada Writer\nURL: https://post.example/ferry\nDate: June 4, 2025\n"
        "Publication: The Post\n\n",
        "Title: Ferry runs aground\r\nSource: The Post\r\nBy: Ada Writer\r\nPublished: 4 June 2025, 10:12\r\n"
        "Link: https://post.example/ferry\r\n---\r\n",
        "\nHEADLINE: Ferry runs aground\nBYLINE: By Ada Writer\nPUBLICATION-DATE: 2025-06-04\nSECTION: World; page 6\n"
        "LENGTH: 211 words\nPUBLICATION: The Post\nSource: https://post.example/ferry\n\n\n",
        "https://post.example/ferry\n\nTitle: Ferry runs aground\n\nAuthors: Ada Writer\nDate: 2025-06-04\n"
        "Site: The Post\n",
        '+++\ntitle = "Ferry runs aground"\ndate = 2025-06-04T10:12:00Z\nauthor = ["Ada Writer"]\nlink = '
        "'https://post.example/ferry'\npublisher = \"The Post\" # a paper\ntags = [\n  'sea',\n]\n"
        "[params]\ntitle = 'No'\n"
        "+++\n",
    ],
)
def test_labelled_lines_are_taken_off_and_read(tmp_path: Path, head: str) -> None:
    source = read(tmp_path, head + TEXT)
    assert source.body.lstrip("\n") == TEXT
    assert stated(source) == STATED
    assert source.notices == ()


@pytest.mark.parametrize(
    "text",
    [
        "Title: the word that nobody says.\n\nThe captain asked for it.\n",  # one alone
        "Date: unknown\nAuthor: \nThe ferry ran aground.\n",  # nothing in them
        "Question: Why?\nAnswer: Nobody knows.\n",
        "The captain said: no.\nDate: June 4, 2025\nAuthor: Ada Writer\n",  # behind a sentence
        "12:40 The ferry ran aground\n12:50 Nobody was hurt\n",
    ],
)
def test_what_only_looks_like_them_stays(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text).body == text


def test_a_text_that_was_copied_from_a_page_tells_its_headline_author_day_and_address(tmp_path: Path) -> None:
    head = "https://post.example/ferry\n\nFerry runs aground\nNobody was hurt, the coast guard says\n\n"
    source = read(tmp_path, f"{head}Anna Writer\nWed 4 Jun 2025 17.40 BST\n\n{TEXT}")
    assert source.body == f"{head}Anna Writer\nWed 4 Jun 2025 17.40 BST\n\n{TEXT}"
    assert stated(source) == (
        "Ferry runs aground", "post.example", "Anna Writer", "2025-06-04", "https://post.example/ferry",
    )  # fmt: skip
    assert read(tmp_path, TEXT).meta.title is None


def test_a_line_of_front_matter_that_is_no_toml_is_told(tmp_path: Path) -> None:
    source = read(tmp_path, f"+++\ntitle = Ferry runs “aground”\nauthor: Ada Writer\ndate = '2025-06-04'\n+++\n{TEXT}")
    assert (source.body, source.meta.published) == (TEXT, "2025-06-04")
    assert [(n.level, n.line) for n in source.notices] == [("warning", 2), ("warning", 3)]
    assert 'name = "value"' in str(source.notices[0])


@given(st.text(alphabet="abAU:= \n\"'[]+-#\\0129/.ht", max_size=200))
def test_nothing_makes_them_fail(text: str) -> None:
    assert 0 <= read_labelled_lines(text).body_start <= len(text)
    toml_fields(text)
