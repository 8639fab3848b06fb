"""Pieces of the brief in hand-written pages: given this mark, this stands there."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_brief import HOSTILE, made_annotations, made_brief

from briefgen.model import Verdict
from briefgen.pages import Pieces
from briefgen.pages.marks import find_marks
from briefgen.pages.pieces import _VERDICTS, COUNTED

PIECES = Pieces(made_brief(), annotations=made_annotations())


def placed(markdown: str, at: str = "notes/own.md") -> str:
    found = PIECES.place(markdown, at=at, file=f"content/{at}")
    assert found.notices == ()
    return found.text


def told(markdown: str) -> str:
    found = PIECES.place(markdown, at="notes/own.md", file="content/notes/own.md")
    assert found.text == markdown, "what cannot be followed stays a comment"
    (notice,) = found.notices
    assert notice.level == "warning"
    return str(notice)


def test_the_timeline_of_an_actor() -> None:
    text = placed('Before.\n\n<!-- briefgen:timeline actor="coast guard" -->\n\nAfter.\n')
    assert text.startswith("Before.\n\n")
    assert text.endswith("\n\nAfter.\n")
    assert "(../timeline.md#t-collided-1)" in text
    assert "(../sources/alpha.md#" in text, "links start from the page they stand on"
    assert "#t-visit-1" not in text
    assert "corrected" in text


@pytest.mark.parametrize(
    "mark", ["<!--briefgen:timeline-->", "  <!--  briefgen:timeline  -->", "<!-- briefgen:timeline limit='9' -->"]
)
def test_the_whole_timeline(mark: str) -> None:
    text = placed(mark)
    assert {"t-drill-1", "t-collided-1", "t-hostile-1", "t-visit-1"} <= set(re.findall(r"timeline\.md#([\w-]+)", text))


def test_as_much_of_it_as_is_asked_for() -> None:
    assert placed('<!-- briefgen:timeline limit="2" -->').count("<li ") == 2


@pytest.mark.parametrize(
    "keys",
    [
        'of="q-quiet"',
        'of="We saw both aircraft fall"',
        'of="saw both aircraft fall" source="beta"',
        "of=“We saw both aircraft fall”",
    ],
)
def test_one_quotation(keys: str) -> None:
    text = placed(f"<!-- briefgen:quotation {keys} -->")
    assert "We saw both aircraft fall, and then it was very quiet," in text
    assert text.count("<blockquote") == 1
    assert "(../quotes.md#q-quiet)" in text


def test_the_quotations_of_an_actor() -> None:
    assert placed('<!-- briefgen:quotations actor="Mira Voss" -->').count("<blockquote") == 2


def test_one_comparison_and_those_of_a_verdict() -> None:
    text = placed('<!-- briefgen:comparison of="How many people were rescued?" -->')
    assert "12 people" in text
    assert "(../discrepancies.md#d-rescued)" in text
    assert placed('<!-- briefgen:comparisons verdict="conflict" -->').count("briefgen-question--conflict") == 1
    assert set(get_args(Verdict)) == set(_VERDICTS)


def test_the_table_of_aircraft_and_one_of_it() -> None:
    assert rows(placed("<!-- briefgen:aircraft -->")) == ["a-an-24", "a-be-12"]
    assert rows(placed('<!-- briefgen:aircraft of="An-24" -->')) == ["a-an-24"]


def rows(table: str) -> list[str]:
    return re.findall(r'<th scope="row"[^>]*>\[[^]]*\]\(\.\./aircraft\.md#([\w-]+)\)', table)


def test_a_count_may_stand_in_a_sentence() -> None:
    text = placed(
        'We read <!-- briefgen:count of="sources" --> articles of <!-- briefgen:count of="voices" --> voices.'
    )
    assert text == "We read 3 articles of 2 voices."


@pytest.mark.parametrize("counted", COUNTED)
def test_everything_that_can_be_counted(counted: str) -> None:
    assert placed(f'<!-- briefgen:count of="{counted}" -->').isdecimal()


@pytest.mark.parametrize(
    ("mark", "message"),
    [
        ('<!-- briefgen:timeline actor="Mira Foss" -->', "no actor is “Mira Foss”; nearest: “Mira Voss” (p-voss)."),
        ('<!-- briefgen:timeline person="x" -->', "it takes no 'person'; it takes: actor, limit."),
        ('<!-- briefgen:timeline limit="x" -->', "limit='x' is no number."),
        ('<!-- briefgen:timeline limit="0" -->', "limit='0' leaves nothing; give 1 or more."),
        ('<!-- Briefgen :timeline limit="x" -->', "limit='x' is no number."),
        ('<!-- briefgen:timeline actor="Northwing" -->', "there is nothing on the timeline for it."),
        ("<!-- briefgen:time -->", "there is no such piece; there are: glance, timeline, "),
        ("<!-- briefgen:quotation -->", 'it asks for of="…": an id, or words of it.'),
        ("<!-- briefgen:glance -->", "briefgen:glance: it goes into the home page only"),
        ('<!-- briefgen:quotation of="fall" source="delta" -->', "there is no source “delta”; there are: alpha, beta"),
        ('<!-- briefgen:comparisons verdict="x" -->', "'x' is no verdict; there are: conflict, disputed, "),
        ('<!-- briefgen:count of="cats" -->', 'it counts, by of="…", one of: sources, voices, '),
        ("<!-- briefgen:timeline actor=Voss -->", "'actor=Voss' is not written as key=\"value\"."),
        ("<!-- briefgen:timeline limit='1' limit='2' -->", "'limit' is given twice."),
        ("<!-- briefgen: -->", "it must begin with the name of a piece."),
        ("<!-- briefgen:timeline", "it must end with --> on its line."),
        ("See <!-- briefgen:timeline -->", "it must stand alone on its line."),
    ],
)
def test_a_mark_that_cannot_be_followed_is_told_with_file_and_line(mark: str, message: str) -> None:
    notice = told(f"# Own\n\n{mark}\n")
    assert notice.startswith("content/notes/own.md:3: briefgen:")
    assert message in notice


@pytest.mark.parametrize(
    "code",
    [
        "```html\n<!-- briefgen:timeline -->\n```\n",
        "~~~~\n```\n<!-- briefgen:timeline -->\n~~~~\n",
        "    <!-- briefgen:timeline -->\n",
        "Write `<!-- briefgen:timeline -->` there.\n",
        "<!-- a comment of one's own -->\n",
    ],
)
def test_what_is_code_or_a_comment_of_the_authors_own_stays(code: str) -> None:
    assert placed(code) == code


def test_the_glance_goes_into_the_home_page_once() -> None:
    home = PIECES.place(
        "A\n\n<!-- briefgen:glance -->\n\nB\n\n<!-- briefgen:glance -->\n", at="index.md", file="x", home=True
    )
    assert home.text.count("briefgen-figures") == 1
    assert home.text.index("briefgen-figures") < home.text.index("\nB\n")
    assert "briefgen-figures" in PIECES.place("Own words.", at="index.md", file="x", home=True).text


@pytest.mark.parametrize("piece", ["timeline", "quotations", "comparisons", "aircraft"])
def test_words_of_sources_never_work(piece: str) -> None:
    text = placed(f"<!-- briefgen:{piece} -->")
    assert HOSTILE not in text
    assert "<script" not in text
    assert "javascript:" not in text.replace("&#58;", "")


@given(st.text(max_size=200), st.sampled_from(["", "<!-- briefgen:", "<!-- briefgen:timeline ", "`", "```\n", "-->"]))
def test_any_page_is_read(text: str, mark: str) -> None:
    markdown = text + mark + text
    for found in find_marks(markdown):
        assert markdown[found.start :].startswith("<!--")
        assert markdown.count("\n", 0, found.start) == found.line - 1
    PIECES.place(markdown, at="own.md", file="own.md")


def test_a_page_of_marks_only_costs_no_more_than_its_length() -> None:
    assert len(list(find_marks("<!-- briefgen:" * 20_000))) == 1
    assert len(list(find_marks("<!-- briefgen:x -->" * 20_000))) == 20_000
