"""Reader for articles as JSON: in news-please's form, or as a schema.org article (JSON-LD)."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from briefgen.read.addresses import host_of, web_address
from briefgen.read.dateline import told_by_first_lines
from briefgen.read.days import stated_day
from briefgen.read.encoding import decode, glimpse
from briefgen.read.linked_data import article_text, from_schema_org, is_article, linked_data
from briefgen.read.reader import Article, Reader, trouble
from briefgen.read.sources_file import StatedMeta

_REMEDY = "An article as JSON has `maintext` (news-please), or is a schema.org article with `articleBody`."
_LIKELY = re.compile(r"[\[{]\s*(?:\{\s*)?\"")
_TEXT_KEYS = re.compile(rb'"(?:maintext|articleBody)"\s*:')


def read(data: bytes, shown_as: str) -> Article:
    """The article in a JSON file. Raises `InputError` where it is no JSON, or holds no article or several."""
    text, notices = decode(data, shown_as)
    try:
        found = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        said = str(error).partition(" (")[0] if isinstance(error, msgspec.DecodeError) else "nested too deeply"
        raise trouble(shown_as, f"not valid JSON: {said}.", "Export the article anew.") from None
    articles = [item for item in found if isinstance(item, dict)] if isinstance(found, list) else [found]
    if len(articles) > 1 and sum("maintext" in item or is_article(item) for item in articles) > 1:
        raise trouble(shown_as, f"this holds {len(articles)} articles.", "Save each article as a file of its own.")
    article = next((_news_please(item) for item in articles if isinstance(item, dict) and "maintext" in item), None)
    if article is None:
        linked = next((thing for thing in linked_data(text) if is_article(thing) and article_text(thing)), None)
        if linked is None:
            raise trouble(shown_as, "this JSON holds no article.", _REMEDY)
        article = Article(body=article_text(linked), meta=from_schema_org(linked))
    return told_by_first_lines(Article(body=article.body, meta=article.meta, notices=notices), shown_as)


def _news_please(item: dict[str, Any]) -> Article:
    """https://github.com/fhamborg/news-please: one object an article, null where nothing was found."""
    authors = item.get("authors")
    names = [name.strip() for name in authors if isinstance(name, str)] if isinstance(authors, list) else []
    url = web_address(item.get("url"))
    meta = StatedMeta(
        title=_text(item.get("title")),
        outlet=_text(item.get("source_domain")) or host_of(url),
        url=url,
        author=", ".join(filter(None, names)) or None,
        published=stated_day(item.get("date_publish")),
    )
    body = item.get("maintext")
    return Article(body=body.replace("\r\n", "\n").replace("\r", "\n") if isinstance(body, str) else "", meta=meta)


def _text(value: Any) -> str | None:
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


READER = Reader(
    name="article as JSON",
    suffixes=(".json", ".jsonld"),
    read=read,
    sniff=lambda data: bool(_LIKELY.match(glimpse(data)) and _TEXT_KEYS.search(data[:1_000_000])),
)
