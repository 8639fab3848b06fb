"""Notices about dates that were found and are doubtful, each by the name of the rule that doubts."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.annotate.dates.meanings.base import EITHER_ORDER, IMPOSSIBLE_DAY
from briefgen.model import DateMention, Notice, SourceMeta, Span

FAR_AHEAD = "far-ahead"
"""Names the doubt about a year that lies further ahead than news looks."""

# In years after the article: further ahead a year is more often a number of something else, or misprinted.
_FAR = 100

_SAID = {
    IMPOSSIBLE_DAY: "the month has no such day; only the month is used.",
    EITHER_ORDER: "day and month may stand in either order; it is read month first.",
    FAR_AHEAD: "lies more than a hundred years after the article: a misprint, or no year at all?",
}


def date_notices(source: SourceMeta, dates: tuple[DateMention, ...]) -> tuple[Notice, ...]:
    """A notice for each date that is impossible, can be read in two ways, or lies very far ahead."""
    return tuple(
        Notice(
            level="info",
            message=f"{date.text!r}: {_SAID[doubt]}",
            source=source.id,
            span=Span(date.start, date.end, date.text),
            rule=doubt,
        )
        for date in dates
        for doubt in _doubts(source, date)
    )


def _doubts(source: SourceMeta, date: DateMention) -> Iterator[str]:
    if date.rule in _SAID:
        yield date.rule
    year = date.value[:4] if date.type in ("DATE", "TIME") else ""
    if source.published and year.isdigit() and int(year) > int(source.published[:4]) + _FAR:
        yield FAR_AHEAD
