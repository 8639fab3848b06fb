"""An article says the same on pages built as large systems build them, with all that these put around and into it."""

from __future__ import annotations

import email.message
import html
from collections.abc import Callable
from pathlib import Path

import pytest
from made_articles import paragraphs

from briefgen.annotate import annotate
from briefgen.model import Annotations
from briefgen.read import StatedMeta, read_file

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
STATED = StatedMeta(
    title="What was said",
    outlet="The Harbour Post",
    url="https://harbourpost.example/news/what-was-said",
    author="Anna Writer",
    published="2025-06-04",
)
# What stands between the paragraphs, on one site or another.
MODULES = (
    '<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="?share=x">Click to share on X</a></li></ul></div>',
    '<p><b>Read more:</b> <a href="/a">Tide tables explained to sailors</a></p>',
    "<div class=list><p>Recommended Stories</p><p>list of 2 items</p><ul><li>list 1 of 2 <a href=/a>Why reefs move</a>"
    "</li><li>list 2 of 2 <a href=/b>Harbour dues to rise</a></li></ul><p>end of list</p></div>",
    "<a href=#over>skip past newsletter promotion</a><div><p>Sign up to our letter of the tides</p><p>Each morning we "
    "tell you what the tide brings, and why it matters.</p></div><p id=over>after newsletter promotion</p>",
    "<figure><img src=a.jpg><figcaption>The pier at dawn. A. Lens/Agency <b>hide caption</b></figcaption></figure>",
    "<p>Advertisement</p><p>Story continues below advertisement</p>",
    "<p><a href=/c><strong>HARBOUR MASTER RESIGNS AFTER AUDIT OF THE DUES</strong></a></p>",
    "<p>Follow us on Facebook, X and Instagram.</p><p>Video Player is loading.</p>",
)


def _paragraphs(rows: list[str], between: tuple[str, ...] = ()) -> str:
    shown = [f"<p>{html.escape(row)}</p>" for row in rows]
    for number, module in enumerate(between):
        shown.insert((number + 1) * len(rows) // (len(between) + 1) + number, module)
    return "\n".join(shown)


def block_theme(rows: list[str]) -> bytes:
    return f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8" />
<title>{STATED.title} – {STATED.outlet}</title><link rel="canonical" href="{STATED.url}" />
<meta property="article:published_time" content="2025-06-04T16:20:00+00:00" />
</head><body class="post-template-default single"><div class="wp-site-blocks">
<header><p class="wp-block-site-title"><a href="/">{STATED.outlet}</a></p></header><main class="wp-block-group">
<h1 class="wp-block-post-title">{STATED.title}</h1><div class="wp-block-post-author">
<p class="wp-block-post-author__byline">Written by</p><p class="wp-block-post-author__name">{STATED.author}</p></div>
<div class="entry-content wp-block-post-content is-layout-flow">{_paragraphs(rows)}</div>
<nav class="post-navigation"><a href="#" rel="prev">Previous: Harbour dues to rise</a></nav>
<div class="wp-block-comments"><h2>Leave a comment</h2><ol><li>First! That was to be expected.</li></ol></div></main>
<footer><p>Proudly powered by WordPress</p></footer></div></body></html>""".encode()


def large_site(rows: list[str]) -> bytes:
    graph = (
        f'{{"@graph": [{{"@type": "NewsArticle", "headline": "{STATED.title}", "datePublished": "2025-06-04T21:20:11Z",'
        f'"author": [{{"@id": "#a"}}], "publisher": {{"@id": "#p"}}, "mainEntityOfPage": {{"@id": "{STATED.url}"}}}},'
        f'{{"@type": "Organization", "@id": "#p", "name": "{STATED.outlet}"}},'
        f'{{"@type": "Person", "@id": "#a", "name": "{STATED.author}"}}]}}'
    )
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>{STATED.title}</title>
<script type="application/ld+json">{graph}</script></head><body><div id="__next">
<nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article class="css-1vxca1d"><section class="meteredContent">{_paragraphs(rows, MODULES)}</section></article>
<section><h2>Most Popular</h2><ol><li><a href="/1">Nine boats that sank</a></li></ol></section></main>
<footer><p>© 2025 {STATED.outlet}. All rights reserved.</p></footer></div></body></html>""".encode()


def old_tables(rows: list[str]) -> bytes:
    story = "<br><br>\n".join(html.escape(row, quote=False) for row in rows)
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<title>{STATED.title}</title><meta property="og:site_name" content="{STATED.outlet}">
<meta property="og:url" content="{STATED.url}">
<meta name="author" content="By {STATED.author}, Harbour Correspondent"><meta name="date" content="June 4, 2025"></head>
<body bgcolor="#ffffff"><table width="980" border="0">
<tr><td colspan="2"><a href="/">Home</a> | <a href="/n">News</a></td></tr>
<tr><td width="200"><a href="/1">Local</a><br><a href="/2">World</a></td><td><div id="storytext">{story}</div><br>
<a href="#">Email this</a> <a href="#">Print this</a></td></tr></table></body></html>""".encode(
        "cp1252", "xmlcharrefreplace"
    )


def letter(rows: list[str]) -> bytes:
    def block(inner: str) -> str:
        return (
            '<table class="mcnTextBlock" width="100%"><tbody><tr><td valign="top"><!--[if mso]><table><tr><![endif]-->'
            f'<table class="mcnTextContentContainer"><tr><td class="mcnTextContent">{inner}</td></tr></table></td></tr>'
            "</tbody></table>"
        )

    half = len(rows) // 2
    first, second = ("<br>&nbsp;<br>".join(map(html.escape, part)) for part in (rows[:half], rows[half:]))
    message = email.message.EmailMessage()
    message["From"] = f"{STATED.author} from {STATED.outlet} <letters@post.example>"
    message["Subject"] = STATED.title or ""
    message["Date"] = "Wed, 04 Jun 2025 05:33:00 -0700"
    message["List-Post"] = f"<{STATED.url}>"
    message.set_content("Read it in a program that shows HTML.")
    message.add_alternative(
        f"<html><body><center><table><tr><td>{block('<a href=x>View this email in your browser</a>')}</td></tr><tr><td>"
        f"{block(first)}{block(second)}</td></tr><tr><td>"
        + block(
            "<em>Copyright © 2025, All rights reserved.</em><br><br>You can <a href=u>unsubscribe from this list</a>."
        )
        + "</td></tr></table></center></body></html>",
        subtype="html",
        cte="quoted-printable",
    )
    return bytes(message)


PAGES: dict[str, Callable[[list[str]], bytes]] = {
    "block-theme.html": block_theme,
    "large-site.html": large_site,
    "old-tables.html": old_tables,
    "letter.eml": letter,
}


def words(text: str) -> str:
    return " ".join(text.split())


def said(found: Annotations) -> list[tuple[str, str | None]]:
    return [(words(quote.text), quote.speaker.name if quote.speaker else None) for quote in found.quotes]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_an_article_says_the_same_on_every_kind_of_page(tmp_path: Path, seed: Path, name: str) -> None:
    text = read_file(seed)
    rows = paragraphs(text.body)
    path = tmp_path / name
    path.write_bytes(PAGES[name](rows))
    found = read_file(path)
    assert [words(row) for row in found.body.split("\n\n")] == [words(row) for row in rows]
    stated = StatedMeta(
        **{field: getattr(found.meta, field) for field in StatedMeta.__struct_fields__ if field != "was"}
    )
    assert stated == STATED
    assert said(annotate(found)) == said(annotate(text))
