"""Bodies and their acronyms: "(SRL)" behind a name gives the acronym, and each "SRL" after it stands for that body."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from briefgen.annotate.names.bodies.told import spells
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import entry_at
from briefgen.annotate.names.role_spans import is_role_noun
from briefgen.annotate.names.words import Words

_SHORTEST, _LONGEST = 2, 8  # letters
_LEAST_BY_INITIALS = 3  # of two letters too many bodies have the same
_BRINGS_IN = frozenset(("or", "as", "the", "known", "also", "called", "by", "its", "initials", "acronym"))
_BY_USE = frozenset(("acronym-says", "acronym-acts"))
_SMALL = frozenset(("of", "the", "and", "for", "on", "to", "de", "del", "la", "le", "des", "du", "da", "do"))


def body_before_acronym(words: Words, i: int, j: int, known: Known) -> Draft | None:
    """The body that the last words of the run ``i`` to ``j`` name, where its acronym stands in brackets behind.

    Its first letters tell where it begins; an acronym of other letters (a foreign one) stands for the whole run, if
    that is no person with a party.
    """
    if j >= len(words) or words.joined[j] or words.masked[j] or words.gap(j) != " (" or words.after(j)[:1] != ")":
        return None
    if not _is_acronym(words.key[j]) or all(words.key[k].isupper() for k in range(i, j)):
        return None  # "NEW YORK (AP)"
    while i < j and words.low[i] in known.function_words:
        i += 1
    size = len(words.key[j])
    begin = j - size
    if begin < i or [words.low[k][0] for k in range(begin, j)] != list(words.low[j]):
        begin = i
        if j - i < 2 or any(words.low[k] in known.given or words.low[k] in known.titles for k in range(i, j)):
            return None
        if i and words.joined[i] and is_role_noun(words.low[i - 1], known):
            return None  # "deputy Yara Melo (PQR)"
    found = entry_at(words, begin, known)
    if found is not None and (found[1] >= j or begin == i):
        return None  # known by itself; or "French Workers Union", whose nationality is looked at elsewhere
    return Draft(begin, j, "organisation", "before-acronym", sort="head")


def find_acronyms(words: Words, drafts: list[Draft], bodies: Iterable[Draft]) -> list[Draft]:
    """Each acronym that stands for one of ``bodies``: as the article introduces it, or by its first letters."""
    covered = {k for d in drafts if d.kind != "unknown" for k in range(d.i, d.j)}
    stands_for: dict[str, Draft] = {}
    by_initials: dict[str, Draft] = {}
    for draft in bodies:
        if draft.j - draft.i < 2:
            continue
        introduced = _introduced(words, draft)
        if introduced is not None:
            stands_for.setdefault(words.key[introduced], draft)
        letters = "".join(words.key[n][0] for n in range(draft.i, draft.j) if words.low[n] not in _SMALL)
        if letters.isupper() and len(letters) >= _LEAST_BY_INITIALS:
            by_initials.setdefault(letters, draft)
    _called_in_brackets(words, drafts)
    found = by_initials | stands_for
    for draft in drafts:
        own = draft.rule in _BY_USE or _is_anothers(words, draft)
        body = found.get(words.key[draft.i]) if own else None
        if body is not None:
            draft.actor, draft.nation, draft.rule = body.actor, body.nation, "acronym"
    out = []
    for k, key in enumerate(words.key if found else ()):
        body = found.get(key)
        if body is not None and k not in covered and not words.masked[k]:
            out.append(Draft(k, k + 1, "organisation", "acronym", actor=body.actor, nation=body.nation))
    return out


def _called_in_brackets(words: Words, drafts: list[Draft]) -> None:
    """ "the Right and Rivers Party (RR Party)": what stands in brackets is the same body, wherever it is named."""
    bodies = [d for d in drafts if d.kind == "organisation"]
    same: dict[str, Draft] = {}
    for first, second in itertools.pairwise(bodies):
        enclosed = second.i == first.j and words.gap(second.i) == " (" and words.after(second.j - 1)[:1] == ")"
        party = words.low[first.j - 1] == words.low[second.j - 1] and second.j - second.i > 1
        short = first.rule == "joint-body" and second.sort == "body" and second.j - second.i == 1
        if enclosed and (party or short):
            same[second.actor] = first
    for draft in bodies:
        full = same.get(draft.actor)
        if full is not None:
            draft.actor, draft.nation, draft.rule = full.actor, full.nation, "acronym"


def _is_anothers(words: Words, draft: Draft) -> bool:
    """Whether an acronym that the lexicon knows can be another body's: its own is not in the article."""
    return (
        draft.rule.startswith("known-")
        and draft.j - draft.i == 1
        and words.key[draft.i].isupper()
        and draft.actor != words.key[draft.i]
        and draft.actor not in words.body
    )


def _introduced(words: Words, draft: Draft) -> int | None:
    """The acronym that is brought in behind a body: "… (SRL)", "… (Srl)", "…, or SRL,", "… known as the SRL"."""
    k = draft.j
    if k < len(words) and words.gap(k) == " (":
        key = words.key[k]
        sure = _is_acronym(key) or (len(key) > 2 and spells(words, draft.i, draft.j, key.upper()))
        return k if sure and words.after(k)[:1] == ")" else None
    begin = k
    while (
        k < len(words) and k - begin < 5 and words.low[k] in _BRINGS_IN and words.sentence[k] == words.sentence[begin]
    ):
        k += 1
    mixed = k < len(words) and sum(c.isupper() for c in words.key[k]) > 1 and len(words.key[k]) <= _LONGEST
    return k if k > begin and mixed and words.low[begin] in ("or", "known", "also") else None


def _is_acronym(key: str) -> bool:
    """Whether a word is an acronym by its capitals; one may have a hyphen ("NTF-RW")."""
    letters = key.replace("-", "")
    return _SHORTEST <= len(letters) <= _LONGEST and key.isupper() and letters.isalpha()
