"""Reader for web pages saved as one file, ``.mhtml``: a mail whose parts are the page and its pictures."""

from __future__ import annotations

import re

from briefgen.read.addresses import web_address
from briefgen.read.encoding import glimpse
from briefgen.read.html import read_page
from briefgen.read.mail import header, message_of, parts_of, text_of
from briefgen.read.reader import MEGABYTE, Article, Reader, trouble

_LIKELY = re.compile(r"^(?:Snapshot-Content-Location:|Content-Type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE)
_MIME = re.compile(r"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_ADDRESSED = re.compile(r"^(?:To|Received|Message-ID|Return-Path):", re.IGNORECASE | re.MULTILINE)


def read(data: bytes, shown_as: str) -> Article:
    """The article on the page: the first of the HTML parts. Raises `InputError` where there is none."""
    message = message_of(data, shown_as)
    pages = parts_of(message, "text/html") or parts_of(message, "application/xhtml+xml")
    if not pages:
        raise trouble(shown_as, "there is no web page in this file.", "Save the page again, as a web page.")
    # The `Date:` is that of saving; it says nothing about the article.
    address = header(message, "Snapshot-Content-Location") or header(pages[0], "Content-Location")
    return read_page(text_of(pages[0], shown_as), shown_as, web_address(address))


def _is_archive(data: bytes) -> bool:
    head = glimpse(data)
    return bool(_LIKELY.search(head) and _MIME.search(head) and not _ADDRESSED.search(head))


READER = Reader(
    name="web page saved as one file",
    suffixes=(".mhtml", ".mht"),
    read=read,
    sniff=_is_archive,
    max_bytes=40 * MEGABYTE,
)
