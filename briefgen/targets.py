"""Finding what an editor means: by id, by name or title, or by words of its evidence; else what is nearest.

Ids change when rules do, and words stay: what names words and their source is found again whatever the
rules make of the sentence around them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Generic, TypeVar

import msgspec
from rapidfuzz import fuzz, process, utils

from briefgen.corrections import Target, Targets, Words
from briefgen.model import Actor, Discrepancy, Equipment, Evidence, Happening, Quotation

T = TypeVar("T")

_SPACE = re.compile(r"\s+")
_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "\u00a0": " "})
_MOST_LISTED = 8
_NEAREST = 3
_LIKE_ENOUGH = 45
# How much it counts to be like a part of a text, beside being like all of it.
_PART = 0.8
_SHOWN = 70
# Words that stand in an article oftener than this say nothing of where.
_MOST_PLACES = 100


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as a target can name it: its ids (its own first), its title and other names, its evidence."""

    ids: tuple[str, ...]
    title: str
    names: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def candidate(entry: Happening | Actor | Quotation | Discrepancy | Equipment) -> Candidate:
    """How an entry of the brief can be named."""
    names: tuple[str, ...] = ()
    if isinstance(entry, Happening):
        title = entry.headline
    elif isinstance(entry, Actor):
        title, names = entry.name, tuple(alias.name for alias in entry.aliases)
    elif isinstance(entry, Quotation):
        title, names = entry.text, tuple(variant.text for variant in entry.variants)
    elif isinstance(entry, Equipment):
        title = entry.designation
    else:
        title, names = entry.question, tuple(position.value for position in entry.positions)
        evidence = tuple(e for position in entry.positions for e in position.evidence)
        return Candidate(ids=(entry.id, *entry.anchors), title=title, names=names, evidence=evidence)
    return Candidate(ids=(entry.id, *entry.anchors), title=title, names=names, evidence=entry.evidence)


class Missed(Exception):  # noqa: N818 (it is told as a warning, and costs nothing else)
    """A target that is not found, or that several entries fit. Its text is what the editor is told."""


class Gone(Missed):
    """A target whose words stand where they should, and no entry is made of them."""


class Fulfilled(Missed):
    """What a correction asks for holds without it."""


def fold(text: str) -> str:
    """``text`` as targets compare it: spaces, quotation marks, dashes and capitals do not matter."""
    return _SPACE.sub(" ", text.translate(_MARKS)).strip().casefold()


class Finder(Generic[T]):
    """Finds entries of one sort. ``bodies`` are the texts of all sources by id."""

    def __init__(self, noun: str, entries: Iterable[tuple[T, Candidate]], bodies: Mapping[str, str]) -> None:
        self._noun = noun
        self._entries = list(entries)
        self._bodies = bodies

    def find_to_hide(self, target: Targets) -> T:
        """The entry that ``target`` means. Raises `Fulfilled` where its words stand there, and no entry has them."""
        try:
            return self.find(target)
        except Gone:
            raise Fulfilled(f"the rules make no such {self._noun} any more.") from None

    def find(self, target: Targets) -> T:
        """The entry that ``target`` means. Raises `Missed` with the nearest candidates."""
        if isinstance(target, tuple):
            return self._with_all(target)
        words = target.words if isinstance(target, Words) else target
        source = self._source(target.source) if isinstance(target, Words) and target.source else None
        found = self._within(words, source) if source else self._anywhere(words, whole=isinstance(target, Words))
        if len(found) == 1:
            return self._entries[found[0]][0]
        where = f" in {source}" if source else ""
        if found:
            fit = "; ".join(self._shown(n) for n in found[:_NEAREST])
            more = f" and {len(found) - _NEAREST} more" if len(found) > _NEAREST else ""
            raise Missed(f"“{_cut(words)}”{where} fits {len(found)} {self._noun}s: {fit}{more}.")
        nearest = "; ".join(self._shown(n) for n in self._nearest(words))
        if not nearest and self._noun == "source":
            raise no_source(words, self._bodies)
        told = f"no {self._noun} is “{_cut(words)}”{where}" + (f"; nearest: {nearest}." if nearest else ".")
        raise Gone(told) if source and any(True for _ in places(words, self._bodies[source])) else Missed(told)

    def _with_all(self, targets: tuple[Target, ...]) -> T:
        """The one entry that has all these words in its evidence; of several, the one closest to them."""
        scores = {n: 0.0 for n, _ in enumerate(self._entries)}
        stand = any(isinstance(target, Words) and target.source for target in targets)
        for target in targets:
            words = target.words if isinstance(target, Words) else target
            if isinstance(target, Words) and target.source:
                source = self._source(target.source)
                fit = self._overlaps(words, source)
                stand = stand and any(True for _ in places(words, self._bodies[source]))
            else:
                fit = dict.fromkeys(self._anywhere(words, whole=isinstance(target, Words)), 1.0)
            # What is one of its answers to the letter says more than what stands in the same sentence.
            scores = {n: score + fit[n] + self._is_name(n, words) for n, score in scores.items() if n in fit}
        best = max(scores.values(), default=0.0)
        found = [n for n, score in scores.items() if score == best]
        if len(found) == 1:
            return self._entries[found[0]][0]
        shown = " and ".join(f"“{_cut(t.words if isinstance(t, Words) else t)}”" for t in targets)
        if found:
            fits = "; ".join(self._shown(n) for n in found[:_NEAREST])
            raise Missed(f"{len(found)} {self._noun}s have {shown}: {fits}.")
        raise (Gone if stand else Missed)(f"no {self._noun} has {shown}.")

    def _is_name(self, n: int, words: str) -> bool:
        return fold(words) in map(fold, self._entries[n][1].names)

    def _source(self, name: str) -> str:
        source = named_source(name, self._bodies)
        if source is None:
            raise no_source(name, self._bodies)
        return source

    def _anywhere(self, words: str, whole: bool) -> list[int]:
        """By id, else by title, else by name, else by words of evidence; ``whole`` words are no id and no name."""
        wanted = fold(words)
        entries = [entry for _, entry in self._entries]
        tests: tuple[Callable[[Candidate], bool], ...] = (
            lambda c: not whole and c.ids[0] == words,
            lambda c: not whole and words in c.ids,
            lambda c: fold(c.title) == wanted,
            lambda c: not whole and any(fold(name) == wanted for name in c.names),
            lambda c: wanted in fold(c.title) or any(wanted in fold(e.text) for e in c.evidence),
        )
        for test in tests:
            found = [n for n, candidate in enumerate(entries) if test(candidate)]
            if found:
                return found
        return []

    def _within(self, words: str, source: str) -> list[int]:
        """The entry whose evidence in ``source`` covers the most of the words and the least besides."""
        scores = self._overlaps(words, source)
        best = max(scores.values(), default=0.0)
        return [n for n, score in scores.items() if score == best]

    def _overlaps(self, words: str, source: str) -> dict[int, float]:
        """How well the evidence of entries covers the words in ``source``, above 0 to 1; of those that do."""
        standing = list(islice(places(words, self._bodies[source]), _MOST_PLACES))
        scores: dict[int, float] = {}
        for n, (_, candidate) in enumerate(self._entries):
            overlaps = [
                _overlap(e.start, e.end, start, end)
                for e in candidate.evidence
                if e.source == source
                for start, end in standing
            ]
            if (score := max(overlaps, default=0.0)) > 0:
                scores[n] = score
        return scores

    def _nearest(self, words: str) -> list[int]:
        texts: dict[tuple[int, int], str] = {}
        for n, (_, c) in enumerate(self._entries):
            for k, text in enumerate((c.ids[0], c.title, *c.names, *(e.text for e in c.evidence))):
                texts[n, k] = text[:400]
        best: dict[int, float] = {}
        for scorer, weight in ((fuzz.ratio, 1.0), (fuzz.partial_ratio, _PART)):
            found = process.extract(words[:400], texts, scorer=scorer, processor=utils.default_process, limit=20)
            for _, score, (n, _k) in found:
                best[n] = max(best.get(n, 0.0), score * weight)
        alike = [n for n, score in best.items() if score >= _LIKE_ENOUGH]
        return sorted(alike, key=lambda n: (-best[n], n))[:_NEAREST]

    def _shown(self, n: int) -> str:
        candidate = self._entries[n][1]
        return f"“{_cut(candidate.title)}” ({candidate.ids[0]})"


def named_source(name: str, sources: Iterable[str]) -> str | None:
    """The id of the source that an editor calls ``name``: its id, or its file name."""
    known = set(sources)
    return name if name in known else stem if (stem := name.rpartition("/")[2].rpartition(".")[0]) in known else None


def places(words: str, body: str) -> Iterator[tuple[int, int]]:
    """Where the words stand in a body; spaces, marks and capitals may differ."""
    parts = [re.escape(part) for part in words.translate(_MARKS).split()]
    if parts:
        # Single marks are translated one by one, so offsets stay.
        found = re.finditer(r"\s+".join(parts), body.translate(_MARKS), re.IGNORECASE)
        yield from (match.span() for match in found)


def _overlap(a: int, b: int, c: int, d: int) -> float:
    shared = min(b, d) - max(a, c)
    return shared / (max(b, d) - min(a, c)) if shared > 0 else 0.0


def _cut(text: str) -> str:
    line = _SPACE.sub(" ", text).strip()
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"


def no_source(name: str, sources: Iterable[str]) -> Missed:
    """What to raise where no source is called so: it tells all there are, or the nearest of many."""
    known = sorted(sources)
    if len(known) <= _MOST_LISTED:
        return Missed(f"there is no source “{_cut(name)}”; there are: {', '.join(known)}.")
    near = [found for found, _, _ in process.extract(name[:400], known, scorer=fuzz.WRatio, limit=_NEAREST)]
    return Missed(f"there is no source “{_cut(name)}”; nearest: {', '.join(near)}.")
