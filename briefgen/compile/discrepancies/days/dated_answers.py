"""A date expression as the answer to a question."""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.days.calendar import edtf_of
from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.discrepancies.verdicts import Extent
from briefgen.model import DateMention

# "at 3 a.m. the boat left and was lost shortly afterwards"
_LATER = re.compile(
    r"[^.;]{0,40}?\b(?:and|but|before) [^.;]{0,60}?\b(?:(?:shortly|soon|immediately|moments|minutes|hours)"
    r" (?:after(?:wards?)?|later|thereafter)|thereafter|afterwards?)\b"
)
# "until late Friday", "since last May"
_UP_TO = re.compile(
    r"\b(?:until|till|through|by|before|up to|ahead of|since|from)\s(?:(?:late|early|last|next|this)\s)?$"
)
_BEFORE = 20


def dated_answer(sentence: Sentence, d: DateMention, covered: Extent | None, block: str, same: str = "") -> Answer:
    """The answer that a date in a sentence gives; it covers the days ``covered``.

    ``block`` and ``same`` are those of the answer: equal dates are ``same`` where nothing else is said.
    """
    normalised = edtf_of(d.value)
    return Answer(
        sentence=sentence,
        start=d.start,
        end=d.end,
        text=d.text,
        block=block,
        same=same or normalised or d.value,
        normalised=normalised,
        extent=covered,
    )


def is_limit(answer: Answer) -> bool:
    """Whether a date tells up to when something was so, or from when on: "stood at 38 until Friday"."""
    return is_up_to(answer.sentence, answer.start)


def is_up_to(sentence: Sentence, start: int) -> bool:
    """Whether what stands before a date, which begins at an offset into the body, makes it a limit."""
    at = start - sentence.start
    return _UP_TO.search(sentence.lower, max(0, at - _BEFORE), at) is not None


def goes_on_later(answer: Answer) -> bool:
    """Whether what its sentence tells next came after an hour: "left at 3 a.m. and was lost shortly afterwards"."""
    at = answer.end - answer.sentence.start
    return _LATER.match(answer.sentence.lower, at) is not None
