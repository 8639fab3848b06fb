"""What the heads of all sources have in common, and what those of all but one have: counted once, however many ask."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from briefgen.compile.actors.name_forms import is_short_for
from briefgen.compile.same_event.heads import Head

# The day of the event is named by this share of the sources: what comes of it has days of its own.
_NAMED_BY = 1 / 3

_T = TypeVar("_T", str, datetime.date)


class Consensus:
    """The heads of the sources, one a voice, with how many have what. ``share`` of the others make what is common."""

    def __init__(self, heads: Iterable[Head], share: float) -> None:
        self.heads = tuple(heads)
        self.enough = share * (len(self.heads) - 1)
        self.naming = Counter(name for h in self.heads for name in h.counts)
        self.begun_alike: dict[str, list[str]] = {}
        for name in self.naming:
            self.begun_alike.setdefault(_first_word(name), []).append(name)
        self.leading = Counter(name for h in self.heads for name in set(h.names))
        self.quotes = Counter(run for h in self.heads for run in h.quotes)
        # Of the many names few are common.
        self.names = self._common(self.leading)
        self.kinds = self._common(Counter(kind for h in self.heads for kind in h.kinds))
        self.opening = Counter(day for h in self.heads for day in {d for d, _ in h.head_days})
        named = Counter(day for h in self.heads for day in {d for d, _ in h.days})
        self.days = {d: n for d, n in named.items() if n >= _NAMED_BY * len(self.heads)}
        self.dated = Counter(dated for h in self.heads for dated in h.dated)
        self.kinds_of: dict[datetime.date, list[str]] = {}
        for day, kind in sorted(self.dated):
            self.kinds_of.setdefault(day, []).append(kind)
        self.words = self._common(Counter(word for h in self.heads for word in h.words.sentences))
        self.persons = Counter(word for h in self.heads for word in h.words.of_persons)
        unplaced = frozenset().union(*(h.states | h.places for h in self.heads))
        self.cast = self._common(Counter({n: c for n, c in self.naming.items() if n not in unplaced}))

    def without(self, head: Head) -> Others:
        """The heads but this one."""
        return Others(self, head)

    def _common(self, counts: Counter[_T]) -> dict[_T, int]:
        return {x: n for x, n in counts.items() if n >= self.enough}


class Others:
    """What all heads but one have. ``size`` is their number."""

    def __init__(self, consensus: Consensus, own: Head) -> None:
        self._all = consensus
        self._own = own
        self.size = len(consensus.heads) - 1

    def naming(self, name: str) -> int:
        """How many of the sources name somebody at all."""
        return self._all.naming[name] - (name in self._own.counts)

    def naming_alike(self, name: str) -> int:
        """How many name somebody by this name, with or without the words for a company's legal form."""
        alike = self._all.begun_alike.get(_first_word(name), ())
        return max((self.naming(n) for n in alike if same_body(n, name)), default=0)

    def leading_with(self, name: str) -> int:
        """How many have somebody in their heads."""
        return self._all.leading[name] - (name in self._own.names)

    def names(self) -> list[str]:
        """Whom enough of them have in their heads, the most common first."""
        return _without(self._all.names, self._own.names, self._all.enough)

    def kinds(self) -> list[str]:
        """The kinds of happening that enough of them tell of, the most common first."""
        return _without(self._all.kinds, self._own.kinds, self._all.enough)

    def quoting(self, runs: Iterable[str]) -> bool:
        """Whether one of them has one of these runs of quoted words."""
        return any(self._all.quotes[run] > (run in self._own.quotes) for run in runs)

    def dating(self, kinds: Iterable[str], day: datetime.date) -> bool:
        """Whether one of them, anywhere, dates a happening of one of these kinds to this day."""
        return any(self._dating(kind, day) for kind in kinds)

    def cast(self) -> list[str]:
        """The persons and bodies, no states or places, that enough of them name at all, the most common first."""
        return _without(self._all.cast, self._own.counts, self._all.enough)

    def day(self, at_least: int) -> datetime.date | None:
        """The day that most name, and so many have in their heads, the earliest of equals; None where too few do."""
        opening = {d for d, _ in self._own.head_days}
        named = self.days_named(at_least)
        return next((d for d in named if self._all.opening[d] - (d in opening) >= at_least), None)

    def days_named(self, at_least: int) -> list[datetime.date]:
        """The days that enough of them, and so many, name anywhere, the most common first, the earliest of equals."""
        return _without(self._all.days, {d for d, _ in self._own.days}, at_least)

    def dated_to(self, day: datetime.date, at_least: int) -> list[str]:
        """The kinds of happening that so many of them, anywhere, date to this day."""
        return [k for k in self._all.kinds_of.get(day, ()) if self._dating(k, day) >= at_least]

    def _dating(self, kind: str, day: datetime.date) -> int:
        return self._all.dated[day, kind] - ((day, kind) in self._own.dated)

    def telling(self, at_least: int) -> list[str]:
        """The proper words that enough of them, and so many, have anywhere."""
        return _without(self._all.words, self._own.words.sentences, max(at_least, self._all.enough))

    def is_person(self, word: str) -> bool:
        """Whether a proper word is part of a person's name in half of the sources that have it."""
        return 2 * self._all.persons[word] >= self._all.words.get(word, 0)

    def shown(self, name: str) -> str:
        """How the first of them that names somebody does."""
        return next(h.shown[name] for h in self._all.heads if h is not self._own and name in h.shown)

    def first_of(self, day: datetime.date) -> Head:
        """The first of them that has this day in its head."""
        return next(h for h in self._all.heads if h is not self._own and h.opens_on(day))


def same_body(name: str, other: str) -> bool:
    """Whether two names are one but for words that say what a company is: "rowan foods", "rowan foods inc"."""
    return name == other or is_short_for(name, other) or is_short_for(other, name)


def _first_word(name: str) -> str:
    return name.partition(" ")[0]


def _without(counts: Mapping[_T, int], own: Collection[_T], at_least: float) -> list[_T]:
    """What so many have, the most common first, where one that has ``own`` is not counted."""
    found = {x: n - (x in own) for x, n in counts.items()}
    return sorted((x for x, n in found.items() if n and n >= at_least), key=lambda x: (-found[x], x))
