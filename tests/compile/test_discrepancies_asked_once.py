"""Given two questions of one matter, the fuller one is asked."""

from __future__ import annotations

from briefgen.annotate import annotate
from briefgen.compile.discrepancies import Corpus
from briefgen.compile.discrepancies.answers import Answer
from briefgen.compile.discrepancies.findings import Finding
from briefgen.compile.discrepancies.ranking import merged
from briefgen.model import BriefSource, QuestionKind, Source, SourceMeta, Verdict

_BODIES = (
    "The signal box at Tolm burned down on Friday, and Jan Orsk was killed there.",
    "On Friday a signal box burned at Tolm. Jan Orsk was killed in it.",
    "At Tolm a signal box burned down.",
)


def _corpus() -> Corpus:
    metas = [SourceMeta(id=f"s{n}", path=f"s{n}.txt", published="2031-03-09") for n, _ in enumerate(_BODIES)]
    found = [annotate(Source(meta=meta, body=body)) for meta, body in zip(metas, _BODIES, strict=True)]
    return Corpus(found, [BriefSource(id=m.id, path=m.path, published=m.published) for m in metas], ())


_CORPUS = _corpus()


def asked(
    question: str, kind: QuestionKind, *answers: tuple[int, str], rule: str = "a-rule", verdict: Verdict = "agree"
) -> Finding:
    """A finding whose answers are words of articles, by number."""
    return Finding(
        rule=rule,
        kind=kind,
        verdict=verdict,
        question=question,
        positions=(tuple(_answer(n, words) for n, words in answers),),
    )


def _answer(n: int, words: str) -> Answer:
    at = _BODIES[n].index(words)
    sentence = _CORPUS.sentence_at(f"s{n}", at)
    assert sentence is not None
    start = at - sentence.start
    return Answer.cut(sentence, start, start + len(words), block="made-up", same=words)


def kept(*findings: Finding) -> dict[str | None, list[str]]:
    """The questions that stay, each with the sources that answer it."""
    return {f.question: [a.sentence.source for p in f.positions for a in p] for f in merged(findings)}


def test_a_day_of_which_another_question_has_all_answers() -> None:
    few = asked("When did Tolm burn?", "date", (0, "Friday"), (1, "Friday"))
    many = asked("When did the box burn?", "date", (0, "Friday"), (1, "Friday"), (2, "At Tolm"))
    assert list(kept(few, many)) == list(kept(many, few)) == ["When did the box burn?"]


def test_the_question_without_a_quotation_stays_where_the_answers_are_the_same() -> None:
    asides = asked("When did this happen: “a signal box burned”?", "date", (0, "Friday"), (1, "Friday"))
    assert list(kept(asides, asked("When did it burn?", "date", (0, "Friday"), (1, "Friday")))) == ["When did it burn?"]


def test_what_conflicts_stays() -> None:
    conflict = asked("When did it burn?", "date", (0, "Friday"), (1, "Friday"), verdict="conflict")
    fuller = asked("When did a box burn?", "date", (0, "Friday"), (1, "Friday"), (2, "At Tolm"))
    assert set(kept(conflict, fuller)) == {"When did it burn?", "When did a box burn?"}
    assert list(kept(conflict, asked("When was it?", "date", (0, "Friday"), (1, "Friday")))) == ["When did it burn?"]


def test_one_place_of_three_articles_told_two_by_two() -> None:
    one = asked("Where did it burn?", "place", (0, "at Tolm"), (1, "at Tolm"))
    other = asked("Where was the fire?", "place", (1, "at Tolm"), (2, "At Tolm"))
    assert kept(one, other) == {"Where did it burn?": ["s0", "s1", "s2"]}


def test_days_that_share_an_answer_are_one_where_they_are_asked_alike() -> None:
    one = asked("When did it burn?", "date", (0, "Friday"), (1, "Friday"))
    alike, unlike = (
        asked(words, "date", (1, "Friday"), (2, "At Tolm")) for words in ("When did it burn?", "When was that?")
    )
    assert list(kept(one, alike)) == ["When did it burn?"]
    assert list(kept(one, unlike)) == ["When did it burn?", "When was that?"]


def test_a_day_and_a_place_are_two_questions() -> None:
    assert len(kept(asked("When?", "date", (0, "Friday"), (1, "Friday")), asked("Where?", "place", (0, "Friday")))) == 2


def test_whether_one_is_dead_is_told_by_how_he_died() -> None:
    dead = asked("Is Jan Orsk dead or alive?", "status", (0, "Jan Orsk"), (1, "Jan Orsk"), rule="state-told")
    how = asked("Was Jan Orsk killed?", "status", (0, "Jan Orsk was"), (1, "Jan Orsk was"), rule="told-alike")
    fire = asked("Did it burn?", "status", (0, "box"), (1, "killed"), rule="told-alike")
    assert list(kept(dead, how)) == ["Was Jan Orsk killed?"]
    assert len(kept(dead, fire)) == 2
