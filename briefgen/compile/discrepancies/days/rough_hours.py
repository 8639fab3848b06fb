"""The time that a rough hour covers: "shortly after 4 a.m.", "around 4 a.m."."""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.statements import Sentence
from briefgen.compile.discrepancies.verdicts import Extent
from briefgen.model import DateMention

_QUARTER = 15 / 1440  # of an hour, and a little more, in days
_SOON = 25 / 1440  # "shortly after 3 p.m." may be 3:20
_NEARLY = re.compile(r"\b(?:shortly|just|soon) (?:before|after)\s*$", re.IGNORECASE)


def roughly(sentence: Sentence, d: DateMention, covered: Extent) -> tuple[int, Extent]:
    """Where a date begins with the words that make its hour a rough one, "shortly after", and the time it covers."""
    nearly = _NEARLY.search(sentence.text[: d.start - sentence.start]) if "T" in d.value else None
    if "T" in d.value and covered.exact and (nearly or d.mod == "APPROX"):
        covered = _about(covered, nearly.group() if nearly else "")
    return sentence.start + nearly.start() if nearly else d.start, covered


def _about(covered: Extent, words: str) -> Extent:
    """The time that "shortly after 4 a.m." or "around 4 a.m." covers, in days."""
    off = _SOON if words else _QUARTER
    early, late = (0 if "after" in words else off), (0 if "before" in words else off)
    return Extent(covered.low - early, covered.high + late, covered.point)
