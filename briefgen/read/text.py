"""Reader for plain text, ``.txt``, with or without a header."""

from __future__ import annotations

import msgspec

from briefgen.read.encoding import decode
from briefgen.read.first_lines import with_first_lines
from briefgen.read.header import read_header
from briefgen.read.pasted import address_above, without_page
from briefgen.read.reader import Article, Reader


def read(data: bytes, shown_as: str) -> Article:
    """The article in a text file. A header is taken off and read; a day or a byline in a line of its own is read too.

    ``\\r\\n`` and ``\\r`` are read as ``\\n``; the menus and buttons of a page that was copied whole are left out;
    nothing else in the body is changed. Raises `InputError` where the bytes are no text.
    """
    text, notices = decode(data, shown_as)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    header = read_header(text, shown_as)
    given = text[header.body_start :]
    body = without_page(given)
    meta = with_first_lines(header.meta, body)
    if body != given and meta.url is None:
        meta = msgspec.structs.replace(meta, url=address_above(given))
    return Article(body=body, meta=meta, notices=(*notices, *header.notices))


READER = Reader(name="plain text", suffixes=(".txt",), read=read)
