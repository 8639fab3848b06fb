"""What had come about by a time: "by noon six boats had been towed in", "the toll stood at 57 as of Monday".

The time tells how far things had come, which on a day of news is news itself; "by" a day to come is a deadline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.compile.predicates import Predicates
from briefgen.compile.timeline.words import Word, clause_words
from briefgen.compile.timex import days, edtf
from briefgen.model import DateMention

_BY = re.compile(r"\b(?:by|as of) (?:early |late |about |around |the )?$", re.IGNORECASE)
_LOOKED_BEFORE = 16
_HAD = frozenset({"had", "was", "were"})
# "Had so far been": so many words may stand between.
_WITHIN = 3
_TOLL = frozenset({"stood", "put"})
_DAYS = 7
_CLOCK = re.compile(r"T(?:\d\d|[A-Z]{2})")
_NO_NUMBERS = frozenset({"a", "an", "the", "one"})


def may_be_reached(mention: DateMention, body: str, published: str | None) -> bool:
    """Whether a time stands behind "by" or "as of", on one of the days before the article appeared."""
    if mention.mod == "END" or not _BY.search(body, max(0, mention.start - _LOOKED_BEFORE), mention.start):
        return False
    covered, told = days(edtf(mention.value)[:10]), days(published or "")
    if covered is None or told is None or covered[0] != covered[1]:
        return False
    return 0 <= told[0] - covered[0] <= _DAYS


def tells_what_was_reached(words: Sequence[Word], mentions: Sequence[DateMention], known: Predicates) -> bool:
    """Whether a clause tells what "had been" or "was" done, how many there were, or where a figure "stood".

    Without an hour or a part of the day among its dates or a figure it does not: "The bridge had been closed by
    Monday", some time before.
    """
    figures = (w for w in words if not any(d.start <= w.start < d.end for d in mentions) and _is_figure(w))
    if next(figures, None) is None and not any(_CLOCK.search(d.value) for d in mentions):
        return False
    plain = [w for w in words if not w.quoted]
    for n, word in enumerate(plain):
        if word.lower in _TOLL:
            return True
        behind = plain[n + 1 : n + 1 + _WITHIN]
        if word.lower in _HAD and (any(known.is_past(w.text) for w in behind) or any(map(_is_figure, behind[:1]))):
            return True  # "had been towed in", "by Friday it was 24 boats"
    return False


def _is_figure(word: Word) -> bool:
    """Whether a word is a number: "61", "nine", "thirty-one"."""
    first = word.lower.partition("-")[0]
    return word.text[0].isdigit() or (first in clause_words().measuring and first not in _NO_NUMBERS)
