"""Reader for saved web pages: the article's own text out of all that stands around it, and what the page states."""

from __future__ import annotations

import logging
import re
from typing import Any

from briefgen.model import Notice
from briefgen.read.encoding import decode, glimpse
from briefgen.read.first_lines import told_by_first_lines, without_head
from briefgen.read.furniture import without_furniture
from briefgen.read.html_article import with_article
from briefgen.read.html_furniture import without_pointers
from briefgen.read.html_layout import without_layout_tables
from briefgen.read.html_live import with_updates
from briefgen.read.html_meta import page_meta
from briefgen.read.reader import MEGABYTE, Article, Reader, doubt, trouble
from briefgen.read.sign_offs import without_sign_offs

# Pages that carry their pictures inside them are large; what is left without the pictures must not be.
_MAX_BYTES = 15 * MEGABYTE
_MAX_MARKUP = 2 * MEGABYTE
_LIKELY = re.compile(
    r"(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(r"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*(?P<name>[\w.:-]{2,40})", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:[\w.+-]{1,40}/[\w.+-]{1,60}(?:;[\w=.-]{1,60}){0,3},[\w+/=%.~-]{100,}")
# Characters that XML has no place for (https://www.w3.org/TR/xml/#charsets), and trees of it neither.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PROGRAM = re.compile(r"<(?:script|style)\b[^>]{0,2000}>", re.IGNORECASE)
_PROGRAM_END = re.compile(r"</(?:script|style)\b[^>]{0,200}>", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,500}\?>")
_MOST_ELEMENTS = 80_000
_ELEMENTS_OF_A_LARGE_PAGE = 10_000
# Fewer words are a notice about cookies or a login, not an article.
_FEWEST_WORDS = 8


def read(data: bytes, shown_as: str) -> Article:
    """The article on a web page. Raises `InputError` where there is none, or the page is too large to be one."""
    charset = _CHARSET.search(glimpse(data))
    text, notices = decode(data, shown_as, declared=charset["name"] if charset else None)
    article = read_page(text, shown_as)
    return Article(body=article.body, meta=article.meta, notices=(*notices, *article.notices))


def read_page(text: str, shown_as: str, address: str | None = None) -> Article:
    """The article on a web page: its text without headline, byline and day, which only some articles have in them.

    ``address`` is where the page came from, for pages that do not tell it themselves.
    """
    return without_head(read_html(text, shown_as, address))


def read_html(text: str, shown_as: str, address: str | None = None) -> Article:
    """The article in the HTML ``text``: what its JSON-LD gives where that is whole, else the main text of the page."""
    tree = _parsed(text, shown_as)
    meta = page_meta(tree, address)
    without_layout_tables(tree)
    with_updates(tree)
    without_pointers(tree)
    with_article(tree)
    shown, given = _main_text(tree), meta.article_body
    body = without_furniture(given if _is_better(given, shown) else shown)
    body = without_sign_offs(body, meta.stated.author)
    if len(body.split()) < _FEWEST_WORDS:
        raise trouble(
            shown_as,
            "no article is found on this page: it may show it only to scripts, or behind a login.",
            "Copy the article's text into a .txt file.",
        )
    notices: tuple[Notice, ...] = ()
    if re.search(r"isAccessibleForFree\"\s*:\s*\"?false", text, re.IGNORECASE):
        message = "the page says that its article is not free: it may hold the beginning of the text only."
        notices = (doubt(shown_as, "html-paywall", message),)
    return told_by_first_lines(Article(body=body, meta=meta.stated, notices=notices), shown_as)


def _parsed(text: str, shown_as: str) -> Any:
    import lxml.html

    text = _without_scripts(_EMBEDDED.sub("data:,", _XML_DECLARATION.sub("", _NO_XML.sub("", text))))
    if len(text) > _MAX_MARKUP:
        raise trouble(
            shown_as,
            f"this page has {len(text):,} characters of markup, which no article has ({_MAX_MARKUP:,} at most).",
            "Copy the article's text into a .txt file.",
        )
    # Without huge_tree, libxml2 leaves out what is nested more than some hundred levels deep.
    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_pis=True)
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except lxml.etree.LxmlError:  # ParserError for an empty document
        raise trouble(shown_as, "there is no text in it.", "Save the page again, or take the file out.") from None
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise trouble(
            shown_as,
            f"this page has more than {_MOST_ELEMENTS:,} elements, which no article has.",
            "Copy the article's text into a .txt file.",
        )
    return tree


def _without_scripts(text: str) -> str:
    """``text`` without its programs and styles, which are most of many pages; JSON-LD stays."""
    kept, done = [], 0
    for tag in _PROGRAM.finditer(text):
        if tag.start() < done or "ld+json" in tag[0]:
            continue
        end = _PROGRAM_END.search(text, tag.end())
        if end is None:
            break
        kept.append(text[done : tag.start()])
        done = end.end()
    return "".join(kept) + text[done:]


def _main_text(tree: Any) -> str:
    """The article's paragraphs, an empty line between them."""
    from trafilatura import extract

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # it tells of pages without text; so do we
    # Neither a memory of other pages (deduplicate) nor the search for a date (which asks the clock) takes part.
    # The second opinions that it asks on a text take time by the square of what a page has of elements.
    large = sum(1 for _ in tree.iter()) > _ELEMENTS_OF_A_LARGE_PAGE
    text = extract(
        tree, output_format="txt", include_comments=False, deduplicate=False, with_metadata=False, fast=large
    )
    return "\n\n".join(row.strip() for row in (text or "").split("\n") if row.strip())


def _is_better(given: str, shown: str) -> bool:
    """Whether the text that JSON-LD gives is to be taken instead of the text that the page shows.

    It has no menus in it, but often no paragraphs either, and on some sites only the beginning.
    """
    many, fewer = len(given.split()), len(shown.split())
    if "\n" in given:
        return many >= 0.8 * fewer
    return fewer < 0.9 * many or fewer > 1.5 * many >= 300


READER = Reader(
    name="web page",
    suffixes=(".html", ".htm", ".xhtml"),
    read=read,
    sniff=lambda data: bool(_LIKELY.match(glimpse(data))),
    max_bytes=_MAX_BYTES,
)
