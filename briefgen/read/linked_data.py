"""What schema.org articles state about themselves: JSON-LD within web pages, and articles as JSON.

The names are those of https://schema.org/NewsArticle.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from briefgen.read.addresses import web_address
from briefgen.read.bylines import byline, cleaned
from briefgen.read.days import stated_day
from briefgen.read.sources_file import StatedMeta

_ARTICLE = re.compile(r"(?:\w*News|Blog|Advertiser\w*|Satirical|Scholarly|Tech)?Article\Z|Report\Z|\w*BlogPosting\Z")
_DAYS = ("datePublished", "dateCreated", "uploadDate")
# These may be told elsewhere on the page, and be named here by their "@id" alone.
_REFERRING = ("author", "creator", "publisher")
_DEEPEST = 8


def from_schema_org(article: dict[str, Any]) -> StatedMeta:
    """What a schema.org article states, in JSON-LD or in a file of its own."""
    return StatedMeta(
        title=cleaned(article.get("headline")) or cleaned(article.get("name")),
        outlet=name_of(article.get("publisher")),
        url=web_address(article.get("url")) or web_address(name_of(article.get("mainEntityOfPage"), "@id")),
        author=_people(article.get("author")) or _people(article.get("creator")),
        published=next((day for key in _DAYS if (day := stated_day(article.get(key)))), None),
    )


def article_text(article: dict[str, Any]) -> str:
    """The ``articleBody`` as plain text: some sites put HTML or character references into it.

    That of a live report is its updates, each with its headline, in the order in which they are listed.
    """
    body = article.get("articleBody")
    if not isinstance(body, str):
        return "\n\n".join(_updates(article))
    if re.search(r"</?(?:p|br|div|h\d)\b", body[:20_000], re.IGNORECASE):
        body = re.sub(r"<(?:/p|br|/div|/h\d)\b[^<>]{0,500}>", "\n\n", body, flags=re.IGNORECASE)
        body = re.sub(r"<[/a-zA-Z!][^<>]{0,2000}>", "", body)
    body = html.unescape(html.unescape(body)).replace("\xa0", " ").replace("\r", "\n")
    return "\n\n".join(" ".join(row.split()) for row in body.split("\n") if row.strip())


def _updates(article: dict[str, Any]) -> Iterator[str]:
    for update in _listed(article.get("liveBlogUpdate")):
        text = article_text({"articleBody": update.get("articleBody")}) if isinstance(update, dict) else ""
        if text:
            headline = cleaned(update.get("headline"))
            yield f"{headline}\n\n{text}" if headline and not text.startswith(headline) else text


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


def articles(tree: Any, address: str | None) -> Iterator[dict[str, Any]]:
    """The articles in the JSON-LD of a page (lxml), the page's own first: others on it are teasers of further ones.

    The page's own is at the ``address`` that the page gives itself; else it is one that has a text or a date.
    """
    things = [
        thing
        for script in tree.xpath("//script[contains(@type, 'ld+json')]")
        for thing in linked_data(script.text_content())
    ]
    named = {thing["@id"]: thing for thing in things if isinstance(thing.get("@id"), str) and thing.get("name")}

    def rank(article: dict[str, Any]) -> tuple[bool, bool]:
        elsewhere = address is None or address not in _addresses(article)
        return elsewhere, not any(article.get(key) for key in ("articleBody", "datePublished", "liveBlogUpdate"))

    for article in sorted((thing for thing in things if is_article(thing)), key=rank):
        yield article | {key: _told(article[key], named) for key in _REFERRING if key in article}


def _addresses(article: dict[str, Any]) -> list[str | None]:
    stated = (article.get("url"), article.get("@id"), name_of(article.get("mainEntityOfPage"), "@id"))
    return [web_address(text.partition("#")[0]) for text in stated if isinstance(text, str)]


def _told(value: Any, named: dict[str, dict[str, Any]]) -> list[Any]:
    """Things of ``value``, and for those that are only referred to, what is said of them elsewhere on the page."""
    return [
        named.get(str(item.get("@id")), item) if isinstance(item, dict) and not item.get("name") else item
        for item in _listed(value)
    ]


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


def _people(value: Any) -> str | None:
    named = [item.get("name") if isinstance(item, dict) else item for item in _listed(value)]
    names = [name for item in named for one in _listed(item) if (name := byline(one))]
    return ", ".join(dict.fromkeys(names)) or None


def name_of(value: Any, key: str = "name") -> str | None:
    """The first name (or what else stands under ``key``) of a thing, of several things, or of plain text."""
    for item in _listed(value):
        name = item.get(key) if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip():
            return cleaned(name)
    return None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]
