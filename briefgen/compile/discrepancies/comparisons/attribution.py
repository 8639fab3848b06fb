"""The same words given to different speakers: whom each source names beside a quotation that several voices carry.

A pronoun is too weak a witness against another source's name, so only speakers that are named beside the words count.
Two persons are a conflict; a person and the body that speaks through them are two ways of saying it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking import questions
from briefgen.compile.discrepancies.findings import Finding, by_value
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.words import WORD
from briefgen.model import Evidence, Quotation, Speaker

_LEAST_WORDS = 5  # fewer are said by many


def compare_attribution(corpus: Corpus, quotes: Sequence[Quotation]) -> list[Finding]:
    """The quotations that several voices carry and give to different speakers."""
    findings = []
    for quote in quotes:
        if len(WORD.findall(quote.text)) < _LEAST_WORDS:
            continue
        positions = by_value(_speakers(corpus, quote))
        if len(positions) < 2 or len({a.voice for p in positions for a in p}) < 2:
            continue
        persons = all(a.block == "person" for p in positions for a in p)
        findings.append(
            Finding(
                rule="same-words-two-speakers",
                kind="attribution",
                verdict="conflict" if persons else "compatible",
                question=questions.who_said(quote.text),
                positions=positions,
                note="The sources give the same words to different persons." if persons else None,
            )
        )
    return findings


def _speakers(corpus: Corpus, quote: Quotation) -> Iterator[Answer]:
    for evidence in quote.evidence:
        speaker = _speaker_of(corpus, evidence)
        if speaker is None:
            continue
        names = corpus.names[evidence.source]
        named = next((m for m in names if m.start < speaker.end and speaker.start < m.end), None)
        actor = corpus.who.actor(evidence.source, speaker.name)
        sentence = corpus.sentence_at(evidence.source, speaker.start)
        if named is None or actor is None or sentence is None:
            continue
        yield Answer(
            sentence=sentence,
            start=speaker.start,
            end=speaker.end,
            text=speaker.text,
            block=named.kind,
            same=actor,
            normalised=speaker.name,
        )


def _speaker_of(corpus: Corpus, evidence: Evidence) -> Speaker | None:
    """Who speaks these words in their source."""
    if evidence.source not in corpus.annotations:
        return None
    quotes = corpus.annotations[evidence.source].quotes
    at = bisect_left(quotes, evidence.start, key=lambda q: q.start)
    if at == len(quotes) or quotes[at].start != evidence.start:
        return None
    return quotes[at].speaker or quotes[at].likely_speaker
