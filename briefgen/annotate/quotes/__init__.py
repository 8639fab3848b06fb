"""Quotations with cue and speaker.

First the marks are paired (`marks`), then each paragraph is cut into words and noun phrases (`tokens`, `phrases`,
`paragraph`), every phrase near a quotation is a candidate for its speaker (`candidates`), and the weights of the
lexicon decide between them and nobody (`choose`); where the speaker's name is written beside the words, there is
nothing to weigh (`signed`). Then the one who was chosen gets a name (`antecedents`, `persons`, `bodies`, `mentions`).
"""

from __future__ import annotations

import functools
from collections.abc import Iterable

from briefgen.annotate.quotes.choose import choose_speakers, heaviest
from briefgen.annotate.quotes.mentions import Mentions
from briefgen.annotate.quotes.paragraph import Paragraphs
from briefgen.annotate.sentences import find_paragraphs
from briefgen.lexicon import load_lexicon
from briefgen.model import NameMention, QuoteMention

__all__ = ["find_quotes", "read_paragraphs"]


@functools.cache
def _weights() -> dict[str, float]:
    return load_lexicon("speaker_weights", dict[str, float])


def find_quotes(body: str, names: tuple[NameMention, ...]) -> tuple[QuoteMention, ...]:
    """The quotations in ``body``, each with who said it where that can be told."""
    paragraphs = read_paragraphs(body)
    mentions = Mentions(body, paragraphs, names)
    spoken = [
        (paragraph, paragraph.quoted[index - paragraph.first_quote], chosen)
        for paragraph, index, chosen in choose_speakers(body, paragraphs, heaviest(_weights()))
    ]
    mentions.expect((quoted, chosen) for _, quoted, chosen in spoken)
    found = (mentions.of(paragraph, quoted, chosen) for paragraph, quoted, chosen in spoken)
    return _with_posts([mention for mention in found if mention is not None], mentions.posts())


def read_paragraphs(body: str) -> Paragraphs:
    """The paragraphs of ``body``, their quotations numbered through."""
    return Paragraphs(body, find_paragraphs(body))


def _with_posts(quotes: list[QuoteMention], posts: Iterable[QuoteMention]) -> tuple[QuoteMention, ...]:
    """All in the order of the text; what a post quotes is a part of the post."""
    out: list[QuoteMention] = []
    for mention in sorted([*posts, *quotes], key=lambda m: (m.start, -m.end)):
        if not out or out[-1].rule != "post" or mention.start >= out[-1].end:
            out.append(mention)
    return tuple(out)
