"""Reader for articles as JSON: in news-please's form and its like, or as a schema.org article (JSON-LD)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import datetime, timezone
from typing import Any

import msgspec

from briefgen.read.addresses import host_of, web_address
from briefgen.read.bylines import byline, is_office
from briefgen.read.days import stated_day
from briefgen.read.encoding import decode, glimpse
from briefgen.read.first_lines import told_by_first_lines
from briefgen.read.linked_data import article_text, from_schema_org, is_article, linked_data
from briefgen.read.reader import Article, Reader, trouble
from briefgen.read.sources_file import StatedMeta

_REMEDY = "An article as JSON has `maintext` (news-please), or is a schema.org article with `articleBody`."
_LIKELY = re.compile(r"[\[{]\s*(?:\{\s*)?\"")
_TEXT_KEYS = re.compile(rb'"(?:maintext|articleBody|textContent)"\s*:')
# What programs that get articles out of web pages call their fields; the first that is there counts:
# https://github.com/fhamborg/news-please, https://github.com/adbar/trafilatura,
# https://github.com/codelucas/newspaper, https://github.com/mozilla/readability
# and the interfaces that outlets, collectors of news and content systems have: https://newsapi.org,
# https://open-platform.theguardian.com, https://www.jsonfeed.org, https://developer.wordpress.org/rest-api
_TEXT = ("maintext", "textContent", "text", "raw_text", "content_text", "bodyText", "content", "content_html", "body")
_TITLE = ("title", "webTitle", "headline")
_OUTLET = ("sitename", "siteName", "meta_site_name", "source-hostname", "publication")
_HOST = ("source_domain", "hostname", "source-hostname", "source_url")
_AUTHOR = ("authors", "author", "byline")
_DAY = ("date_publish", "publish_date", "publishedTime", "publishedAt", "webPublicationDate", "date_published", "date")
_ADDRESS = ("url", "webUrl", "link", "source", "id")
# Where an answer has its articles, and an article its fields.
_WITHIN = ("response", "articles", "items", "results", "content", "article", "data")
_FIELDS = "fields"
_DEEPEST = 4
# What has paragraphs where the bare text beside it has none.
_HTML = ("content_html", "body", "content")
_MARKED = re.compile(r"<p\b", re.IGNORECASE)
_HOST_NAME = re.compile(r"[\w-]+(?:\.[\w-]+)+")
# A number of this size counts milliseconds since 1970; a smaller one, seconds.
_MILLISECONDS = 100_000_000_000


def read(data: bytes, shown_as: str) -> Article:
    """The article in a JSON file. Raises `InputError` where it is no JSON, or holds no article or several."""
    text, notices = decode(data, shown_as)
    articles = list(_items(_decoded(text, shown_as), {}, 0))
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
    if "maintext" in item:
        return True
    return isinstance(_rendered(_first(item, _TEXT)), str) and bool(_first(item, _TITLE) or item.get("url"))


def _extracted(item: dict[str, Any]) -> Article:
    url = next(filter(None, (web_address(item.get(key)) for key in _ADDRESS)), None)
    host = _text(_first(item, _HOST))
    meta = StatedMeta(
        title=_text(html.unescape(title)) if isinstance(title := _rendered(_first(item, _TITLE)), str) else None,
        outlet=_outlet(item) or host_of(host if host and "://" in host else f"https://{host or ''}") or host_of(url),
        url=url,
        author=_authors(_first(item, _AUTHOR)),
        published=_day(_first(item, _DAY)),
    )
    # The bare text of some has no paragraphs; the HTML beside it has.
    shown = article_text({"articleBody": item.get("content")}) if "textContent" in item else ""
    with_paragraphs = next((item[key] for key in _HTML if _MARKED.search(str(_rendered(item.get(key))))), None)
    body = shown or article_text({"articleBody": _rendered(with_paragraphs)}) or _rendered(_first(item, _TEXT))
    return Article(body=body.replace("\r\n", "\n").replace("\r", "\n") if isinstance(body, str) else "", meta=meta)


def _items(found: Any, above: dict[str, Any], depth: int) -> Iterator[Any]:
    """The objects that may be articles: those in a list, or in the answer of a server; else the object itself.

    ``above`` is what the answer says of all of them: a feed has the outlet as its title.
    """
    if isinstance(found, list):
        for item in found:
            if isinstance(item, dict):
                yield from _items(item, above, depth + 1)
        return
    if not isinstance(found, dict):
        return
    item = {**found, **found[_FIELDS]} if isinstance(found.get(_FIELDS), dict) else found
    inner = next((item[key] for key in _WITHIN if isinstance(item.get(key), dict | list)), None)
    if depth < _DEEPEST and not is_article(item) and not _is_extracted(item) and isinstance(inner, dict | list):
        yield from _items(inner, item, depth + 1)
    else:
        feed = {"sitename": above.get("title")} if "jsonfeed" in str(above.get("version", "")) else {}
        yield {**feed, **item}


def _rendered(value: Any) -> Any:
    """A text, or what a content system has it as when it is shown (``{"rendered": "…"}``)."""
    return value.get("rendered") if isinstance(value, dict) else value


def _outlet(item: dict[str, Any]) -> str | None:
    """The outlet by its name; ``source-hostname`` of some programs is one, of others a host."""
    page = item.get("meta_data")
    within = page.get("og") if isinstance(page, dict) else None
    source = item.get("source")
    named = (
        _text(_first(item, _OUTLET)),
        _text(within.get("site_name")) if isinstance(within, dict) else None,
        _text(source.get("name")) if isinstance(source, dict) else None,
    )
    return next((name for name in named if name and not _HOST_NAME.fullmatch(name)), None)


def _first(item: dict[str, Any], keys: tuple[str, ...]) -> Any:
    return next((item[key] for key in keys if item.get(key)), None)


def _authors(value: Any) -> str | None:
    given = value if isinstance(value, list) else [value]
    names = [byline(name.get("name") if isinstance(name, dict) else name) for name in given]
    names = [name for name in names if name and not is_office(name)] or names
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
