"""Fetching an article from the web: http and https alone, with an end to waiting and to size.

What a server sends is data: its file names are not used, its sizes not believed, its types only looked at.
"""

from __future__ import annotations

import http.client
import threading
import urllib.error
import urllib.request
import zlib
from urllib.parse import quote, urlsplit, urlunsplit

import msgspec

from briefgen.model import InputError
from briefgen.read.reader import trouble

MAX_BYTES = 30_000_000
SECONDS = 40.0
"""How long a fetch may take in all, from looking up the name to the last byte."""

_SECONDS_OF_SILENCE = 15.0
_MOST_REDIRECTS = 5
# What an article may be sent as, and the ending that its reader goes by.
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "application/ld+json": ".json",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_UNSAID = frozenset({"", "application/octet-stream", "binary/octet-stream"})


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """What came from an address: its bytes, the address that redirects led to, and what it says it is.

    ``ending`` is empty where the server does not say; ``charset`` is what it says of the text's encoding.
    """

    data: bytes
    url: str
    ending: str
    charset: str | None = None


def fetch(given: str, seconds: float = SECONDS) -> Fetched:
    """What stands at an address. Raises `InputError` where it cannot be had, takes too long, or is no article's format.

    Browsers show addresses in plain letters; what must be, is percent-encoded here.
    """
    url = given.strip()
    _refuse_other_schemes(url, url)
    url = _encoded(url)
    results: list[Fetched | BaseException] = []

    def work() -> None:
        try:
            results.append(_fetch(url))
        except BaseException as error:  # noqa: BLE001, RUF100  handed to the caller's thread
            results.append(error)

    # Looking up a name and slow headers know no time limit of their own; a thread that is left behind does.
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(seconds)
    if not results:
        raise trouble(url, f"no answer within {seconds:.0f} seconds.", "Try again later, or save the page and add it.")
    if isinstance(results[0], BaseException):
        raise results[0]
    return results[0]


def _encoded(url: str) -> str:
    """``url`` in ASCII, as it is sent; percent signs in it are taken to encode already. Raises `InputError`."""
    parts = urlsplit(url)
    try:
        netloc = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    except UnicodeError:
        raise trouble(url, "this is no address.", _SAVE) from None
    path, query = (quote(part, safe="%/:=&?~#+!$,;'@()*[]") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, netloc, path, query, ""))


def is_address(given: str) -> bool:
    """Whether what a user gave is an address, of whatever scheme, and no file."""
    return "://" in given


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = _MOST_REDIRECTS

    def redirect_request(  # type: ignore[no-untyped-def]
        self, req: urllib.request.Request, fp, code, msg, headers, newurl: str
    ) -> urllib.request.Request | None:
        try:
            _refuse_other_schemes(newurl, req.full_url)
        except InputError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _fetch(url: str) -> Fetched:
    opener = urllib.request.OpenerDirector()  # build_opener() would also open files and ftp
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPErrorProcessor,
        _Redirects,
    ):
        opener.add_handler(handler())
    request = urllib.request.Request(  # noqa: S310  the scheme is checked, and the opener knows no other
        url, headers={"User-Agent": "briefgen", "Accept": ", ".join(_ENDINGS), "Accept-Encoding": "identity"}
    )
    try:
        with opener.open(request, timeout=_SECONDS_OF_SILENCE) as response:
            kind = response.headers.get_content_type() if response.headers.get("Content-Type") else ""
            if kind not in _ENDINGS and kind not in _UNSAID:
                raise trouble(url, f"this is no article but {kind[:60]!r}.", "Give the address of the article itself.")
            data = response.read(MAX_BYTES + 1)
            promised = response.headers.get("Content-Length", "")
            if promised.isdecimal() and len(data) < min(int(promised), MAX_BYTES):
                raise trouble(url, "the connection broke off before the end.", "Try again.")
            packed = response.headers.get("Content-Encoding", "identity").strip().lower()
            if packed in ("gzip", "x-gzip", "deflate"):
                data = _unpacked(data, url)
            elif packed not in ("identity", ""):
                raise trouble(url, f"it was sent packed ({packed[:20]!r}), which nobody asked for.", _SAVE)
            if not data:
                raise trouble(url, "the server sent nothing.", _SAVE)
            charset = response.headers.get_content_charset()
            address = response.geturl().partition("#")[0]
    except urllib.error.HTTPError as error:
        with error:
            if 300 <= error.code < 400:
                message = "it leads to another kind of address or round in circles."
                raise trouble(url, message, "Only http and https addresses are fetched. " + _SAVE) from None
            raise trouble(
                url, f"the server says: {error.code} {http.client.responses.get(error.code, '')}.", _SAVE
            ) from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        said = " ".join(str(getattr(reason, "strerror", None) or reason).split())[:200] or type(reason).__name__
        raise trouble(url, f"cannot be fetched: {said}.", _SAVE) from None
    if len(data) > MAX_BYTES:
        raise trouble(url, f"this is larger than any article ({MAX_BYTES:,} bytes at most).", _SAVE)
    return Fetched(data=data, url=address, ending=_ENDINGS.get(kind, ""), charset=charset)


_SAVE = "Check the address, or save the page in a browser and add the file."


def _unpacked(data: bytes, url: str) -> bytes:
    """Sent packed although it was not asked for; unpacked up to the limit."""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(data, MAX_BYTES + 1)
    except zlib.error:
        raise trouble(url, "what the server sent is damaged.", _SAVE) from None


def _refuse_other_schemes(url: str, asked: str) -> None:
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        good = False
    if not good:
        said = "only http and https addresses are fetched." if url == asked else "it leads to another kind of address."
        raise trouble(asked, said, "Save the article in a browser and add the file.")
