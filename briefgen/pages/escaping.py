"""The one place where text of sources becomes text of a page.

Articles, file names and corrections are untrusted: whatever stands in them must come out as the same characters on
the page, whichever of Markdown's extensions a site has switched on, in running text, headings, attributes, front
matter and inside raw HTML alike. So nothing is left to single rules ("a line that begins with a number ..."): every
character that any of these could take for markup goes out as a numeric character reference, which Markdown passes on
as it stands and the browser turns back into the character.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from markupsafe import Markup

# Bare: letters, the comma, a digit unless a letter follows it ("1st" would become an ordinal with <sup>), a space
# between two other characters, and everything behind ASCII but a blank at an end, the C1 controls and line separators,
# which Python's and Markdown's ideas of a line disagree on.
_TO_REFERENCE = re.compile(r"[^A-Za-z0-9, \u00a1-\u2027\u202a-\U0010ffff\u00a0]|[0-9](?=[A-Za-z])|^\s|\s$|(?<= ) ")
# No character reference can name these: NUL, the C1 controls (which HTML reads as Windows-1252), lone surrogates, and
# what is no character (which YAML refuses).
_UNSPEAKABLE = re.compile(r"[\x00\x80-\x9f\ud800-\udfff\ufffe\uffff]")
# Controls are shown by their pictures (U+2400...), as they have no other look; tab and line ends are kept.
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
_WEB = re.compile(r"(https?)://([^\s/?#@\[\]\\]+(?::\d+)?(?:[/?#].*)?)", re.IGNORECASE)
_IN_ADDRESS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%/:?#[]@!$&'()*+,;=-._~")
_ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,99}")
_STEM = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}")


def as_it_is(html: str) -> Markup:
    """``html`` that was escaped, or that we wrote, as `Markup`: as its class would, in a fraction of the time."""
    return str.__new__(Markup, html)


# The same words stand in several places of a page, and on several pages.
@lru_cache(maxsize=1 << 16)
def text(value: str) -> Markup:
    """``value`` written so that it shows as itself wherever a page may have text or a quoted attribute value.

    Characters that no page can hold come out as U+FFFD, control characters as their pictures.
    """
    value = _UNSPEAKABLE.sub("\ufffd", value)
    value = _CONTROL.sub(_picture, value)
    return Markup(_TO_REFERENCE.sub(_reference, value))  # noqa: S704 (this is what makes it safe)


def href(url: str) -> Markup | None:
    """The value of a link to ``url`` outside the site; None where it is not plain http or https with a host."""
    match = _WEB.fullmatch(url.strip())
    if match is None:
        return None
    rest = "".join(c if c in _IN_ADDRESS else _percent(c) for c in match[2])
    return text(f"{match[1].lower()}://{rest}")


@lru_cache(maxsize=1 << 15)
def anchor(identifier: str) -> str:
    """``identifier`` as the id of an element: itself where it is a plain one, else a hash of it."""
    return identifier if _ANCHOR.fullmatch(identifier) else f"x-{_digest(identifier)}"


def stem(identifier: str, taken: set[str]) -> str:
    """A file name without its ending for ``identifier``, unlike all in ``taken`` whatever the case; adds it there.

    An identifier that serves as a file name on every system stays as it is.
    """
    plain = _STEM.fullmatch(identifier) is not None and identifier.lower() not in ("index", "readme")
    name = identifier if plain else f"{'-'.join(re.findall('[A-Za-z0-9]+', identifier))[:40]}-{_digest(identifier)}"
    name = name.lstrip("-")
    if name.casefold() in taken:
        name = f"{name}-{_digest(identifier)}"
    taken.add(name.casefold())
    return name


def _digest(value: str) -> str:
    return hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _percent(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match.group())};"


def _picture(match: re.Match[str]) -> str:
    code = ord(match.group())
    return "\u2421" if code == 0x7F else chr(0x2400 + code)
