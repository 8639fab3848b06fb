"""What the comparisons look for in each source alone: found once, and kept from build to build.

A finder here takes `OneSource` and gives plain data, or answers, which are kept without their sentence: so it can ask
for nothing that another source has a say in. What the sources tell together is made of it by the comparison in whose
file it stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.comparisons.asked import asked_in
from briefgen.compile.discrepancies.comparisons.circumstances import Circumstance, circumstances_in
from briefgen.compile.discrepancies.figures.plain_words import numbered_sentences
from briefgen.compile.discrepancies.figures.rival_figures import rivals_in
from briefgen.compile.discrepancies.kept.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.one_source import OneSource, Sentence
from briefgen.compile.discrepancies.telling.doers import Role, roles_in
from briefgen.compile.keeping import Keeper

P = TypeVar("P", Circumstance, Role)


class _Answers(msgspec.Struct, frozen=True):
    """The answers that were found in one source."""

    asked: tuple[tuple[int, KeptAnswer], ...]
    rivals: tuple[tuple[KeptAnswer, KeptAnswer], ...]


class _Phrases(msgspec.Struct, frozen=True):
    """The phrases that were found in one source."""

    circumstances: tuple[Circumstance, ...]
    roles: tuple[Role, ...]


class FoundAlone:
    """What was found in all sources, in their order; phrases are looked for where they are asked for."""

    def __init__(self, sources: Iterable[OneSource], keeper: Keeper) -> None:
        self._sources = {source.id: source for source in sources}
        self._keeper = keeper
        self.asked: list[tuple[int, Answer]] = []
        self.rivals: list[tuple[Answer, Answer]] = []
        self._circumstances: dict[str, dict[int, list[Circumstance]]] = {}
        self._roles: dict[str, dict[int, list[Role]]] = {}
        for source in self._sources.values():
            found = keeper.kept(
                "answers",
                _Answers,
                lambda _, source=source: _answers_in(source),  # type: ignore[misc]
                source.annotations,
                source.follows_from,
            )
            self.asked.extend((n, as_told(source, answer)) for n, answer in found.asked)
            self.rivals.extend((as_told(source, given), as_told(source, rival)) for given, rival in found.rivals)

    def circumstances(self, sentence: Sentence) -> Sequence[Circumstance]:
        """The circumstances that a sentence tells."""
        self.look_for_phrases(sentence.source)
        return self._circumstances[sentence.source].get(sentence.number, ())

    def roles(self, sentence: Sentence) -> Sequence[Role]:
        """Who does what to whom in a sentence."""
        self.look_for_phrases(sentence.source)
        return self._roles[sentence.source].get(sentence.number, ())

    def look_for_phrases(self, source_id: str) -> None:
        """Looks for the phrases of a source, or takes what was found in it before."""
        if source_id not in self._roles:
            source = self._sources[source_id]
            found = self._keeper.kept(
                "phrases",
                _Phrases,
                lambda _: _Phrases(tuple(circumstances_in(source)), tuple(roles_in(source))),
                source.annotations,
                source.follows_from,
            )
            self._circumstances[source_id] = _by_sentence(source, found.circumstances)
            self._roles[source_id] = _by_sentence(source, found.roles)


def found_alone(sources: Iterable[OneSource], keeper: Keeper) -> FoundAlone:
    """What the finders find, or what they found before in a source that is the same."""
    return FoundAlone(sources, keeper)


def _answers_in(source: OneSource) -> _Answers:
    numbered = list(numbered_sentences(source))
    return _Answers(
        asked=tuple((n, to_keep(answer)) for n, answer in asked_in(numbered)),
        rivals=tuple((to_keep(given), to_keep(rival)) for given, rival in rivals_in(numbered)),
    )


def _by_sentence(source: OneSource, phrases: Iterable[P]) -> dict[int, list[P]]:
    """Phrases by the numbers of their sentences."""
    found: dict[int, list[P]] = defaultdict(list)
    for phrase in phrases:
        sentence = source.sentence_at(phrase.start)
        if sentence is not None:
            found[sentence.number].append(phrase)
    return found
