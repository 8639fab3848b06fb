"""Addresses that lead to cited words on the page of their original, where browsers know how: text fragments.

See the URL Fragment Text Directives of the W3C's WICG. A browser that knows them scrolls to the words and marks them;
any other opens the page.
"""

from __future__ import annotations

import re

_WHOLE = 90
"""Words up to this length are looked for as they are; of longer ones the first and the last few."""

_FEW = 5
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~")
# Marks at either end may look otherwise on the page (quotation marks above all), so they are not asked for.
_MARKS = re.compile(r"^[^\w$€£]+|[^\w%]+$")


def with_fragment(url: str, words: str) -> str:
    """``url`` with a fragment that leads to ``words``; ``url`` alone where there is no word in them."""
    lines = [line for line in (_MARKS.sub("", line) for line in words.splitlines()) if line]
    if not lines:
        return url
    first, last = lines[0].split(), lines[-1].split()
    if len(lines) == 1 and len(lines[0]) <= _WHOLE:
        asked = _escaped(" ".join(first))
    elif len(lines) == 1 and len(first) < 2 * _FEW:
        # Few long words: no part of the beginning may be the end too.
        asked = f"{_escaped(' '.join(first[:1]))},{_escaped(' '.join(first[1:]))}" if len(first) > 1 else ""
    else:
        asked = f"{_escaped(' '.join(first[:_FEW]))},{_escaped(' '.join(last[-_FEW:]))}"
    if not asked:
        return url
    return f"{url}{'' if '#' in url else '#'}:~:text={asked}"


def _escaped(words: str) -> str:
    """``words`` as one part of the fragment: hyphen, comma and ampersand mean something there, so they are escaped."""
    return "".join(chr(byte) if chr(byte) in _PLAIN else f"%{byte:02X}" for byte in words.encode("utf-8", "replace"))
