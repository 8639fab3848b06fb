"""Names that the words beside them introduce: "surnamed X", "who gave only her given name, X", "X hospital".

Each question is about a run of capitals, words ``i`` to ``j``, of which nothing else is known.
"""

from __future__ import annotations

from briefgen.annotate.names.known import Known
from briefgen.annotate.names.role_spans import is_role_noun
from briefgen.annotate.names.words import Words

_SHORT_NAMES = frozenset(("first", "given", "last", "family", "full", "only", "one"))
_NAMED = frozenset(("identified", "introduced", "named", "known"))
_LONGEST_NAMED = 4  # words from "identified" to the "as" before the name
# Of parties and of organisations, before a role that is told in small letters.
_LEADS = frozenset((
    "spokesman", "spokeswoman", "spokesperson", "leader", "leaders", "lawmaker", "lawmakers", "mp", "mps", "senator",
    "senators", "councillor", "councillors", "candidate", "candidates", "chairman", "chairwoman", "chairperson",
    "legislator", "legislators",
))  # fmt: skip
_LONGEST_ROLE = 3  # words
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 5  # letters
_INSTITUTIONS = frozenset(("hospital", "university", "clinic", "seminary"))
_UNIONS = frozenset(("union", "unions", "association", "federation", "alliance", "cooperative"))


def is_said_to_be_a_name(words: Words, i: int) -> bool:
    """ "a mate surnamed X", "who gave only her given name, X", "who identified herself only as X"."""
    if not i or words.sentence[i - 1] != words.sentence[i] or words.possessive[i - 1]:
        return False
    before, gap = words.low[i - 1], words.gap(i)
    if gap == " " and before == "surnamed":
        return True
    if before == "name" and gap in (", ", ": "):
        return i > 1 and words.low[i - 2] in _SHORT_NAMES
    if gap != " " or before != "as":
        return False
    told = words.low[max(0, i - 1 - _LONGEST_NAMED) : i - 1]
    return ("name" in told and "gave" in told) or (
        not _NAMED.isdisjoint(told) and not {"himself", "herself", "themselves", "only"}.isdisjoint(told)
    )


def leads_a_partys_role(words: Words, i: int, j: int, known: Known) -> bool:
    """ "QRD transport spokesman", "a QRD leader": short capitals before a role in small letters."""
    key = words.key[i]
    if j - i > 1 or not key.isalpha() or not key.isupper() or words.possessive[i]:
        return False
    if not _SHORTEST_ACRONYM <= len(key) <= _LONGEST_ACRONYM or (i and words.joined[i] and words.cap[i - 1]):
        return False
    for k in range(j, min(len(words), j + _LONGEST_ROLE)):
        if not words.joined[k] or words.cap[k]:
            return False
        if words.low[k] in _LEADS:
            return True
        if words.low[k] not in known.charges or is_role_noun(words.low[k], known):
            return False
    return False


def institution_end(words: Words, i: int, j: int) -> int | None:
    """The word behind the noun in small letters that makes a name whole: "a nurse at Zarim hospital"."""
    if j >= len(words) or not words.joined[j] or words.cap[j] or words.low[j] not in _INSTITUTIONS:
        return None
    stands = i and words.joined[i] and words.low[i - 1] in ("at", "from", "of", "to", "in", "the")
    follows = j + 1 < len(words) and words.joined[j + 1] and (words.cap[j + 1] or words.low[j + 1] == "and")
    return j + 1 if stands and not words.possessive[j - 1] and not follows else None


def union_end(words: Words, i: int, j: int) -> int | None:
    """The word behind "union" in "the Zarim miners' union"."""
    if j + 1 >= len(words) or not words.joined[j] or words.cap[j] or words.cap[j + 1] or words.possessive[j - 1]:
        return None
    owners = words.low[j].endswith("s") and words.gap(j + 1) in ("' ", "’ ")
    the = i > 0 and words.joined[i] and words.low[i - 1] == "the"
    return j + 2 if owners and the and words.low[j + 1] in _UNIONS else None
