"""The day that stands in the first lines of a text that has no place for it elsewhere: a PDF, a Word document."""

from __future__ import annotations

import msgspec

from briefgen.read.days import day_line
from briefgen.read.header import read_date_prefix
from briefgen.read.reader import Article

# A day further down belongs to what is told, not to the article.
_HEAD = 12


def dated_by_text(article: Article, shown_as: str) -> Article:
    """``article`` with the day of its ``date YYYY-MM-DD`` prefix, else of a line that holds nothing but a day.

    The prefix is taken off, as it is of a text file. What the file states elsewhere goes before a line.
    """
    header = read_date_prefix(article.body, shown_as)
    body = article.body[header.body_start :]
    published = header.meta.published or article.meta.published or _day_among(body.split("\n", 2 * _HEAD)[: 2 * _HEAD])
    meta = msgspec.structs.replace(article.meta, published=published)
    return Article(body=body, meta=meta, notices=(*article.notices, *header.notices))


def _day_among(lines: list[str]) -> str | None:
    filled = [line for line in lines if line.strip()][:_HEAD]
    return next((day for line in filled if (day := day_line(line))), None)
