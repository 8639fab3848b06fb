"""What is made of a source before the others are known is what compiling the brief of all of them asks for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from briefgen import annotate, compile_brief, read_folder
from briefgen.compile.ahead import make_ahead
from briefgen.model import Annotations, Source, SourceMeta
from briefgen.schema import to_json

SEEDS = Path(__file__).parents[2] / "seeds"


class Shelf:
    """Holds what was made ahead of some sources, and counts for how many more was put there."""

    def __init__(self, *ahead: Annotations) -> None:
        self.held = {digest: content for one in ahead for digest, content in make_ahead(one)}
        self.put_there = 0

    def get(self, digest: bytes) -> bytes | None:
        return self.held.get(digest)

    def put(self, digest: bytes, content: bytes) -> None:
        self.put_there += 1


@cache
def seeds() -> tuple[Annotations, ...]:
    return tuple(annotate(source) for source in read_folder(SEEDS).sources)


def annotated(name: str, body: str) -> Annotations:
    meta = SourceMeta(id=name, path=f"{name}.txt", published="2031-03-04", published_basis="stated")
    return annotate(Source(meta=meta, body=body))


@pytest.mark.parametrize("one", seeds(), ids=lambda one: one.source.id)
def test_a_brief_of_one_source_asks_for_nothing_else(one: Annotations) -> None:
    shelf = Shelf(one)
    assert to_json(compile_brief([one], "One", shelf=shelf)) == to_json(compile_brief([one], "One"))
    assert shelf.put_there == 0


def test_a_brief_of_several_finds_most_of_it_and_is_the_same() -> None:
    shelf = Shelf(*seeds())
    assert to_json(compile_brief(seeds(), "Seeds", shelf=shelf)) == to_json(compile_brief(seeds(), "Seeds"))
    assert shelf.put_there < len(seeds()) / 2


def test_what_others_call_somebody_makes_nothing_anew() -> None:
    short = annotated("short", "Captain Voss said on Monday that 12 sailors were rescued.\n")
    other = annotated("other", "Captain Mira Voss left Carrow on Sunday with a crew of 12.\n")
    shelf = Shelf(short, other)
    brief = compile_brief([short, other], "Ferry", shelf=shelf)
    told = next(h for h in brief.timeline if h.evidence[0].source == "short")
    assert told.actors == ("mira-voss",)
    assert brief == compile_brief([short, other], "Ferry")
    assert shelf.put_there == 0


def test_names_that_others_show_to_be_one_make_anew_what_was_made_of_two() -> None:
    two = annotated("two", "The Tallow Port Authority shut the pier on Monday. The TAPA denied it, its staff said.\n")
    other = annotated("other", "The Tallow Port Authority (TAPA) shut the pier on Monday, Captain Mira Voss said.\n")
    shelf = Shelf(two, other)
    brief = compile_brief([two, other], "Ferry", shelf=shelf)
    (body,) = (actor for actor in brief.actors if actor.kind == "organisation")
    assert {"TAPA", "Tallow Port Authority"} <= {alias.name for alias in body.aliases if "two" in alias.sources}
    assert brief == compile_brief([two, other], "Ferry")
    assert shelf.put_there == 1
