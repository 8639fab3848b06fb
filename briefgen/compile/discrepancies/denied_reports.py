"""What a denial itself says that others tell: "denied reports that the bridge was mined", "…, as the radio said"."""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.denying import Denial
from briefgen.compile.discrepancies.statements import Sentence

_REPORTS_THAT = re.compile(
    r"\s+(?:[\w’'-]+ ){0,4}?(?P<what>"
    r"(?:reports?|claims?|allegations?|accusations?|charges?)"
    r" (?:[\w’'-]+ ){0,4}?that )",
)
# "denied that its men had taken part, as local radio stations had reported"
_AS_REPORTED = re.compile(
    r", (?P<what>as (?!an? )[^,.;]{3,60}? (?:has |have |had )?(?:reported|claimed|alleged|suggested|asserted))\b"
)


def reported(denial: Denial) -> list[Answer]:
    """Who else a denial itself says to have told it: "denied that its men took part, as local radio had reported"."""
    sentence = denial.sentence
    told = _AS_REPORTED.search(sentence.text, denial.start - sentence.start) if denial.rule == "denial-verb" else None
    return [claim_of(sentence, sentence.start + told.start("what"), sentence.start + told.end("what"))] if told else []


def denied_report(denial: Denial) -> Answer | None:
    """What a denial itself says that others report: "denied reports that the bridge was mined"."""
    sentence = denial.sentence
    if denial.rule != "denial-verb":
        return None
    said = _REPORTS_THAT.match(sentence.text, denial.start - sentence.start)
    return claim_of(sentence, sentence.start + said.start("what"), denial.end) if said else None


def claim_of(sentence: Sentence, start: int, end: int) -> Answer:
    """A claim: the words of a sentence between two offsets into its source, without the stop behind them."""
    text = sentence.text[start - sentence.start : end - sentence.start].strip().rstrip(".,;")
    return Answer(sentence=sentence, start=start, end=end, text=text, block="claim", same="claimed")
