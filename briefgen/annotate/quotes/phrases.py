"""The noun phrases of a paragraph that may be speakers: pronouns, names with their titles, "a top official".

No parser stands behind this: a phrase is a run of determiner, content words and names, cut at words of the closed
classes, verbs and signs. Its head is its last word.
"""

from __future__ import annotations

import functools

import msgspec

from briefgen.annotate.quotes.cues import Form, body_nouns, people_nouns, speech_nouns, verb_forms
from briefgen.annotate.quotes.tokens import (
    ADVERB,
    AUXILIARY,
    CONTENT,
    DETERMINER,
    NAME,
    NUMBER,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
    VERB,
    Token,
    particles,
)
from briefgen.lexicon.countries import countries
from briefgen.lexicon.grammar import words_before_prepositions

_HAVE = frozenset({"his", "her", "their", "its", "my", "our", "your", "whose"})
_SINGULAR = frozenset({"a", "an", "this", "another", "each", "every"})
_MORE_THAN_ONE = frozenset({"both", "two", "several", "many", "few", "others"})
_STAND_ALONE = frozenset({"one", "another", "many", "some", "several", "most", "few", "both", "others", "all", "two"})


# What is said or decided, and looks like a verb.
_NOUNS_IN_ING = frozenset({"ruling", "finding", "warning", "filing", "posting", "reading", "briefing", "meaning"})


@functools.cache
def _peoples() -> frozenset[str]:
    """The adjectives of states, folded, each one word."""
    return frozenset(p.casefold() for c in countries().countries for p in c.people if " " not in p)


def is_native(low: str) -> bool:
    """Whether a word calls one person by where he is from: "the Norwegian", not "the Dutch", "the Chinese"."""
    return low in _peoples() and not low.endswith(("ese", "ish", "ch", "s"))


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A noun phrase: tokens ``first`` to ``last`` (inclusive), the words of its name if it has one, and its kind.

    Kinds: he (he, she), they, it, i (I, we, you), who, his (a possessive), name, people, body, speech, other.
    ``owner`` tells that 's follows.
    """

    first: int
    last: int
    name: tuple[int, int] | None
    kind: str
    owner: bool


def find_phrases(tokens: list[Token]) -> list[Phrase]:
    """The noun phrases among ``tokens``, in order."""
    out: list[Phrase] = []
    i, n = 0, len(tokens)
    while i < n:
        tag = tokens[i].tag
        if tag in (SUBJECT, OBJECT, RELATIVE):
            kind = _pronoun(tokens[i].low, tag)
            if kind:
                out.append(Phrase(i, i, None, kind, False))
            i += 1
        elif tells_of_the_noun_before(tokens, i):
            i += 1
        elif tag in (DETERMINER, NAME, CONTENT, NUMBER):
            i = _run(tokens, i, out)
        else:
            i += 1
    return out


def tells_of_the_noun_before(tokens: list[Token], i: int) -> bool:
    """Whether token ``i`` is an adjective behind its noun: "close" of "a source close to the inquiry"."""
    if tokens[i].low not in words_before_prepositions() or not 0 < i < len(tokens) - 1:
        return False
    return tokens[i + 1].tag == PREPOSITION and tokens[i - 1].tag in (CONTENT, NAME, NUMBER)


def is_member(tokens: list[Token], phrase: Phrase) -> bool:
    """Whether an owner stands behind "of", the head before it: "Ana Ruiz of the Farmers'" Union."""
    return any(tokens[k].low == "of" for k in range(phrase.first + 1, phrase.last))


def _pronoun(low: str, tag: str) -> str:
    if tag == RELATIVE:
        return "who" if low in ("who", "which", "that") else ""
    if low in ("he", "she"):
        return "he"
    if low in ("they", "it"):
        return low
    if tag == OBJECT:
        return "him" if low in ("him", "them") else ""
    return "i"


def _run(tokens: list[Token], first: int, out: list[Phrase]) -> int:
    """Adds the phrase that begins at token ``first``; returns the token behind it."""
    i = first
    determined = tokens[i].tag == DETERMINER
    if determined:
        if tokens[i].low in _HAVE:
            out.append(Phrase(i, i, None, "his", False))
        i += 1
        while i < len(tokens) and tokens[i].tag in (DETERMINER, ADVERB) and tokens[i].low not in _HAVE:
            i += 1
    last, name, behind = _words(tokens, first, i, determined)
    if last < 0:
        if determined and tokens[i - 1].low in _STAND_ALONE:
            out.append(Phrase(first, i - 1, None, "people", False))  # "many", "the two"
        return max(behind, first + 1)
    if name is None and not determined and tokens[last].low.endswith(("ed", "ing")):
        return last + 1  # a participle or an unlisted verb, no phrase
    named_last = name is not None and name[1] == last
    kind = "name" if named_last else _noun_kind(tokens[last].low)
    if named_last and not determined and name == (last, last) and tokens[last].low in _peoples():
        kind, named_last = "other", False  # "Danish and American flags": nobody
    if named_last and not determined and first == last and tokens[last].low.endswith(("s", "men", "people")):
        noun = _noun_kind(tokens[last].low)
        if noun != "other":
            kind, name = noun, None  # "Officials said", at the head of a sentence
    owner = last + 1 < len(tokens) and tokens[last + 1].tag == POSSESSIVE
    out.append(Phrase(first, last, name, kind, owner))
    return last + 1


def _words(tokens: list[Token], first: int, i: int, determined: bool) -> tuple[int, tuple[int, int] | None, int]:
    """How far the words go on that begin at token ``i``: the last of them (-1 for none), the last name among them, and
    the token at which the phrase ends."""
    last = name_first = name_last = -1
    while i < len(tokens):
        tag = tokens[i].tag
        if i > first and tells_of_the_noun_before(tokens, i):
            break
        if tag == NAME:
            if name_last < 0 or name_last != i - 1:
                name_first = i
            name_last = last = i
        elif tag == NUMBER:
            last = i
        elif tag == CONTENT:
            # "Clinton slammed": behind a name, a lower-case word goes on only where it is a noun that names go with.
            if name_last == i - 1 and i > first and not _follows_name(tokens, i, determined):
                break
            last = i
        elif tag == VERB and _is_noun_here(tokens, i, first, last):
            last = i
        elif name_last == i - 1 >= first and _joins(tokens, i):
            i = next(k for k in range(i + 1, len(tokens)) if tokens[k].tag == NAME)
            name_last = last = i
        else:
            break
        i += 1
    return last, (name_first, name_last) if name_last >= 0 else None, i


def _follows_name(tokens: list[Token], i: int, determined: bool) -> bool:
    low = tokens[i].low
    if low in people_nouns() or low in body_nouns() or low in speech_nouns():
        return True
    if low.endswith(("ed", "ing")):
        return False
    if tokens[i - 1].low in _peoples():
        return True  # "American flags"
    if determined:
        return True
    # "Swiss foreign ministry spokesman": the noun comes a few words on.
    for token in tokens[i + 1 : i + 4]:
        if token.tag == CONTENT and (token.low in people_nouns() or token.low in body_nouns()):
            return True
        if token.tag != CONTENT:
            break
    return False


def _is_noun_here(tokens: list[Token], i: int, first: int, last: int) -> bool:
    """Whether a word that may be a verb ("report", "post", "call") is a noun, by what stands around it."""
    form = verb_forms()[tokens[i].low]
    before = tokens[i - 1] if i > first else None
    if before is None:
        return False
    if before.tag in (DETERMINER, ADVERB) and last < 0:
        if before.low in _MORE_THAN_ONE and form.kind == "say" and form.form == "base":
            return False  # "the two write"
        return not (before.low in _STAND_ALONE and form.kind == "say" and form.form in ("past", "s"))  # "one said"
    if _cannot_be_verb(tokens, i, first, form):
        return True
    if form.form == "s" and before.tag == NAME and tokens[first].tag == NAME:
        return before.low in _peoples()  # "Danish reports", and not "Ana Ruiz reports from the capital"
    if tokens[i].low in _NOUNS_IN_ING and tokens[first].tag == DETERMINER and before.tag == NAME:
        return True  # "the NTSB ruling"
    if form.form in ("past", "participle", "ing"):
        return False
    if before.tag == NUMBER:
        return True
    following = tokens[i + 1].tag if i + 1 < len(tokens) else ""
    return tokens[i].low in speech_nouns() and following in (VERB, AUXILIARY, PREPOSITION) and last >= 0


def _cannot_be_verb(tokens: list[Token], i: int, first: int, form: Form) -> bool:
    """Whether number forbids the verb: "a Washington think (tank)", "(asked) member states"."""
    before = tokens[i - 1]
    if form.form == "base":
        owned = first > 0 and tokens[first - 1].tag == POSSESSIVE  # "the party's lead counsel"
        return owned or (tokens[first].low in _SINGULAR and not before.low.endswith("s"))
    bare = before.tag == CONTENT and first == i - 1 and not before.low.endswith("s")
    return form.form == "s" and bare and first > 0 and tokens[first - 1].tag in (VERB, PREPOSITION, NUMBER)


def _joins(tokens: list[Token], i: int) -> bool:
    """Whether token ``i`` joins two words with capitals into one name: "Department of the Interior"."""
    if tokens[i].low not in particles():
        return False
    following = i + 1
    if following < len(tokens) and tokens[following].low in particles():
        following += 1
    return following < len(tokens) and tokens[following].tag == NAME and tokens[i].low not in ("and", "for")


def _noun_kind(low: str) -> str:
    if low in people_nouns():
        return "people"
    if low in body_nouns():
        return "body"
    return "speech" if low in speech_nouns() else "other"
