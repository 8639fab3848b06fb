"""Reader for Word documents, ``.docx``: a zip of XML files (ECMA-376), of which text and properties are read."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Any

import msgspec

from briefgen.read.dateline import told_by_first_lines, without_head
from briefgen.read.days import stated_day
from briefgen.read.reader import MEGABYTE, Article, Reader, doubt, trouble
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
    paragraphs = [_text_of(paragraph) for paragraph in _paragraphs(text) if not _APPARATUS.match(_style(paragraph))]
    title = _property(properties, f"{_DC}title") or _titled(text)
    author = _property(properties, f"{_DC}creator")
    if (author or "").lower() in _NO_NAMES:
        author = None
    meta = StatedMeta(title=title, author=author)
    body = "\n\n".join(row for row in paragraphs if row)
    article = without_head(told_by_first_lines(Article(body=body, meta=meta), shown_as))
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
    """The first paragraph that has the style of a title, or that of a heading and nothing before it."""
    head = [paragraph for paragraph in _paragraphs(tree)[:_HEAD] if _text_of(paragraph)]
    titles = [p for n, p in enumerate(head) if _style(p) == "Title" or (n == 0 and _style(p) == "Heading1")]
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
