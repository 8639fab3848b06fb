"""Chooses the speaker of each quotation of an article: the candidate whose features weigh most."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping

from briefgen.annotate.quotes.candidates import ACCORDING, Candidate, candidates
from briefgen.annotate.quotes.marks import SINGLE_MARKS, TYPEWRITER_MARKS
from briefgen.annotate.quotes.paragraph import Paragraph, Paragraphs, phrases_between
from briefgen.annotate.quotes.phrases import Phrase
from briefgen.annotate.quotes.tokens import (
    CALENDAR,
    COMMA,
    CONJUNCTION,
    CONTENT,
    DASH,
    NAME,
    NUMBER,
    PREPOSITION,
    QUOTE,
)

_BESIDE = 2  # tokens from the verb to the quotation: none, a comma or a colon between
_CLAUSE = 5  # tokens from such a verb to what it brings in: "called the ruling a"
_SHORT = 12  # characters: a word or two between marks says nothing about an article's style
# Texts that are told of before their words follow, and how: "Lee began the day with a short post."
_WRITTEN = frozenset({"tweet", "post", "posting", "message", "statement", "letter", "email", "e-mail", "memo", "note"})
_OWN = frozenset({"his", "her", "its", "their"})
_ITS_FIRST = _OWN | {"a", "an", "another"}
_OF_A_TEXT = 4  # tokens that tell of a text, up to it: "a short and angry post"
_BRINGS_IN = frozenset(
    {"with", "in", "through", "via", "by", "issued", "released", "posted", "sent", "wrote", "published"}
)
# Before what stands behind a noun, and is no subject.
_DEPENDING = frozenset(
    {"of", "for", "at", "in", "on", "from", "to", "with", "near", "against", "among", "inside", "behind"}
)
_MAY_SAY = frozenset({"name", "people", "body", "he", "they", "it"})
_AUXILIARIES = frozenset({"has", "is", "was", "shall", "will", "must", "may", "would", "does", "cannot"})

Chooser = Callable[[list[Candidate]], Candidate]


def heaviest(weights: Mapping[str, float]) -> Chooser:
    """A chooser that adds up the ``weights`` of a candidate's features; the first of equals wins."""
    get = weights.get

    def choose(options: list[Candidate]) -> Candidate:
        return max(options, key=lambda option: sum(get(feature, 0.0) for feature in option.features))

    return choose


def choose_speakers(body: str, paragraphs: Paragraphs, choose: Chooser) -> Iterable[tuple[Paragraph, int, Candidate]]:
    """For each quotation its paragraph, its index and the chosen candidate, in the order of the text."""
    attributable = _house_style(paragraphs) | TYPEWRITER_MARKS
    last: Candidate | None = None
    for index, quoted in enumerate(paragraphs.quoted):
        if not quoted:
            continue
        paragraph = paragraphs[index]
        said: Candidate | None = None
        for quote in range(paragraph.first_quote, paragraph.first_quote + len(paragraph.quoted)):
            options = candidates(body, paragraphs, index, quote, said, last)
            mark = paragraph.quoted[quote - paragraph.first_quote].mark
            chosen = choose(options) if mark in attributable or mark in SINGLE_MARKS else options[0]
            chosen = _who_answers(body, paragraph, index, quote, options, chosen)
            chosen = _text_goes_on(body, paragraph, index, quote, options, chosen)
            chosen = _told_beside(paragraph, quote, options, chosen, choose)
            chosen = _who_opens_saying(body, paragraph, index, quote, options) or chosen
            chosen = _in_its_own_clause(paragraph, index, quote, options, chosen, choose)
            chosen = _head_of(paragraph, options, chosen)
            chosen = _who_opens(paragraph, options, chosen)
            if chosen.phrase < 0 and said is not None and _opens_again(paragraph, quote):
                chosen = said
            if mark not in attributable and not _cue_beside(paragraph, quote, chosen):
                chosen = options[0]
            if chosen.phrase >= 0:
                said = chosen
            yield paragraph, quote, chosen
        last = said or last


def _who_answers(
    body: str, p: Paragraph, index: int, quote: int, options: list[Candidate], chosen: Candidate
) -> Candidate:
    """Of a sentence in marks that no verb goes with, who answered right before it, and not who spoke before that.

    "Lee said it was red. Ruiz, the dyer, rejected that. “It was always blue.”"
    """
    at, quoted = p.quote_token[quote], p.quoted[quote - p.first_quote]
    alone = (at == 0 or p.sentence[at - 1] < p.sentence[at]) and (
        at + 1 == len(p.tokens) or p.sentence[at + 1] > p.sentence[at]
    )
    whole = body[quoted.start].isupper() and body[quoted.end - 1] in ".?!" and quoted.end - quoted.start > _SHORT
    if not (alone and whole) or chosen.paragraph != index:
        return chosen
    if chosen.phrase >= 0 and not (chosen.verb in p.verbs and p.sentence[chosen.verb] < p.sentence[at] - 1):
        return chosen
    for option in options:
        verb = option.verb
        near = option.paragraph == index and verb in p.verbs and p.sentence[verb] == p.sentence[at] - 1
        if near and p.verbs[verb].kind in ("say", "judge") and p.phrases[option.phrase].kind == "name":
            return option
    return _who_wrote(p, index, at, options) or chosen


def _who_opens_saying(body: str, p: Paragraph, index: int, quote: int, options: list[Candidate]) -> Candidate | None:
    """The subject behind an opening clause that has the quotation: Saying “it leaks” of the roof, Lee left."""
    at = p.quote_token[quote]
    first = bisect_left(p.sentence, p.sentence[at])
    verb = p.verbs.get(first)
    if verb is None or verb.form != "ing" or verb.kind not in ("say", "judge") or first >= at:
        return None
    if any(token.tag in (COMMA, QUOTE) for token in p.tokens[first:at]):
        return None
    quoted = p.quoted[quote - p.first_quote]
    behind = at + 1
    if body[quoted.end - 1] != ",":
        while behind < len(p.tokens) and p.tokens[behind].tag != COMMA:
            behind += 1
        behind += 1
    if behind >= len(p.tokens) or p.sentence[behind] != p.sentence[at]:
        return None
    subject = next(iter(phrases_between(p, behind, behind)), None)
    if subject is None or p.phrases[subject].kind not in _MAY_SAY:
        return None
    while p.phrases[subject].owner and subject + 1 < len(p.phrases):
        if p.phrases[subject + 1].first != p.phrases[subject].last + 2:
            break
        subject += 1  # "Peru's government"
    found = next((o for o in options if o.paragraph == index and o.phrase == subject), None)
    return None if found is None else found._replace(verb=first, how=f"loose {verb.kind} before")


def _who_wrote(p: Paragraph, index: int, at: int, options: list[Candidate]) -> Candidate | None:
    """Who opens the sentence before token ``at``, if it tells of a text of his: "Lee’s first post was short."."""
    sentence = p.sentence[at] - 1
    first = bisect_left(p.sentence, sentence)
    opening = next(iter(phrases_between(p, first, first)), None) if sentence >= 0 else None
    if opening is None or p.phrases[opening].kind != "name" or p.tokens[at - 1].tag == QUOTE:
        return None
    owner = p.phrases[opening]
    for i in range(owner.last + 1, at):
        owned = owner.owner and i <= owner.last + _OF_A_TEXT
        before = range(max(owner.last + 2, i - _OF_A_TEXT), i)
        brought = any(p.tokens[j].low in _ITS_FIRST and p.tokens[j - 1].low in _BRINGS_IN for j in before)
        if p.tokens[i].low in _WRITTEN and (owned or brought):
            return next((o for o in options if o.paragraph == index and o.phrase == opening), None)
    return None


def _text_goes_on(
    body: str, p: Paragraph, index: int, quote: int, options: list[Candidate], chosen: Candidate
) -> Candidate:
    """The text that opens a sentence whose verb stands within the marks: The law, passed in May, “bars anybody …”."""
    at, quoted = p.quote_token[quote], p.quoted[quote - p.first_quote]
    verb = body[quoted.start : quoted.end].split(maxsplit=1)[0]
    predicate = verb in _AUXILIARIES or (verb.islower() and verb.endswith("s") and not verb.endswith("ss"))
    led = at > 0 and p.tokens[at - 1].tag in (COMMA, NAME, CONTENT, CALENDAR, NUMBER)
    if not (predicate and led) or (chosen.phrase >= 0 and not chosen.how.startswith("near")):
        return chosen
    first = bisect_left(p.sentence, p.sentence[at])
    opening = next(iter(phrases_between(p, first, first)), None)
    if opening is None or p.phrases[opening].kind != "speech":
        return chosen
    return next((o for o in options if o.paragraph == index and o.phrase == opening), chosen)


def _told_beside(p: Paragraph, quote: int, options: list[Candidate], chosen: Candidate, choose: Chooser) -> Candidate:
    """Who says it right beside, and not who passes it on: “…,” Lee said, according to the Herald.

    Words with "according to" right behind them are no mere mention: somebody said them.
    """
    if chosen.how == ACCORDING:
        beside = [option for option in options if _cue_beside(p, quote, option)]
        return choose(beside) if beside else chosen
    if chosen.phrase < 0:
        behind = p.quote_token[quote] + 1
        told = (o for o in options if o.how == ACCORDING and o.verb == behind and _may_tell(p, p.phrases[o.phrase]))
        return next(told, chosen)
    return chosen


def _in_its_own_clause(
    p: Paragraph, index: int, quote: int, options: list[Candidate], chosen: Candidate, choose: Chooser
) -> Candidate:
    """Who speaks by a verb between two quotations of a sentence, and not by one before both.

    "Lee called it “fair”, and a pilot called it “…”."
    """
    at = p.quote_token[quote]
    last = p.quote_token.get(quote - 1, -1)
    if last < 0 or p.sentence[last] != p.sentence[at] or not (chosen.paragraph == index and 0 <= chosen.verb < last):
        return chosen
    between = [
        option
        for option in options
        if option.paragraph == index
        and last < option.verb < at
        and at - _CLAUSE <= option.verb
        and _opens_clause(p, p.phrases[option.phrase].first, last)
        and (form := p.verbs.get(option.verb)) is not None
        and form.form != "ing"
        and form.kind in ("say", "judge")
        and p.phrases[option.phrase].kind in _MAY_SAY
    ]
    return choose(between) if between else chosen


def _opens_clause(p: Paragraph, first: int, last: int) -> bool:
    """Whether a clause opens with token ``first``, behind token ``last``."""
    return first > last and p.tokens[first - 1].tag in (COMMA, CONJUNCTION, QUOTE, DASH)


def _head_of(p: Paragraph, options: list[Candidate], chosen: Candidate) -> Candidate:
    """Who is spoken of before "of": not "the couple" of "a friend of the couple said"."""
    while chosen.phrase >= 0 and chosen.how.startswith(("direct", "of")):
        phrase = p.phrases[chosen.phrase]
        before = p.tokens[phrase.first - 1] if phrase.first else None
        if before is None or before.low not in _DEPENDING or phrase.first > chosen.verb:
            break
        heads = (
            option
            for option in options
            if option.verb == chosen.verb
            and option.how.startswith("of ")
            and option.paragraph == chosen.paragraph
            and p.phrases[option.phrase].last == phrase.first - 2
            and p.phrases[option.phrase].kind in ("people", "name", "body")
        )
        head = next(heads, None)
        if head is None:
            break
        chosen = head
    return chosen


def _who_opens(p: Paragraph, options: list[Candidate], chosen: Candidate) -> Candidate:
    """Who opens the sentence, and not what hangs in it: The bureau closed roads in Hull and Ely, citing “…”."""
    verb = chosen.verb
    loose = chosen.phrase >= 0 and chosen.how.startswith("loose") and verb in p.verbs and p.verbs[verb].form == "ing"
    if not loose or p.tokens[verb - 1].tag != COMMA:
        return chosen
    phrase = p.phrases[chosen.phrase]
    hangs = phrase.first > 0 and p.tokens[phrase.first - 1].tag in (PREPOSITION, CONJUNCTION)
    first = bisect_left(p.sentence, p.sentence[verb])
    opening = next(iter(phrases_between(p, first, first)), None)
    if not hangs or phrase.first > verb or opening is None or p.phrases[opening].kind not in _MAY_SAY:
        return chosen
    found = next((o for o in options if o.paragraph == chosen.paragraph and o.phrase == opening), None)
    return chosen if found is None else found._replace(verb=verb, how="loose say before")


def _opens_again(p: Paragraph, quote: int) -> bool:
    """Whether a quotation opens where the one before it was not closed: the words of one speaker go on."""
    nth = quote - p.first_quote
    return nth > 0 and not p.quoted[nth - 1].closed and p.quoted[nth - 1].outer_end == p.quoted[nth].outer_start


def _may_tell(p: Paragraph, phrase: Phrase) -> bool:
    """Whether one may speak: not "his" alone, nor "their taste"."""
    return phrase.kind != "his" and not (phrase.kind == "other" and p.tokens[phrase.first].low in _OWN)


def _cue_beside(p: Paragraph, quote: int, chosen: Candidate) -> bool:
    """Whether the chosen one speaks by a verb of saying right beside the quotation: “…,” said Lee; Lee said: “…”."""
    if chosen.phrase < 0 or chosen.verb not in p.verbs or p.verbs[chosen.verb].kind != "say":
        return False
    phrase, at = p.phrases[chosen.phrase], p.quote_token[quote]
    if abs(chosen.verb - at) <= _BESIDE:
        return phrase.last < max(chosen.verb, at) + 3
    return at < phrase.first <= at + _BESIDE and chosen.verb == phrase.last + 1  # “…,” the mayor of the town said


def _house_style(paragraphs: Paragraphs) -> frozenset[str]:
    """The opening marks whose quotations get a speaker; typewriter marks do always.

    Where an article has double marks, single ones mostly stand in headings and around words that are only mentioned,
    so they get none unless a verb of saying stands right beside them. Quotations of a word or two tell nothing of an
    article's style unless there are no others.
    """
    every = [quoted for found in paragraphs.quoted for quoted in found if quoted.mark not in TYPEWRITER_MARKS]
    marks = {q.mark for q in every if q.end - q.start > _SHORT} or {q.mark for q in every}
    return frozenset(marks - SINGLE_MARKS or marks)
