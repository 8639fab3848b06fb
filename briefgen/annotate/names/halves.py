"""Half of a land: "the North" is North Korea in an article that names it, and nobody where none is named."""

from __future__ import annotations

from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.words import Words

HALF = "half-of-a-land"
_HALVES = frozenset(("north", "south", "east", "west"))


def take_halves(words: Words, drafts: list[Draft]) -> None:
    """Makes of "the North" the one country so called that the article names; where there is none it is no name."""
    whole = {d.actor for d in drafts if d.sort == "country"}
    kept = []
    for draft in drafts:
        if _is_half(words, draft):
            countries = [name for name in whole if name.lower().startswith(f"{words.low[draft.i]} ")]
            if len(countries) != 1:
                continue
            draft.kind, draft.rule, draft.sort, draft.actor = "place", HALF, "country", countries[0]
        kept.append(draft)
    drafts[:] = kept


def _is_half(words: Words, draft: Draft) -> bool:
    alone = draft.kind == "unknown" and draft.j - draft.i == 1 and words.low[draft.i] in _HALVES
    return alone and draft.i > 0 and words.joined[draft.i] and words.low[draft.i - 1] == "the"
