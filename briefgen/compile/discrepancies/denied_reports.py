"""What a denial itself says that others tell: "denied reports that the bridge was mined", "…, as the radio said"."""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.statements import Sentence

# "denied that its men had taken part, as local radio stations had reported"
_AS_REPORTED = re.compile(
    r", (?P<what>as (?!an? )[^,.;]{3,60}? (?:has |have |had )?(?:reported|claimed|alleged|suggested|asserted))\b"
)


def reported(denial: Denial) -> list[Answer]:
    """Who else a denial itself says to have told it: "denied that its men took part, as local radio had reported"."""
    sentence = denial.sentence
    told = _AS_REPORTED.search(sentence.text, denial.start - sentence.start) if denial.rule == "denial-verb" else None
    return [claim_of(sentence, sentence.start + told.start("what"), sentence.start + told.end("what"))] if told else []


def denied_report(denial: Denial) -> list[Answer]:
    """What a denial itself says that others report: "denied reports that the bridge was mined"."""
    return [] if denial.report is None else [claim_of(denial.sentence, denial.report, denial.end)]


def claim_of(sentence: Sentence, start: int, end: int) -> Answer:
    """A claim: the words of a sentence between two offsets into its source, without the stop behind them."""
    text = sentence.text[start - sentence.start : end - sentence.start].strip().rstrip(".,;")
    return Answer(sentence=sentence, start=start, end=end, text=text, block="claim", same="claimed")
