"""Tables that lay out a page rather than hold a table, as mail and old web pages have them: made into plain blocks.

What finds the main text takes tables for tables, cell beside cell, and their text out of its order.
"""

from __future__ import annotations

from typing import Any

_PARTS = ("table", "tbody", "thead", "tfoot", "tr", "td", "th", "center")
_BLOCKS = frozenset({*_PARTS, "div", "p", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section"})


def without_layout_tables(tree: Any) -> None:
    """Makes the layout tables of ``tree`` (lxml) into blocks, in place; the order of the text stays."""
    layout = dict.fromkeys(table for table in tree.iter("table") if _is_layout(table))
    if not layout:
        return
    # Whose each part is, is settled before any table has become something else.
    theirs = [part for part in tree.iter(*_PARTS) if _table_of(part) in layout]
    cells = [part for part in theirs if part.tag in ("td", "th") and not _holds_blocks(part)]
    for cell in cells:
        _part_at_double_breaks(cell)
    for table in layout:
        _wrap_words_behind(table)
    for part in theirs:
        part.tag = "div"


def _table_of(part: Any) -> Any:
    return part if part.tag == "table" else next(part.iterancestors("table"), None)


def _holds_blocks(cell: Any) -> bool:
    return any(node.tag in _BLOCKS for node in cell.iterdescendants())


def _is_layout(table: Any) -> bool:
    if table.get("role") in ("presentation", "none") or next(table.iterdescendants("table"), None) is not None:
        return True
    return all(sum(cell.tag in ("td", "th") for cell in row) <= 1 for row in table.iter("tr"))


def _wrap_words_behind(table: Any) -> None:
    """Gives the bare words behind a table a paragraph: nobody looks for them there."""
    if (table.tail or "").strip():
        words = table.makeelement("p")
        words.text, table.tail = table.tail, None
        table.addnext(words)


def _part_at_double_breaks(cell: Any) -> None:
    """Gives the words of a cell paragraphs: a new one where two line breaks stand together."""
    from lxml.etree import SubElement

    text, children = cell.text, list(cell)
    for child in children:
        cell.remove(child)
    cell.text = None
    paragraph = SubElement(cell, "p")
    paragraph.text = text
    broken = False
    for child in children:
        if child.tag == "br" and broken:
            paragraph = SubElement(cell, "p")
            paragraph.text, broken = child.tail, False
            continue
        broken = child.tag == "br" and not (child.tail or "").strip()
        paragraph.append(child)
