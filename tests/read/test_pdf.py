"""Given these pages, this is the running text: without heads and numbers, words and paragraphs whole."""

from __future__ import annotations

import io

import pytest
from made_articles import pdf
from pypdf import PdfReader, PdfWriter

from briefgen.read import Article
from briefgen.read.pdf import read
from briefgen.read.pdf_lines import Line, Piece, lines_of, running_heads, running_text

FULL = "The ferry ran aground off the cape on Tuesday night with many"


def text_of(*pages: list[str]) -> list[str]:
    return running_text([[Line(row) for row in page] for page in pages]).split("\n\n")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ([FULL, "people on board."], [f"{FULL} people on board."]),
        ([FULL, "people.", "The coast guard came and took every one of them away at once,", "it said."],
         [f"{FULL} people.", "The coast guard came and took every one of them away at once, it said."]),
        ([FULL, "people from the U.S.", "and elsewhere on board, as the owner of the ferry said."],
         [f"{FULL} people from the U.S. and elsewhere on board, as the owner of the ferry said."]),
        (["Ferry runs aground", FULL, "people."], ["Ferry runs aground", f"{FULL} people."]),
        (["The ﬁrst oﬃcer said that ﬂares had been seen by all of them."], None),
    ],
)  # fmt: skip
def test_lines_become_paragraphs(lines: list[str], text: list[str] | None) -> None:
    assert text_of(lines) == (text or lines)


def test_ligatures_are_letters() -> None:
    assert lines_of([Piece("The ﬁrst oﬃcer", 100.0)]) == [Line("The first officer")]


def test_a_gap_parts_paragraphs_even_where_lines_are_full() -> None:
    rows = [
        ("One line of it.", 100.0),
        ("And another", 88.0),
        ("line of it.", 76.0),
        ("A new one.", 52.0),
        ("On.", 40.0),
    ]
    placed = [piece for text, y in rows for piece in (Piece(text, y), Piece("\n", 0.0))]
    lines = lines_of(placed)
    assert [line.gap for line in lines] == [False, False, False, True, False]
    assert running_text([lines]).split("\n\n")[-1] == "A new one. On."


def set_page(*rows: tuple[str, float, float, float]) -> list[Line]:
    """A page of rows: text, height above the foot, distance from the left, size of the letters."""
    return lines_of(piece for text, *at in rows for piece in (Piece(text, *at), Piece("\n", 0.0)))


def test_a_gap_is_told_where_most_paragraphs_have_one_line() -> None:
    rows = [f"Sentence {n} is a paragraph that is as long as one line of the page." for n in "abcdefgh"]
    heights = [0, 30, 60, 76, 106, 136, 152, 182]
    page = set_page(*((row, 700.0 - down, 50.0, 14.0) for row, down in zip(rows, heights, strict=True)))
    assert [line.gap for line in page] == [False, True, True, False, True, True, False, True]


def test_an_indented_line_begins_a_paragraph() -> None:
    rows = [
        ("The ferry ran aground on Tuesday night with many", 62.0),
        ("people on board, among them both of the owners.", 50.0),
        ("The coast guard came and took all of them away,", 62.0),
        ("and by dawn there was nobody left on board that", 50.0),
        ("could have been saved, as the captain told both.", 50.0),
    ]
    page = set_page(*((text, 700.0 - 14 * n, left, 11.0) for n, (text, left) in enumerate(rows)))
    assert len(running_text([page]).split("\n\n")) == 2


def test_a_headline_is_no_part_of_the_paragraph_below_it() -> None:
    page = set_page(
        ("The ferry that ran aground", 700.0, 50.0, 22.0),
        ("The ferry ran aground on", 670.0, 50.0, 11.0),
        ("Tuesday night with many.", 656.0, 50.0, 11.0),
    )
    assert running_text([page]).split("\n\n")[0] == "The ferry that ran aground"


def test_what_a_browser_prints_around_a_single_page_goes_and_tells_the_address() -> None:
    page = [
        Line("11/21/24, 10:05 AM Ferry runs aground - The Harbour Post"),
        *(Line(f"{FULL} {word}.") for word in ("sailors", "owners", "people", "horses", "goats", "guests")),
        Line("1/1https://harbourpost.example/ferry"),
    ]
    assert running_text([page]).startswith("The ferry ran")
    assert running_text([page]).endswith("guests.")
    assert running_heads([page])[-1] == "1/1https://harbourpost.example/ferry"


@pytest.mark.parametrize(
    "line", ["11/12 of the crew were saved, and 10:30 was the hour.", "See https://a.example/report"]
)
def test_lines_that_only_look_as_if_a_browser_printed_them_stay(line: str) -> None:
    page = [Line(line), *(Line(f"{FULL} {word}.") for word in ("sailors", "owners", "people", "horses", "goats"))]
    assert running_text([page]).startswith(line)


def test_day_and_byline_stand_alone() -> None:
    assert text_of(["By Ada Writer", "March 12, 2024", FULL, "people on board."])[:2] == [
        "By Ada Writer",
        "March 12, 2024",
    ]


def test_headline_outlet_and_author_are_told_by_title_and_first_lines() -> None:
    body = ["Ferry aground", "", "By Ada Writer", "", *BODY]
    meta = article({"/Title": "Ferry aground - The Harbour Post"}, body).meta
    assert (meta.title, meta.outlet, meta.author) == ("Ferry aground", "The Harbour Post", "Ada Writer")


BROKEN = [
    "the rescue of those who were on board of it was long and labo-",
    "rious, and it was done with the help of heli-",
]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([*BROKEN, "copters."], "laborious,"),
        ([*BROKEN, "copters."], "helicopters."),
        ([*BROKEN, "copters and a Tu-", "95 from afar, and a well-known Anglo-", "American ship."], "Tu-95"),
        ([*BROKEN, "copters and a Tu-", "95 from afar, and a well-known Anglo-", "American ship."], "Anglo-American"),
        ([*BROKEN, "copters, as in the first half of a first-", "half match."], "first-half"),
        (["a long-range one, as it is called, and another of the same long-", "range sort"], "long-range"),
        ([FULL] * 40 + ["and then, after many lines without one, it was a slow-", "walking crowd."], "slow-walking"),
        # compounds that a browser breaks, which hyphenates nothing
        (["It has hit a 190-", "metre ship, and then a power-", "failure came, it was a near-", "miss."], "190-metre"),
        (
            ["It has hit a 190-", "metre ship, and then a power-", "failure came, it was a near-", "miss."],
            "power-failure",
        ),
        (["soft hyphens are always of the typesetter and no\u00ad", "body else"], "nobody"),
    ],
)
def test_words_broken_at_line_ends_are_whole_again(lines: list[str], words: str) -> None:
    assert words in " ".join(text_of(lines)).split()


def test_a_dash_at_a_line_end_is_no_hyphen() -> None:
    assert "on Tuesday - the" in " ".join(text_of(["The ferry ran aground on Tuesday -", "the coast guard said"]))


PAGES = [
    [
        "The Harbour Post | 1 March 2024",
        "It began at nine in the evening, when",
        "the ferry left the quay.",
        "Page 1 of 3",
    ],
    [
        "The Harbour Post | 2 March 2024",
        "At ten it stood still on the rocks, and",
        "all lights were out.",
        "Page 2 of 3",
    ],
    ["The Harbour Post | 3 March 2024", "By dawn everybody was ashore, as the", "coast guard said.", "Page 3 of 3"],
]


def test_running_heads_and_page_numbers_go() -> None:
    text = " ".join(text_of(*PAGES))
    assert "Harbour Post" not in text
    assert "Page" not in text
    assert text.startswith("It began at nine")
    assert text.endswith("coast guard said.")


def test_a_single_page_keeps_its_first_line() -> None:
    assert text_of(PAGES[0])[0].startswith("The Harbour Post")


def test_a_year_alone_within_a_page_is_no_page_number() -> None:
    rows = [f"Line {word} of a page which has many." for word in ("a", "b", "c", "d", "e", "f", "g")]
    assert "1999" in " ".join(text_of([*rows[:4], "1999", *rows[4:]]))


def test_running_heads_are_known_for_what_they_tell() -> None:
    pages = [[Line(f"Body {'x' * n}."), Line(f"https://harbourpost.example/ferry {n}/2")] for n in (1, 2)]
    assert running_heads(pages) == [f"https://harbourpost.example/ferry {n}/2" for n in (1, 2)]


def article(information: dict[str, str], *pages: list[str]) -> Article:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(list(pages)))))
    writer.add_metadata(information)
    out = io.BytesIO()
    writer.write(out)
    return read(out.getvalue(), "a.pdf")


BODY = ["The ferry Selma ran aground off Cape Orrin on Tuesday night.", "Nobody was hurt, the coast guard said."]


def test_title_and_author_are_taken_but_not_the_day_of_printing() -> None:
    meta = article({"/Title": "Ferry aground", "/Author": "A. Writer", "/CreationDate": "D:20300101000000"}, BODY).meta
    assert (meta.title, meta.author, meta.published) == ("Ferry aground", "A. Writer", None)


@pytest.mark.parametrize("title", ["Microsoft Word - draft.docx", "untitled", "article.pdf", "about:blank", " "])
def test_titles_that_programs_give_are_none(title: str) -> None:
    assert article({"/Title": title}, BODY).meta.title is None


def test_a_headline_over_several_lines_is_one_and_what_stands_above_it_is_none_of_the_article() -> None:
    rows = ["Home World Sport", "Accept all", "Ferry runs aground off the cape with", "many on board", "By Anna Writer"]
    text = [FULL, "people on board.", f"{FULL}", "questions."] * 2
    found = article({"/Title": "Ferry runs aground off the cape with many on board | The Post"}, [*rows, *text])
    assert (found.meta.title, found.meta.outlet) == ("Ferry runs aground off the cape with many on board", "The Post")
    assert (found.meta.author, found.body.startswith(FULL)) == ("Anna Writer", True)


def test_the_day_in_the_first_lines_and_the_address_in_the_foot_are_taken() -> None:
    pages = [["Ferry aground", "", "Published March 12, 2024", "", *BODY, "https://harbourpost.example/a 1/2"]]
    pages.append(["The captain was the last to leave.", "It was dawn by then.", "https://harbourpost.example/a 2/2"])
    meta = article({}, *pages).meta
    assert (meta.published, meta.url) == ("2024-03-12", "https://harbourpost.example/a")
    assert meta.outlet == "harbourpost.example"
