"""Whether the words around a date tell of the past or of what is to come.

No parse: the nearest verb of the date's own clause decides, first to its left, then to its right, then the clauses
further left. What stands right in front ("until", "since", "ahead of") comes before any verb.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from briefgen.annotate.dates.tokens import Token, Tokens
from briefgen.lexicon import load_lexicon
from briefgen.model import SentenceSpan

# How many tokens are looked at on either side: bounds the cost where a sentence has no end.
_REACH = 40
_PERFECT = frozenset({"had", "hadn", "was", "were", "did"})


class _TenseWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file dates_tense.yaml."""

    modal: frozenset[str]
    ahead: frozenset[str]
    dated: frozenset[str]
    planning: frozenset[str]
    leads_ahead: frozenset[str]
    leads_behind: frozenset[str]
    leads_ahead_phrases: tuple[str, ...]
    present: frozenset[str]
    past: frozenset[str]
    boundary: frozenset[str]


@functools.cache
def _words() -> _TenseWords:
    return load_lexicon("dates_tense", _TenseWords)


def direction(tokens: Tokens, first: int, last: int, sentences: Sequence[SentenceSpan], starts: Sequence[int]) -> int:
    """-1 (past), 0 (the words don't tell) or 1 (to come) for the mention of the tokens from ``first`` to ``last``.

    ``starts`` are the offsets at which ``sentences`` begin.
    """
    words = _words()
    items = tokens.items
    at = bisect_right(starts, items[first].start) - 1
    begin = max(tokens.at(sentences[at].start) if at >= 0 else 0, first - _REACH)
    end = min(tokens.at(sentences[at].end) if at >= 0 else len(items), last + _REACH)
    led = _led(items[begin:first], items[last:end], words)
    if led:
        return led
    if last < len(items) and "POSSESSIVE" in items[last].readings:
        return -1
    left = list(range(first - 1, begin - 1, -1))
    clause = next((n for n, i in enumerate(left) if items[i].lower in words.boundary), len(left))
    right = list(range(last, end))
    right_clause = next((n for n, i in enumerate(right) if items[i].lower in words.boundary), len(right))
    for indices in (left[:clause], right[:right_clause], left[clause:], right[right_clause:]):
        found = _first_verb(items, indices, begin, first, words)
        if found:
            return found
    return 0


def _led(before: Sequence[Token], behind: Sequence[Token], words: _TenseWords) -> int:
    """What the words right in front of the date say."""
    lowers = [t.lower for t in before[-4:]]
    while lowers and lowers[-1] in ("on", "the", "at", "in", "this", "about", "around"):
        lowers.pop()
    if not lowers:
        return 0
    text = " ".join(lowers)
    if any(text.endswith(phrase) for phrase in words.leads_ahead_phrases):
        return 1
    if lowers[-1] in words.leads_behind:
        return -1
    if lowers[-1] in words.leads_ahead:
        # "until Thursday, they had not": what went on until then is over.
        return -1 if any(t.lower in _PERFECT for t in (*before[-12:], *behind[:6])) else 1
    return 0


def _first_verb(items: Sequence[Token], indices: Iterable[int], begin: int, first: int, words: _TenseWords) -> int:
    """The direction of the first token of ``indices`` that has one; the date's own first token is ``first``."""
    for i in indices:
        if items[i].small or i == begin:
            found = _direction_of(items, i, begin, first, words)
            if found:
                return found
    return 0


def _direction_of(items: Sequence[Token], at: int, begin: int, first: int, words: _TenseWords) -> int:
    lower = items[at].lower
    before = [t.lower for t in items[max(begin, at - 3) : at]]
    if lower in words.modal:
        return -1 if any(t.lower == "have" for t in items[at + 1 : at + 3]) else 1
    following = items[at + 1].lower if at + 1 < len(items) else ""
    ahead = lower in words.planning or (lower in words.ahead and following == "to")
    if lower in words.dated:
        ahead = ahead or following == "for" or (lower != "set" and 0 < first - at <= 3)
    if ahead:
        return -1 if "had" in before else 1
    if lower in words.past or (lower.endswith("ed") and len(lower) > 4):
        # "to be published", "would be paid": a participle says nothing of its own.
        return 1 if "be" in before else -1
    return 1 if lower in words.present else 0
