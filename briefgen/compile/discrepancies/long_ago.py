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
    published = days_of(corpus.published[sentence.source] or "")
    told = [days_of(d.value, d.text) for d in corpus.dates_within(sentence) if d.type in ("DATE", "TIME")]
    return published is not None and any(t is not None and t.point < published.low - days for t in told)
