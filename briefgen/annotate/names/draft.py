"""A name on its way: what the finders of this package hand to each other before it becomes a `NameMention`."""

from __future__ import annotations

from typing import Literal

import msgspec

Draft_kind = Literal["person", "organisation", "state", "place", "unknown"]


class Draft(msgspec.Struct):
    """Words ``i`` to ``j`` (exclusive) taken for a name.

    ``actor`` is the full name where it is known already; ``role`` the offsets of a role in the body;
    ``nation`` the country that a title or body belongs to; ``sort`` what the lexicon calls it.
    """

    i: int
    j: int
    kind: Draft_kind
    rule: str
    actor: str = ""
    role: tuple[int, int] | None = None
    nation: str | None = None
    sort: str = ""
    extra: int = 0
    """How many characters of a possessive ending or bracket belong to the span after all (none, as a rule)."""
