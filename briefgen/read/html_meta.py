"""What a web page states about itself: JSON-LD (schema.org), meta elements, and the few places beside them.

The names are those of https://schema.org/NewsArticle, https://ogp.me, https://www.dublincore.org and of the meta
elements that news sites use; the first that is there counts.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

from briefgen.read.days import stated_day
from briefgen.read.sources_file import StatedMeta

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
_ARTICLE = re.compile(r"(?:\w*News|Blog|Advertiser\w*|Satirical|Scholarly|Tech)?Article\Z|Report\Z|\w*BlogPosting\Z")
# A page saved by a browser tells where it came from: "saved from url=(0031)https://…", "url: https://…".
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d{1,5}\)|^\s*url:\s*)(?P<url>https?://\S{1,2000})", re.MULTILINE)
# /2025/06/04/ or /2025-06-04/ in an address is the day of publication on the sites that have it.
_DAY_IN_ADDRESS = re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>\d\d)[/-](?P<d>\d\d)(?:[/-]|\Z)")
_DEEPEST = 8


class PageMeta(msgspec.Struct, frozen=True, kw_only=True):
    """What a page states, and the text of the article where JSON-LD gives it, mostly without paragraphs."""

    stated: StatedMeta
    article_body: str = ""


def page_meta(tree: Any) -> PageMeta:
    """What the page ``tree`` (lxml) states about the article on it."""
    article = next(_articles(tree), {})
    metas = _metas(tree)
    url = _first(
        web_address(tree.xpath("string(//link[@rel='canonical']/@href)")),
        *(web_address(metas.get(name)) for name in _ADDRESS),
        web_address(_name_of(article.get("mainEntityOfPage"), "@id")),
        web_address(article.get("url")),
        _saved_from(tree),
    )
    outlet = _first(_name_of(article.get("publisher")), *(_clean(metas.get(name)) for name in _OUTLET), host_of(url))
    stated = from_schema_org(article)
    title = _first(
        stated.title,
        *(_clean(metas.get(name)) for name in _TITLE),
        _clean(tree.xpath("string((//h1)[1])")),
        _clean(tree.xpath("string(//title)")),
    )
    author = _first(stated.author, *(_byline(metas.get(name)) for name in _AUTHOR), _author_in_page(tree))
    published = _first(stated.published, *(stated_day(metas.get(name)) for name in _PUBLISHED), _day_in_page(tree, url))
    meta = StatedMeta(title=_without_outlet(title, outlet), outlet=outlet, url=url, author=author, published=published)
    return PageMeta(stated=meta, article_body=article_text(article))


def from_schema_org(article: dict[str, Any]) -> StatedMeta:
    """What a schema.org article states, in JSON-LD or in a file of its own."""
    return StatedMeta(
        title=_first(_clean(article.get("headline")), _clean(article.get("name"))),
        outlet=_name_of(article.get("publisher")),
        url=_first(web_address(article.get("url")), web_address(_name_of(article.get("mainEntityOfPage"), "@id"))),
        author=_people(article.get("author")) or _people(article.get("creator")),
        published=_first(*(stated_day(article.get(k)) for k in ("datePublished", "dateCreated", "uploadDate"))),
    )


def article_text(article: dict[str, Any]) -> str:
    """The ``articleBody`` as plain text: some sites put HTML or character references into it."""
    body = article.get("articleBody")
    if not isinstance(body, str):
        return ""
    if re.search(r"</?(?:p|br|div|h\d)\b", body[:20_000], re.IGNORECASE):
        body = re.sub(r"<(?:/p|br|/div|/h\d)\b[^<>]{0,500}>", "\n\n", body, flags=re.IGNORECASE)
        body = re.sub(r"<[/a-zA-Z!][^<>]{0,2000}>", "", body)
    body = html.unescape(html.unescape(body)).replace("\xa0", " ").replace("\r", "\n")
    return "\n\n".join(" ".join(row.split()) for row in body.split("\n") if row.strip())


def is_article(thing: dict[str, Any]) -> bool:
    """Whether a JSON-LD object is an article of schema.org."""
    types = thing.get("@type")
    return any(isinstance(t, str) and _ARTICLE.match(t.rpartition("/")[2]) for t in _listed(types))


def linked_data(text: str) -> Iterator[dict[str, Any]]:
    """All objects in a JSON-LD text, outer ones first; none where it is no JSON."""
    try:
        # Line ends inside of strings are not allowed and common.
        data = msgspec.json.decode(re.sub(r"[\x00-\x1f]+", " ", text).strip().rstrip(";"))
    except (msgspec.DecodeError, RecursionError):
        return
    yield from _objects(data, 0)


def host_of(url: str | None) -> str | None:
    """The host in an address, without ``www.``."""
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return (host.removeprefix("www.") or None) if host else None


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The articles in JSON-LD, those first that have a text or a date: the others are teasers of further ones."""
    found = [
        thing
        for script in tree.xpath("//script[contains(@type, 'ld+json')]")
        for thing in linked_data(script.text_content())
        if is_article(thing)
    ]
    yield from sorted(found, key=lambda thing: not (thing.get("articleBody") or thing.get("datePublished")))


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "liveBlogUpdate"):
            yield from _objects(data.get(key), depth + 1)


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = meta.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), content)
    return found


def _day_in_page(tree: Any, url: str | None) -> str | None:
    times = tree.xpath(
        "//time[@pubdate or contains(@itemprop, 'datePublished') or contains(@class, 'publish')]/@datetime"
        "|//*[@itemprop='datePublished']/@content|(//article//time[@datetime])[1]/@datetime"
        "|(//header//time[@datetime])[1]/@datetime"
    )
    found = _first(*(stated_day(time) for time in times[:10]))
    match = _DAY_IN_ADDRESS.search(urlsplit(url).path) if url else None
    return found or (stated_day("-".join(match.group("y", "m", "d"))) if match else None)


def _author_in_page(tree: Any) -> str | None:
    marked = tree.xpath("//*[@rel='author' or @itemprop='author' or contains(concat(' ', @class, ' '), ' byline ')]")
    return _first(*(_byline(node.text_content()) for node in marked[:3]))


def _saved_from(tree: Any) -> str | None:
    for comment in tree.xpath("//comment()")[:20]:
        match = _SAVED_FROM.search((comment.text or "")[:5_000])
        if match:
            return web_address(match["url"])
    return None


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """``Ferry runs aground | The Harbour Post`` without the outlet behind it."""
    if title and outlet:
        head, mark, tail = re.sub(r"\s+[|–—-]\s+(?=[^|–—]*\Z)", "\0", title).rpartition("\0")
        if mark and tail.strip().casefold() in (outlet.casefold(), outlet.casefold().removeprefix("the ")):
            return head.strip()
    return title


def _people(value: Any) -> str | None:
    names = [name for item in _listed(value) if (name := _byline(_name_of(item)))]
    return ", ".join(dict.fromkeys(names)) or None


def _byline(text: Any) -> str | None:
    """A name of an author; no address, no identifier, nothing as long as a sentence."""
    clean = re.sub(r"\A(?:written |reported )?by:? ", "", _clean(text) or "", flags=re.IGNORECASE)
    return clean if clean and len(clean) <= 120 and "://" not in clean and re.search(r"[^\W\d_]", clean) else None


def _name_of(value: Any, key: str = "name") -> str | None:
    for item in _listed(value):
        name = item.get(key) if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip():
            return _clean(name)
    return None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _clean(text: Any) -> str | None:
    if not isinstance(text, str):
        return None
    return " ".join(html.unescape(text[:2_000]).split()) or None


def web_address(text: Any) -> str | None:
    """An address of the web, or None: nothing else may become a link."""
    address = text.strip() if isinstance(text, str) else ""
    if len(address) > 2_000 or re.search(r"[\s<>\"\\^`{|}\x00-\x1f]", address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.hostname else None


def _first(*values: str | None) -> str | None:
    return next((value for value in values if value), None)
