"""What the first lines of a text tell of it, where a file has no other place for it: address, headline, author, day."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import msgspec

from briefgen.read.addresses import web_address
from briefgen.read.bylines import byline, byline_alone, is_person
from briefgen.read.days import day_line
from briefgen.read.header import Header, read_date_prefix
from briefgen.read.labelled_lines import read_labelled_lines
from briefgen.read.reader import Article
from briefgen.read.sources_file import StatedMeta

# A day further down belongs to what is told, not to the article.
_HEAD = 12
# Headline, what stands below it, byline and day are among the first of so many paragraphs.
_PARAGRAPHS = 5
# What a page has above its headline (menus, a question about cookies) has so many words at most.
_WORDS_ABOVE = 150
# A headline is no longer, and stands among so many lines above byline and day.
_LONGEST_HEADLINE = 160
_ABOVE = 4
_SOURCE = re.compile(r"(?:(?:source|url|link|original|read more at|from)\s?:?\s)?(?P<url>https?://\S+)", re.IGNORECASE)
_LONGEST_SOURCE = 2_100
_PLACE = re.compile(r"[A-Z][\w .,'’()/-]{1,60} ?[—–]")


def told_by_first_lines(article: Article, shown_as: str) -> Article:
    """``article`` with the day of its ``date YYYY-MM-DD`` prefix, else of a line that holds nothing but a day.

    Labelled lines (``Author: …``) tell as they do in a text file. They, or the prefix, are taken off. A line that
    holds nothing but a byline tells the author. What the file states elsewhere goes before a line.
    """
    labelled = read_labelled_lines(article.body)
    header = Header(meta=labelled.meta, body_start=labelled.body_start)
    if not header.body_start:
        header = read_date_prefix(article.body, shown_as)
    body = article.body[header.body_start :].lstrip("\n")
    told = {name: value for name, value in msgspec.structs.asdict(header.meta).items() if value}
    stated = {name: value for name, value in msgspec.structs.asdict(article.meta).items() if value}
    # A day in the text itself goes before what a program noted down; all else that is stated goes before it.
    meta = StatedMeta(**{**told, **stated, **({"published": told["published"]} if "published" in told else {})})
    return Article(body=body, meta=with_first_lines(meta, body), notices=(*article.notices, *header.notices))


def with_first_lines(meta: StatedMeta, body: str) -> StatedMeta:
    """``meta`` with what stands alone in a line near the beginning, where it has none: day, author, address, headline.

    The headline is the first line, where byline or day stand below it.
    """
    head = [line.strip() for line in body.split("\n", 2 * _HEAD)[: 2 * _HEAD] if line.strip()][:_HEAD]
    url = next(filter(None, map(web_address, head[:_ABOVE])), None)
    lines = [line for line in head if not web_address(line)]
    return msgspec.structs.replace(
        meta,
        published=meta.published or _first(day_line, lines),
        author=meta.author or _without(_first(byline_alone, lines), meta.outlet) or _signed_above_day(lines),
        url=meta.url or url or _address_below(body),
        title=meta.title or _headline(lines),
    )


def _address_below(body: str) -> str | None:
    """The address in the last line, where it is that of the text: ``Source: https://…``"""
    found = _SOURCE.fullmatch(body[-_LONGEST_SOURCE:].rstrip().rpartition("\n")[2].strip())
    return web_address(found["url"]) if found else None


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
    signed = ((byline(line), below) for line, below in pairs)
    return next((name for name, below in signed if name and is_person(name) and day_line(below)), None)


def without_head(article: Article) -> Article:
    """``article`` without headline, byline and day before its text, which only some files have there."""
    rows = article.body.split("\n\n")
    if len(rows) <= _PARAGRAPHS:
        return article
    title = (article.meta.title or "").split()
    start = next((n for n in range(1, _PARAGRAPHS) if title and " ".join(rows[:n]).split() == title), 0)
    head = [row for row in rows[start:_PARAGRAPHS] if row.split() != title and not stands_alone(row)]
    return msgspec.structs.replace(article, body="\n\n".join((*head, *rows[_PARAGRAPHS:])))


def from_headline(article: Article) -> Article:
    """``article`` without what its page has above the headline, where that is a few words."""
    rows = article.body.split("\n\n")
    words = 0
    for number, row in enumerate(rows):
        if row == article.meta.title:
            return msgspec.structs.replace(article, body="\n\n".join(rows[number:]))
        words += len(row.split())
        if words > _WORDS_ABOVE:
            break
    return article


def stands_alone(line: str) -> bool:
    """Whether a line near the beginning of a text is a day or a byline, and so no part of a paragraph.

    So is a place with a dash behind it, where a page has the text in a block of its own: ``Tamber, The Post —``
    """
    return day_line(line) is not None or byline_alone(line) is not None or bool(_PLACE.fullmatch(line))


def _first(told: Callable[[str], str | None], lines: list[str]) -> str | None:
    return next((found for line in lines if (found := told(line))), None)
