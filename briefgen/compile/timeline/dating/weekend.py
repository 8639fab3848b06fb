"""What a report calls by its weekend: "its weekend drone strike" dates the strike, whatever else it tells of."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timeline.clauses import Clause, clauses
from briefgen.compile.timeline.maker import Maker
from briefgen.compile.timex import calendar_day, days_later
from briefgen.model import Annotations, SentenceSpan

_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "this", "last"})
_LOOKED_BACK = 4
_LOOKED_AHEAD = 3


def weekend_before(published: str | None) -> str | None:
    """The weekend as an EDTF interval that a report of this day means: the last one that has begun by then."""
    day = calendar_day(published or "")
    if day is None:
        return None
    saturday = days_later(day, -((day.weekday() - 5) % 7))
    return f"{saturday.isoformat()}/{days_later(saturday, 1).isoformat()}"


def of_weekend(
    annotations: Annotations, sentence: SentenceSpan, maker: Maker, known: Predicates
) -> Iterator[Candidate]:
    """What a sentence calls by the weekend that it was on."""
    date = weekend_before(annotations.source.published)
    if date is None or "weekend" not in annotations.text[sentence.start : sentence.end]:
        return
    for clause in clauses(annotations.text, sentence.start, sentence.end):
        for start, end in _phrases(clause, known):
            yield maker.made(start, end, date, "event", None, "noun of the weekend")


def _phrases(clause: Clause, known: Predicates) -> Iterator[tuple[int, int]]:
    """Where the noun phrases begin and end, with what follows in the clause, whose noun a "weekend" before it dates."""
    words = clause.words
    if any(known.is_to_come(w.lower) for w in words):
        return
    for n, word in enumerate(words):
        if word.quoted or word.lower not in ("weekend", "weekend's", "weekend’s"):
            continue
        noun = next((w for w in words[n + 1 : n + 1 + _LOOKED_AHEAD] if known.classes(known.base(w.text))), None)
        before = [m for m in range(max(0, n - _LOOKED_BACK), n) if words[m].lower in _DETERMINERS]
        if noun is not None and not known.is_finite(noun.text) and before:
            between = words[before[-1] + 1 : words.index(noun)]
            if all(w.text[0].isalpha() and not known.is_finite(w.text) for w in between):
                yield words[before[-1] + 1].start, clause.end
