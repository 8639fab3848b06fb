"""Given this byline, this is who wrote it."""

from __future__ import annotations

import pytest

from briefgen.read.bylines import byline, byline_alone, sender


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("By Ada Writer", "Ada Writer"),
        ("Written by: Ada Writer", "Ada Writer"),
        ("By Ada Writer, Harbour Correspondent", "Ada Writer"),
        ("Ada Writer and Bo Teller", "Ada Writer and Bo Teller"),
        ("Ada Writer | March 12, 2024", "Ada Writer"),
        ("Ada Writer Published 2 hours ago", "Ada Writer"),
        ("Ada Writer in Elmport", "Ada Writer"),
        ("Ada Writer for Harbour Online", "Ada Writer"),
        ("Submitted by Ada Writer on Tue, 03/12/2024 - 18:12", "Ada Writer"),
        ("Anne–Marie O’Hara-Lee", "Anne–Marie O’Hara-Lee"),
        ("Editors of the Post", "Editors of the Post"),
        ("https://social.example/ada", None),
        ("4711", None),
        ("x" * 200, None),
        (None, None),
        (["Ada"], None),
    ],
)
def test_a_byline_is_the_name_in_it(text: object, name: str | None) -> None:
    assert byline(text) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ada Writer", "Ada Writer"),
        ("BY ADA WRITER", "ADA WRITER"),
        ("By Ada Writer, Bo van der Teller and Cy Penner", "Ada Writer, Bo van der Teller and Cy Penner"),
        ("By Ada Writer, Harbour Correspondent", "Ada Writer"),
        ("By Wednesday all were ashore", None),
        ("By Land and by Sea", None),
        ("By Ada Writer stood the captain.", None),
        ("Ada Writer", None),
        ("By " + "Ada " * 60, None),
    ],
)
def test_a_line_is_a_byline_where_nothing_else_is_in_it(line: str, name: str | None) -> None:
    assert byline_alone(line) == name


@pytest.mark.parametrize(
    ("signed", "parts"),
    [
        ("Anna Writer from The Harbour Post", ("Anna Writer", "The Harbour Post")),
        ("Anna Writer | Tide Tables", ("Anna Writer", "Tide Tables")),
        ("News from The Harbour Post", (None, "News from The Harbour Post")),
        ("The Harbour Post", (None, "The Harbour Post")),
    ],
)
def test_a_letter_is_signed_by_a_person_an_outlet_or_both(signed: str, parts: tuple[str | None, str]) -> None:
    assert sender(signed) == parts
