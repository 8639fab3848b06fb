"""What is said of companies and bodies alone, by which a name that no list knows is told to be one's.

"shares in Verdano fell", "Verdano said its crews", "the safety office, GHVK, said".
"""

from __future__ import annotations

from briefgen.annotate.names.known import Known
from briefgen.annotate.names.words import Words

_HELD = frozenset(("shares", "stake", "stakes", "stock", "shareholding"))
_OF_HELD = frozenset(("in", "of"))
# Between "said" and "its": "said that 11,000 of its guests".
_COUNTING = frozenset(("that", "all", "some", "most", "many", "both", "of", "none", "half", "two", "three", "one"))
_MOST_COUNTING = 4
_LONGEST_OFFICE = 8  # words of "a union of cabin staff"
_LONGEST_ACRONYM = 6  # letters


def is_held(words: Words, i: int, j: int) -> bool:
    """ "shares in X", "a stake in X", "X shares": what one can own a part of."""
    behind = j < len(words) and words.joined[j] and not words.possessive[j - 1] and words.low[j] in ("shares", "stock")
    if i < 2 or not words.joined[i] or not words.joined[i - 1] or words.possessive[i - 1]:
        return behind and words.joined[j + 1 : j + 2] == [True]
    return behind or (words.low[i - 1] in _OF_HELD and words.low[i - 2] in _HELD)


def says_of_its_own(words: Words, j: int, known: Known) -> bool:
    """ "X said its crews", "X said 11,000 of its guests were": who speaks is an it."""
    if j + 1 >= len(words) or not words.joined[j] or words.possessive[j - 1] or words.low[j] not in known.saying:
        return False
    for k in range(j + 1, min(len(words), j + 2 + _MOST_COUNTING)):
        if words.sentence[k] != words.sentence[j] or not (words.joined[k] or words.gap(k) == ","):  # "11,000"
            return False
        if words.low[k] == "its":
            return True
        if words.low[k] not in _COUNTING and not words.low[k][0].isdigit():
            return False
    return False


def is_acronym_of_an_office(words: Words, i: int, j: int, known: Known) -> bool:
    """ "Peru's air accident office, GHVK,", "a union of cabin staff, GHVK,": the letters of what was named before."""
    key = words.key[i]
    if j - i != 1 or not key.isupper() or not 2 < len(key) <= _LONGEST_ACRONYM or i < 2 or words.gap(i) != ", ":
        return False
    if words.after(i)[:1] != "," or words.cap[i - 1]:
        return False
    for k in range(i - 1, max(-1, i - 1 - _LONGEST_OFFICE), -1):
        if words.low[k] in known.state_body_words or words.low[k] in known.body_before:
            return not words.cap[k]
        if not words.joined[k] or words.low[k] in known.verbs or words.low[k] in known.auxiliaries:
            return False
    return False
