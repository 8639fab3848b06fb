"""What was made of candidates when the brief was compiled last, for those that are as they were: see `outcomes`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import msgspec

from briefgen.compile.outcomes import Outcomes, digest_of
from briefgen.compile.timeline.candidate import Candidate

T = TypeVar("T")


class Marks:
    """Digests of candidates by all that they tell, and of their sources by all that these do.

    The place of a source among the sources is no part of it: it changes as others come, and which of two came first
    follows from the sources.
    """

    def __init__(self, outcomes: Outcomes, sources: Mapping[str, bytes | None]) -> None:
        self._outcomes = outcomes
        self._sources = sources
        # With the candidate, so that no other takes its place in memory, and its id.
        self._marks: dict[int, tuple[Candidate, bytes | None]] = {}

    def made(
        self,
        type_: type[T],
        some: Sequence[Candidate],
        also: object,
        make: Callable[[], T],
        holds: Callable[[T], bool],
    ) -> T:
        """What ``make`` makes of some candidates, their sources and plain data beside them, or made of it before."""
        if not self._outcomes.keeps:
            return make()
        marks = [self._mark(c) for c in some]
        return make() if None in marks else self._outcomes.made(type_, (marks, also), make, holds)

    def _mark(self, candidate: Candidate) -> bytes | None:
        known = self._marks.get(id(candidate))
        if known is None:
            source = self._sources[candidate.source]
            mark = digest_of((source, msgspec.structs.replace(candidate, order=0))) if source is not None else None
            known = self._marks[id(candidate)] = candidate, mark
        return known[1]
