"""Who says a sentence: the party that claims or denies, as far as its words tell."""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.statements import Corpus, Sentence
from briefgen.model import NameMention

_PRONOUN = re.compile(r"\b(?:he|she|they|it)\b", re.IGNORECASE)
_SPOKE_BEHIND = re.compile(r"\b(?:said|says|added|told|insisted|tweeted|wrote|claimed|according to)\s")


def party_before(corpus: Corpus, sentence: Sentence, cue: int) -> NameMention | None:
    """The person, body or state named nearest before ``cue`` in the sentence: in its clause first, then in others."""
    named = [m for m in corpus.names_within(sentence.source, sentence.start, cue) if m.kind != "place"]
    return named[-1] if named else None


def party_behind(corpus: Corpus, sentence: Sentence, cue: int) -> NameMention | None:
    """The party of an inverted clause ("…, said the minister"): named first after ``cue``."""
    named = [m for m in corpus.names_within(sentence.source, cue, sentence.end) if m.kind != "place"]
    return named[0] if named else None


def who_says(corpus: Corpus, sentence: Sentence, cue: int) -> NameMention | None:
    """Who the words around ``cue`` belong to; of a pronoun, who was named last in the sentences before."""
    found = party_before(corpus, sentence, cue)
    if found is not None:
        return found
    head = sentence.text[: cue - sentence.start]
    spoken = _SPOKE_BEHIND.search(sentence.text, cue - sentence.start)
    if spoken and not _PRONOUN.search(head):
        found = party_behind(corpus, sentence, sentence.start + spoken.end())
        if found is not None:
            return found
    if _PRONOUN.search(head) or not head.strip():
        for earlier in reversed(corpus.sentences[sentence.source][max(0, sentence.number - 2) : sentence.number]):
            named = [m for m in corpus.names_within(sentence.source, earlier.start, earlier.end) if m.kind == "person"]
            if named:
                return named[-1]
    return None
