"""Reader for mail, ``.eml``: newsletters, and articles that somebody sent."""

from __future__ import annotations

import contextlib
import html
import re
from email.message import EmailMessage
from email.utils import parseaddr

import msgspec

from briefgen.model import InputError
from briefgen.read.addresses import web_address
from briefgen.read.bylines import sender
from briefgen.read.days import mail_day
from briefgen.read.encoding import glimpse
from briefgen.read.first_lines import told_by_first_lines, without_head
from briefgen.read.forwarded import Forwarded, forwarded, unquoted, with_fields_apart
from briefgen.read.furniture import without_furniture
from briefgen.read.html import read_html
from briefgen.read.mail import attached_mail, header, message_of, parts_of, text_of
from briefgen.read.reader import MEGABYTE, Article, Reader, trouble
from briefgen.read.sources_file import StatedMeta

_HEADERS = re.compile(
    r"^(?P<name>From|To|Date|Subject|Received|Message-ID|MIME-Version|Return-Path|Delivered-To|Content-Type):",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST_HEADER = re.compile(r"[A-Za-z][A-Za-z-]{0,60}: ?\S|From \S+@")
_PREFIX = re.compile(r"\A(?:(?:re|fwd?|aw|wg)\s?: ?){1,5}", re.IGNORECASE)
# "View this post on the web at https://…", in the head of the plain part
_ON_THE_WEB = re.compile(
    r"(?:view|read) (?:this|it)?[\w ]{0,30}(?:on the web|online|in (?:your|a|the) (?:web )?browser)[\w ]{0,10}:?\s{1,4}"
    r"[<(\[]?(?P<url>https?://[^\s<>\])]+)",
    re.IGNORECASE,
)
_HEAD = 2_000
_BEGINNING = 50_000
_LINE_END = re.compile(r"<(?:br|/p|/div|/tr|/h\d|/li)\b[^<>]{0,500}>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
# Below this line stands who sent it, not what is told (RFC 3676, 4.3).
_SIGNATURE = "-- "
_LINES_OF_A_SIGNATURE = 10
_COMPOUND = re.compile(r"\w-\Z")
# Who sends a letter on as an attachment says so in a few words.
_REMARK = 60
# Plain mail is broken into lines of this length or less (RFC 5322 recommends 78).
_WIDEST = 80


def read(data: bytes, shown_as: str) -> Article:
    """The article in a mail: of its HTML where that holds it, else of its plain text.

    Subject, sender and date are those of the mail, or of the mail that it forwards. Raises `InputError` where there
    is no text in it.
    """
    message = _sent_on(message_of(data, shown_as), shown_as)
    lines = [line for part in parts_of(message, "text/plain")[:1] for line in text_of(part, shown_as).split("\n")]
    first = forwarded(lines)
    plain = unwrapped("\n".join(unquoted(lines[first.lines :]) if first else lines))
    rich = _rich_text(message, shown_as)
    rows = [line for row in rich.body.split("\n\n") for line in with_fields_apart(row)]
    first_in_html = forwarded(rows)
    shown = "\n\n".join(rows[first_in_html.lines :]) if first_in_html else rich.body
    # The plain part of many newsletters says no more than where to read the other.
    in_html = len(shown.split()) > 0.7 * len(plain.split())
    body = shown if in_html else plain
    if not body.strip():
        raise trouble(
            shown_as, "there is no text in this mail.", "Save the text of the mail as a .txt file, or the attachment."
        )
    meta = _meta(message, plain, first or first_in_html or forwarded(_lines_in_html(message, shown_as)))
    if in_html:
        published = meta.published or rich.meta.published
        meta = msgspec.structs.replace(meta, published=published, author=meta.author or rich.meta.author)
    told = told_by_first_lines(Article(body=body, meta=meta), shown_as)
    return without_head(msgspec.structs.replace(told, body=without_furniture(told.body)))


def _sent_on(message: EmailMessage, shown_as: str) -> EmailMessage:
    """The mail that ``message`` has attached, where it says little itself; else ``message``."""
    attached = attached_mail(message)
    said = parts_of(message, "text/plain")[:1]
    return attached if attached and all(len(text_of(part, shown_as).split()) <= _REMARK for part in said) else message


def unwrapped(text: str) -> str:
    """Plain mail with its lines joined to paragraphs again; lines that are short on purpose stay alone."""
    paragraphs: list[str] = []
    open_line = False
    rows = text.split("\n")
    for number, row in enumerate(rows):
        # Some programs take the space off; then it is one where a few lines follow.
        if row == _SIGNATURE or (row == _SIGNATURE.strip() and len(rows) - number <= _LINES_OF_A_SIGNATURE):
            break
        if not row.strip():
            open_line = False
            continue
        if open_line and paragraphs and web_address(row) is None:
            # No mail program breaks a word, so what stands before a hyphen is a word of its own: "ship-to-ship".
            paragraphs[-1] += ("" if _COMPOUND.search(paragraphs[-1]) else " ") + row.strip()
        else:
            paragraphs.append(row.strip())
        open_line = (50 <= len(row.rstrip()) <= _WIDEST or row.endswith(" ")) and web_address(row) is None
    return "\n\n".join(paragraphs)


def _rich_text(message: EmailMessage, shown_as: str) -> Article:
    for part in parts_of(message, "text/html")[:1]:
        with contextlib.suppress(InputError):
            return read_html(text_of(part, shown_as), shown_as)
    return Article(body="")


def _lines_in_html(message: EmailMessage, shown_as: str) -> list[str]:
    """The first lines of the HTML part, with all that is no article."""
    for part in parts_of(message, "text/html")[:1]:
        shown = _LINE_END.sub("\n", text_of(part, shown_as)[:_BEGINNING].replace("\n", " "))
        rows = html.unescape(_TAG.sub("", shown)).split("\n")
        return [line for row in rows if (line := " ".join(row.split()))]
    return []


def _meta(message: EmailMessage, plain: str, first: Forwarded | None) -> StatedMeta:
    name, address = parseaddr(header(message, "From") or "")
    author, outlet = sender(first.sender if first else name)
    subject = _PREFIX.sub("", header(message, "Subject") or "") or None
    on_the_web = _ON_THE_WEB.search(plain[:_HEAD])
    addresses = (
        (header(message, "Archived-At") or "").strip("<> "),  # RFC 5064
        (header(message, "List-Post") or "").strip("<> "),  # an address to write to (RFC 2369), or the letter's own
        on_the_web["url"] if on_the_web else None,
    )
    published = mail_day(header(message, "Date") or "")
    if first:
        subject, published = first.subject or subject, first.day or published
    return StatedMeta(
        title=subject,
        outlet=outlet or address.rpartition("@")[2] or None,
        author=author,
        url=next((url for given in addresses if (url := web_address(given))), None),
        published=published,
    )


def _is_mail(data: bytes) -> bool:
    head = glimpse(data, 20_000).replace("\r\n", "\n").partition("\n\n")[0]
    if not _FIRST_HEADER.match(head):
        return False
    names = {match["name"].lower() for match in _HEADERS.finditer(head)}
    return "from" in names and len(names & {"date", "received", "message-id", "mime-version"}) >= 2


READER = Reader(name="mail", suffixes=(".eml",), read=read, sniff=_is_mail, max_bytes=30 * MEGABYTE)
