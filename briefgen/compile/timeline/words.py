"""The words and marks of a sentence, and the small words that say how its clauses hang together."""

from __future__ import annotations

import functools
import re

import msgspec

from briefgen.lexicon import load_lexicon

# Letters with stops ("U.S."), words with their apostrophes and hyphens, numbers, and single marks.
_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,8}|[^\W_]+(?:[’'.,-][^\W_]+)*|[“”\"()\[\];:,—–…]|--|-(?=\s)")
# What runs on longer than this without a full stop is no sentence; the cost of a clause must not grow with it.
LONGEST_SENTENCE = 3000
ARTICLES = frozenset({"a", "an", "the"})
ASIDES = frozenset({"who", "which", "whose", "where"})
"""What clauses begin with that tell more of a noun; "that" opens others as well."""
_QUOTES = {"“": 1, "”": -1}


class ClauseWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The lists of ``clause_words.yaml``."""

    openers: frozenset[str]
    prepositions: frozenset[str]
    follow_a_verb: frozenset[str]
    measuring: frozenset[str]
    common: frozenset[str]


class _ClauseWordsFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    openers: frozenset[str]
    prepositions: frozenset[str]
    follow_a_verb: frozenset[str]
    measuring: frozenset[str]
    common: tuple[tuple[str, ...], ...]


@functools.cache
def clause_words() -> ClauseWords:
    """The words that say how clauses hang together, and those that say nothing of what a clause is about."""
    file = load_lexicon("clause_words", _ClauseWordsFile)
    return ClauseWords(
        openers=file.openers,
        prepositions=file.prepositions,
        follow_a_verb=file.follow_a_verb,
        measuring=file.measuring,
        common=frozenset(word for row in file.common for word in row),
    )


# gc=False see `briefgen.model.Span`.
class Word(msgspec.Struct, frozen=True, gc=False):
    """A word or a mark of a sentence; offsets into the body.

    ``quoted`` tells whether it stands in quotation marks, ``lower`` is the word in lower case.
    """

    start: int
    end: int
    text: str
    quoted: bool
    lower: str


# Several rules read a sentence one after another.
@functools.lru_cache(maxsize=256)
def words_of(body: str, start: int, end: int) -> tuple[Word, ...]:
    """The words and marks of ``body[start:end]``, in order."""
    end = min(end, start + LONGEST_SENTENCE)
    if not any(body.find(mark, start, end) >= 0 for mark in '"“”'):
        return tuple(
            [Word(m.start(), m.end(), (t := m[0]), False, t.lower()) for m in _TOKEN.finditer(body, start, end)]
        )
    found = []
    depth = 0
    for m in _TOKEN.finditer(body, start, end):
        text = m.group()
        if text == '"':
            depth = 0 if depth else 1
        elif text in _QUOTES:
            depth = max(0, depth + _QUOTES[text])
        found.append(Word(*m.span(), text, depth > 0, text.lower()))
    return tuple(found)
