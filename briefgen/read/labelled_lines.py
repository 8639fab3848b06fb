"""Labelled lines that a text begins with: ``Author: Ada Writer``, ``URL: https://…``, ``Date: June 4, 2025``.

People who copy articles by hand, and programs that export them as plain text, write what they know of an article so.
"""

from __future__ import annotations

import re

import msgspec

from briefgen.read.addresses import web_address
from briefgen.read.bylines import byline
from briefgen.read.days import day_line, stated_day
from briefgen.read.sources_file import StatedMeta

# What such lines are called, and the field that is meant; "" is read over. "Source" is an outlet or an address.
LABELS = {
    "title": "title", "headline": "title",
    "author": "author", "authors": "author", "by": "author", "byline": "author", "writer": "author",
    "url": "url", "link": "url", "web": "url", "address": "url", "permalink": "url", "web address": "url",
    "source url": "url", "original url": "url", "article url": "url",
    "date": "published", "published": "published", "publication date": "published", "publication-date": "published",
    "date published": "published", "published on": "published", "posted": "published", "pubdate": "published",
    "outlet": "outlet", "publication": "outlet", "publisher": "outlet", "newspaper": "outlet", "site": "outlet",
    "website": "outlet", "source": "outlet",
    "accessed": "", "access date": "", "date accessed": "", "retrieved": "", "saved": "", "updated": "",
    "last updated": "", "section": "", "page": "", "length": "", "language": "", "category": "", "tags": "",
    "keywords": "", "topic": "", "words": "", "word count": "", "copyright": "", "subtitle": "", "type": "",
}  # fmt: skip
_LABELLED = re.compile(r"[ \t]*(?P<label>[A-Za-z][A-Za-z -]{1,20}?)[ \t]*:[ \t]+(?P<value>\S.*)")
_RULE = re.compile(r"[ \t]*[-*_=]{3,200}[ \t]*")
# No more lines are looked at, and none that is longer.
_MOST_LINES = 30
_LONGEST = 500
_LONGEST_TITLE = 200
# One line alone may be the beginning of what is told: "Date: the day that nobody forgets".
_FEWEST = 2


class LabelledLines(msgspec.Struct, frozen=True, kw_only=True):
    """What the lines say, and where the text behind them begins: at 0 where there are none."""

    meta: StatedMeta = StatedMeta()
    body_start: int = 0


def read_labelled_lines(text: str) -> LabelledLines:
    """The labelled lines at the beginning of ``text``; two are needed that say what they promise.

    An address in a line of its own counts as one, and a headline may stand before them. A rule (``---``) below them
    belongs to them.
    """
    stated: dict[str, str] = {}
    headline: str | None = None
    end = at = 0
    for line in text.split("\n", _MOST_LINES)[:_MOST_LINES]:
        at += len(line) + 1
        if not line.strip():
            continue
        if stated and _RULE.fullmatch(line):
            end = at
            break
        found = _field(line)
        if found is None:
            if stated or headline or not _may_be_headline(line):
                break
            headline = line.strip()
            continue
        field, value = found
        if field in stated:
            break
        if field:
            stated[field] = value
        end = at
    if len(stated) < _FEWEST:
        return LabelledLines()
    if headline:
        stated.setdefault("title", headline)
    return LabelledLines(meta=msgspec.convert(stated, StatedMeta), body_start=min(end, len(text)))


def _field(line: str) -> tuple[str, str] | None:
    """The field that a line tells and its value; no field where it is known and of no use; None for other lines."""
    if len(line) > _LONGEST:
        return None
    address = web_address(line)
    if address:
        return "url", address
    match = _LABELLED.fullmatch(line)
    field = LABELS.get(match["label"].casefold()) if match else None
    if match is None or field is None:
        return None
    value: str | None = " ".join(match["value"].split())
    if match["label"].casefold() == "source" and web_address(value):
        field = "url"
    if field == "url":
        value = web_address(value)
    elif field == "published":
        value = day_line(value or "") or stated_day(value)
    elif field == "author":
        value = byline(value)
    return (field, value) if value else None


def _may_be_headline(line: str) -> bool:
    return len(line) <= _LONGEST_TITLE and line.rstrip()[-1] not in ".:;,"
