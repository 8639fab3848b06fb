"""Answers as plain data that is kept from build to build: all but their sentence, which is found by where it begins."""

from __future__ import annotations

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.verdicts import Extent


class KeptAnswer(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """An `Answer` of the sentence that begins at ``sentence``, by offsets into the body."""

    sentence: int
    start: int
    end: int
    text: str
    block: str
    same: str
    value: str
    normalised: str | None
    extent: Extent | None
    held_by: str
    counted: frozenset[str]
    left_out: frozenset[str]


def to_keep(answer: Answer) -> KeptAnswer:
    """An answer without its sentence."""
    told = (getattr(answer, field) for field in KeptAnswer.__struct_fields__[1:])
    return KeptAnswer(answer.sentence.start, *told)


def as_told(source: OneSource, kept: KeptAnswer) -> Answer:
    """The answer that was kept of a source. Raises KeyError where the source has no such sentence."""
    sentence = source.sentence_at(kept.sentence)
    if sentence is None:
        raise KeyError(kept.sentence)
    told = {field: getattr(kept, field) for field in KeptAnswer.__struct_fields__[1:]}
    return Answer(sentence=sentence, **told)
