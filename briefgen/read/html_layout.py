"""Tables that lay out a page rather than hold a table, as mail and old web pages have them: made into plain blocks.

What finds the main text takes tables for tables, cell beside cell, and their text out of its order. It also looks for
paragraphs, so words that stand bare in a block, parted by line breaks, are given some.
"""

from __future__ import annotations

from typing import Any

_PARTS = ("table", "tbody", "thead", "tfoot", "tr", "td", "th", "center")
_BLOCKS = frozenset(
    {*_PARTS, "div", "p", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article"}
    | {"aside", "header", "footer", "nav", "main", "figure", "figcaption", "form", "hr", "pre", "address", "fieldset"}
)
# A cell of so many words holds text; the cells of a table that is one hold a few.
_WORDS_OF_A_TEXT = 120


def without_layout_tables(tree: Any) -> None:
    """Makes the layout tables of ``tree`` (lxml) into blocks, in place; the order of the text stays."""
    layout = dict.fromkeys(table for table in tree.iter("table") if _is_layout(table))
    if not layout:
        return
    # Whose each part is, is settled before any table has become something else.
    theirs = [part for part in tree.iter(*_PARTS) if _table_of(part) in layout]
    cells = [part for part in theirs if part.tag in ("td", "th")]
    for table in layout:
        _wrap_words_behind(table)
    for part in theirs:
        part.tag = "div"
        # What these are called tells of the program that sent the letter, and misleads who looks for the text.
        for name in ("class", "id"):
            part.attrib.pop(name, None)
    for cell in cells:
        with_paragraphs(cell)


def with_paragraphs(block: Any) -> None:
    """Gives the bare words in ``block`` paragraphs, in place: a new one where two line breaks stand together."""
    from lxml.etree import SubElement

    text, children = block.text or "", list(block)
    for child in children:
        block.remove(child)
    block.text = None
    run = SubElement(block, "p")
    run.text = text
    breaks = 0
    for child in children:
        tail, child.tail = child.tail or "", None
        is_break = child.tag == "br"
        breaks += is_break
        if child.tag in _BLOCKS:
            block.append(child)
            run = SubElement(block, "p")
        elif breaks == 2:
            run = SubElement(block, "p")
        elif isinstance(child.tag, str) and breaks < 2:  # no comment
            run.append(child)
        _say_behind(run, tail)
        if tail.strip() or not is_break:
            breaks = 0
    for paragraph in list(block):
        if paragraph.tag == "p" and not len(paragraph) and not (paragraph.text or "").strip():
            block.remove(paragraph)


def _say_behind(run: Any, words: str) -> None:
    if len(run):
        run[-1].tail = (run[-1].tail or "") + words
    else:
        run.text = (run.text or "") + words


def _table_of(part: Any) -> Any:
    return part if part.tag == "table" else next(part.iterancestors("table"), None)


def _is_layout(table: Any) -> bool:
    if table.get("role") in ("presentation", "none") or next(table.iterdescendants("table"), None) is not None:
        return True
    if all(sum(cell.tag in ("td", "th") for cell in row) <= 1 for row in table.iter("tr")):
        return True
    return any(len("".join(cell.itertext()).split()) >= _WORDS_OF_A_TEXT for cell in table.iter("td"))


def _wrap_words_behind(table: Any) -> None:
    """Gives the bare words behind a table a paragraph: nobody looks for them there."""
    if (table.tail or "").strip():
        words = table.makeelement("p")
        words.text, table.tail = table.tail, None
        table.addnext(words)
