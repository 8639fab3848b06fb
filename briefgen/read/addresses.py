"""Addresses of the web as files state them: checked, and that of the article itself where a copy of it was saved."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

_LONGEST = 2_000
_NO_ADDRESS = re.compile(r"[\s<>\"\\^`{|}\x00-\x1f]")
# Archives and caches have the address of what they keep in their own: web.archive.org/web/20240312101112/https://…,
# webcache.googleusercontent.com/search?q=cache:abc:https://…, a.cdn.ampproject.org/c/s/harbourpost.example/ferry
_COPIES = (
    re.compile(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?P<address>https?:/{1,2}.+)"),
    re.compile(r"https?://archive\.(?:ph|is|today|md|li|vn|fo)/(?:o/\w+|\d{4,14})/(?P<address>https?://.+)"),
    re.compile(r"https?://webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]{1,40}:)?(?P<address>[^&+]+)"),
    re.compile(r"https?://[\w-]+\.cdn\.ampproject\.org/\w/(?:s/)?(?P<address>[\w-]+\.[^?]+)"),
)


def web_address(text: object) -> str | None:
    """An address of the web, or None: nothing else may become a link. For a copy in an archive, the original's."""
    address = text.strip() if isinstance(text, str) else ""
    if not _is_address(address):
        return None
    for copy in _COPIES:
        kept = copy.fullmatch(address)
        if kept:
            original = re.sub(r"\A(https?):/+", r"\1://", unquote(kept["address"]))
            original = original if "://" in original else f"https://{original}"
            return original if _is_address(original) else address
    return address


def host_of(url: str | None) -> str | None:
    """The host in an address, without ``www.``."""
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return (host.removeprefix("www.") or None) if host else None


def _is_address(text: str) -> bool:
    if len(text) > _LONGEST or _NO_ADDRESS.search(text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
