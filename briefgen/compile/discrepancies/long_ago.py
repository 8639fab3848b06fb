"""What is told of months or years ago, and so of another happening than the news: a toll of 2009, an arrest of May."""

from __future__ import annotations

from briefgen.compile.discrepancies.calendar import days_of
from briefgen.compile.discrepancies.statements import Corpus, Sentence

_MONTHS = 60
_ABOUT_A_YEAR = 300


def long_ago(corpus: Corpus, sentence: Sentence) -> bool:
    """Whether a sentence tells of months before its article."""
    return _before(corpus, sentence, _MONTHS)


def years_ago(corpus: Corpus, sentence: Sentence) -> bool:
    """Whether a sentence tells of a year before its article, or more."""
    return _before(corpus, sentence, _ABOUT_A_YEAR)


def _before(corpus: Corpus, sentence: Sentence, days: int) -> bool:
    return corpus.once(_days_back).get((sentence.source, sentence.number), 0.0) > days


def _days_back(corpus: Corpus) -> dict[tuple[str, int], float]:
    """How many days before its article the earliest day lies that a sentence names, by its source and number."""
    found = {}
    for source, sentences in corpus.sentences.items():
        published = days_of(corpus.published[source] or "")
        for sentence in sentences if published is not None else ():
            named = [days_of(d.value, d.text) for d in corpus.dates_within(sentence) if d.type in ("DATE", "TIME")]
            points = [day.point for day in named if day is not None]
            if published is not None and points:
                found[source, sentence.number] = published.low - min(points)
    return found
