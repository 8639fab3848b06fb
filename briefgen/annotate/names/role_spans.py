"""The words that say what a person is: before the name, or beside it between commas; and what they prove.

"Treasury spokesperson X", "X, an aide to Y,", "Y's lawyer, X,".
"""

from __future__ import annotations

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import phrase_at
from briefgen.annotate.names.words import Words

_SENT = frozenset(("ambassador", "envoy", "representative", "adviser", "advisor", "delegate", "commissioner"))
ARTICLES = frozenset(("a", "an", "the", "his", "her", "their", "its", "our", "my", "one", "another", "whose"))
_BESIDE = (", ", ",\n", " -- ", " – ", " — ", " - ")  # between a role and the name it is of
_LEAD_ON = frozenset(("of", "for", "in", "at", "on", "from", "with", "to"))  # from a role to where somebody has it
_PREFIXES = frozenset(("ex", "co", "then"))  # that a hyphen joins to a role
_NO_ROLE_BEHIND = frozenset(("and", "but", "or", "with", "in", "on", "after", "as", "at", "to", "by", "from"))
_WELL = frozenset(("well", "best", "better", "widely", "also"))
_NAMING = frozenset(("nicknamed", "dubbed", "called", "named", "styled"))
_DETERMINERS = frozenset(("a", "an", "the", "his", "her", "their", "its", "my", "our"))
_BEFORE_ARTICLES = frozenset((
    "also", "now", "then", "once", "still", "long", "himself", "herself", "perhaps", "both", "half", "not", "no", "all",
    "of", "today", "even", "just", "yet", "again", "already", "otherwise", "part", "sometimes", "instead",
))  # fmt: skip
_MODALS = frozenset(("will", "would", "can", "could", "must", "should", "might", "shall", "did", "does"))
_LEAD_TO_VERBS = frozenset((
    "due", "set", "expected", "scheduled", "ready", "able", "unable", "hope", "hopes", "hoping", "want", "wants",
    "wanted", "plan", "plans", "planned", "planning", "agreed", "likely", "going", "how", "about", "continue", "began",
    "try", "tried", "trying", "chosen", "invited", "asked", "need", "needs", "used", "had", "has", "have",
))  # fmt: skip
_COUNTS = frozenset(("one", "two", "three", "four", "five", "six"))  # "a two-star Army general"
_LONGEST_THING = 6  # words from "of" to the comma
_LONGEST_BEFORE = 9
_LONGEST_CHARGE = 8
_LONGEST_BESIDE = 18


def is_role_noun(word: str, known: Known) -> bool:
    """Whether a word names what a person is ("spokesman", "historian", "ex-minister", "then-mayor")."""
    first, _, rest = word.partition("-")
    return word in known.role_nouns or (first in _PREFIXES and rest in known.role_nouns)


def role_before(words: Words, i: int, known: Known) -> tuple[int, int] | None:
    """The offsets of a role in small letters that stands right before the name at word ``i``."""
    k = last = i - 1
    if k > 0 and words.low[k] in ("elect", "designate") and words.gap(k) == "-":
        k -= 1  # "president-elect X"
    if k < 0 or not words.joined[i] or words.possessive[k] or not is_role_noun(words.low[k], known):
        return None
    if _does(words, k) or (words.gap(k) == "-" and k and words.low[k - 1] in _COUNTS):
        return None
    return words.start[_role_begin(words, k, known)], words.end[last]


def _does(words: Words, k: int) -> bool:
    """Whether a word that names who somebody is tells what is done: "due to host X", "will coach X"."""
    if k < 1 or not words.joined[k]:
        return False
    before = words.low[k - 1]
    return before in _MODALS or (before == "to" and k > 1 and words.low[k - 2] in _LEAD_TO_VERBS)


def _role_begin(words: Words, k: int, known: Known) -> int:
    """How far back a role whose noun is word ``k`` begins."""
    begin = k
    while begin > 0 and k - begin < _LONGEST_BEFORE and words.sentence[begin - 1] == words.sentence[k]:
        at = begin - 1
        low = words.low[at]
        owner = (words.possessive[at] and words.gap(begin) == " ") or _is_plural_owner(words, begin)
        if words.masked[at] or not (words.joined[begin] or owner or words.gap(begin) == "-"):
            break
        if low in known.function_words and not (low == "us" and words.key[at] == "US"):
            break
        if not words.cap[at] and low not in known.charges and not is_role_noun(low, known):
            if low in known.verbs or low in known.saying or low.endswith(("ly", "ing")):
                break
            if k - begin >= 3 and not words.possessive[at]:
                break
        begin = at
    aged = begin > 0 and words.low[begin] == "year" and words.gap(begin) == "-" and words.low[begin - 1].isdigit()
    return begin - 1 if aged else begin  # "34-year-old"


def left_apposition(words: Words, i: int, known: Known, *, sure: bool = False) -> tuple[int, int] | None:
    """A role before the name and a comma: "her lawyer, X", "the spokesman, Dr. X", "his minister of rivers, X".

    ``sure`` tells that the name is known to be a person's.
    """
    if i and words.joined[i] and (words.low[i - 1].rstrip("."),) in known.honorifics:
        i -= 1
    k = i - 1
    if k < 0 or words.gap(i) not in _BESIDE or words.possessive[k]:
        return None
    noun = _charged_noun(words, k, known)
    if noun is None:
        noun = _head_of_a_body(words, k, known) or _of_a_thing(words, i, k, known, sure)
        if noun is None or not _is_enclosed(words, i, noun, known):
            return None
    noun = _of_kin(words, noun, known)
    begin, last, k = _role_begin(words, noun, known), k, noun
    of_acronym = begin > 0 and words.gap(begin) == ") "  # "the Board of Rivers (BR) secretary, X,"
    if of_acronym or (begin and words.joined[begin] and words.low[begin - 1] in ARTICLES):
        return words.start[begin], words.end[last]
    owned = any(words.possessive[m] or _is_plural_owner(words, m + 1) for m in range(begin, k))
    owned = owned or (words.initial[begin] and begin == noun < last)  # "Counsel for the port, X,"
    return (words.start[begin], words.end[last]) if owned else None


def _is_plural_owner(words: Words, k: int) -> bool:
    """Whether what word ``k`` names belongs to those before it: "the victims' lawyer"."""
    return words.gap(k) in ("' ", "’ ") and words.low[k - 1].endswith("s")


def _charged_noun(words: Words, k: int, known: Known) -> int | None:
    """The noun of the role that ends at word ``k``: "minister" of "minister of transport and public works"."""
    if is_role_noun(words.low[k], known):
        return k
    for m in range(k, max(0, k - _LONGEST_CHARGE), -1):
        low = words.low[m]
        if low in ("of", "for"):
            return m - 1 if m < k and is_role_noun(words.low[m - 1], known) else None
        if low not in known.charges and low not in ("and", "the"):
            return None
    return None


def _of_kin(words: Words, noun: int, known: Known) -> int:
    """The noun of kin that is somebody's with the role whose noun is given: "son" of "the son of a teacher, X,"."""
    begin = _role_begin(words, noun, known)
    of = begin - 2
    if of < 1 or words.low[of] != "of" or words.low[begin - 1] not in ARTICLES or words.low[of - 1] not in known.kin:
        return noun
    return of - 1 if words.joined[of] and words.joined[begin] else noun


def _head_of_a_body(words: Words, k: int, known: Known) -> int | None:
    """The noun of the role that ends at word ``k`` with a body's name: "speaker" of "speaker of the Oslo House"."""
    if not words.cap[k]:
        return None
    for m in range(k, max(0, k - _LONGEST_CHARGE), -1):
        low = words.low[m]
        leads = low in ("of", "for") or (low == "to" and words.low[m - 1] in _SENT)
        # "The President of the Republic"; "Counsel for the Republic" opens a sentence.
        small = not words.cap[m - 1] or (m > 1 and words.low[m - 2] in ARTICLES) or words.initial[m - 1]
        small = small or words.key[m - 1].isupper()  # "the Labour MP for Weston"
        if leads and is_role_noun(words.low[m - 1], known) and words.joined[m] and small:
            return m - 1
        compound = words.gap(m) == "-" or words.possessive[m - 1]  # "the Oslo-based House"
        small = low in ("of", "for", "the", "and") or compound
        if not (words.cap[m] or small) or not (words.joined[m] or compound):
            return None
    return None


def _of_a_thing(words: Words, i: int, k: int, known: Known, sure: bool) -> int | None:
    """The noun of the role that ends at word ``k`` with what it is of, or where: "owner" of "owner of the old mill".

    For a name of two words or more, or one with an honorific, at word ``i``; not "the captain of the ferry, Blue Reef".
    """
    if not sure and words.low[k] in beside_words().have_names and words.low[k - 1] in ARTICLES:
        return None
    two = i + 1 < len(words) and words.cap[i + 1] and words.joined[i + 1]
    honoured = (words.low[i].rstrip("."),) in known.honorifics or (words.low[i - 1].rstrip("."),) in known.honorifics
    if not (two or honoured):
        return None
    for m in range(k, max(0, k - _LONGEST_THING), -1):
        low = words.low[m]
        told = low in known.verbs and words.low[m - 1] not in ARTICLES  # but "the elected council"
        if not (words.joined[m] or words.possessive[m - 1]) or told or low in known.auxiliaries:
            return None
        if low in _LEAD_ON and m < k and is_role_noun(words.low[m - 1], known):
            small = not words.cap[m - 1] or words.initial[m - 1]
            return m - 1 if small and _is_somebody(words, m - 1, known) else None
        if low in known.function_words and low not in _LEAD_ON and low not in ("the", "a", "an", "and", "its"):
            return None
    return None


def _is_somebody(words: Words, noun: int, known: Known) -> bool:
    """Whether the role with word ``noun`` has an article or an owner: "the chief pilot", "Peru's ambassador"."""
    begin = _role_begin(words, noun, known)
    the = begin > 0 and words.joined[begin] and words.low[begin - 1] in ARTICLES
    opens = begin == noun and words.initial[begin]
    return the or opens or any(words.possessive[m] or _is_plural_owner(words, m + 1) for m in range(begin, noun))


def _is_enclosed(words: Words, i: int, noun: int, known: Known) -> bool:
    """Whether the name at word ``i`` stands between commas, or a sentence begins with the role before it."""
    j = i
    while j < len(words) and words.sentence[j] == words.sentence[i] and (j == i or words.joined[j]):
        if not words.cap[j] and words.low[j] not in known.particles:
            break
        j += 1
    begin = noun - (noun > 0 and words.low[noun - 1] in ARTICLES)
    return words.after(j - 1)[:1] in (",", ".", ";") or begin == 0 or words.sentence[begin - 1] != words.sentence[noun]


def right_apposition(words: Words, j: int, known: Known) -> tuple[int, int] | None:
    """A role behind the name and a comma: "X, an aide to Y,". Offsets from the article to the end of the role."""
    if j >= len(words) or words.sentence[j] != words.sentence[j - 1] or not words.after(j - 1).startswith(", "):
        return None
    k = j
    if words.key[k].isdigit() and k + 1 < len(words) and words.after(k).startswith(", "):
        k += 1  # "X, 16, a student,"
    if words.low[k] in ("of", "for"):
        return None  # "X, of the refugee agency,"
    begin, noun = k, -1
    while k < len(words) and k - begin < _LONGEST_BESIDE and words.sentence[k] == words.sentence[j - 1]:
        low = words.low[k]
        together = words.joined[k] or words.possessive[k - 1] or _holds_together(words, k) or _in_brackets(words, k)
        if k > begin and not together:
            break
        if low in ("who", "which", "that", "whose", "where") or (
            noun >= 0 and k > begin and not words.cap[k] and (low in known.saying or _names_him(words, k))
        ):
            break
        if noun < 0:
            if low in known.verbs and not is_role_noun(low, known) and low not in known.modifiers and k - begin < 2:
                return None
            if k > begin and low in _DETERMINERS and words.gap(k) == " " and not _goes_on(words.low[k - 1]):
                return None  # "X, 36, beat a rival"
            if low in known.auxiliaries or low in _NO_ROLE_BEHIND:
                return None
            if (low.rstrip("."),) in known.honorifics and words.cap[k]:
                return None  # "X, Mr. Y said"
            if low in known.kin and k > begin and words.low[k - 1] in _DETERMINERS and _is_named(words, k + 1):
                return None  # "X, his wife Ana Ruiz and their son"
            if (
                is_role_noun(low, known)
                or phrase_at(words, k, known.role_phrases)
                or (words.cap[k] and phrase_at(words, k, known.titles))
            ):
                noun = k
            elif k - begin > 7:
                return None
        k += 1
    if noun < 0:
        return None
    if k == j or (k < len(words) and k - begin >= _LONGEST_BESIDE):
        return None
    return words.start[begin], words.end[k - 1]


def _is_named(words: Words, k: int) -> bool:
    return k < len(words) and words.cap[k] and words.joined[k]


def _names_him(words: Words, k: int) -> bool:
    """Whether word ``k`` tells what somebody is called: "a clerk nicknamed “Bee”", "the hacker known as “Bee”"."""
    if words.low[k] == "known":
        return words.low[k - 1] not in _WELL and "as" in words.low[k + 1 : k + 6]
    return words.low[k] in _NAMING


def _goes_on(low: str) -> bool:
    """Whether a role may begin with a word and an article behind it: "once a rival", "one of the aides"."""
    return low in _BEFORE_ARTICLES or low.endswith("ly")


def _holds_together(words: Words, k: int) -> bool:
    """Whether word ``k`` belongs to the one before it: "Oslo-based", "Farm Workers' Alliance"."""
    gap = words.gap(k)
    return gap == "-" or (gap in ("' ", "’ ") and words.low[k - 1].endswith("s") and words.cap[k])


def _in_brackets(words: Words, k: int) -> bool:
    """Whether word ``k`` is an acronym in brackets, or goes on behind one: "the Coast Guard (CG) spokesman"."""
    if words.gap(k) == ") ":
        return words.gap(k - 1) == " (" and words.key[k - 1].isupper() and not words.cap[k]
    goes_on = k + 1 < len(words) and words.after(k).startswith(") ") and not words.cap[k + 1]
    return words.gap(k) == " (" and words.key[k].isupper() and goes_on


def has_age(words: Words, j: int) -> bool:
    """Whether an age stands behind the name: "X, 16,"."""
    if j >= len(words) or not words.after(j - 1).startswith(", "):
        return False
    key = words.key[j]
    return key.isdigit() and 1 <= len(key) <= 2 and words.after(j)[:1] in (",", ".", ";", ")")
