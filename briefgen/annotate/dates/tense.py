"""Whether the words around a date tell of the past or of what is to come."""

from __future__ import annotations

from bisect import bisect_right

from briefgen.annotate.dates.tokens import Tokens
from briefgen.model import SentenceSpan

_FUTURE = frozenset({"will", "shall", "ll", "would", "expected", "scheduled", "due", "plans", "planned", "until", "by"})
_PAST = frozenset({"said", "was", "were", "had", "did", "told", "has", "have", "been"})


def direction(tokens: Tokens, first: int, last: int, sentences: tuple[SentenceSpan, ...], starts: list[int]) -> int:
    """-1, 0 or 1 for the mention of the tokens from ``first`` up to ``last``."""
    at = bisect_right(starts, tokens.items[first].start) - 1
    begin = tokens.at(sentences[at].start) if at >= 0 else 0
    end = tokens.at(sentences[at].end) if at >= 0 else len(tokens.items)
    begin, end = max(begin, first - 40), min(end, last + 40)
    for i in range(first - 1, begin - 1, -1):
        found = _tense(tokens.items[i].lower)
        if found:
            return found
    for i in range(last, end):
        found = _tense(tokens.items[i].lower)
        if found:
            return found
    return 0


def _tense(word: str) -> int:
    if word in _FUTURE:
        return 1
    if word in _PAST or (word.endswith("ed") and len(word) > 4):
        return -1
    return 0
