"""Bodies named after those whom they belong to: "King's College Hospital", "Farm Workers' Union".

The name is found at the owner, and read in both directions from there.
"""

from __future__ import annotations

import functools

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.bodies.ends import of_end
from briefgen.annotate.names.bodies.long_words import long_bodies
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import entry_at, phrase_at
from briefgen.annotate.names.words import Words

_LONGEST_PART = 5  # words before the owner
# Owners behind whose place a court is named.
_SEATED = frozenset(("magistrate", "magistrates", "sheriff", "coroner"))


@functools.cache
def _owners() -> frozenset[str]:
    return frozenset(owner.casefold() for owner in long_bodies().owners)


def owned_body(words: Words, owner: int, known: Known) -> Draft | None:
    """ "King's College Hospital", "Prime Minister's Office", "Farm Workers' Union": found at the owner."""
    if not genitive(words, owner) or words.low[owner] not in _owners() or owner + 1 >= len(words):
        return None
    k = owner
    seated = words.low[owner] in _SEATED
    while k and owner - k < _LONGEST_PART and words.joined[k] and words.cap[k - 1]:
        if not (_may_own(words, k - 1, known) or (seated and _may_be_seat(words, k - 1, known))):
            break
        k -= 1
    last = owner
    at = owner + 1
    if words.low[at : at + 1] == ["and"] and at + 1 < len(words) and words.cap[at + 1]:
        at += 1  # "Guy's and St Thomas' Trust"
    for h in range(at, min(len(words), owner + 8)):
        behind_owner = h == owner + 1 or genitive(words, h - 1) or words.low[h - 1] == "and"
        if not words.cap[h] or words.masked[h] or not (words.joined[h] or behind_owner):
            break
        if words.sentence[h] != words.sentence[k]:
            break
        if words.low[h] in known.heads:
            last = h
    if last == owner:
        return None
    if any(words.low[m] in known.thing_heads for m in range(last + 1, min(len(words), last + 2)) if words.joined[m]):
        return None
    return Draft(k, of_end(words, last + 1, known), "organisation", "owned-body", sort="head")


def _may_be_seat(words: Words, k: int, known: Known) -> bool:
    """Whether word ``k`` can be of the place where a court sits: "Weston Park Magistrates' Court"."""
    low = words.low[k]
    stands = not (words.masked[k] or words.initial[k] or words.possessive[k])
    return stands and low not in known.function_words and low not in known.calendar and low not in known.sure_titles


def _may_own(words: Words, k: int, known: Known) -> bool:
    """Whether word ``k`` can stand before an owner in the name of a body: "Prime" Minister's, "Farm" Workers'."""
    low = words.low[k]
    if low in beside_words().before_owners:
        return True
    return not (
        words.initial[k]
        or low in known.given
        or low in known.function_words
        or low in known.role_nouns
        or _is_another(words, k, known)
        or phrase_at(words, k, known.titles) is not None
    )


def _is_another(words: Words, k: int, known: Known) -> bool:
    """Whether word ``k`` is another name; a state may begin that of a body: "Peru Railway Workers' Union"."""
    found = entry_at(words, k, known)
    if found is None:
        return False
    return found[0].sort != "country" or (k > 0 and words.joined[k] and words.low[k - 1] in known.locatives)


def genitive(words: Words, k: int) -> str:
    """How the owner at word ``k`` is marked: by "'s" or, of a plural, by an apostrophe; "" where it is none."""
    if words.possessive[k]:
        return "'s"
    if words.low[k].endswith("s") and words.after(k)[:2] in ("' ", "’ "):
        return "'"
    return ""
