"""The day and the author that stand in the first lines of a text, where a file has no other place for them."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from briefgen.read.bylines import byline_alone
from briefgen.read.days import day_line
from briefgen.read.header import read_date_prefix
from briefgen.read.reader import Article
from briefgen.read.sources_file import StatedMeta

# A day further down belongs to what is told, not to the article.
_HEAD = 12
# Headline, what stands below it, byline and day are among the first of so many paragraphs.
_PARAGRAPHS = 5


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
    """``meta`` with the day and the author that stand alone in a line near the beginning, where it has none."""
    head = [line for line in body.split("\n", 2 * _HEAD)[: 2 * _HEAD] if line.strip()][:_HEAD]
    return msgspec.structs.replace(
        meta, published=meta.published or _first(day_line, head), author=meta.author or _first(byline_alone, head)
    )


def without_head(article: Article) -> Article:
    """``article`` without headline, byline and day before its text, which only some files have there."""
    rows = article.body.split("\n\n")
    if len(rows) <= _PARAGRAPHS:
        return article
    title = (article.meta.title or "").split()
    head = [row for row in rows[:_PARAGRAPHS] if row.split() != title and not stands_alone(row)]
    return msgspec.structs.replace(article, body="\n\n".join((*head, *rows[_PARAGRAPHS:])))


def stands_alone(line: str) -> bool:
    """Whether a line near the beginning of a text is a day or a byline, and so no part of a paragraph."""
    return day_line(line) is not None or byline_alone(line) is not None


def _first(told: Callable[[str], str | None], lines: list[str]) -> str | None:
    return next((found for line in lines if (found := told(line))), None)
