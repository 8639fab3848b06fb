"""Addresses of the web as files state them: checked, and that of the article itself where a copy of it was saved."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit, urlunsplit

from briefgen.read.days import stated_day

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


# What mail programs and networks add to an address to see who follows it; it leads to the same article.
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|cmpid|at_\w+)=", re.IGNORECASE)
# /2025/06/04/ or /2025-06-04/ in an address is the day of publication on the sites that have it.
_DAY = re.compile(r"/(?P<y>(?:19|20)\d\d)[/-](?P<m>\d\d)[/-](?P<d>\d\d)(?:[/-]|\Z)")


def web_address(text: object) -> str | None:
    """An address of the web, or None: nothing else may become a link.

    For a copy in an archive, the original's; without what is added to see who follows a link.
    """
    found = _original(text)
    if found is None or "=" not in found:
        return found
    parts = urlsplit(found)
    kept = [pair for pair in parts.query.split("&") if not _TRACKING.match(pair)]
    return urlunsplit(parts._replace(query="&".join(kept)))


def _original(text: object) -> str | None:
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


def day_in(url: str | None) -> str | None:
    """The day (YYYY-MM-DD) in the path of an address."""
    match = _DAY.search(urlsplit(url).path) if url else None
    return stated_day("-".join(match.group("y", "m", "d"))) if match else None


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
