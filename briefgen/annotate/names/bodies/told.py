"""Bodies whose names run over small words, or begin with a number, and are told by what stands beside them.

"the Support Mission in Ruritania (SUMIR)": the acronym tells where the name begins. "the 7th Fleet", "the 82nd Airborne
Division": what is numbered is a part of an army, or a court.
"""

from __future__ import annotations

import re

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.draft import Draft
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import entry_at
from briefgen.annotate.names.role_spans import is_role_noun
from briefgen.annotate.names.words import Words

_LONGEST = 12  # words
_LONGEST_UNIT = 5
_SMALL = frozenset(
    ("of", "the", "and", "for", "in", "on", "to", "against", "de", "del", "la", "du", "des", "et", "y", "e")
)
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)\Z")
# An acronym as it stands in brackets: "UNSMIL", "NTF-WPS", "Palpa", "AfDB".
_ACRONYM = re.compile(r"[A-Z][A-Za-z-]{2,11}\Z")


def body_named_before_acronym(words: Words, j: int, known: Known) -> Draft | None:
    """The body whose name ends before word ``j``, its acronym in brackets, and has small words in it.

    The letters of the acronym are the first letters of the words, those of small words being left out or not.
    """
    if j < 3 or words.gap(j) != " (" or words.after(j)[:1] != ")" or not _ACRONYM.match(words.key[j]):
        return None
    letters = words.key[j].replace("-", "").upper()
    small = False
    for k in range(j - 1, max(-1, j - 1 - _LONGEST), -1):
        if words.masked[k] or words.sentence[k] != words.sentence[j] or (k < j - 1 and not words.joined[k + 1]):
            return None
        if not words.cap[k]:
            if words.low[k] not in _SMALL:
                return None
            small = True
        elif small and spells(words, k, j, letters):
            listed = entry_at(words, k, known)
            if _begins_within(words, k) or (listed is not None and listed[1] >= j):
                return None
            return Draft(k, j, "organisation", "around-small-words", sort="head")
    return None


def _begins_within(words: Words, k: int) -> bool:
    """Whether word ``k`` goes on a name begun before it, as the acronym would not have told."""
    return k > 0 and words.joined[k] and words.cap[k - 1] and words.key[k - 1] not in ("The", "A", "An")


def spells(words: Words, i: int, j: int, letters: str) -> bool:
    """Whether the first letters of words ``i`` to ``j`` give ``letters``.

    Words in capitals, and those with hyphens, give all of theirs or the first alone.
    """
    ends = {0}  # how many letters are used up, in every way that fits so far
    for k in range(i, j):
        key = words.key[k]
        parts = [key] if key.isupper() else [part[:1].upper() for part in key.split("-")]
        whole = "".join(parts)
        used = {n + len(whole) for n in ends if letters.startswith(whole, n)}
        if key.isupper() or len(parts) > 1:
            used |= {n + 1 for n in ends if letters.startswith(whole[0], n)}
        ends = used | (ends if words.low[k] in _SMALL else set())
        if not ends:
            return False
    return len(letters) in ends


def numbered_unit(words: Words, k: int, known: Known) -> Draft | None:
    """The unit that the number at word ``k`` begins: "7th Fleet", "101st Airborne Division"."""
    if not _ORDINAL.match(words.key[k]) or words.masked[k]:
        return None
    last = None
    for h in range(k + 1, min(len(words), k + 1 + _LONGEST_UNIT)):
        if not (words.joined[h] and words.cap[h]) or words.masked[h] or words.possessive[h - 1]:
            break
        if words.low[h] in beside_words().units:
            last = h
        elif entry_at(words, h, known) is not None or is_role_noun(words.low[h], known):
            break
    return None if last is None else Draft(k, last + 1, "organisation", "numbered-unit", sort="head")
