"""What must hold for any text and any order of sources."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen import Annotations, annotate, compile_brief, read_folder
from briefgen.model import Source, SourceMeta, Span
from briefgen.schema import to_json

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"

# Pieces that the rules look for, in orders that nobody writes, with characters that break naive matching between them.
PIECES = [
    "“It was good,” ",
    '"No',
    "‘maybe’ ",
    "said ",
    "Minister ",
    "Ana Ruiz ",
    "Mr. ",
    "the U.S. ",
    "Kyiv ",
    "on Wednesday ",
    "Feb. 30, 2022 ",
    "24/2/22 ",
    "two weeks ago ",
    "more than ",
    "forty-one ",
    "$7 billion ",
    "an hour and 15 minutes ",
    "Tu-95 ",
    "F-16s ",
    "denied ",
    "killed ",
    "according to ",
    "he ",
    "she added. ",
    "\n\n",
    "\n",
    "— ",
    "… ",
    "’s ",
    "6' 2\" ",
    "9" * 40,
    "½",
    "\u200d",
    "\u0301",
    "\u202e",
    "😀",
    "İ",
    "ﬁ",
    "\x0b",
    "\x85",
    "\u2028",
    "(",
    ")",
    "[x](javascript:1)",
    "<script>",
    "{{ x }}",
    "A" * 30,
    ". ",
    ", ",
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40).map("".join)


def source(body: str, id_: str = "a", published: str | None = "2024-05-06") -> Source:
    meta = SourceMeta(
        id=id_,
        path=f"{id_}.txt",
        published=published,
        published_basis="stated" if published else "unknown",
        words=len(body.split()),
    )
    return Source(meta=meta, body=body)


def spans(data: object) -> Iterator[dict[str, object]]:
    if isinstance(data, dict):
        if {"start", "end", "text"} <= data.keys():
            yield data
        for value in data.values():
            yield from spans(value)
    elif isinstance(data, list):
        for value in data:
            yield from spans(value)


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from(["2024-05-06", "0001-01-01", "9999-12-31", None]))
def test_every_span_is_verbatim_whatever_the_text(body: str, published: str | None) -> None:
    found = json.loads(to_json(annotate(source(body, published=published))))
    for span in spans(found):
        start, end = span["start"], span["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert body[start:end] == span["text"]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (2, 6), (6, 6)])
def test_a_span_is_cut_only_from_within_the_body(start: int, end: int) -> None:
    assert Span.cut("A mill", 2, 6).text == "mill"
    with pytest.raises(ValueError, match="does not lie in the body"):
        Span.cut("A mil", start, end)


@settings(max_examples=40, deadline=None)
@given(st.lists(texts, min_size=1, max_size=4))
def test_any_texts_make_a_brief(bodies: list[str]) -> None:
    found = [annotate(source(body, f"s{i}")) for i, body in enumerate(bodies)]
    brief = compile_brief(found, "Any")
    assert {s.id for s in brief.sources} == {a.source.id for a in found}
    assert to_json(compile_brief(reversed(found), "Any")) == to_json(brief)


@pytest.fixture(scope="module")
def seeds() -> list[Annotations]:
    return [annotate(s) for s in read_folder(SEEDS).sources]


@settings(max_examples=10, deadline=None)
@given(st.data())
def test_the_order_of_the_seeds_does_not_matter(seeds: list[Annotations], data: st.DataObject) -> None:
    order = data.draw(st.permutations(seeds))
    assert to_json(compile_brief(order, "Seeds")) == to_json(compile_brief(seeds, "Seeds"))


def test_every_id_is_given_once(seeds: list[Annotations]) -> None:
    brief = msgspec.to_builtins(compile_brief(seeds, "Seeds"))
    for section in ("sources", "timeline", "actors", "aircraft", "equipment", "quotes", "discrepancies"):
        ids = [entry["id"] for entry in brief[section]]
        assert len(ids) == len(set(ids)), section


def test_hash_seed_time_zone_and_locale_do_not_matter() -> None:
    command = [sys.executable, "-m", "briefgen", "compile", "seeds"]
    outputs = {
        subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, check=True).stdout
        for environment in (
            {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
            {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
        )
    }
    assert len(outputs) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["a", '"', "“", "'", "9", "A", "Mr. ", "said ", "May ", "the U.S. ", "(", "-", "“It,” he said. ", "\n"]
)
def test_a_long_run_of_anything_ends(piece: str) -> None:
    body = piece * (200_000 // len(piece))
    assert annotate(source(body)).text == body
