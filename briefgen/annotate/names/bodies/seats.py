"""Bodies that an article names only for where something is, or where somebody works or learnt: they do nothing in it.

"a botany professor at Weston University" speaks for herself, "died at Weston Hospital" tells where, and one is sent
to a Party Convention. Such a name is a place's in that article, unless it says or does anything anywhere in it.
"""

from __future__ import annotations

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.role_spans import is_role_noun
from briefgen.annotate.names.words import Words

_OF_LEARNING = frozenset(("university", "college", "faculty", "academy"))
_TREAT = frozenset(("hospital", "infirmary", "clinic"))
_WHERE = frozenset(("at", "in", "near", "outside", "inside", "into", "to", "from", "around", "behind", "opposite"))
_ASKS = frozenset(("poll", "polls", "survey", "surveys", "study", "report"))
_FROM_ROLES = frozenset(("at", "of", "for", "with", "from", "in"))
_LOOKED_BACK = 6  # words from a degree to where it comes from
_LONGEST_FIELD = 3  # words of what a scholar is behind the name: "botany professor"


def leave_seats(words: Words, drafts: list[Draft], known: Known) -> None:
    """Makes places of the bodies in ``drafts`` that only are where something is or somebody works."""
    named: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.kind == "organisation":
            named.setdefault(draft.actor, []).append(draft)
    ends = {d.j: d for d in drafts if d.kind in ("organisation", "person")}
    for alike in named.values():
        sort = _sort(words, alike[0])
        if sort and all(_is_quiet(words, d, sort, ends, known) for d in alike):
            for draft in alike:
                draft.kind, draft.rule = "place", "house" if sort in beside_words().houses else "seat-of-learning"


def _sort(words: Words, draft: Draft) -> str:
    """The word by which a body is one of learning, or a house; empty for others."""
    first, last = words.low[draft.i], words.low[draft.j - 1]
    if draft.sort != "head":
        return ""
    if last in _OF_LEARNING or last in beside_words().houses or (last == "convention" and draft.j - draft.i > 1):
        return last
    of = words.low[draft.i : draft.j]
    if "of" not in of[1:]:
        return ""
    head = of[of.index("of", 1) - 1]
    return head if head in _OF_LEARNING or head == "school" else first if first in _OF_LEARNING else ""


def _is_quiet(words: Words, draft: Draft, sort: str, ends: dict[int, Draft], known: Known) -> bool:
    """Whether a body does nothing at one mention."""
    i = draft.i
    while i and words.joined[i] and words.low[i - 1] in ("the", "a", "an", "nearby"):
        i -= 1
    before = words.low[i - 1] if i and (words.joined[i] or words.low[i - 1] in _WHERE) else ""
    if _acts(words, draft, before, known):
        return False
    if sort == "convention":
        return i < 2 or not (before in ("of", "for") and words.low[i - 2] in beside_words().speak_for_learning)
    works = before in _FROM_ROLES and i > 1 and _only_works(words.low[i - 2], known)
    if sort in _TREAT:
        return before in _WHERE and not works  # a nurse tells of her hospital
    learnt = not beside_words().learnt.isdisjoint(words.low[max(0, i - _LOOKED_BACK) : i])
    part = before in _FROM_ROLES and i - 1 in ends
    if learnt or works or part or _has_scholars(words, draft.j, known):
        return True
    return sort in beside_words().houses and before in _WHERE


def _acts(words: Words, draft: Draft, before: str, known: Known) -> bool:
    j = draft.j
    if not _ASKS.isdisjoint(words.low[max(0, draft.i - 3) : draft.i]):
        return True
    if before == "by" or (before == "to" and "according" in words.low[max(0, draft.i - 3) : draft.i]):
        return True
    if j >= len(words) or not words.joined[j] or words.possessive[j - 1]:
        return False
    return words.low[j] in known.saying or words.low[j] in known.auxiliaries


def _has_scholars(words: Words, j: int, known: Known) -> bool:
    """ "a University of Weston botany professor": what stands behind the name says who somebody is."""
    for k in range(j, min(len(words), j + _LONGEST_FIELD)):
        if not words.joined[k] or words.cap[k] or words.possessive[k - 1]:
            return False
        if is_role_noun(words.low[k], known):
            return _only_works(words.low[k], known)
        if words.low[k] in known.function_words or words.low[k] in known.verbs:
            return False
    return False


def _only_works(role: str, known: Known) -> bool:
    return is_role_noun(role, known) and role not in beside_words().speak_for_learning
