"""Articles written in a test, and who speaks in them."""

from __future__ import annotations

from briefgen.annotate.names import find_names
from briefgen.annotate.quotes import find_quotes
from briefgen.annotate.sentences import find_sentences


def speakers(body: str) -> list[str | None]:
    """The full name of who says each quotation; None where nobody is named."""
    sentences = find_sentences(body)
    quotes = find_quotes(body, find_names(body, sentences, (), ()))
    return [q.speaker.name if q.speaker else None for q in quotes]
