"""Where the name of a body ends that has its head at the end or before "of": "Ministry of Trade and Industry"."""

from __future__ import annotations

from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import entry_at, phrase_at
from briefgen.annotate.names.words import Words

_CONNECT = frozenset(("of", "for", "on", "against", "to"))
# Behind these only "of" goes on: an MP sits in "Parliament for" her town.
_OF_ALONE = frozenset(("university", "college", "parliament", "bank", "embassy", "consulate", "faculty", "museum"))
_ARTICLES = frozenset(("the", "a", "an"))
_FURTHEST_HEAD = 4  # words from one head to the next of the same name
_MOST_LISTED = 6  # parts of a name joined by commas
_IN_CAPITALS = frozenset(("ag", "nv", "bv", "lp", "asa"))
_LONGEST_PLACE = 2  # words
_STATIONED = frozenset(("base", "airbase", "barracks", "armory", "armoury"))
_LONGEST_FORCE = 4  # words from a head to these
_IN_PLACES = frozenset(("university", "college", "hospital", "school"))


def body_end(words: Words, k: int, j: int, known: Known) -> int | None:
    """The word behind the head of a body that begins at word ``k`` of a run up to ``j``; None where none does."""
    inside = k
    for h in range(k + 1, min(j, k + 8)):
        place = entry_at(words, h - 1, known)
        if place and place[0].sort in ("place", "territory", "country", "capital"):
            inside = max(inside, place[1])
        if h < inside:
            continue  # the "Bank" of "West Bank"
        if words.low[h] == "and" and h + 1 < j:
            continue
        if not words.cap[h]:
            return None
        low = words.low[h]
        title = phrase_at(words, h, known.titles)
        if title is not None and h + 1 < title < j:
            return None  # "Water Cabinet Secretary Ann Lee"
        if low in known.sure_titles and h + 1 < j:
            return None  # "Odell County Prosecutor Ann Lee"
        if low in _IN_CAPITALS and not words.key[h].isupper():
            continue  # "Moussa Ag Taleb"
        if low in known.heads or (low in known.press_heads and not (words.low[k] in known.given and h - k == 1)):
            if low == "star" and words.low[h + 1 : h + 2] == ["of"]:
                return None  # "the Olm Star of Merit"
            end = _further_heads(words, h + 1, j, known)
            goes_on = end < j and not words.possessive[end - 1]
            if goes_on and (words.low[end] in known.thing_heads or words.low[end] in known.place_heads):
                return None  # "Air Force One", "Clean Water Fund Act", "Army Base"
            if goes_on and any(low in _STATIONED for low in words.low[end : min(j, end + _LONGEST_FORCE)]):
                return None  # "Rowan Air National Guard Base"
            return end
    if words.low[k] in known.takes_of and of_end(words, k + 1, known) > k + 1:
        return k + 1
    return None


def _further_heads(words: Words, end: int, j: int, known: Known) -> int:
    """Where the name ends that has a head before word ``end``: at its last one, "Maritime" "Safety Authority"."""
    while end < j and not words.possessive[end - 1]:
        if words.low[end] in known.heads or words.low[end] in known.press_heads:
            end += 1
            continue
        for h in range(end + 1, min(j, end + _FURTHEST_HEAD)):
            low = words.low[h - 1]
            if (
                words.possessive[h - 1]
                or low in known.given
                or not words.cap[h]
                or low in known.thing_heads
                or low in known.place_heads
                or phrase_at(words, h - 1, known.titles) is not None
                or low in known.function_words
                or (entry_at(words, h - 1, known) is not None and words.low[h] not in known.company_suffixes)
            ):
                return _with_place(words, end, j, known)
            if words.low[h] in known.heads:
                end = h + 1
                break
        else:
            return _with_place(words, end, j, known)
    return end


def _with_place(words: Words, end: int, j: int, known: Known) -> int:
    """ "Weston University Springfield": the place that closes the run is part of the name."""
    if words.low[end - 1] not in _IN_PLACES or not 0 < j - end <= _LONGEST_PLACE:
        return end
    plain = all(
        words.low[m] not in known.given
        and words.low[m] != "no"  # "Hospital No. 1"
        and words.low[m] not in known.role_nouns
        and words.low[m] not in known.thing_heads
        and phrase_at(words, m, known.titles) is None
        for m in range(end, j)
    )
    return j if plain else end


def of_end(words: Words, stop: int, known: Known) -> int:
    """Where a name goes on behind its head, which is before ``stop``: "of Foreign Affairs", "for the Relief of …"."""
    if words.low[stop - 1] not in known.takes_of:
        return stop
    head = stop - 1
    for _ in range(3):
        at = stop
        if at < len(words) and words.low[at] != "of" and words.low[head] in _OF_ALONE:
            return stop
        if at >= len(words) or words.possessive[at - 1] or words.low[at] not in _CONNECT or not words.joined[at]:
            return stop
        at += 1
        if at < len(words) and words.key[at] in _ARTICLES and words.joined[at]:
            at += 1
        elif at < len(words) and words.key[at] == "The":
            return stop  # "the Agency for Rivers on The Crescent"
        begin = at
        while _goes_on(words, at) and at - begin < 6:
            at += 1
            if words.possessive[at - 1]:
                break
        if at == begin or words.low[begin] in known.calendar:
            return stop
        stop = _listed(words, at, known) or _and_another(words, at, known)
    return stop


def _listed(words: Words, at: int, known: Known) -> int | None:
    """Where a list ends that goes on at ``at``: "Bureau of Alcohol" ", Tobacco, Firearms and Explosives"."""
    for _ in range(_MOST_LISTED):
        if at >= len(words) or words.possessive[at - 1] or not words.cap[at] or words.masked[at]:
            return None
        if words.gap(at) != ", " or not _is_plain(words, at, known):
            return None
        at += 1
        while _goes_on(words, at):
            at += 1
        if words.low[at : at + 1] == ["and"] and words.gap(at) in (" ", ", "):
            end = at + 1
            while _goes_on(words, end) and end - at < 4:
                end += 1
            return end if end > at + 1 and _is_plain(words, at + 1, known) else None
    return None


def _and_another(words: Words, at: int, known: Known) -> int:
    """Where a name that reaches to ``at`` ends with its second half: "Ministry of Trade" "and Industry"."""
    follows = at + 1
    if not (follows < len(words) and words.low[at] == "and" and words.joined[at] and _goes_on(words, follows)):
        return at
    end = follows + 1
    while _goes_on(words, end) and end - follows < 4:
        end += 1
    plain = _is_plain(words, follows, known) or _echoes(words, at) or _before_acronym(words, end)
    return end if plain and not words.possessive[at - 1] else at


def _before_acronym(words: Words, k: int) -> bool:
    """Whether an acronym in brackets stands at word ``k``: a name ends before it."""
    return k < len(words) and words.gap(k) == " (" and words.key[k].isupper() and words.after(k)[:1] == ")"


def _echoes(words: Words, at: int) -> bool:
    """ "Red Cross and Red Crescent Societies": both halves begin with one word."""
    return words.low[at + 1] in words.low[max(0, at - 3) : at]


def _is_plain(words: Words, k: int, known: Known) -> bool:
    """Whether no other name and no title begins at word ``k``."""
    return (
        entry_at(words, k, known) is None
        and words.low[k] not in known.given
        and phrase_at(words, k, known.titles) is None
    )


def _goes_on(words: Words, at: int) -> bool:
    """Whether word ``at`` is capitalised and stands next to the one before it."""
    return at < len(words) and words.cap[at] and words.joined[at] and not words.masked[at]
