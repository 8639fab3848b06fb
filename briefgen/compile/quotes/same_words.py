"""Whether two quotations are the same words, cut to different length or changed a little on the way."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from briefgen.compile.house_style import plain_spelling
from briefgen.compile.unions import Unions

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "’'‘`´\u200b\u200c\u200d\ufeff")
_SHINGLE = 3  # words; longer quotations that share no run of this length are not compared
# Words that a quotation must have to be looked for within another: where both have one speaker, where the speaker of
# one is not known, where they are given to different speakers.
ONE_SPEAKER, UNKNOWN_SPEAKER, TWO_SPEAKERS = 2, 3, 8
# What is shorter may stand in quotations that are otherwise unlike, and tells of none that it is part of the other.
_TELLING = TWO_SPEAKERS
_LIKENESS = 86.0  # of 100: a changed word in a short sentence, two in a long one
_PART_LIKENESS = _LIKENESS + 4  # of one within the other
_LONGEST_COMPARED = 3000  # characters; beyond, only equal and contained words count


def folded(text: str) -> Words:
    """The words of ``text`` in plain spelling, without quotation marks, punctuation and ellipses."""
    plain = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES)
    return tuple(map(plain_spelling, _WORD.findall(plain)))


def _same_words(one: Words, other: Words, least: int, shared: int) -> bool:
    """Whether two folded quotations are one: equal, one within the other, or alike but for a word.

    The shorter must have ``least`` words; to be alike but for a word, some more. ``shared`` are the runs that stand in
    both: what is cut from the other, and a little changed, has at least a quarter of its own from it.
    """
    short, long = sorted((one, other), key=lambda words: (len(words), words))
    if len(short) < min(least, UNKNOWN_SPEAKER):
        return False
    if short == long:
        return True
    if len(short) < least:
        return False
    a, b = " ".join(short), " ".join(long)
    if f" {a} " in f" {b} ":
        return True
    if len(short) < max(least, UNKNOWN_SPEAKER) + 1 or len(b) > _LONGEST_COMPARED:
        return False
    if fuzz.ratio(a, b, score_cutoff=_LIKENESS) >= _LIKENESS:
        return True
    if len(short) < max(least, UNKNOWN_SPEAKER) + 3 or 4 * shared < len(short) - _SHINGLE + 1:
        return False
    return fuzz.partial_ratio(a, b, score_cutoff=_PART_LIKENESS) >= _PART_LIKENESS


class _Size(NamedTuple):
    """Of a folded quotation how many words, how many letters and spaces, and how many runs it has."""

    words: int
    letters: int
    runs: int


def _may_be_one(one: _Size, other: _Size, shared: int) -> bool:
    """Whether `_same_words` may hold of two quotations with so many runs in both; of most that share one it may not.

    All runs of what stands within the other are in both; what is alike as a whole is about as long.
    """
    enough = min(one.runs, other.runs, (min(one.words, other.words) - _SHINGLE + 4) // 4)
    alike = 200 * min(one.letters, other.letters) >= _LIKENESS * (one.letters + other.letters)
    return alike or shared >= enough


def _least(one: str | None, other: str | None) -> int:
    if one is None or other is None:
        return UNKNOWN_SPEAKER
    return ONE_SPEAKER if one == other else TWO_SPEAKERS


def _runs(words: Words, size: int) -> Iterator[Words]:
    return (words[i : i + size] for i in range(len(words) - size + 1))


def _is_scrap(words: Words, whole: Words) -> bool:
    """Whether ``words`` are few and stand in ``whole`` among others."""
    return len(words) < min(_TELLING, len(whole)) and f" {' '.join(words)} " in f" {' '.join(whole)} "


def groups(quotations: Sequence[Words], speakers: Sequence[str | None]) -> list[list[int]]:
    """The quotations that are one, as lists of their indices, each in order, by their first.

    A scrap of a few words goes with the quotation that it is cut from; with none where it may be cut from several.
    """
    unions = Unions(len(quotations))
    scraps: dict[int, list[int]] = defaultdict(list)

    short = {words for words in quotations if len(words) < _SHINGLE}
    # No quotation looks for runs of other lengths.
    sizes = sorted({_SHINGLE, *(len(words) for words in short)})
    by_run: dict[Words, list[int]] = {}
    sizes_of: dict[int, _Size] = {}
    first: dict[tuple[Words, str | None], int] = {}
    for i, words in enumerate(quotations):
        # What one speaker says in the same words is one, and like all that the first of them is like.
        at = first.setdefault((words, speakers[i]), i) if len(words) >= max(_SHINGLE, UNKNOWN_SPEAKER) else i
        if at != i:
            unions.unite(i, at)
            continue
        # A quotation of two words has no longer run: it looks for itself among the pairs of all others.
        every = {run for size in sizes if size >= min(2, len(words)) for run in _runs(words, size)}
        runs = {run for run in every if len(run) == _SHINGLE or run in short}
        near = Counter(itertools.chain.from_iterable([by_run.get(run, ()) for run in runs]))
        own = sizes_of[i] = _Size(len(words), len(" ".join(words)), len(runs))
        for j, shared in sorted(near.items()):
            # Asked first, since most that share a run are one already.
            if unions.first(i) == unions.first(j) or not _may_be_one(own, sizes_of[j], shared):
                continue
            if _same_words(words, quotations[j], _least(speakers[i], speakers[j]), shared):
                if _is_scrap(words, quotations[j]):
                    scraps[i].append(j)
                elif _is_scrap(quotations[j], words):
                    scraps[j].append(i)
                else:
                    unions.unite(i, j)
        for run in runs:
            by_run.setdefault(run, []).append(i)
    cut_from: dict[int, set[int]] = defaultdict(set)
    for scrap, wholes in scraps.items():
        cut_from[unions.first(scrap)].update(wholes)
    # The longest first, so that what a scrap is cut from has its place.
    for scrap in sorted(cut_from, key=lambda n: (-len(quotations[n]), quotations[n], n)):
        found = {unions.first(whole) for whole in cut_from[scrap]} - {unions.first(scrap)}
        if len(found) == 1:
            unions.unite(scrap, found.pop())
    return unions.sets()
