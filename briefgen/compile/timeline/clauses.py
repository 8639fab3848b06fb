"""Cuts sentences into clauses, each with a verb of its own, so that a date can be bound to what it dates.

Without a parser: a clause may begin after a stop within the sentence, at a word that opens one ("after", "which",
"that"), and it stands alone only where it and what is left both have a verb. Nothing is cut within quotation marks.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

import msgspec

from briefgen.compile.predicates import Predicates, predicates
from briefgen.lexicon import load_lexicon

# Letters with stops ("U.S."), words with their apostrophes and hyphens, numbers, and single marks.
_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,8}|[^\W_]+(?:[’'.,-][^\W_]+)*|[“”\"()\[\];:,—–…]|--|-(?=\s)")
# What runs on longer than this without a full stop is no sentence; the cost of a clause must not grow with it.
LONGEST_SENTENCE = 3000

_STOPS = frozenset(";:—–()[]…") | {"--", "-"}
_QUOTES = {"“": 1, "”": -1}


class SmallWords(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The lexicon of small words."""

    openers: frozenset[str]
    prepositions: frozenset[str]
    follow_a_verb: frozenset[str]
    common: frozenset[str]


class _SmallWordsFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    openers: frozenset[str]
    prepositions: frozenset[str]
    follow_a_verb: frozenset[str]
    common: tuple[tuple[str, ...], ...]


@functools.cache
def small_words() -> SmallWords:
    """The words that say how clauses hang together, and those that say nothing of what a clause is about."""
    file = load_lexicon("clause_words", _SmallWordsFile)
    return SmallWords(
        openers=file.openers,
        prepositions=file.prepositions,
        follow_a_verb=file.follow_a_verb,
        common=frozenset(word for row in file.common for word in row),
    )


class Word(msgspec.Struct, frozen=True):
    """A word or a mark of a sentence; offsets into the body. ``quoted`` tells whether it stands in quotation marks."""

    start: int
    end: int
    text: str
    quoted: bool

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


class Clause(msgspec.Struct, frozen=True):
    """A part of a sentence with a verb of its own: its words, and the offsets it runs from and to."""

    start: int
    end: int
    words: tuple[Word, ...]


def words_of(body: str, start: int, end: int) -> tuple[Word, ...]:
    """The words and marks of ``body[start:end]``, in order."""
    found = []
    depth = 0
    for m in _TOKEN.finditer(body, start, min(end, start + LONGEST_SENTENCE)):
        text = m.group()
        if text == '"':
            depth = 0 if depth else 1
        elif text in _QUOTES:
            depth = max(0, depth + _QUOTES[text])
        found.append(Word(m.start(), m.end(), text, depth > 0))
    return tuple(found)


def clauses(body: str, start: int, end: int, dates: Sequence[tuple[int, int]] = ()) -> tuple[Clause, ...]:
    """The clauses of the sentence ``body[start:end]``; ``dates`` are the offsets of its date mentions, never cut."""
    words = words_of(body, start, end)
    known = predicates()
    pieces: list[list[Word]] = [[]]
    for n, word in enumerate(words):
        inside = any(a < word.start < b for a, b in dates)
        if pieces[-1] and not inside and _opens(words, n, known, dates, pieces[-1][0].start):
            pieces.append([])
        pieces[-1].append(word)
    return tuple(_clause(p) for p in _with_verbs(pieces, known))


def _opens(words: tuple[Word, ...], n: int, known: Predicates, dates: Sequence[tuple[int, int]], begun: int) -> bool:
    """Whether a clause may begin at the n-th word, where the last one began at offset ``begun``."""
    word = words[n]
    before = words[n - 1]
    if word.quoted or before.quoted:
        return False
    if before.text in _STOPS:
        return True
    lower = word.lower
    if lower in small_words().openers:
        return not (lower == "since" and any(a <= w.start < b for w in words[n + 1 : n + 2] for a, b in dates))
    if lower == "that":
        return known.is_saying(before.text) or before.lower not in {
            "of",
            "in",
            "at",
            "on",
            "by",
            "with",
            "for",
            "since",
        }
    if before.text == ",":
        return True
    return lower == "and" and _joins_dated_verbs(words, n, known, dates, begun)


def _joins_dated_verbs(
    words: tuple[Word, ...], n: int, known: Predicates, dates: Sequence[tuple[int, int]], begun: int
) -> bool:
    """Whether an "and" joins two verbs that each have a date: "took office in May and resigned on June 3"."""
    at = words[n].start
    if not any(begun <= a < at for a, _ in dates) or not any(a > at for a, _ in dates) or n + 2 >= len(words):
        return False
    first, second = words[n + 1], words[n + 2]
    if any(a <= first.start < b for a, b in dates):
        return True
    return known.is_past(first.text) and (
        second.lower in small_words().follow_a_verb or any(a == second.start for a, _ in dates)
    )


def _with_verbs(pieces: list[list[Word]], known: Predicates) -> Iterator[list[Word]]:
    """Joins pieces until each has a verb: an opening phrase with what follows, any other with what stands before."""
    kept: list[list[Word]] = []
    opening: list[Word] = []
    for piece in pieces:
        if has_verb(piece, known) and not (not kept and _is_opening_phrase(opening + piece, known)):
            kept.append(opening + piece)
            opening = []
        elif kept and not opening and not _leads_on(piece):
            kept[-1] = kept[-1] + piece
        else:
            opening = opening + piece
    if opening:
        if kept:
            kept[-1] = kept[-1] + opening
        else:
            kept.append(opening)
    yield from kept


def _is_opening_phrase(piece: list[Word], known: Predicates) -> bool:
    """Whether a piece begins with a preposition and has only participles: "In a letter, published in May,"."""
    if piece[0].lower not in small_words().prepositions:
        return False
    verbs = [n for n, w in enumerate(piece) if not w.quoted and known.is_finite(w.text)]
    return all(n > 0 and known.is_past(piece[n].text) and piece[n - 1].text == "," for n in verbs)


def _leads_on(piece: list[Word]) -> bool:
    """Whether a piece without a verb opens what follows it: "and in May, ..."."""
    return piece[0].lower in {"and", "but", "then"} and piece[-1].text == ","


def has_verb(words: Sequence[Word], known: Predicates) -> bool:
    """Whether some word outside quotation marks is probably a verb; inside them, where all stands there."""
    plain = [w for w in words if not w.quoted] or words
    return any(known.is_finite(w.text) or w.lower in {"will", "would"} for w in plain)


def _clause(words: list[Word]) -> Clause:
    """The clause of these words, without the marks at its ends."""
    first, last = 0, len(words)
    while first < last - 1 and words[first].text in (_STOPS | {",", ")", "]"}) - {"(", "["}:
        first += 1
    while last - 1 > first and words[last - 1].text in (_STOPS | {","}) - {")", "]"}:
        last -= 1
    kept = words[first:last]
    return Clause(kept[0].start, kept[-1].end, tuple(kept))
