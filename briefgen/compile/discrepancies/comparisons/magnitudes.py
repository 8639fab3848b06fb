"""How strong the earthquake was: agencies give other magnitudes, and articles give them in few words.

Nothing else is measured so, and so nothing around it needs to be the same; aftershocks and quakes of other years are
told as such.
"""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.days.long_ago import years_ago
from briefgen.compile.discrepancies.figures.quantity_answers import MAGNITUDE, quantity_answers
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.statements import Corpus

_ANOTHER = re.compile(
    r"\b(?:aftershocks?|foreshocks?|previous|earlier|since|last year|ago|history|second|another|later|followed)\b"
)
_OPENING = 12


def compare_magnitudes(corpus: Corpus) -> list[Finding]:
    """The magnitudes that voices give for the earthquake."""
    answers = [a for a in quantity_answers(corpus) if a.block == MAGNITUDE and _is_of_the_news(corpus, a)]
    if len({a.voice for a in answers}) < 2:
        return []
    return [Finding.measured("magnitude", "number", "What was the magnitude?", answers)]


def _is_of_the_news(corpus: Corpus, answer: Answer) -> bool:
    sentence = answer.sentence
    if not sentence.told or sentence.number >= _OPENING or years_ago(corpus, sentence):
        return False
    before = sentence.lower[: answer.start - sentence.start]
    return _ANOTHER.search(before) is None
