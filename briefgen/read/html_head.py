"""Headline, author and day as a web page shows them to its readers, for what it states nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from briefgen.read.bylines import byline, byline_alone, cleaned
from briefgen.read.days import day_line, stated_day

# Where a name stands alone, in the order of trust; and where it stands with other words.
_AUTHOR_NAMES = (
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//a[@rel='author']",
    "//*[contains(concat(' ', @class, ' '), ' reader-credits ')]",
    "//*[contains(concat(' ', @class, ' '), ' author-name ') or contains(concat(' ', @class, ' '), ' byline-name ')"
    " or contains(@class, 'author__name') or contains(@class, 'byline__name')]",
    "//*[contains(@class, 'submitted') or contains(@class, 'byline')]//*[@class='username']",
)
_BYLINES = (
    "//*[@rel='author' or @itemprop='author' or contains(concat(' ', @class, ' '), ' byline ')"
    " or contains(@class, '-byline') or contains(@class, '__byline') or contains(concat(' ', @class, ' '), ' author ')"
    " or contains(@class, 'submitted')]"
)
_MOST_AUTHORS = 6
_MOST_HEADINGS = 5
# A smaller heading with so many words that begin or end the window's title is the article's.
_FEWEST_WORDS = 3
# Between headline and text stand so many elements at most, and one paragraph (a standfirst) with so many words.
_MOST_BELOW = 150
_WORDS_OF_A_TEXT = 12
_LONGEST_LINE = 120
# No more of an element is looked at; there may be much space between its words.
_LOOKED_AT = 1_000
_CHANGED = re.compile(r"(?:last )?(?:updated|modified|changed)", re.IGNORECASE)


def headline_shown(tree: Any, window: str | None) -> str | None:
    """The headline that the page shows: not the name of the site, which some set as large.

    ``window`` is the title of the browser's window.
    """
    marked = _texts(tree.xpath("//*[contains(concat(' ', @class, ' '), ' entry-title ')]")[:_MOST_HEADINGS])
    inside = _texts(tree.xpath("//main//h1|//article//h1|//*[@role='main']//h1")[:_MOST_HEADINGS])
    all_ = _texts(tree.xpath("//h1")[:_MOST_HEADINGS])
    smaller = [text for text in _texts(tree.xpath("//h2|//h3")[:_MOST_HEADINGS]) if len(text.split()) >= _FEWEST_WORDS]
    in_window = [*_in_window(window, [*marked, *inside]), *marked, *inside, *_in_window(window, [*all_, *smaller])]
    return next(iter([*in_window, *all_]), None)


def _in_window(window: str | None, texts: list[str]) -> list[str]:
    return [text for text in texts if window and (window.startswith(text) or window.endswith(text))]


def _texts(nodes: list[Any]) -> list[str]:
    return [text for node in nodes if (text := cleaned(node.text_content()))]


def author_shown(tree: Any) -> str | None:
    """Who signs the article, by the names that pages give to bylines, else by a line below the headline."""
    for where in _AUTHOR_NAMES:
        names = _names(tree.xpath(where)[:_MOST_AUTHORS])
        if names:
            return names
    signed = (byline(next(iter(_rows(node)), None)) for node in tree.xpath(_BYLINES)[:3])
    below = (byline_alone(line) for line in _below_headline(tree))
    return next(filter(None, (*signed, *below)), None)


def _names(nodes: list[Any]) -> str | None:
    inner = [node for node in nodes if not any(other in nodes for other in node.iterdescendants())]
    return ", ".join(dict.fromkeys(filter(None, (byline(node.text_content()) for node in inner)))) or None


def day_marked(tree: Any) -> str | None:
    """The day of publication (YYYY-MM-DD) in the elements that are made for it."""
    times = tree.xpath(
        "//time[@pubdate or contains(@itemprop, 'datePublished') or contains(@class, 'publish')]/@datetime"
        "|//*[@itemprop='datePublished']/@content|(//article//time[@datetime])[1]/@datetime"
        "|(//header//time[@datetime])[1]/@datetime"
    )
    return next(filter(None, map(stated_day, times[:10])), None)


def day_below_headline(tree: Any) -> str | None:
    """The day (YYYY-MM-DD) in a line of its own between headline and text; that of a change where there is no other."""
    lines = sorted(_below_headline(tree), key=lambda line: bool(_CHANGED.match(line)))
    return next(filter(None, map(day_line, lines)), None)


def _below_headline(tree: Any) -> Iterator[str]:
    """The short lines between the headline of a page and its text."""
    below: Any = next(tree.iter("h1"), None)
    if below is None:
        below = next(tree.iter("h2"), None)
    paragraphs = 0
    for node in below.xpath("following::*[position() <= $most]", most=_MOST_BELOW) if below is not None else ():
        if not isinstance(node.tag, str):
            continue
        text = _opening(node)
        paragraphs += node.tag == "p" and len(text.split()) >= _WORDS_OF_A_TEXT
        if paragraphs > 1:
            return
        if text and len(text) <= _LONGEST_LINE:
            yield text
            if node.tag == "br" or any(child.tag == "br" for child in node):
                yield from _rows(node)


def _rows(node: Any) -> list[str]:
    """The lines of an element that line breaks part."""
    parts: list[str] = []
    for inner in islice(node.iter(), _MOST_BELOW):
        if inner.tag == "br":
            parts.append("\n")
        elif isinstance(inner.tag, str):
            parts.append((inner.text or "")[:_LOOKED_AT])
        if inner is not node:
            parts.append((inner.tail or "")[:_LOOKED_AT])
    return [text for row in "".join(parts).split("\n") if (text := " ".join(row.split()))]


def _opening(node: Any) -> str:
    """The words that an element begins with, or all, where they are few."""
    parts: list[str] = []
    length = 0
    for text in node.itertext():
        parts.append(text[:_LOOKED_AT])
        length += len(text)
        if length > _LOOKED_AT:
            break
    return " ".join("".join(parts).split())
