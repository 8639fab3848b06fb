"""What the sources say under one full name, before it is known which names are one actor's."""

from __future__ import annotations

import msgspec

from briefgen.lexicon.called_by_title import called_by_title
from briefgen.model import ActorKind, NameMention

_COURTESIES = frozenset({"Mr", "Mrs", "Ms", "Miss"})


class Node(msgspec.Struct):
    """What the sources say under one full name."""

    kind: ActorKind
    name: str
    mentions: list[tuple[str, NameMention]]
    """Source id and mention, in order of arrival."""


def is_titled(node: Node) -> bool:
    """Whether a name is "Mr.", "Ms." or "King" and a single name."""
    first, _, rest = node.name.partition(" ")
    return (
        (first.rstrip(".") in _COURTESIES or first.casefold() in called_by_title()) and bool(rest) and " " not in rest
    )
