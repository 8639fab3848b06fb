"""What several voices give alike: the words and figures that stand at the top of the home page."""

from __future__ import annotations

import html

import msgspec
import pytest
from made_brief import cited, made_brief

from briefgen.model import Brief, Discrepancy, Happening, HappeningKind, Position, Quotation, Verdict
from briefgen.pages import render_pages
from briefgen.pages.glance import agreed_figures, corroborated_words, main_happenings

BRIEF = made_brief()
APART = msgspec.structs.replace(
    BRIEF, sources=tuple(msgspec.structs.replace(source, copy_group=None) for source in BRIEF.sources)
)
"""The same brief where no source shares text with another."""


def shown(brief: Brief, uri: str) -> str:
    return html.unescape(next(page.text for page in render_pages(brief) if page.uri == uri))


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


def test_a_word_that_asks_to_whom_or_is_no_verb_alone_is_left_out_of_a_heading() -> None:
    told, said, adding = (
        msgspec.structs.replace(quotation(cue, 2), cue=cue, speaker_text="An official")
        for cue in ("told", "said", "adding")
    )
    pages = {p.uri: p.text for p in render_pages(msgspec.structs.replace(BRIEF, quotes=(told, said, adding)))}
    assert "An official said" in pages["quotes.md"]
    assert "An official told" not in pages["quotes.md"]
    assert "An official adding" not in pages["quotes.md"]


def home_of(brief: Brief) -> str:
    return next(page.text for page in render_pages(brief) if page.uri == "index.md")


def test_a_quotation_that_is_the_main_happening_is_not_quoted_again_beside_it() -> None:
    said = "We saw both aircraft fall, and then it was very quiet,"
    quoted = Quotation(
        id="quiet", text=said, kind="direct", speaker="p-voss", voices=2, evidence=(cited("alpha", said),)
    )
    told = msgspec.structs.replace(
        happening("main", "statement", said, voices=3), headline="We saw both aircraft fall, and then …"
    )
    home = home_of(msgspec.structs.replace(BRIEF, quotes=(quoted,), timeline=(told,)))
    assert "briefgen-glance__quote" not in home
    other = msgspec.structs.replace(told, headline="Two planes fell", evidence=(cited("beta", "At least 10 people"),))
    assert "briefgen-glance__quote" in home_of(msgspec.structs.replace(BRIEF, quotes=(quoted,), timeline=(other,)))


def test_a_headline_that_is_nothing_but_somebodys_words_says_whose_they_are() -> None:
    """In quotation marks, and with the speaker, or a reader takes for told what is only said."""
    said = "We saw both aircraft fall, and then it was very quiet,"
    quoted = Quotation(id="quiet", text=said, kind="direct", speaker="p-voss", evidence=(cited("alpha", said),))
    plain = "The coast guard said 12 people were rescued from the water"
    timeline = (
        msgspec.structs.replace(happening("said", "statement", said), headline="We saw both aircraft fall …"),
        msgspec.structs.replace(happening("told", "statement", plain), headline=plain),
    )
    page = shown(msgspec.structs.replace(BRIEF, quotes=(quoted,), timeline=timeline), "timeline.md")
    assert ">Mira Voss: “We saw both aircraft fall …”</h3>" in page
    assert f">{plain}</h3>" in page


def test_the_day_tells_what_does_not_stand_at_a_glance_already() -> None:
    words = ("Two patrol planes", "Mira Voss", "12 people", "the water", "An-24", "Beriev Be-12")
    timeline = tuple(happening(f"t{n}", "event", w, voices=9 - n) for n, w in enumerate(words))
    home = home_of(msgspec.structs.replace(BRIEF, timeline=timeline, quotes=()))
    glance, _, day = home.partition("{ #the-day }")
    assert [f"#t{n})" in glance for n in range(6)] == [True] * 4 + [False] * 2
    assert [f"#t{n})" in day for n in range(6)] == [False] * 4 + [True] * 2


def test_on_paper_the_same_stands_at_a_glance_as_on_the_screen() -> None:
    timeline = tuple(happening(f"Told {n}", "event", "Mira Voss", voices=9 - n) for n in range(6))
    quotes = (quotation("Nobody slept", 2), quotation("Only one heard it", 1))
    figure = Discrepancy(
        id="how-many",
        question="How many people were rescued?",
        kind="number",
        verdict="agree",
        positions=(
            Position(value="12 people", evidence=tuple(cited(source, "Lake Orm") for source in ("alpha", "beta"))),
        ),
    )
    brief = msgspec.structs.replace(APART, timeline=timeline, quotes=quotes, discrepancies=(figure,))
    screen, paper = (
        shown(brief, uri).partition("{ #at-a-glance }")[2].partition("\n## ")[0] for uri in ("index.md", "print.md")
    )
    for part in (screen, paper):
        at = [part.find(told) for told in ("Told 0", "12 people", "Nobody slept", "Told 1", "Told 2", "Told 3")]
        assert at == sorted(at) and at[0] > 0
        assert "Told 4" not in part and "Only one heard it" not in part
