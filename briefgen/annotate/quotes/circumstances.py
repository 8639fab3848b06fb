"""Where, when and to whom words were said, and who passes them on: medium, day, addressee, relay."""

from __future__ import annotations

from bisect import bisect_left

from briefgen.annotate.quotes.cues import media_nouns, people_nouns, platforms
from briefgen.annotate.quotes.paragraph import Paragraph, phrases_between
from briefgen.annotate.quotes.phrases import Phrase, is_member, tells_of_the_noun_before
from briefgen.annotate.quotes.tokens import CALENDAR, NUMBER, PREPOSITION, QUOTE, RELATIVE, VERB

_IN = frozenset({"in", "on", "during", "at", "via", "through", "over", "by"})
_DEPENDING = frozenset({"of", "for", "at", "from", "with", "in"})
_TELLING = frozenset({"tell", "ask", "inform", "assure", "remind", "warn", "advise", "urge"})
_DAYS = frozenset({"today", "yesterday", "tonight", "tomorrow"})
_PASSING_ON = frozenset({"quoted", "quotes", "cited", "quoting", "citing"})
_FAR = 60  # tokens around a speaker in which the one who passes the words on is looked for
_REACH = 12  # tokens behind or before a verb in which its medium is looked for


def find_medium(body: str, p: Paragraph, verb: int) -> tuple[int, int] | None:
    """Where the phrase stands that tells in what the words appeared ("a statement", "Truth Social")."""
    behind = phrases_between(p, verb + 1, verb + _REACH)
    before = phrases_between(p, verb - _REACH * 2, verb - 1)
    for k in [*behind, *before]:
        phrase = p.phrases[k]
        if p.sentence[phrase.first] != p.sentence[verb] or not phrase.first:
            continue
        if p.tokens[phrase.first - 1].low in _IN and _is_medium(body, p, phrase):
            return p.tokens[phrase.first].start, p.tokens[phrase.last].end
    return None


def _is_medium(body: str, p: Paragraph, phrase: Phrase) -> bool:
    if p.tokens[phrase.last].low in media_nouns():
        return True
    text = body[p.tokens[phrase.first].start : p.tokens[phrase.last].end].lower().rstrip(".")
    return text in platforms() or text.removeprefix("his ").removeprefix("her ") in platforms()


def find_addressee(p: Paragraph, verb: int) -> tuple[int, int] | None:
    """Where the phrase stands that tells to whom the words were said ("told reporters")."""
    form = p.verbs.get(verb)
    if form is None:
        return None
    at = verb + 1
    if form.base not in _TELLING:
        if at >= len(p.tokens) or p.tokens[at].low != "to":
            return None
        at += 1
    for k in phrases_between(p, at, at):
        phrase = p.phrases[k]
        if phrase.kind == "his":
            continue
        if p.tokens[phrase.first].tag == RELATIVE:
            return None  # "warned that …"
        vague = phrase.kind in ("who", "other") and p.tokens[phrase.last].low not in people_nouns()
        return None if vague and form.base not in _TELLING else (p.tokens[at].start, p.tokens[phrase.last].end)
    return None


def find_reader(p: Paragraph, medium: int) -> tuple[int, int] | None:
    """Where the phrase stands that tells whom a medium that ends at offset ``medium`` went to: "a note to clients"."""
    at = bisect_left(p.tokens, medium, key=lambda token: token.end)
    if at + 2 >= len(p.tokens) or p.tokens[at + 1].low not in ("to", "with"):
        return None
    for k in phrases_between(p, at + 2, at + 2):
        if p.phrases[k].kind in ("name", "people", "body", "other"):
            return p.tokens[at + 2].start, p.tokens[p.phrases[k].last].end
    return None


def find_when(p: Paragraph, verb: int) -> tuple[int, int] | None:
    """Where the words stand that tell on which day a verb of saying happened: "said on Thursday", "On 3 May Lee said".

    Between them and the verb stands no other verb, relative or quotation: else they tell of something else.
    """
    for step in (1, -1):
        at = verb + step
        while 0 <= at < len(p.tokens) and abs(at - verb) <= _REACH and p.sentence[at] == p.sentence[verb]:
            token = p.tokens[at]
            if _names_day(p, at):
                return _whole_day(p, at)
            if token.tag in (QUOTE, RELATIVE, VERB) or (at in p.verbs and p.verbs[at].kind != "speech"):
                break
            at += step
    return None


def _names_day(p: Paragraph, at: int) -> bool:
    """Whether a token names a day or month; "May" is a verb unless a number stands beside it."""
    token = p.tokens[at]
    if token.low == "may":
        return NUMBER in {t.tag for t in p.tokens[max(0, at - 1) : at + 2]}
    return token.tag == CALENDAR or token.low in _DAYS


def _whole_day(p: Paragraph, at: int) -> tuple[int, int]:
    """The name of a day or month at token ``at``, and the numbers behind it."""
    last = at
    while last + 1 < len(p.tokens) and p.tokens[last + 1].tag == NUMBER:
        last += 1
    return p.tokens[at].start, p.tokens[last].end


def find_quoted_speaker(p: Paragraph, verb: int) -> int | None:
    """The phrase whose words the subject of ``verb`` passes on: "Lee quoted Ruiz as saying"."""
    if p.tokens[verb].low not in _PASSING_ON:
        return None
    for k in phrases_between(p, verb + 1, verb + 1):
        after = p.phrases[k].last + 1
        if p.phrases[k].kind != "his" and after + 1 < len(p.tokens) and p.tokens[after].low == "as":
            return k if p.tokens[after + 1].low.endswith("ing") else None
    return None


def find_relay(p: Paragraph, speaker: int, verb: int) -> int | None:
    """The phrase that passes the words of ``speaker`` on: "…, according to Lee", "Lee said that Ruiz told him"."""
    phrase = p.phrases[speaker]
    sentence = p.sentence[phrase.first]
    around = phrases_between(p, phrase.first - _FAR, phrase.first + _FAR)
    for k in around:
        other = p.phrases[k]
        if (
            other.first > 1
            and k != speaker
            and p.sentence[other.first] == sentence
            and p.tokens[other.first - 1].low == "to"
            and p.tokens[other.first - 2].low == "according"
        ):
            return k
    at = phrase.first - 1
    if at >= 0 and p.tokens[at].tag == RELATIVE and p.tokens[at].low == "that":
        at -= 1
    if at >= 0 and at in p.verbs and p.verbs[at].kind == "say" and verb > speaker:
        for k in around:
            if k != speaker and any(link.verb == at and link.way == "direct" for link in p.subjects.get(k, ())):
                return k
    return None


def extended(p: Paragraph, phrase: Phrase) -> int:
    """The last token of a phrase with what depends on it: "a spokesman for the party's campaign"."""
    last = phrase.last
    if phrase.kind not in ("people", "body", "speech") or phrase.owner:
        return last
    owner = False
    for k in phrases_between(p, last + 1, last + _FAR):
        other = p.phrases[k]
        if tells_of_the_noun_before(p.tokens, last + 1) and other.first == last + 3 and other.kind != "his":
            last, owner = other.last, other.owner  # "a source close to the inquiry"
        elif other.first == last + 2 and (owner or p.tokens[last + 1].tag == PREPOSITION):
            if owner or (p.tokens[last + 1].low in _DEPENDING and other.kind != "his"):
                last, owner = other.last, other.owner
        elif other.first > last + 2:
            break
    return last


def head_of(p: Paragraph, phrase: int) -> int:
    """The phrase on which another depends: "a spokesman" of "the ministry", the aide of "Lee's aide"."""
    found = phrase
    while p.phrases[found].owner and found + 1 < len(p.phrases):
        if p.phrases[found + 1].first != p.phrases[found].last + 2 or is_member(p.tokens, p.phrases[found]):
            break
        found += 1
    for k in range(found - 1, max(-1, found - 4), -1):
        before = p.phrases[k]
        if (
            before.kind == "people"
            and p.phrases[found].kind in ("name", "body")
            and extended(p, before) >= p.phrases[found].last
        ):
            return k
    return found
