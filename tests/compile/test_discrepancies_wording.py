"""The same quotation worded differently, and when that is a conflict."""

from __future__ import annotations

import random

import pytest
from compared import compared_in_a_brief

from briefgen.compile.discrepancies.comparisons import wording
from briefgen.model import Discrepancy


def wordings(*bodies: str) -> list[Discrepancy]:
    return [d for d in compared_in_a_brief(*bodies) if d.kind == "wording"]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("They knew exactly what they wanted", "They knew exactly what they were looking for", "conflict"),
        ("Nobody listened to us", "Nobody has ever listened to us", "conflict"),
        ("We will rebuild the mill before the winter comes", "We will rebuild the mill", "compatible"),
        ("We will rebuild the mill before the winter comes", "rebuild the mill before the winter comes", "agree"),
        ("The grave old mistake of ours", "grave old mistake of ours", "agree"),
    ],
)
def test_whole_sentences_that_one_person_said(one: str, other: str, verdict: str) -> None:
    found = wordings(f"“{one},” said Eva Krandt, a warden at the Olm mill.", f"The warden Eva Krandt said: “{other}.”")
    assert [d.verdict for d in found] == [verdict]


def test_a_source_that_quotes_in_full_is_not_held_against_its_own_fragment() -> None:
    whole = "We will rebuild the mill before the winter comes and not one month later"
    found = wordings(
        f"Eva Krandt would “rebuild the mill”, she vowed. “{whole},” Eva Krandt said.",
        f"“{whole},” Eva Krandt said in Olm.",
        f"Eva Krandt told the town: “{whole}.”",
    )
    assert [d.verdict for d in found] == ["agree"]


def test_the_question_begins_where_the_sentence_does() -> None:
    found = wordings(
        "“It was long ago. Our task is to mend the bridge and to see that we are in it together,” said Eva Krandt.",
        "Eva Krandt said: “Our task is to mend this bridge and to see that we are in it together.”",
    )
    assert [d.question for d in found] == [
        "In what words did Eva Krandt say this: “Our task is to mend the bridge and to see that we are in it together”?"
    ]


def test_where_nobody_is_named_the_question_names_nobody() -> None:
    words = "The ovens of the lower town were cold by the third week of the siege"
    found = wordings(f"“{words},” a baker said.", f"“{words},” a baker said on Monday.")
    assert [d.question for d in found] == [f"In what words: “{words}”?"]


def test_two_voices_that_quote_alike_agree_unless_it_is_a_scrap() -> None:
    found = wordings(
        "“The last boat left without its captain,” said Eva Krandt. She spoke of “a dull winter”.",
        "Eva Krandt, a warden, said: “The last boat left without its captain.” She feared “a dull winter”.",
    )
    assert [(d.verdict, d.positions[0].value) for d in found] == [("agree", "The last boat left without its captain")]


def test_words_of_which_nobody_is_named_as_the_speaker_may_be_anybody_s() -> None:
    speakers = (("krandt",), None, ("olm",), ("krandt",), None)
    pairs = sorted(wording._of_one_speaker(range(5), speakers))
    assert pairs == [(0, 1), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (2, 4), (3, 4)]


def test_what_is_counted_first_leaves_out_none_that_are_one(monkeypatch: pytest.MonkeyPatch) -> None:
    chance, told = random.Random(5), ["the", "mill", "will", "never", "burn", "again", "if", "we", "can", "help", "it"]  # noqa: S311
    texts = [" ".join(chance.choices(told, k=chance.randint(2, 9))) for _ in range(60)]
    bodies = [f"“{text.capitalize()}{end}” said Eva Krandt." for text in texts for end in ",!"]
    answers: list[bool] = []
    ask = wording._one

    def asking(a: wording._Said, b: wording._Said) -> bool:
        short, long = sorted((a.words, b.words), key=len)
        shared = sum(m.size for m in wording._blocks(short, long))
        brief = wording._whole(a) and wording._whole(b) and shared >= max(0.75 * len(long) - 1, 3)
        answers.append(ask(a, b))
        assert answers[-1] == (shared >= 0.7 * len(short) if shared >= 5 else a.speaker == b.speaker != "" and brief)
        return answers[-1]

    monkeypatch.setattr(wording, "_one", asking)
    wordings(*bodies)
    assert {True, False} <= set(answers)
