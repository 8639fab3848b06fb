"""The sources side by side: what each answers to a question, and which happenings each of them tells of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from briefgen.model import BriefSource, Discrepancy, Evidence, Happening, Position
from briefgen.pages.order import Voice

WIDEST = 40
"""With more columns of numbers than this, a row names the sources instead."""

WIDEST_IN_WORDS = 12
"""With more columns of answers than this, most of them off the screen, a row tells them one after the other."""


_STATEMENT = 70
"""From so many characters on an answer is a statement, and no figure or name that all words of it have in them."""


class Answer(msgspec.Struct, frozen=True):
    """What stands in one voice as an answer to a question: ``evidence`` has the first words of each of its sources.

    ``parties`` are those whose answer it is, where it is not the voice's own.
    """

    value: str
    evidence: tuple[Evidence, ...]
    parties: tuple[str, ...] = ()


class Row(msgspec.Struct, frozen=True):
    """A question with the answers in each column, in the order of the columns."""

    question: Discrepancy
    answers: tuple[tuple[Answer, ...], ...]


class Comparison(msgspec.Struct, frozen=True):
    """Questions as rows, sources as columns, those that share text as one; only such as answer a question."""

    columns: tuple[Voice, ...]
    rows: tuple[Row, ...]

    @property
    def too_wide(self) -> bool:
        """Whether there are more columns than a reader can follow."""
        return len(self.columns) > WIDEST_IN_WORDS


class Covered(msgspec.Struct, frozen=True):
    """A happening with the first words of each column that tell of it, or None."""

    happening: Happening
    cells: tuple[Evidence | None, ...]


class Coverage(msgspec.Struct, frozen=True):
    """Which source tells of which happening. The ``voices`` are the columns: sources of one voice stand together."""

    voices: tuple[Voice, ...]
    columns: tuple[BriefSource, ...]
    rows: tuple[Covered, ...]

    @property
    def too_wide(self) -> bool:
        """Whether there are more columns than a reader can follow."""
        return len(self.columns) > WIDEST


def comparison(questions: Iterable[Discrepancy], voices: Sequence[Voice]) -> Comparison:
    """The answers to ``questions`` by the voice that they stand in."""
    voice_of = {source.id: number for number, voice in enumerate(voices) for source in voice.sources}
    by_question = [(question, _answers(question, voice_of)) for question in questions]
    columns = sorted({voice for _, answers in by_question for voice in answers})
    rows = tuple(
        Row(question, tuple(tuple(answers.get(column, ())) for column in columns)) for question, answers in by_question
    )
    return Comparison(tuple(voices[column] for column in columns), rows)


def _answers(question: Discrepancy, voice_of: Mapping[str, int]) -> dict[int, list[Answer]]:
    """The answers by the number of the voice, in the order of the positions."""
    out: dict[int, list[Answer]] = {}
    for position in question.positions:
        parties = tuple(holder for holder in position.held_by if holder not in voice_of)
        own = {voice_of[holder] for holder in position.held_by if holder in voice_of}
        by_voice: dict[int, dict[str, Evidence]] = {}
        for evidence in position.evidence:
            if evidence.source in voice_of:
                by_voice.setdefault(voice_of[evidence.source], {}).setdefault(evidence.source, evidence)
        for voice, evidences in by_voice.items():
            whose = () if voice in own else parties
            words = tuple(evidences.values())
            out.setdefault(voice, []).append(Answer(_as_told(position, words[0]), words, whose))
    return out


def _as_told(position: Position, own: Evidence) -> str:
    """An answer as a voice gives it: where it is a statement, each voice has other words for it."""
    is_statement = len(position.value) >= _STATEMENT
    return own.text if is_statement and position.value not in own.text else position.value


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
