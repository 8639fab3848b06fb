"""Chooses the speaker of each quotation of an article: the candidate whose features weigh most."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefgen.annotate.quotes.candidates import ACCORDING, Candidate, candidates
from briefgen.annotate.quotes.marks import SINGLE_MARKS, TYPEWRITER_MARKS
from briefgen.annotate.quotes.paragraph import Paragraph, Paragraphs

_BESIDE = 2  # tokens from the verb to the quotation: none, a comma or a colon between
_SHORT = 12  # characters: a word or two between marks says nothing about an article's style

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
            chosen = _told_beside(paragraph, quote, options, chosen, choose)
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
    return chosen


def _told_beside(p: Paragraph, quote: int, options: list[Candidate], chosen: Candidate, choose: Chooser) -> Candidate:
    """Who says it right beside, and not who passes it on: “…,” Lee said, according to the Herald.

    Words with "according to" right behind them are no mere mention: somebody said them.
    """
    if chosen.how == ACCORDING:
        beside = [option for option in options if _cue_beside(p, quote, option)]
        return choose(beside) if beside else chosen
    if chosen.phrase < 0:
        behind = p.quote_token[quote] + 1
        told = (o for o in options if o.how == ACCORDING and o.verb == behind and p.phrases[o.phrase].kind != "his")
        return next(told, chosen)
    return chosen


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
    so they get none unless a verb of saying stands right beside them.
    """
    marks = {quoted.mark for found in paragraphs.quoted for quoted in found if quoted.end - quoted.start > _SHORT}
    marks -= TYPEWRITER_MARKS
    return frozenset(marks - SINGLE_MARKS or marks)
