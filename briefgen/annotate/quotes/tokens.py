"""The words of a paragraph around its quotations, each with a coarse part of speech.

A quotation is one token: what is said in it must not be taken for the words of the writer. Parts of speech come from
the closed classes of English and the cue lexicon; a word that neither knows is content (a noun, an adjective, or a
verb that nobody listed).
"""

from __future__ import annotations

import functools
import re

import msgspec

from briefgen.annotate.quotes.cues import Form, body_nouns, people_nouns, verb_forms
from briefgen.annotate.quotes.marks import Quoted
from briefgen.lexicon.abbreviations import abbreviations
from briefgen.lexicon.grammar import calendar_words, closed_classes

# Parts of speech, one letter each, so that a paragraph's tags are a string.
QUOTE, NAME, CONTENT, VERB, NUMBER, STOP, COMMA, COLON, DASH, MARK = "QXNVMscldp"
DETERMINER, SUBJECT, OBJECT, RELATIVE, AUXILIARY, PREPOSITION, CONJUNCTION, ADVERB, CALENDAR = "DSORAICBT"
POSSESSIVE, CLITIC = "'^"
# What a name may be taken for: Will, From, Read, May; and what such a word is none of before a participle.
_MAY_NAME = frozenset((AUXILIARY, PREPOSITION, VERB, CALENDAR))
_GO_WITH_PARTICIPLES = frozenset(
    {"had", "has", "have", "having", "is", "are", "was", "were", "be", "been", "being", "did", "does", "do", "as"}
)

# A plain word before a space (most are: the group tells them apart at no cost); a word with inner hyphens, stops (U.S.,
# a.m.), apostrophes, or an &, as a #hashtag or @handle too; a number with separators; or one other sign.
_TOKEN = re.compile(r"([a-z]+)(?= )|[#@]?[^\W_]+(?:(?:[-.’'&/]|(?<=\d)[,:](?=\d))[^\W_]+)*|\.{3}|…|--|[^\w\s]|_+")
_LONGEST_TOWN = 3  # words
_NO_FORM = Form("", "", "")
_WITH_ARTICLE = re.compile(r"(?:al|el|ul|ar|as|ash|ad|an|at|bin|abu)-[A-Z]")  # "el-Sayed"
_CLITIC = re.compile(r"^(.+?)([’'](?:s|d|ll|ve|re|m))$", re.IGNORECASE)
_SIGNS = (
    {",": COMMA} | dict.fromkeys("—–―-", DASH) | {"--": DASH} | dict.fromkeys(".!?", STOP) | dict.fromkeys(":;", COLON)
)


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, sign or quotation: its place in the body, its lower-case form, its tag, and the quotation's index."""

    start: int
    end: int
    low: str
    tag: str
    quote: int = -1


@functools.cache
def _closed() -> dict[str, str]:
    grammar = closed_classes()
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
def _listed() -> dict[str, str]:
    """The tag of each word in small letters that a list knows."""
    return dict.fromkeys(verb_forms(), VERB) | _closed()


@functools.cache
def _abbreviations() -> frozenset[str]:
    known = abbreviations()
    return frozenset((*known.titles, *known.within_names, *known.others))


@functools.cache
def particles() -> frozenset[str]:
    """Lower-case words that join two words with capitals into one name."""
    return frozenset(closed_classes().particles)


def tokenize(body: str, start: int, end: int, quoted: list[Quoted], first: int) -> list[Token]:
    """The tokens of the paragraph ``body[start:end]``, whose quotations are ``quoted``, numbered from ``first``."""
    out: list[Token] = []
    at = start
    for index, quote in enumerate(quoted, first):
        _words(body, at, quote.outer_start, out)
        out.append(Token(quote.outer_start, quote.outer_end, "", QUOTE, index))
        at = quote.outer_end
    _words(body, at, end, out)
    for i in range(1, len(out)):
        if out[i].tag == CALENDAR and out[i - 1].low in ("late", "early"):
            out[i - 1] = msgspec.structs.replace(out[i - 1], tag=ADVERB)  # "a letter by the guild late Friday"
        if out[i].tag != VERB:
            continue
        if _is_noun(out, i):
            out[i] = msgspec.structs.replace(out[i], tag=CONTENT)
        elif out[i - 1].tag in _MAY_NAME and body[out[i - 1].start].isupper() and _is_name(out, i - 1):
            out[i - 1] = msgspec.structs.replace(out[i - 1], tag=NAME)
    return _without_states(out)


def _without_states(tokens: list[Token]) -> list[Token]:
    """``tokens`` without the state that stands between a town and a noun: "a Weston, Ohio, tailor"."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        if tokens[i].tag == COMMA and _is_state_aside(tokens, i):
            i += 3
            continue
        out.append(tokens[i])
        i += 1
    return out


def _is_state_aside(tokens: list[Token], i: int) -> bool:
    """Whether the comma at ``i`` opens ", Ohio," before a noun in small letters, behind a town with its article."""
    if i + 3 >= len(tokens) or i < 2 or tokens[i + 1].tag != NAME or tokens[i + 2].tag != COMMA:
        return False
    town = i - 1
    while town > 0 and i - town <= _LONGEST_TOWN and tokens[town].tag == NAME:
        town -= 1
    determined = tokens[town].tag == DETERMINER and town < i - 1
    noun = next((t for t in tokens[i + 3 : i + 7] if t.tag != CONTENT or t.low in _speakers()), None)
    return determined and tokens[i + 3].tag == CONTENT and noun is not None and noun.low in _speakers()


@functools.cache
def _speakers() -> frozenset[str]:
    return people_nouns() | body_nouns()


def _is_name(tokens: list[Token], i: int) -> bool:
    """Whether a word that is mostly none is a name, as it says something: “…,” May said. Read said that …"""
    form = verb_forms()[tokens[i + 1].low]
    return (
        form.kind == "say"
        and form.form in ("past", "s")
        and tokens[i].low not in _GO_WITH_PARTICIPLES
        and (i == 0 or tokens[i - 1].tag in (QUOTE, STOP, COMMA, COLON))
    )


def _is_noun(tokens: list[Token], i: int) -> bool:
    """Whether what may be a verb is none by the words beside it: "the head of state", "said advocate Ana Ruiz"."""
    if verb_forms().get(tokens[i].low, _NO_FORM).form != "base":
        return False
    before = tokens[i - 1]
    if before.low == "of":
        return True
    named = i + 1 < len(tokens) and tokens[i + 1].tag == NAME
    return named and before.tag == VERB and tokens[i].low in people_nouns()


def _words(body: str, start: int, end: int, out: list[Token]) -> None:
    """Adds the tokens of ``body[start:end]``, in which no quotation stands."""
    listed = _listed()
    skip = start
    opens = not out or out[-1].tag in (QUOTE, STOP)
    for match in _TOKEN.finditer(body, start, end):
        a, b = match.span()
        if a < skip:
            continue
        word = match.group()
        if match.lastindex:
            out.append(Token(a, b, word, listed.get(word) or _unlisted(word)))
            opens = False
        elif word[0].isalnum():
            skip = _word(body, a, b, end, opens, out)
            opens = False
        elif len(word) > 1 and word[0] in "#@":
            out.append(Token(a, b, word.lower(), NAME))
            opens = False
        else:
            tag = _SIGNS.get(word, MARK)
            out.append(Token(a, b, word, tag))
            opens = tag in (STOP, DASH)


def _word(body: str, a: int, b: int, end: int, opens: bool, out: list[Token]) -> int:
    """Adds the word ``body[a:b]``, and its ending as a token of its own; returns where the next may begin."""
    word = body[a:b]
    low = word.lower()
    # "Mr.", "J.", "U.S.", "anti-U.S.": the full stop belongs to the word.
    initial = (len(word) == 1 and word != "I") or (len(word) == 3 and word[1] == "." and word[::2].isalpha())
    short = low.rpartition("-")[2] in _abbreviations() or (initial and word.isupper())
    if short and b < end and body[b] == ".":
        b += 1
        word += "."
        low += "."
    clitic = _CLITIC.match(word) if "’" in word or "'" in word else None
    if clitic is not None:
        _with_clitic(a, b, clitic[1], clitic[2].lower(), opens, out)
        return b
    # "the PM said" is no hour.
    minister = word == "PM" and bool(out) and out[-1].tag == DETERMINER
    out.append(Token(a, b, low, CONTENT if minister else _tag(word, low, opens)))
    # The plural's possessive: "the workers’ union".
    if low.endswith("s") and b < end and body[b] in "’'" and not (b + 1 < end and body[b + 1].isalnum()):
        out.append(Token(b, b + 1, body[b], POSSESSIVE))
        b += 1
    return b


def _with_clitic(a: int, b: int, stem: str, ending: str, opens: bool, out: list[Token]) -> None:
    """Adds "Lee" and "'s" of "Lee's", "he" and "'d" of "he'd"."""
    middle = a + len(stem)
    low = stem.lower()
    tag = _tag(stem, low, opens)
    out.append(Token(a, middle, low, tag))
    possessive = ending[1:] == "s" and tag not in (SUBJECT, RELATIVE)
    out.append(Token(middle, b, ending.replace("’", "'"), POSSESSIVE if possessive else CLITIC))


def _tag(word: str, low: str, opens: bool) -> str:
    first = word[0]
    if first.isdigit():
        return NUMBER
    if not first.isupper():
        if _WITH_ARTICLE.match(word):
            return NAME
        return _listed().get(low) or _unlisted(low)
    closed = _closed().get(low)
    if closed is not None and not (low == "us" and word.isupper()):
        return closed
    if low.rstrip(".") in calendar_words():
        return CALENDAR
    if opens and low == "according":
        return CONTENT
    form = verb_forms().get(low)
    # "Asked about …", "Speaking to reporters": the first word of a sentence may be a verb.
    return VERB if opens and form is not None and form.form in ("past", "participle", "ing") else NAME


def _unlisted(low: str) -> str:
    return ADVERB if low.endswith("ly") and len(low) > 4 else CONTENT
