"""Quotations with cue and speaker.

First the marks are paired (`marks`), then each paragraph is cut into words and noun phrases (`tokens`, `phrases`,
`paragraph`), every phrase near a quotation is a candidate for its speaker (`candidates`), and the weights of the
lexicon decide between them and nobody (`choose`). Then the one who was chosen gets a name (`antecedents`).
"""

from __future__ import annotations

import functools

from briefgen.annotate.quotes.antecedents import Antecedents
from briefgen.annotate.quotes.candidates import Candidate
from briefgen.annotate.quotes.choose import choose_speakers, heaviest
from briefgen.annotate.quotes.circumstances import extended, find_addressee, find_medium, find_relay, head_of
from briefgen.annotate.quotes.marks import Quoted, find_quoted
from briefgen.annotate.quotes.paragraph import Paragraph, read_paragraph
from briefgen.annotate.sentences import find_paragraphs
from briefgen.lexicon import load_lexicon
from briefgen.model import NameMention, QuoteKind, QuoteMention, SentenceSpan, Span, Speaker

__all__ = ["find_quotes", "read_paragraphs"]

_DOUBLED = "''"


@functools.cache
def _weights() -> dict[str, float]:
    return load_lexicon("speaker_weights", dict[str, float])


def find_quotes(
    body: str, sentences: tuple[SentenceSpan, ...], names: tuple[NameMention, ...]
) -> tuple[QuoteMention, ...]:
    """The quotations in ``body``, each with who said it where that can be told."""
    paragraphs = read_paragraphs(body)
    antecedents = Antecedents(body, paragraphs, names)
    out = []
    spoke: tuple[int, int] | None = None
    spoken_by = ""
    for paragraph, index, chosen in choose_speakers(body, paragraphs, heaviest(_weights())):
        quoted = paragraph.quoted[index - paragraph.first_quote]
        if chosen.phrase < 0 and not _is_quotation(body, quoted):
            continue
        out.append(_mention(body, paragraphs, paragraph, quoted, chosen, antecedents, spoke, spoken_by))
        speaker = out[-1].speaker
        if speaker is not None:
            spoke = (chosen.paragraph, _head(paragraphs[chosen.paragraph], chosen.phrase, chosen.how))
            spoken_by = speaker.name
    return tuple(out)


def read_paragraphs(body: str) -> list[Paragraph]:
    """The paragraphs of ``body``, analysed, their quotations numbered through."""
    out: list[Paragraph] = []
    count = 0
    for start, end in find_paragraphs(body):
        quoted = find_quoted(body, start, end)
        out.append(read_paragraph(body, start, end, quoted, count))
        count += len(quoted)
    return out


def _is_quotation(body: str, quoted: Quoted) -> bool:
    """Whether words that nobody is known to have said are a quotation: no scare quote, and no title of a work."""
    words = body[quoted.start : min(quoted.end, quoted.start + 400)].split()
    if len(words) < 3:
        return False
    ends = body[quoted.end - 1] in ".?!…"
    titled = all(w[0].isupper() or len(w) < 5 or not w[0].isalpha() for w in words) and words[0][0].isupper()
    return ends or not titled


def _mention(
    body: str,
    paragraphs: list[Paragraph],
    paragraph: Paragraph,
    quoted: Quoted,
    chosen: Candidate,
    antecedents: Antecedents,
    spoke: tuple[int, int] | None,
    spoken_by: str,
) -> QuoteMention:
    kind = _kind(body, paragraph, quoted)
    if chosen.phrase < 0:
        return QuoteMention.cut(body, quoted.start, quoted.end, kind=kind, rule="nobody")
    home = paragraphs[chosen.paragraph]
    speaker = _speaker(body, home, chosen.paragraph, chosen.phrase, antecedents, spoke, chosen.how, spoken_by)
    cue = medium = addressee = relay = None
    if chosen.verb >= 0:
        token = home.tokens[chosen.verb]
        last = home.tokens[chosen.verb + 1] if token.low == "according" else token
        cue = Span.cut(body, token.start, last.end)
        medium = _span(body, find_medium(body, home, chosen.verb))
        addressee = _span(body, find_addressee(home, chosen.verb))
        relayed = find_relay(home, chosen.phrase, chosen.verb) if home is paragraph else None
        if relayed is not None:
            relay = _speaker(body, home, chosen.paragraph, relayed, antecedents, spoke, "relay")
            relay = None if relay.name == speaker.name else relay
    return QuoteMention.cut(
        body,
        quoted.start,
        quoted.end,
        kind=kind,
        speaker=speaker,
        cue=cue,
        medium=medium,
        addressee=addressee,
        relayed_by=relay,
        rule=chosen.how,
    )


def _speaker(
    body: str,
    p: Paragraph,
    paragraph: int,
    phrase: int,
    antecedents: Antecedents,
    spoke: tuple[int, int] | None,
    rule: str,
    spoken_by: str = "",
) -> Speaker:
    phrase = _head(p, phrase, rule)
    found = p.phrases[phrase]
    start, end = p.tokens[found.first].start, p.tokens[extended(p, found)].end
    name = antecedents.name(paragraph, phrase, spoke, spoken_by)
    if name == body[start : p.tokens[found.last].end]:
        name = body[start:end]
    return Speaker.cut(body, start, end, name=" ".join(name.split()), rule=rule)


def _head(p: Paragraph, phrase: int, rule: str) -> int:
    """The head of the chosen phrase; in "Lee's claim that" it is Lee, not the claim."""
    return phrase if rule.startswith("owner") else head_of(p, phrase)


def _span(body: str, place: tuple[int, int] | None) -> Span | None:
    return None if place is None else Span.cut(body, *place)


def _kind(body: str, p: Paragraph, quoted: Quoted) -> QuoteKind:
    """A partial quotation is a piece of the writer's sentence; a direct one is a sentence, or more, of its own."""
    first = next((c for c in body[quoted.start : quoted.start + 10] if c.isalnum()), " ")
    if first.isupper() or first.isdigit():
        return "direct"
    before = body[max(p.start, quoted.outer_start - 3) : quoted.outer_start].rstrip()
    return "direct" if before.endswith((":", ",")) and body[quoted.end - 1] in ".?!,…" else "partial"
