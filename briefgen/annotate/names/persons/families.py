"""Several persons of one surname in an article, some of whose first names no list knows."""

from __future__ import annotations

from collections.abc import Set

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import entry_at
from briefgen.annotate.names.persons.people import People
from briefgen.annotate.names.words import Words


def of_the_family(words: Words, drafts: list[Draft], people: People, known: Known, alone: Set[str]) -> list[Draft]:
    """Names of two words, the last of which is the surname of a person in ``people`` and the first somebody's own.

    "Ilun Poe" of an article that names Ana Poe. Where a sentence begins with it, the article must have Ilun alone as
    well, or tell an age or kinship.
    """
    waiting = [d for d in drafts if d.kind == "unknown" and d.rule == "run" and d.j - d.i == 2]
    waiting = [d for d in waiting if _shares(words, d, people) and _may_be_first(words, d.i, known)]
    return [d for d in waiting if words.low[d.i] in alone or _is_kin(words, d, known) or _stands_free(words, d.i)]


def _stands_free(words: Words, k: int) -> bool:
    """Whether a name begins at word ``k``, whose capital proves something; not so in "the Bill Poe years"."""
    return not words.initial[k] and not (words.low[k - 1] == "the" and words.joined[k])


def is_anothers(words: Words, k: int, known: Known) -> bool:
    """Whether the surname at word ``k`` belongs to a name of which no list knows the beginning: "by Ilun Poe"."""
    first = k - 1
    if first < 1 or words.gap(k) != " " or not words.cap[first] or words.possessive[first] or words.masked[first]:
        return False
    if words.initial[first] or not words.joined[first]:
        return False
    return not words.cap[first - 1] and _may_be_first(words, first, known)


def _may_be_first(words: Words, k: int, known: Known) -> bool:
    """Whether word ``k`` may be a first name, by all that it is not."""
    low = words.low[k]
    if words.key[k].isupper() or low in beside_words().no_first_names or low in known.titles or low in known.role_nouns:
        return False
    return entry_at(words, k, known) is None


def _shares(words: Words, draft: Draft, people: People) -> bool:
    first, last = words.low[draft.i], words.low[draft.i + 1]
    if people.called(first):
        return False
    return any(len(p.words) > 1 and p.words[-1] == last for p in people.called(last))


def _is_kin(words: Words, draft: Draft, known: Known) -> bool:
    """ "Ilun Poe's father", "her son Ilun Poe", "6-year-old Ilun Poe"."""
    i, j = draft.i, draft.j
    before = words.low[i - 1] if i and words.joined[i] else ""
    if before in known.kin or before == "old" or before.endswith("-old"):
        return True
    follows = j < len(words) and words.possessive[j - 1] and words.sentence[j] == words.sentence[j - 1]
    return follows and any(low in known.kin for low in words.low[j : j + 2])
