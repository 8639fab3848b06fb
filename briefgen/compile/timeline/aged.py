"""Whose age a clause begins with: of "Ana Ruiz, 53, who left on Monday" the part about Monday opens with the 53."""

from __future__ import annotations

import re

_AGE = re.compile(r"\d{1,3},? ")
_NAMED = re.compile(r"(?:[A-Z][\w’'.-]{0,20} ){0,3}[A-Z][\w’'-]{0,20}, $")
_LOOKED_BEFORE = 90


def start_of_aged(body: str, start: int) -> int:
    """Where the name begins whose bearer's age stands at offset ``start``; ``start`` itself where none does."""
    if not _AGE.match(body, start):
        return start
    named = _NAMED.search(body, max(0, start - _LOOKED_BEFORE), start)
    return named.start() if named else start
