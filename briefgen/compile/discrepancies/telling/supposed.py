"""Sentences that only suppose what they tell: "If the dam broke, 40,000 would have to leave" - nobody had to."""

from __future__ import annotations

import re

from briefgen.compile.discrepancies.one_source import Sentence

_SUPPOSED = re.compile(
    r"\bif\b[^.;]{1,80}(?:\bwould\b|\b(?:he|she|they|it|we)['’]d\b|\bcould have\b)|\bwould\b[^.;]{1,60}\bif\b"
)


def is_supposed(sentence: Sentence) -> bool:
    """Whether a sentence tells of what would be, if something were."""
    return _SUPPOSED.search(sentence.lower) is not None
