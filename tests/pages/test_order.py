"""What readers meet first: the main happening, the sharp questions, the voices."""

from __future__ import annotations

import re

import msgspec
import pytest
from made_brief import made_brief

from briefgen.model import Actor, BriefSource, Discrepancy, Evidence, Happening, QuestionKind, Quotation, Verdict
from briefgen.pages import render_pages
from briefgen.pages.order import by_time, by_verdict, main_day, main_happenings, question_groups, totals, voices


def happening(name: str, date: str = "2031-03-04", told_by: str = "a", **more: object) -> Happening:
    evidence = tuple(Evidence(start=0, end=1, text="x", source=source) for source in told_by)
    return Happening(**{"id": name, "date": date, "headline": name, "kind": "event", "evidence": evidence} | more)  # type: ignore[arg-type]


def question(name: str, verdict: Verdict, kind: QuestionKind = "number", rule: str = "same-number") -> Discrepancy:
    return Discrepancy(id=name, question=name, kind=kind, verdict=verdict, rule=rule)


ACTORS = (
    Actor(id="known", name="Mira Voss", kind="person", mentions={"a": 1, "b": 1, "c": 1}),
    Actor(id="obscure", name="Oskar Lindqvist", kind="person", mentions={"a": 9}),
)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        pytest.param(happening("less", told_by="abc"), happening("more", voices=2), id="voices before sources"),
        pytest.param(happening("less", actors=("known",)), happening("more", told_by="ab"), id="sources before actors"),
        pytest.param(happening("less", actors=("obscure",)), happening("more", actors=("known",)), id="actors by fame"),
        pytest.param(happening("less", kind="scheduled"), happening("more"), id="what has happened before what will"),
        pytest.param(happening("less", kind="background", voices=9), happening("more"), id="no background"),
        pytest.param(happening("less", date="", voices=9), happening("more"), id="nothing undated"),
    ],
)
def test_the_main_happening(less: Happening, more: Happening) -> None:
    assert main_happenings([less, more], ACTORS, 1) == [more]
    assert main_happenings([more, less], ACTORS, 1) == [more]


def test_behind_the_main_happening_the_others_stand_by_date_and_within_a_day_as_the_brief_has_them() -> None:
    timeline = [
        happening("early", "2031-03-02"),
        happening("z-first-of-the-day", "2031-03-03", told_by="ab"),
        happening("a-second-of-the-day", "2031-03-03", voices=2),
        happening("main", voices=3),
        happening("left-out", "2031-03-05"),
    ]
    found = [h.id for h in main_happenings(timeline, (), 4)]
    assert found == ["main", "early", "z-first-of-the-day", "a-second-of-the-day"]


def test_the_day_is_that_of_the_main_happening_and_shows_its_foremost_in_the_order_of_the_brief() -> None:
    timeline = [
        happening("b", "2031-03-04T10:00", told_by="ab"),
        happening("other", "2031-03-05"),
        happening("slight"),
        happening("a", voices=2),
    ]
    day, entries, on_day = main_day(timeline, (), 2)
    assert (day, [h.id for h in entries], on_day) == ("2031-03-04", ["b", "a"], 3)


def test_a_brief_whose_main_happening_has_no_exact_day_has_no_main_day() -> None:
    assert main_day([], (), 8) == ("", (), 0)
    assert main_day([happening("month", "2031-03", voices=3), happening("day")], (), 8) == ("", (), 0)
    assert main_day([happening("month", "2031-03", voices=2), happening("day")], (), 8)[0] == "2031-03-04"


def test_questions_that_conflict_come_first_and_loose_ones_last() -> None:
    asked = [
        question("agree", "agree"),
        question("told", "conflict", rule="told-alike"),
        question("compatible", "compatible"),
        question("disputed", "disputed"),
        question("conflict", "conflict"),
    ]
    assert [d.id for d in by_verdict(asked)] == ["conflict", "told", "disputed", "compatible", "agree"]


def test_other_spellings_and_other_words_come_behind_all_else_that_differs() -> None:
    asked = [
        question("spelling", "conflict", rule="same-name"),
        question("words", "conflict", rule="same-quotation"),
        question("compatible", "compatible"),
        question("disputed", "disputed"),
        question("figure", "conflict"),
    ]
    assert [d.id for d in by_verdict(asked)] == ["figure", "disputed", "spelling", "words", "compatible"]


def test_questions_that_agree_are_folded_by_what_they_ask_for() -> None:
    groups = question_groups([question("1", "agree"), question("2", "agree", "place"), question("3", "disputed")])
    assert [(g.title, g.folded, len(g.entries)) for g in groups] == [
        ("Where they differ", False, 1),
        ("Figures", True, 1),
        ("What happened, where and why", True, 1),
    ]


def test_sentences_that_are_only_set_side_by_side_come_last() -> None:
    loose = question("1", "compatible", rule="told-alike")
    groups = question_groups([loose, question("2", "agree"), question("3", "compatible")])
    assert [(g.title, [d.id for d in g.entries]) for g in groups] == [
        ("Told more or less exactly", ["3"]),
        ("Figures", ["2"]),
        ("What several tell of one thing", ["1"]),
    ]


def test_every_kind_of_question_has_its_group() -> None:
    kinds: tuple[QuestionKind, ...] = QuestionKind.__args__  # type: ignore[attr-defined]
    groups = question_groups(question(kind, "agree", kind) for kind in kinds)
    assert sorted(d.id for g in groups for d in g.entries) == sorted(kinds)


def test_sources_that_share_text_are_one_voice_and_another_event_comes_last() -> None:
    sources = (
        BriefSource(id="x", path="x", same_event=False),
        BriefSource(id="y", path="y", copy_group="g"),
        BriefSource(id="z", path="z"),
        BriefSource(id="w", path="w", copy_group="g"),
    )
    found = voices(msgspec.structs.replace(made_brief(), sources=sources))
    assert [[s.id for s in voice.sources] for voice in found] == [["y", "w"], ["z"], ["x"]]


def test_a_page_says_how_many_report_an_entry() -> None:
    timeline = (happening("copied", told_by="ab"), happening("seen", told_by="bc", voices=2), happening("lone"))
    brief = msgspec.structs.replace(made_brief(), timeline=timeline, actors=(), quotes=(), discrepancies=())
    page = {p.uri: p.text for p in render_pages(brief)}["timeline.md"]
    assert page.count("reported by 2 sources, 1 independent voice<") == 1
    assert page.count("reported by 2 sources<") == 1
    assert page.count("reported by") == 2


def test_a_timeline_of_500_happenings_has_each_once_and_in_the_order_of_the_brief() -> None:
    timeline = tuple(happening(f"t-{n}", f"2031-03-{1 + n // 20:02}", told_by="ab") for n in range(500))
    brief = msgspec.structs.replace(made_brief(), timeline=timeline, actors=(), quotes=(), discrepancies=())
    pages = {p.uri: p.text for p in render_pages(brief)}
    assert re.findall(r'<h3 class="briefgen-entry__head" id="(t-\d+)"', pages["timeline.md"]) == [
        h.id for h in timeline
    ]
    assert len(pages["index.md"]) < 30_000, "the home page shows the foremost only"


def test_quotations_stand_by_the_day_they_were_said_or_else_by_the_day_their_source_appeared() -> None:
    def quotation(name: str, source: str, date: str | None = None) -> Quotation:
        return Quotation(
            id=name,
            text=name,
            kind="direct",
            date=date,
            evidence=(Evidence(start=0, end=1, text="x", source=source),),
        )

    sources = (
        BriefSource(id="early", path="x", published="2031-03-03"),
        BriefSource(id="late", path="x", published="2031-03-05T10:00Z"),
        BriefSource(id="undated", path="x"),
    )
    quotes = [
        quotation("never", "undated"),
        quotation("third", "late"),
        quotation("fourth", "late"),
        quotation("second", "late", "2031-03-04T08:00"),
        quotation("first", "early"),
    ]
    assert [q.id for q in by_time(quotes, sources)] == ["first", "second", "third", "fourth", "never"]


@pytest.mark.parametrize(
    ("asked", "counts"),
    [
        ("How many aircraft were lost?", True),
        ("How many Russian drones were shot down?", True),
        ("How many of the ships were seized?", True),
        ("How many people boarded the aircraft?", False),
        ("How many fighters were killed?", False),
        ("Where were the drones launched?", False),
    ],
)
def test_totals_are_numbers_of_machines(asked: str, counts: bool) -> None:
    assert bool(totals([question(asked, "agree")])) is counts
