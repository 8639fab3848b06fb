"""Whose words a verb or a noun of speech reports: the phrases of its paragraph that may be its subject.

What stands between a subject and its verb is passed over by kind: auxiliaries, adverbs and days, what stands between
commas, a relative clause. Where more than one phrase may be meant all are given, each with the way it was seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from briefgen.annotate.quotes.cues import Form, speech_nouns
from briefgen.annotate.quotes.phrases import Phrase, is_member, tells_of_the_noun_before
from briefgen.annotate.quotes.tokens import (
    ADVERB,
    AUXILIARY,
    CALENDAR,
    CLITIC,
    COMMA,
    CONJUNCTION,
    DASH,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    STOP,
    VERB,
    Token,
)

_AS_FAR = 40  # tokens that are looked at before a verb: no clause is longer
# In brackets behind a body; no party ("R-Ohio").
_ACRONYM = re.compile(r"[a-z]{2,12}(?:-[a-z]{2,6})?\Z")
# How a phrase hangs upon the one before it, by what stands between them.
_DEPENDS = {PREPOSITION: "of", CONJUNCTION: "and", RELATIVE: "antecedent"}


class Subject(msgspec.Struct, frozen=True, gc=False):
    """A phrase that is the subject of a verb, and how that was seen.

    Ways: direct (he said), inverted (“…,” said he), inserted (…, said he, …), of (a friend of his said), comma (Lee,
    who sat there, said), joined (he rose and said), loose (Lee …, adding), antecedent (Lee, who said), clause and
    head (a man who knows the family said), owner (his claim that), noun by (a letter by him).
    """

    verb: int
    phrase: int
    way: str


class Read(NamedTuple):
    """What is known of a paragraph before its subjects are sought.

    ``sentence`` counts, for every token, the sentences before it; ``starts`` and ``ends`` are the phrases by their
    first and last token.
    """

    tokens: list[Token]
    phrases: list[Phrase]
    verbs: dict[int, Form]
    sentence: list[int]
    starts: dict[int, int]
    ends: dict[int, int]


def owners_of_speech(tokens: list[Token], phrases: list[Phrase]) -> Iterator[Subject]:
    """Whose words a noun of speech tells of: the mayor's claim, his promise, chants from the crowd."""
    nouns = speech_nouns()
    for k, phrase in enumerate(phrases):
        if tokens[phrase.last].low not in nouns:
            continue
        before = phrases[k - 1] if k else None
        owned = before is not None and (
            (before.kind == "his" and before.first == phrase.first)
            or (before.owner and before.last + 2 == phrase.first)
        )
        if owned:
            yield Subject(phrase.last, k - 1, "owner")
        behind = phrase.last + 1
        if behind < len(tokens) and tokens[behind].low in ("by", "from", "of"):
            way = tokens[behind].low
            for other in range(k + 1, min(k + 3, len(phrases))):
                if phrases[other].first == behind + 1 and phrases[other].kind != "his":
                    yield Subject(phrase.last, other, f"noun {way}")


def subjects_of(p: Read, verb: int) -> Iterator[Subject]:
    """The phrases that may be the subject of the verb that is token ``verb``."""
    yield from _behind_verb(p, verb)
    tokens = p.tokens
    floor = max(0, verb - _AS_FAR)
    at = _past_adverbials(tokens, verb - 1, floor)
    if at < floor or p.sentence[at] != p.sentence[verb]:
        return
    tag = tokens[at].tag
    if at in p.ends:
        yield from _with_heads(p, verb, p.ends[at])
        if p.phrases[p.ends[at]].kind not in ("he", "they", "it", "i", "who"):
            yield from _behind_clause(p, verb, at, floor)
    elif tag in (COMMA, DASH):
        way = "loose" if p.verbs[verb].form == "ing" else "comma"
        floor = max(0, verb - 2 * _AS_FAR)
        yield from _before_commas(p, verb, at, floor, way)
        if way == "loose":
            yield from _same_as_earlier(p, verb, way, floor)
    elif tag in (CONJUNCTION, VERB) or (tag == PREPOSITION and tokens[at].low == "to") or at in p.verbs:
        yield from _same_as_earlier(p, verb, "joined" if tag == CONJUNCTION else "chain", floor)


def _behind_verb(p: Read, verb: int) -> Iterator[Subject]:
    """The phrase right behind the verb: said Lee."""
    tokens, phrases = p.tokens, p.phrases
    if not verb or verb + 1 not in p.starts or tokens[verb - 1].tag not in (QUOTE, COMMA, DASH, STOP, ADVERB):
        return
    found = p.starts[verb + 1]
    while phrases[found].owner and found + 1 < len(phrases) and phrases[found + 1].first == phrases[found].last + 2:
        if is_member(tokens, phrases[found]):
            break
        found += 1
    after = phrases[found].last + 1
    if QUOTE in (tokens[verb - 1].tag, tokens[max(0, verb - 2)].tag):
        yield Subject(verb, found, "inverted")
    elif after >= len(tokens) or tokens[after].tag not in (AUXILIARY, VERB):  # ", said the plan was"
        yield Subject(verb, found, "inserted")


def _before_commas(p: Read, verb: int, at: int, floor: int, way: str) -> Iterator[Subject]:
    """Lee, who sat there, said: each phrase before a comma of this sentence may be it, the nearest first."""
    tag = p.tokens[at].tag
    start = _past_whom_he_met(p, at, floor)
    seen = int(start != at)  # what was passed over counts as one that is nearer
    for k in range(start - 1, floor - 1, -1):
        if p.sentence[k] != p.sentence[verb] or p.tokens[k].tag == QUOTE or seen == 4:
            break
        if p.tokens[k + 1].tag == tag and k in p.ends:
            if not _is_an_age(p, p.ends[k]):
                yield Subject(verb, _who_wears(p, p.ends[k]), f"{way}{min(seen, 2)}")
            seen += 1


def _is_an_age(p: Read, phrase: int) -> bool:
    """ "37" of "Lee, 37, who sat there, said"."""
    found = p.phrases[phrase]
    return found.first == found.last and p.tokens[found.first].tag == NUMBER


def _who_wears(p: Read, phrase: int) -> int:
    """ "a man" of "a man in a yellow hat"; else the phrase itself."""
    before = p.phrases[phrase].first - 1
    if before < 1 or p.phrases[phrase].kind != "other" or p.tokens[before].low not in ("in", "with", "wearing"):
        return phrase
    head = p.ends.get(before - 1)
    return head if head is not None and p.phrases[head].kind == "people" else phrase


def _past_whom_he_met(p: Read, at: int, floor: int) -> int:
    """The comma before what is told between commas of the subject, where it ends with somebody else and his name.

    "Lee, speaking after a call with her rival, Poe, said": the comma behind Lee; else ``at``.
    """
    tokens, ends = p.tokens, p.ends
    for k in range(at - 1, floor, -1):
        if p.sentence[k] != p.sentence[at] or tokens[k].tag == QUOTE or tokens[k].low == ";":
            break
        if tokens[k].low == "who" and tokens[k - 1].tag == COMMA and k - 2 in ends:
            return k - 1  # "Lee, who was in Rome, Ohio, with Poe, said"
    if at - 1 not in ends or p.phrases[ends[at - 1]].kind != "name":
        return at
    apposed = p.phrases[ends[at - 1]].first - 1  # the comma before his name
    if tokens[apposed].tag != COMMA or apposed - 1 not in ends:
        return at
    if apposed < 2 or tokens[p.phrases[ends[apposed - 1]].first - 1].tag != PREPOSITION:
        return at
    for k in range(apposed - 1, floor, -1):
        if p.sentence[k] != p.sentence[at] or tokens[k].tag == QUOTE:
            break
        if tokens[k].tag == COMMA:
            told = tokens[k + 1].low.endswith("ing") or tokens[k + 1].tag == PREPOSITION
            return k if told and k - 1 in ends and p.phrases[ends[k - 1]].kind in ("name", "people", "body") else at
    return at


def _behind_clause(p: Read, verb: int, at: int, floor: int) -> Iterator[Subject]:
    """The phrase before a relative clause that ends at the verb: a man who knows the family said."""
    tokens, ends, sentence = p.tokens, p.ends, p.sentence
    for k in range(at - 1, floor, -1):
        if sentence[k] != sentence[verb] or tokens[k].tag in (QUOTE, COMMA):
            break
        if tokens[k].low == "who" and k - 1 in ends:
            yield Subject(verb, ends[k - 1], "clause")
            return
    first = at
    while first > floor and sentence[first - 1] == sentence[verb] and tokens[first - 1].tag not in (QUOTE, COMMA):
        first -= 1
    opening = next((k for k in range(first, min(first + 4, at)) if k in ends), None)
    if opening is not None and ends[opening] != ends[at]:
        yield Subject(verb, ends[opening], "head")


def _past_adverbials(tokens: list[Token], at: int, floor: int) -> int:
    """The token before the auxiliaries, adverbs, days and brackets that may stand between a subject and its verb."""
    while at >= floor:
        tag = tokens[at].tag
        bracket = tokens[at].low == ")" and at - 3 >= floor and tokens[at - 2].low == "("
        if bracket and _ACRONYM.match(tokens[at - 1].low):
            at -= 3  # "the Union of Ruritanian Workers (URW) said"
            continue
        dated = tag == PREPOSITION and at + 1 < len(tokens) and tokens[at + 1].tag == CALENDAR
        if dated or tag in (ADVERB, AUXILIARY, CLITIC, CALENDAR):
            at -= 1
        else:
            break
    return at


def _with_heads(p: Read, verb: int, phrase: int) -> Iterator[Subject]:
    """The phrase, and those it depends on: of "a friend of the family said" both "the family" and "a friend"."""
    tokens, phrases, ends = p.tokens, p.phrases, p.ends
    adjective = phrases[phrase].first - 2
    if adjective > 0 and tells_of_the_noun_before(tokens, adjective) and adjective - 1 in ends:
        phrase = ends[adjective - 1]  # "a person familiar with the talks said"
    yield Subject(verb, phrase, "direct")
    for _ in range(3):
        before = phrases[phrase].first - 1
        while before > 0 and tokens[before].tag == POSSESSIVE and before - 1 in ends:
            before = phrases[ends[before - 1]].first - 1  # "a post on the group’s page": past the owner
        if before < 1 or before - 1 not in ends:
            break
        way = _DEPENDS.get(tokens[before].tag)
        if way is None:
            break
        phrase = ends[before - 1]
        yield Subject(verb, phrase, way)
    if phrases[phrase].kind == "who":
        before = phrases[phrase].first - 1
        before -= before > 0 and tokens[before].tag == COMMA
        if before in ends:
            yield Subject(verb, ends[before], "antecedent")


def _same_as_earlier(p: Read, verb: int, way: str, floor: int) -> Iterator[Subject]:
    """The subject of the verb before, which this one shares: he rose and said."""
    tokens, ends, verbs = p.tokens, p.ends, p.verbs
    seen = 0
    for k in range(verb - 1, floor - 1, -1):
        if p.sentence[k] != p.sentence[verb] or seen == 3:
            break
        if tokens[k].tag != AUXILIARY and (k not in verbs or verbs[k].kind == "speech"):
            continue
        at = k - 1
        while at > floor and tokens[at].tag in (ADVERB, AUXILIARY, CLITIC):
            at -= 1
        if at in ends and p.phrases[ends[at]].kind not in ("other", "his", "him"):
            yield Subject(verb, ends[at], way)
            return
        seen += 1
