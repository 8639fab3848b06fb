"""Persons told by their surname: two or three words of which the last, later, speaks alone or is followed by "he".

"Tarvo Ilmet won. “It was hard,” Ilmet said." No list of first names is long enough for the news of the world; but of a
person the article goes on with the last word of the name, of a body or a place with the first or an acronym.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.words import Words

_PRONOUNS = frozenset(("he", "his", "him", "she", "her", "himself", "herself"))
_OF_THINGS = frozenset(("it", "its", "itself"))
_NEAR = 8  # words behind a name in which its pronoun stands
_SHORTEST, _LONGEST = 2, 3  # words of a name


def by_surname(words: Words, drafts: list[Draft], known: Known) -> None:
    """Makes persons of the unknown names whose last word acts alone as a person does."""
    courteous = [d for d in drafts if d.rule == "title" and d.sort == "honorific" and d.j - d.i == 1]
    of_courtesy = {d.i for d in courteous}
    named = (d for d in drafts if d.kind == "person" and d.i not in of_courtesy)
    others = {words.key[k] for d in named for k in range(d.i, d.j)}
    full = {
        words.key[d.j - 1]: d
        for d in reversed(drafts)
        if words.key[d.j - 1] not in others and _may_be_full_name(words, d, known)
    }
    if not full:
        return
    alone = [d for d in drafts if d.kind == "unknown" and d.j - d.i == 1 and words.key[d.i] in full]
    # "Mr. Ilmet", behind the full name.
    called = {words.key[d.i] for d in courteous if words.key[d.i] in full and full[words.key[d.i]].i < d.i}
    persons = _of_persons(words, alone, full, known) | called
    for draft in drafts:
        if words.key[draft.j - 1] in persons and _may_be_full_name(words, draft, known):
            draft.kind, draft.rule = "person", "surname-alone"


def _may_be_full_name(words: Words, draft: Draft, known: Known) -> bool:
    """Whether an unknown run may be a first name and a surname: "Tarvo Ilmet", not "the Weston Harbor"."""
    if draft.kind != "unknown" or draft.rule != "run" or not _SHORTEST <= draft.j - draft.i <= _LONGEST:
        return False
    inside = range(draft.i, draft.j)
    before = words.low[draft.i - 1] if draft.i and words.joined[draft.i] else ""
    return before not in ("the", "a", "an") and not any(
        words.key[k].isupper() or _means(words.low[k], known) for k in inside
    )


def _means(low: str, known: Known) -> bool:
    """Whether a word means something, and so is hardly a part of a name that no list knows."""
    entry = any(len(e.words) == 1 for e in known.entries.get(low, ()))
    return entry or any(
        low in some
        for some in (
            known.heads,
            known.function_words,
            known.nations,
            known.never_names,
            known.faiths,
            known.modifiers,
            known.role_nouns,
        )
    )


def _of_persons(words: Words, alone: Iterable[Draft], full: dict[str, Draft], known: Known) -> frozenset[str]:
    """The surnames that, behind the full name, stand alone as a person's do, and never as a thing's."""
    person: set[str] = set()
    thing: set[str] = set()
    for draft in alone:
        name = words.key[draft.i]
        if draft.i < full[name].i:
            continue
        before = words.low[draft.i - 1] if draft.i and words.joined[draft.i] else ""
        if before in ("the", "a", "an") or (before in known.locatives and not words.possessive[draft.i]):
            thing.add(name)
        elif _says(words, draft, before, known):
            behind = words.low[draft.j + 1] if draft.j + 1 < len(words) else ""
            (thing if behind in _OF_THINGS else person).add(name)
        else:
            near = {words.low[k] for k in range(draft.j, min(draft.j + _NEAR, len(words))) if _same(words, draft, k)}
            if not near.isdisjoint(_OF_THINGS):
                thing.add(name)
            elif not near.isdisjoint(_PRONOUNS):
                person.add(name)
    return frozenset(person - thing)


def _says(words: Words, draft: Draft, before: str, known: Known) -> bool:
    """Whether a name has a verb of saying right behind it, or before it."""
    behind = words.low[draft.j] if draft.j < len(words) and words.joined[draft.j] else ""
    return (behind in known.saying and not words.possessive[draft.i]) or before in known.saying


def _same(words: Words, draft: Draft, k: int) -> bool:
    return words.sentence[k] == words.sentence[draft.i]
