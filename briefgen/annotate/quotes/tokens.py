"""The words of a paragraph around its quotations, each with a coarse part of speech.

A quotation is one token: what is said in it must not be taken for the words of the writer. Parts of speech come from
the closed classes of English and the cue lexicon; a word that neither knows is content (a noun, an adjective, or a
verb that nobody listed).
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

import msgspec

from briefgen.annotate.quotes.cues import verb_forms
from briefgen.annotate.quotes.marks import Quoted
from briefgen.lexicon import load_lexicon

# Parts of speech, one letter each, so that a paragraph's tags are a string.
QUOTE, NAME, CONTENT, VERB, NUMBER, STOP, COMMA, COLON, DASH, MARK = "QXNVMscldp"
DETERMINER, SUBJECT, OBJECT, RELATIVE, AUXILIARY, PREPOSITION, CONJUNCTION, ADVERB, CALENDAR = "DSORAICBT"
POSSESSIVE, CLITIC = "'^"

# A word with inner hyphens, stops (U.S., a.m.), apostrophes, or an &, as a #hashtag or @handle too; a number with
# separators; or one other sign.
_TOKEN = re.compile(r"[#@]?[^\W_]+(?:(?:[-.’'&/]|(?<=\d)[,:](?=\d))[^\W_]+)*|\.{3}|…|--|[^\w\s]|_+")
_CLITIC = re.compile(r"^(.+?)([’'](?:s|d|ll|ve|re|m))$", re.IGNORECASE)
_DASHES = frozenset({"—", "–", "―", "--", "-"})
_SENTENCE_END = frozenset({".", "!", "?"})
_COLONS = frozenset({":", ";"})


class _Grammar(msgspec.Struct, frozen=True):
    determiners: list[str]
    subjects: list[str]
    objects: list[str]
    relatives: list[str]
    auxiliaries: list[str]
    prepositions: list[str]
    conjunctions: list[str]
    adverbs: list[str]
    calendar: list[str]
    abbreviations: list[str]
    particles: list[str]


class Token(NamedTuple):
    """A word, sign or quotation: its place in the body, its lower-case form, its tag, and the quotation's index."""

    start: int
    end: int
    low: str
    tag: str
    quote: int = -1


@functools.cache
def _closed() -> dict[str, str]:
    grammar = load_lexicon("grammar", _Grammar)
    out: dict[str, str] = {}
    for tag, words in (
        (SUBJECT, grammar.subjects),
        (DETERMINER, grammar.determiners),
        (OBJECT, grammar.objects),
        (RELATIVE, grammar.relatives),
        (AUXILIARY, grammar.auxiliaries),
        (PREPOSITION, grammar.prepositions),
        (CONJUNCTION, grammar.conjunctions),
        (ADVERB, grammar.adverbs),
    ):
        for word in words:
            out.setdefault(word, tag)
    return out


@functools.cache
def _calendar() -> frozenset[str]:
    return frozenset(load_lexicon("grammar", _Grammar).calendar)


@functools.cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load_lexicon("grammar", _Grammar).abbreviations)


@functools.cache
def particles() -> frozenset[str]:
    """Lower-case words that join two words with capitals into one name."""
    return frozenset(load_lexicon("grammar", _Grammar).particles)


def tokenize(body: str, start: int, end: int, quoted: list[Quoted], first: int) -> list[Token]:
    """The tokens of the paragraph ``body[start:end]``, whose quotations are ``quoted``, numbered from ``first``."""
    out: list[Token] = []
    at = start
    for index, quote in enumerate(quoted, first):
        _words(body, at, quote.outer_start, out)
        out.append(Token(quote.outer_start, quote.outer_end, "", QUOTE, index))
        at = quote.outer_end
    _words(body, at, end, out)
    return out


def _words(body: str, start: int, end: int, out: list[Token]) -> None:
    abbreviations = _abbreviations()
    skip = start
    opens = not out or out[-1].tag in (QUOTE, STOP)
    for match in _TOKEN.finditer(body, start, end):
        a, b = match.span()
        if a < skip:
            continue
        word = match.group()
        if word[0] in "#@" and len(word) > 1:
            out.append(Token(a, b, word.lower(), NAME))
            opens = False
            continue
        if not word[0].isalnum():
            out.append(Token(a, b, word, _sign(word)))
            opens = out[-1].tag in (STOP, DASH)
            continue
        low = word.lower()
        # "Mr.", "J.", "U.S.": the full stop belongs to the word.
        if b < end and body[b] == "." and (low in abbreviations or (len(word) == 1 and word.isupper() and word != "I")):
            b += 1
            skip = b
            word += "."
            low += "."
        clitic = _CLITIC.match(word) if ("’" in word or "'" in word) else None
        if clitic is None:
            out.append(Token(a, b, low, _tag(word, low, opens)))
            opens = False
            # The plural's possessive: "the workers’ union".
            if low.endswith("s") and b < end and body[b] in "’'" and not (b + 1 < end and body[b + 1].isalnum()):
                out.append(Token(b, b + 1, body[b], POSSESSIVE))
                skip = b + 1
            continue
        stem = clitic.group(1)
        tag = _tag(stem, stem.lower(), opens)
        opens = False
        out.append(Token(a, a + len(stem), stem.lower(), tag))
        ending = clitic.group(2).lower()
        possessive = ending[1:] == "s" and tag not in (SUBJECT, RELATIVE)
        out.append(Token(a + len(stem), b, ending.replace("’", "'"), POSSESSIVE if possessive else CLITIC))


def _sign(sign: str) -> str:
    if sign == ",":
        return COMMA
    if sign in _SENTENCE_END:
        return STOP
    if sign in _COLONS:
        return COLON
    return DASH if sign in _DASHES else MARK


def _tag(word: str, low: str, opens: bool) -> str:
    first = word[0]
    if first.isdigit():
        return NUMBER
    plain = low.rstrip(".")
    closed = _closed().get(low)
    if closed is not None and (not first.isupper() or low != "us" or not word.isupper()):
        return closed
    if first.isupper():
        if plain in _calendar():
            return CALENDAR
        form = verb_forms().get(low)
        # "Asked about …", "Speaking to reporters": the first word of a sentence may be a verb.
        return VERB if opens and form is not None and form.form in ("past", "participle", "ing") else NAME
    if low in verb_forms():
        return VERB
    if low.endswith("ly") and len(low) > 4:
        return ADVERB
    return CONTENT
