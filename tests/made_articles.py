"""The same article in every format that is read: small writers, for tests, that make files as programs make them."""

from __future__ import annotations

import email.message
import email.policy
import html
import io
import json
import re
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

_SPECIAL, _ESCAPED = re.compile(r"([()\\])"), r"\\\1"
_LINES_A_PAGE = 44
_WIDTH = 60
_MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>'
_FOOT = "<footer><p>Copyright The Harbour Post. All rights reserved. <a href='/terms'>Terms of use</a></p></footer>"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def paragraphs(text: str) -> list[str]:
    """The lines of an article that hold words; each is a paragraph in the seeds."""
    return [row.strip() for row in text.split("\n") if row.strip()]


def as_html(text: str) -> bytes:
    """A saved web page with what stands around an article on one."""
    rows = "".join(f"<p>{html.escape(row)}</p>\n" for row in paragraphs(text))
    head = '<meta charset="utf-8"><title>An article</title>'
    page = f"<!DOCTYPE html>\n<html lang=en><head>{head}</head><body>{_MENU}<main><article>{rows}</article></main>"
    return f"{page}{_FOOT}</body></html>".encode()


def as_mhtml(text: str) -> bytes:
    """The same page as a browser's archive of one file."""
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://harbourpost.example/article"
    message["Date"] = "Fri, 1 Mar 2030 10:00:00 -0000"
    message.set_content(as_html(text).decode(), subtype="html", cte="quoted-printable")
    message.add_related(b"\x89PNG\r\n", maintype="image", subtype="png", cid="<picture@example>")
    return bytes(message)


def as_json(text: str) -> bytes:
    """The article as news-please writes it."""
    item: dict[str, object] = {"maintext": "\n".join(paragraphs(text)), "title": "An article", "authors": []}
    return json.dumps({**item, "date_publish": None, "source_domain": "harbourpost.example", "url": None}).encode()


def as_linked_data(text: str) -> bytes:
    """The article as a schema.org NewsArticle."""
    item = {"@context": "https://schema.org", "@type": "NewsArticle", "articleBody": "\n\n".join(paragraphs(text))}
    return json.dumps(item, ensure_ascii=False).encode()


def as_docx(text: str) -> bytes:
    """The article as a Word document of plain paragraphs, each cut into runs."""
    rows = "".join(
        f"<w:p><w:r><w:t xml:space='preserve'>{escape(row[:20])}</w:t></w:r>"
        f"<w:r><w:t xml:space='preserve'>{escape(row[20:])}</w:t></w:r></w:p>"
        for row in paragraphs(text)
    )
    return docx(f"<w:document xmlns:w='{_W}'><w:body>{rows}</w:body></w:document>")


def docx(document: str, properties: str | None = None) -> bytes:
    """A Word document of this XML, and these properties (``docProps/core.xml``)."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document)
        if properties is not None:
            archive.writestr("docProps/core.xml", properties)
    return file.getvalue()


def as_eml(text: str) -> bytes:
    """A mail with the article as text and as HTML."""
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "The Harbour Post <news@harbourpost.example>"
    message["To"] = "reader@example.org"
    message["Subject"] = "An article"
    message["Message-ID"] = "<1@harbourpost.example>"
    message.set_content("\n\n".join(paragraphs(text)), cte="quoted-printable")
    message.add_alternative(as_html(text).decode(), subtype="html", cte="base64")
    return bytes(message)


def as_plain_eml(text: str) -> bytes:
    """A mail of text alone, broken into short lines as mail programs do."""
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = "A. Friend <friend@example.org>"
    message["Subject"] = "Fwd: An article"
    message["Message-ID"] = "<2@example.org>"
    message.set_content("\n\n".join("\n".join(_wrapped(row, 72)) for row in paragraphs(text)), cte="8bit")
    return bytes(message)


def as_pdf(text: str) -> bytes:
    """A PDF whose lines are full, whose words are broken at their ends, and whose pages have a head and a number."""
    lines: list[str] = []
    for row in paragraphs(text):
        lines += [*_wrapped(row, _WIDTH, hyphenate=True), ""]
    pages = [lines[n : n + _LINES_A_PAGE] for n in range(0, len(lines), _LINES_A_PAGE)]
    if len(pages) == 1:
        return pdf(pages)
    return pdf([["The Harbour Post, Wednesday edition", *page, str(n)] for n, page in enumerate(pages, 1)])


def pdf(pages: list[list[str]]) -> bytes:
    """A PDF of these lines in Courier, WinAnsi encoded; an empty line leaves a gap."""
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>", font]
    for number, lines in enumerate(pages):
        content = "\n".join(
            f"BT /F1 9 Tf 60 {800 - 15 * place} Td ({_SPECIAL.sub(_ESCAPED, line)}) Tj ET"
            for place, line in enumerate(lines)
            if line
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    out, offsets = b"%PDF-1.4\n", []
    for n, thing in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{n} 0 obj\n{thing}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return out + f"{tail}startxref\n{len(out)}\n%%EOF\n".encode()


def _wrapped(text: str, width: int, hyphenate: bool = False) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        room = width - len(line) - 2
        if not line or len(line) + 1 + len(word) <= width:
            line = f"{line} {word}".lstrip()
        elif hyphenate and room >= 3 and len(word) - room >= 3 and word.isalpha() and word.islower():
            lines.append(f"{line} {word[:room]}-")
            line = word[room:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


FORMATS: dict[str, Callable[[str], bytes]] = {
    "article.html": as_html,
    "article.mhtml": as_mhtml,
    "article.json": as_json,
    "article.jsonld": as_linked_data,
    "article.docx": as_docx,
    "article.eml": as_eml,
    "plain.eml": as_plain_eml,
    "article.pdf": as_pdf,
}
"""How the article of a text is written in each format, by a file name."""
