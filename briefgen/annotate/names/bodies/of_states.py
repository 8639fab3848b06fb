"""Bodies of a state named in small letters, and the state named by its government.

"the Kenyan military", "Peru's foreign ministry" are bodies; "the Danish government", "Kenyan authorities" the state.
"""

from __future__ import annotations

from briefgen.annotate.names.bodies.long_words import is_institution
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import STATE_SORTS, Known
from briefgen.annotate.names.lookup import phrase_at
from briefgen.annotate.names.words import Words

_HOME = frozenset(("United States", "American", "U.S.", "US"))
# What a government has, be it that of a part of a state or of one side in a war.
_OF_GOVERNMENTS = frozenset(("ministry", "parliament", "forces", "police"))
_LED = frozenset(("led", "backed"))
_COALITIONS = frozenset(("coalition", "alliance", "bloc"))
_OF_COALITIONS = frozenset((
    "military", "international", "multinational", "global", "regional", "arab", "naval", "air", "western", "gulf",
))  # fmt: skip
_MOST_BETWEEN = 2  # words between "-led" and "coalition"
_SPEAK = frozenset(("spokesman", "spokeswoman", "spokesperson"))
_BETWEEN = frozenset(
    ["federal", "national", "central", "secret", "military", "new", "interim", "transitional", "state", "main", "top"]
)


def join_state_bodies(words: Words, drafts: list[Draft], known: Known) -> list[Draft]:
    """``drafts`` with each nationality or possessive of a state that a body follows made one name with it."""
    out: list[Draft] = []
    skip = -1
    for n, draft in enumerate(drafts):
        if draft.i < skip:
            continue
        following = drafts[n + 1] if n + 1 < len(drafts) else None
        if following is not None and following.actor in known.everywhere and _is_ones_own(words, draft, following):
            following.i, following.actor, following.sort, following.rule = draft.i, "", "head", "body-of-its-state"
            following.nation = draft.actor if draft.sort != "place" else None
            continue
        people = draft.sort == "people"
        owner = draft.sort in STATE_SORTS and draft.j - 1 < len(words) and words.possessive[draft.j - 1]
        under_it = _under(words, draft, known)
        if under_it is not None:
            out.append(under_it)
            skip = under_it.j
            continue
        adjective = people or (
            draft.sort == "country" and words.key[draft.i] in ("US", "U.S.", "UK", "U.K.", "UN", "U.N.")
        )
        if not (owner or adjective) or draft.j >= len(words):
            out.append(draft)
            continue
        if following and following.i == draft.j and following.sort == "head" and words.joined[draft.j]:
            following.nation = draft.actor
            last = words.low[following.j - 1]
            apart = is_institution(last) and following.j - following.i > 1
            if owner and (apart or last in known.company_suffixes or last in known.press_heads):
                out.append(draft)  # "Peru's Ardo Mining", "Lima's Ardo University": of this name, and there
                continue
            following.i = draft.i
            continue
        joined = _government(words, draft, known) or _body(words, draft, known)
        if joined:
            out.append(joined)
            skip = joined.j
        else:
            out.append(draft)
    return out


def _under(words: Words, draft: Draft, known: Known) -> Draft | None:
    """The ministry or the forces of one that is no state: "the ARL's interior ministry", "Punjab's health ministry"."""
    j = draft.j
    acronym = draft.rule == "run" and words.text(draft.i, j).isupper()
    if not acronym and draft.sort not in ("body", "group", "head", "place"):
        return None
    if j >= len(words) or not words.possessive[j - 1] or words.gap(j) != " " or words.cap[j]:
        return None
    stop = phrase_at(words, j, known.state_bodies)
    if stop is None or words.low[stop - 1] not in _OF_GOVERNMENTS or _goes_on(words, stop, known):
        return None
    return Draft(draft.i, stop, "organisation", "body-of-a-body", sort="state-body")


def _is_ones_own(words: Words, draft: Draft, following: Draft) -> bool:
    """Whether a body that many states have is named with its own: "Ohio House of Representatives", "Peru's Senate"."""
    if following.i != draft.j or draft.actor in _HOME:
        return False
    if draft.sort == "place":
        return words.joined[draft.j]
    owner = draft.sort == "country" and words.possessive[draft.j - 1]
    return (owner or draft.sort == "people") and words.joined[draft.j]


def _government(words: Words, draft: Draft, known: Known) -> Draft | None:
    k = draft.j
    if not words.joined[k]:
        return None
    if words.low[k] in _BETWEEN and k + 1 < len(words) and words.joined[k + 1]:
        k += 1
    if words.low[k] not in known.government_words:
        return None
    if (
        words.low[k] in ("state", "administration", "leadership")
        and k + 1 < len(words)
        and words.joined[k + 1]
        and not words.cap[k + 1]
    ) and not (
        words.low[k + 1] in known.verbs
        or words.low[k + 1] in known.auxiliaries
        or words.low[k + 1] in known.function_words
    ):
        return None  # "Russian state television"
    before = words.low[draft.i - 1] if draft.i and words.joined[draft.i] else ""
    if words.low[k] == "state" and (words.low[draft.i] in ("us", "u.s.") or before.endswith("ern")):
        return None  # "the eastern German state"
    if words.low[k] == "official" and _describes(words, k, known):
        return None
    return Draft(draft.i, k + 1, "state", "government", actor=draft.actor, nation=draft.actor, sort="government")


def _describes(words: Words, k: int, known: Known) -> bool:
    """Whether "official" is an adjective: "Peru's official news agency", and not "a Peruvian official said"."""
    if k + 1 >= len(words) or not words.joined[k + 1] or words.possessive[k]:
        return False
    low = words.low[k + 1]
    follows = known.verbs | known.auxiliaries | known.function_words | known.saying
    return words.cap[k + 1] or not (low in follows or low in known.calendar or low.endswith("ly"))


def _body(words: Words, draft: Draft, known: Known) -> Draft | None:
    for between in range(3):
        k = draft.j + between
        if k >= len(words) or not words.joined[k] or words.masked[k]:
            return None
        stop = phrase_at(words, k, known.state_bodies)
        if stop is not None:
            if _goes_on(words, stop, known):
                return None
            return Draft(draft.i, stop, "organisation", "state-body", nation=draft.actor, sort="state-body")
        if (words.low[k] not in known.modifiers and words.low[k] not in _BETWEEN) or words.possessive[k]:
            return None
    return None


def _goes_on(words: Words, stop: int, known: Known) -> bool:
    """ "Kenyan military prison", "Iranian police chief": the noun only describes the next one.

    A role after it leaves the body standing: "Danish foreign ministry spokesman".
    """
    if stop >= len(words) or not words.joined[stop] or words.possessive[stop - 1]:
        return False
    last, nxt = words.low[stop - 1], words.low[stop]
    if nxt in known.function_words or nxt in known.verbs or nxt in _SPEAK:
        return False
    if last in ("ministry", "office", "agency", "forces", "services", "service", "council", "parliament", "embassy"):
        return False
    return not nxt.endswith("ly")


def find_offices(words: Words, known: Known) -> list[Draft]:
    """ "the vice president's office": a body named by who holds it, its state left unsaid."""
    out: list[Draft] = []
    for k, low in enumerate(words.low):
        if low in known.offices and not words.masked[k] and not (out and k < out[-1].j):
            stop = phrase_at(words, k, known.offices)
            if stop is not None:
                out.append(Draft(k, stop, "organisation", "office", sort="office"))
    return out


def find_coalitions(words: Words, known: Known) -> list[Draft]:
    """ "the Peruvian-led military coalition": named by whom it is led."""
    out: list[Draft] = []
    for k, low in enumerate(words.low):
        if low not in _LED or not k or words.gap(k) != "-" or words.masked[k]:
            continue
        if words.low[k - 1] not in known.nations or not words.cap[k - 1]:
            continue
        end = k + 1
        while end < len(words) and words.joined[end] and end - k <= _MOST_BETWEEN and words.low[end] in _OF_COALITIONS:
            end += 1
        if end < len(words) and words.joined[end] and words.low[end] in _COALITIONS and not words.cap[end]:
            actor = f"{words.key[k - 1]}-{low} {words.low[end]}"
            out.append(Draft(k - 1, end + 1, "organisation", "coalition", actor=actor, sort="office"))
    return out
