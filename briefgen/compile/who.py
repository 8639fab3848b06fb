"""Which actor a name stands for, source by source: the link between mentions and the actors of the brief."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.model import Actor, Annotations


class Who:
    """Looks actors up by the names that sources use for them."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._ids: dict[tuple[str, str], str] = {}
        for actor in actors:
            for alias in actor.aliases:
                for source in alias.sources:
                    self._ids.setdefault((source, alias.name.casefold()), actor.id)

    def actor(self, source: str, name: str) -> str | None:
        """The id of the actor that ``source`` calls ``name``, or None where that is nobody's name there."""
        return self._ids.get((source, name.casefold()))

    def within(self, annotations: Annotations, start: int, end: int) -> tuple[str, ...]:
        """The ids of the actors named between two offsets of one source, in order, each once; places are none."""
        found = (
            self.actor(annotations.source.id, mention.actor)
            for mention in annotations.names
            if start <= mention.start and mention.end <= end and mention.kind != "place"
        )
        return tuple(dict.fromkeys(i for i in found if i is not None))
