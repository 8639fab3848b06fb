"""Which actor a name stands for, source by source: the link between mentions and the actors of the brief."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefgen.model import Actor, Annotations


class Who:
    """Looks actors up by the names that sources use for them."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._ids: dict[str, dict[str, str]] = defaultdict(dict)
        for actor in actors:
            for alias in actor.aliases:
                for source in alias.sources:
                    self._ids[source].setdefault(alias.name.casefold(), actor.id)

    def actor(self, source: str, name: str) -> str | None:
        """The id of the actor that ``source`` calls ``name``, or None where that is nobody's name there."""
        return self.named_in(source).get(name.casefold())

    def named_in(self, source: str) -> Mapping[str, str]:
        """The ids of all actors that ``source`` names, by their names there in folded case."""
        return self._ids.get(source, {})

    def within(self, annotations: Annotations, start: int, end: int) -> tuple[str, ...]:
        """The ids of the actors named between two offsets of one source, in order, each once; places are none."""
        found = (
            self.actor(annotations.source.id, mention.actor)
            for mention in annotations.names
            if start <= mention.start and mention.end <= end and mention.kind != "place"
        )
        return tuple(dict.fromkeys(i for i in found if i is not None))
