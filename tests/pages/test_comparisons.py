"""Sources side by side: each answer in the column of the source that it stands in, each happening with who tells it."""

from __future__ import annotations

import html
import re

import msgspec
from made_brief import made_annotations, made_brief

from briefgen.model import BriefSource, Discrepancy, Evidence, Happening, Position
from briefgen.pages import render_pages
from briefgen.pages.comparisons import WIDEST, WIDEST_IN_WORDS, comparison, coverage
from briefgen.pages.order import differing, voices

SOURCES = tuple(BriefSource(id=name, path=name, copy_group="g" if name in "ac" else None) for name in "abcd")
VOICES = voices(msgspec.structs.replace(made_brief(), sources=SOURCES))


def words(source: str) -> Evidence:
    return Evidence(start=0, end=1, text="x", source=source)


def test_an_answer_stands_in_the_column_of_its_voice_and_a_party_is_named() -> None:
    positions = (
        Position(value="forty", held_by=("a", "c"), evidence=(words("a"), words("c"), words("c"))),
        Position(value="far fewer", held_by=("northwing",), evidence=(words("c"), words("b"))),
    )
    question = Discrepancy(id="q", question="How many?", kind="number", verdict="disputed", positions=positions)
    table = comparison([question], VOICES)
    assert [[s.id for s in voice.sources] for voice in table.columns] == [["a", "c"], ["b"]], "only those who answer"
    (row,) = table.rows
    assert [[(a.value, [e.source for e in a.evidence], a.parties) for a in answers] for answers in row.answers] == [
        [("forty", ["a", "c"], ()), ("far fewer", ["c"], ("northwing",))],
        [("far fewer", ["b"], ("northwing",))],
    ]


def test_a_statement_stands_in_each_column_in_the_words_of_that_voice() -> None:
    """What one voice says at length no other says so; a figure is the same in whatever words."""
    here = "the keeper said that the lamp had been lit at dusk and had burnt until the morning without a flicker"
    there = "According to the pilots, no light was out that night"
    evidence = tuple(
        Evidence(start=0, end=len(text), text=text, source=s) for text, s in ((f"OLM — {here}", "b"), (there, "d"))
    )
    long, short = (
        Discrepancy(
            id=value,
            question="?",
            kind="status",
            verdict="disputed",
            positions=(Position(value=value, held_by=("b", "d"), evidence=evidence),),
        )
        for value in (here, "burning")
    )
    table = comparison([long, short], VOICES)
    assert [[a.value for answers in row.answers for a in answers] for row in table.rows] == [
        [here, there],
        ["burning", "burning"],
    ]


def test_what_agrees_and_what_is_only_told_alike_is_not_among_what_differs() -> None:
    def question(name: str, verdict: str, rule: str) -> Discrepancy:
        return Discrepancy(id=name, question=name, kind="status", verdict=verdict, rule=rule)  # type: ignore[arg-type]

    questions = [
        question("alike", "compatible", "told-alike"),
        question("sharp", "compatible", "same-count"),
        question("same", "agree", "same-count"),
        question("against", "conflict", "told-otherwise"),
    ]
    assert [d.id for d in differing(questions)] == ["against", "sharp"]


def test_the_matrix_has_who_tells_of_what_with_sources_of_one_voice_together() -> None:
    timeline = (
        Happening(id="t", date="2031", headline="t", kind="event", evidence=(words("c"), words("b"), words("c"))),
        Happening(id="old", date="1999", headline="old", kind="background", evidence=(words("a"),)),
    )
    matrix = coverage(timeline, VOICES)
    assert [column.id for column in matrix.columns] == ["a", "c", "b", "d"]
    assert [row.happening.id for row in matrix.rows] == ["t"], "no background"
    assert [cell.source if cell else None for cell in matrix.rows[0].cells] == [None, "c", "b", None]


def test_forty_happenings_in_forty_sources_stay_a_light_page() -> None:
    sources = tuple(BriefSource(id=f"s{n}", path=f"s{n}") for n in range(40))
    timeline = tuple(
        Happening(
            id=f"t-{n}",
            date="2031-03-04",
            headline=f"Event {n}",
            kind="event",
            evidence=tuple(words(s.id) for s in sources),
        )
        for n in range(40)
    )
    brief = msgspec.structs.replace(
        made_brief(), sources=sources, timeline=timeline, discrepancies=(), single_voices=()
    )
    page = {p.uri: p.text for p in render_pages(brief)}["discrepancies.md"]
    assert len(re.findall(r"]\(sources/s\d+\.md#p-", page)) == 1600
    assert len(page) < 200_000


def test_more_sources_than_a_reader_can_follow_as_columns_are_told_in_rows() -> None:
    sources = tuple(BriefSource(id=f"s{n}", path=f"s{n}") for n in range(WIDEST + 1))
    happening = Happening(id="t", date="2031", headline="A storm", kind="event", evidence=(words("s3"), words("s40")))
    positions = (
        Position(value="forty", held_by=("s1",), evidence=tuple(words(s.id) for s in sources)),
        Position(value="far fewer", held_by=("s2",), evidence=(words("s2"), words("s2"))),
    )
    question = Discrepancy(id="q-1", question="How many?", kind="number", verdict="conflict", positions=positions)
    brief = msgspec.structs.replace(made_brief(), sources=sources, timeline=(happening,), discrepancies=(question,))
    page = html.unescape({p.uri: p.text for p in render_pages(brief)}["discrepancies.md"])
    assert "briefgen-grid" not in page
    cell = page[page.index("(#q-1)</th>") :].splitlines()[0]
    first, second = cell.split("briefgen-differences__position")[1:]
    assert "forty <small>41 sources</small>" in first
    assert "far fewer" in second and re.findall(r"sources/(s\d+)\.md#p-", second) == ["s2", "s2"]
    row = page[page.index("A storm") :]
    assert re.findall(r"\[(\d+)]\(sources/(s\d+)\.md#p-", row) == [("4", "s3"), ("41", "s40")]


def test_answers_stand_as_columns_only_where_they_fit() -> None:
    positions = tuple(Position(value=f"{n}", held_by=(f"s{n}",), evidence=(words(f"s{n}"),)) for n in range(30))
    for columns, grid in ((WIDEST_IN_WORDS, True), (WIDEST_IN_WORDS + 1, False)):
        sources = tuple(BriefSource(id=f"s{n}", path=f"s{n}") for n in range(columns))
        asked = Discrepancy(
            id="q-1", question="How many?", kind="number", verdict="conflict", positions=positions[:columns]
        )
        brief = msgspec.structs.replace(made_brief(), sources=sources, timeline=(), discrepancies=(asked,))
        page = {p.uri: p.text for p in render_pages(brief)}["discrepancies.md"]
        assert ("briefgen-grid" in page) is grid


def test_the_front_page_shows_the_first_answers_of_many_and_leads_to_the_others() -> None:
    sources = tuple(BriefSource(id=f"s{n}", path=f"s{n}") for n in range(9))
    positions = tuple(
        Position(value=f"{n}7 trucks", held_by=(s.id,), evidence=(words(s.id),)) for n, s in enumerate(sources)
    )
    asked = Discrepancy(id="q-1", question="How many trucks?", kind="number", verdict="conflict", positions=positions)
    brief = msgspec.structs.replace(made_brief(), sources=sources, timeline=(), discrepancies=(asked,))
    page = {p.uri: p.text for p in render_pages(brief)}["index.md"]
    assert "47 trucks" in page and "57 trucks" not in page
    assert "[4 more answers](discrepancies.md#q-1)" in page


def test_what_one_voice_reports_leads_to_the_timeline_and_to_its_words() -> None:
    page = {p.uri: p.text for p in render_pages(made_brief(), annotations=made_annotations())}["discrepancies.md"]
    assert re.search(r'id="s-warning"[^\n]*\(timeline\.md#t-warning-1\)[^\n]*\(sources/beta\.md#p-', page)
