"""Live reports: pages on which one article is many updates, each in a block of its own, with its time and headline.

What finds the main text takes the first of such blocks for the article, and the others for further ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

_BLOCKS = frozenset({"article", "section", "div", "li"})
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
# Where a page shows the time of an update without a <time>: by the name of the element, and what it says.
_TIME = re.compile(r"time", re.IGNORECASE)
_CLOCK = re.compile(r"\s*\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,5})?\s*", re.IGNORECASE)
# Readers' comments have a time each, too.
_COMMENT = re.compile(r"comment|repl(?:y|ies)|discussion", re.IGNORECASE)
# So many times are looked at, each so many levels up; a live report of a long day has some hundred updates.
_MOST_TIMES = 1_000
_LEVELS = 8
_MOST_ELEMENTS = 40_000
# An update tells something: so many words in paragraphs; all of them, so much of what the page has in paragraphs.
_FEWEST_WORDS = 8
_SHARE = 0.5


def with_updates(tree: Any) -> None:
    """Makes the block of ``tree`` (lxml) that holds the updates of a live report one article, in place.

    Headlines of updates become paragraphs: each is told where it stands.
    """
    body = tree.find("body")
    if body is None or next(islice(body.iter(), _MOST_ELEMENTS, None), None) is not None:
        return
    held: dict[Any, dict[Any, None]] = {}
    for time in islice(_times(body), _MOST_TIMES):
        for level, node in enumerate((time, *time.iterancestors())):
            if level > _LEVELS or node is body:
                break
            if node.tag in _BLOCKS:
                held.setdefault(node.getparent(), {})[node] = None
    for report, blocks in held.items():
        updates = [block for block in blocks if _is_update(block)]
        if len(updates) < 2 or _COMMENT.search(_name(report)):
            continue
        if sum(map(_words, updates)) > _SHARE * _words(body):
            _make_one(tree, report, updates)
            return


def _times(body: Any) -> Iterator[Any]:
    for node in body.iter("time", "span", "div", "p", "a"):
        if node.tag == "time" or (_TIME.search(_name(node)) and _CLOCK.fullmatch((node.text or "")[:40])):
            yield node


def _is_update(block: Any) -> bool:
    """Whether a block tells something, and is neither a comment nor the teaser of another article."""
    if _COMMENT.search(_name(block)) or _words(block) < _FEWEST_WORDS:
        return False
    headings = block.iter(*_HEADINGS)
    return not any(_leads_elsewhere(link) for heading in headings for link in _links(heading))


def _links(heading: Any) -> Iterator[Any]:
    yield from heading.iter("a")
    yield from heading.iterancestors("a")


def _leads_elsewhere(link: Any) -> bool:
    return "#" not in (link.get("href") or "#")


def _make_one(tree: Any, report: Any, updates: list[Any]) -> None:
    for other in list(tree.iter("article")):
        if other not in report.iterancestors():
            other.tag = "div"
    report.tag = "article"
    for update in updates:
        update.tag = "div"
        for name in ("class", "id"):  # names such as "post" mislead who looks for the text
            update.attrib.pop(name, None)
        for node in list(update.iter("header", *_HEADINGS)):
            for link in list(node.iter("a")):
                link.drop_tag()  # to the update itself; what is nothing but a link would be a pointer
            node.tag = "div" if node.tag == "header" else "p"


def _name(node: Any) -> str:
    return f"{node.get('class') or ''} {node.get('id') or ''}"


def _words(node: Any) -> int:
    """How many words in paragraphs a node has."""
    return sum(len("".join(p.itertext()).split()) for p in node.iter("p"))
