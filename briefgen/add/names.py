"""The file name of an article: its day, its outlet, its title; always the same for the same article."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from briefgen.read.reader import Article

_LONGEST_OUTLET = 24
_LONGEST_TITLE = 56
_FIRST_WORDS = 8
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
# .com, .org, .co.uk
_LONGEST_TOP_LABEL = 4
# Names that Windows keeps for devices, with any ending.
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


def file_stem(article: Article) -> str:
    """``2025-06-04-harbour-post-ferry-runs-aground``: lower case ASCII letters, digits and hyphens.

    What is not known is left out; where nothing is left, the text's own hash stands for it.
    """
    meta = article.meta
    title = _slug(meta.title or "", _LONGEST_TITLE) or _slug(
        " ".join(article.body[:400].split()[:_FIRST_WORDS]), _LONGEST_TITLE
    )
    outlet = _slug(_short_outlet(meta.outlet or ""), _LONGEST_OUTLET)
    parts = [part for part in (meta.published or "", outlet, title) if part]
    if not outlet and not title:
        parts.append(f"article-{text_key(article.body)[:8]}")
    stem = "-".join(parts)
    return f"{stem}-article" if stem in _RESERVED else stem


def _short_outlet(outlet: str) -> str:
    """``The Harbour Post`` without its article, ``www.harbourpost.co.uk`` without what every address has."""
    if not _HOST.fullmatch(outlet):
        return re.sub(r"\A(?:the|a) ", "", outlet, flags=re.IGNORECASE)
    labels = outlet.lower().removeprefix("www.").split(".")
    while len(labels) > 1 and len(labels[-1]) <= _LONGEST_TOP_LABEL and not labels[-1].isdecimal():
        labels.pop()
    return " ".join(labels)


def text_key(body: str) -> str:
    """A hash of the words of a text: the same where two differ in spaces, line ends, case or marks only."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", body).casefold())
    return hashlib.sha256(" ".join(words).encode("utf-8", "replace")).hexdigest()


def _slug(text: str, longest: int) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:longest]
        if len(longer) > longest:
            break
        slug = longer
    return slug
