"""What is told of months or years ago, or of no day near the articles, and so of another happening than the news.

A toll of 2009, an arrest of May.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefgen.compile.discrepancies.days.calendar import days_of
from briefgen.compile.discrepancies.kept.by_key import KnownOfOthers
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.compile.timex import days, edtf
from briefgen.model import DateMention

_MONTHS = 60
_ABOUT_A_YEAR = 300
_SAME_EVENT_DAYS = 10
_ALONE = 12  # characters before a day: " in early "
# "The last such flood, in 1987, drowned nine": a day between commas is told of the subject, and so of all that follows.
_BETWEEN_COMMAS = re.compile(
    r", (?:back |late |early )?(?:in|on|of) (?P<day>[\w .]{4,24}), (?:also |only )?"
    r"(?:was|were|is|had|has|killed|left|took|saw|cost|lasted|[a-z]{2,}ed)\b"
)
_WITHIN_COMMAS = 40
_OF_THE_SAME = re.compile(r"\s*(?:which|who|whose|where|when|in which|killing|leaving|injuring|wounding)\b")

# Of what was built or begun then more is told that came later.
_WHICH_LAST = frozenset(["@build", "@begin", "@own", "@appoint", "@employ", "@bear", "@launch", "@adopt", "@join"])


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
    known = corpus.once(_days_back)
    place = sentence.source, sentence.number
    if place not in known:
        known[place] = _back(corpus, sentence.source, corpus.dates_within(sentence)) or 0.0
    return known[place] > days


def _days_back(_: Corpus) -> dict[tuple[str, int], float]:
    """How many days before its article the earliest day lies that a sentence names, by its source and number.

    Filled where it is asked for.
    """
    return {}


def _back(corpus: Corpus, source: str, named: Iterable[DateMention]) -> float | None:
    """How many days before its article the earliest of some days lies; None where that cannot be told."""
    published = days_of(corpus.published[source] or "")
    days = [days_of(d.value, d.text) for d in named if d.type in ("DATE", "TIME")]
    points = [day.point for day in days if day is not None]
    return published.low - min(points) if published is not None and points else None


def of_now(corpus: Corpus, sentence: Sentence, at: int | None = None) -> bool:
    """Whether a sentence names no day long before the articles: a toll of 2009 is of another event.

    With an offset ``at`` into the body, only days that are told of what stands there count.
    """
    known = corpus.once(_of_other_days)
    place = sentence.source, sentence.number
    if place not in known:
        known[place] = tuple(_other_days(corpus.sources[sentence.source], sentence, days_of_articles(corpus)))
    days_named = known[place]
    return not days_named or (at is not None and not any(_dates(sentence, start, at) for start in days_named))


def days_of_articles(corpus: Corpus) -> frozenset[int]:
    """The days near those of the articles, which `of_now` goes by."""
    return corpus.once(_days_of_articles)


def _days_of_articles(corpus: Corpus) -> frozenset[int]:
    reported = {int(d.low) for d in map(days_of, filter(None, set(corpus.published.values()))) if d is not None}
    return frozenset(day + off for day in reported for off in range(-_SAME_EVENT_DAYS, _SAME_EVENT_DAYS + 1))


def known_days(corpus: Corpus) -> KnownOfOthers:
    """The days that `of_now` goes by, which concern the sources that name them."""
    named = corpus.once(_days_named)
    days = {str(day): True for day in days_of_articles(corpus)}
    return KnownOfOthers(days, lambda source, changed: not named[source.id].isdisjoint(changed))


def _days_named(corpus: Corpus) -> dict[str, frozenset[str]]:
    return corpus.of_sources("days named", frozenset[str], _days_named_in)


def _days_named_in(source: OneSource) -> frozenset[str]:
    """The first and last days of what a source dates."""
    named = (days(edtf(m.value)) for m in source.dates if m.value[:4].isdigit())
    return frozenset(str(day) for both in named if both is not None for day in both)


def _of_other_days(_: Corpus) -> dict[tuple[str, int], tuple[int, ...]]:
    """Where sentences name days long before every article, by source and number; filled where it is asked for."""
    return {}


def _other_days(source: OneSource, sentence: Sentence, near: frozenset[int]) -> Iterator[int]:
    """Where a sentence names days that are none of those ``near`` the articles, or a time too long to be of one."""
    for mention in source.dates_within(sentence):
        if mention.type in ("DATE", "TIME") and mention.value[:4].isdigit():
            day = days(edtf(mention.value))
            if day is None or day[1] - day[0] > _SAME_EVENT_DAYS or not near.issuperset(day):
                yield mention.start


def _dates(sentence: Sentence, day: int, at: int) -> bool:
    """Whether the day that begins at one offset is told of what stands at another: in its clause, or of all of it.

    "In 2009, five died": what stands alone before a comma is of all that follows.
    """
    own, dated = sentence.clause_at(at), sentence.clause_at(day)
    if own is dated:
        return True
    start = day - sentence.start
    told = _BETWEEN_COMMAS.search(sentence.lower, max(0, start - _WITHIN_COMMAS), start + 2 * _WITHIN_COMMAS)
    if told is not None and told.start("day") <= start < told.end("day") < at - sentence.start:
        return True
    if day - dated.start <= _ALONE and not any(t[0] == "@" for t in dated.terms):
        return True
    deeds = {t for t in dated.terms if t[0] == "@"}
    if deeds and deeds.isdisjoint(_WHICH_LAST) and ";" in sentence.lower[start : at - sentence.start]:
        return True  # "The dam of Varn broke in 2013; three people were rescued"
    return dated.end == own.start and _OF_THE_SAME.match(sentence.lower, own.start - sentence.start) is not None
