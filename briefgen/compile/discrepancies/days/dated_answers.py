"""A date expression as the answer to a question."""

from __future__ import annotations

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.days.calendar import edtf_of
from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.discrepancies.verdicts import Extent
from briefgen.model import DateMention


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
