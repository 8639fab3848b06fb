"""Votes told as a score: "passed by a vote of 58-31", "voted 58 to 31", "a 58-31 vote"."""

from __future__ import annotations

from fractions import Fraction

from briefgen.annotate.quantities.numbers import Number, low_of
from briefgen.annotate.quantities.sentence import Reading, Sentence
from briefgen.annotate.quantities.vocabulary import DASHES

_MOST_DIGITS = 4
_VOTES = frozenset(["vote", "votes"])


def read_vote(sentence: Sentence, at: int) -> Reading | None:
    """The votes for what was voted on, where those against stand behind a dash or "to"."""
    words = sentence.words
    if not _is_count(sentence, at) or not _is_count(sentence, at + 2):
        return None
    joined = low_of(words, at + 1) in DASHES and words[at].end == words[at + 1].start
    before, last = low_of(words, at - 1), low_of(words, at - 2)
    told = before == "voted" or (before == "of" and last in _VOTES) or (joined and low_of(words, at + 3) in _VOTES)
    if not told or not (joined or low_of(words, at + 1) == "to"):
        return None
    number = Number(Fraction(words[at].text), at + 1, "figure")
    return sentence.mention(at, at + 1, number, "vote", None, "count:score-of-votes")


def _is_count(sentence: Sentence, at: int) -> bool:
    text = sentence.words[at].text if at < len(sentence.words) else ""
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
