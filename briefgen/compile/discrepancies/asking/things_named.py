"""The name of a thing in an article's own words: a noun phrase from one word to another, whole at both ends.

"Private server", "nephews of his aunt", "party’s presumptive nominee": not "party’s presumptive" or "became her party".
There are no parts of speech here, so what the closed classes of English and the endings of words tell must do; where
they leave a doubt there is no name.
"""

from __future__ import annotations

import functools
import itertools
import re

from briefgen.compile.predicates import predicates
from briefgen.lexicon.countries import countries
from briefgen.lexicon.grammar import calendar_words, determiners, small_words

_WORD = re.compile(r"[^\W_]+(?:[-.’'&][^\W_]+)*")
_BETWEEN_WORDS = re.compile(r"[ -]")
_LONGEST = 70  # characters
# What joins two nouns into one name: "custody to a parent", "allegiance to the group".
_JOINING = frozenset(["of", "for", "in", "on", "at", "from", "to", "with", "against", "by", "near"])
# "The road to Olm", "a claim to the crown", but not "rushed to prevent".
_BEFORE_VERBS = "to"
# Small words of a foreign name: "du Fleuve".
_OPENS_NO_THING = re.compile(r"du|des|de|del|della|di|da|la|le|les|el|von|van|der|den|al|bin|ibn")
# What describes how something is done, and opens no noun phrase; and what only ends like it.
_ADVERB = re.compile(r"[a-z]{4,}ly")
_NO_ADVERBS = frozenset((
    "family", "assembly", "supply", "monopoly", "anomaly", "butterfly", "hourly", "nightly", "weekly", "fortnightly",
    "monthly", "yearly", "deadly", "friendly", "elderly", "costly", "lonely", "lovely", "likely", "unlikely",
    "cowardly", "orderly", "scholarly", "worldly", "timely", "homely", "leisurely",
))  # fmt: skip
# Most words with such an ending need a noun behind them.
_ADJECTIVE = re.compile(r"[a-z]{2,}(?:ive|ous|ial|ical|onal|eral|ful|less|able|ible|ish|['’]s|s['’])")


def thing_named(text: str, first: int, last: int) -> str | None:
    """The noun phrase of ``text`` that begins at ``first`` and holds the word at ``last``, with the rest of a noun
    that this word only describes; None where the words tell a deed or more than one thing."""
    words = list(itertools.takewhile(lambda m: m.start() < first + _LONGEST, _WORD.finditer(text, first)))
    inner = [m for m in words if m.start() <= last]
    if _is_cut(text, first) or not _is_one_thing(text, inner):
        return None
    opens = inner[0].group()
    if _is_infinitive(text, first) or _is_adverb(opens) or _OPENS_NO_THING.fullmatch(opens):
        return None
    if any(_is_adverb(m.group()) or m.group()[0].isdigit() for m in inner):
        return None  # "sail safely with 31 crew"
    at = len(inner)
    while at < len(words) and _goes_on(text, words[at - 1], words[at]):
        at += 1
    last_word, end = words[at - 1].group(), words[at - 1].end()
    if _is_part_of_a_name(last_word) or text.startswith(". ", end) or predicates().is_past(last_word):
        return None  # "the former Ostland Gov. Mira Voss"
    return text[first:end]


def _is_cut(text: str, start: int) -> bool:
    """Whether a compound goes on before the first word: "shore" of "ship-to-shore"."""
    return text.endswith("-", 0, start)


def _is_one_thing(text: str, words: list[re.Match[str]]) -> bool:
    """Whether words are nouns with what describes and joins them: no verb, no clause, no break."""
    for before, word in itertools.pairwise(words):
        joined = before.group().lower() in _JOINING
        between = text[before.end() : word.start()]
        if _BETWEEN_WORDS.fullmatch(between) is None:
            return False
        low = word.group().lower()
        if low in determiners():
            if not joined:
                return False  # "investigators think the", "become her": a verb stands before it
        elif low in small_words() and low not in _JOINING:
            return False
        elif joined and low.endswith("ing"):
            return False  # "after winning", "of violating"
        elif before.group().lower() == _BEFORE_VERBS and word.group().islower():
            return False
    return not any(predicates().is_finite(w.group()) for w in words)


def _is_adverb(word: str) -> bool:
    return _ADVERB.fullmatch(word) is not None and word not in _NO_ADVERBS


def _is_infinitive(text: str, first: int) -> bool:
    """Whether the first word follows "to": "to secure the nomination"."""
    return text.endswith(" to ", 0, first)


def _is_part_of_a_name(word: str) -> bool:
    """Whether a word is no whole name without a next one: an adjective, "Norwegian", an owner, "U.S."."""
    return _ADJECTIVE.fullmatch(word.lower()) is not None or "." in word or word in _adjectives_of_states()


@functools.cache
def _adjectives_of_states() -> frozenset[str]:
    """What is of a state, as "Norwegian"; not its people: "Norwegians"."""
    return frozenset(form for state in countries().countries for form in state.people if not form.endswith("s"))


def _goes_on(text: str, word: re.Match[str], behind: re.Match[str]) -> bool:
    """Whether the name that a word ends is longer: by what the word describes, or by more of a proper name."""
    last, more = word.group(), behind.group()
    low = more.lower()
    if _BETWEEN_WORDS.fullmatch(text[word.end() : behind.start()]) is None or predicates().is_finite(low):
        return False
    if low in small_words() or low in calendar_words() or predicates().is_past(low):
        return False
    if _is_part_of_a_name(last):
        return True
    return last[0].isupper() and (more[0].isupper() or not low.endswith(("s", "ing")))
