"""Pages without an ``<article>``: the block that holds the text is made one.

What finds the main text goes by the names of elements and classes. Where it knows none of them it falls back upon
paragraphs alone, and loses headings and lists, or joins what stands in plain blocks.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import Any

_ARTICLES = "//article|//main|//*[@role='main']|//*[contains(@itemprop, 'articleBody')]|//frameset"
_BLOCKS = frozenset(
    {"p", "div", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "form", "pre"}
)
# The article's block has so much of all words in paragraphs; and paragraphs have so much of all words.
_SHARE = 0.8
# A larger page, or a leaf of so many elements, is left alone: what finds the main text takes long over such paragraphs.
_MOST_ELEMENTS = 10_000
_MOST_IN_A_LEAF = 200
_FEW = 0.5


def with_article(tree: Any) -> None:
    """Makes the block of ``tree`` (lxml) that holds its text an article, in place, where there is none."""
    body = tree.find("body")
    if body is None or tree.xpath(_ARTICLES):
        return
    if sum(1 for _ in body.iter()) > _MOST_ELEMENTS:
        return
    in_paragraphs = _words_in_paragraphs(body)
    if in_paragraphs[body] < _FEW * len(body.text_content().split()):
        for leaf in [node for node in body.iter("div") if _is_leaf(node)]:
            leaf.tag = "p"
        in_paragraphs = _words_in_paragraphs(body)
    block: Any = body
    inner: Any = body
    while inner is not None:
        block = inner
        most = _SHARE * in_paragraphs[block]
        inner = next((n for n in block if n.tag != "p" and in_paragraphs[n] > most), None)
    article = tree.makeelement("article")
    article.text, block.text = block.text, None
    article.extend(list(block))
    block.append(article)


def _is_leaf(block: Any) -> bool:
    inside = list(islice(block.iterdescendants(), _MOST_IN_A_LEAF + 1))
    return len(inside) <= _MOST_IN_A_LEAF and not any(node.tag in _BLOCKS for node in inside)


def _words_in_paragraphs(body: Any) -> Counter[Any]:
    """How many words in paragraphs each element holds."""
    held: Counter[Any] = Counter()
    for paragraph in body.iter("p"):
        words = len(paragraph.text_content().split())
        held[paragraph] += words
        for above in paragraph.iterancestors():
            held[above] += words
            if above is body:
                break
    return held
