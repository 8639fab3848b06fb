"""A finding: a question with its positions, before it becomes a `Discrepancy` of the brief.

Each comparing file gives findings; `ranking` merges and orders them; here they get evidence, holders and ids.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from briefgen.compile.discrepancies.answers import Answer, sentences_of
from briefgen.compile.discrepancies.statements import Corpus
from briefgen.compile.discrepancies.verdicts import among
from briefgen.compile.ids import evidence_id
from briefgen.compile.timeline.dateline import DATELINE
from briefgen.model import Discrepancy, Evidence, Position, QuestionKind, Verdict

# So much of a sentence tells it from any other; a sentence without an end must not be read again for each answer.
_NAMING = 400
# A dateline stands before a whole sentence, in the first lines of an article; how long and how far, in characters.
_SENTENCE = 60
_FIRST_LINES = 400

_PART_OF_DAY = re.compile(r"\b(?:morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk)\b", re.IGNORECASE)


# With a `dict`, in which lies what was asked of it.
class Finding(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Answers to one question, those of one position together. ``question`` is None where it cannot be worded."""

    rule: str
    kind: QuestionKind
    verdict: Verdict
    question: str | None
    positions: tuple[tuple[Answer, ...], ...]
    note: str | None = None

    @classmethod
    def told(
        cls, rule: str, kind: QuestionKind, question: str | None, positions: tuple[tuple[Answer, ...], ...]
    ) -> Finding:
        """Answers that may all be true: they agree where they are of one position, and are compatible otherwise."""
        verdict: Verdict = "agree" if len(positions) == 1 else "compatible"
        return cls(rule=rule, kind=kind, verdict=verdict, question=question, positions=positions)

    @classmethod
    def measured(cls, rule: str, kind: QuestionKind, question: str | None, answers: Iterable[Answer]) -> Finding:
        """Answers that lie on one line, equal ones together; their extents tell how they stand to each other."""
        positions = by_value(answers)
        return cls(rule=rule, kind=kind, verdict=by_extent(positions), question=question, positions=positions)

    @functools.cached_property
    def voices(self) -> int:
        """How many independent voices answer."""
        return len({a.sentence.voice for p in self.positions for a in p})

    @functools.cached_property
    def sentences(self) -> frozenset[tuple[str, int]]:
        """The sentences it rests on, by source and number."""
        return sentences_of(a for p in self.positions for a in p)


class SentenceSets:
    """Sets of sentences, by source and number, of which those that share some are found without looking at the rest."""

    def __init__(self, sets: Iterable[frozenset[tuple[str, int]]] = ()) -> None:
        self._sets: list[frozenset[tuple[str, int]]] = []
        self._holding: dict[tuple[str, int], list[int]] = defaultdict(list)
        for sentences in sets:
            self.add(sentences)

    def add(self, sentences: frozenset[tuple[str, int]]) -> None:
        """Takes one more set in."""
        for sentence in sentences:
            self._holding[sentence].append(len(self._sets))
        self._sets.append(sentences)

    def having(self, sentence: tuple[str, int]) -> list[int]:
        """The numbers of the sets that have a sentence."""
        return self._holding.get(sentence, [])

    def sharing(self, sentences: frozenset[tuple[str, int]]) -> list[frozenset[tuple[str, int]]]:
        """The sets that have one of ``sentences`` or more, as they came."""
        found = {n for sentence in sentences for n in self.having(sentence)}
        return [self._sets[n] for n in sorted(found)]

    def share_sources(self, sentences: frozenset[tuple[str, int]]) -> bool:
        """Whether one of the sets has some of ``sentences`` in common that are of two sources or more."""
        return any(len({s for s, _ in sentences & other}) > 1 for other in self.sharing(sentences))


def by_value(answers: Iterable[Answer]) -> tuple[tuple[Answer, ...], ...]:
    """Answers in positions: equal ones together, in order of arrival."""
    positions: dict[str, list[Answer]] = {}
    for answer in answers:
        positions.setdefault(answer.same, []).append(answer)
    return tuple(tuple(p) for p in positions.values())


def by_extent(positions: Iterable[Sequence[Answer]]) -> Verdict:
    """How positions stand to each other, by the extents of their first answers."""
    return among([p[0].extent for p in positions if p[0].extent is not None])


def figures_of(finding: Finding) -> frozenset[tuple[str, int]]:
    """The answers that a finding rests on, each by its source and where it begins there."""
    return frozenset((a.sentence.source, a.start) for p in finding.positions for a in p)


def answers_at(finding: Finding) -> frozenset[tuple[str, int, int]]:
    """Where the answers of a finding stand: each by its source, and where it begins and ends there."""
    return frozenset((a.sentence.source, a.start, a.end) for p in finding.positions for a in p)


def discrepancies(corpus: Corpus, findings: Iterable[Finding]) -> tuple[Discrepancy, ...]:
    """Findings as they stand in the brief, in their order. Of two that begin with the same words the first is kept."""
    made: dict[str, Discrepancy] = {}
    for finding in findings:
        found = corpus.shown.made(
            Discrepancy, _told_by(corpus, finding), functools.partial(_discrepancy, corpus, finding)
        )
        made.setdefault(found.id, found)
    linked = set(made)
    out = []
    for found in made.values():
        anchors = tuple(a for a in found.anchors if a not in linked)
        linked.update(anchors)
        out.append(found if anchors == found.anchors else msgspec.structs.replace(found, anchors=anchors))
    return tuple(out)


def _told_by(corpus: Corpus, finding: Finding) -> object:
    """All that a finding is shown by, as plain data."""
    marks = corpus.last_time.marks
    positions = [
        [(marks.get(a.sentence.source), a.sentence.start, a.start, a.end, a.text, a.normalised, a.held_by) for a in p]
        for p in finding.positions
    ]
    return finding.rule, finding.kind, finding.verdict, finding.question, finding.note, positions


def _discrepancy(corpus: Corpus, finding: Finding) -> Discrepancy:
    """Positions by their voices, most first, then by arrival."""
    made = [_position(corpus, p, finding.kind == "name") for p in finding.positions]
    made.sort(key=lambda m: (-m[0], corpus.arrival(m[1].evidence[0]), m[1].value))
    positions = tuple(p for _, p in made)
    name, *anchors = _ids(corpus, finding)
    return Discrepancy(
        id=name,
        question=finding.question or "",
        kind=finding.kind,
        verdict=finding.verdict,
        note=finding.note,
        positions=positions,
        rule=finding.rule,
        anchors=tuple(anchors),
    )


def _ids(corpus: Corpus, finding: Finding) -> list[str]:
    """The ids that the answers of a finding give it, the earliest answer's first; then those of their sentences.

    One sentence may answer several questions, so an id ends with a hash of the rule and the words that answer. Without
    its end it is the id of the sentence, which still leads to a question where this one is asked no more.
    """
    answers = sorted(
        (a for p in finding.positions for a in p), key=lambda a: (corpus.order[a.sentence.source], a.start)
    )
    ids: dict[str, None] = {}
    sentences: dict[str, None] = {}
    for a in answers:
        sentence = _sentence_id(a.sentence.source, a.sentence.start, a.sentence.text[:_NAMING])
        told = f"{finding.rule}\0{a.start - a.sentence.start}\0{a.text}"
        sentences[sentence] = None
        ids[f"{sentence}-{hashlib.sha256(told.encode('utf-8', 'surrogatepass')).hexdigest()[:4]}"] = None
    return [*ids, *sentences]


# One sentence answers several questions.
@functools.lru_cache(maxsize=20_000)
def _sentence_id(source: str, start: int, words: str) -> str:
    return evidence_id("q", Evidence(source=source, start=start, end=start + len(words), text=words))


def _without_dateline(answer: Answer) -> str:
    """The words of an answer; of a whole first sentence without where and by whom it was filed: "WESTFORD (WPA) - "."""
    if len(answer.text) < _SENTENCE or answer.start != answer.sentence.start or answer.start > _FIRST_LINES:
        return answer.text
    dateline = DATELINE.match(answer.text)
    return answer.text[dateline.end() :] if dateline else answer.text


def _position(corpus: Corpus, answers: Sequence[Answer], shows_most: bool) -> tuple[int, Position]:
    """A position, with the number of voices behind it, in the words of its first answer or of that which tells most."""
    ordered = sorted(answers, key=lambda a: (corpus.order[a.sentence.source], a.start, a.end, a.text))
    evidence: dict[tuple[str, int, int], Evidence] = {}
    holders: dict[str, None] = {}
    for answer in ordered:
        found = corpus.evidence(answer.sentence, answer.start, answer.end)
        evidence.setdefault((found.source, found.start, found.end), found)
        holders.setdefault(answer.held_by or answer.sentence.source)
    # Of a day, some may tell the hour or the part of it as well, which is not what was asked.
    days = [a for a in ordered if "T" not in (a.normalised or "")] or ordered
    plain = next((a for a in days if not (a.normalised and _PART_OF_DAY.search(a.text))), days[0])
    if shows_most:
        plain = max(ordered, key=lambda a: len(a.text))
    position = Position(
        value=_without_dateline(plain),
        normalised=plain.normalised,
        held_by=tuple(holders),
        evidence=tuple(sorted(evidence.values(), key=corpus.arrival)),
    )
    return len({a.voice for a in ordered}), position
