"""What each source added when it came, derived from the brief alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import pytest

from briefgen import Brief, Source, annotate, compile_brief, read_folder
from briefgen.brief import annotate_all
from briefgen.compile.changes import compile_changes
from briefgen.model import BriefSource, Change, Discrepancy, Evidence, Happening, Position, SourceMeta, Toll, Verdict

SEEDS = read_folder(Path(__file__).parents[2] / "seeds").sources


def evidence(source: str, text: str = "it happened") -> Evidence:
    return Evidence(source=source, start=0, end=len(text), text=text)


def happening(id_: str, *sources: str) -> Happening:
    told = tuple(evidence(s) for s in sources)
    return Happening(id=id_, date="2031-03-03", headline="It happened", kind="event", evidence=told)


def question(verdict: Verdict, rule: str, *positions: tuple[str, str]) -> Discrepancy:
    """``positions`` are values with the letters of the sources that hold them."""
    return Discrepancy(
        id="q-1",
        question="How many?",
        kind="number",
        verdict=verdict,
        rule=rule,
        positions=tuple(
            Position(value=value, held_by=tuple(letters), evidence=tuple(evidence(s, value) for s in letters))
            for value, letters in positions
        ),
    )


def brief_of(*entries: Happening | Discrepancy, copies: str = "", added: dict[str, str] | None = None) -> Brief:
    """A brief of the sources a, b, c, d, published on the first four days of March."""
    return Brief(
        schema="s",
        title="t",
        sources=tuple(
            BriefSource(
                id=letter,
                path=letter,
                published=f"2031-03-0{n}",
                copy_group="copy" if letter in copies else None,
                added=(added or {}).get(letter),
            )
            for n, letter in enumerate("abcd", 1)
        ),
        timeline=tuple(e for e in entries if isinstance(e, Happening)),
        discrepancies=tuple(e for e in entries if isinstance(e, Discrepancy)),
    )


def change(brief: Brief, source: str) -> Change:
    (found,) = [c for c in compile_changes(brief) if c.source == source]
    return found


def test_an_entry_came_with_the_first_source_that_has_evidence_for_it() -> None:
    brief = brief_of(happening("h-1", "c", "b"), happening("h-2", "a", "b"))
    assert [c.happenings for c in compile_changes(brief)] == [("h-2",), ("h-1",), (), ()]
    assert [c.also_told for c in compile_changes(brief)] == [0, 1, 1, 0]


def test_sources_come_in_the_order_of_their_dates_the_undated_last() -> None:
    assert [(c.source, c.date) for c in compile_changes(brief_of(added={"a": "2031-03-03"}))] == [
        ("b", "2031-03-02"),
        ("a", "2031-03-03"),
        ("c", "2031-03-03"),
        ("d", "2031-03-04"),
    ]
    undated = msgspec.structs.replace(brief_of().sources[0], published=None)
    brief = msgspec.structs.replace(brief_of(), sources=(undated, *brief_of().sources[1:]))
    assert [c.source for c in compile_changes(brief)] == ["b", "c", "d", "a"]


@pytest.mark.parametrize(
    ("positions", "began", "settled"),
    [
        ((("ten", "a"), ("two", "c")), "c", None),
        ((("ten", "ab"), ("two", "cd")), "c", "d"),
        ((("ten", "acd"), ("two", "b")), "b", "d"),
        ((("ten", "ac"), ("two", "bd")), "b", None),
        ((("ten", "abcd"),), None, None),
    ],
)
def test_a_conflict_begins_with_the_second_answer_and_is_settled_when_the_last_ones_agree(
    positions: tuple[tuple[str, str], ...], began: str | None, settled: str | None
) -> None:
    brief = brief_of(question("conflict", "same-count", *positions))
    assert next((c.source for c in compile_changes(brief) if c.conflicts), None) == began
    assert next((c.source for c in compile_changes(brief) if c.resolved), None) == settled


def test_copies_are_one_voice_and_settle_nothing() -> None:
    brief = brief_of(question("conflict", "same-count", ("ten", "ab"), ("two", "cd")), copies="cd")
    assert [c.resolved for c in compile_changes(brief)] == [(), (), (), ()]


def test_what_a_party_denies_is_not_settled_by_counting_who_repeats_it() -> None:
    brief = brief_of(question("disputed", "claim-and-denial", ("yes", "ab"), ("no", "cd")))
    assert change(brief, "c").conflicts == ("q-1",)
    assert [c.resolved for c in compile_changes(brief)] == [(), (), (), ()]


@pytest.mark.parametrize("verdict", ["agree", "compatible"])
def test_answers_that_can_all_be_true_are_no_conflict(verdict: Verdict) -> None:
    brief = brief_of(question(verdict, "same-count", ("ten", "a"), ("more than nine", "b")))
    assert change(brief, "b").conflicts == ()


def test_a_toll_that_rises_is_told_with_what_it_was_before() -> None:
    brief = brief_of(question("conflict", "toll", ("three", "ab"), ("seven", "cd")))
    assert change(brief, "c").tolls == (Toll("q-1", "three", "seven"),)
    assert change(brief, "d").tolls == ()


@cache
def seeds_without(number: int | None) -> Brief:
    return compile_brief(annotate_all([s for n, s in enumerate(SEEDS) if n != number]), "Seeds")


def test_every_entry_of_the_seeds_came_with_one_source() -> None:
    brief = seeds_without(None)
    for section in ("timeline", "actors", "quotes", "aircraft", "equipment"):
        name = "happenings" if section == "timeline" else section
        came = [i for c in brief.changes for i in getattr(c, name)]
        assert sorted(came) == sorted(entry.id for entry in getattr(brief, section))


@pytest.mark.parametrize("number", range(len(SEEDS)))
def test_a_removed_source_takes_with_it_only_what_it_alone_supported(number: int) -> None:
    brief, rest = seeds_without(None), seeds_without(number)
    gone = SEEDS[number].meta.id
    # One that was dated by the removed one is read anew.
    dates = {s.id: s.published for s in rest.sources}
    anew = {s.id for s in brief.sources if s.id in dates and dates[s.id] != s.published}
    for section in ("timeline", "actors", "quotes", "aircraft", "equipment"):
        left = {i for entry in getattr(rest, section) for i in (entry.id, *entry.anchors)}
        for entry in getattr(brief, section):
            others = {e.source for e in entry.evidence} - {gone}
            if others and not others & anew:
                assert {entry.id, *entry.anchors} & left, (section, entry.id)
    assert gone not in {c.source for c in rest.changes}


def test_a_source_that_came_later_leaves_what_others_added_before_it() -> None:
    def source(id_: str, published: str, body: str) -> Source:
        meta = SourceMeta(id=id_, path=id_, published=published, published_basis="stated")
        return Source(meta=meta, body=body)

    first = source("one", "2031-03-04", "Captain Mira Voss said on Tuesday that a ferry sank near Ormsby on Monday.\n")
    later = source("two", "2031-03-06", "Oskar Lindqvist, a rescue worker, left for Ormsby on Wednesday.\n")
    before = compile_brief([annotate(first)], "t").changes
    after = compile_brief([annotate(first), annotate(later)], "t").changes
    assert after[:1] == before
    assert after[1].actors == ("oskar-lindqvist",)
