"""Which sentence of an article tells what its title does: that is its news, wherever it stands."""

from __future__ import annotations

import re

from briefgen.compile.predicates import predicates
from briefgen.compile.timeline.words import clause_words
from briefgen.model import Annotations

_LOOKED_FOR = 20
_LONGEST_TITLE = 130
_FEWEST_WORDS = 3
_WORD = re.compile(r"[^\W_]{3,}")


def tells_the_title(annotations: Annotations) -> frozenset[int]:
    """The number of the sentence, among the first, that has most words of the title, at least half of them.

    Empty where there is none. The title is that which the source states, or else its first short sentence.
    """
    body, sentences = annotations.text, annotations.sentences[:_LOOKED_FOR]
    title, first = annotations.source.title or "", 0
    if not title and sentences and sentences[0].end - sentences[0].start < _LONGEST_TITLE:
        title, first = body[sentences[0].start : sentences[0].end], 1
    wanted = _stems(title[:_LONGEST_TITLE].partition(";")[0])
    if len(wanted) < _FEWEST_WORDS:
        return frozenset()
    shared = {n: len(wanted & _stems(body[s.start : s.end])) for n, s in enumerate(sentences) if n >= first}
    best = max(shared, key=lambda n: (shared[n], -n), default=0)
    return frozenset({best} if 2 * shared.get(best, 0) >= len(wanted) else ())


def _stems(text: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(predicates().base(word) for word in words if word not in clause_words().common)
