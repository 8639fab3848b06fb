"""Reader for articles as JSON: in news-please's form and its like, or as a schema.org article (JSON-LD)."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from typing import Any

import msgspec

from briefgen.read.addresses import host_of, web_address
from briefgen.read.bylines import byline
from briefgen.read.dateline import told_by_first_lines
from briefgen.read.days import stated_day
from briefgen.read.encoding import decode, glimpse
from briefgen.read.linked_data import article_text, from_schema_org, is_article, linked_data
from briefgen.read.reader import Article, Reader, trouble
from briefgen.read.sources_file import StatedMeta

_REMEDY = "An article as JSON has `maintext` (news-please), or is a schema.org article with `articleBody`."
_LIKELY = re.compile(r"[\[{]\s*(?:\{\s*)?\"")
_TEXT_KEYS = re.compile(rb'"(?:maintext|articleBody|textContent)"\s*:')
# What programs that get articles out of web pages call their fields; the first that is there counts:
# https://github.com/fhamborg/news-please, https://github.com/adbar/trafilatura,
# https://github.com/codelucas/newspaper, https://github.com/mozilla/readability
_TEXT = ("maintext", "textContent", "text", "raw_text")
_OUTLET = ("sitename", "siteName")
_HOST = ("source_domain", "hostname", "source-hostname", "source_url")
_AUTHOR = ("authors", "author", "byline")
_DAY = ("date_publish", "publish_date", "publishedTime", "date")
_ADDRESS = ("url", "source")
# A number of this size counts milliseconds since 1970; a smaller one, seconds.
_MILLISECONDS = 100_000_000_000


def read(data: bytes, shown_as: str) -> Article:
    """The article in a JSON file. Raises `InputError` where it is no JSON, or holds no article or several."""
    text, notices = decode(data, shown_as)
    found = _decoded(text, shown_as)
    articles = [item for item in found if isinstance(item, dict)] if isinstance(found, list) else [found]
    if len(articles) > 1 and sum(_is_extracted(item) or is_article(item) for item in articles) > 1:
        raise trouble(shown_as, f"this holds {len(articles)} articles.", "Save each article as a file of its own.")
    article = next((_extracted(item) for item in articles if _is_extracted(item)), None)
    if article is None:
        linked = next((thing for thing in linked_data(text) if is_article(thing) and article_text(thing)), None)
        if linked is None:
            raise trouble(shown_as, "this JSON holds no article.", _REMEDY)
        article = Article(body=article_text(linked), meta=from_schema_org(linked))
    return told_by_first_lines(Article(body=article.body, meta=article.meta, notices=notices), shown_as)


def _decoded(text: str, shown_as: str) -> Any:
    """The JSON in a text, or a list of those that stand line by line."""
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        said = str(error).partition(" (")[0] if isinstance(error, msgspec.DecodeError) else "nested too deeply"
    try:
        return msgspec.json.Decoder().decode_lines(text)
    except (msgspec.DecodeError, RecursionError):
        raise trouble(shown_as, f"not valid JSON: {said}.", "Export the article anew.") from None


def _is_extracted(item: Any) -> bool:
    """Whether an object is an article as a program got it out of a page: a text, and where or what it is."""
    if not isinstance(item, dict) or "@type" in item:
        return False
    return "maintext" in item or (isinstance(_first(item, _TEXT), str) and bool(item.get("title") or item.get("url")))


def _extracted(item: dict[str, Any]) -> Article:
    url = next(filter(None, (web_address(item.get(key)) for key in _ADDRESS)), None)
    host = _text(_first(item, _HOST))
    meta = StatedMeta(
        title=_text(item.get("title")),
        outlet=_text(_first(item, _OUTLET))
        or host_of(host if host and "://" in host else f"https://{host or ''}")
        or host_of(url),
        url=url,
        author=_authors(_first(item, _AUTHOR)),
        published=_day(_first(item, _DAY)),
    )
    # The bare text of some has no paragraphs; the HTML beside it has.
    shown = article_text({"articleBody": item.get("content")}) if "textContent" in item else ""
    body = shown or _first(item, _TEXT)
    return Article(body=body.replace("\r\n", "\n").replace("\r", "\n") if isinstance(body, str) else "", meta=meta)


def _first(item: dict[str, Any], keys: tuple[str, ...]) -> Any:
    return next((item[key] for key in keys if item.get(key)), None)


def _authors(value: Any) -> str | None:
    given = value if isinstance(value, list) else [value]
    names = [byline(name.get("name") if isinstance(name, dict) else name) for name in given]
    return ", ".join(dict.fromkeys(filter(None, names))) or None


def _day(value: Any) -> str | None:
    """The day in a text, in a count of seconds or milliseconds since 1970 (UTC), or in a database's ``$date``."""
    if isinstance(value, dict):
        return _day(value.get("$date"))
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value < 100 * _MILLISECONDS:
        seconds = value / 1000 if value >= _MILLISECONDS else value
        return datetime.fromtimestamp(seconds, tz=timezone.utc).date().isoformat()
    return stated_day(value)


def _text(value: Any) -> str | None:
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


READER = Reader(
    name="article as JSON",
    suffixes=(".json", ".jsonld"),
    read=read,
    sniff=lambda data: bool(_LIKELY.match(glimpse(data)) and _TEXT_KEYS.search(data[:1_000_000])),
)
