"""Given this saved page, this is the article on it."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from made_pages import FIRST, SECOND, TEXT, THIRD, ld, page, read

from briefgen.model import InputError
from briefgen.read.html import read as read_bytes
from briefgen.read.linked_data import article_text


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
        "<div><img src=a><p class=imageCaption>The pier last summer, before the storm</p></div>",
        "<div data-testid=photo><p data-testid=Caption>[1/3] The pier last summer. TIDE/A. Lens</p></div>",
        "<div><h3>Follow the tides</h3><button>Follow</button></div>",
        "<div class=also><span>Also read:</span><a href=/r><h4>Reef Was Known To Be Near</h4></a></div>",
        "<p><span class=mw-editsection>[edit]</span></p>",
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


@pytest.mark.parametrize(
    "nonsense",
    [
        f"<div>{'word ' * 60_000}{'<button>Follow</button>' * 12_000}</div>",
        f"{'<div class=caption>' * 250}{'word ' * 60_000}{'</div>' * 250}",
        f"<h1>Ferry</h1>{'<div>' * 250}{'word ' * 60_000}{'</div>' * 250}",
        f"{'<div>' * 250}{'</div>' * 250}" * 50,
        "<b class=byline__name>a</b>" * 10_000,
    ],
    ids=["buttons", "captions", "below the headline", "boxes", "bylines"],
)
def test_blocks_without_end_cost_no_more_than_their_length(nonsense: str) -> None:
    text = f"<article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
    begun = time.process_time()
    assert FIRST in read(page(body=f"{text}{nonsense}")).body
    assert time.process_time() - begun < 5


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


def test_a_live_report_is_its_updates() -> None:
    updates = [
        {"@type": "BlogPosting", "headline": "All ashore", "articleBody": f"{SECOND}\n{THIRD}"},
        {"@type": "BlogPosting", "headline": "A picture of the ferry"},
        {"@type": "BlogPosting", "articleBody": FIRST},
    ]
    live = {"@type": "LiveBlogPosting", "headline": "Ferry aground – live", "liveBlogUpdate": updates}
    shown = f"<h1>Ferry aground – live</h1><article><header><h2>All ashore</h2></header><p>{SECOND}</p></article>"
    found = read(page(f"<script type='application/ld+json'>{json.dumps(live)}</script>", shown))
    assert found.meta.title == "Ferry aground – live"
    assert found.body == f"All ashore\n\n{SECOND}\n\n{THIRD}\n\n{FIRST}"


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


UPDATES = (("All ashore", FIRST), ("Tug on its way", SECOND), ("What is known", THIRD))


@pytest.mark.parametrize(
    ("opened", "closed", "heading"),
    [
        ('<article class="block" id="b">', "</article>", "h2"),
        ('<div class="post">', "</div>", "h3"),
        ('<section class="update"><header>', "</section>", "h4"),
        ('<li class="stream__post"><article class="stream-post">', "</article></li>", "h3"),
    ],
)
@pytest.mark.parametrize(
    "time", ['<time datetime="2025-06-04T10:12Z">10:12</time>', '<span class="post-time">10.12</span>']
)
@pytest.mark.parametrize("linked", ["{}", '<a href="/ferry-live#b1">{}</a>'])
def test_a_live_report_is_all_its_updates_with_their_headlines(
    opened: str, closed: str, heading: str, time: str, linked: str
) -> None:
    shown = "".join(
        f"{opened}<p>{time}</p><{heading}>{linked.format(said)}</{heading}>{'</header>' * ('<header' in opened)}"
        f"<p>{told}</p><div><button>Share</button></div>{closed}"
        for said, told in UPDATES
    )
    found = read(
        page("<title>Ferry aground</title>", f"<main><h1>Ferry aground</h1><div class=feed>{shown}</div></main>")
    )
    assert found.body == "\n\n".join(row for update in UPDATES for row in update)


def test_comments_and_teasers_are_no_updates() -> None:
    def block(name: str, href: str, told: str) -> str:
        time = "<time>10:12</time>"
        return f'<article class="{name}">{time}<h3><a href="{href}">Why reefs move here</a></h3><p>{told}</p></article>'

    told = "I have seen it all and said so long before anybody else did in this town, mark my words. " * 3
    for name, href in (("comment", "#c1"), ("card", "/reefs")):
        below = "".join(block(name, href, told) for _ in range(4))
        found = read(page("", f"<main><article><p>{FIRST}</p><p>{SECOND}</p></article><div>{below}</div></main>"))
        assert (FIRST in found.body, SECOND in found.body) == (True, True)
        assert found.body.split("\n\n")[0] == FIRST


@pytest.mark.parametrize(
    "box",
    [
        '<div id="onetrust-consent-sdk"><div><h2>Your privacy</h2><p>By clicking you agree to our storing cookies on '
        "your device, to enhance navigation and to analyse the use of the site.</p></div></div>",
        '<div class="gdpr-banner"><p>We and our partners store information on a device and read it there.</p></div>',
        '<div class="story-meta"><span>By</span> <a href="/a">Ada Writer</a><span>Published 4 June 2025</span>'
        "<span>4 min read</span></div>",
        '<div class="VideoPlayer"><div>Watch: The ferry on the reef</div><div>00:47</div></div>',
        '<h3>More on this story</h3><ul><li><a href="/x">Why reefs move from year to year</a><span>'
        "Published 11 March</span></li></ul>",
        "<p>Follow the talks on the ferry at https://post.example/ferry</p>",
    ],
)
def test_consent_bylines_and_players_are_no_text(box: str) -> None:
    found = read(page("", f"<div class=app><div class=a>{box}</div><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"))
    assert found.body == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


def test_a_page_for_printing_tells_all_in_lines() -> None:
    head = "<h1>Ferry aground on the reef</h1><p class=byline>By ANNA WRITER<br>The Post<br>Wednesday, June 4, 2025</p>"
    foot = "<p>Find this article at:<br>https://post.example/ferry</p>"
    found = read(page("<title>Ferry aground on the reef - Print</title>", f"{head}<p>{FIRST}</p><p>{SECOND}</p>{foot}"))
    assert found.body == f"Ferry aground on the reef\n\n{FIRST}\n\n{SECOND}"  # so short, nothing is taken off
    assert (found.meta.title, found.meta.author) == ("Ferry aground on the reef", "Anna Writer")
    assert (found.meta.published, found.meta.url) == ("2025-06-04", "https://post.example/ferry")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_characters_without_a_mark_are_read(encoding: str) -> None:
    assert (
        read_bytes(page("", f"<p>{FIRST}</p><p>{SECOND}</p>").encode(encoding), "a.html").body == f"{FIRST}\n\n{SECOND}"
    )


def test_an_encoding_is_what_the_web_means_by_its_name() -> None:
    said = f"TAMBER — {FIRST}"
    data = page('<meta charset="gb2312">', f"<p>{said}</p><p>{SECOND}</p>").encode("gb18030")
    assert read_bytes(data, "a.html").body == f"{said}\n\n{SECOND}"
