"""Bodies whose names a run of capitals does not hold: with "and", commas or an owner inside, or with a foreign head.

"the Foreign, Commonwealth and Development Office", "King's College Hospital", "Institut de recherche pour le
développement", "the Economic and Financial Crimes Commission". They are found before the runs are cut.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

from briefgen.annotate.names.bodies.long_words import long_bodies
from briefgen.annotate.names.bodies.owned import genitive, owned_body
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import entry_at, phrase_at
from briefgen.annotate.names.words import Words, is_elided, keys_of

_LONGEST = 14  # words
_SHORTEST_WORD = 3  # letters of a word in a name that tells what for: no "Rs"
_LONGEST_PART = 5  # words between two joints of a name
_PURPOSES = frozenset(("for", "against", "without"))
_CREEDS = frozenset(("people", "regional", "country", "territory"))


@functools.cache
def _abroad() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Heads abroad by their first word, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for heads in long_bodies().heads_abroad.values():
        for head in heads:
            words = keys_of(head)
            table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(set(heads), key=lambda h: (-len(h), h))) for first, heads in table.items()}


def find_long_bodies(words: Words, known: Known, heading: list[bool]) -> dict[int, Draft]:
    """The bodies by the word at which they begin; none overlaps another."""
    out: dict[int, Draft] = {}
    reached = 0
    alone = functools.cache(lambda: _standing_alone(words))
    for k, cap in enumerate(words.cap):
        if k < reached or not cap or words.masked[k] or heading[words.sentence[k]]:
            continue
        found = _named_abroad(words, k, known) or owned_body(words, k, known)
        if found is not None and found.i < reached:
            found = None
        if found is None and not (k and words.cap[k - 1] and words.joined[k]):
            found = _joint(words, k, known, alone) or _purpose(words, k, known)
        if found is not None:
            out[found.i] = found
            reached = found.j
    return out


def _named_abroad(words: Words, k: int, known: Known) -> Draft | None:
    """ "Universidad de …", "Hospital Ana Ruiz": the head stands in front."""
    lexicon = long_bodies()
    key = words.key[k]
    start = k + 1
    if key in lexicon.heads_before_name and not (k and words.cap[k - 1] and words.joined[k]):
        if not _is_name_behind(words, start, known):
            return None
    elif key in lexicon.heads_before_particle:
        if not _stands(words, start):
            return None
        small = words.low[start] in lexicon.particles_abroad and not words.cap[start]
        if not small and not is_elided(words.key[start]):
            return None
    else:
        head = next((h for h in _abroad().get(key, ()) if tuple(words.key[k : k + len(h)]) == h), None)
        if head is None or not all(words.joined[k + n] for n in range(1, len(head))):
            return None
        start = k + len(head)
    if entry_at(words, k, known) is not None or words.possessive[start - 1]:
        return None
    stop = _end_abroad(words, start, known)
    return Draft(k, stop, "organisation", "head-abroad", sort="head") if stop - k > 1 else None


def _is_name_behind(words: Words, k: int, known: Known) -> bool:
    if not (_stands(words, k) and words.cap[k]) or words.possessive[k - 1]:
        return False
    low = words.low[k]
    return not (
        low in known.heads
        or low in known.press_heads
        or low in known.role_nouns
        or low in known.function_words
        or low in known.calendar
        or low in known.thing_heads
        or phrase_at(words, k, known.titles) is not None
        or (k + 1 < len(words) and words.joined[k + 1] and words.low[k + 1] in known.heads)
    )


def _end_abroad(words: Words, k: int, known: Known) -> int:
    """The word behind the name whose head ends before word ``k``."""
    lexicon = long_bodies()
    stop = k
    while stop < min(len(words), k + _LONGEST) and _stands(words, stop) and not words.possessive[stop - 1]:
        low = words.low[stop]
        if words.cap[stop]:
            if low in known.sure_titles or low in known.calendar:
                return stop
            stop += 1
            continue
        at = stop
        while at < min(len(words), stop + 3) and words.low[at] in lexicon.particles_abroad and _stands(words, at):
            at += 1
        if at == stop or not _stands(words, at) or words.possessive[at - 1]:
            return stop
        small = words.low[at - 1] in lexicon.particles_before_small and _is_foreign(words.low[at], known)
        if not (words.cap[at] or small):
            return stop
        stop = at + 1
    return stop


def _is_foreign(low: str, known: Known) -> bool:
    return not (
        low in known.function_words or low in known.verbs or low in known.auxiliaries or low in known.role_nouns
    )


def _joint(words: Words, k: int, known: Known, alone: Callable[[], frozenset[str]]) -> Draft | None:
    """ "Economic and Financial Crimes Commission", "Foreign, Commonwealth and Development Office", "Lee & Sons".

    What speaks for one name: "the" or an owner before it, its acronym behind it, or offices' charges on the left.
    """
    begin = k + 1 if words.low[k] == "the" and _stands(words, k + 1) and words.cap[k + 1] else k
    nation = entry_at(words, begin, known)
    first = nation[1] if nation is not None and nation[0].sort in _CREEDS else begin
    if first >= len(words) or not words.cap[first]:
        return None
    joints: list[int] = []
    heads: list[int] = []
    commas = part = 0
    at = first
    while at < min(len(words), first + _LONGEST) and words.sentence[at] == words.sentence[k] and not words.masked[at]:
        low = words.low[at]
        if at > first and not words.joined[at]:
            if not words.cap[at] or words.possessive[at - 1]:
                break
            if not (joints and genitive(words, at - 1)):  # "the Dock and River Workers' Union"
                if words.gap(at) != ", " or heads:
                    break
                commas, part = commas + 1, 0
        if words.cap[at]:
            if part >= _LONGEST_PART or (at > first and words.possessive[at - 1]):
                break
            if " & " in words.gap(at):
                joints.append(at)
            if low in known.heads and low not in long_bodies().charges:
                heads.append(at)
            part += 1
        elif low == "and" and not heads and part and _stands(words, at + 1) and words.cap[at + 1]:
            joints.append(at + 1)
            part = 0
        else:
            break
        at += 1
    behind = [h for h in heads if joints and h > joints[-1]]
    if not behind:
        return None
    stop = behind[0] + 1
    while stop in heads:
        stop += 1
    if _stands(words, stop) and words.cap[stop] and words.low[stop] in known.sure_titles:
        return None  # "Water and Roads Cabinet Secretary Ann Lee"
    if any(not _is_plain(words, m, first, stop, known) for m in range(first, stop)):
        return None
    if not _is_one_name(words, k, begin, first, joints[0], stop, known, commas, alone):
        return None
    rest = _of(words, stop, known)
    return Draft(
        begin,
        rest,
        "organisation",
        "joint-body",
        sort="head",
        nation=nation[0].name if first > begin and nation else None,
    )


def _purpose(words: Words, k: int, known: Known) -> Draft | None:
    """ "Parents for Clean Rivers", "Weston Mothers Against Waste": a name that tells what for."""
    at = k
    while at < min(len(words), k + _LONGEST_PART) and (at == k or _stands(words, at)) and words.cap[at]:
        if words.possessive[at] or not _may_wish(words, at, known):
            return None
        at += 1
    if at >= len(words) or words.low[at] not in _PURPOSES or not _stands(words, at):
        return None
    alone = at - k == 1 and not words.low[k].endswith("s")
    if words.initial[k] and (alone or words.low[k] in known.openers):
        return None
    begin = stop = at + 1
    while _stands(words, stop) and words.cap[stop] and stop - begin < _LONGEST_PART:
        if not (_may_wish(words, stop, known) or (stop > begin and _ends_a_wish(words, stop))):
            break
        stop += 1
        if words.possessive[stop - 1]:
            break
    if stop - begin < (2 if alone or words.initial[k] else 1):
        return None
    if words.low[stop : stop + 1] == ["in"] and _stands(words, stop + 1) and words.cap[stop + 1] and stop - begin > 1:
        stop += 2
    return Draft(k, stop, "organisation", "purpose", sort="head")


def _ends_a_wish(words: Words, k: int) -> bool:
    """The "Justice" of "Weavers for Land Justice", which is nobody's title there."""
    follows = k + 1 < len(words) and words.joined[k + 1] and words.cap[k + 1]
    return words.low[k] in long_bodies().charges and not follows


def _may_wish(words: Words, k: int, known: Known) -> bool:
    """Whether word ``k`` can be part of a name of this kind: no known name, no title, no head of a thing."""
    low = words.low[k]
    return not (
        len(low) < _SHORTEST_WORD
        or low in known.given
        or low in known.function_words
        or low in known.calendar
        or low in known.thing_heads
        or low in known.place_heads
        or low in known.role_nouns
        or low in known.heads
        or entry_at(words, k, known) is not None
        or phrase_at(words, k, known.titles) is not None
    )


def _of(words: Words, stop: int, known: Known) -> int:
    """Where "of …" behind the head ends: "Food and Drug Administration of the Philippines" keeps to its head."""
    at = stop
    if words.low[stop - 1] not in known.takes_of or not _stands(words, at) or words.low[at] != "of":
        return stop
    at += 1
    begin = at
    while _stands(words, at) and words.cap[at] and at - begin < 3:
        at += 1
    return at if at > begin else stop


def _is_plain(words: Words, m: int, first: int, stop: int, known: Known) -> bool:
    """Whether word ``m`` can be a part of one name: no person, state, other body or title begins there."""
    if not words.cap[m]:
        return True
    low = words.low[m]
    if m == first and words.key[m] in ("National", "International"):
        return True
    if low in known.heads or low in long_bodies().charges or low in known.charges:
        return True
    found = entry_at(words, m, known)
    if found is not None and found[0].sort in ("body", "group", "outlet", "company", "country", "people", "platform"):
        return False
    partner = any(" & " in words.gap(n) for n in range(first + 1, stop))  # "Lee, Felix & Roe LLP"
    return low not in known.calendar and (
        partner or not (low in known.given and m + 1 < stop and words.low[m + 1] not in known.heads)
    )


def _is_one_name(
    words: Words,
    k: int,
    begin: int,
    first: int,
    joint: int,
    stop: int,
    known: Known,
    commas: int,
    alone: Callable[[], frozenset[str]],
) -> bool:
    if words.low[joint - 1] != "and":
        return True  # "Lee & Sons Ltd"
    if _acronym_fits(words, begin, stop) or _acronym_fits(words, first, stop):
        return True
    lexicon = long_bodies()
    left = [m for m in range(first, joint) if words.cap[m]]
    charged = [words.low[m] in known.charges or words.low[m] in lexicon.charges for m in left]
    if all(charged):
        return True
    if len(left) == 1 and words.low[joint - 1] == "and" and words.key[left[0]] in alone():
        return False  # "the Falcons and River Intelligence", and elsewhere "the Falcons said"
    of_a_state = first > begin and words.possessive[first - 1]
    owned = (
        begin > k
        or of_a_state
        or (k > 0 and (words.possessive[k - 1] or (words.joined[k] and words.low[k - 1] == "the")))
    )
    return owned and (any(charged) if commas or len(left) == 2 else len(left) == 1)


def _standing_alone(words: Words) -> frozenset[str]:
    """The words that the article calls "the X" with no "and" and no capital behind: names of their own."""
    return frozenset(
        key
        for m, key in enumerate(words.key)
        if words.cap[m]
        and m > 0
        and words.low[m - 1] == "the"
        and words.joined[m]
        and (m + 1 >= len(words) or not words.joined[m + 1] or not (words.cap[m + 1] or words.low[m + 1] == "and"))
    )


def _acronym_fits(words: Words, begin: int, stop: int) -> bool:
    """Whether the first letters stand behind as an acronym: "(EFCC)", ", EFCC,"."""
    if stop >= len(words) or words.gap(stop) not in (" (", ", ") or not words.key[stop].isupper():
        return False
    letters = "".join(part[:1] for m in range(begin, stop) if words.cap[m] for part in words.key[m].split("-"))
    return len(words.key[stop]) > 2 and letters.startswith(words.key[stop][:3])


def _stands(words: Words, k: int) -> bool:
    """Whether word ``k`` is there and next to the one before it."""
    return 0 < k < len(words) and words.joined[k] and not words.masked[k]
