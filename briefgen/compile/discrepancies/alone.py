"""What the comparisons look for in each source alone: found once, and kept from build to build.

A finder here takes `OneSource` and gives plain data, so it can ask for nothing that another source has a say in; what
the sources tell together is made of it by the comparison in whose file it stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from briefgen.compile.discrepancies.circumstances import Circumstance, circumstances_in
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.roles import Role, roles_in
from briefgen.compile.keeping import Keeper
from briefgen.model import Annotations


# One record for all of them: a file more for each source would cost more than it holds.
class _Found(msgspec.Struct, frozen=True):
    """What was found in one source."""

    circumstances: tuple[Circumstance, ...]
    roles: tuple[Role, ...]


class FoundAlone(NamedTuple):
    """What was found in all sources, each with its source, in their order."""

    circumstances: list[tuple[OneSource, Circumstance]]
    roles: list[tuple[OneSource, Role]]


def found_alone(sources: Iterable[OneSource], keeper: Keeper) -> FoundAlone:
    """What the finders find, or what they found before in a source that is the same."""
    every = FoundAlone([], [])
    for source in sources:

        def found(_: Annotations, source: OneSource = source) -> _Found:
            return _Found(tuple(circumstances_in(source)), tuple(roles_in(source)))

        kept = keeper.kept("answers", _Found, found, source.annotations, source.follows_from)
        every.circumstances.extend((source, phrase) for phrase in kept.circumstances)
        every.roles.extend((source, role) for role in kept.roles)
    return every
