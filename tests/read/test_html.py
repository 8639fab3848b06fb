"""Given this saved page, this is the article on it, and this is what it states about itself."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from briefgen.model import InputError
from briefgen.read import Article, StatedMeta
from briefgen.read.files import extract
from briefgen.read.linked_data import article_text, linked_data

FIRST = "The ferry Selma ran aground off Cape Orrin on Tuesday night with 206 people on board."
SECOND = "“We heard a loud noise, and then nothing moved,” said Carl Passenger, a teacher from Elmport."
THIRD = "Captain Dora Mate said that nobody was hurt. The inquiry will take weeks, the coast guard said."
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def read(page: str | bytes, name: str = "a.html") -> Article:
    return extract(page.encode() if isinstance(page, str) else page, name, name)


def page(head: str = "", body: str | None = None, before: str = "<!DOCTYPE html>") -> str:
    inner = body if body is not None else f"<article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
    return f"{before}<html><head>{head}</head><body>{inner}</body></html>"


def meta(head: str = "", body: str | None = None, before: str = "<!DOCTYPE html>") -> StatedMeta:
    return read(page(head, body, before)).meta


def ld(**fields: Any) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **fields})}</script>"


def test_the_text_is_that_of_the_article_without_what_stands_around_it() -> None:
    around = (
        "<header><nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav></header>"
        f"<main><article><h1>Ferry runs aground</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article></main>"
        "<aside><h2>Most read</h2><ul><li><a href=/a>Ten things to do</a><li><a href=/b>Twenty more</a></ul></aside>"
        "<footer><p>Copyright. All rights reserved.</p></footer><script>var words = 'in a program';</script>"
    )
    assert read(page(body=around)).body == f"Ferry runs aground\n\n{TEXT}"


@pytest.mark.parametrize(
    "between",
    [
        "<p>Advertisement</p>",
        "<p><b>Read more: </b><a href=/x>Ferry captains warn of tired crews</a></p>",
        "<p><b>Read more from the islands:</b><br><a href=/x>Tired crews</a><br><a href=/y>Pier closed</a></p>",
        "<p><a href=/x><strong>FERRY LINE FINED OVER SAFETY DRILLS</strong></a></p>",
        "<ul><li><a href=/x>Ferry captains warn of tired crews</a></li><li><a href=/y>Pier closed in May</a></li></ul>",
        "<p><em>[</em><a href=/x><em>What the reef looks like from below</em></a><em>]</em></p>",
        "<a href=#on>Skip past letters</a><div><p>Every day at six we tell you what the tide brings.</p></div>"
        "<p id=on>After letters</p>",
        "<figure><img src=a><figcaption>The pier last summer. A. Lens/Agency</figcaption></figure>",
    ],
)
def test_what_stands_between_paragraphs_and_is_not_the_article_is_left_out(between: str) -> None:
    body = f"<article><p>{FIRST}</p>{between}<p>{SECOND}</p>{between.replace('#on', '#n').replace('=on', '=n')}"
    text = read(page(body=f"{body}<p>{THIRD}</p></article>")).body.replace("After letters\n\n", "")
    assert text == TEXT


@pytest.mark.parametrize(
    "sentence",
    [
        "<a href=/x>The inquiry will begin on Friday.</a>",
        "The coast guard <a href=/x>said on Wednesday</a>",
        "Read more about it, <a href=/x>said the captain</a>, in the log.",
    ],
)
def test_sentences_that_are_links_stay(sentence: str) -> None:
    words = read(page(body=f"<article><p>{FIRST}</p><p>{sentence}</p><p>{SECOND}</p><p>{THIRD}</p></article>")).body
    assert len(words.split("\n\n")) == 4


@pytest.mark.parametrize(
    "marked", ["class=sr-only", "class='x visually-hidden'", "class='b screen-reader-text'", "style='clip: rect(0px)'"]
)
def test_words_for_those_who_hear_the_page_do_not_break_sentences(marked: str) -> None:
    first = FIRST.replace("Cape Orrin", f"<a href=/o>Cape Orrin<span {marked}>, opens in a new window</span></a>")
    body = f"<article><p>{first}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
    assert read(page(body=body)).body == TEXT
    assert "opens" in read(page(body=body.replace(marked, "class=offset"))).body


@pytest.mark.parametrize(
    "between",
    [
        "<noscript>You need to enable JavaScript to run this app.</noscript>",
        "<p hidden>The draft said that five of them had died.</p>",
        "<div style='display: none'><p>The draft said that five of them had died.</p></div>",
        "<div class='kg-card kg-signup-card'><h2>Tide Tables</h2><p>Each week, what the tide brings.</p></div>",
        "<aside class=newsletter-signup><p>Each week, what the tide brings, and why that matters.</p></aside>",
        "<blockquote class='wp-block-pullquote'><p>We heard a loud noise, and then nothing moved</p></blockquote>",
        "<p>* * *</p>",
        "<p>12</p>",
        "<p>A version of this article appears in print on March 13, 2024, on page 8.</p>",
    ],
)
def test_what_is_not_shown_or_shown_twice_or_signed_up_for_is_left_out(between: str) -> None:
    article = f"<article><p>{FIRST}</p>{between}<p>{SECOND}</p><p>{THIRD}</p></article>"
    assert read(page(body=article)).body == TEXT


@pytest.mark.parametrize("name", ["pullquote", "newsletter-post", "subscribe-to-see"])
def test_what_only_is_called_so_stays(name: str) -> None:
    long = f"It went on: {THIRD} {THIRD} {THIRD} {THIRD}"
    body = f"<article><p>{FIRST}</p><blockquote class='{name}'><p>{long}</p></blockquote><p>{SECOND}</p></article>"
    assert read(page(body=body)).body == f"{FIRST}\n\n{long}\n\n{SECOND}"


def test_a_page_that_scripts_show_later_is_read() -> None:
    body = f"<div style='visibility:hidden'><article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article></div>"
    assert read(page(body=body)).body == TEXT


def test_headline_byline_and_day_are_no_part_of_the_text() -> None:
    head = "<h1>Ferry runs aground</h1><p>It hit a reef at night.</p><p>By Ada Writer</p><p>March 12, 2024</p>"
    found = read(page(body=f"<article>{head}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"))
    assert found.body == f"It hit a reef at night.\n\n{TEXT}"
    assert (found.meta.title, found.meta.author, found.meta.published) == (
        "Ferry runs aground",
        "Ada Writer",
        "2024-03-12",
    )


LISTED = "<h2>What is known</h2><ul><li>It was built in 1987.</li><li>It had a crew of five.</li></ul>"


@pytest.mark.parametrize(
    "body",
    [
        f"<h2>Ferry hits reef</h2><p>{FIRST}</p><p>{SECOND}</p>{LISTED}<p>{THIRD}</p><p><a href=x>Close window</a></p>",
        f"<div><div>Home</div><div>World</div></div><div><p>{FIRST}</p><p>{SECOND}</p>{LISTED}<p>{THIRD}</p></div>",
        f"<h1>Ferry hits reef</h1><div class=news-detail><p>{FIRST}</p><p>{SECOND}</p>{LISTED}<p>{THIRD}</p></div>"
        "<div class=more><h3>Latest</h3><p itemprop=name>Pier closed</p></div>",
    ],
)
def test_a_page_without_an_article_element_keeps_headings_and_lists(body: str) -> None:
    listed = "What is known\n\n- It was built in 1987.\n\n- It had a crew of five."
    found = read(page("<title>Ferry hits reef - The Harbour Post - Print</title>", body))
    assert found.body == f"{FIRST}\n\n{SECOND}\n\n{listed}\n\n{THIRD}"


def test_a_block_of_very_many_elements_costs_no_more_than_its_length() -> None:
    begun = time.process_time()
    assert read(page(body="<div>" * 200 + "<i>word</i> " * 9_000 + "</div>" * 200)).body.startswith("word word")
    assert time.process_time() - begun < 10


def test_plain_blocks_are_paragraphs() -> None:
    rows = "".join(
        f"<div class=x{n}><div><span>{row}</span></div></div>" for n, row in enumerate((FIRST, SECOND, THIRD))
    )
    assert read(page(body=f"<div><div class=n><div>Home</div></div><div>{rows}</div></div>")).body == TEXT


def test_what_is_skipped_over_is_left_where_it_is_long() -> None:
    long = "".join(f"<p>{FIRST.replace('206', str(n))}</p>" for n in range(206, 236))
    body = f"<article><a href=#c>Skip past the article</a>{long}<p id=c>{SECOND}</p></article>"
    assert len(read(page(body=body)).body.split("\n\n")) >= 31


def test_what_stands_inside_a_sentence_does_not_break_it() -> None:
    linked = "<p>The ferry <a href=/s><b>Selma</b></a> ran aground<sup></sup>.</p>"
    assert (
        read(page(body=f"<article>{linked}<p>{SECOND}</p><p>{THIRD}</p></article>")).body.split("\n\n")[0]
        == "The ferry Selma ran aground."
    )


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ("<title>Ferry runs aground | The Harbour Post</title><meta property=og:site_name content='The Harbour Post'>",
         "title", "Ferry runs aground"),
        ("<title>Ferry - what now?</title>", "title", "Ferry - what now?"),
        ("<meta property=og:title content='Ferry &amp; rocks'><title>x</title>", "title", "Ferry & rocks"),
        ("<meta name=dc.title content='Ferry'>", "title", "Ferry"),
        ("<meta name=author content='By Ada Writer'>", "author", "Ada Writer"),
        ("<meta property=article:author content='https://social.example/ada'>", "author", None),
        ("<link rel=canonical href='https://www.harbourpost.example/ferry'>", "outlet", "harbourpost.example"),
        ("<link rel=canonical href='https://a.example/ferry'>", "url", "https://a.example/ferry"),
        ("<meta property=og:url content='https://a.example/2024/03/12/ferry'>", "published", "2024-03-12"),
        ("<link rel=canonical href='javascript:alert(1)'>", "url", None),
        ("<link rel=canonical href='https://web.archive.org/web/20240315112233/https://a.example/f'>",
         "url", "https://a.example/f"),
        ("<meta property=og:url content='https://web.archive.org/web/20240315112233/http:/a.example/f'>",
         "url", "http://a.example/f"),
        ("<base href='https://a.example/news/ferry.html'>", "url", "https://a.example/news/ferry.html"),
        ("<base href='https://a.example/'>", "url", None),
        ("<title>Ferry aground | News | The Post</title><meta name=dc.title content='Ferry aground'>",
         "outlet", "The Post"),
        ("<title>Ferry aground, and now?</title><meta name=dc.title content='Ferry aground'>", "outlet", None),
        ("<meta name=byl content='By Ada Writer | March 12, 2024'>", "author", "Ada Writer"),
        ("<meta name=author content='Ada Writer, Harbour Correspondent'>", "author", "Ada Writer"),
        ("<meta name=author content='Ada Writer and Bo-Li Anne–Marie'>", "author", "Ada Writer and Bo-Li Anne–Marie"),
        ("<link rel=canonical href='/ferry'>", "url", None),
        ("<link rel=canonical href='https://a.example/\"><script>'>", "url", None),
        ("<meta property=article:published_time content='2024-03-12T23:30:00-05:00'>", "published", "2024-03-12"),
        ("<meta name=pubdate content='Tue, 12 Mar 2024 23:30:00 GMT'>", "published", "2024-03-12"),
        ("<meta name=date content='20240312'>", "published", "2024-03-12"),
        ("<meta name=date content='March 12, 2024 at 11 p.m.'>", "published", "2024-03-12"),
        ("<meta name=date content='2024-13-12'>", "published", None),
        ("<meta name=date content='yesterday'>", "published", None),
        ("<meta name=article:modified_time content='2024-03-13'>", "published", None),
    ],
)  # fmt: skip
def test_what_meta_elements_state_is_taken(head: str, field: str, value: str | None) -> None:
    assert getattr(meta(head), field) == value


@pytest.mark.parametrize(
    ("body", "field", "value"),
    [
        ("<h1>Ferry</h1><article>{}</article>", "title", "Ferry"),
        ("<article><header><time datetime='2024-03-12'>Tuesday</time></header>{}</article>", "published", "2024-03-12"),
        ("<article><p>March 12, 2024, 11:30 p.m. EST</p>{}</article>", "published", "2024-03-12"),
        ("<article>{}</article><p>On March 12, 2024 it was over.</p>", "published", None),
        ("<article><span class='x byline'>By Ada Writer</span>{}</article>", "author", "Ada Writer"),
        ("<article><a rel=author href=/ada>Ada Writer</a>{}</article>", "author", "Ada Writer"),
        (
            "<article><a rel=author href=/a>Ada Writer</a> and <a rel=author href=/b>Bo Teller</a>{}</article>",
            "author",
            "Ada Writer, Bo Teller",
        ),
        (
            "<article><p itemprop=author>By <b itemprop=name>Ada Writer</b>, the last on board</p>{}</article>",
            "author",
            "Ada Writer",
        ),
        ("<article><p class='wp-block-post-author__name'>Ada Writer</p>{}</article>", "author", "Ada Writer"),
        (
            "<article><footer class=node__submitted>By <a class=username>ada</a> on Tuesday</footer>{}</article>",
            "author",
            "ada",
        ),
        (
            "<article>{}</article><p>This story has been printed from: https://a.example/ferry</p>",
            "url",
            "https://a.example/ferry",
        ),
        ("<article>{}</article><p>The report is at https://a.example/ferry</p>", "url", None),
    ],
)
def test_what_the_page_itself_shows_is_taken(body: str, field: str, value: str | None) -> None:
    assert getattr(meta(body=body.format(f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>")), field) == value


@pytest.mark.parametrize(
    ("head", "body", "title", "outlet"),
    [
        # The name of the site is large, too.
        (
            "<title>Ferry hits reef | Post</title>",
            "<h1>Post</h1><main><h1>Ferry hits reef</h1>{}</main>",
            "Ferry hits reef",
            "Post",
        ),
        (
            "<title>Post: Ferry hits reef</title>",
            "<h1>Post</h1><h3 class='entry-title'>Ferry hits reef</h3>{}",
            "Ferry hits reef",
            "Post",
        ),
        (
            "<title>Ferry hits reef - Post - Print</title>",
            "<h2>Ferry hits reef</h2>{}",
            "Ferry hits reef",
            "Post",
        ),
        ("<title>Ferry hits reef (print version)</title>", "{}", "Ferry hits reef", None),
        ("<title>A history of print</title>", "<h1>A history of print</h1>{}", "A history of print", None),
        # as archive.today keeps it
        (
            "<title>Ferry hits reef | Post</title><link rel=canonical href='https://archive.ph/2024/https://post.example/f'>"
            "<meta property=og:site_name content=archive.ph><meta property=og:title content='Ferry hits reef | Post'>",
            "<h1>Ferry hits reef</h1>{}",
            "Ferry hits reef",
            "Post",
        ),
    ],
)
def test_title_and_outlet_are_told_apart(head: str, body: str, title: str, outlet: str | None) -> None:
    found = meta(head, body.format(f"<article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"))
    assert (found.title, found.outlet) == (title, outlet)


def test_who_wrote_it_goes_before_the_outlet_that_signs() -> None:
    head = ld(author={"@type": "Organization", "name": "Post"}, publisher={"name": "Post"}, datePublished="2024-03-12")
    text = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
    assert meta(head, f"<article><p class=byline>By Ada Writer</p>{text}</article>").author == "Ada Writer"
    assert meta(head, f"<article>{text}</article>").author == "Post"


def test_a_view_for_reading_tells_address_and_author() -> None:
    top = "<a class='domain reader-domain' href='https://post.example/f'>post.example</a>"
    top += "<h1 class=reader-title>Ferry</h1><div class='credits reader-credits'>Ada Writer</div>"
    found = meta(
        body=f"<div class=header>{top}</div><div class=content><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    )
    assert (found.url, found.author, found.title) == ("https://post.example/f", "Ada Writer", "Ferry")


@pytest.mark.parametrize(
    "before",
    [
        "<!DOCTYPE html>\n<!-- saved from url=(0031)https://harbourpost.example/news -->\n",
        "<!DOCTYPE html><!--\n Page saved with SingleFile \n url: https://harbourpost.example/news \n x\n-->",
    ],
)
def test_a_page_that_a_browser_saved_tells_where_it_came_from(before: str) -> None:
    assert meta(before=before).url == "https://harbourpost.example/news"


def test_linked_data_goes_before_meta_elements() -> None:
    data = ld(
        headline="Ferry runs aground",
        datePublished="2024-03-13T08:00:00+01:00",
        author=[{"@type": "Person", "name": "Ada Writer"}, "Bo Teller", {"@type": "Person", "name": "Ada Writer"}],
        publisher={"@type": "Organization", "name": "The Harbour Post"},
        url="https://harbourpost.example/ferry",
    )
    others = "<meta name=date content='2020-01-01'><meta name=author content='Web Desk'><title>Other</title>"
    assert meta(others + data) == StatedMeta(
        title="Ferry runs aground",
        outlet="The Harbour Post",
        url="https://harbourpost.example/ferry",
        author="Ada Writer, Bo Teller",
        published="2024-03-13",
    )


def test_what_linked_data_only_refers_to_is_looked_up() -> None:
    things = [
        {"@type": "NewsArticle", "headline": "Ferry", "author": [{"@id": "#a"}, {"@id": "#b"}, {"@id": "#none"}],
         "publisher": {"@id": "#p"}},
        {"@type": ["Organization"], "@id": "#p", "name": "The Harbour Post"},
        {"@type": "Person", "@id": "#a", "name": "Ada Writer"},
        {"@type": "Person", "@id": "#b", "name": ["Bo Teller", "Cy Penner"]},
    ]  # fmt: skip
    stated = meta(f"<script type='application/ld+json'>{json.dumps({'@graph': things})}</script>")
    assert (stated.author, stated.outlet) == ("Ada Writer, Bo Teller, Cy Penner", "The Harbour Post")


def test_the_article_of_this_address_goes_before_others_with_a_date() -> None:
    others = ld(headline="Another", datePublished="2020-01-01", url="https://a.example/other")
    own = ld(headline="Ferry", datePublished="2024-03-12", mainEntityOfPage={"@id": "https://a.example/ferry"})
    assert meta(f"<link rel=canonical href='https://a.example/ferry'>{others}{own}").title == "Ferry"


def test_the_article_is_found_among_other_linked_data() -> None:
    graph = {"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["ReportageNewsArticle"], "headline": "Ferry"}]}
    teaser = '<script type=\'application/ld+json\'>[{"@type": "NewsArticle", "headline": "Another one"}]</script>'
    data = f"<script type='application/ld+json'>{json.dumps(graph)}</script>"
    assert meta(data).title == "Ferry"
    assert meta(teaser + ld(headline="Ferry", datePublished="2024-03-12")).title == "Ferry"


@pytest.mark.parametrize(
    "broken", ["{", "[1, 2", '{"@type": "NewsArticle", "headline": "x\ny"}', "null", '"x"', "[[[[]]]]"]
)
def test_broken_linked_data_costs_nothing(broken: str) -> None:
    article = read(page(f"<script type='application/ld+json'>{broken}</script>"))
    assert article.body == TEXT


def test_line_ends_inside_linked_data_are_let_pass() -> None:
    assert (
        next(linked_data('{"@type": "NewsArticle",\n "headline": "Ferry\n aground"};'))["headline"] == "Ferry  aground"
    )


def test_the_text_of_linked_data_is_taken_where_the_page_shows_less() -> None:
    short = f"<article><p>{FIRST}</p><p>Subscribe to read on.</p></article>"
    assert read(page(ld(articleBody=TEXT), short)).body == TEXT


def test_the_text_of_the_page_is_taken_where_linked_data_has_no_paragraphs_or_less() -> None:
    assert read(page(ld(articleBody=" ".join((FIRST, SECOND, THIRD))))).body == TEXT
    assert read(page(ld(articleBody=FIRST))).body == TEXT


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("One.\r\n\r\nTwo.", "One.\n\nTwo."),
        ("<p>One &amp; two.</p><p>Three<br>four.</p>", "One & two.\n\nThree\n\nfour."),
        ("He said &amp;quot;no&amp;quot;.", 'He said "no".'),
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
        (None, ""),
        (["a"], ""),
    ],
)
def test_an_article_body_becomes_plain_text(given: object, text: str) -> None:
    assert article_text({"articleBody": given}) == text


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("<meta charset=iso-8859-1>", "cp1252"),
        ("<meta http-equiv=content-type content='text/html; charset=windows-1251'>", "cp1251"),
        ("<meta charset=utf-8>", "cp1252"),
        ("<meta charset=no-such>", "utf-8"),
        ("<meta charset=unicode_escape>", "utf-8"),
        ("", "utf-16"),
    ],
)
def test_the_encoding_is_found(declared: str, encoding: str) -> None:
    word = "Паром" if encoding == "cp1251" else "café"
    text = page(declared).replace("Selma", word).replace("“", '"').replace("”", '"')
    assert f"The ferry {word} ran aground" in read(text.encode(encoding)).body


def test_a_paid_article_is_told() -> None:
    (notice,) = read(page(ld(isAccessibleForFree="False"))).notices
    assert (notice.level, notice.rule) == ("info", "html-paywall")


def test_control_characters_are_no_obstacle() -> None:
    assert read(page().replace("ferry", "fer\x1bry\x0b")).body.startswith("The ferry Selma")


def test_a_page_reads_the_same_whatever_was_read_before(tmp_path: Path) -> None:
    first, second = page(), page(body=f"<article><p>{THIRD}</p><p>{SECOND}</p><p>{FIRST}</p></article>")
    alone = read(second)
    for _ in range(3):
        read(first)
    assert read(second) == alone


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(InputError, match="no article is found on this page"):
        read(page(body="<div id=app></div>"))


def letter(cell: str) -> str:
    """A page laid out with tables, as newsletters are."""
    share = "<table><tr><td><a href=/f>Share</a></td><td><a href=/t>Post</a></td></tr></table>"
    rows = ("<a href=/v>View in browser</a>", "<h1>Ferry runs aground</h1>", f"<table>{cell}</table>", share)
    return page(body="<table width=600>" + "".join(f"<tr><td>{row}</td></tr>" for row in rows) + "</table>")


@pytest.mark.parametrize(
    "cell",
    [
        f"<tr><td><p>{FIRST}</p></td></tr><tr><td><p>{SECOND}</p></td></tr><tr><td><p>{THIRD}</p></td></tr>",
        f"<tr><td>{FIRST}</td></tr><tr><td>{SECOND}</td></tr><tr><td>{THIRD}</td></tr>",
        f"<tr><td>{FIRST}<br><br>{SECOND}<br/> <br/>{THIRD}</td></tr>",
        f"<tr><td><h2>Aground</h2>{FIRST}<br>\xa0<br>{SECOND}<!-- x --><br><br>{THIRD}<hr></td></tr>",
        f"<tr><td><ul><li>Ferries</li></ul></td><td>{FIRST}<br><br>{SECOND}<p>{THIRD}</p>{' Calm.' * 90}</td></tr>",
        f"<tr><td><table role=presentation><tr><td>{FIRST}</td><td>{SECOND}</td></tr></table>{THIRD}</td></tr>",
    ],
)
def test_tables_that_lay_out_a_page_are_no_tables(cell: str) -> None:
    assert TEXT in read(letter(cell)).body
    assert "|" not in read(letter(cell)).body


def test_a_table_within_an_article_keeps_its_rows() -> None:
    table = "<table><tr><th>Ferry</th><th>Aboard</th></tr><tr><td>Selma</td><td>206</td></tr></table>"
    body = f"<article><p>{FIRST}</p><p>{SECOND}</p>{table}<p>{THIRD}</p></article>"
    assert "Selma | 206" in read(page(body=body)).body
