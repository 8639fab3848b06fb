"""What a body declares in the opening of its own text: "The union calls on the mayor to reopen the school".

A press release or an appeal tells in the present tense what it says itself, on the day that it appeared. News tells
what was said in the past, and what somebody "says" further down is no happening of a day.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.words import Word
from briefgen.model import NameMention

_BODIES = frozenset({"organisation", "state"})
# What a body does with words, beside saying them: "takes note of", "expresses".
_WITH_WORDS = frozenset({"takes", "expresses", "extends", "mourns", "rejects", "notes", "stands", "recalls"})
_LONGEST_SUBJECT = 14


def declares(words: Sequence[Word], names: Sequence[NameMention], known: Predicates) -> bool:
    """Whether a sentence opens with a body and what that says in the present tense; ``names`` are those in it."""
    plain = [w for w in words if not w.quoted]
    verb = next((n for n, w in enumerate(plain[: _LONGEST_SUBJECT + 1]) if _speaks(w, known)), 0)
    if not verb or any(known.is_finite(w.text) or known.is_to_come(w.lower) for w in plain[:verb]):
        return False
    named = [n for n in names if n.end <= plain[verb].start]
    return bool(named) and named[-1].kind in _BODIES and named[0].start - plain[0].start <= len("The ")


def _speaks(word: Word, known: Predicates) -> bool:
    """Whether a word is a verb of saying in the present tense of one."""
    if not word.text.islower() or not word.lower.endswith("s"):
        return False
    # "Peru says it shot down a drone": that is how others pass on what it said.
    return word.lower in _WITH_WORDS or (known.is_saying(word.text) and not known.is_reporting(word.text))
