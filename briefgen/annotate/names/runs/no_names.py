"""Capitalised words that belong to no name: "The", "Monday", "However" at the beginning of a sentence."""

from __future__ import annotations

import re

from briefgen.annotate.names.beside_words import beside_words
from briefgen.annotate.names.known import Known
from briefgen.annotate.names.lookup import entry_at
from briefgen.annotate.names.role_spans import is_role_noun
from briefgen.annotate.names.runs.run import Run
from briefgen.annotate.names.words import Words
from briefgen.lexicon.grammar import adverbs

# "Geun-hye": the tokenizer leaves no other words with a small second half whole.
_HYPHENED_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+\Z")
# Endings of adverbs, and of no names: "Emily", "Donnelly" end otherwise.
_OPENING_ADVERB = re.compile(
    r"...(?:ially|ically|nally|ently|antly|edly|ately|ously|fully|ingly|ibly|tably|ivily|ively)\Z"
)
# Months that are names of persons, or words that begin them, too.
MONTHS_AND_NAMES = frozenset(("may", "april", "june", "august", "jan", "jun", "mar", "march"))
_BEFORE_WORDS_SAID = (":", ', "', ", “", ", ‘", ", '")
_LONGEST_BEFORE_SYLLABLE = 5  # words


def is_no_name(run: Run, k: int) -> bool:
    """Whether word ``k`` of a run neither is a name nor begins one."""
    words, known = run.words, run.known
    low = words.low[k]
    if k == run.i and words.initial[k] and k + 1 < run.j and _opens_with_a_verb(run, k):
        return True  # "Said Ruiz: …", "Replied Ruiz, …"
    if words.key[k] == "The" and _is_called_the(run, k):
        return False
    if low in known.function_words:
        initials = words.key[k] == "A" and k + 1 < run.j and len(words.key[k + 1]) == 1 and words.cap[k + 1]
        return (
            not (initials and not words.initial[k])
            and not is_short_surname(run, k)
            and (
                not (low in ("will", "may") and k + 1 < run.j and k > run.i)
                and not (low == "us" and words.key[k] == "US")
                and not (low == "via" and words.key[k] == "Via" and not words.initial[k] and k + 1 < run.j)  # a street
                and not (low == "who" and words.key[k] == "WHO")
            )
        )
    if words.key[k].isupper() and len(low) > 2 and (low in known.number_words or low in adverbs()):
        return True  # "counted one victim TWICE"
    if low in known.calendar and is_syllable(words, run.i, k, known):
        return False
    if low in known.calendar:
        return not (low in MONTHS_AND_NAMES - {"march"} and (k > run.i or k + 1 < run.j))
    if low in known.never_names:
        return True
    if not words.initial[k]:
        return False
    found = entry_at(words, k, known)
    if found and found[1] - k > 1:
        return False  # "North Atlantic Treaty Organization"
    alone = k + 1 >= run.j
    if _OPENING_ADVERB.search(low) and low not in known.given:
        return True  # "Critically Ana Ruiz won"
    if low in known.particles and not alone:
        return False  # "Van der Poe said" of an article that has "Ana van der Poe"
    if low[-1] == "s" and k + 1 < run.j and words.low[k + 1] in known.given and is_role_noun(low[:-1], known):
        return low not in known.given  # "Pals Ana Ruiz and Ben Poe"
    if is_role_noun(low, known) and run.j - k == 2 and words.low[k + 1] in known.given and low not in known.given:
        return low not in known.titles  # "Singer Ana, Ben Poe and others"
    if low in beside_words().agents:
        return alone or words.low[k + 1] not in known.heads  # "Organisers Weston Nights", not "Builders Union"
    if low in known.openers or low in known.number_words or low in run.written_small:
        return alone or low not in known.given
    return alone and (low in known.modifiers or low in known.role_nouns)


def _opens_with_a_verb(run: Run, k: int) -> bool:
    """Whether a verb stands before the one who speaks; "Said" is a first name, but not before what is said."""
    low = run.words.low[k]
    if low not in run.known.saying:
        return False
    if low in run.known.given:
        return run.words.after(run.j - 1).startswith(_BEFORE_WORDS_SAID)
    return low.endswith("ed") or low in ("says", "said", "adds", "asks", "writes", "wrote")


def _is_called_the(run: Run, k: int) -> bool:
    """ "The Age": an outlet that the lexicon knows by its article alone."""
    words, known = run.words, run.known
    if words.low[k + 1 : k + 2] == [] or words.low[k + 1] not in known.behind_the:
        return False
    found = entry_at(words, k, known)
    if found is None or found[1] > run.j:
        return False
    return entry_at(words, k + 1, known) is None


def is_short_surname(run: Run, k: int) -> bool:
    """ "Oh Se-jin", "Minister An Geun-hye": a short Korean surname before such a given name."""
    words = run.words
    if k + 1 >= run.j or not _HYPHENED_GIVEN.match(words.key[k + 1]):
        return False
    key = words.key[k]
    return key.isalpha() and len(key) < 6 and key.istitle() and (key == "Oh" or not words.initial[k])


def is_syllable(words: Words, i: int, k: int, known: Known) -> bool:
    """Whether word ``k``, short for a day or a month, is part of the name begun at word ``i``: "Tran Thi Thu Lan".

    Not with a stop or an apostrophe behind it, nor in a date ("Sat Nov 4").
    """
    if len(words.low[k]) != 3 or words.after(k).startswith(".") or words.key[k].isupper():
        return False
    if any(words.low[m] in known.surname_first for m in range(i, min(k, i + _LONGEST_BEFORE_SYLLABLE))):
        return True
    if k == i and words.low[k] not in known.surname_first:
        return False
    follows = k + 1 < len(words) and words.joined[k + 1] and words.cap[k + 1] and not words.possessive[k]
    return follows and words.low[k + 1] not in known.calendar
