"""Who has no name, or is not called by it: "the woman", who was brought in as "a clerk of the mill"; "the tycoon"."""

from __future__ import annotations

from briefgen.annotate.names.persons.sexes import sex_of_role
from briefgen.annotate.quotes.circumstances import extended
from briefgen.annotate.quotes.cues import epithets, offices
from briefgen.annotate.quotes.paragraph import Paragraph, Paragraphs
from briefgen.annotate.quotes.phrases import Phrase, is_native
from briefgen.annotate.quotes.tokens import PREPOSITION

_PARAGRAPHS_BACK = 3
_PHRASES = 200  # of one paragraph that are looked through
_THE = frozenset({"the", "that", "this"})
_ONE = frozenset({"a", "an"})
_ONE_OF_MANY = frozenset({"a", "an", "one", "another"})
# What anybody is called who was told of before.
_ANYBODY = frozenset({"man", "woman", "person", "boy", "girl", "lady", "guy", "teenager"})


class Descriptions:
    """Finds how the unnamed of one article were brought in."""

    def __init__(self, body: str, paragraphs: Paragraphs) -> None:
        self._body = body
        self._paragraphs = paragraphs

    def introduced(self, paragraph: int, index: int) -> str | None:
        """How "the official" or "the woman" was brought in: "an official at the transport ministry", "a cook"."""
        here = self._paragraphs[paragraph]
        phrase = here.phrases[index]
        head = here.tokens[phrase.last].low
        if here.tokens[phrase.first].low not in _THE or phrase.last - phrase.first != 1:
            return None
        for at in range(paragraph, max(-1, paragraph - _PARAGRAPHS_BACK), -1):
            p = self._paragraphs[at]
            end = index if at == paragraph else len(p.phrases)
            for k in range(end - 1, max(-1, end - _PHRASES), -1):
                other = p.phrases[k]
                same = other.kind == "people" and p.tokens[other.last].low == head
                called = head in _ANYBODY and paragraph - at < 2 and _may_be_called(p, k, head)
                if called or (same and p.tokens[other.first].low in _ONE):
                    text = self._body[p.tokens[other.first].start : p.tokens[extended(p, other)].end]
                    return text[0].lower() + text[1:]
        return None


def _may_be_called(p: Paragraph, k: int, noun: str) -> bool:
    """Whether a phrase brings in somebody whom "the man" or "the woman" takes up."""
    other = p.phrases[k]
    first, head = p.tokens[other.first], p.tokens[other.last].low
    if other.kind not in ("people", "name") or first.low not in _ONE_OF_MANY or other.owner:
        return False
    if _hangs_on_a_preposition(p, k):
        return False
    return not head.endswith("s") and {sex_of_role(head), sex_of_role(noun)} != {"f", "m"}


def _hangs_on_a_preposition(p: Paragraph, k: int) -> bool:
    """Whether a phrase, or the one that it is joined to, is what a preposition goes with: "of a cook and a clerk"."""
    before = p.phrases[k].first - 1
    if before > 0 and k and p.tokens[before].low in ("and", "or") and p.phrases[k - 1].last == before - 1:
        before = p.phrases[k - 1].first - 1
    return before >= 0 and p.tokens[before].tag == PREPOSITION


def is_epithet(p: Paragraph, phrase: Phrase) -> bool:
    """Whether a phrase calls somebody named before by what he is: "the tycoon", "the former Danish minister"."""
    head = p.tokens[phrase.last].low
    aged = any(t.low.endswith(("year-old", "-born")) for t in p.tokens[phrase.first : phrase.last])
    the = p.tokens[phrase.first].low in _THE and not phrase.owner
    alone = the and (aged or extended(p, phrase) == phrase.last)
    native = phrase.last - phrase.first == 1 and is_native(head)
    return alone and (aged or native or head in epithets() or head in offices())
