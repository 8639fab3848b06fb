"""Which happening a time of day is told of: that it blew up, left, came, began, was announced.

Outlets word one happening differently ("capsized at 5 p.m.", "sank around 4:45 p.m."). The lexicon ``timed`` has the
words for the kinds of happenings of which news gives the hour; a time is of the kind whose word stands next to it.
"""

from __future__ import annotations

import functools
import re

from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.discrepancies.words import TimedDeed, any_of, lexicon


def timed_deeds(sentence: Sentence, at: int) -> tuple[str, ...]:
    """The kinds of happening told next to an offset into the body: in its clause, or else in its sentence."""
    pattern, kinds = _words()
    clause = sentence.clause_at(at)
    here = at - sentence.start
    first, last = clause.start - sentence.start, clause.end - sentence.start
    told = [(m.start(), m.end(), m.group()) for m in pattern.finditer(sentence.lower)]
    inside = [t for t in told if first <= t[0] < last]
    near = inside or [t for t in told if t[0] < here] or told
    if not near:
        return ()
    return kinds[min(near, key=lambda t: (_apart(t[0], t[1], here), t[0]))[2]]


def timed_deed(kind: str) -> TimedDeed:
    """What the lexicon tells of a kind of happening."""
    return lexicon().timed[kind]


def _apart(start: int, end: int, at: int) -> int:
    return at - end if end <= at else start - at


@functools.cache
def _words() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    """What finds the words in lower case, and the kinds of happening that each may tell."""
    kinds: dict[str, tuple[str, ...]] = {}
    for kind, deed in lexicon().timed.items():
        for word in deed.words:
            kinds[word] = (*kinds.get(word, ()), kind)
    return re.compile(rf"(?<!\bthe (?=left\b))\b(?:{any_of(kinds)})\b(?! gear\b)"), kinds
