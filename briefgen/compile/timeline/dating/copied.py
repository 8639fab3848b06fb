"""The day of what one article took over from another in its words: the day that it had where it stood first.

"He called reporters in at 7 p.m." is of Monday in the agency's text of Monday, and still is in the newspaper of Tuesday
that prints it among other news. Only what was inferred from the article, or read from words that lean on its day, can
differ: the same words tell of the same day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from briefgen.compile.timeline.candidate import Candidate
from briefgen.compile.timex import days
from briefgen.model import Annotations

# Fewer words may be the same by chance: "officials said on Tuesday".
_LEAST_WORDS = 8
# What one article takes from another is news of those days.
_DAYS_APART = 7


def dated_by_first(found: Sequence[Candidate], by_id: Mapping[str, Annotations]) -> list[Candidate]:
    """The candidates, those of the same words with the date that they have in the earliest source."""
    first: dict[tuple[str, ...], Candidate] = {}
    worded = [tuple(by_id[c.source].text[c.start : c.end].split()) for c in found]
    for c, words in sorted(zip(found, worded, strict=True), key=lambda pair: pair[0].order):
        first.setdefault(words, c)
    return [
        _as_first(c, first[words]) if len(words) >= _LEAST_WORDS else c for c, words in zip(found, worded, strict=True)
    ]


def _as_first(candidate: Candidate, first: Candidate) -> Candidate:
    if candidate.date == first.date or candidate.source == first.source or candidate.kind != first.kind:
        return candidate
    here, there = days(candidate.date), days(first.date)
    if here is None or there is None or abs(here[0] - there[0]) > _DAYS_APART:
        return candidate
    marks = {f"={first.date[:10]}", f"={first.date[:7]}"}
    terms = frozenset(t for t in candidate.terms if t[0] != "=") | marks
    return msgspec.structs.replace(candidate, date=first.date, terms=terms)
