"""What the comparisons look for in each source alone: found once, and kept from build to build.

A finder here takes `OneSource` and gives plain data, or answers, which are kept without their sentence: so it can ask
for nothing that another source has a say in. What the sources tell together is made of it by the comparison in whose
file it stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.comparisons.asked import asked_in
from briefgen.compile.discrepancies.comparisons.circumstances import Circumstance, circumstances_in
from briefgen.compile.discrepancies.comparisons.roles import Role, roles_in
from briefgen.compile.discrepancies.kept_answers import KeptAnswer, as_told, to_keep
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.plain_words import numbered_sentences
from briefgen.compile.discrepancies.rival_figures import rivals_in
from briefgen.compile.keeping import Keeper
from briefgen.model import Annotations


# One record for all of them: a file more for each source would cost more than it holds.
class _Found(msgspec.Struct, frozen=True):
    """What was found in one source."""

    asked: tuple[tuple[int, KeptAnswer], ...]
    circumstances: tuple[Circumstance, ...]
    rivals: tuple[tuple[KeptAnswer, KeptAnswer], ...]
    roles: tuple[Role, ...]


class FoundAlone(NamedTuple):
    """What was found in all sources, in their order."""

    asked: list[tuple[int, Answer]]
    circumstances: list[tuple[OneSource, Circumstance]]
    rivals: list[tuple[Answer, Answer]]
    roles: list[tuple[OneSource, Role]]


def found_alone(sources: Iterable[OneSource], keeper: Keeper) -> FoundAlone:
    """What the finders find, or what they found before in a source that is the same."""
    every = FoundAlone([], [], [], [])
    for source in sources:

        def found(_: Annotations, source: OneSource = source) -> _Found:
            numbered = list(numbered_sentences(source))
            return _Found(
                asked=tuple((n, to_keep(answer)) for n, answer in asked_in(numbered)),
                circumstances=tuple(circumstances_in(source)),
                rivals=tuple((to_keep(given), to_keep(rival)) for given, rival in rivals_in(numbered)),
                roles=tuple(roles_in(source)),
            )

        kept = keeper.kept("answers", _Found, found, source.annotations, source.follows_from)
        every.asked.extend((n, as_told(source, answer)) for n, answer in kept.asked)
        every.rivals.extend((as_told(source, given), as_told(source, rival)) for given, rival in kept.rivals)
        every.circumstances.extend((source, phrase) for phrase in kept.circumstances)
        every.roles.extend((source, role) for role in kept.roles)
    return every
