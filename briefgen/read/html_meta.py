"""What a web page states about itself: JSON-LD (schema.org), meta elements, and the few places beside them.

The names are those of https://schema.org/NewsArticle, https://ogp.me, https://www.dublincore.org and of the meta
elements that news sites use; the first that is there counts.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

import msgspec

from briefgen.read.addresses import day_in, host_of, web_address
from briefgen.read.bylines import byline, cleaned
from briefgen.read.days import stated_day
from briefgen.read.html_head import author_shown, day_below_headline, day_marked, headline_shown
from briefgen.read.linked_data import article_text, articles, from_schema_org, name_of
from briefgen.read.sources_file import StatedMeta
from briefgen.read.titles import outlet_before, outlet_behind, signed_behind, without_outlet, without_print_sign

_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline")
_OUTLET = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "copyright-holder", "application-name")
_AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author", "sailthru.author")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date_published",
    "publishdate", "publish-date", "pubdate", "publication_date", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "citation_publication_date", "timestamp", "date",
)  # fmt: skip
_ADDRESS = ("og:url", "twitter:url", "parsely-link")
# A page saved by a browser tells where it came from: "saved from url=(0031)https://…", "url: https://…".
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d{1,5}\)|^\s*url:\s*)(?P<url>https?://\S{1,2000})", re.MULTILINE)
# "This story has been printed from: https://…", "Original article: https://…"
_PRINTED_FROM = re.compile(
    r"(?:[\w' ]{0,60}(?:printed|taken|downloaded) from|original (?:article|story|url|source)|"
    r"find this (?:article|story) at|this (?:article|story) (?:is|was) (?:found|published) at)\s?:?\s?(?P<url>https?://\S+)",
    re.IGNORECASE,
)


class PageMeta(msgspec.Struct, frozen=True, kw_only=True):
    """What a page states, and the text of the article where JSON-LD gives it, mostly without paragraphs."""

    stated: StatedMeta
    article_body: str = ""


def page_meta(tree: Any, address: str | None = None) -> PageMeta:
    """What the page ``tree`` (lxml) states about the article on it; ``address`` is where it came from, if known."""
    metas = _metas(tree)
    own = _first(
        web_address(tree.xpath("string(//link[@rel='canonical']/@href)")),
        *(web_address(metas.get(name)) for name in _ADDRESS),
    )
    article = next(articles(tree, own), {})
    stated = from_schema_org(article)
    url = _first(
        own,
        web_address(name_of(article.get("mainEntityOfPage"), "@id")),
        web_address(article.get("url")),
        _saved_from(tree),
        address,
    )
    window = without_print_sign(cleaned(tree.xpath("string(//title)")))
    shown = headline_shown(tree, window)
    headline = _first(stated.title, *(cleaned(metas.get(name)) for name in _TITLE), shown)
    if outlet_behind(headline, shown):
        headline = shown
    outlet = _first(
        stated.outlet,
        *(name for name in (cleaned(metas.get(key)) for key in _OUTLET) if name != _archive(tree, metas, url)),
        outlet_behind(window, headline),
        outlet_before(window, headline),
        host_of(url),
    )
    authors = (stated.author, *(byline(metas.get(name)) for name in _AUTHOR))
    # Where the outlet signs, the page may still show who wrote it.
    signed = byline(signed_behind(window, headline))
    author = _first(*(name for name in authors if name != outlet), author_shown(tree), signed, *authors)
    days = (stated.published, *(stated_day(metas.get(name)) for name in _PUBLISHED), day_marked(tree), day_in(url))
    published = _first(*days) or day_below_headline(tree)
    title = without_outlet(headline or window, outlet)
    meta = StatedMeta(title=title, outlet=outlet, url=url, author=author, published=published)
    return PageMeta(stated=meta, article_body=article_text(article))


def _archive(tree: Any, metas: dict[str, str], url: str | None) -> str | None:
    """The host that the page names as its own where that is not the article's: an archive's, which is no outlet."""
    stated = (tree.xpath("string(//link[@rel='canonical']/@href)"), *(metas.get(name) for name in _ADDRESS))
    host = _first(*(host_of(address.strip()) for address in stated if address))
    return host if host != host_of(url) else None


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = meta.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), content)
    return found


def _saved_from(tree: Any) -> str | None:
    """The address that a browser, a cache or a site's own view for printing leaves in the page."""
    for comment in tree.xpath("//comment()")[:20]:
        match = _SAVED_FROM.search((comment.text or "")[:5_000])
        if match:
            return web_address(match["url"])
    reader = web_address(tree.xpath("string(//a[contains(concat(' ', @class, ' '), ' reader-domain ')]/@href)"))
    if reader:  # a browser's view for reading
        return reader
    base = web_address(tree.xpath("string(//base/@href)"))
    if base and len(urlsplit(base).path) > 1 and not base.endswith("/"):  # else it is the site's
        return base
    for node in tree.xpath("//*[text()[contains(., 'http')]]")[:20]:
        match = _PRINTED_FROM.match(" ".join(" ".join(node.xpath("text()")[:5])[:500].split()))
        if match:
            return web_address(match["url"].rstrip(".,;)"))
    return None


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)
