"""Which actor a name stands for, source by source: the link between mentions and the actors of the brief."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping

from briefgen.model import Actor, Annotations

_MARK = "\N{SECTION SIGN}"


class Who:
    """Looks actors up by the names that sources use for them."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._ids: dict[str, dict[str, str]] = defaultdict(dict)
        self._actors = tuple(actors)
        for actor in self._actors:
            for alias in actor.aliases:
                for source in alias.sources:
                    self._ids[source].setdefault(alias.name.casefold(), actor.id)

    @classmethod
    def labelled(cls, source: str, labels: Labels) -> Who:
        """Looks up labels in place of ids, for the names of one source."""
        who = cls(())
        who._ids[source] = labels.by_name
        return who

    def actor(self, source: str, name: str) -> str | None:
        """The id of the actor that ``source`` calls ``name``, or None where that is nobody's name there."""
        return self.named_in(source).get(name.casefold())

    def known_elsewhere(self, name: str) -> str | None:
        """The id of the only actor whom any source calls by this name of two words or more; None without one."""
        found = self._anywhere.get(name.casefold(), set()) if " " in name else set()
        return next(iter(found)) if len(found) == 1 else None

    @functools.cached_property
    def _anywhere(self) -> dict[str, set[str]]:
        """The ids of the actors by the names that any source has for them; few ask for it."""
        found: dict[str, set[str]] = defaultdict(set)
        for actor in self._actors:
            for alias in actor.aliases:
                found[alias.name.casefold()].add(actor.id)
        return found

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


class Labels:
    """Ids for whom the names of one source stand that say nothing of how others call them, nor of who else there is.

    Which names of a source stand for one actor seldom changes as others come, while the id of that actor often does:
    what a source tells is worked out with labels, so that it can be kept, and they become ids where it is used. A label
    is a mark before the first of an actor's names, so it is equal to no other text; ``by_name`` has the labels by the
    names of the source in folded case, ``ids`` the ids by the labels.
    """

    def __init__(self, named: Mapping[str, str]) -> None:
        labels: dict[str, str] = {}
        self.by_name = {name: labels.setdefault(named[name], f"{_MARK}{name}") for name in sorted(named)}
        self.ids = {label: actor for actor, label in labels.items()}
        self._labels = labels

    def label(self, actor: str | None) -> str | None:
        """The label of an actor's id; an id that no name of the source stands for is left as it is."""
        return None if actor is None else self._labels.get(actor, actor)

    def id(self, told: str | None) -> str | None:
        """The id behind a label; any other text is left as it is."""
        return None if told is None else self.ids.get(told, told)
