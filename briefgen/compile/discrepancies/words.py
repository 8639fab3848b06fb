"""Words brought to a form in which two articles that tell the same thing in different words can be compared.

A word becomes a *term*: its stem, or ``@deed`` / ``#thing`` where the lexicon knows the word as one of several for the
same deed or thing. Terms are only for finding what belongs together; what a reader sees is always cut from the text.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable

import msgspec

from briefgen.compile.house_style import plain_spelling
from briefgen.lexicon import load_lexicon

WORD = re.compile(r"[^\W_]+(?:[’'\-.][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_ENDINGS = (
    ("ees", ""), ("ations", ""), ("ation", ""), ("ments", "ment"), ("ingly", ""), ("ings", ""),
    ("edly", ""), ("ing", ""), ("ied", "y"), ("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"),
    ("ed", ""), ("ly", ""), ("ors", "or"), ("ers", "er"), ("s", ""), ("e", ""),
)  # fmt: skip
_DOUBLED = re.compile(r"([bdfgmnprt])\1$")


class TimedDeed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A happening of which news tells the hour: how that is asked, and the words for it.

    Of what is ``single`` an event has one mostly, so that times which lie near each other are of it.
    """

    ask: str
    words: tuple[str, ...]
    single: bool = False


class ComparingWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lexicon ``comparing``; see there what each list holds."""

    stop_words: tuple[str, ...]
    deeds: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[str, ...]]
    occasions: tuple[str, ...]
    no_kin: tuple[str, ...]
    things: dict[str, tuple[str, ...]]
    claims: tuple[str, ...]
    denials: tuple[str, ...]
    soft_denials: tuple[str, ...]
    sayings: tuple[str, ...]
    figures: tuple[str, ...]
    sums: dict[str, tuple[str, ...]]
    untrue: tuple[str, ...]
    no_denial_after_not: tuple[str, ...]
    pint_names: dict[str, str]
    persons: tuple[str, ...]
    general_persons: tuple[str, ...]
    negations: tuple[str, ...]
    before_nouns: tuple[str, ...]
    before_ing: tuple[str, ...]
    phrase_ends: tuple[str, ...]
    time_adverbs: tuple[str, ...]
    place_adverbs: frozenset[str]
    objectless: tuple[str, ...]
    no_object_needed: tuple[str, ...]
    manners: tuple[tuple[str, ...], ...]
    causes: dict[str, tuple[str, ...]]
    mishaps: dict[str, tuple[str, ...]]
    places: tuple[str, ...]
    states: dict[str, tuple[str, ...]]
    states_before: dict[str, tuple[str, ...]]
    opposite_states: tuple[tuple[str, str], ...]
    binding: dict[str, tuple[str, ...]]
    done_to_people: dict[str, str]
    done_once: tuple[str, ...]
    withdrawable: tuple[str, ...]
    befallen: dict[str, tuple[str, ...]]
    timed: dict[str, TimedDeed]
    compounds: dict[str, str]
    posts: dict[str, tuple[str, ...]]
    armed: tuple[str, ...]


@functools.cache
def lexicon() -> ComparingWords:
    """The lexicon, read once."""
    return load_lexicon("comparing", ComparingWords)


@functools.lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A stem that inflected forms of one word share; not always a word itself."""
    word = plain_spelling(word.replace("’", "'")).removesuffix("'s").removesuffix("'")
    if len(word) > 40:
        return word[:40]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            if ending == "s" and word.endswith(("ss", "us", "is")):
                return word
            word = word[: len(word) - len(ending)] + instead
            break
    word = _DOUBLED.sub(r"\1", word)
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def stems_of(words: tuple[str, ...]) -> frozenset[str]:
    """The stems of a list of the lexicon."""
    return frozenset(stem(w) for w in words)


class CommonWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lexicon ``common_words``; see there."""

    common: tuple[str, ...]


@functools.cache
def common_words() -> frozenset[str]:
    """The stems of words that stand in all news, of which two sentences that share them may tell different things."""
    return stems_of(load_lexicon("common_words", CommonWords).common)


@functools.cache
def occasions() -> frozenset[str]:
    """The stems of what people hold on a day: a debate, a speech, a primary."""
    return stems_of(lexicon().occasions)


@functools.cache
def _stop() -> frozenset[str]:
    return frozenset(lexicon().stop_words)


@functools.cache
def _groups() -> dict[str, tuple[str, ...]]:
    """Stem to the deeds and things it stands for."""
    groups: dict[str, list[str]] = {}
    for sign, table in (("@", lexicon().deeds), ("#", lexicon().things)):
        for name, words in table.items():
            for word in words:
                terms = groups.setdefault(stem(word), [])
                if sign + name not in terms:
                    terms.append(sign + name)
    return {k: tuple(v) for k, v in groups.items()}


_ATTACKS = frozenset(["@die", "@hurt", "@strike", "@shoot", "@explode", "@blow"])


def as_one_attack(term: str) -> str:
    """A term, where it is one of what attacks and accidents do the one that stands for all of these."""
    return "@attack" if term in _ATTACKS else term


@functools.lru_cache(maxsize=20_000)
def terms_of(word: str) -> tuple[str, ...]:
    """The terms of a word: none for a word that tells nothing, several where it has several senses."""
    plain = word.casefold().replace("’", "'").removesuffix("'s")
    if plain in _stop() or len(plain) < 2 or plain.endswith("n't"):
        return ()
    found = plain if plain in lexicon().no_kin else stem(plain)
    return _groups().get(found, (found,))


def lowered(text: str) -> str:
    """``text`` in lower case, letter by letter, so that offsets stay.

    Patterns of many words find them here several times faster than in the text with case ignored.
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(low if len(low := c.lower()) == 1 else c for c in text)


@functools.cache
def phrases() -> tuple[re.Pattern[str], dict[str, str]]:
    """The deeds told in more words than one: what finds them in lower case, and the term of each."""
    terms = {phrase: f"@{deed}" for deed, known in lexicon().phrases.items() for phrase in known}
    return re.compile(rf"\b(?:{any_of(terms)})\b"), terms


def first_parts(words: Iterable[str]) -> tuple[str, ...]:
    """What the words or phrases begin with, up to the first mark or space, in lower case."""
    return tuple(sorted({m.group().lower() for word in words if (m := _PART.search(word))}))


def parts_of(text: str) -> list[str]:
    """The parts of words between marks and spaces."""
    return _PART.findall(text)


def by_longest_part(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words or phrases by their longest part between marks and spaces, in lower case: it stands where they do."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if parts := parts_of(word.lower()):
            found[max(parts, key=len)].append(word)
    return {part: tuple(known) for part, known in found.items()}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest that fits.

    What several begin with stands in it once: a list of hundreds would be gone through at every letter of a text.
    """
    return "|".join(_branches(frozenset(words)))


def _branches(words: frozenset[str]) -> list[str]:
    """The patterns of words by what they begin with, of what follows the longest first."""
    branches = []
    for first in sorted({w[0] for w in words if w}):
        alike = [w for w in words if w[:1] == first]
        shared = _beginning(min(alike), max(alike))
        rest = frozenset(w[len(shared) :] for w in alike)
        behind = f"(?:{'|'.join(_branches(rest))}){'?' if '' in rest else ''}" if len(rest) > 1 else ""
        branches.append(re.escape(shared) + behind)
    return branches


def _beginning(first: str, last: str) -> str:
    """What two words begin with, and so all that stand between them in order.

    As a whole, for a group within a group for each letter takes `re` very long to compile.
    """
    differ = (n for n, (a, b) in enumerate(zip(first, last, strict=False)) if a != b)
    return first[: next(differ, min(len(first), len(last)))]
