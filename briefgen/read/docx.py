"""Reader for Word documents, ``.docx``: a zip of XML files (ECMA-376), of which text and properties are read."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from itertools import islice
from typing import Any

import msgspec

from briefgen.read.days import stated_day
from briefgen.read.first_lines import from_headline, told_by_first_lines, without_head
from briefgen.read.furniture import is_sentence, without_furniture
from briefgen.read.labelled_lines import LABELS
from briefgen.read.reader import MEGABYTE, Article, Reader, doubt, trouble
from briefgen.read.sign_offs import without_sign_offs
from briefgen.read.sources_file import StatedMeta

_TEXT = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOT_SHOWN = frozenset({_FALLBACK, *(f"{_W}{tag}" for tag in ("del", "pPr", "rPr", "moveFrom", "txbxContent"))})
_DC = "{http://purl.org/dc/elements/1.1/}"
_DCTERMS = "{http://purl.org/dc/terms/}"
# What is taken out of the zip, at most, whatever its directory says of itself.
_MAX_UNPACKED = 20 * MEGABYTE
_MOST_FILES = 5_000
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Names that programs, not people, give.
_NO_NAMES = frozenset({"", "python-docx", "microsoft office user", "user", "admin", "unknown", "author"})
_HEAD = 12
# A cell of a table of figures or names has one paragraph or two, and so many words.
_MOST_IN_A_CELL = 2
_WORDS_OF_A_CELL = 30
# What is set so is the document's own apparatus: lists of contents, words below pictures (ids of Word's own styles).
_APPARATUS = re.compile(r"(?:TOC|toc|TableofFigures|Caption|caption)", re.ASCII)


def read(data: bytes, shown_as: str) -> Article:
    """The article in a Word document.

    Raises `InputError` where it is damaged, encrypted, or unpacks to more than any article.
    """
    if data.startswith(_OLD_WORD):
        raise trouble(
            shown_as,
            "this is protected by a password, or of a version of Word before 2007.",
            "Open it in a word processor and save it as .docx without a password, or as .txt.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > _MOST_FILES or _TEXT not in archive.namelist():
                raise trouble(shown_as, "this zip is no Word document.", "Save the article as .docx anew, or as .txt.")
            text = _parsed(_unpacked(archive, _TEXT, shown_as), shown_as)
            has_properties = _PROPERTIES in archive.namelist()
            properties = _parsed(_unpacked(archive, _PROPERTIES, shown_as), shown_as) if has_properties else None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
        raise trouble(
            shown_as, "this Word document is damaged.", "Open it in a word processor and save it anew, or as .txt."
        ) from None
    title = _property(properties, f"{_DC}title") or _titled(text)
    body = "\n\n".join(row for row in _rows(text) if row)
    told = told_by_first_lines(Article(body=body, meta=StatedMeta(title=title)), shown_as)
    author = _property(properties, f"{_DC}creator")
    if told.meta.author is None and (author or "").lower() not in _NO_NAMES:
        # Who made the document may only have copied the article into it: a byline goes before.
        told = msgspec.structs.replace(told, meta=msgspec.structs.replace(told.meta, author=author))
    told = msgspec.structs.replace(told, body=without_furniture(told.body))
    article = without_head(from_headline(told))
    article = msgspec.structs.replace(article, body=without_sign_offs(article.body, article.meta.author))
    made = stated_day(_property(properties, f"{_DCTERMS}created"))
    if article.meta.published or not made:
        return article
    message = f"taken to be published on {made}, the day on which the document was made."
    notice = doubt(shown_as, "docx-created", message, "State the article's own date in sources.yml.")
    meta = msgspec.structs.replace(article.meta, published=made)
    return Article(body=article.body, meta=meta, notices=(*article.notices, notice))


def _unpacked(archive: zipfile.ZipFile, name: str, shown_as: str) -> bytes:
    with archive.open(name) as file:
        data = file.read(_MAX_UNPACKED + 1)
    if len(data) > _MAX_UNPACKED:
        raise trouble(
            shown_as,
            f"this unpacks to more than any article ({_MAX_UNPACKED:,} bytes at most).",
            "Save the article's text as a .txt file, or take the file out.",
        )
    return data


def _parsed(data: bytes, shown_as: str) -> Any:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        return fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        raise trouble(
            shown_as, "the XML in this Word document is damaged.", "Open it in a word processor and save it anew."
        ) from None


def _paragraphs(tree: Any) -> list[Any]:
    """The paragraphs in their order, those in tables too; one that a box in another holds comes behind that.

    What Word keeps twice for old programs is left out.
    """
    found, stack = [], [tree]
    while stack:
        node = stack.pop()
        if node.tag == f"{_W}p":
            found.append(node)
        if node.tag not in (_FALLBACK, f"{_W}del"):
            stack.extend(reversed(node))
    return found


def _rows(tree: Any) -> list[str]:
    """The paragraphs as text; those in a row of a table of figures or names together."""
    shown = [p for p in _paragraphs(tree) if not _APPARATUS.match(_style(p))]
    beside = {
        paragraph: (number, row)
        for number, row in enumerate(tree.iter(f"{_W}tr"))
        if (cells := row.findall(f"{_W}tc")) and all(_is_short(cell) for cell in cells)
        for paragraph in row.iter(f"{_W}p")
    }
    rows: list[str] = []
    done: set[int] = set()
    for paragraph in shown:
        if paragraph not in beside:
            rows.append(_text_of(paragraph))
            continue
        number, row = beside[paragraph]
        if number not in done:
            done.add(number)
            rows.append(_in_a_row([" ".join(map(_text_of, cell.iter(f"{_W}p"))) for cell in row.findall(f"{_W}tc")]))
    return rows


def _is_short(cell: Any) -> bool:
    """Whether a cell holds a figure or a name, and no sentence."""
    texts = [_text_of(paragraph) for paragraph in islice(cell.iter(f"{_W}p"), _MOST_IN_A_CELL + 1)]
    words = sum(len(text.split()) for text in texts)
    return len(texts) <= _MOST_IN_A_CELL and words <= _WORDS_OF_A_CELL and not any(map(is_sentence, texts))


def _in_a_row(cells: list[str]) -> str:
    if len(cells) == 2 and cells[0].rstrip(": ").casefold() in LABELS:
        return f"{cells[0].rstrip(': ')}: {cells[1]}"
    return " | ".join(cells) if any(cells) else ""


def _text_of(paragraph: Any) -> str:
    """The text of a paragraph as it is shown: without what was deleted, is hidden, in a box, or belongs to a field."""
    parts, stack = [], [paragraph]
    while stack:
        node = stack.pop()
        if node.tag == f"{_W}t":
            parts.append(node.text or "")
        elif node.tag in (f"{_W}br", f"{_W}cr"):
            parts.append("\n")
        elif node.tag == f"{_W}tab":
            parts.append(" ")
        elif node.tag == f"{_W}noBreakHyphen":
            parts.append("-")
        elif node.tag == f"{_W}r" and node.find(f"{_W}rPr/{_W}vanish") is not None:
            continue  # hidden
        elif node.tag not in _NOT_SHOWN:
            stack.extend(reversed(node))
    return "\n".join(" ".join(row.split()) for row in "".join(parts).split("\n")).strip()


def _property(properties: Any, name: str) -> str | None:
    found = properties.find(name) if properties is not None else None
    return (" ".join((found.text or "").split()) or None) if found is not None else None


def _titled(tree: Any) -> str | None:
    """The first paragraph that has the style of a title, or that of a heading and no sentence before it."""
    head = [paragraph for paragraph in _paragraphs(tree)[:_HEAD] if _text_of(paragraph)]
    begins = next((n for n, p in enumerate(head) if is_sentence(_text_of(p))), len(head))
    titles = [p for n, p in enumerate(head) if _style(p) == "Title" or (n < begins and _style(p) == "Heading1")]
    return _text_of(titles[0]) if titles else None


def _style(paragraph: Any) -> str:
    """The id of the style of a paragraph; empty where it has the usual one."""
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return (style.get(f"{_W}val") or "") if style is not None else ""


READER = Reader(
    name="Word document",
    suffixes=(".docx",),
    read=read,
    sniff=lambda data: data.startswith(b"PK\x03\x04") and _TEXT.encode() in data,
    max_bytes=50 * MEGABYTE,
)
