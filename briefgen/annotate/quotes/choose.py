"""Chooses the speaker of each quotation of an article: the candidate whose features weigh most."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefgen.annotate.quotes.candidates import Candidate, candidates
from briefgen.annotate.quotes.paragraph import Paragraph

Chooser = Callable[[list[Candidate]], Candidate]


def heaviest(weights: Mapping[str, float]) -> Chooser:
    """A chooser that adds up the ``weights`` of a candidate's features; the first of equals wins."""
    get = weights.get

    def choose(options: list[Candidate]) -> Candidate:
        return max(options, key=lambda option: sum(get(feature, 0.0) for feature in option.features))

    return choose


def choose_speakers(
    body: str, paragraphs: list[Paragraph], choose: Chooser
) -> Iterable[tuple[Paragraph, int, Candidate]]:
    """For each quotation its paragraph, its index and the chosen candidate, in the order of the text."""
    last: Candidate | None = None
    for index, paragraph in enumerate(paragraphs):
        said: Candidate | None = None
        for quote in range(paragraph.first_quote, paragraph.first_quote + len(paragraph.quoted)):
            chosen = choose(candidates(body, paragraphs, index, quote, said, last))
            if chosen.phrase >= 0:
                said = chosen
            yield paragraph, quote, chosen
        last = said or last
