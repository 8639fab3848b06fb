"""How answers were grouped when the brief was compiled last, and which of them are placed in the same way again.

Where an answer goes follows from the groups that share most of its telling terms. It goes there again if none of the
groups that may be among these has changed: got an answer that it had not, or lost one.
"""

from __future__ import annotations

import contextlib
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.kept.as_before import AsBefore


class Case(NamedTuple):
    """Answers of one value in one context: the number of the first, and the group of all of them.

    ``telling`` are the numbers of the terms that groups were looked up by, ``bar`` is how many of them a group must
    have had in common to be held against it.
    """

    first: int
    group: int
    telling: tuple[int, ...]
    bar: int


class _Grouped(msgspec.Struct, frozen=True, array_like=True):
    """What is kept: what was asked, the answers of each source in order, the terms by their numbers, and the cases,
    with which answer is of which; -1 is of none."""

    asked: tuple[float, float, int] = (0.0, 0.0, 0)
    sources: dict[str, tuple[int, bytes]] = {}
    terms: tuple[tuple[str, str, str], ...] = ()
    case_of: tuple[int, ...] = ()
    cases: tuple[Case, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether the numbers in it are of what is in it."""
        count, terms, cases = len(self.case_of), len(self.terms), len(self.cases)
        return (
            sum(n for n, _ in self.sources.values()) == count
            and all(-1 <= c < cases for c in self.case_of)
            and all(0 <= c.first < count and all(0 <= t < terms for t in c.telling) for c in self.cases)
        )


class Before:
    """What was kept under a name, for answers some of which are as they were; with no name nothing is."""

    def __init__(
        self, last_time: AsBefore, kept_as: str, asked: tuple[float, float, int], answers: Sequence[Answer]
    ) -> None:
        self._last_time, self._kept_as, self._asked = last_time, kept_as, asked
        self._sources = _by_source(answers) if kept_as and last_time.keeps else {}
        self._known = self._read()
        self._was = self._matched(answers)
        self._still = [n >= 0 and last_time.are_as_before((a,)) for n, a in zip(self._was, answers, strict=True)]
        self._terms = {term: n for n, term in enumerate(self._known.terms)}
        self._settled: dict[int, int] = {}
        self._now: dict[int, int] = {}
        self._was_group: dict[int, int] = {}
        # Which changed groups have each term, and the terms of the new answers.
        self._near: dict[int, set[int]] = defaultdict(set)
        self._new: set[tuple[int, ...]] = set()
        self._told_changed: set[int] = set()
        self._of_group: dict[int, list[Case]] = defaultdict(list)
        for case in self._known.cases:
            self._of_group[case.group].append(case)
        still = set(self._was)
        for n, number in enumerate(self._known.case_of):
            if number >= 0 and n not in still:
                self._has_changed(self._known.cases[number].group)

    def is_in_none(self, n: int) -> bool:
        """Whether an answer was in no group, for want of anything around it."""
        return self._was[n] >= 0 and self._known.case_of[self._was[n]] < 0

    def settled(self, n: int) -> int | None:
        """The case of an answer that another of the same case was placed in before it; None where there is none."""
        return self._settled.get(self._known.case_of[self._was[n]]) if self._still[n] else None

    def as_it_was(self, n: int) -> Case | None:
        """The case that an answer was the first of, if it is placed there again; None where that is not known."""
        was = self._was[n]
        if not self._still[n]:
            return None
        case = self._known.cases[self._known.case_of[was]]
        if case.first != was or case.telling in self._new:
            return None
        near = [self._near[t] for t in case.telling if t in self._near]
        if near and len(near) >= case.bar:
            shared = Counter(itertools.chain.from_iterable(near))
            if any(many >= case.bar for many in shared.values()):
                return None
        return case

    def group_now(self, group: int) -> int | None:
        """The number that a group has now; None where nothing was put there yet."""
        return self._now.get(group)

    def numbers(self, terms: Iterable[tuple[str, str, str]]) -> tuple[int, ...]:
        """The numbers of some terms of a block and a value, in order, whichever of the terms weighs most."""
        return tuple(sorted([self._terms.setdefault(term, len(self._terms)) for term in terms]))

    def weights_of(self, context: Iterable[str]) -> list[float]:
        """What each term weighed."""
        return [self._last_time.weighed.get(term, 0.0) for term in context]

    def taken(self, n: int, case: int, group: int) -> None:
        """Takes note that an answer is placed as it was."""
        number = self._known.case_of[self._was[n]]
        self._settled[number] = case
        self._meet(self._known.cases[number].group, group)

    def placed(self, n: int, case: int, placed: Case, *, founded: bool, weighs_the_same: bool) -> None:
        """Takes note of where an answer is placed that was held against the groups; ``founded`` is in a new one.

        ``weighs_the_same`` is whether what is around it weighs as much as it did, all in all.
        """
        if not self._known.cases:
            return
        was = self._was[n]
        if was < 0:
            self._new.add(placed.telling)
        else:
            number = self._known.case_of[was]
            known = self._known.cases[number]
            group = known.group
            self._settled[number] = case
            if group not in self._now and founded:
                self._meet(group, placed.group)
            if self._now.get(group) == placed.group and (
                self._still[n] or (weighs_the_same and known.telling == placed.telling)
            ):
                return
            self._has_changed(group)
        token = self._was_group.get(placed.group, ~placed.group)
        self._has_changed(token)
        for term in placed.telling:
            self._near[term].add(token)

    def keep(self, cases: Sequence[Case], case_of: Sequence[int]) -> None:
        """Keeps how the answers are grouped now."""
        if self._sources:
            terms = tuple(self._terms)
            used = set(itertools.chain.from_iterable(case.telling for case in cases))
            if 2 * len(used) < len(terms):
                number = {old: n for n, old in enumerate(sorted(used))}
                terms = tuple(terms[old] for old in number)
                cases = [c._replace(telling=tuple(number[t] for t in c.telling)) for c in cases]
            kept = _Grouped(self._asked, dict(self._sources), terms, tuple(case_of), tuple(cases))
            self._last_time.keep("groups " + self._kept_as, kept)

    def _meet(self, group: int, now: int) -> None:
        """Takes note that a group has another number now. What is new in it by then is near it from then on."""
        self._now.setdefault(group, now)
        self._was_group.setdefault(now, group)

    def _has_changed(self, group: int) -> None:
        """Takes note that a group is not what it was; one below 0 was not there."""
        if group >= 0 and group not in self._told_changed:
            self._told_changed.add(group)
            for case in self._of_group[group]:
                for term in case.telling:
                    self._near[term].add(group)

    def _read(self) -> _Grouped:
        known = self._last_time.kept("groups " + self._kept_as, _Grouped) if self._sources else None
        return known if known is not None and known.asked == self._asked and known.is_whole else _Grouped()

    def _matched(self, answers: Sequence[Answer]) -> list[int]:
        """The number that each answer had; -1 for what is new, or of a source that is not as it was."""
        starts, count = {}, 0
        for source, (many, _) in self._known.sources.items():
            starts[source] = count
            count += many
        was = [-1] * len(answers)
        n, last = 0, -1
        for source, (many, told) in self._sources.items():
            start = starts.get(source, -1)
            # Words of equal length may have taken the place of others, which the offsets do not show.
            if source in self._last_time.same and self._known.sources.get(source) == (many, told):
                if start < last:
                    return [-1] * len(answers)  # the sources come in another order
                last = start
                was[n : n + many] = range(start, start + many)
            n += many
        return was


def _by_source(answers: Sequence[Answer]) -> Mapping[str, tuple[int, bytes]]:
    """How many answers each source gives, and what tells them from others; nothing where a source comes twice."""
    found: dict[str, tuple[int, bytes]] = {}
    with contextlib.suppress(OverflowError, UnicodeError):
        for source, of_source in itertools.groupby(answers, key=lambda a: a.sentence.source):
            if source in found:
                return {}
            told = [(a.start, a.end, a.block, a.value, a.same, sorted(a.counted), len(a.left_out)) for a in of_source]
            found[source] = len(told), msgspec.msgpack.encode(told)
        return found
    return {}
