"""What was found for denials when the brief was compiled last, and for which of them that is found again.

What a denial denies is looked for in its own source, and by some terms among all sentences. It is found again where the
source is as it was, no sentence that came has one of these terms, none is gone, and none of them weighs something else.
"""

from __future__ import annotations

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.contesting.parties import Parties, Party
from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told
from briefgen.compile.discrepancies.statements import Corpus

_NAME = "contests"


class Searched(msgspec.Struct, frozen=True, array_like=True):
    """What was found for a denial: who denies, the claims, and who makes the first of them.

    ``asked`` are the terms that it follows from among all sentences, ``rare`` is how many sentences tell each of the
    deeds that are looked for where few do.
    """

    asked: frozenset[str]
    rare: tuple[int, ...]
    denier: Party | None
    claimant: Party | None
    claims: tuple[tuple[str, KeptAnswer], ...]


class _Kept(msgspec.Struct, array_like=True):
    """What is kept: how many sources there were, the sides of the parties, and what was found for each denial, by its
    source and the number of its sentence."""

    count: int = 0
    sides: dict[str, frozenset[str]] = {}
    found: dict[str, list[tuple[int, Searched]]] = {}


class ContestsBefore:
    """What was found for the denials of a corpus, and what is found for them now."""

    def __init__(self, corpus: Corpus, parties: Parties) -> None:
        last_time = corpus.last_time
        self._corpus = corpus
        self._now = _Kept(len(corpus.sources), parties.sides, {})
        self._same = last_time.same - last_time.unsettled(1).keys()
        known = last_time.kept(_NAME, _Kept) if last_time.keeps_all else None
        holds = known is not None and not last_time.has_lost and known.sides == parties.sides
        self._known = known if known is not None and holds else _Kept()
        self._found = {source: dict(found) for source, found in self._known.found.items()}
        self._new = set(last_time.changed)
        for source in corpus.sources.keys() - last_time.same if self._found else ():
            self._new.update(term for sentence in corpus.sentences[source] for term in sentence.terms)

    def told(self, denial: Denial) -> Searched | None:
        """What was found for a denial, if it would be found now; else None."""
        source = denial.sentence.source
        found = self._found[source].get(denial.sentence.number) if source in self._found else None
        if found is None or source not in self._same or not found.asked.isdisjoint(self._new):
            return None
        before, now = self._known.count + 1, self._now.count + 1
        if any((many <= before) != (many <= now) for many in found.rare):
            return None
        return found if all(self._is_there(source, claim) for source, claim in found.claims) else None

    def _is_there(self, source: str, claim: KeptAnswer) -> bool:
        return source in self._corpus.sources and claim.sentence in self._corpus.sources[source].beginning

    def claims(self, told: Searched) -> tuple[Answer, ...]:
        """The claims that were found."""
        return tuple(as_told(self._corpus.sources[source], claim) for source, claim in told.claims)

    def add(self, denial: Denial, told: Searched) -> None:
        """Takes in what is found for a denial."""
        self._now.found.setdefault(denial.sentence.source, []).append((denial.sentence.number, told))

    def keep(self) -> None:
        """Keeps what is found now."""
        if self._corpus.last_time.keeps_all:
            self._corpus.last_time.keep(_NAME, self._now)
