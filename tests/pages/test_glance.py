"""What several voices give alike: the words and figures that stand at the top of the home page."""

from __future__ import annotations

import msgspec
import pytest
from made_brief import cited, made_brief

from briefgen.model import Discrepancy, Happening, HappeningKind, Position, Quotation, Verdict
from briefgen.pages import render_pages
from briefgen.pages.glance import agreed_figures, corroborated_words, main_happenings

BRIEF = made_brief()
APART = msgspec.structs.replace(
    BRIEF, sources=tuple(msgspec.structs.replace(source, copy_group=None) for source in BRIEF.sources)
)
"""The same brief where no source shares text with another."""


def quotation(name: str, voices: int, kind: str = "direct", sources: tuple[str, ...] = ("alpha",)) -> Quotation:
    evidence = tuple(cited(source, "Lake Orm") for source in sources)
    return Quotation(id=name, text=name, kind=kind, voices=voices, evidence=evidence)  # type: ignore[arg-type]


def test_words_that_most_voices_give_come_first_and_those_of_one_voice_not_at_all() -> None:
    quotes = (
        quotation("one", 1),
        quotation("part", 2, "partial"),
        quotation("two", 2),
        quotation("two-in-more", 2, sources=("alpha", "beta", "gamma")),
        quotation("three", 3),
    )
    brief = msgspec.structs.replace(BRIEF, quotes=quotes)
    assert [q.id for q in corroborated_words(brief, 9)] == ["three", "two-in-more", "two", "part"]
    assert [q.id for q in corroborated_words(brief, 1)] == ["three"]


def happening(name: str, kind: HappeningKind, words: str, voices: int = 1, pinned: bool = False) -> Happening:
    return Happening(
        id=name,
        date="2025-03-04",
        headline=name,
        kind=kind,
        voices=voices,
        pinned=pinned,
        evidence=(cited("alpha", words),),
    )


def test_what_is_quoted_beside_it_is_not_told_again_as_a_happening() -> None:
    words = "Lake Orm"
    timeline = (
        happening("main", "event", words, voices=3),
        happening("said", "statement", words),
        happening("pinned", "statement", words, pinned=True),
        happening("event", "event", words),
        happening("other", "statement", "Orm"),
    )
    brief = msgspec.structs.replace(BRIEF, timeline=timeline)
    beside = [quotation("words", 2)]
    assert {h.id for h in main_happenings(brief, 9, beside)} == {"main", "pinned", "event", "other"}
    assert {h.id for h in main_happenings(brief, 9, ())} == {h.id for h in timeline}


def test_the_main_happening_stays_whatever_is_quoted_beside_it() -> None:
    brief = msgspec.structs.replace(BRIEF, timeline=(happening("said", "statement", "Lake Orm", voices=3),))
    assert [h.id for h in main_happenings(brief, 9, [quotation("words", 2)])] == ["said"]


def figure(verdict: Verdict, *positions: tuple[str, ...], kind: str = "number") -> Discrepancy:
    return Discrepancy(
        id="d",
        question="How many?",
        kind=kind,  # type: ignore[arg-type]
        verdict=verdict,
        positions=tuple(
            Position(value=f"answer {n}", evidence=tuple(cited(source, "Lake Orm") for source in sources))
            for n, sources in enumerate(positions)
        ),
    )


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (figure("agree", ("alpha", "beta")), "answer 0"),
        (figure("compatible", ("alpha",), ("beta", "gamma")), "answer 1"),
        (figure("compatible", ("alpha",), ("beta",)), None),
        (figure("conflict", ("alpha", "beta"), ("gamma",)), None),
        (figure("disputed", ("alpha", "beta"), ("gamma",)), None),
        (figure("agree", ("alpha", "beta"), kind="wording"), None),
        (figure("agree"), None),
    ],
)
def test_a_figure_is_agreed_where_two_voices_give_it_and_none_contests_it(
    question: Discrepancy, answer: str | None
) -> None:
    found = agreed_figures(msgspec.structs.replace(APART, discrepancies=(question,)), 3)
    assert [position.value for _, position in found] == ([answer] if answer else [])


def test_a_question_that_quotes_a_sentence_is_not_read_at_a_glance() -> None:
    question = msgspec.structs.replace(figure("agree", ("alpha", "beta")), question="How many: “the … near Lake Orm”?")
    assert agreed_figures(msgspec.structs.replace(APART, discrepancies=(question,)), 3) == []


def test_sources_that_share_text_agree_on_nothing_by_that() -> None:
    question = figure("agree", ("alpha", "beta"))
    assert agreed_figures(msgspec.structs.replace(BRIEF, discrepancies=(question,)), 3) == []


def test_a_word_that_asks_to_whom_is_left_out_of_a_heading() -> None:
    told, said = (
        msgspec.structs.replace(quotation(cue, 2), cue=cue, speaker_text="An official") for cue in ("told", "said")
    )
    pages = {p.uri: p.text for p in render_pages(msgspec.structs.replace(BRIEF, quotes=(told, said)))}
    assert "An official said" in pages["quotes.md"]
    assert "An official told" not in pages["quotes.md"]
