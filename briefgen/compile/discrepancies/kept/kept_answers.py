"""Answers and findings as plain data that is kept from build to build.

All of an answer is kept but its sentence, which is found by where it begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.kept.as_before import Told
from briefgen.compile.discrepancies.one_source import OneSource
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.verdicts import Extent
from briefgen.model import QuestionKind, Verdict


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
    return KeptAnswer(
        sentence=answer.sentence.start,
        start=answer.start,
        end=answer.end,
        text=answer.text,
        block=answer.block,
        same=answer.same,
        value=answer.value,
        normalised=answer.normalised,
        extent=answer.extent,
        held_by=answer.held_by,
        counted=answer.counted,
        left_out=answer.left_out,
    )


def as_told(source: OneSource, kept: KeptAnswer) -> Answer:
    """The answer that was kept of a source. Raises KeyError where the source has no such sentence."""
    return Answer(
        sentence=source.beginning[kept.sentence],
        start=kept.start,
        end=kept.end,
        text=kept.text,
        block=kept.block,
        same=kept.same,
        value=kept.value,
        normalised=kept.normalised,
        extent=kept.extent,
        held_by=kept.held_by,
        counted=kept.counted,
        left_out=kept.left_out,
    )


class KeptFinding(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A `Finding`, each of its answers with its source."""

    rule: str
    kind: QuestionKind
    verdict: Verdict
    question: str | None
    note: str | None
    positions: tuple[tuple[tuple[str, KeptAnswer], ...], ...]


def findings_of(
    corpus: Corpus, kind: str, told: Sequence[Told], make: Callable[[], Iterable[Finding]]
) -> Iterator[Finding]:
    """The findings that ``make`` makes of what is ``told``, or made of it when the brief was compiled last.

    They must follow from it, as `AsBefore` has it. ``kind`` tells what they are of.
    """
    kept = corpus.last_time.made(kind, tuple[KeptFinding, ...], told, lambda: tuple(map(finding_to_keep, make())))
    return (as_found(corpus, one) for one in kept)


def finding_to_keep(found: Finding) -> KeptFinding:
    """A finding without the sentences of its answers."""
    positions = tuple(tuple((a.sentence.source, to_keep(a)) for a in p) for p in found.positions)
    return KeptFinding(found.rule, found.kind, found.verdict, found.question, found.note, positions)


def as_found(corpus: Corpus, kept: KeptFinding) -> Finding:
    """The finding that was kept. Raises KeyError where a source has no such sentence."""
    return Finding(
        rule=kept.rule,
        kind=kept.kind,
        verdict=kept.verdict,
        question=kept.question,
        note=kept.note,
        positions=tuple(tuple(as_told(corpus.sources[source], a) for source, a in p) for p in kept.positions),
    )
