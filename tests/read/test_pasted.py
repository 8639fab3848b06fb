"""Given text that was copied from a browser's window, this is the article in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.read.pasted import without_page
from briefgen.read.text import READER

PAGE = """\
Harbour Post
Skip to main content
Log in
World
News Opinion Sport Culture
Africa Asia Norway Middle East
Barge sinks in the Olm canal, leaving nine without a home
The barge was built in 1931, the harbour office said. Nobody was hurt.

Anna Light in Tamber and agencies
Tue 4 June 2024 18.55 BST
Share
Save
A barge on which nine people lived sank in the canal of Olm on Monday night, the harbour office said, and was raised
again the next morning.
The barge Elsa on Tuesday, behind the lock. Bo Sharp/Reuters
RELATED ARTICLE
Ferry service to Tamber ends
"It took four minutes," the skipper, Jorn Vale, said.
skip past newsletter promotion
Sign up to The Week in Harbours
All the news of our ports, every Friday
after newsletter promotion
The lock stays shut until Friday.
Most read
1
Crane falls at Norde
2 min read
2
Mayor quits
Terms of Use Privacy Policy
Norway
"""

ARTICLE = """\
Barge sinks in the Olm canal, leaving nine without a home
The barge was built in 1931, the harbour office said. Nobody was hurt.

Anna Light in Tamber and agencies
Tue 4 June 2024 18.55 BST
A barge on which nine people lived sank in the canal of Olm on Monday night, the harbour office said, and was raised
again the next morning.
"It took four minutes," the skipper, Jorn Vale, said.
The lock stays shut until Friday.
"""


def test_the_lines_of_the_page_are_left_out() -> None:
    assert without_page(PAGE) == ARTICLE


def test_each_row_of_a_page_is_a_paragraph_where_no_lines_are_wrapped() -> None:
    long = "The canal has been shut since the night on which the barge went down. " * 2 + "Thirty boats wait."
    rows = without_page(PAGE + "\n" + long + "\n").split("\n\n")
    assert rows[:2] == ["Barge sinks in the Olm canal, leaving nine without a home", ARTICLE.split("\n")[1]]
    assert rows[-1] == long + "\n"


def test_headline_author_and_day_are_read_from_what_is_left() -> None:
    article = READER.read(PAGE.encode(), "a.txt")
    assert (article.meta.title, article.meta.author, article.meta.published) == (
        "Barge sinks in the Olm canal, leaving nine without a home",
        "Anna Light",
        "2024-06-04",
    )


@pytest.mark.parametrize("label", ["Exclusive", "Mira Voss", "Live"])
def test_what_stands_right_below_the_headline_is_no_menu(label: str) -> None:
    standfirst = "Nine people on board lost all they had, the harbour office said"
    below = f"Barge sinks in the Olm canal, leaving nine without a home\n{label}\n{standfirst}\n"
    page = "Log in\nWorld\n" + below + "\nThe barge sank at night.\nShare\nMost read\nMayor quits\nSkip to content\n"
    assert without_page(page).startswith(below)


def test_an_address_above_the_article_is_its_own() -> None:
    page = PAGE.replace("Log in\n", "Log in\nhttps://harbour-post.example/barge\n")
    article = READER.read(page.encode(), "a.txt")
    assert (article.body, article.meta.url) == (ARTICLE, "https://harbour-post.example/barge")


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        # one line of a page may have come with an article that was copied with care
        f"World\n{ARTICLE}Advertisement\nNorway\n",
        # lists of what an article itself counts
        "Three ships sank:\n1. Elsa\n2. Vale\n3. Share\nFACEBOOK.\nTWITTER.\nX.\n",
    ],
)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert without_page(text) == text


def test_a_menu_alone_is_left_alone() -> None:
    menu = "Log in\nShare\nSkip to main content\nMost read\n"
    assert without_page(menu).strip()


@given(st.lists(st.sampled_from([*PAGE.split("\n"), "", "1", "A word.", "Europe|News"]), max_size=40))
def test_what_is_left_are_lines_that_were_there(rows: list[str]) -> None:
    text = "\n".join(rows)
    left = iter(rows)
    assert all(row in left for row in without_page(text).rstrip("\n").split("\n") if row)
