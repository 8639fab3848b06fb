"""Verbs of saying, and where what is said begins behind them, in lower case."""

from __future__ import annotations

import re

SAID = (
    r"(?:said|says|insist(?:s|ed)?|maintain(?:s|ed)?|stress(?:es|ed)|stated|told|claim(?:s|ed)?|added|tweeted|wrote"
    r"|promis(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)?|assur(?:es|ed))"
)
_THAT = re.compile(
    rf"\b{SAID}\b(?: \w+)?(?: that)?|\bsaying(?: that)?\b|\bcalled\b"
    r"|(?<![“\"‘'])(?<!^)\bthat\b(?![’'])"
)


def said_from(text: str, end: int) -> int:
    """Where what is told up to ``end`` begins: behind the verb of saying, or the sentence's start."""
    said = [m.end() for m in _THAT.finditer(text, 0, end)]
    start = said[-1] if said else 0
    return text.rfind(" ", 0, start) + 1 if text[start : start + 1] in {"'", "’"} else start
