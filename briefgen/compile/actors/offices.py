"""Whom a description by office stands for, where the article itself gives no office: "the Danish leader".

Other sources tell who holds it; the article must name the person, if only by surname.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from briefgen.compile.actors.who import Labels
from briefgen.compile.nations import nations
from briefgen.model import Actor, Role

_WORD = re.compile(r"[^\W\d_]+")
_OF = re.compile(r"\b(?:of|for|in|at|on|from|with|to)\b|,")
# Heads of state and government, whom news calls leader as well.
_LEADERS = frozenset({"president", "premier", "chancellor", "minister", "king", "queen", "emperor", "sultan"})
_NO_MORE = frozenset({"former", "ex", "late", "then", "ousted", "deposed", "outgoing", "deputy", "vice"})
_LONGEST = 80  # characters of a description by office


def noun_of(role: str) -> str | None:
    """The noun that a title or an apposition says somebody to be: "head" of "head of the group"; None without words."""
    words = _WORD.findall(_OF.split(role.lower(), maxsplit=1)[0])
    return words[-1] if words else None


def most_stated_first(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Roles by how many sources state one of their noun; of one noun the fullest first."""
    roles = tuple(roles)
    nouns = {role.text: noun_of(role.text) or "" for role in roles}
    stated: dict[str, set[str]] = {}
    for role in roles:
        stated.setdefault(nouns[role.text], set()).update(e.source for e in role.evidence)

    def rank(role: Role) -> tuple[int, str, int, str]:
        noun = nouns[role.text]
        return -len(stated[noun]), noun, -len(role.text), role.text

    return tuple(sorted(roles, key=rank))


class Offices:
    """Looks up by source and description who holds an office."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self._persons = [_Person(actor) for actor in actors if actor.kind == "person" and actor.roles]

    def holder(self, source: str, description: str) -> str | None:
        """The id of the one person named in ``source`` whom ``description`` fits, or None where none or several do."""
        words = _WORD.findall(description[:_LONGEST].lower())
        if len(words) < 2 or words[0] != "the" or len(description) > _LONGEST:
            return None
        if " of " in description:
            return self._head_of(source, description)
        states = {state for _, _, state in nations(description)}
        named = [p for p in self._persons if source in p.sources and p.holds(words[-1])]
        of_state = [p for p in named if states & p.states]
        # Who is called president without a country is the country's own; others have theirs beside the office.
        fitting = of_state or [p for p in named if not p.states]
        return fitting[0].id if len(fitting) == 1 else None

    def _head_of(self, source: str, description: str) -> str | None:
        """Who is "the president of the Weston Harbour Trust": a role of the noun names a word of that name."""
        noun, rest = noun_of(description), description.partition(" of ")[2]
        of = _names_in(rest, noun)
        found = [p for p in self._persons if source in p.sources and noun and of and p.is_of(noun, of)]
        return found[0].id if len(found) == 1 else None


class Inquiry:
    """Asks ``offices`` on behalf of one source, and keeps the answers, which are all that comes of them there.

    They are told by the ``labels`` of the source.
    """

    def __init__(self, offices: Offices, source: str, labels: Labels) -> None:
        self._offices = offices
        self._source = source
        self._labels = labels
        self.answers: dict[str, str | None] = {}
        """The label of who holds the office, by description."""

    def holder(self, description: str) -> str | None:
        """The label of whom `Offices.holder` gives."""
        if description not in self.answers:
            self.answers[description] = self._labels.label(self._offices.holder(self._source, description))
        return self.answers[description]


class _Person:
    """A person with the words and states of the offices that sources give."""

    def __init__(self, actor: Actor) -> None:
        self.id = actor.id
        self.sources = {source for alias in actor.aliases for source in alias.sources}
        self.states = {state for role in actor.roles for _, _, state in nations(role.text)}
        heads = {noun for role in actor.roles if (noun := noun_of(role.text))}
        self._heads = heads | {"leader"} if heads & _LEADERS else heads
        self._names_of = [(n := noun_of(role.text), _names_in(role.text, n)) for role in actor.roles]

    def is_of(self, noun: str, of: Set[str]) -> bool:
        """Whether a role that goes by a noun is of what some words name, or a part of them."""
        return any(noun == head and names and (names <= of or of <= names) for head, names in self._names_of)

    def holds(self, head: str) -> bool:
        """Whether an office of this person goes by the word ``head``."""
        return head in self._heads


def _names_in(text: str, noun: str | None) -> frozenset[str]:
    """The capitalised words of a role that is still held, folded, without the noun; none of any other."""
    words = _WORD.findall(text)
    if not _NO_MORE.isdisjoint(word.lower() for word in words):
        return frozenset()
    return frozenset(w.lower() for w in words if w[0].isupper()) - {noun, "the"}
