"""Matches of the lexicons' entries at a word of the text."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.annotate.names.known import Entry, Known
from briefgen.annotate.names.words import Words


def entry_at(words: Words, k: int, known: Known) -> tuple[Entry, int] | None:
    """The longest entry that begins at word ``k``, and the word after it."""
    candidates = known.entries.get(words.low[k])
    if not candidates:
        return None
    for entry in candidates:
        stop = k + len(entry.words)
        if stop <= len(words) and all(_fits(words, k + n, n, entry.words) for n in range(len(entry.words))):
            return entry, stop
    return None


def _fits(words: Words, k: int, n: int, entry: tuple[str, ...]) -> bool:
    wanted = entry[n]
    if (n and not words.joined[k] and words.gap(k) != "-") or words.masked[k]:
        return False
    have = words.key[k]
    if n < len(entry) - 1:
        if wanted.endswith("'s") != words.possessive[k]:
            return False
        wanted = wanted.removesuffix("'s")
    if have == wanted:
        return True
    # "WASHINGTON" in a dateline is Washington, but "US" is not "us".
    return len(have) > 3 and have.isupper() and have == wanted.upper()


def phrase_at(words: Words, k: int, phrases: dict[str, tuple[tuple[str, ...], ...]]) -> int | None:
    """The word after the longest of ``phrases`` that begins at word ``k``, whatever its case; None where none does."""
    for phrase in phrases.get(words.low[k], ()):
        stop = k + len(phrase)
        if stop > len(words):
            continue
        if all(
            words.low[k + n] + ("'s" if words.possessive[k + n] and n < len(phrase) - 1 else "") == word
            and (n == 0 or words.joined[k + n])
            for n, word in enumerate(phrase)
        ):
            return stop
    return None


def any_of(words: Sequence[str], group: frozenset[str]) -> bool:
    """Whether any of ``words`` is in ``group``."""
    return any(word in group for word in words)
