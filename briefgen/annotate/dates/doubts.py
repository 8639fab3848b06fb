"""What a reader should know of the dates that were found: notices, by the names of the rules that doubt."""

from __future__ import annotations

from briefgen.annotate.dates.meanings.base import EITHER_ORDER, IMPOSSIBLE_DAY
from briefgen.model import DateMention, Notice, SourceMeta, Span

_SAID = {
    IMPOSSIBLE_DAY: "the month has no such day; only the month is used.",
    EITHER_ORDER: "day and month may stand in either order; it is read month first.",
}


def date_notices(source: SourceMeta, dates: tuple[DateMention, ...]) -> tuple[Notice, ...]:
    """A notice for each date that is impossible, or can be read in two ways."""
    return tuple(
        Notice(
            level="info",
            message=f"{date.text!r}: {_SAID[date.rule]}",
            source=source.id,
            span=Span(date.start, date.end, date.text),
            rule=date.rule,
        )
        for date in dates
        if date.rule in _SAID
    )
