"""What each source added when it came, told from the finished brief and the order of its sources: nothing is kept.

A source came on the day it was published, or on the day that sources.yml says it was ``added``. What it brought is what
no source before it has evidence for. So the same sources give the same changes, and one that is taken out takes its
changes with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from briefgen.model import (
    Actor,
    Brief,
    BriefSource,
    Change,
    Discrepancy,
    Equipment,
    Evidence,
    Happening,
    Quotation,
    Toll,
)

_TOLL = "toll"
# So many voices in a row must answer alike, and unlike one before them, until a conflict counts as settled.
_SETTLING = 2


class _Answer(msgspec.Struct, frozen=True):
    """That a source holds a position, by the position's place in its discrepancy."""

    source: str
    position: int


def compile_changes(brief: Brief) -> tuple[Change, ...]:
    """A change for each source of ``brief``, in the order in which they came."""
    came = sorted(brief.sources, key=_arrival)
    rank = {source.id: n for n, source in enumerate(came)}
    voice = {source.id: source.copy_group or source.id for source in came}
    new: list[dict[str, list[str]]] = [{} for _ in came]
    also = [0] * len(came)
    for section, entries in (
        ("happenings", brief.timeline),
        ("actors", brief.actors),
        ("quotes", brief.quotes),
        ("aircraft", brief.aircraft),
        ("equipment", brief.equipment),
    ):
        for entry in entries:
            told_by = sorted({rank[e.source] for e in _evidence(entry) if e.source in rank})
            for n in told_by[:1]:
                new[n].setdefault(section, []).append(entry.id)
            for n in told_by[1:]:
                also[n] += 1
    tolls: list[list[Toll]] = [[] for _ in came]
    for question in brief.discrepancies:
        answers = _answers(question, rank)
        if question.rule == _TOLL:
            for n, toll in _rising(question, answers, rank):
                tolls[n].append(toll)
        if question.verdict in ("conflict", "disputed"):
            for kind, n in _turns(question, answers, rank, voice):
                new[n].setdefault(kind, []).append(question.id)
    return tuple(
        Change(
            source=source.id,
            date=source.added or source.published,
            also_told=also[n],
            tolls=tuple(tolls[n]),
            **{kind: tuple(ids) for kind, ids in new[n].items()},
        )
        for n, source in enumerate(came)
    )


def _arrival(source: BriefSource) -> tuple[str, str, str]:
    """Those without any date last."""
    return source.added or source.published or "9999", source.published or "9999", source.id


def _evidence(entry: Happening | Actor | Quotation | Equipment) -> Iterable[Evidence]:
    return entry.evidence


def _answers(question: Discrepancy, rank: dict[str, int]) -> list[_Answer]:
    """Who gives which answer, in the order in which they came."""
    found = {
        (rank[e.source], e.start, n): _Answer(e.source, n)
        for n, position in enumerate(question.positions)
        for e in position.evidence
        if e.source in rank
    }
    return [found[key] for key in sorted(found)]


def _turns(
    question: Discrepancy, answers: Sequence[_Answer], rank: dict[str, int], voice: dict[str, str]
) -> Iterator[tuple[str, int]]:
    """Where the conflict began, and where it was settled: by the last answers, all one and unlike an earlier one."""
    second = next((a for a in answers if a.position != answers[0].position), None)
    if second is None:
        return
    yield "conflicts", rank[second.source]
    if question.verdict != "conflict":
        return
    last = answers[-1].position
    start = len(answers)
    while start and answers[start - 1].position == last:
        start -= 1
    heard: dict[str, int] = {}
    for answer in answers[start:]:
        heard.setdefault(voice[answer.source], rank[answer.source])
    if start and len(heard) >= _SETTLING:
        settled = list(heard.values())[_SETTLING - 1]
        if settled > rank[second.source]:
            yield "resolved", settled


def _rising(question: Discrepancy, answers: Sequence[_Answer], rank: dict[str, int]) -> Iterator[tuple[int, Toll]]:
    """Where a source gives another toll than the one that came before it."""
    for before, after in pairwise(answers):
        if before.position != after.position and before.source != after.source:
            values = (question.positions[a.position].value for a in (before, after))
            yield rank[after.source], Toll(question.id, *values)
