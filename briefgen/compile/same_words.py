"""Whether two quotations are the same words, cut to different length or changed a little on the way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "’'‘`´\u200b\u200c\u200d\ufeff")
_SHINGLE = 3  # words; quotations that share no run of this length are not compared
_CONTAINED_AT_LEAST = 3  # words that one quotation must have to be found in another of the same speaker
_CONTAINED_BETWEEN_SPEAKERS = 6  # the same, where the two are given to different speakers
_LIKENESS = 86.0  # of 100: a changed word in a short sentence, two in a long one
_LONGEST_COMPARED = 3000  # characters; beyond, only equal and contained words count


def folded(text: str) -> Words:
    """The words of ``text`` without case, accents of typing, quotation marks, punctuation and ellipses."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_APOSTROPHES)
    return tuple(_WORD.findall(plain))


def shingles(words: Words) -> Iterator[Words]:
    """The runs of three words by which alike quotations find each other; shorter ones are a run of their own."""
    if len(words) < _SHINGLE:
        yield words
    for i in range(len(words) - _SHINGLE + 1):
        yield words[i : i + _SHINGLE]


def same_words(one: Words, other: Words, *, one_speaker: bool) -> bool:
    """Whether two folded quotations are one: equal, one within the other, or alike but for a word.

    ``one_speaker`` tells that nothing speaks against their having the same speaker; else more words are asked for.
    """
    if one == other:
        return one_speaker or len(one) >= _CONTAINED_AT_LEAST
    short, long = sorted((one, other), key=lambda words: (len(words), words))
    least = _CONTAINED_AT_LEAST if one_speaker else _CONTAINED_BETWEEN_SPEAKERS
    if len(short) < least:
        return False
    a, b = " ".join(short), " ".join(long)
    if f" {a} " in f" {b} ":
        return True
    if len(short) < least + 1 or len(b) > _LONGEST_COMPARED:
        return False
    if fuzz.ratio(a, b) >= _LIKENESS:
        return True
    return len(short) >= least + 3 and fuzz.partial_ratio(a, b) >= _LIKENESS + 4


def groups(quotations: Sequence[Words], speakers: Sequence[str | None]) -> list[list[int]]:
    """The quotations that are one, as lists of their indices, each in order, by their first."""
    parent = list(range(len(quotations)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    seen: dict[Words, list[int]] = {}
    for i, words in enumerate(quotations):
        near = {j for shingle in shingles(words) for j in seen.get(shingle, ())}
        for j in sorted(near):
            if root(i) == root(j):
                continue
            one_speaker = speakers[i] is None or speakers[j] is None or speakers[i] == speakers[j]
            if same_words(words, quotations[j], one_speaker=one_speaker):
                parent[max(root(i), root(j))] = min(root(i), root(j))
        for shingle in dict.fromkeys(shingles(words)):
            seen.setdefault(shingle, []).append(i)
    out: dict[int, list[int]] = {}
    for i in range(len(quotations)):
        out.setdefault(root(i), []).append(i)
    return list(out.values())
