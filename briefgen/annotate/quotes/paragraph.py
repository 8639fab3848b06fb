"""A paragraph made ready for the question who speaks: its tokens, sentences, noun phrases, verbs and their subjects."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

from briefgen.annotate.quotes.cues import Form, verb_forms
from briefgen.annotate.quotes.marks import Quoted, find_quoted
from briefgen.annotate.quotes.phrases import Phrase, find_phrases
from briefgen.annotate.quotes.subjects import Read, Subject, owners_of_speech, subjects_of
from briefgen.annotate.quotes.tokens import (
    CONTENT,
    QUOTE,
    STOP,
    VERB,
    Token,
    tokenize,
)
from briefgen.annotate.teasers import is_teaser

_ANY = Form("any", "", "past")


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
    for found in owners_of_speech(tokens, phrases):
        noun = tokens[found.verb].low
        verbs.setdefault(found.verb, Form("speech", noun, "noun"))
        subjects.setdefault(found.phrase, []).append(found)
    known = Read(tokens, phrases, verbs, sentence, starts, ends)
    for verb in sorted(v for v, form in verbs.items() if form.kind != "speech"):
        for found in subjects_of(known, verb):
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
