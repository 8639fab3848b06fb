"""Date and time expressions, as TIMEX3."""

from __future__ import annotations

from briefgen.model import DateMention, SentenceSpan


def find_dates(body: str, sentences: tuple[SentenceSpan, ...], published: str | None) -> tuple[DateMention, ...]:
    """The date and time expressions of ``body``, resolved against ``published`` (YYYY-MM-DD) where it is known."""
    return ()
