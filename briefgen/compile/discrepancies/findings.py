"""A finding: a question with its positions, before it becomes a `Discrepancy` of the brief.

Each comparing file gives findings; `ranking` merges and orders them; here they get evidence, holders and ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.ids import entry_ids
from briefgen.model import Discrepancy, Evidence, Position, QuestionKind, Verdict


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Answers to one question, those of one position together. ``sure`` orders findings of one verdict."""

    rule: str
    kind: QuestionKind
    verdict: Verdict
    question: str
    positions: tuple[tuple[Answer, ...], ...]
    note: str | None = None
    sure: float = 0.0

    @property
    def voices(self) -> int:
        """How many independent voices answer."""
        return len({a.voice for p in self.positions for a in p})

    @property
    def sentences(self) -> frozenset[tuple[str, int]]:
        """The sentences it rests on, by source and number."""
        return frozenset((a.sentence.source, a.sentence.number) for p in self.positions for a in p)


def by_value(answers: Iterable[Answer]) -> tuple[tuple[Answer, ...], ...]:
    """Answers in positions: equal ones together, in order of arrival."""
    positions: dict[str, list[Answer]] = {}
    for answer in answers:
        positions.setdefault(answer.same, []).append(answer)
    return tuple(tuple(p) for p in positions.values())


def discrepancy(corpus: Corpus, finding: Finding) -> Discrepancy:
    """The finding as it stands in the brief: positions by their voices, most first, then by arrival."""
    made = [_position(corpus, p) for p in finding.positions]
    made.sort(key=lambda m: (-m[0], corpus.arrival(m[1].evidence[0]), m[1].value))
    positions = tuple(p for _, p in made)
    evidence = sorted((e for p in positions for e in p.evidence), key=corpus.arrival)
    name, anchors = entry_ids(f"q-{finding.kind}", evidence)
    return Discrepancy(
        id=name,
        question=finding.question,
        kind=finding.kind,
        verdict=finding.verdict,
        note=finding.note,
        positions=positions,
        rule=finding.rule,
        anchors=anchors,
    )


def _position(corpus: Corpus, answers: Sequence[Answer]) -> tuple[int, Position]:
    """A position, with the number of voices behind it."""
    ordered = sorted(answers, key=lambda a: (corpus.order[a.sentence.source], a.start, a.end, a.text))
    evidence: dict[tuple[str, int, int], Evidence] = {}
    holders: dict[str, None] = {}
    for answer in ordered:
        found = corpus.evidence(answer.sentence, answer.start, answer.end)
        evidence.setdefault((found.source, found.start, found.end), found)
        holders.setdefault(answer.held_by or answer.sentence.source)
    position = Position(
        value=ordered[0].text,
        normalised=ordered[0].normalised,
        held_by=tuple(holders),
        evidence=tuple(sorted(evidence.values(), key=corpus.arrival)),
    )
    return len({a.voice for a in ordered}), position
