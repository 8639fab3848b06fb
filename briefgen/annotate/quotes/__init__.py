"""Quotations with cue and speaker."""

from __future__ import annotations

from briefgen.model import NameMention, QuoteMention, SentenceSpan


def find_quotes(
    body: str, sentences: tuple[SentenceSpan, ...], names: tuple[NameMention, ...]
) -> tuple[QuoteMention, ...]:
    """The quotations in ``body``, each with who said it where that can be told."""
    return ()
