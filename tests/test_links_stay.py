"""Links into a brief stay when sources come: every id of a brief of some sources is answered in one of more.

An id is answered where it is the id of an entry or one that the entry was known by. Two things may change what an
article tells: others tell when it was published, where it did not say; and it turns out to tell of another event. Then,
and where sources that agreed are no longer asked, as others tell more of the same, the page itself says that it knows
the address no more (`tests/browser/test_former.py`).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import Brief, compile_brief, read_folder
from briefgen.brief import annotate_all
from briefgen.model import Actor, Discrepancy, Equipment, Happening, Quotation
from briefgen.pages import moved_pages, render_pages

SEEDS = read_folder(Path(__file__).parents[1] / "seeds").sources
NUMBERS = range(len(SEEDS))
SUBSETS = [frozenset(some) for size in range(1, len(SEEDS) + 1) for some in combinations(NUMBERS, size)]

Entry = Happening | Actor | Equipment | Quotation


@cache
def brief_of(numbers: frozenset[int]) -> Brief:
    return compile_brief(annotate_all([SEEDS[n] for n in sorted(numbers)]), "Seeds")


def entries(brief: Brief) -> dict[str, tuple[Entry, ...]]:
    return {
        "timeline": brief.timeline,
        "actors": brief.actors,
        "equipment": (*brief.aircraft, *brief.equipment),
        "quotes": brief.quotes,
    }


def answered(some: Iterable[Entry | Discrepancy]) -> set[str]:
    return {i for entry in some for i in (entry.id, *entry.anchors)}


def with_supersets(numbers: frozenset[int]) -> list[frozenset[int]]:
    return [more for more in SUBSETS if numbers < more]


def read_anew(few: Brief, many: Brief) -> set[str]:
    """The sources that were dated by others, or found to tell of another event, as these joined."""
    before = {s.id: (s.published, s.same_event) for s in few.sources}
    return {s.id for s in many.sources if s.id in before and before[s.id] != (s.published, s.same_event)}


def lost(numbers: frozenset[int], more: frozenset[int]) -> list[tuple[str, str]]:
    few, many = brief_of(numbers), brief_of(more)
    anew = read_anew(few, many)
    return [
        (page, i)
        for page, found in entries(few).items()
        for entry in found
        if not {e.source for e in entry.evidence} & anew
        for i in (entry.id, *entry.anchors)
        if i not in answered(entries(many)[page])
    ]


@pytest.mark.parametrize("numbers", SUBSETS, ids=lambda numbers: "".join(map(str, sorted(numbers))))
def test_every_id_is_answered_when_any_others_of_the_seeds_join(numbers: frozenset[int]) -> None:
    assert [found for more in with_supersets(numbers) for found in lost(numbers, more)] == []


@pytest.mark.parametrize("numbers", SUBSETS, ids=lambda numbers: "".join(map(str, sorted(numbers))))
def test_every_conflict_is_answered_by_itself_or_by_what_is_asked_of_its_sentence(numbers: frozenset[int]) -> None:
    for more in with_supersets(numbers):
        few, many = brief_of(numbers), brief_of(more)
        there, anew = answered(many.discrepancies), read_anew(few, many)
        for question in few.discrepancies:
            sources = {e.source for p in question.positions for e in p.evidence}
            if question.verdict in ("conflict", "disputed") and not sources & anew:
                assert {question.id, question.id[:-5]} & there, (question.question, sorted(more))


@settings(max_examples=25, deadline=None)
@given(st.permutations(NUMBERS))
def test_whatever_the_order_in_which_they_join_the_last_brief_answers_all_ids_there_were(order: list[int]) -> None:
    for size in range(1, len(order)):
        assert lost(frozenset(order[:size]), frozenset(order)) == []


@pytest.mark.parametrize("numbers", [(0, 1), (1, 3), (0, 2, 4), NUMBERS], ids=str)
def test_each_former_id_stands_once_on_the_page_of_its_entry(numbers: Sequence[int]) -> None:
    brief = brief_of(frozenset(numbers))
    pages = {page.uri: page.text for page in render_pages(brief)}
    ids = {
        "timeline": answered(brief.timeline),
        "quotes": answered(brief.quotes),
        "discrepancies": answered(brief.discrepancies),
    }
    for name, there in ids.items():
        text = pages[f"{name}.md"]
        assert [i for i in there if text.count(f'id="{i}"') + text.count(f"#{i} }}") != 1] == []
    moved = moved_pages(brief)
    for actor in brief.actors:
        for i in actor.anchors:
            assert f"actors/{i}.md" in pages or moved[f"actors/{i}.md"] in pages


@pytest.mark.parametrize("where", ["sources.yml", "front matter"])
def test_links_stay_when_a_file_says_what_it_was_called(tmp_path: Path, where: str) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    for folder in (before, after):
        shutil.copytree(Path(__file__).parents[1] / "seeds", folder, ignore=shutil.ignore_patterns("sources.yml"))
    old = after / f"{SEEDS[0].meta.id}.txt"
    new = old.rename(after / "zz-renamed.txt")
    if where == "sources.yml":
        (after / "sources.yml").write_text(f"zz-renamed.txt:\n  was: {old.name}\n", encoding="utf-8")
    else:
        text = new.read_text(encoding="utf-8")
        header = f"---\nwas: {SEEDS[0].meta.id}\npublished: {SEEDS[0].meta.published}\n---\n"
        new.write_text(header + text[text.index(SEEDS[0].body[:20]) :], encoding="utf-8")
    briefs = [compile_brief(annotate_all(read_folder(folder, "seeds").sources), "Seeds") for folder in (before, after)]
    renamed, kept = ([msgspec.structs.replace(s, path="") for s in brief.sources] for brief in briefs)
    assert renamed == kept
    assert entries(briefs[0]) == entries(briefs[1])
    assert briefs[0].discrepancies == briefs[1].discrepancies
