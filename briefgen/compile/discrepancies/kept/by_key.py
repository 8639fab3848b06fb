"""Answers held against each other where they have one key: a place, a deed and its day, the person they are of.

In a large corpus what was found under each key is kept. When the brief is compiled again, only new sources are looked
through, and only those keys are compared again under which something came, changed or went. What sources know of one
another (who is a person, which names are of places) changes with each; so it is told which sources that concerns.
"""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.kept.as_before import read_as
from briefgen.compile.discrepancies.kept.kept_answers import KeptFinding, as_found, finding_to_keep
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.outcomes import digest_of

K = TypeVar("K")
T = TypeVar("T")

Told = Sequence[tuple[Sentence, T]]
"""What is told under one key, in the order of the sentences."""

_MOST_CHANGED = 200  # names; to look for more in all sources costs more than it spares
_NOTHING = msgspec.msgpack.encode(())
# What "he" in one sentence stands for is looked up in the few before.
_FEW = 4


class Comparing(NamedTuple, Generic[K, T]):
    """A comparison of answers by key, of plain data; ``kind`` is the name that it is kept under.

    ``find`` gives what a sentence tells under its keys. It asks for nothing but what stands in the source of the
    sentence, and who is a person. ``fits`` tells the words, in lower case, without which a sentence tells nothing.
    ``make`` gives the findings of what is told under one key, or of the first ``most`` of that, if there are more. They
    follow from this, from what stands in the sources of it, from who is a person, and from what the terms weigh of so
    many sentences as ``weighing`` tells: 1 is the sentence alone, more are those before it as well, 0 is none. ``term``
    is that of a key whose weight they follow from as well. Where there is but one key, ``keeps`` are the names under
    which ``make`` keeps what it goes through.
    """

    kind: str
    key: type[K]
    told: type[T]
    find: Callable[[Corpus, Sentence], Iterable[tuple[K, T]]]
    make: Callable[[Corpus, K, Told[T]], Iterable[Finding]]
    fits: Callable[[str], bool] | None = None
    term: Callable[[K], str] | None = None
    keeps: tuple[str, ...] = ()
    most: int | None = None
    weighing: int = _FEW


class KnownOfOthers(NamedTuple):
    """What sources know of all others: plain data by name, and whether a source follows from any of some names."""

    named: Mapping[str, object]
    concerns: Callable[[OneSource, Set[str]], bool]


def by_words(source: OneSource, names: Set[str]) -> bool:
    """Whether any of some names stands in a source: for what is known by the words of a name."""
    return any(name in source.annotations.text for name in names)


def by_terms(source: OneSource, names: Set[str]) -> bool:
    """The same for what is known by the terms of sentences."""
    return any(not sentence.terms.isdisjoint(names) for sentence in source.sentences)


class Compared(NamedTuple, Generic[K]):
    """The findings of one key, under which so much is told."""

    key: K
    many: int
    findings: list[Finding]


class _Entry(msgspec.Struct, array_like=True, gc=False):
    """What is kept of a key: how much is told under it, where that begins, what it is, and the findings."""

    count: int
    first: tuple[str, int, int]
    told: msgspec.Raw
    findings: msgspec.Raw


class _Kept(msgspec.Struct, array_like=True):
    """What is kept of a comparison: of each source the numbers of its sentences, each with that of a key."""

    context: bytes | None = None
    sources: dict[str, msgspec.Raw] = {}
    keys: dict[bytes, _Entry] = {}
    of_others: tuple[dict[str, bytes], ...] = ()


def by_key(
    corpus: Corpus, asked: Comparing[K, T], context: object = None, of_others: Sequence[KnownOfOthers] = ()
) -> list[Compared[K]]:
    """The findings of a comparison, key by key in the order in which these come first.

    ``context`` is plain data, and with what is known ``of_others`` all that they follow from beside what `Comparing`
    has.
    """
    if corpus.last_time.keeps_all:
        with contextlib.suppress(OverflowError, UnicodeError):
            digest = digest_of(context)
            now = tuple(
                {name: msgspec.msgpack.encode(told) for name, told in known.named.items()} for known in of_others
            )
            before = corpus.last_time.kept(_name(asked), _Kept)
            if before is not None and before.context == digest and len(before.of_others) == len(now):
                same = corpus.last_time.same - _concerned(corpus, of_others, before.of_others, now)
                with contextlib.suppress(msgspec.DecodeError, ValueError, LookupError):
                    return _Build(corpus, asked, before, same, now).compared()
            return _Build(corpus, asked, _Kept(digest), frozenset(), now).compared()
    told: dict[K, list[tuple[Sentence, T]]] = defaultdict(list)
    for key, sentence, one in _look(corpus, asked, frozenset()):
        told[key].append((sentence, one))
    made = ((key, found, asked.make(corpus, key, found[: asked.most])) for key, found in told.items())
    return [Compared(key, len(found), list(findings)) for key, found, findings in made]


def _name(asked: Comparing[Any, Any]) -> str:
    return f"by key {asked.kind}"


def _look(corpus: Corpus, asked: Comparing[K, T], known: Set[str]) -> Iterator[tuple[K, Sentence, T]]:
    """What the sentences of all sources but the ``known`` ones tell, each with its key."""
    some = corpus.all(known) if asked.fits is None else corpus.with_word(asked.fits, known)
    return ((key, sentence, told) for sentence in some for key, told in asked.find(corpus, sentence))


def _concerned(
    corpus: Corpus,
    of_others: Sequence[KnownOfOthers],
    before: Sequence[Mapping[str, bytes]],
    now: Sequence[Mapping[str, bytes]],
) -> Set[str]:
    """The sources that follow from what is known otherwise than before."""
    concerned: set[str] = set()
    for known, was, told in zip(of_others, before, now, strict=True):
        changed = {name for name in was.keys() | told.keys() if was.get(name) != told.get(name)}
        if len(changed) > _MOST_CHANGED:
            return corpus.sources.keys()
        concerned.update(i for i, one in corpus.sources.items() if changed and known.concerns(one, changed))
    return concerned


class _Build(Generic[K, T]):
    """What is compared in this build, with what is ``known`` of the last one, of sources that are the ``same``."""

    def __init__(
        self,
        corpus: Corpus,
        asked: Comparing[K, T],
        known: _Kept,
        same: Set[str],
        of_others: tuple[dict[str, bytes], ...],
    ) -> None:
        self._corpus, self._asked, self._known, self._same = corpus, asked, known, same
        self._of_others = of_others
        self._keys = dict(known.keys)
        self._numbers = {key: n for n, key in enumerate(known.keys)}
        self._sources = {source: places for source, places in known.sources.items() if source in self._same}
        # A source, the number of a sentence, the place of this among what the sentence tells, and what it is.
        self._told_type = list[tuple[str, int, int, asked.told]]  # type: ignore[name-defined]

    def compared(self) -> list[Compared[K]]:
        """The findings; what there is now is kept for the next build."""
        names = tuple(self._keys)
        touched = dict.fromkeys([*(names[n] for n in self._touched()), *self._weighing_otherwise()])
        new = self._new()
        made = {name: self._made(name, new.get(name, [])) for name in {**touched, **new}}
        if not made:
            self._corpus.last_time.carry(self._asked.keeps)
        self._keep()
        order = self._corpus.order
        found = []
        for name, entry in self._keys.items():
            if entry.count and (name in made or bytes(entry.findings) != _NOTHING):
                key = read_as(self._asked.key, name)
                source, *place = entry.first
                findings = made[name] if name in made else self._kept(entry)
                found.append((order.get(source, 0), place, Compared(key, entry.count, findings)))
        return [one for *_, one in sorted(found, key=lambda one: one[:2])]

    def _touched(self) -> Iterator[int]:
        """The numbers of the keys under which something is told no more, or may weigh something else."""
        unsettled = self._corpus.last_time.unsettled(self._asked.weighing)
        for source, places in self._known.sources.items():
            if source not in self._same or source in unsettled:
                told = msgspec.msgpack.decode(places, type=list[int])
                numbers, keys = told[::2], told[1::2]
                moved = unsettled.get(source, ()) if source in self._same else frozenset(numbers)
                yield from (key for number, key in zip(numbers, keys, strict=True) if number in moved)

    def _weighing_otherwise(self) -> Iterator[bytes]:
        """The keys whose own term weighs something else now."""
        term, changed = self._asked.term, self._corpus.last_time.changed
        for name in self._keys if term is not None and changed else ():
            if term is not None and term(read_as(self._asked.key, name)) in changed:
                yield name

    def _new(self) -> dict[bytes, list[tuple[Sentence, int, T]]]:
        """What the sources tell that are not as they were, by key, each with its place in its sentence."""
        new: dict[bytes, list[tuple[Sentence, int, T]]] = defaultdict(list)
        places: dict[str, list[int]] = defaultdict(list)
        last, place = None, 0
        for key, sentence, told in _look(self._corpus, self._asked, self._same):
            name = msgspec.msgpack.encode(key)
            place, last = (place + 1 if sentence is last else 0), sentence
            new[name].append((sentence, place, told))
            places[sentence.source] += (sentence.number, self._numbers.setdefault(name, len(self._numbers)))
        self._sources |= {source: msgspec.Raw(msgspec.msgpack.encode(found)) for source, found in places.items()}
        return new

    def _made(self, name: bytes, new: Iterable[tuple[Sentence, int, T]]) -> list[Finding]:
        """The findings of a key under which something is new, or gone."""
        corpus, asked = self._corpus, self._asked
        entry = self._keys.get(name)
        kept = msgspec.msgpack.decode(entry.told, type=self._told_type) if entry is not None else []
        told = [(corpus.sources[i].numbered[n], place, one) for i, n, place, one in kept if i in self._same]
        told += new
        told.sort(key=lambda one: (corpus.order[one[0].source], one[0].number, one[1]))
        key = msgspec.msgpack.decode(name, type=asked.key)
        if entry is not None and self._begins_as_before(key, [one[:3] for one in kept], told):
            findings, to_keep = self._kept(entry), entry.findings
        else:
            first = [(s, one) for s, _, one in told[: asked.most]]
            findings = list(asked.make(corpus, key, first)) if first else []
            to_keep = msgspec.Raw(msgspec.msgpack.encode(tuple(map(finding_to_keep, findings))))
        self._keys[name] = _Entry(
            len(told),
            next(((s.source, s.number, place) for s, place, _ in told), ("", 0, 0)),
            msgspec.Raw(msgspec.msgpack.encode([(s.source, s.number, place, one) for s, place, one in told])),
            to_keep,
        )
        return findings

    def _begins_as_before(
        self, key: K, before: list[tuple[str, int, int]], told: Sequence[tuple[Sentence, int, T]]
    ) -> bool:
        """Whether the first of what is told under a key, which alone are compared, are what they were and weigh so."""
        most, term, last_time = self._asked.most, self._asked.term, self._corpus.last_time
        if most is None or len(told) < most or (term is not None and term(key) in last_time.changed):
            return False
        first = [(s.source, s.number, place) for s, place, _ in told[:most]]
        unsettled = last_time.unsettled(self._asked.weighing)
        return first == before[:most] and all(
            source in self._same and number not in unsettled.get(source, ()) for source, number, _ in first
        )

    def _kept(self, entry: _Entry) -> list[Finding]:
        """The findings of a key that is as it was."""
        kept = read_as(tuple[KeptFinding, ...], entry.findings)
        return [as_found(self._corpus, one) for one in kept]

    def _keep(self) -> None:
        """Keeps what there is, but where most keys are of nothing any more: then all is found anew."""
        if 2 * sum(entry.count > 0 for entry in self._keys.values()) >= len(self._keys):
            kept = _Kept(self._known.context, self._sources, self._keys, self._of_others)
            self._corpus.last_time.keep(_name(self._asked), kept)
