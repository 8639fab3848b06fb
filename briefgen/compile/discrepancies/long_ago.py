"""What is told of months or years ago, and so of another happening than the news: a toll of 2009, an arrest of May."""

from __future__ import annotations

from collections.abc import Iterable

from briefgen.compile.discrepancies.calendar import days_of
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.model import DateMention

_MONTHS = 60
_ABOUT_A_YEAR = 300


def long_ago(corpus: Corpus, sentence: Sentence) -> bool:
    """Whether a sentence tells of months before its article."""
    return _before(corpus, sentence, _MONTHS)


def years_ago(corpus: Corpus, sentence: Sentence) -> bool:
    """Whether a sentence tells of a year before its article, or more."""
    return _before(corpus, sentence, _ABOUT_A_YEAR)


def years_ago_within(corpus: Corpus, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words between two offsets of the body tell of a year before their article, or more."""
    named = [d for d in corpus.dates_within(sentence) if start <= d.start < end]
    return bool(named) and (_back(corpus, sentence.source, named) or 0.0) > _ABOUT_A_YEAR


def _before(corpus: Corpus, sentence: Sentence, days: int) -> bool:
    return corpus.once(_days_back).get((sentence.source, sentence.number), 0.0) > days


def _days_back(corpus: Corpus) -> dict[tuple[str, int], float]:
    """How many days before its article the earliest day lies that a sentence names, by its source and number."""
    return {(s.source, s.number): back for s, back in corpus.found("days back", float, _back_in)}


def _back_in(corpus: Corpus, sentence: Sentence) -> tuple[float, ...]:
    """How many days before its article the earliest day lies that a sentence names, if any."""
    back = _back(corpus, sentence.source, corpus.dates_within(sentence))
    return () if back is None else (back,)


def _back(corpus: Corpus, source: str, named: Iterable[DateMention]) -> float | None:
    """How many days before its article the earliest of some days lies; None where that cannot be told."""
    published = days_of(corpus.published[source] or "")
    days = [days_of(d.value, d.text) for d in named if d.type in ("DATE", "TIME")]
    points = [day.point for day in days if day is not None]
    return published.low - min(points) if published is not None and points else None
