"""A paragraph made ready for the question who speaks: its tokens, sentences, noun phrases, verbs and their subjects."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

import msgspec

from briefgen.annotate.quotes.cues import Form, speech_nouns, verb_forms
from briefgen.annotate.quotes.marks import Quoted, find_quoted
from briefgen.annotate.quotes.phrases import Phrase, find_phrases
from briefgen.annotate.quotes.tokens import (
    ADVERB,
    AUXILIARY,
    CALENDAR,
    CLITIC,
    COMMA,
    CONJUNCTION,
    CONTENT,
    DASH,
    NAME,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
    RELATIVE,
    STOP,
    SUBJECT,
    VERB,
    Token,
    tokenize,
)
from briefgen.annotate.teasers import is_teaser

_ANY = Form("any", "", "past")
_AS_FAR = 40  # tokens that are looked at on either side of a verb: no clause is longer


class Subject(msgspec.Struct, frozen=True, gc=False):
    """A phrase that is the subject of a verb, and how that was seen.

    Ways: direct (he said), inverted (“…,” said he), inserted (…, said he, …), of (a friend of his said), comma (Lee,
    who sat there, said), joined (he rose and said), loose (Lee …, adding), antecedent (Lee, who said), clause and
    head (a man who knows the family said), owner (his claim that), noun by (a letter by him).
    """

    verb: int
    phrase: int
    way: str


class Paragraph(NamedTuple):
    """One paragraph: offsets, quotations (``first_quote`` is the index of the first), tokens and what is known of them.

    ``sentence`` counts, for every token, the sentences before it; ``verbs`` tells the form of each token that is a
    verb; ``subjects`` lists by phrase the verbs whose subject it may be.
    """

    start: int
    end: int
    quoted: list[Quoted]
    first_quote: int
    tokens: list[Token]
    sentence: list[int]
    phrases: list[Phrase]
    verbs: dict[int, Form]
    subjects: dict[int, list[Subject]]
    quote_token: dict[int, int]


class Paragraphs(Sequence[Paragraph]):
    """The paragraphs of an article, each analysed when it is first asked for: most articles are not quotation alone."""

    def __init__(self, body: str, places: Iterable[tuple[int, int]]) -> None:
        self._body = body
        self.places = tuple(places)
        """Where each paragraph starts and ends."""
        self.quoted = [[] if is_teaser(body, *place) else find_quoted(body, *place) for place in self.places]
        """The quotations of each."""
        self.first_quote = [0, *accumulate(len(quoted) for quoted in self.quoted)]
        self._read: dict[int, Paragraph] = {}

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, index: int) -> Paragraph: ...
    @overload
    def __getitem__(self, index: slice) -> list[Paragraph]: ...
    def __getitem__(self, index: int | slice) -> Paragraph | list[Paragraph]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        found = self._read.get(index)
        if found is None:
            start, end = self.places[index]
            found = read_paragraph(self._body, start, end, self.quoted[index], self.first_quote[index])
            self._read[index] = found
        return found


def phrases_between(p: Paragraph, first: int, last: int) -> range:
    """The phrases that begin at the tokens ``first`` to ``last`` (inclusive), by their indices."""
    low = bisect_left(p.phrases, max(0, first), key=lambda phrase: phrase.first)
    return range(low, bisect_right(p.phrases, last, lo=low, key=lambda phrase: phrase.first))


def read_paragraph(body: str, start: int, end: int, quoted: list[Quoted], first_quote: int) -> Paragraph:
    """The paragraph ``body[start:end]`` with its quotations, analysed."""
    tokens = tokenize(body, start, end, quoted, first_quote)
    phrases = find_phrases(tokens)
    verbs = _verbs(tokens, phrases)
    ends = {p.last: k for k, p in enumerate(phrases)}
    starts = {p.first: k for k, p in enumerate(phrases)}
    sentence = _sentences(body, tokens, verbs, phrases, starts)
    subjects: dict[int, list[Subject]] = {}
    for found in _owners(tokens, phrases):
        noun = tokens[found.verb].low
        verbs.setdefault(found.verb, Form("speech", noun, "noun"))
        subjects.setdefault(found.phrase, []).append(found)
    for verb in sorted(v for v, form in verbs.items() if form.kind != "speech"):
        for found in _subjects_of(verb, tokens, phrases, verbs, ends, starts, sentence):
            subjects.setdefault(found.phrase, []).append(found)
    places = {t.quote: i for i, t in enumerate(tokens) if t.tag == QUOTE}
    return Paragraph(start, end, quoted, first_quote, tokens, sentence, phrases, verbs, subjects, places)


def _verbs(tokens: list[Token], phrases: list[Phrase]) -> dict[int, Form]:
    forms = verb_forms()
    nouns = {i for p in phrases for i in range(p.first, p.last + 1) if tokens[i].tag == VERB}
    out = {i: forms[t.low] for i, t in enumerate(tokens) if t.tag == VERB and i not in nouns}
    for phrase in phrases:
        # A word that no list knows stands where the verb stands: "he thundered", "Lee thundered".
        after = phrase.last + 1
        if after < len(tokens) and tokens[after].tag == CONTENT and phrase.kind in ("he", "they", "name", "who", "i"):
            out.setdefault(after, _ANY)
    return out


def _owners(tokens: list[Token], phrases: list[Phrase]) -> Iterator[Subject]:
    """Whose words a noun of speech tells of: the mayor's claim, his promise, chants from the crowd."""
    nouns = speech_nouns()
    for k, phrase in enumerate(phrases):
        if tokens[phrase.last].low not in nouns or phrase.kind == "his":
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


def _sentences(
    body: str, tokens: list[Token], verbs: dict[int, Form], phrases: list[Phrase], starts: dict[int, int]
) -> list[int]:
    out: list[int] = []
    count = 0
    for i, token in enumerate(tokens):
        out.append(count)
        if token.tag == STOP or (token.tag == QUOTE and _ends_sentence(body, tokens, i, verbs, phrases, starts)):
            count += 1
    return out


def _ends_sentence(
    body: str, tokens: list[Token], i: int, verbs: dict[int, Form], phrases: list[Phrase], starts: dict[int, int]
) -> bool:
    """Whether the quotation that is token ``i`` ends a sentence of the writer's: “Why?” he asked. does not."""
    at = tokens[i].end - 1
    floor = max(tokens[i].start, at - 4)
    while at > floor and (body[at].isspace() or body[at] in "”\"'’»"):
        at -= 1
    if body[at] not in ".?!…" or i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    if following.tag == QUOTE:
        return True
    if not body[following.start].isupper():
        # “… it.” he said: a pronoun or a verb in lower case goes on; a dash or bracket too.
        return False
    phrase = starts.get(i + 1)
    if body[at] == "." or phrase is None:
        return True
    after = phrases[phrase].last + 1
    return not (after in verbs and verbs[after].kind == "say")


def _subjects_of(
    verb: int,
    tokens: list[Token],
    phrases: list[Phrase],
    verbs: dict[int, Form],
    ends: dict[int, int],
    starts: dict[int, int],
    sentence: list[int],
) -> list[Subject]:
    out: list[Subject] = []
    # said Lee
    if verb + 1 in starts and verb and tokens[verb - 1].tag in (QUOTE, COMMA, DASH, STOP, ADVERB):
        found = starts[verb + 1]
        while phrases[found].owner and found + 1 < len(phrases) and phrases[found + 1].first == phrases[found].last + 2:
            found += 1
        behind = QUOTE in (tokens[verb - 1].tag, tokens[max(0, verb - 2)].tag)
        after = phrases[found].last + 1
        if behind:
            out.append(Subject(verb, found, "inverted"))
        elif after >= len(tokens) or tokens[after].tag not in (AUXILIARY, VERB):  # ", said the plan was"
            out.append(Subject(verb, found, "inserted"))
    at = verb - 1
    floor = max(0, verb - _AS_FAR)
    at = _past_adverbials(tokens, at, floor)
    if at < floor or sentence[at] != sentence[verb]:
        return out
    tag = tokens[at].tag
    if at in ends:
        out.extend(_with_heads(verb, ends[at], "direct", tokens, phrases, ends))
        if phrases[ends[at]].kind not in ("he", "they", "it", "i", "who"):
            out.extend(_behind_clause(verb, at, tokens, phrases, ends, sentence, floor))
    elif tag == COMMA:
        # Lee, who sat there, said: each phrase before a comma of this sentence may be it, the nearest first.
        way = "loose" if verbs[verb].form == "ing" else "comma"
        floor = max(0, verb - 2 * _AS_FAR)
        seen = 0
        for k in range(at - 1, floor - 1, -1):
            if sentence[k] != sentence[verb] or tokens[k].tag == QUOTE or seen == 4:
                break
            if tokens[k + 1].tag == COMMA and k in ends:
                out.append(Subject(verb, ends[k], f"{way}{min(seen, 2)}"))
                seen += 1
        if way == "loose":
            out.extend(_same_as_earlier(verb, "loose", tokens, phrases, verbs, ends, sentence, floor))
    elif tag in (CONJUNCTION, VERB) or (tag == PREPOSITION and tokens[at].low == "to") or at in verbs:
        way = "joined" if tag == CONJUNCTION else "chain"
        out.extend(_same_as_earlier(verb, way, tokens, phrases, verbs, ends, sentence, floor))
    return out


def _behind_clause(
    verb: int,
    at: int,
    tokens: list[Token],
    phrases: list[Phrase],
    ends: dict[int, int],
    sentence: list[int],
    floor: int,
) -> list[Subject]:
    """The phrase before a relative clause that ends at the verb: a man who knows the family said."""
    for k in range(at - 1, floor, -1):
        if sentence[k] != sentence[verb] or tokens[k].tag in (QUOTE, COMMA):
            break
        if tokens[k].low == "who" and k - 1 in ends:
            return [Subject(verb, ends[k - 1], "clause")]
    first = at
    while first > floor and sentence[first - 1] == sentence[verb] and tokens[first - 1].tag not in (QUOTE, COMMA):
        first -= 1
    opening = next((k for k in range(first, min(first + 4, at)) if k in ends), None)
    if opening is None or ends[opening] == ends[at]:
        return []
    return [Subject(verb, ends[opening], "head")]


def _past_adverbials(tokens: list[Token], at: int, floor: int) -> int:
    """The token before the auxiliaries, adverbs and days that may stand between a subject and its verb."""
    while at >= floor:
        tag = tokens[at].tag
        dated = tag == PREPOSITION and at + 1 < len(tokens) and tokens[at + 1].tag == CALENDAR
        if dated or tag in (ADVERB, AUXILIARY, CLITIC, CALENDAR):
            at -= 1
        else:
            break
    return at


def _with_heads(
    verb: int, phrase: int, way: str, tokens: list[Token], phrases: list[Phrase], ends: dict[int, int]
) -> list[Subject]:
    """The phrase, and those it depends on: of "a friend of the family said" both "the family" and "a friend"."""
    out = [Subject(verb, phrase, way)]
    for _ in range(3):
        before = phrases[phrase].first - 1
        while before > 0 and tokens[before].tag == POSSESSIVE and before - 1 in ends:
            before = phrases[ends[before - 1]].first - 1  # "a post on the group’s page": past the owner
        if before < 1:
            break
        if tokens[before].tag in (PREPOSITION, CONJUNCTION) and before - 1 in ends:
            way = "of" if tokens[before].tag == PREPOSITION else "and"
            phrase = ends[before - 1]
        elif tokens[before].tag == RELATIVE and before - 1 in ends:
            phrase, way = ends[before - 1], "antecedent"
        else:
            break
        out.append(Subject(verb, phrase, way))
    if phrases[phrase].kind == "who":
        before = phrases[phrase].first - 1
        before -= before > 0 and tokens[before].tag == COMMA
        if before in ends:
            out.append(Subject(verb, ends[before], "antecedent"))
    return out


def _same_as_earlier(
    verb: int,
    way: str,
    tokens: list[Token],
    phrases: list[Phrase],
    verbs: dict[int, Form],
    ends: dict[int, int],
    sentence: list[int],
    floor: int,
) -> list[Subject]:
    """The subject of the verb before, which this one shares: he rose and said."""
    seen = 0
    for k in range(verb - 1, floor - 1, -1):
        if sentence[k] != sentence[verb] or seen == 3:
            break
        if tokens[k].tag != AUXILIARY and (k not in verbs or verbs[k].kind == "speech"):
            continue
        at = k - 1
        while at > floor and tokens[at].tag in (ADVERB, AUXILIARY, CLITIC):
            at -= 1
        if at in ends and phrases[ends[at]].kind not in ("other", "his", "him"):
            return [Subject(verb, ends[at], way)]
        seen += 1
    return []


__all__ = ["NAME", "OBJECT", "SUBJECT", "Paragraph", "Subject", "phrases_between", "read_paragraph"]
