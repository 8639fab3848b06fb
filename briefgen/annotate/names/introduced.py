"""Names that the words beside them introduce: "surnamed X", "who gave only her given name, X", "X hospital".

Each question is about a run of capitals, words ``i`` to ``j``, of which nothing else is known.
"""

from __future__ import annotations

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.role_spans import is_role_noun
from briefgen.annotate.names.words import Words

_SHORT_NAMES = frozenset(("first", "given", "last", "family", "full", "only", "one"))
_NAMED = frozenset(("identified", "introduced", "named", "known"))
_PERSONS = frozenset(("boy", "person", "lady", "guy", "gentleman", "infant", "toddler", "baby", "dad", "mum"))
_BEFORE_PLACES = frozenset(("for", "of", "in", "from", "at", "near"))
_LONGEST_NAMED = 4  # words from "identified" to the "as" before the name
_CHIEFS = frozenset(("ceo", "cfo", "coo", "cto"))
_LEAD = frozenset(("head", "leader", "chief"))
_PERIODIC = frozenset(("daily", "weekly", "sunday", "evening", "morning"))
_LONGEST_ROLE = 3  # words
_LONGEST_TOLD = 10  # words of what somebody is
_LONGEST_BODY = 14  # words of a body that one is of
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "this", "that"))
_WORKING = frozenset(("worked", "works", "work", "working", "employed", "interned", "teaches", "taught", "studied"))
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 5  # letters
_INSTITUTIONS = frozenset(("hospital", "university", "clinic", "seminary"))


def is_said_to_be_a_name(words: Words, i: int, known: Known) -> bool:
    """ "a mate surnamed X", "a cook named X", "who gave only her given name, X", "who identified herself only as X"."""
    if not i or words.sentence[i - 1] != words.sentence[i] or words.possessive[i - 1]:
        return False
    before, gap = words.low[i - 1], words.gap(i)
    if gap == " " and before == "surnamed":
        return True
    if gap == " " and before in ("named", "called") and i > 1 and words.joined[i - 1]:
        noun = words.low[i - 2]
        return (is_role_noun(noun, known) or noun in _PERSONS) and noun not in known.body_before
    if before == "name" and gap in (", ", ": "):
        return i > 1 and words.low[i - 2] in _SHORT_NAMES
    if gap != " " or before != "as":
        return False
    told = words.low[max(0, i - 1 - _LONGEST_NAMED) : i - 1]
    return gives_one_name(words, i) or (
        not _NAMED.isdisjoint(told) and not {"himself", "herself", "themselves", "only"}.isdisjoint(told)
    )


def gives_one_name(words: Words, i: int) -> bool:
    """ "who gave his name only as X": what else he is called, the article does not know."""
    told = words.low[max(0, i - 1 - _LONGEST_NAMED) : i - 1]
    return words.low[i - 1] == "as" and "name" in told and "gave" in told


def is_who(words: Words, i: int, j: int) -> bool:
    """ "X Y, who heads the inquiry,": persons are asked after so; not "the member for Alto Poe, who"."""
    if i and words.joined[i] and words.low[i - 1] in _BEFORE_PLACES:
        return False
    return j < len(words) and words.low[j] == "who" and words.gap(j) == ", " and not words.possessive[j - 1]


def is_somebody_who(words: Words, j: int, known: Known) -> bool:
    """ "X Y, a caver who lives there,", "X Y, a 38-year-old diver,": told so of persons, whatever else they are."""
    if j >= len(words) or words.gap(j) != ", " or words.low[j] not in ("a", "an", "one") or words.possessive[j - 1]:
        return False
    aged = False
    k = j + 1
    while k < min(len(words), j + _LONGEST_TOLD) and (words.joined[k] or words.gap(k) == "-"):
        low = words.low[k]
        if low == "who":
            return True
        aged = aged or (low == "old" and words.low[k - 1] == "year" and words.gap(k) == "-")
        if low in known.auxiliaries or low in ("that", "which", "of"):
            break
        k += 1
    return aged and words.low[k - 1] not in beside_words().have_names


def says_for_a_body(words: Words, j: int, known: Known) -> bool:
    """ "X Y of the health ministry said", "X Y, of Peru's foreign ministry, told": who is of a body and speaks."""
    if j >= len(words) or words.low[j] != "of" or words.gap(j) not in (" ", ", ") or words.possessive[j - 1]:
        return False
    apart = words.gap(j) == ", "
    of_a_body = False
    for k in range(j + 1, min(len(words), j + _LONGEST_BODY)):
        closed = apart and words.gap(k) == ", " and of_a_body
        if not (words.joined[k] or words.possessive[k - 1] or closed):
            return False
        if words.low[k] in known.saying:
            return of_a_body and (closed or not apart)
        if closed:
            return False
        of_a_body = of_a_body or words.low[k] in known.heads or words.low[k] in known.state_body_words
    return False


def is_led(words: Words, i: int, j: int, known: Known) -> bool:
    """ "founder of X Y", "head of the X Y", "chief executive of X": who leads it is told, or who speaks for it."""
    k = i - (i > 0 and words.joined[i] and words.low[i - 1] == "the")
    if k < 2 or not words.joined[k] or not words.joined[k - 1] or words.low[k - 1] not in ("of", "for"):
        return False
    role = words.low[k - 2]
    if words.low[max(0, k - 3) : k - 1] == ["chief", "executive"] or role in _CHIEFS:
        return True
    return j - i > 1 and (role in known.of_bodies or (k < i and role in _LEAD))


def is_named_as_outlets_are(words: Words, i: int, j: int, known: Known) -> bool:
    """ "she told Olm TG24", "Daily Olm said": no person has a number in her name, or comes daily."""
    numbered = any(key[-1].isdigit() and key[:1].isupper() for key in words.key[i:j])
    periodic = j - i == 2 and words.low[i] in _PERIODIC and words.low[i + 1] not in known.heads
    return (numbered or periodic) and cites(words, i, j, known)


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
        if words.low[k] in beside_words().party_roles:
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


def cites(words: Words, i: int, j: int, known: Known) -> bool:
    """Whether words ``i`` to ``j`` are told something, or tell it."""
    before = words.low[i - 1] if i and words.joined[i] else ""
    after = words.low[j] if j < len(words) and words.joined[j] else ""
    return before in ("told", "tells", "tell", "telling") or after in known.saying


def works_there(words: Words, i: int, known: Known) -> bool:
    """ "a surgeon at X", "an analyst with X", "she worked for X": X is where one works."""
    if i < 2 or not words.joined[i] or not words.joined[i - 1]:
        return False
    before, two = words.low[i - 1], words.low[i - 2]
    if before in ("at", "with") and is_role_noun(two, known) and two not in known.anywhere:
        return True
    return before in ("at", "for") and two in _WORKING and not (two == "works" and _is_a_plant(words, i - 2, known))


def _is_a_plant(words: Words, k: int, known: Known) -> bool:
    """Whether "works" is where something is made: "the Olm Steel works", not "the surgeon works"."""
    if k < 1 or is_role_noun(words.low[k - 1], known):
        return False
    return any(words.low[n] in _DETERMINERS and all(words.joined[n + 1 : k + 1]) for n in range(max(0, k - 4), k))


def is_acronym_first(words: Words, i: int, j: int) -> bool:
    """ "PKGH Zinc Weston": capitals first, and then a name."""
    return j - i > 1 and words.key[i].isupper() and len(words.key[i]) > 2 and not words.key[j - 1].isupper()


def is_plain(words: Words, k: int, known: Known) -> bool:
    """Whether a word is none that is known to begin or end other names: no head, role, title, particle or acronym."""
    low = words.low[k]
    listed = low in known.heads or low in known.charges or low in known.particles or is_role_noun(low, known)
    return not (listed or low in known.titles or words.key[k].isupper() or words.initial[k])
