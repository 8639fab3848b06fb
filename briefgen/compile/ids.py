"""Ids that stay when sources come and go: made of the content of the earliest evidence, never of counters."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from briefgen.model import Evidence

_LONGEST_SLUG = 48
_WORD = re.compile(r"[a-z0-9]+")


def slug(text: str) -> str:
    """``text`` as lower-case ASCII words joined by hyphens, cut at a word near 48 characters; "x" where none is."""
    plain = text[:400]
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    out = ""
    for found in _WORD.finditer(plain.lower().replace("'", "")):
        word = found.group()
        if out and len(out) + 1 + len(word) > _LONGEST_SLUG:
            break
        out = f"{out}-{word}" if out else word[:_LONGEST_SLUG]
    return out or "x"


def evidence_id(prefix: str, evidence: Evidence) -> str:
    """The id that one piece of evidence gives an entry: of its source, its place and its words."""
    digest = hashlib.sha256(f"{evidence.source}\0{evidence.start}\0{evidence.text}".encode("utf-8", "surrogatepass"))
    return f"{prefix}-{slug(evidence.text)}-{digest.hexdigest()[:8]}"


def entry_ids(prefix: str, evidence: Iterable[Evidence]) -> tuple[str, tuple[str, ...]]:
    """The id of an entry, from its first piece of evidence, and the ids that its other evidence would give it.

    Evidence comes in order of arrival, so the first is the earliest; the others are kept as anchors, so that a link
    made when the entry was known from another source (or was two entries) still lands on it.
    """
    ids = list(dict.fromkeys(evidence_id(prefix, e) for e in evidence))
    return ids[0], tuple(ids[1:])
