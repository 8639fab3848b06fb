"""What the first lines of a text tell of it, where a file has no other place for it: address, headline, author, day."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import msgspec

from briefgen.read.addresses import web_address
from briefgen.read.bylines import byline_alone, is_person
from briefgen.read.days import day_line
from briefgen.read.header import read_date_prefix
from briefgen.read.reader import Article
from briefgen.read.sources_file import StatedMeta

# A day further down belongs to what is told, not to the article.
_HEAD = 12
# Headline, what stands below it, byline and day are among the first of so many paragraphs.
_PARAGRAPHS = 5
# A headline is no longer, and stands among so many lines above byline and day.
_LONGEST_HEADLINE = 160
_ABOVE = 4
_PLACE = re.compile(r"[A-Z][\w .,'’()/-]{1,60} ?[—–]")


def told_by_first_lines(article: Article, shown_as: str) -> Article:
    """``article`` with the day of its ``date YYYY-MM-DD`` prefix, else of a line that holds nothing but a day.

    The prefix is taken off, as it is of a text file. A line that holds nothing but a byline tells the author. What the
    file states elsewhere goes before a line.
    """
    header = read_date_prefix(article.body, shown_as)
    body = article.body[header.body_start :]
    meta = msgspec.structs.replace(article.meta, published=header.meta.published or article.meta.published)
    return Article(body=body, meta=with_first_lines(meta, body), notices=(*article.notices, *header.notices))


def with_first_lines(meta: StatedMeta, body: str) -> StatedMeta:
    """``meta`` with what stands alone in a line near the beginning, where it has none: day, author, address, headline.

    The headline is the first line, where byline or day stand below it.
    """
    head = [line.strip() for line in body.split("\n", 2 * _HEAD)[: 2 * _HEAD] if line.strip()][:_HEAD]
    url = web_address(head[0]) if head else None
    lines = head[1:] if url else head
    return msgspec.structs.replace(
        meta,
        published=meta.published or _first(day_line, lines),
        author=meta.author or _without(_first(byline_alone, lines), meta.outlet) or _signed_above_day(lines),
        url=meta.url or url,
        title=meta.title or _headline(lines),
    )


def _without(author: str | None, outlet: str | None) -> str | None:
    """``Ada Writer, The Post`` without the outlet."""
    return author.removesuffix(f", {outlet}") if author else None


def _headline(lines: list[str]) -> str | None:
    if not any(stands_alone(line) for line in lines[1 : 1 + _ABOVE]):
        return None
    first = lines[0]
    is_one = len(first) <= _LONGEST_HEADLINE and " " in first and first[-1] not in ".:;," and not stands_alone(first)
    return first if is_one else None


def _signed_above_day(lines: list[str]) -> str | None:
    """A name that stands alone between the first line and a day: ``Ada Writer``, and below it ``4 June 2025``"""
    pairs = pairwise(lines[1 : 2 + _ABOVE])
    return next((line for line, below in pairs if is_person(line) and day_line(below)), None)


def without_head(article: Article) -> Article:
    """``article`` without headline, byline and day before its text, which only some files have there."""
    rows = article.body.split("\n\n")
    if len(rows) <= _PARAGRAPHS:
        return article
    title = (article.meta.title or "").split()
    start = next((n for n in range(1, _PARAGRAPHS) if title and " ".join(rows[:n]).split() == title), 0)
    head = [row for row in rows[start:_PARAGRAPHS] if row.split() != title and not stands_alone(row)]
    return msgspec.structs.replace(article, body="\n\n".join((*head, *rows[_PARAGRAPHS:])))


def stands_alone(line: str) -> bool:
    """Whether a line near the beginning of a text is a day or a byline, and so no part of a paragraph.

    So is a place with a dash behind it, where a page has the text in a block of its own: ``Tamber, The Post —``
    """
    return day_line(line) is not None or byline_alone(line) is not None or bool(_PLACE.fullmatch(line))


def _first(told: Callable[[str], str | None], lines: list[str]) -> str | None:
    return next((found for line in lines if (found := told(line))), None)
