"""What a comparison made of some answers when the brief was compiled last, for those whose sentences are as they were.

In a large corpus most sentences are: their source is the same, its names stand for the same actors, and each term of
theirs weighs what it weighed (see `statements`). What is kept here must follow from the sentences of the answers and
those of their sources, from the weights of their own terms and from who is a person, and from nothing else: whether
other sources have a sentence like them is for no function to ask whose outcome is kept.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import Any, NamedTuple, Protocol, TypeVar

import msgspec

from briefgen.compile.discrepancies.one_source import OneSource, Sentence
from briefgen.compile.keeping import Keeper

T = TypeVar("T")

_NAME = "as before"
_KEY = 16


def read_as(type_: type[T], data: bytes) -> T:
    """Data of a type from its bytes. Raises msgspec.DecodeError."""
    of: Any = type_
    found: T = _decoder(of).decode(data)
    return found


# It takes longer to make than to read a little with it.
@functools.cache
def _decoder(type_: Any) -> Any:
    return msgspec.msgpack.Decoder(type_)


class Told(Protocol):
    """Something that a sentence tells between two offsets."""

    @property
    def sentence(self) -> Sentence:
        """The sentence."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


class Surroundings(NamedTuple):
    """What the sentences of a corpus have in common: what each term weighs, and which are of people."""

    weights: Mapping[str, float]
    people: frozenset[str]


class Pairs(msgspec.Struct, frozen=True, array_like=True):
    """Which of some things were held against each other, and which belonged together.

    ``terms`` are the most telling ones of each thing, in order, and ``places`` those of them that it was looked up by;
    two that share none were not compared. ``found`` are the pairs that belonged together, by their numbers, with how
    alike they were.
    """

    keys: tuple[bytes, ...] = ()
    terms: tuple[tuple[str, ...], ...] = ()
    places: tuple[frozenset[str], ...] = ()
    found: tuple[tuple[int, int, float], ...] = ()


class _Written(msgspec.Struct, frozen=True, array_like=True):
    """What is kept of a build: its sources by what they follow from, its surroundings, and what was made."""

    sources: dict[str, bytes] = {}
    weights: dict[str, float] = {}
    people: frozenset[str] = frozenset()
    made: dict[str, dict[bytes, bytes]] = {}
    pairs: dict[str, Pairs] = {}
    found: dict[str, bytes] = {}


class AsBefore:
    """What was made when the brief of this name was compiled last, and what is made now, for the next time.

    Of what is told by none of ``sources`` nothing is kept, nor where ``keeper`` keeps nothing; what comes out is the
    same.
    """

    def __init__(self, keeper: Keeper, sources: Mapping[str, OneSource], around: Surroundings) -> None:
        self._keeper = keeper
        self.marks = {i: mark for i, one in sources.items() if (mark := _mark(keeper, one)) is not None}
        known = (keeper.recalled(_NAME, _Written) if self.marks else None) or _Written()
        self._now = _Written(self.marks, dict(around.weights), around.people, {}, {}, {})
        self._made, self._pairs, self._found = known.made, known.pairs, known.found
        others = (around.people ^ known.people) & known.weights.keys() & around.weights.keys()
        same = [i for i, mark in self.marks.items() if known.sources.get(i) == mark]
        if others:  # somebody who is told of is a person only now, or no more
            same = [i for i in same if all(s.terms.isdisjoint(others) for s in sources[i].sentences)]
        self.same = frozenset(same)
        """The sources that are as they were."""
        self.has_lost = len(self.same) < len(known.sources)
        """Whether a source is gone that was there, or tells something else."""
        self.keeps_all = bool(self.marks) and len(self.marks) == len(sources)
        """Whether what is told by any source is kept."""
        self._sources = sources
        weights = around.weights
        changed = frozenset(t for t, w in known.weights.items() if weights.get(t) != w)
        self.weighed: Mapping[str, float] = known.weights
        """What each term weighed."""
        self.changed = changed | (weights.keys() - known.weights.keys())
        """The terms that weigh something else than they did."""
        # By their ids, since it is asked so often: the sources hold them.
        as_before = (s for i in self.same for s in sources[i].sentences if s.terms.isdisjoint(self.changed))
        self._sentences = frozenset(map(id, as_before))
        self._unsettled: dict[int, dict[str, set[int]]] = {}

    def made(self, kind: str, type_: type[T], told: Sequence[Told], make: Callable[[], T], also: object = None) -> T:
        """What ``make`` makes of what is ``told``, or made of it before; plain data. ``kind`` says what that is.

        ``also`` is plain data, all else that it follows from.
        """
        key = self._key(told, also)
        if key is None:
            return make()
        known = self._made.get(kind, {}).get(key)
        if known is not None and self.are_as_before(told):
            with contextlib.suppress(msgspec.DecodeError, ValueError):
                out = read_as(type_, known)
                self._now.made.setdefault(kind, {})[key] = known
                return out
        out = make()
        with contextlib.suppress(OverflowError, UnicodeError):
            self._now.made.setdefault(kind, {})[key] = msgspec.msgpack.encode(out)
        return out

    def found(
        self, kind: str, type_: type[T], find: Callable[[frozenset[str]], Iterable[tuple[Sentence, T]]]
    ) -> dict[str, list[tuple[int, T]]]:
        """What is found in each sentence that has any, by its source and its number: plain data.

        ``find`` looks for it in the sources that it is not given: those are as they were, and what was found there
        before is taken. It must follow from each source alone, and from who is a person.
        """
        told: dict[str, list[tuple[int, T]]] | None = None
        if kind in self._found:
            with contextlib.suppress(msgspec.DecodeError, ValueError):
                told = read_as(dict[str, list[tuple[int, type_]]], self._found[kind])  # type: ignore[valid-type]
        same = self.same if told is not None else frozenset[str]()
        every = {source: found for source, found in (told or {}).items() if source in same}
        holds = told is not None and len(every) == len(told)
        for sentence, one in find(same):
            every.setdefault(sentence.source, []).append((sentence.number, one))
            holds = False
        if holds:
            self._now.found[kind] = self._found[kind]
        elif self.marks:
            with contextlib.suppress(OverflowError, UnicodeError):
                self._now.found[kind] = msgspec.msgpack.encode(every)
        return every

    def of_sources(
        self, kind: str, type_: type[T], sources: Mapping[str, OneSource], find: Callable[[OneSource], T]
    ) -> dict[str, T]:
        """What ``find`` finds in each source alone: plain data, taken from before for those that are as they were."""
        known = self.kept(f"of sources {kind}", dict[str, type_]) or {}  # type: ignore[valid-type]
        same = self.same
        found = {i: known[i] if i in same and i in known else find(one) for i, one in sources.items()}
        if self.marks:
            self.keep(f"of sources {kind}", {i: one for i, one in found.items() if i in self.marks})
        return found

    def pairs(self, kind: str, things: Iterable[Sequence[Told]]) -> tuple[list[bytes], list[int], Pairs]:
        """The keys of ``things``, the number that each had before (-1 for those that are not as before), and the pairs
        that were compared then."""
        known = self._pairs.get(kind, Pairs())
        if not len(known.keys) == len(known.places) == len(known.terms):
            known = Pairs()
        keys, before = self.numbered(known.keys, ((told, None) for told in things))
        return keys, before, known

    def numbered(
        self, known: Iterable[bytes], things: Iterable[tuple[Sequence[Told], object]]
    ) -> tuple[list[bytes], list[int]]:
        """The keys of things, by what is told of each and plain data, and the number of each among the ``known`` keys;
        -1 for those that are not as before."""
        numbers = {key: n for n, key in enumerate(known)}
        keys, before = [], []
        for told, also in things:
            key = self._key(told, also)
            number = -1 if key is None else numbers.get(key, -1)
            keys.append(key or b"")
            before.append(number if number >= 0 and self.are_as_before(told) else -1)
        return keys, before

    def keep_pairs(self, kind: str, pairs: Pairs) -> None:
        """Keeps what was compared."""
        self._now.pairs[kind] = pairs

    @property
    def keeps(self) -> bool:
        """Whether anything is kept."""
        return bool(self.marks)

    def kept(self, kind: str, type_: type[T]) -> T | None:
        """What was kept under a name, as it was; what of it still holds is for who kept it to know."""
        with contextlib.suppress(msgspec.DecodeError, ValueError):
            return msgspec.msgpack.decode(self._found[kind], type=type_) if kind in self._found else None
        return None

    def unsettled(self, reach: int) -> Mapping[str, Set[int]]:
        """The sentences of sources that are as they were which have a term that weighs something else now, or stand
        less than ``reach`` sentences behind one that has: by source and number."""
        known = self._unsettled.get(reach)
        if known is None:
            known = self._unsettled[reach] = defaultdict(set)
            for source in self.same if self.changed and reach else ():
                sentences = self._sources[source].sentences
                for n, sentence in enumerate(sentences):
                    if id(sentence) not in self._sentences:
                        known[source].update(near.number for near in sentences[n : n + reach])
        return known

    def keep(self, kind: str, data: object) -> None:
        """Keeps plain data under a name."""
        with contextlib.suppress(OverflowError, UnicodeError):
            self._now.found[kind] = msgspec.msgpack.encode(data)

    def carry(self, kinds: Iterable[str]) -> None:
        """Keeps what was kept under some names, which still holds for all that it is of, though it is not asked for."""
        for kind in kinds:
            if kind in self._found:
                self._now.found[kind] = self._found[kind]
            if kind in self._pairs:
                self._now.pairs[kind] = self._pairs[kind]
            if kind in self._made:
                self._now.made[kind] = self._made[kind]

    def are_as_before(self, told: Iterable[Told]) -> bool:
        """Whether all the sentences are what they were, and their terms weigh what they weighed."""
        return self._sentences.issuperset([id(one.sentence) for one in told])

    def put_back(self) -> None:
        """Keeps what was made, in place of what was kept before."""
        if self.marks:
            self._keeper.remember(_NAME, self._now)

    def _key(self, told: Iterable[Told], also: object = None) -> bytes | None:
        marks = self.marks
        try:
            parts = [(marks[t.sentence.source], t.sentence.number, t.start, t.end) for t in told]
            return hashlib.sha256(msgspec.msgpack.encode((parts, also))).digest()[:_KEY]
        except (KeyError, OverflowError, UnicodeError):  # the odd text or number has no bytes
            return None


def _mark(keeper: Keeper, one: OneSource) -> bytes | None:
    """What all that is asked of a source alone follows from; None where that has no bytes, or nothing is kept."""
    named = sorted(one.named.items())
    return keeper.digest(one.annotations, (one.voice, one.copied, named))
