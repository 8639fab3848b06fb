"""Given this saved page, this is what it states about the article on it."""

from __future__ import annotations

import json

import pytest
from made_pages import FIRST, SECOND, TEXT, THIRD, ld, meta, page, read

from briefgen.read import StatedMeta
from briefgen.read.linked_data import linked_data


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
        ("<meta property=og:url content='https://a.example/f?id=7&utm_source=x&fbclid=y'>",
         "url", "https://a.example/f?id=7"),
        ("<meta property=og:url content='https://a.example/f?utm_source=x#top'>", "url", "https://a.example/f#top"),
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
        ("<h1>Ferry</h1><div class=who>By Ada Writer</div>{}", "author", "Ada Writer"),
        (
            "<article><div class=byline__names>By <b class=byline__name>Ada Writer</b>, The Post</div>{}</article>",
            "author",
            "Ada Writer",
        ),
        ("<h1>Ferry</h1><i>Updated March 13, 2024</i> <i>March 12, 2024</i>{}", "published", "2024-03-12"),
        ("<i>March 12, 2024</i><h1>Ferry</h1><article>{}</article><i>By Ada Writer</i>", "author", None),
        ("<i>March 12, 2024</i><h1>Ferry</h1><article>{}</article><i>March 13, 2024</i>", "published", None),
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
        ("<title>Post -- Ferry hits reef</title>", "<h2>Ferry hits reef</h2>{}", "Ferry hits reef", "Post"),
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


def test_a_page_that_does_not_tell_where_it_came_from_is_told_by_its_archive() -> None:
    saved = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/2024/03/12/ferry\r\n"
        "Date: Fri, 1 Mar 2030 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n'
        f"Content-Transfer-Encoding: 8bit\r\n\r\n{page()}\r\n--x--\r\n"
    )
    stated = read(saved, "a.mhtml").meta
    assert (stated.url, stated.outlet, stated.published) == (
        "https://post.example/2024/03/12/ferry",
        "post.example",
        "2024-03-12",
    )


def test_a_window_may_be_titled_with_headline_and_author() -> None:
    found = meta("<title>Ferry hits reef - by Ada Writer</title>", f"<h1>Ferry hits reef</h1><p>{TEXT}</p>")
    assert (found.title, found.author, found.outlet) == ("Ferry hits reef", "Ada Writer", None)
    found = meta("<title>Ferry hits reef - by Ada Writer - Tides</title>", f"<h1>Ferry hits reef</h1><p>{TEXT}</p>")
    assert (found.title, found.author, found.outlet) == ("Ferry hits reef", "Ada Writer", "Tides")
