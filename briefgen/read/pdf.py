"""Reader for PDF files that have a text layer."""

from __future__ import annotations

import io
import logging
import math
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from briefgen.read.addresses import host_of, web_address
from briefgen.read.first_lines import from_headline, told_by_first_lines, without_head
from briefgen.read.furniture import without_furniture
from briefgen.read.pdf_lines import Line, Piece, lines_of, running_heads, running_text
from briefgen.read.reader import MEGABYTE, Article, Reader, trouble
from briefgen.read.sign_offs import without_sign_offs
from briefgen.read.sources_file import StatedMeta
from briefgen.read.titles import outlet_behind

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

# No article has more; a book or a court file would only make everybody wait.
_MOST_PAGES = 200
_MOST_CHARACTERS = 2_000_000
_FEWEST_WORDS = 8
# The headline stands among so many lines at the beginning, and in so many of them at most.
_HEAD = 60
_LINES_OF_A_HEADLINE = 4
# What programs write where they know no title: "Microsoft Word - draft.docx", "untitled", the name of a file.
_NO_TITLE = re.compile(r"(?:microsoft word|untitled|document\d*\Z|about:blank)|.*\.\w{2,4}\Z", re.IGNORECASE)
# The address that browsers print into the foot of a page.
_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,2000}")


def read(data: bytes, shown_as: str) -> Article:
    """The article in a PDF file.

    Raises `InputError` where it has a password, no text layer, too many pages, or is damaged. The file's own date is
    that of saving or printing, and not used.
    """
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # it tells of every bent rule of the format
    try:
        return _read(data, shown_as)
    except DependencyError:  # the newer ciphers need a library that is not worth installing for them
        message, remedy = "this PDF is encrypted.", "Print it to a new PDF, or save its text as a .txt file."
    except PyPdfError:
        message, remedy = "this PDF is damaged or no PDF.", "Save it anew, or its text as a .txt file."
    raise trouble(shown_as, message, remedy)


def _read(data: bytes, shown_as: str) -> Article:
    reader = _opened(data, shown_as)
    if len(reader.pages) > _MOST_PAGES:
        raise trouble(
            shown_as,
            f"with {len(reader.pages):,} pages it is longer than any article ({_MOST_PAGES} at most).",
            "Save the pages of the article alone.",
        )
    pages: list[list[Line]] = []
    characters = 0
    for page in reader.pages:
        pages.append(lines_of(_pieces(page)))
        characters += sum(len(line.text) for line in pages[-1])
        if characters > _MOST_CHARACTERS:
            raise trouble(shown_as, "this holds more text than any article.", "Save the pages of the article alone.")
    body = without_furniture(running_text(pages))
    if len(body.split()) < _FEWEST_WORDS:
        raise trouble(
            shown_as,
            "this PDF has no text layer: its pages are pictures.",
            "Run text recognition (OCR) over it, or copy the article's text into a .txt file.",
        )
    article = told_by_first_lines(Article(body=body, meta=_meta(reader, pages)), shown_as)
    article = without_head(from_headline(article))
    return msgspec.structs.replace(article, body=without_sign_offs(article.body, article.meta.author))


def _opened(data: bytes, shown_as: str) -> PdfReader:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    # Many files are locked against changes only, and open with an empty password.
    if reader.is_encrypted and not reader.decrypt(""):
        raise trouble(
            shown_as, "this PDF is protected by a password.", "Save it without one, or its text as a .txt file."
        )
    return reader


def _pieces(page: PageObject) -> list[Piece]:
    """The pieces of text on a page, in their order."""
    pieces: list[Piece] = []

    def visit(text: str, page_matrix: list[float], text_matrix: list[float], _: Any, size: float) -> None:
        if text:
            a, b, c, d, e, f = page_matrix
            x, y = text_matrix[4:6]
            scale = math.hypot(*text_matrix[2:4]) * math.hypot(c, d)
            pieces.append(Piece(text, x * b + y * d + f, x * a + y * c + e, round(abs(size) * scale, 1)))

    page.extract_text(visitor_text=visit)
    return pieces


def _meta(reader: PdfReader, pages: list[list[Line]]) -> StatedMeta:
    information = reader.metadata
    title = " ".join(str((information and information.title) or "").split())
    author = " ".join(str((information and information.author) or "").split())
    address = next((found[0] for row in running_heads(pages) if (found := _ADDRESS.search(row))), None)
    numbered = f"/{len(pages)}"  # a browser's number of the page, which may touch the address
    if address and address.endswith(numbered):
        address = address.removesuffix(numbered).rstrip("0123456789")
    url = web_address(address)
    first = [line.text for page in pages[:1] for line in page[:_HEAD]]
    headline = next((line for line in _headlines(first) if title.startswith(line) and outlet_behind(title, line)), None)
    return StatedMeta(
        title=headline or (title if title and not _NO_TITLE.match(title) else None),
        author=author or None,
        url=url,
        outlet=outlet_behind(title, headline) or host_of(url),
    )


def _headlines(lines: list[str]) -> Iterator[str]:
    """What may be the headline: each of the ``lines``, and with those below it."""
    for start in range(len(lines)):
        for count in range(_LINES_OF_A_HEADLINE):
            yield " ".join(lines[start : start + count + 1])


READER = Reader(
    name="PDF",
    suffixes=(".pdf",),
    read=read,
    sniff=lambda data: b"%PDF-" in data[:1024],
    max_bytes=50 * MEGABYTE,
)
