"""The sources side by side: what each answers to a question, and which happenings each of them tells of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from briefgen.model import BriefSource, Discrepancy, Evidence, Happening
from briefgen.pages.order import Voice


class Answer(msgspec.Struct, frozen=True):
    """What stands in one source as an answer to a question. ``parties`` are those whose it is, where not its own."""

    value: str
    evidence: tuple[Evidence, ...]
    parties: tuple[str, ...] = ()


class Row(msgspec.Struct, frozen=True):
    """A question with the answers of each source that is a column, in the order of the columns."""

    question: Discrepancy
    answers: tuple[tuple[Answer, ...], ...]


class Comparison(msgspec.Struct, frozen=True):
    """Questions as rows, sources as columns; only sources that answer one of them."""

    columns: tuple[BriefSource, ...]
    rows: tuple[Row, ...]


class Covered(msgspec.Struct, frozen=True):
    """A happening with the first words of each column that tell of it, or None."""

    happening: Happening
    cells: tuple[Evidence | None, ...]


class Coverage(msgspec.Struct, frozen=True):
    """Which source tells of which happening. The ``voices`` are the columns: sources of one voice stand together."""

    voices: tuple[Voice, ...]
    columns: tuple[BriefSource, ...]
    rows: tuple[Covered, ...]


def comparison(questions: Iterable[Discrepancy], sources: Sequence[BriefSource]) -> Comparison:
    """The answers to ``questions`` by the source that they stand in."""
    by_question = [(question, _answers(question, {source.id for source in sources})) for question in questions]
    answering = {source for _, answers in by_question for source in answers}
    columns = tuple(source for source in sources if source.id in answering)
    rows = tuple(
        Row(question, tuple(tuple(answers.get(column.id, ())) for column in columns))
        for question, answers in by_question
    )
    return Comparison(columns, rows)


def _answers(question: Discrepancy, sources: set[str]) -> dict[str, list[Answer]]:
    """The answers by source, in the order of the positions."""
    out: dict[str, list[Answer]] = {}
    for position in question.positions:
        parties = tuple(holder for holder in position.held_by if holder not in sources)
        by_source: dict[str, list[Evidence]] = {}
        for evidence in position.evidence:
            by_source.setdefault(evidence.source, []).append(evidence)
        for source, evidences in by_source.items():
            whose = () if source in position.held_by else parties
            out.setdefault(source, []).append(Answer(position.value, tuple(evidences), whose))
    return out


def coverage(timeline: Iterable[Happening], voices: Sequence[Voice]) -> Coverage:
    """Which source tells of which happening; background is left out, as hardly two articles give the same."""
    columns = tuple(source for voice in voices for source in voice.sources)
    rows = []
    for happening in timeline:
        if happening.kind == "background":
            continue
        first: dict[str, Evidence] = {}
        for evidence in happening.evidence:
            first.setdefault(evidence.source, evidence)
        rows.append(Covered(happening, tuple(first.get(column.id) for column in columns)))
    return Coverage(tuple(voices), columns, tuple(rows))
