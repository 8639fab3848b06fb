"""Titles that stand before a name: those that the lexicon lists, and those that are put together of its words."""

from __future__ import annotations

from bisect import bisect_left

from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import phrase_at
from briefgen.annotate.names.role_spans import is_role_noun
from briefgen.annotate.names.words import Words

_LONGEST_CHARGE = 9  # words
_LONGEST_BETWEEN = 3  # words between "former" and the title: "former New York Mayor X"
# Without these words before it a title says more than the source does: somebody may hold it no more, or not quite.
_QUALIFIERS = frozenset((
    "former", "ex", "acting", "interim", "outgoing", "incoming", "deputy", "vice", "assistant", "onetime", "one-time",
    "retired",
))  # fmt: skip
_PREFIXES = ("ex-", "then-")
# The same, which elsewhere are verbs or tell when: "and then President X left", "late on Friday".
_QUALIFIERS_WITH_ARTICLE = frozenset(("then", "late", "ousted", "deposed", "suspended", "disgraced"))


def title_end(words: Words, k: int, j: int, known: Known) -> int | None:
    """The word behind the title that begins at word ``k`` of a run up to ``j``; None where none does."""
    if words.low[k] == "del" and not words.after(k).startswith("."):
        return None  # "Del. Ann Lee" is a delegate, "Del Rio" a name
    if _is_first_name(words, k, j, known) or _is_a_time(words, k):
        return None
    if "-" in words.low[k] and is_role_noun(words.low[k], known):
        return k + 1  # "Ex-Mayor X"
    stop = phrase_at(words, k, known.titles)
    if stop is not None and stop > j:
        stop = None
    end = max(filter(None, (stop, _composed_end(words, k, j, known))), default=None)
    at = k + 1 if end is not None and k + 1 < end and words.low[k + 1] in ("of", "for") else end
    charge = charge_end(words, at, known) if at is not None and at < j and not words.cap[at] else None
    return charge if charge is not None and charge < j else end


def _is_a_time(words: Words, k: int) -> bool:
    """Whether "PM" stands behind an hour: "at 5 PM Ana Poe left"."""
    return words.low[k] == "pm" and (words.key[k] != "PM" or (k > 0 and words.key[k - 1][-1].isdigit()))


def _is_first_name(words: Words, k: int, j: int, known: Known) -> bool:
    """ "Don Poe", "Earl Felipe", and not "Don Felipe Ruiz": no title, though the word can be one."""
    if words.low[k] not in known.honorifics_or_names or k + 1 >= len(words):
        return False
    return words.low[k + 1] not in known.given or k + 2 >= j


def _composed_end(words: Words, k: int, j: int, known: Known) -> int | None:
    """Where a title ends that no list has: "Deputy Transport Minister X"; "Farmer X Y" at a sentence's start."""
    h = k
    while h < min(j, k + 4) and words.low[h] in known.charges and not words.possessive[h]:
        h += 1
    if h + 1 >= j or words.possessive[h]:
        return None
    if h > k:
        # "Police Brig. Gen. X": a rank behind what it is a rank of.
        listed = phrase_at(words, h, known.titles)
        if listed is not None and listed < j:
            return h if _is_first_name(words, h, j, known) else listed
    if words.low[h] not in known.role_nouns:
        return None
    if h > k:
        return h + 1
    opens = k == 0 or words.sentence[k - 1] != words.sentence[k]
    return k + 1 if opens and j - k >= 3 and words.low[k] not in known.given else None


def leads_a_title(words: Words, k: int, stop: int, j: int, known: Known) -> bool:
    """Whether the state named by words ``k`` to ``stop`` opens a role that goes on in the run up to ``j``.

    "US President X" as "American President X"; not "in Peru President X".
    """
    if stop >= j or words.possessive[stop - 1] or title_end(words, stop, j, known) is None:
        return False
    return not (k > 0 and words.joined[k] and words.low[k - 1] == "in")


def charge_end(words: Words, k: int, known: Known) -> int | None:
    """Where the charge of an office ends that its "of" or "for" at word ``k`` opens: "of Transport and Rivers".

    None where a word of it is unknown, or no name follows: such a title stands alone, or goes on with its body.
    """
    if words.low[k] not in ("of", "for"):
        return None
    at = last = k + 1
    while at < len(words) and at - k < _LONGEST_CHARGE and (words.joined[at] or words.gap(at) == ", "):
        low = words.low[at]
        if low in known.charges and words.cap[at] and not words.possessive[at]:
            last = at + 1
        elif low not in ("and", "the"):
            break
        at += 1
    if last == k + 1 or last >= len(words) or not (words.joined[last] and words.cap[last]):
        return None
    return last


def with_qualifier(words: Words, role: tuple[int, int]) -> tuple[int, int]:
    """The offsets of a title with what qualifies it: "former President", "former Oslo Mayor", "ex-Labour Minister"."""
    k = bisect_left(words.start, role[0])
    for m in range(k - 1, max(-1, k - 2 - _LONGEST_BETWEEN), -1):
        hyphen = words.gap(m + 1) == "-"  # "then-senator"
        if not (words.joined[m + 1] or hyphen):
            break
        low = words.low[m]
        the = words.joined[m] and words.low[m - 1] in ("the", "a", "an")
        sure = low in _QUALIFIERS or low.startswith(_PREFIXES)
        if sure or (low in _QUALIFIERS_WITH_ARTICLE and (the or hyphen)):
            return words.start[m], role[1]
        if not words.cap[m] or words.possessive[m]:
            break
    return role
