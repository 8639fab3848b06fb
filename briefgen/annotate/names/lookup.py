"""Matches of the lexicons' entries at a word of the text."""

from __future__ import annotations

from briefgen.annotate.names.known import Entry, Known
from briefgen.annotate.names.words import Words


def entry_at(words: Words, k: int, known: Known) -> tuple[Entry, int] | None:
    """The longest entry that begins at word ``k``, and the word after it."""
    low, size = words.low, len(words.low)
    for entry in known.entries.get(low[k], ()):
        stop = k + len(entry.words)
        if (
            stop <= size
            and low[stop - 1] == entry.last
            and _fits(words, k, entry.words)
            and _is_short_for_it(words, k, stop, entry)
        ):
            return entry, stop
    return None


def _is_short_for_it(words: Words, k: int, stop: int, entry: Entry) -> bool:
    """Whether words that the lexicon has as an abbreviation with a stop, or with a possessive, are so here.

    "Macon, Ga.", "the Ga. senator"; "La Serena" is not in Louisiana, no "Mass" in Massachusetts, and who "was ill" is
    not in Illinois.
    """
    if entry.name.endswith(("'s", "’s")) and not words.possessive[stop - 1]:
        return False  # "McDonald's" is no McDonald
    if not entry.name.endswith(".") or entry.words[-1].endswith(".") or entry.sort != "place":
        return True
    if not words.after(stop - 1).startswith("."):
        return False
    if k and words.cap[k - 1] and words.gap(k).strip() in (",", "("):
        return True
    return stop < len(words) and words.sentence[stop] == words.sentence[k] and not words.cap[stop]


def _fits(words: Words, k: int, entry: tuple[str, ...]) -> bool:
    """Whether the words of ``entry`` stand from word ``k`` on, with their capitals and possessives."""
    last = k + len(entry) - 1
    for at, wanted in enumerate(entry, k):
        if at < last:
            if wanted.endswith("'s") != words.possessive[at]:
                return False
            wanted = wanted.removesuffix("'s")
        have = words.key[at]
        # "WASHINGTON" in a dateline is Washington, but "US" is not "us".
        if have != wanted and not (len(have) > 3 and have.isupper() and have == wanted.upper()):
            return False
        if words.masked[at] or (at > k and not words.joined[at] and words.gap(at) != "-"):
            return False
    return True


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
