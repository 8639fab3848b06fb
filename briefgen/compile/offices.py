"""Whom a description by office stands for, where the article itself gives no office: "the Danish leader".

Other sources tell who holds it; the article must name the person, if only by surname.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefgen.compile.nations import nations
from briefgen.model import Actor

_WORD = re.compile(r"[^\W\d_]+")
# Heads of state and government, whom news calls leader as well.
_LEADERS = frozenset({"president", "premier", "chancellor", "minister", "king", "queen", "emperor", "sultan"})
_LONGEST = 80  # characters of a description by office


class Offices:
    """Looks up by source and description who holds an office."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._persons = [_Person(actor) for actor in actors if actor.kind == "person" and actor.roles]

    def holder(self, source: str, description: str) -> str | None:
        """The id of the one person named in ``source`` whom ``description`` fits, or None where none or several do."""
        words = _WORD.findall(description[:_LONGEST].lower())
        if len(words) < 2 or words[0] != "the" or len(description) > _LONGEST:
            return None
        states = {state for _, _, state in nations(description)}
        named = [p for p in self._persons if source in p.sources and p.holds(words[-1])]
        of_state = [p for p in named if states & p.states]
        # Who is called president without a country is the country's own; others have theirs beside the office.
        fitting = of_state or [p for p in named if not p.states]
        return fitting[0].id if len(fitting) == 1 else None

    def known_in(self, source: str, text: str) -> list[tuple[str, list[str], list[str]]]:
        """All that `holder` may tell of descriptions in ``text``, that of ``source``, as plain data in a fixed order.

        What others call a person counts only where the text has the word: most new roles change nothing in it.
        """
        lower = text.lower()
        asked = ((p, sorted(h for h in p.answers_to() if h in lower)) for p in self._persons if source in p.sources)
        return sorted((p.id, sorted(p.states), words) for p, words in asked if words)


class _Person:
    """A person with the words and states of the offices that sources give."""

    def __init__(self, actor: Actor) -> None:
        self.id = actor.id
        self.sources = {source for alias in actor.aliases for source in alias.sources}
        self.states = {state for role in actor.roles for _, _, state in nations(role.text)}
        heads = {words[-1] for role in actor.roles if (words := _WORD.findall(role.text.lower()))}
        self._heads = heads | {"leader"} if heads & _LEADERS else heads

    def holds(self, head: str) -> bool:
        """Whether an office of this person goes by the word ``head``."""
        return head in self._heads

    def answers_to(self) -> Iterable[str]:
        """The words that `holds` holds for."""
        return self._heads
