"""What only one independent voice reports among the core facts: there a reader has one account and no second.

Core is what belongs to the event as most voices tell it: told at the top of its article, of a day of the event, with
something of what the main happenings are about. Whatever another voice tells in other words is left out, and so is
everything where no happening is told by two voices, for then nothing tells what the event is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefgen.compile.apparatus import is_caption
from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.asking.fillers import statement
from briefgen.compile.discrepancies.figures.quantity_answers import quantity_answers
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.ids import evidence_id
from briefgen.compile.timex import days
from briefgen.model import Discrepancy, Evidence, Happening, SingleVoice

_OPENING = 10
"""Sentences, headings included: farther down articles tell of what was before."""
_NEAR_DAYS = 3
_MAIN_SHARE = 0.5
_ALIKE = 0.6
_ALIKE_TERMS = 3
_SHARED = 2
_INDEX_TERMS = 8
_CLOSE = 0.1
_SMALL = 3


def compile_single_voices(
    corpus: Corpus, timeline: Sequence[Happening], discrepancies: Iterable[Discrepancy]
) -> tuple[SingleVoice, ...]:
    """Core facts that one voice alone reports: happenings in the order of the timeline, then figures by arrival."""
    if len(set(corpus.voices.values())) < 2:
        return ()
    main = _main(corpus, timeline)
    if not main:
        return ()
    core = _Core(corpus, main)
    told: dict[tuple[str, int], SingleVoice] = {}
    for happening in timeline:
        if happening.voices == 1 and happening.kind in ("event", "statement") and core.of_the_days(happening.date):
            for sentence in core.sentences(happening.evidence)[:1]:
                if core.told_once(_terms_of_headline(sentence, happening.headline), sentence.voice):
                    told.setdefault((sentence.source, sentence.number), _of_happening(happening))
    answered = {
        (e.source, e.start, e.end)
        for d in discrepancies
        if d.kind in ("number", "money", "distance", "duration")
        for p in d.positions
        for e in p.evidence
    }
    for answer in core.figures():
        evidence = corpus.evidence(answer.sentence, answer.start, answer.end)
        words = statement(answer.sentence, answer.start, answer.end)
        if words and (evidence.source, evidence.start, evidence.end) not in answered:
            told.setdefault((answer.sentence.source, answer.sentence.number), _of_figure(evidence, words))
    return tuple(told.values())


def _main(corpus: Corpus, timeline: Iterable[Happening]) -> list[Happening]:
    """The happenings that half of all voices tell, and two at least."""
    least = max(2.0, _MAIN_SHARE * len(set(corpus.voices.values())))
    return [h for h in timeline if h.voices >= least and h.kind in ("event", "statement") and h.date]


class _Core:
    """What belongs to the event: its days, and the terms that the main happenings are told in."""

    def __init__(self, corpus: Corpus, main: Sequence[Happening]) -> None:
        self._corpus = corpus
        covered = [c for h in main if (c := days(h.date)) is not None]
        self._first = min((c[0] for c in covered), default=0) - _NEAR_DAYS
        self._last = max((c[1] for c in covered), default=0) + _NEAR_DAYS
        voices: dict[str, set[str]] = {}
        for happening in main:
            for sentence in self._told_by(happening.evidence):
                for term in sentence.terms:
                    voices.setdefault(term, set()).add(sentence.voice)
        self._by_term: dict[str, list[Sentence]] = {}
        for sentence in corpus.all():
            for term in sentence.terms:
                self._by_term.setdefault(term, []).append(sentence)
        self.terms = frozenset(t for t, heard in voices.items() if len(heard) > 1)

    def of_the_days(self, date: str) -> bool:
        """Whether a date lies within the days of the event."""
        covered = days(date)
        return covered is not None and self._first <= covered[0] and covered[1] <= self._last

    def sentences(self, evidence: Iterable[Evidence]) -> list[Sentence]:
        """Those sentences of evidence that stand at the top of their article and tell of the event."""
        return [s for s in self._told_by(evidence) if self._opens(s)]

    def told_once(self, terms: frozenset[str], voice: str) -> bool:
        """Whether no sentence of another voice holds most of ``terms``."""
        corpus = self._corpus
        least = _ALIKE * corpus.weigh(terms)
        telling = sorted(terms, key=lambda t: (-corpus.weight(t), t))[:_INDEX_TERMS]
        near = {(s.source, s.number): s for t in telling for s in self._by_term.get(t, ()) if s.voice != voice}
        return not any(
            len(shared := terms & other.terms) >= min(_ALIKE_TERMS, len(terms)) and corpus.weigh(shared) >= least
            for other in near.values()
        )

    def figures(self) -> list[Answer]:
        """The numbers at the top of the articles that no other voice gives of such things."""
        answers = quantity_answers(self._corpus)
        by_block: dict[str, list[Answer]] = {}
        for a in answers:
            by_block.setdefault(a.block, []).append(a)
        return [
            a
            for a in answers
            if self._opens(a.sentence)
            and a.sentence.told
            and a.block not in ("age", "percent", "duration")
            and a.extent is not None
            and a.extent.point > _SMALL
            and a.deeds()
            and not any(_near(a, b) for b in by_block[a.block] if b.voice != a.voice)
        ]

    def _opens(self, sentence: Sentence) -> bool:
        body = self._corpus.annotations[sentence.source].text
        line = body[body.rfind("\n", 0, sentence.start) + 1 : sentence.end]
        return (
            sentence.number < _OPENING
            and sentence.told
            and len(sentence.terms & self.terms) >= _SHARED
            and not is_caption(line)
        )

    def _told_by(self, evidence: Iterable[Evidence]) -> Iterator[Sentence]:
        for e in evidence:
            sentence = self._corpus.sentence_at(e.source, e.start) if e.source in self._corpus.order else None
            if sentence is not None:
                yield sentence


def _terms_of_headline(sentence: Sentence, headline: str) -> frozenset[str]:
    """The terms of those words of a sentence that the headline was cut from."""
    spans = []
    for part in headline.split("…"):
        at = sentence.text.find(part.strip())
        if part.strip() and at >= 0:
            spans.append((sentence.start + at, sentence.start + at + len(part.strip())))
    found = {t for at, terms in sentence.words if any(a <= at < b for a, b in spans) for t in terms}
    return frozenset(found) or sentence.terms


def _near(a: Answer, b: Answer) -> bool:
    """Whether two numbers may be of one thing: near each other, or of the same things and the same deed."""
    if a.extent is None or b.extent is None:
        return False
    if abs(a.extent.point - b.extent.point) <= _CLOSE * max(abs(a.extent.point), abs(b.extent.point)):
        return True
    return bool(a.counted & b.counted and a.deeds() & b.deeds())


def _of_happening(happening: Happening) -> SingleVoice:
    return SingleVoice(
        id=happening.id.replace("t-", "v-", 1) if happening.id.startswith("t-") else f"v-{happening.id}",
        kind="happening",
        text=happening.headline,
        happening=happening.id,
        evidence=happening.evidence,
    )


def _of_figure(evidence: Evidence, words: str) -> SingleVoice:
    return SingleVoice(id=evidence_id("v", evidence), kind="figure", text=words, evidence=(evidence,))
